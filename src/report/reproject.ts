import { assess } from '../assessment/assess.ts';
import type { Assessment, DossierStatus } from '../assessment/assessment.ts';
import { attempt } from '../base/error.ts';
import { groupedBy } from '../base/grouped-by.ts';
import { within } from '../base/result.ts';
import { projectedTableOf } from '../calendar/build-calendar.ts';
import { type CalendarSet, defaultCalendarOf } from '../calendar/calendar-set.ts';
import { type LookOptions, lookFrom } from '../clock/look-options.ts';
import { promiseByCalendar } from '../clock/promise.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { holderFrom } from '../dossier/hands.ts';
import { epochMsOf, formatInstant, type Instant, requireInstant } from '../time/instant.ts';
import { peopleToNotify } from './people-to-notify.ts';
import { problemBook } from './problem-book.ts';
import type { DueShift, ReprojectedDossier, Reprojection, ShiftedVisit } from './reprojection.ts';

/** One dossier looked at with one calendar. */
interface Look {
  readonly assessment: Assessment;
  /** Where the limit ends to which the agency bound itself. */
  readonly committed: Instant | undefined;
  readonly promiseRecorded: boolean;
}

/** One dossier looked at with both calendars. */
interface TwoLooks {
  readonly before: Look;
  readonly after: Look;
}

const lookWith = (dossier: Dossier, options: LookOptions): Look => {
  const look = lookFrom(dossier, options);
  const { computed, isRecorded } = promiseByCalendar(look);
  return {
    assessment: assess(dossier, options),
    committed: computed === undefined ? undefined : formatInstant(computed, look.fold.zone),
    promiseRecorded: isRecorded,
  };
};

const shiftOf = (before: Instant | undefined, after: Instant | undefined): DueShift | undefined =>
  before === undefined || after === undefined ? undefined : { before, after };

const isShifted = (shift: DueShift | undefined): boolean =>
  shift !== undefined && shift.before !== shift.after;

const shiftedVisits = (before: Assessment, after: Assessment): readonly ShiftedVisit[] => {
  const dueAfter = new Map(after.responsible.map(({ visit, due }) => [visit, due]));
  return before.responsible.flatMap((each) => {
    const shift = shiftOf(each.due, dueAfter.get(each.visit));
    if (shift === undefined || !isShifted(shift)) return [];
    return [{ visit: each.visit, step: each.step, ...holderFrom(each), ...shift }];
  });
};

const isAfter = (instant: Instant | undefined, other: Instant | undefined): boolean =>
  instant !== undefined && other !== undefined && epochMsOf(instant) > epochMsOf(other);

/** Whether something comes after a promise with the new calendar that did not with the old one. */
const comesTooLate = (shift: DueShift | undefined, promised: Instant | undefined): boolean =>
  isAfter(shift?.after, promised) && !isAfter(shift?.before, promised);

const reprojectedFrom = ({ before, after }: TwoLooks): ReprojectedDossier => {
  const { dossier, due: dues, flags } = before.assessment;
  const due = shiftOf(dues.legal, after.assessment.due.legal);
  const committed = shiftOf(before.committed, after.committed);
  // What was promised was counted with the calendar of then.
  const { promised } = dues;
  return {
    dossier,
    ...(due === undefined ? {} : { due }),
    ...(promised === undefined ? {} : { promised }),
    promiseRecorded: before.promiseRecorded,
    promiseAtRisk: comesTooLate(due, promised) || comesTooLate(committed, promised),
    overdue: { before: flags.overdue, after: after.assessment.flags.overdue },
    visits: shiftedVisits(before.assessment, after.assessment),
  };
};

/** Whether a dossier would seem to have been promised for another day. */
const isPromiseMoved = ({ before, after }: TwoLooks): boolean =>
  !before.promiseRecorded && isShifted(shiftOf(before.committed, after.committed));

const FINISHED: ReadonlySet<DossierStatus> = new Set(['declined', 'resolved', 'ended']);

type Lot = 'moved' | 'unchanged' | 'paused' | 'finished';

