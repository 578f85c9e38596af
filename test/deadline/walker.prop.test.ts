import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attempt } from '../../src/base/error.ts';
import { buildCalendar } from '../../src/calendar/build-calendar.ts';
import type { DaySpec, WorkCalendarSpec } from '../../src/calendar/work-calendar.ts';
import { dueTimesOf } from '../../src/deadline/count-limit.ts';
import type { AmountLimit, LimitUnit } from '../../src/limit/limit.ts';
import { epochDayAt } from '../../src/time/civil-date.ts';
import { type Interval, unionOf } from '../../src/time/interval.ts';
import { specWith, weekOf } from '../calendar/calendars.ts';
import { type SpanParts, spanOf } from './spans.ts';
import {
  byShare,
  byTime,
  closeOf,
  DAY,
  DAY_OF_SHARES,
  dayOf,
  END_OF_CALENDAR,
  MINUTE,
  type Minutes,
  minutesOf,
  nextOpen,
  type Weight,
  walkOn,
  weightBetween,
  workingDayAfter,
  workingDayFrom,
} from './walker.ts';

const FIRST = '2026-01-01';
const DAYS = 50;
const LAST = '2026-02-19';
/** Midnight in Việt Nam. */
const EPOCH_OF_FIRST = Date.parse(`${FIRST}T00:00+07:00`);

const dateOf = (day: number): string =>
  new Date(Date.parse(`${FIRST}T00:00Z`) + day * DAY).toISOString().slice(0, 10);

/** Of eight, seven, four and a half, four and twenty-four hours. */
const TIMETABLES = [
  ['07:30-11:30', '13:00-17:00'],
  ['08:00-11:30', '13:30-17:00'],
  ['07:00-11:30'],
  ['00:00-02:00', '22:00-24:00'],
  ['00:00-24:00'],
] as const;

const timetable = fc.constantFrom(...TIMETABLES);

const week = fc
  .tuple(timetable, timetable, fc.constantFrom('off', 'open', 'desk'))
  .map(([weekdays, saturday, kind]) => {
    const desk = { shifts: saturday, counts: false };
    const hours = { off: [], open: saturday, desk }[kind];
    return { ...weekOf(weekdays, hours), fri: saturday };
  });

const dayOff = (day: number): DaySpec => ({
  date: dateOf(day),
  status: 'off',
  kind: 'holiday',
  name: 'off',
});

/** A Sunday worked for a Monday, with its hours or others; 1/1/2026 is a Thursday. */
const swapsOfSunday = (sunday: number, shifts: readonly string[] | undefined): DaySpec[] => [
  { date: dateOf(sunday + 1), status: 'off', kind: 'swapOff', name: 'off' },
  {
    date: dateOf(sunday),
    status: 'work',
    kind: 'swapWork',
    name: 'worked',
    replaces: dateOf(sunday + 1),
    ...(shifts === undefined ? {} : { shifts }),
  },
];

const spec: fc.Arbitrary<WorkCalendarSpec> = fc
  .tuple(
    week,
    fc.uniqueArray(fc.nat({ max: DAYS - 1 }), { maxLength: 12 }),
    fc.nat({ max: 5 }).map((weeks) => 3 + weeks * 7),
    fc.option(timetable, { nil: undefined }),
  )
  .map(([hours, off, sunday, shifts]) =>
    specWith({
      week: hours,
      days: [
        ...off.filter((day) => day !== sunday && day !== sunday + 1).map(dayOff),
        ...swapsOfSunday(sunday, shifts),
      ],
      from: FIRST,
      confirmedThrough: LAST,
    }),
  );

/** Milliseconds after the first midnight, many of them on the edges of shifts. */
const instant = fc
  .tuple(
    fc.nat({ max: DAYS - 1 }),
    fc.oneof(
      fc.nat({ max: DAY - 1 }),
      fc.constantFrom(0, 2, 7, 7.5, 11.5, 13, 13.5, 17, 22).map((hours) => hours * 60 * MINUTE),
    ),
  )
  .map(([day, time]) => day * DAY + time);

const pauses = fc
  .array(fc.tuple(instant, fc.nat({ max: 6_000 })), { maxLength: 4 })
  .map((list) => unionOf(list.map(([from, length]) => ({ from, till: from + length * MINUTE }))));

interface End {
  readonly due: number;
  readonly endsAt: number;
}

/** A pause is taken in as long as it begins in time; each one moves the end. */
const endWith = (
  taken: readonly Interval[],
  from: number,
  lengthOf: (pause: Interval) => number,
  endAfter: (paused: number) => End,
): End => {
  let paused = 0;
  for (const pause of taken) {
    const counted = { from: Math.max(pause.from, from), till: pause.till };
    if (counted.from >= counted.till) continue;
    if (counted.from > endAfter(paused).endsAt) break;
    paused += lengthOf(counted);
  }
  return endAfter(paused);
};

const wholeDay = (minutes: Minutes, day: number): End => ({
  due: closeOf(minutes, day),
  endsAt: (day + 1) * DAY,
});

interface Walk {
  readonly minutes: Minutes;
  readonly start: number;
  readonly amount: number;
  readonly taken: readonly Interval[];
}

