import { assess } from '../assessment/assess.ts';
import type { Assessment, DossierStatus, Responsible } from '../assessment/assessment.ts';
import { attempt, unwrap } from '../base/error.ts';
import { within } from '../base/result.ts';
import { projectedTableOf } from '../calendar/build-calendar.ts';
import { type CalendarSet, defaultCalendarOf } from '../calendar/calendar-set.ts';
import type { LookOptions } from '../clock/look-options.ts';
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

/** One dossier looked at with both calendars. */
interface TwoLooks {
  readonly before: Assessment;
  readonly after: Assessment;
}

const shiftOf = (before: Instant | undefined, after: Instant | undefined): DueShift | undefined =>
  before === undefined || after === undefined ? undefined : { before, after };

const isShifted = (shift: DueShift | undefined): boolean =>
  shift !== undefined && shift.before !== shift.after;

const holderOf = ({ unit, role, person }: Responsible): Omit<PersonToNotify, 'dossiers'> => ({
  ...(unit === undefined ? {} : { unit }),
  ...(role === undefined ? {} : { role }),
  ...(person === undefined ? {} : { person }),
});

const shiftedVisits = ({ before, after }: TwoLooks): readonly ShiftedVisit[] => {
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

const reprojectedFrom = (looks: TwoLooks): ReprojectedDossier => {
  const { before, after } = looks;
  const due = shiftOf(before.due.legal, after.due.legal);
  // What was promised was counted with the calendar of then.
  const { promised } = before.due;
  return {
    dossier: before.dossier,
    ...(due === undefined ? {} : { due }),
    ...(promised === undefined ? {} : { promised }),
    promiseAtRisk: isAfter(due?.after, promised) && !isAfter(due?.before, promised),
    overdue: { before: before.flags.overdue, after: after.flags.overdue },
    visits: shiftedVisits(looks),
  };
};

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
    for (const visit of visits) {
      const { unit = '', role, person = '' } = visit;
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
 * dossiers stay as they are, and nothing is written anywhere.
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
  const book = problemBook();
  let read = 0;
  for (const dossier of dossiers) {
    const looks = attempt(() => ({
      before: assess(dossier, { ...look, calendar: from }),
      after: assess(dossier, { ...look, calendar: to }),
    }));
    if (looks.ok) {
      const reprojected = reprojectedFrom(looks.value);
      lots[lotOf(looks.value.after, reprojected)].push(reprojected);
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
    },
    problems: book.issues(),
  };
};
