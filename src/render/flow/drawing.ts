import { errorOf } from '../../base/error.ts';
import { issueAt } from '../../base/issue.ts';
import type { Locale } from '../../limit/locale.ts';
import type { Procedure } from '../../procedure/procedure.ts';

/** How a procedure is put into a picture. */
export interface ProcessOptions {
  /** Language of the words around the names; Vietnamese by default. */
  readonly locale?: Locale;
  /** Whose limits are printed; by default those of every variant. */
  readonly variant?: string;
}

/** What is drawn: a procedure in one language, for one variant or for all. */
export interface Drawing {
  readonly procedure: Procedure;
  readonly locale: Locale;
  readonly variant: string | undefined;
}

/** What is drawn; a variant that the procedure does not have is refused. */
export const drawingOf = (procedure: Procedure, options: ProcessOptions): Drawing => {
  const { locale = 'vi', variant } = options;
  const known = procedure.variants;
  if (variant !== undefined && !known.includes(variant)) {
    throw errorOf([issueAt(['variant'], 'procedure.variantUnknown', { variant, known })]);
  }
  return { procedure, locale, variant };
};
