import { deepFreeze } from '../base/freeze.ts';
import type { RulePack } from './rule-pack.ts';
import { VN_2025 } from './vn-2025.ts';

/**
 * NĐ 118/2025/NĐ-CP as amended by NĐ 309/2026/NĐ-CP, for dossiers received from 05/08/2026. The
 * amendment asks for one complete notice with the reason and all that is missing.
 */
export const VN_2026: RulePack = deepFreeze({
  ...VN_2025,
  id: 'vn-2026',
  name: 'NĐ 118/2025/NĐ-CP, NĐ 309/2026/NĐ-CP',
  inForce: { from: '2026-08-05' },
  supplementRequestsAtMost: {
    value: 1,
    source: 'NĐ 118/2025/NĐ-CP Art. 17(2)(a) as amended by NĐ 309/2026/NĐ-CP',
    certainty: 'read',
  },
  // Read for the bundles of NĐ 63/2024 alone; that other interlinked procedures follow is believed.
  componentApology: {
    value: true,
    source: 'NĐ 63/2024/NĐ-CP Art. 7(3) as amended by NĐ 301/2026/NĐ-CP',
    certainty: 'medium',
  },
  transferCutOff: {
    value: '15:00',
    source: 'NĐ 118/2025/NĐ-CP Art. 18(2) as amended by NĐ 309/2026/NĐ-CP',
    certainty: 'read',
  },
});
