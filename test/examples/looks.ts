import type { Story } from '../../examples/story.ts';
import { dossierAt } from '../../examples/story.ts';
import {
  type Assessment,
  type Attribution,
  assess,
  attributeLateness,
  type Clock,
  nextWakeUp,
  type Procedure,
  type TraceEntry,
  verifyProcedure,
  vietnamCalendar,
} from '../../src/index.ts';

/** The national calendar: 07:30–11:30 and 13:00–17:00, 8 hours a day. */
export const CALENDAR = vietnamCalendar();

export const HOUR = 3_600_000;
export const MINUTE = 60_000;

/** What is known of a dossier at an instant, from the events entered by then. */
export interface Look {
  readonly assessment: Assessment;
  readonly attribution: Attribution;
  readonly wakeUp: string | undefined;
}

export const lookAt = (procedure: Procedure, story: Story, now: string): Look => {
  const dossier = dossierAt(procedure, story, now);
  const options = { now, calendar: CALENDAR };
  return {
    assessment: assess(dossier, options),
    attribution: attributeLateness(dossier, options),
    wakeUp: nextWakeUp(dossier, options),
  };
};

/** A whole minute in Vietnam without its seconds and offset; anything else as it is. */
export const local = (instant: string): string => instant.replace(/:00\+07:00$/, '');

/** One clock as a row: what, due, grade, and how late if late. */
export const rowOf = ({ visit, id, due, grade, lateBy }: Clock): readonly unknown[] => [
  visit ?? id,
  local(due),
  ...(grade === undefined ? [] : [grade]),
  ...(lateBy === undefined ? [] : [lateBy]),
];

/** The charges of an attribution by unit, in the order of the visits. */
export const chargesByUnit = ({ shares }: Attribution): Readonly<Record<string, number>> => {
  const charges: Record<string, number> = {};
  for (const { unit, charge } of shares) charges[unit] = (charges[unit] ?? 0) + charge;
  return charges;
};

/** The charge of every unit, and what is nobody's: it must be the whole lateness. */
export const sumOfParts = ({ shares, calendar, plan, unassigned }: Attribution): number =>
  shares.reduce((sum, { charge }) => sum + charge, calendar + plan + unassigned);

/** The fractions of an attribution, added up. */
export const sumOfFractions = ({ shares, fractions }: Attribution): number =>
  shares.reduce(
    (sum, { fraction }) => sum + fraction,
    fractions.calendar + fractions.plan + fractions.unassigned,
  );

/** The days that were not counted, each with the kind of its reason. */
export const skippedIn = (trace: readonly TraceEntry[]): readonly string[] =>
  trace.flatMap(({ date, counted, reason }) => (counted ? [] : `${date} ${reason?.kind}`));

/** The days that were counted. */
export const countedIn = (trace: readonly TraceEntry[]): readonly string[] =>
  trace.flatMap(({ date, counted }) => (counted ? date : []));

/** What the verifier finds with the calendar: severity, code and place. */
export const findingsOf = (
  procedure: Procedure,
  days: { readonly from?: string; readonly to?: string } = {},
): readonly string[] =>
  verifyProcedure(procedure, { calendar: CALENDAR, ...days }).map(
    ({ severity, code, path }) => `${severity} ${code} ${path.join('.')}`,
  );
