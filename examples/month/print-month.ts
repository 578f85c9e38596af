import {
  type LedgerRow,
  type Locale,
  lateRegister,
  summarise,
  timelinessIndicators,
} from 'lienthong';
import { reportPeriod } from 'lienthong/render';
import { FEBRUARY } from './month-dossiers.ts';
import { MONTH_WORDS } from './month-words.ts';
import { PROCEDURES } from './offices.ts';

/** How many of the bottlenecks are printed. */
const WORST = 10;

/** The report of a month of two thousand dossiers, in one language. */
export const printMonth = (rows: readonly LedgerRow[], locale: Locale, width: number): string => {
  const byProcedure = summarise(rows, { ...FEBRUARY, by: 'procedure' });
  const byAgency = summarise(rows, { ...FEBRUARY, by: 'agency' });
  const indicators = timelinessIndicators(rows, FEBRUARY);
  const report = reportPeriod(
    {
      progress: [
        { ...byProcedure, bottlenecks: byProcedure.bottlenecks.slice(0, WORST) },
        byAgency,
      ],
      // A report that goes to the public names units and no officials.
      indicators: { ...indicators, evaluation: { ...indicators.evaluation, officials: [] } },
      lateRegister: { ...lateRegister(rows, FEBRUARY), officials: [] },
    },
    { locale, width, procedures: PROCEDURES },
  );
  const { title, notes } = MONTH_WORDS[locale];
  return [title, '='.repeat(title.length), '', ...notes, '', report].join('\n');
};
