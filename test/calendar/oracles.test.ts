import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addWorkingDaysMany, countWorkingDaysMany } from '../../src/calendar/batch.ts';
import { buildCalendar } from '../../src/calendar/build-calendar.ts';
import type { DaySpec, WorkCalendar } from '../../src/calendar/work-calendar.ts';
import { addWorkingDays, countWorkingDays } from '../../src/calendar/working-days.ts';
import { addWorkingTime, workingTimeBetween } from '../../src/calendar/working-time.ts';
import { computeDeadline, type DeadlineInput } from '../../src/deadline/compute-deadline.ts';
import { traceDeadline } from '../../src/deadline/trace-deadline.ts';
import type { CutOff, LimitUnit } from '../../src/limit/limit.ts';
import { epochDayAt, formatCivilDate } from '../../src/time/civil-date.ts';
import { weekOf } from './calendars.ts';

const REFERENCE = process.env['LIENTHONG_REFERENCE'];

interface OracleCalendar {
  readonly shifts: readonly string[];
  readonly off: readonly string[];
  readonly workedWeekendDays: readonly string[];
}

interface DayRow {
  readonly type: 'add' | 'count' | 'calendar-days';
  readonly start: string;
  readonly n: number;
  readonly end: string;
  readonly expectedDate: string;
  readonly expectedIfStartRolledForward?: string;
  readonly rawDate: string;
  readonly startExclEndIncl: number;
  readonly startInclEndExcl: number;
}

interface MinuteRow {
  readonly type: 'add' | 'sub' | 'between';
  readonly start: string;
  readonly end: string;
  readonly minutes: number;
  readonly earliest: string;
  readonly latest: string;
}

const read = (file: string): string =>
  REFERENCE === undefined ? '' : readFileSync(`${REFERENCE}/${file}`, 'utf8');

const rowsOf = <T>(file: string): readonly T[] =>
  read(file)
    .split('\n')
    .filter((line) => line !== '')
    // Each line has the shape that the reference folder documents.
    .map((line) => JSON.parse(line) as T);

/** The oracle names no day that a worked weekend day makes up for, so each has its own hours. */
const oracleCalendar = (): WorkCalendar => {
  const { shifts, off, workedWeekendDays }: OracleCalendar = JSON.parse(
    read('oracle-calendar.json'),
  );
  const days: readonly DaySpec[] = [
    ...off.map((date): DaySpec => ({ date, status: 'off', kind: 'holiday', name: 'off' })),
    ...workedWeekendDays.map(
      (date): DaySpec => ({ date, status: 'work', kind: 'swapWork', name: 'worked', shifts }),
    ),
  ];
  return buildCalendar({
    id: 'oracle',
    version: '1',
    timeZone: 'Asia/Ho_Chi_Minh',
    week: weekOf(shifts),
    days,
    confirmedThrough: '2030-12-31',
  });
};

const at = (wall: string): string => `${wall}:00+07:00`;

/** The rows that a computation gets wrong, with what it gives. */
const wrong = <T>(rows: readonly T[], expected: (row: T) => unknown, got: (row: T) => unknown) =>
  rows
    .map((row) => ({ row, expected: expected(row), got: got(row) }))
    .filter((check) => check.expected !== check.got);

describe.runIf(REFERENCE === undefined)('without LIENTHONG_REFERENCE', () => {
  it('skips the comparison with independently computed dates', () => {
    expect(REFERENCE).toBeUndefined();
  });
});

