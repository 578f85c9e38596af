import type { Locale } from '../../limit/locale.ts';
import { plainText } from '../../render/plain-text.ts';
import { testingWordsOf } from '../words.ts';
import type { Coverage, CoveredPart } from './coverage.ts';
import { eventOfMove } from './move.ts';
import type { ProcedurePath } from './paths.ts';

const pathInWords = ({ moves, end }: ProcedurePath): string =>
  [...moves.map(eventOfMove), end].join(' → ');

/**
 * A coverage as text: how much was walked, and below it, line by line, what was not.
 *
 * @example
 * ```ts
 * formatCoverage(coverageOf(procedure, [dossier]), { locale: 'en' }).split('\n');
 * //=> [
 * //   '1.000001',
 * //   'Steps, waits and ends: 2 of 3',
 * //   '  not walked: da-cap',
 * //   'Outcomes: 1 of 2',
 * //   '  not walked: tham-dinh.done',
 * //   'Paths: 0 of 1',
 * //   '  not walked: tiep-nhan.done → tham-dinh.done → da-cap',
 * // ]
 * ```
 */
export const formatCoverage = (
  coverage: Coverage,
  { locale }: { readonly locale: Locale },
): string => {
  const words = testingWordsOf(locale).coverage;
  const linesOf = <T>(
    name: string,
    { walked, total, missing }: CoveredPart<T>,
    inWords: (part: T) => string,
  ): readonly string[] => [
    `${name}: ${walked} ${words.of} ${total}`,
    ...missing.map((part) => `  ${words.missing}: ${inWords(part)}`),
  ];
  return [
    plainText(coverage.procedure),
    ...linesOf(words.nodes, coverage.nodes, (node) => node),
    ...linesOf(words.outcomes, coverage.outcomes, eventOfMove),
    ...linesOf(words.paths, coverage.paths, pathInWords),
  ].join('\n');
};
