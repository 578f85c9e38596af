import { unwrap } from '../base/error.ts';
import { certaintyOn } from '../calendar/reach.ts';
import type { Certainty } from '../calendar/work-calendar.ts';
import { currentDossierClock, openClocksOf } from '../clock/all-clocks.ts';
import type { Look } from '../clock/look.ts';
import { type LookOptions, lookFrom } from '../clock/look-options.ts';
import { promisedAt } from '../clock/promise.ts';
import type { Grade } from '../deadline/grade.ts';
import { NO_PAUSES } from '../deadline/pause-list.ts';
import { runningMsBetween } from '../deadline/running-time.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Writable } from '../dossier/fold.ts';
import type { DossierResult } from '../procedure/procedure.ts';
import {
  epochDayOfInstant,
  formatInstant,
  type Instant,
  type InstantInput,
  requireInstant,
} from '../time/instant.ts';
import { type Assumption, readAssumptions } from './assumption.ts';
import { type ForeseenBy, type ForeseenCourse, foresee } from './foresee.ts';
import { gradeOfAll } from './standing.ts';

/**
 * From where, and under which assumptions, the rest of a dossier is foreseen. To ask what a further
 * holiday would do, give a calendar that has it.
 */
export interface ForecastOptions extends LookOptions {
  /** By step or wait: when it will be done, or which limit it will take. */
  readonly assume?: { readonly [step: string]: Assumption };
  /** When the pauses that are open will be over; now, unless said. */
  readonly pausedTill?: InstantInput;
}

/** The end of a step or wait that is still to come. */
export interface ForecastStep {
  readonly visit: string;
  readonly step: string;
  readonly unit?: string;
  readonly from: Instant;
  readonly till: Instant;
  /** `limit`: it takes its own; `stage`: that of the stage around it; `none`: it has neither. */
  readonly by: ForeseenBy;
}

/** How a dossier will probably end. Plain data. */
export interface Forecast {
  readonly dossier: string;
  readonly now: Instant;
  /** When the work will be done; absent when the flow leads to no end, or was never begun. */
  readonly expected?: Instant;
  /** The statutory due as it will be then, pauses to come included. */
  readonly legal?: Instant;
  readonly promised?: Instant;
  /**
   * Milliseconds between the expected end and the due, negative past it: working time of the
   * dossier's calendar, for limits in hours wall time.
   */
  readonly slack: { readonly legal?: number; readonly promised?: number };
  readonly grade?: Grade;
  /** How it will end: a wait whose bound has passed may lead to `stopped`. */
  readonly result?: DossierResult;
  /** What is still to come, in the order in which it will be over. */
  readonly steps: readonly ForecastStep[];
  /** `projected` when the holidays up to the expected end are not all announced. */
  readonly certainty: Certainty;
}

const writeSteps = ({ steps }: ForeseenCourse, { fold }: Look): readonly ForecastStep[] =>
  steps.map(({ visit, step, unit, from, till, by }) => ({
    visit,
    step,
    ...(unit === undefined ? {} : { unit }),
    from: formatInstant(from, fold.zone),
    till: formatInstant(till, fold.zone),
    by,
  }));

type Outcome = Pick<Forecast, 'expected' | 'legal' | 'promised' | 'slack' | 'grade' | 'result'>;

/** What is known once the whole course is. */
const endOf = (look: Look): Outcome => {
  const { zone, end } = look.fold;
  const clocks = openClocksOf(look);
  const clock = currentDossierClock(clocks);
  const expected = clock?.ended ?? end?.at;
  const promised = promisedAt(look);
  const grade = gradeOfAll(clocks);
  const slack: Writable<Forecast['slack']> = {};
  const found: Writable<Outcome> = { slack };
  if (clock !== undefined) found.legal = formatInstant(clock.times.due, zone);
  if (promised !== undefined) found.promised = formatInstant(promised, zone);
  if (end === undefined || expected === undefined) return found;
  found.expected = formatInstant(expected, zone);
  found.result = end.result;
  if (grade !== undefined) found.grade = grade;
  if (clock !== undefined) {
    slack.legal = runningMsBetween(clock.span, expected, clock.times.due);
    if (promised !== undefined) {
      slack.promised = runningMsBetween({ ...clock.span, pauses: NO_PAUSES }, expected, promised);
    }
  }
  return found;
};

/**
 * How a dossier will end if each step that is left takes its limit, or what `assume` says: when the
 * work will be done, and how far that is from the statutory due and from the promise. Of branches the
 * flow waits for those that the join needs. Waits take their bound and end as they should; what has
 * no limit takes no time and says so. The dossier itself is not touched.
 *
 * @throws LienthongError as every look (`LookOptions`); `limit.*`, `input.*` and `instant.*` for
 *   assumptions that are none, `event.stepUnknown` for one about a step that the procedure does not have
 * @example
 * ```ts
 * const { expected, grade } = forecast(dossier, {
 *   now: '2026-11-26T17:00:00+07:00',
 *   calendar,
 *   assume: { 'tham-dinh': { doneAt: '2026-11-26T20:00:00+07:00' } },
 * });
 * [expected, grade]; //=> ['2026-11-26T20:00:00+07:00', 'onTime']
 * ```
 */
export const forecast = (dossier: Dossier, options: ForecastOptions): Forecast => {
  const { calendar, assume = {}, pausedTill = options.now, rules } = options;
  const now = requireInstant(options.now, 'now');
  const resumedAt = requireInstant(pausedTill, 'pausedTill');
  const assumptions = unwrap(readAssumptions(dossier, assume));
  const course = foresee(dossier, { now, resumedAt, calendar, rules, assumptions });
  const look = lookFrom(course.dossier, options);
  const { table, fold, now: lastAt } = look;
  return {
    dossier: dossier.id,
    now: formatInstant(now, fold.zone),
    ...endOf(look),
    steps: writeSteps(course, look),
    certainty: certaintyOn(table, epochDayOfInstant(lastAt, fold.zone)),
  };
};