describe.runIf(REFERENCE !== undefined)('against independently computed working days', () => {
  const rows = rowsOf<DayRow>('oracle-days.jsonl');
  const ofType = (type: DayRow['type']) => rows.filter((row) => row.type === type);
  const added = ofType('add');
  const counted = ofType('count');
  const calendar = REFERENCE === undefined ? undefined : oracleCalendar();
  if (calendar === undefined) return;

  const LATE_START: CutOff = { at: '15:00', effect: 'startNextWorkingDay' };
  const deadlineOf = ({ start, n }: DayRow, unit: LimitUnit, cutOff?: CutOff): DeadlineInput => ({
    start: `${start}T10:00:00+07:00`,
    limit: { amount: n, unit, ...(cutOff === undefined ? {} : { cutOff }) },
    calendar,
  });

  it('has all its rows', () => {
    expect([added.length, counted.length, ofType('calendar-days').length]).toEqual([
      1697, 1560, 368,
    ]);
  });

  it('adds days one by one, forwards and backwards', () => {
    const got = ({ start, n }: DayRow) => addWorkingDays(start, n, calendar);
    expect(wrong(added, (row) => row.expectedDate, got)).toEqual([]);
  });

  it('adds days in a batch', () => {
    const days = Int32Array.from(added, ({ start }) => epochDayAt(start));
    const n = Int32Array.from(added, (row) => row.n);
    const sums = Array.from(addWorkingDaysMany(days, n, calendar), formatCivilDate);
    expect(sums).toEqual(added.map(({ expectedDate }) => expectedDate));
  });

  it('finds the same dates as the ends of limits', () => {
    const limits = added.filter(({ n }) => n > 0);
    const got = (row: DayRow) => computeDeadline(deadlineOf(row, 'workingDay')).dueDate;
    expect(wrong(limits, (row) => row.expectedDate, got)).toEqual([]);
  });

  it('finds the dates of a receipt that counts as that of the next working day', () => {
    const limits = added.filter((row) => row.expectedIfStartRolledForward !== undefined);
    expect(limits).toHaveLength(1433);
    const got = (row: DayRow) => computeDeadline(deadlineOf(row, 'workingDay', LATE_START)).dueDate;
    expect(wrong(limits, (row) => row.expectedIfStartRolledForward, got)).toEqual([]);
  });

  it('counts days between dates', () => {
    const got = ({ start, end }: DayRow) => countWorkingDays(start, end, calendar);
    expect(wrong(counted, (row) => row.startExclEndIncl, got)).toEqual([]);
    const dayBefore = (date: string) => formatCivilDate(epochDayAt(date) - 1);
    const inclusive = ({ start, end }: DayRow) =>
      countWorkingDays(dayBefore(start), dayBefore(end), calendar);
    expect(wrong(counted, (row) => row.startInclEndExcl, inclusive)).toEqual([]);
  });

  it('counts days in a batch', () => {
    const from = Int32Array.from(counted, ({ start }) => epochDayAt(start));
    const to = Int32Array.from(counted, ({ end }) => epochDayAt(end));
    expect([...countWorkingDaysMany(from, to, calendar)]).toEqual(
      counted.map(({ startExclEndIncl }) => startExclEndIncl),
    );
  });

  it('rolls limits in calendar days off rest days', () => {
    const limits = ofType('calendar-days');
    const got = (row: DayRow) => computeDeadline(deadlineOf(row, 'day')).dueDate;
    expect(wrong(limits, (row) => row.expectedDate, got)).toEqual([]);
    const lastCounted = (row: DayRow) =>
      traceDeadline(deadlineOf(row, 'day'))
        .filter((entry) => entry.counted)
        .at(-1)?.date;
    expect(wrong(limits, (row) => row.rawDate, lastCounted)).toEqual([]);
  });
});

describe.runIf(REFERENCE !== undefined)('against independently computed working time', () => {
  const rows = rowsOf<MinuteRow>('oracle-minutes.jsonl');
  const ofType = (type: MinuteRow['type']) => rows.filter((row) => row.type === type);
  const calendar = REFERENCE === undefined ? undefined : oracleCalendar();
  if (calendar === undefined) return;

  const deadlineOf = ({ start, minutes }: MinuteRow) =>
    computeDeadline({
      start: at(start),
      limit: { amount: minutes, unit: 'workingMinute' },
      calendar,
    });

  it('has all its rows', () => {
    const sizes = [ofType('add'), ofType('sub'), ofType('between')].map(({ length }) => length);
    expect(sizes).toEqual([733, 153, 389]);
  });

  it('adds minutes', () => {
    const got = ({ start, minutes }: MinuteRow) => addWorkingTime(at(start), minutes, calendar);
    expect(wrong(ofType('add'), (row) => at(row.earliest), got)).toEqual([]);
  });

  it('takes minutes away', () => {
    const got = ({ start, minutes }: MinuteRow) => addWorkingTime(at(start), -minutes, calendar);
    expect(wrong(ofType('sub'), (row) => at(row.earliest), got)).toEqual([]);
  });

  it('measures minutes between instants', () => {
    const got = ({ start, end }: MinuteRow) => workingTimeBetween(at(start), at(end), calendar);
    expect(wrong(ofType('between'), (row) => row.minutes, got)).toEqual([]);
  });

  it('ends a limit at the earliest instant, and is late after the latest', () => {
    const limits = ofType('add');
    expect(
      wrong(
        limits,
        (row) => at(row.earliest),
        (row) => deadlineOf(row).due,
      ),
    ).toEqual([]);
    expect(
      wrong(
        limits,
        (row) => at(row.latest),
        (row) => deadlineOf(row).endsAt,
      ),
    ).toEqual([]);
  });
});
