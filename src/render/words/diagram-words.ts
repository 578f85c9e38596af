import type { Locale } from '../../limit/locale.ts';
import type { ParallelNode } from '../../procedure/procedure.ts';

/** The words of a diagram in one language. */
export interface DiagramWords {
  readonly receipt: string;
  readonly limit: string;
  readonly stage: string;
  readonly parallel: string;
  readonly wait: string;
  readonly atMost: string;
  readonly support: string;
  readonly notApplicable: string;
  readonly join: (join: ParallelNode['join'], branches: number) => string;
}

const VI: DiagramWords = {
  receipt: 'Tiếp nhận hồ sơ',
  limit: 'Thời hạn',
  stage: 'Chặng',
  parallel: 'Song song',
  wait: 'Chờ',
  atMost: 'tối đa',
  support: 'Phối hợp',
  notApplicable: 'không áp dụng',
  join: (join, branches) => {
    if (join === 'any') return 'khi một nhánh xong';
    return typeof join === 'number' && join < branches
      ? `khi ${join}/${branches} nhánh xong`
      : 'khi mọi nhánh xong';
  },
};

const EN: DiagramWords = {
  receipt: 'Receipt',
  limit: 'Limit',
  stage: 'Stage',
  parallel: 'In parallel',
  wait: 'Wait',
  atMost: 'at most',
  support: 'With',
  notApplicable: 'does not apply',
  join: (join, branches) => {
    if (join === 'any') return 'when one branch is done';
    return typeof join === 'number' && join < branches
      ? `when ${join} of ${branches} branches are done`
      : 'when every branch is done';
  },
};

/** The words of diagrams by language. */
export const DIAGRAM_WORDS: { readonly [L in Locale]: DiagramWords } = { vi: VI, en: EN };
