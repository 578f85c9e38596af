import type { CivilDate } from '../../time/civil-date.ts';

/** A name that agencies have ceased to bear. */
export interface AbolishedName {
  /** Words of the name, written out. */
  readonly words: string;
  readonly since: CivilDate;
  readonly successor?: string;
}

/**
 * Names in published procedures that outlived what they named: the district level, given up for two
 * tiers of local government on 01/7/2025, and the provincial departments merged on 01/3/2025.
 * Successors stand here only where a published decision names them side by side.
 */
export const ABOLISHED_NAMES: readonly AbolishedName[] = [
  { words: 'cấp huyện', since: '2025-07-01' },
  { words: 'Ủy ban nhân dân huyện', since: '2025-07-01' },
  { words: 'Phòng Lao động – Thương binh và Xã hội', since: '2025-07-01' },
  { words: 'Sở Lao động – Thương binh và Xã hội', since: '2025-03-01' },
  {
    words: 'Sở Tài nguyên và Môi trường',
    since: '2025-03-01',
    successor: 'Sở Nông nghiệp và Môi trường',
  },
];
