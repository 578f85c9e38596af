import { epochMsOf } from '../../../time/instant.ts';
import type { Interval } from '../../../time/interval.ts';
import type { ReportFacts } from '../../report/report-facts.ts';
import type { DrawnVisit } from './timeline-visits.ts';

/** The dossier itself on the time axis, in epoch milliseconds. */
export interface DrawnWhole {
  /** From the first event to the end, or to the look. */
  readonly stay: Interval;
  /** Till the result was ready. */
  readonly work: Interval;
  /** From then on until the applicant collected it. */
  readonly collection?: Interval;
  readonly due?: number;
  /** Past the due: it ends with the work and not with the collection. */
  readonly late?: Interval;
}

const stayOf = (visits: readonly DrawnVisit[], { dossier }: ReportFacts): Interval => {
  const events = dossier.events.map(({ at }) => epochMsOf(at));
  const from = events.reduce((a, b) => Math.min(a, b));
  return { from, till: visits.reduce((till, { stay }) => Math.max(till, stay.till), from) };
};

/** How long a dossier was worked on, how long its result waited, and when it was late. */
export const wholeOf = (visits: readonly DrawnVisit[], facts: ReportFacts): DrawnWhole => {
  const { clocks, resolved } = facts.assessment;
  const stay = stayOf(visits, facts);
  const till = resolved === undefined ? stay.till : Math.min(epochMsOf(resolved), stay.till);
  const collection = till < stay.till ? { collection: { from: till, till: stay.till } } : {};
  const parts = { stay, work: { from: stay.from, till }, ...collection };
  const { dossier: clock } = clocks;
  if (clock === undefined) return parts;
  const due = epochMsOf(clock.due);
  const over = clock.ended === undefined ? till : Math.min(epochMsOf(clock.ended), stay.till);
  const isLate = clock.grade === 'late' && due < over;
  const late = isLate ? { late: { from: Math.max(stay.from, due), till: over } } : {};
  return { ...parts, due, ...late };
};
