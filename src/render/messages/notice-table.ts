import type { NoticeCode, NoticeOf } from '../../accountability/notice.ts';

/** One short text for every kind of notice: the dossier, what happened, a date; no reasons. */
export type NoticeTable = { readonly [C in NoticeCode]: (notice: NoticeOf<C>) => string };