const wholeWorkingDays = ({ minutes, start, amount, taken }: Walk): End => {
  const shares = (pause: Interval): number => weightBetween(minutes, byShare, pause);
  return endWith(taken, (dayOf(start) + 1) * DAY, shares, (paused) => {
    const days = amount + Math.ceil(paused / DAY_OF_SHARES);
    return wholeDay(minutes, workingDayAfter(minutes, dayOf(start), days));
  });
};

const partsOfWorkingDays = ({ minutes, start, amount, taken }: Walk): End => {
  const from = (dayOf(start) + 1) * DAY;
  const shares = (pause: Interval): number => weightBetween(minutes, byShare, pause);
  return endWith(taken, from, shares, (paused) => {
    const due = walkOn(minutes, byShare, from, amount * DAY_OF_SHARES + paused);
    return { due, endsAt: Math.ceil(due / DAY) * DAY };
  });
};

const calendarDays = ({ minutes, start, amount, taken }: Walk): End =>
  endWith(
    taken,
    (dayOf(start) + 1) * DAY,
    ({ from, till }) => till - from,
    (paused) =>
      wholeDay(minutes, workingDayFrom(minutes, dayOf(start) + amount + Math.ceil(paused / DAY))),
  );

const throughTime =
  (weight: Weight, perUnit: number) =>
  ({ minutes, start, amount, taken }: Walk): End => {
    const weigh = (pause: Interval): number => weightBetween(minutes, weight, pause);
    return endWith(taken, start, weigh, (paused) => {
      const due = walkOn(minutes, weight, start, amount * perUnit + paused);
      return { due, endsAt: nextOpen(minutes, due) };
    });
  };

const sameDay = ({ minutes, start, taken }: Walk): End => {
  const from = nextOpen(minutes, start);
  const shares = (pause: Interval): number => weightBetween(minutes, byShare, pause);
  return endWith(taken, from, shares, (paused) => {
    const days = Math.ceil(paused / DAY_OF_SHARES);
    return wholeDay(minutes, workingDayAfter(minutes, dayOf(from), days));
  });
};

const whole = fc.integer({ min: 1, max: 20 });
const quarters = fc.integer({ min: 1, max: 60 }).map((n) => n / 4);

interface Case {
  readonly title: string;
  readonly unit: LimitUnit;
  readonly scope: NonNullable<SpanParts['scope']>;
  readonly amount: fc.Arbitrary<number>;
  readonly walk: (walk: Walk) => End;
}

const CASES: readonly Case[] = [
  {
    title: 'whole working days, counted by date',
    unit: 'workingDay',
    scope: 'other',
    amount: whole,
    walk: wholeWorkingDays,
  },
  {
    title: 'working days with a part of a day',
    unit: 'workingDay',
    scope: 'other',
    amount: quarters.filter((n) => !Number.isInteger(n)),
    walk: partsOfWorkingDays,
  },
  {
    title: 'the working days of a step',
    unit: 'workingDay',
    scope: 'step',
    amount: fc.oneof(whole, quarters),
    walk: throughTime(byShare, DAY_OF_SHARES),
  },
  {
    title: 'working hours',
    unit: 'workingHour',
    scope: 'other',
    amount: quarters,
    walk: throughTime(byTime, 60 * MINUTE),
  },
  { title: 'calendar days', unit: 'day', scope: 'other', amount: whole, walk: calendarDays },
  {
    title: 'a duty of the same day',
    unit: 'sameDay',
    scope: 'other',
    amount: fc.constant(1),
    walk: sameDay,
  },
  { title: 'nothing', unit: 'day', scope: 'step', amount: fc.constant(0), walk: sameDay },
];

/** What a walk finds, or that the calendar ends first. */
const foundBy = (walk: () => End): End | 'end of calendar' => {
  try {
    return walk();
  } catch (error) {
    if (error === END_OF_CALENDAR) return 'end of calendar';
    throw error;
  }
};

const inEpochMs = (ms: number): number => EPOCH_OF_FIRST + ms;

describe('a walk from minute to minute', () => {
  it.each(CASES)('ends where the engine says: $title', ({ unit, scope, amount, walk }) => {
    fc.assert(
      fc.property(spec, instant, amount, pauses, (given, start, n, taken) => {
        const limit: AmountLimit = { amount: n, unit };
        const minutes = minutesOf(given, FIRST, DAYS);
        const expected = foundBy(() => walk({ minutes, start, amount: n, taken }));
        const span = spanOf(inEpochMs(start), limit, {
          calendar: buildCalendar(given),
          scope,
          pauses: taken.map(({ from, till }) => ({ from: inEpochMs(from), till: inEpochMs(till) })),
        });
        const found = attempt(() => dueTimesOf(span));
        if (expected === 'end of calendar') {
          expect(found).toMatchObject({ issues: [{ code: 'calendar.notConfirmed' }] });
        } else {
          const { due, endsAt } = expected;
          // A close at midnight belongs to the day that it ends.
          const dueDay = epochDayAt(FIRST) + Math.ceil(due / DAY) - 1;
          expect(found).toMatchObject({
            value: { due: inEpochMs(due), dueDay, endsAt: inEpochMs(endsAt) },
          });
        }
      }),
      { numRuns: 30 },
    );
  });
});
