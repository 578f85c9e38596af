import fc from 'fast-check';
import { buildCalendar } from '../../src/calendar/build-calendar.ts';
import type { CalendarSet } from '../../src/calendar/calendar-set.ts';
import { WEEKDAYS, type WorkCalendar } from '../../src/calendar/work-calendar.ts';
import {
  dayNumber,
  midnightOf,
  type OfficeHours,
  type PlainCalendar,
  plainCalendarOf,
} from './plain-calendar.ts';

const EIGHT_HOURS = ['07:30-11:30', '13:00-17:00'];
const SEVEN_HOURS = ['08:00-11:30', '13:30-17:00'];
const MORNING = ['07:30-11:30'];

const week = (monToFri: readonly string[], sat: readonly string[]) => [
  ...[monToFri, monToFri, monToFri, monToFri, monToFri],
  sat,
  [],
];

const REACH = { from: '2026-01-01', to: '2027-12-31' };

/** The year 2026 as it was announced: Tết 16–20/2, 31/8 swapped for Saturday 22/8, 1–2/9. */
const HOLIDAYS_2026 = [
  ...['2026-01-01', '2026-01-02', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19'],
  ...['2026-02-20', '2026-04-27', '2026-04-30', '2026-05-01', '2026-08-31', '2026-09-01'],
  ...['2026-09-02', '2026-11-24'],
];
/** The Saturdays that were worked, and the weekdays given up for them. */
const INSTEAD_OF: { readonly [worked: string]: string } = {
  '2026-01-10': '2026-01-02',
  '2026-08-22': '2026-08-31',
};
const WORKED_2026 = { '2026-01-10': EIGHT_HOURS, '2026-08-22': EIGHT_HOURS };

const OFFICES = {
  plain: { week: week(EIGHT_HOURS, []), off: [], worked: {}, ...REACH },
  national: { week: week(EIGHT_HOURS, []), off: HOLIDAYS_2026, worked: WORKED_2026, ...REACH },
  saturdays: { week: week(SEVEN_HOURS, MORNING), off: HOLIDAYS_2026, worked: {}, ...REACH },
  storm: {
    week: week(EIGHT_HOURS, []),
    off: [...HOLIDAYS_2026, '2026-08-20', '2026-08-21', '2026-08-24', '2026-02-12', '2026-10-07'],
    worked: WORKED_2026,
    ...REACH,
  },
} satisfies { [name: string]: OfficeHours };

type Office = keyof typeof OFFICES;

/** The calendar of the library that says the same as the list of working days. */
const calendarFrom = (id: string, office: OfficeHours): WorkCalendar =>
  buildCalendar({
    id,
    version: '1',
    timeZone: 'Asia/Ho_Chi_Minh',
    week: Object.fromEntries(
      WEEKDAYS.map((day, i) => [day, office.week[i] ?? []]),
    ) as WorkCalendar['week'],
    days: [
      ...office.off.map((date) => {
        const kind = Object.values(INSTEAD_OF).includes(date) ? 'swapOff' : 'holiday';
        return { date, status: 'off', kind, name: 'nghỉ' } as const;
      }),
      ...Object.entries(office.worked).map(([date, shifts]) => {
        const replaces = INSTEAD_OF[date] ?? date;
        return {
          date,
          status: 'work',
          kind: 'swapWork',
          name: 'làm bù',
          shifts,
          replaces,
        } as const;
      }),
    ],
    from: office.from,
    confirmedThrough: office.to,
  });

// The keys of the table are its names.
const NAMES = Object.keys(OFFICES) as Office[];
const PLAIN = new Map(NAMES.map((name) => [name, plainCalendarOf(OFFICES[name])]));
const BUILT = new Map(NAMES.map((name) => [name, calendarFrom(name, OFFICES[name])]));

/** The lists of the national year 2026 and of an office that opens on Saturday mornings. */
export const NATIONAL: PlainCalendar = plainCalendarOf(OFFICES.national);
export const SATURDAYS: PlainCalendar = plainCalendarOf(OFFICES.saturdays);

/** The same hours twice: for the library and as lists of working days. */
export interface TwoCalendars {
  readonly set: CalendarSet;
  readonly calendar: PlainCalendar;
  readonly byUnit: { readonly [unit: string]: PlainCalendar };
  /** The instant around which the dossiers of this calendar begin. */
  readonly begins: number;
}

const twoCalendars = (
  office: Office,
  units: { readonly [unit: string]: Office },
  begins: string,
): TwoCalendars => {
  const built = (name: Office): WorkCalendar => {
    const found = BUILT.get(name);
    if (found === undefined) throw new Error(name);
    return found;
  };
  const own = Object.entries(units);
  const two = {
    set:
      own.length === 0
        ? built(office)
        : {
            default: built(office),
            byUnit: Object.fromEntries(own.map(([unit, name]) => [unit, built(name)])),
          },
    calendar: PLAIN.get(office) ?? new Map(),
    byUnit: Object.fromEntries(own.map(([unit, name]) => [unit, PLAIN.get(name) ?? new Map()])),
    begins: midnightOf(dayNumber(begins)),
  };
  // A counterexample names the calendars; their days would fill pages.
  const name = JSON.stringify({ office, units, begins });
  return Object.assign(two, { [fc.toStringMethod]: () => name });
};

/** One calendar for all: plain weeks in October, Tết, Quốc khánh with its swapped Saturday. */
export const oneCalendar: fc.Arbitrary<TwoCalendars> = fc.constantFrom(
  twoCalendars('plain', {}, '2026-10-05'),
  twoCalendars('national', {}, '2026-02-09'),
  twoCalendars('national', {}, '2026-08-18'),
  twoCalendars('saturdays', {}, '2026-08-24'),
);

/** Units with hours of their own: Saturday mornings, or days on which a storm shut them. */
export const calendarsByUnit: fc.Arbitrary<TwoCalendars> = fc.constantFrom(
  twoCalendars('national', { b: 'storm' }, '2026-08-17'),
  twoCalendars('national', { b: 'storm' }, '2026-02-09'),
  twoCalendars('national', { b: 'saturdays', c: 'storm' }, '2026-10-05'),
  twoCalendars('plain', { a: 'national', b: 'storm' }, '2026-08-18'),
);
