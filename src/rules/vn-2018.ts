import { deepFreeze } from '../base/freeze.ts';
import type { RulePack } from './rule-pack.ts';

/** NĐ 61/2018/NĐ-CP (amended by NĐ 107/2021/NĐ-CP), for dossiers received until 30/06/2025. */
export const VN_2018: RulePack = deepFreeze({
  id: 'vn-2018',
  name: 'NĐ 61/2018/NĐ-CP',
  inForce: { from: '2018-06-21', to: '2025-06-30' },
  supplementEffect: {
    value: 'restart',
    source: 'NĐ 61/2018/NĐ-CP Art. 19(4)',
    certainty: 'read',
  },
  // The decree lists no time that does not count; a late opinion is reported and gives no more time.
  pausesNeedBasis: {
    value: ['opinion', 'incident', 'other'],
    source: 'NĐ 61/2018/NĐ-CP Art. 19(5)',
    certainty: 'medium',
  },
  // No clause says what becomes of it; a clock that ran on would make late who obeyed a record.
  pauseWithoutBasis: {
    value: 'stopsClock',
    source: 'NĐ 61/2018/NĐ-CP Art. 19(5)',
    certainty: 'low',
  },
  supplementRequestsAtMost: {
    value: 1,
    source: 'NĐ 61/2018/NĐ-CP Art. 11(2)(c)',
    certainty: 'read',
  },
  supplementNoticeWorkingDays: {
    value: 3,
    source: 'NĐ 61/2018/NĐ-CP Art. 19(4)',
    certainty: 'read',
  },
  reappointmentsAtMost: {
    value: 1,
    source: 'NĐ 61/2018/NĐ-CP Art. 19(9)',
    certainty: 'read',
  },
  apologyDaysBeforeExpiry: {
    value: 1,
    source: 'NĐ 61/2018/NĐ-CP Art. 19(9)',
    certainty: 'read',
  },
  // The decree says "01 ngày" and not "ngày làm việc"; warnings go out on a working day all the same.
  apologyDaysCounted: {
    value: 'day',
    source: 'NĐ 61/2018/NĐ-CP Art. 19(9)',
    certainty: 'medium',
  },
  // Art. 12(5) binds the competent agency alone.
  componentApology: {
    value: false,
    source: 'NĐ 61/2018/NĐ-CP Art. 12(5)',
    certainty: 'medium',
  },
  // A city's directive; elsewhere it may not hold.
  explanation: { value: true, source: '2839/UBND-KSTTHC 1(đ)', certainty: 'medium' },
  monthlyList: { value: true, source: '2839/UBND-KSTTHC 1(đ)', certainty: 'medium' },
  refusalNotice: {
    value: true,
    source: 'NĐ 61/2018/NĐ-CP Art. 19(8)',
    certainty: 'read',
  },
  silence: {
    value: 'escalate',
    source: 'NĐ 61/2018/NĐ-CP Art. 19(5)',
    certainty: 'read',
  },
  transferCutOff: {
    value: '15:00',
    source: 'NĐ 61/2018/NĐ-CP Art. 18(2)',
    certainty: 'read',
  },
  // "đầu giờ làm việc": how long that lasts is not said.
  transferGraceMinutes: {
    value: 60,
    source: 'NĐ 61/2018/NĐ-CP Art. 18(2)',
    certainty: 'low',
  },
  // That the civil code governs administrative limits is an analogy that practice follows.
  dayEnds: { value: 'midnight', source: 'BLDS 2015 Art. 148(6)', certainty: 'high' },
  // No clause fixes when a dossier is "about to fall due"; the apology must go out by this time.
  dueSoon: {
    value: { workingDays: 1, lastShare: 0.25 },
    source: 'NĐ 61/2018/NĐ-CP Art. 19(9)',
    certainty: 'low',
  },
  // The desk urges what is due or overdue (Art. 8(2)(b)); who else is told when, is practice.
  escalation: {
    value: [
      { level: 'dueSoon', recipients: ['holder'] },
      { level: 'due', recipients: ['holder', 'oneStopDesk'] },
      { level: 'overdue', recipients: ['holder', 'head', 'oneStopDesk'] },
      { level: 'repeated', recipients: ['head', 'oneStopDesk', 'parent'], onWorkingDay: 3 },
    ],
    source: 'NĐ 61/2018/NĐ-CP Art. 9(1)',
    certainty: 'low',
  },
});