const lotOf = ({ status, flags }: Assessment, { due, visits }: ReprojectedDossier): Lot => {
  if (FINISHED.has(status)) return 'finished';
  if (flags.paused) return 'paused';
  return isShifted(due) || visits.length > 0 ? 'moved' : 'unchanged';
};

/** A dossier looked at with both calendars, and where it belongs. */
interface SortedDossier {
  readonly lot: Lot;
  readonly reprojected: ReprojectedDossier;
  readonly isPromiseMoved: boolean;
}

const sortedFrom = (looks: TwoLooks): SortedDossier => {
  const reprojected = reprojectedFrom(looks);
  const lot = lotOf(looks.after.assessment, reprojected);
  return { lot, reprojected, isPromiseMoved: lot !== 'finished' && isPromiseMoved(looks) };
};

const reprojectedOf = ({ reprojected }: SortedDossier): ReprojectedDossier => reprojected;

const idsOf = (dossiers: readonly ReprojectedDossier[]): readonly string[] =>
  dossiers.map(({ dossier }) => dossier);

/** What is told of the dossiers that could be looked at. */
const reprojectionOf = (
  sorted: readonly SortedDossier[],
): Omit<Reprojection, 'now' | 'problems'> => {
  const lots = groupedBy(sorted, ({ lot }) => lot);
  const inLot = (lot: Lot): readonly ReprojectedDossier[] =>
    (lots.get(lot) ?? []).map(reprojectedOf);
  const [moved, paused] = [inLot('moved'), inLot('paused')];
  const touched = [...moved, ...paused];
  return {
    moved,
    unchanged: idsOf(inLot('unchanged')),
    paused,
    finished: idsOf(inLot('finished')),
    notify: {
      people: peopleToNotify(touched),
      applicants: idsOf(touched.filter(({ promiseAtRisk }) => promiseAtRisk)),
      unrecorded: idsOf(sorted.filter((each) => each.isPromiseMoved).map(reprojectedOf)),
    },
  };
};

/** What `reproject` is told: a look, with two calendars in place of one. */
export interface ReprojectOptions extends Omit<LookOptions, 'calendar'> {
  /** The calendar as it was. */
  readonly from: CalendarSet;
  /** The calendar as it is to be. */
  readonly to: CalendarSet;
}

/**
 * What a change of the calendar (a swapped day, a storm, Tết announced) does to running dossiers:
 * which due dates move, and who is to be told. Promises stay until an event changes them, finished
 * dossiers stay as they are, and nothing is written anywhere. A promise that no event tells moves with
 * the calendar: those dossiers are told apart (`unrecorded`).
 *
 * @throws LienthongError `instant.*` for a `now` and `input.*` for calendars that are none; a dossier that
 *   cannot be looked at is in `problems`
 * @example
 * ```ts
 * const closed = { date: '2026-12-01', status: 'off', kind: 'closure', name: 'Bão', source: 'CĐ 01' };
 * const withStorm = extendCalendar(calendar, { id: 'storm', version: '1', days: [closed] });
 * const { moved, notify } = reproject([dossier], { from: calendar, to: withStorm, now });
 * moved.map(({ visits }) => visits.map(({ before, after }) => [before, after]));
 * //=> [[['2026-12-01T11:00:00+07:00', '2026-12-02T11:00:00+07:00']]]
 * notify.people; //=> [{ unit: 'so', dossiers: ['HS-0001'] }]
 * ```
 */
export const reproject = (dossiers: Iterable<Dossier>, options: ReprojectOptions): Reprojection => {
  const { from, to, ...lookOptions } = options;
  const now = requireInstant(lookOptions.now, 'now');
  const { zone } = projectedTableOf(defaultCalendarOf(to));
  const sorted: SortedDossier[] = [];
  const book = problemBook();
  let read = 0;
  for (const dossier of dossiers) {
    const looks = attempt(() => ({
      before: lookWith(dossier, { ...lookOptions, calendar: from }),
      after: lookWith(dossier, { ...lookOptions, calendar: to }),
    }));
    if (looks.ok) sorted.push(sortedFrom(looks.value));
    else book.noteUnreadable(within(['dossiers', read], looks.issues));
    read += 1;
  }
  return {
    now: formatInstant(now, zone),
    ...reprojectionOf(sorted),
    problems: book.issues(),
  };
};
