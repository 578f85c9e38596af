import type { Locale } from '../../limit/locale.ts';
import type { ParallelNode } from '../../procedure/procedure.ts';
import { extensionInWords, SILENCE_WORDS } from '../../procedure/table/note-words.ts';
import type { SilenceEffect } from '../../rules/rule-pack.ts';

/** The words of a diagram in one language. */
export interface DiagramWords {
  readonly receipt: string;
  /** The receipt in a list of steps, of which one may be called so itself. */
  readonly begin: string;
  readonly limit: string;
  readonly stage: string;
  readonly parallel: string;
  readonly branches: (count: number) => string;
  readonly call: string;
  readonly wait: string;
  readonly atMost: string;
  readonly support: string;
  readonly notApplicable: string;
  /** How far a limit may be extended. */
  readonly extension: (atMost: string, times: number) => string;
  /** Before the time after which a branch counts as silent. */
  readonly silence: string;
  readonly silenceOutcomes: { readonly [E in SilenceEffect]: string };
  readonly join: (join: ParallelNode['join'], branches: number) => string;
}

const VI: DiagramWords = {
  receipt: 'Tiếp nhận hồ sơ',
  begin: 'Bắt đầu',
  limit: 'Thời hạn',
  stage: 'Chặng',
  parallel: 'Song song',
  branches: (count) => `${count} nhánh`,
  call: 'Thủ tục',
  wait: 'Chờ',
  atMost: 'tối đa',
  support: 'Phối hợp',
  notApplicable: 'không áp dụng',
  extension: extensionInWords,
  silence: 'không trả lời sau',
  silenceOutcomes: SILENCE_WORDS,
  join: (join, branches) => {
    if (join === 'any') return 'khi một nhánh xong';
    return typeof join === 'number' && join < branches
      ? `khi ${join}/${branches} nhánh xong`
      : 'khi mọi nhánh xong';
  },
};

const EN: DiagramWords = {
  receipt: 'Receipt',
  begin: 'Start',
  limit: 'Limit',
  stage: 'Stage',
  parallel: 'In parallel',
  branches: (count) => `${count} branches`,
  call: 'Procedure',
  wait: 'Wait',
  atMost: 'at most',
  support: 'With',
  notApplicable: 'does not apply',
  extension: (atMost, times) =>
    `may be extended by ${atMost} at most, ${times === 1 ? 'once' : `${times} times`}`,
  silence: 'without an answer after',
  silenceOutcomes: {
    escalate: 'reported to the superior',
    consent: 'counts as consent',
    refusal: 'counts as refusal',
  },
  join: (join, branches) => {
    if (join === 'any') return 'when one branch is done';
    return typeof join === 'number' && join < branches
      ? `when ${join} of ${branches} branches are done`
      : 'when every branch is done';
  },
};

/** The words of diagrams by language. */
export const DIAGRAM_WORDS: { readonly [L in Locale]: DiagramWords } = { vi: VI, en: EN };
