import { deepFreeze } from '../base/freeze.ts';
import type { RulePack } from './rule-pack.ts';
import { VN_2018 } from './vn-2018.ts';

/**
 * NĐ 118/2025/NĐ-CP (amended by NĐ 367/2025/NĐ-CP), for dossiers received from 01/07/2025. Its
 * articles on resolution (19–23) could not be read: what is believed to be kept from 2018 says so.
 */
export const VN_2025: RulePack = deepFreeze({
  ...VN_2018,
  id: 'vn-2025',
  name: 'NĐ 118/2025/NĐ-CP',
  inForce: { from: '2025-07-01', to: '2026-08-04' },
  supplementEffect: {
    value: 'restart',
    source: 'NĐ 118/2025/NĐ-CP, believed kept from NĐ 61/2018/NĐ-CP Art. 19(4)',
    certainty: 'low',
  },
  pausesNeedBasis: {
    value: ['opinion', 'incident', 'other'],
    source: 'NĐ 118/2025/NĐ-CP, believed kept from NĐ 61/2018/NĐ-CP Art. 19(5)',
    certainty: 'low',
  },
  pauseWithoutBasis: {
    value: 'stopsClock',
    source: 'NĐ 118/2025/NĐ-CP, believed kept from NĐ 61/2018/NĐ-CP Art. 19(5)',
    certainty: 'low',
  },
  supplementRequestsAtMost: {
    value: 1,
    source: 'NĐ 118/2025/NĐ-CP Art. 17(2)(a)',
    certainty: 'medium',
  },
  supplementNoticeWorkingDays: {
    value: 3,
    source: 'NĐ 118/2025/NĐ-CP, believed kept from NĐ 61/2018/NĐ-CP Art. 19(4)',
    certainty: 'low',
  },
  reappointmentsAtMost: {
    value: 1,
    source: 'NĐ 118/2025/NĐ-CP, believed kept from NĐ 61/2018/NĐ-CP Art. 19(9)',
    certainty: 'medium',
  },
  apologyDaysBeforeExpiry: {
    value: 1,
    source: 'NĐ 118/2025/NĐ-CP, believed kept from NĐ 61/2018/NĐ-CP Art. 19(9)',
    certainty: 'medium',
  },
  apologyDaysCounted: {
    value: 'day',
    source: 'NĐ 118/2025/NĐ-CP, believed kept from NĐ 61/2018/NĐ-CP Art. 19(9)',
    certainty: 'low',
  },
  componentApology: {
    value: false,
    source: 'NĐ 118/2025/NĐ-CP, believed kept from NĐ 61/2018/NĐ-CP Art. 12(5)',
    certainty: 'low',
  },
  refusalNotice: {
    value: true,
    source: 'NĐ 118/2025/NĐ-CP, believed kept from NĐ 61/2018/NĐ-CP Art. 19(8)',
    certainty: 'low',
  },
  silence: {
    value: 'escalate',
    source: 'NĐ 118/2025/NĐ-CP, believed kept from NĐ 61/2018/NĐ-CP Art. 19(5)',
    certainty: 'low',
  },
  transferCutOff: { value: '15:00', source: 'NĐ 118/2025/NĐ-CP Art. 18(2)', certainty: 'read' },
  transferGraceMinutes: {
    value: 60,
    source: 'NĐ 118/2025/NĐ-CP Art. 18(2)',
    certainty: 'low',
  },
});
