import { assess } from '../assessment/assess.ts';
import type { Assessment, DossierStatus, Responsible } from '../assessment/assessment.ts';
import { attempt, unwrap } from '../base/error.ts';
import { within } from '../base/result.ts';
import { projectedTableOf } from '../calendar/build-calendar.ts';
import { type CalendarSet, defaultCalendarOf } from '../calendar/calendar-set.ts';
import { contextFor, type LookOptions } from '../clock/look-options.ts';
import { promiseByCalendar } from '../clock/promise.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { formatInstant, type Instant, parseInstant } from '../time/instant.ts';
import { problemBook } from './problem-book.ts';
import type {
  DueShift,
  PersonToNotify,
  ReprojectedDossier,
  Reprojection,
  ShiftedVisit,
} from './reprojection.ts';

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
  const context = contextFor(dossier, options);
  const { computed, isRecorded } = promiseByCalendar(context);
  return {
    assessment: assess(dossier, options),
    committed: computed === undefined ? undefined : formatInstant(computed, context.fold.zone),
    promiseRecorded: isRecorded,
  };
};

const shiftOf = (before: Instant | undefined, after: Instant | undefined): DueShift | undefined =>
  before === undefined || after === undefined ? undefined : { before, after };

const isShifted = (shift: DueShift | undefined): boolean =>
  shift !== undefined && shift.before !== shift.after;

const holderOf = ({
  unit,
  role,
  person,
  onBehalfOf,
}: Responsible): Pick<ShiftedVisit, 'unit' | 'role' | 'person' | 'onBehalfOf'> => ({
  ...(unit === undefined ? {} : { unit }),
  ...(role === undefined ? {} : { role }),
  ...(person === undefined ? {} : { person }),
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
});

/** Who is to be told of a visit: who has it, and who delegated it and answers for it. */
const toldOf = (visit: ShiftedVisit): readonly Omit<PersonToNotify, 'dossiers'>[] => [
  visit,
  ...(visit.onBehalfOf === undefined ? [] : [visit.onBehalfOf]),
];

const shiftedVisits = (before: Assessment, after: Assessment): readonly ShiftedVisit[] => {
  const dueAfter = new Map(after.responsible.map(({ visit, due }) => [visit, due]));
  return before.responsible.flatMap((each) => {
    const shift = shiftOf(each.due, dueAfter.get(each.visit));
    if (shift === undefined || !isShifted(shift)) return [];
    return [{ visit: each.visit, step: each.step, ...holderOf(each), ...shift }];
  });
};

const isAfter = (instant: Instant | undefined, other: Instant | undefined): boolean =>
  instant !== undefined &&
  other !== undefined &&
  unwrap(parseInstant(instant)) > unwrap(parseInstant(other));

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

const idsOf = (dossiers: readonly ReprojectedDossier[]): readonly string[] =>
  dossiers.map(({ dossier }) => dossier);

const peopleIn = (dossiers: readonly ReprojectedDossier[]): readonly PersonToNotify[] => {
  const people = new Map<string, PersonToNotify & { readonly dossiers: string[] }>();
  for (const { dossier, visits } of dossiers) {
    for (const { unit = '', role, person = '' } of visits.flatMap(toldOf)) {
      // A wait of the applicant: the letter to the applicant is another list.
      if (unit === '' && person === '') continue;
      const key = `${unit}/${person}`;
      const known = people.get(key) ?? {
        ...(unit === '' ? {} : { unit }),
        ...(role === undefined ? {} : { role }),
        ...(person === '' ? {} : { person }),
        dossiers: [],
      };
      people.set(key, known);
      if (!known.dossiers.includes(dossier)) known.dossiers.push(dossier);
    }
  }
  return [...people.values()];
};

/**
 * What a change of the calendar (a swapped day, a storm, Tết announced) does to running dossiers:
 * which due dates move, and who is to be told. Promises stay until an event changes them, finished
 * dossiers stay as they are, and nothing is written anywhere. A promise that no event tells moves with
 * the calendar: those dossiers are told apart (`unrecorded`).
 *
 * @param options the calendar as it was (`from`), as it is to be (`to`), and the instant of the look
 * @throws LienthongError `instant.*`; a dossier that cannot be read is in `problems`
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
export const reproject = (
  dossiers: Iterable<Dossier>,
  options: Omit<LookOptions, 'calendar'> & {
    readonly from: CalendarSet;
    readonly to: CalendarSet;
  },
): Reprojection => {
  const { from, to, ...look } = options;
  const now = unwrap(parseInstant(look.now, ['now']));
  const { zone } = projectedTableOf(defaultCalendarOf(to));
  const lots: { readonly [L in Lot]: ReprojectedDossier[] } = {
    moved: [],
    unchanged: [],
    paused: [],
    finished: [],
  };
  const unrecorded: string[] = [];
  const book = problemBook();
  let read = 0;
  for (const dossier of dossiers) {
    const looks = attempt(() => ({
      before: lookWith(dossier, { ...look, calendar: from }),
      after: lookWith(dossier, { ...look, calendar: to }),
    }));
    if (looks.ok) {
      const reprojected = reprojectedFrom(looks.value);
      const lot = lotOf(looks.value.after.assessment, reprojected);
      lots[lot].push(reprojected);
      if (lot !== 'finished' && isPromiseMoved(looks.value)) unrecorded.push(reprojected.dossier);
    } else {
      book.noteUnreadable(within(['dossiers', read], looks.issues));
    }
    read += 1;
  }
  const touched = [...lots.moved, ...lots.paused];
  return {
    now: formatInstant(now, zone),
    moved: lots.moved,
    unchanged: idsOf(lots.unchanged),
    paused: lots.paused,
    finished: idsOf(lots.finished),
    notify: {
      people: peopleIn(touched),
      applicants: idsOf(touched.filter(({ promiseAtRisk }) => promiseAtRisk)),
      unrecorded,
    },
    problems: book.issues(),
  };
};
