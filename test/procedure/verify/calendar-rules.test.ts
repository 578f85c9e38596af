import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../../src/calendar/build-calendar.ts';
import { vietnamCalendar } from '../../../src/calendar/vietnam/vietnam-calendar.ts';
import { computeDeadline } from '../../../src/deadline/compute-deadline.ts';
import { found, parallel, procedureOf, stage, step, summary, wait } from './sample.ts';

const OFFICE = ['07:30-11:30', '13:00-17:00'];

/** November 2026 begins on a Sunday; here it has no holidays. */
const november = (more: object = {}, saturday: readonly string[] = []) =>
  buildCalendar({
    id: 'november',
    version: '1',
    timeZone: 'Asia/Ho_Chi_Minh',
    week: {
      mon: OFFICE,
      tue: OFFICE,
      wed: OFFICE,
      thu: OFFICE,
      fri: OFFICE,
      sat: saturday,
      sun: [],
    },
    days: [],
    from: '2026-11-01',
    confirmedThrough: '2026-11-30',
    ...more,
  });

const calendar = november();
const FRIDAYS = ['2026-11-06', '2026-11-13', '2026-11-20', '2026-11-27'];
const SATURDAYS = ['2026-11-07', '2026-11-14', '2026-11-21', '2026-11-28'];

describe('hours within a limit of one day', () => {
  const hours = (...amounts: readonly string[]) =>
    procedureOf({
      limit: 'ngay trong ngày',
      flow: amounts.map((amount, i) => step(`b${i}`, `${amount} giờ làm việc`)),
    });

  it('fit the day or not for all one can tell without a calendar', () => {
    expect(found('sameDay.stepsInHours', hours('2', '3', '2', '1'))).toEqual([
      {
        code: 'sameDay.stepsInHours',
        severity: 'info',
        path: ['limit'],
        variant: 'normal',
        hours: 8,
      },
    ]);
  });

  it('fit a day of eight hours when they are eight', () => {
    expect(summary(hours('2', '3', '2', '1'), { calendar })).toEqual([]);
  });

  it('enlarge a day of eight hours when they are nine', () => {
    expect(found('sameDay.stepsInHours', hours('2', '3', '3', '1'), { calendar })).toMatchObject([
      { severity: 'error', hours: 9, open: 8 },
    ]);
  });

  it('enlarge the short Saturday of a calendar that works on it', () => {
    const saturdays = november({}, ['07:30-11:30']);
    expect(found('sameDay.stepsInHours', hours('8'), { calendar: saturdays })).toMatchObject([
      { hours: 8, open: 4 },
    ]);
    expect(found('plan.missesDate', hours('8'), { calendar: saturdays })).toMatchObject([
      { count: 4, first: '2026-11-07', dates: SATURDAYS },
    ]);
  });

  it('are judged by the days asked for', () => {
    const saturdays = november({}, ['07:30-11:30']);
    const monday = { calendar: saturdays, from: '2026-11-02', to: '2026-11-02' };
    expect(summary(hours('8'), monday)).toEqual([]);
  });

  it('by the clock fit from the opening to the closing', () => {
    const clock = (amount: string) =>
      procedureOf({ limit: 'ngay trong ngày', flow: [step('a', `${amount} giờ`)] });
    // 07:30 to 17:00 are nine and a half hours.
    expect(found('sameDay.stepsInHours', clock('9,5'), { calendar })).toEqual([]);
    expect(found('sameDay.stepsInHours', clock('9,75'), { calendar })).toMatchObject([
      { hours: 9.75, open: 9.5 },
    ]);
  });

  it('are those of the longest way', () => {
    const flow = [
      parallel('p', 'all', [step('a', '5 giờ làm việc'), step('b', '4 giờ làm việc')]),
      step('c', '3 giờ làm việc'),
      step('tra', '0 giờ làm việc'),
    ];
    expect(summary(procedureOf({ limit: 'ngay trong ngày', flow }), { calendar })).toEqual([]);
  });

  it('are looked for in stages too', () => {
    const flow = [stage('g', 'ngay trong ngày', [step('a', '9 giờ làm việc')]), step('b', '1')];
    const procedure = procedureOf({ limit: '3 ngày làm việc', flow });
    expect(found('sameDay.stepsInHours', procedure)).toMatchObject([
      { path: ['flow', 0, 'limit'], severity: 'info', hours: 9 },
    ]);
  });

  it('of work and by the clock cannot be added up', () => {
    const flow = [step('a', '2 giờ làm việc'), step('b', '1 giờ')];
    const procedure = procedureOf({ limit: 'ngay trong ngày', flow });
    expect(summary(procedure)).toEqual(['info limits.unitsMixed']);
  });

  it('are nothing that a limit of days has', () => {
    const procedure = procedureOf({
      limit: '1 ngày làm việc',
      flow: [step('a', '9 giờ làm việc')],
    });
    expect(summary(procedure)).toEqual(['info limits.unitsMixed']);
  });
});

describe('the plan from each date of receipt', () => {
  const twoWorkingDays = [step('a', '1 ngày làm việc'), step('b', '1 ngày làm việc')];

  it('misses a limit in days where it begins on a Friday', () => {
    // Received in the last minute of Friday 6/11: 03 ngày end on Monday 9/11, the plan on Tuesday.
    // Wednesday's limit ends on Saturday and Thursday's on Sunday; both move to Monday.
    const procedure = procedureOf({ limit: '03 ngày', flow: twoWorkingDays });
    expect(found('plan.missesDate', procedure, { calendar })).toEqual([
      {
        code: 'plan.missesDate',
        severity: 'warning',
        path: ['limit'],
        variant: 'normal',
        count: 4,
        first: '2026-11-06',
        dates: FRIDAYS,
      },
    ]);
  });

  it('keeps a limit that leaves a day more', () => {
    const procedure = procedureOf({ limit: '04 ngày', flow: twoWorkingDays });
    expect(summary(procedure, { calendar })).toEqual(['info limits.unitsMixed']);
  });

  it('is not looked at without a calendar', () => {
    const procedure = procedureOf({ limit: '03 ngày', flow: twoWorkingDays });
    expect(summary(procedure)).toEqual(['info limits.unitsMixed']);
  });

  it('is judged for the dates asked for, past the announced holidays too', () => {
    const procedure = procedureOf({ limit: '03 ngày', flow: twoWorkingDays });
    const asked = { calendar, from: '2026-11-20', to: '2026-12-04' };
    expect(found('plan.missesDate', procedure, asked)).toMatchObject([
      { dates: ['2026-11-20', '2026-11-27', '2026-12-04'] },
    ]);
  });

  it('is judged for the dates on which the procedure is in force', () => {
    const inForce = { from: '2026-11-10', to: '2026-11-20' };
    const procedure = procedureOf({ limit: '03 ngày', flow: twoWorkingDays, inForce });
    expect(found('plan.missesDate', procedure, { calendar })).toMatchObject([
      { dates: ['2026-11-13', '2026-11-20'] },
    ]);
  });

  it('is judged for all announced dates when the procedure comes into force after them', () => {
    const inForce = { from: '2027-01-01' };
    const procedure = procedureOf({ limit: '03 ngày', flow: twoWorkingDays, inForce });
    expect(found('plan.missesDate', procedure, { calendar })).toMatchObject([{ dates: FRIDAYS }]);
  });

  it('lists no more than twenty dates and counts all', () => {
    const procedure = procedureOf({ limit: '1 ngày làm việc', flow: [step('a', '2')] });
    // November 2026 has 21 working days.
    const [missed] = found('plan.missesDate', procedure, { calendar });
    expect(missed).toMatchObject({ count: 21, first: '2026-11-02' });
    expect(missed?.dates).toHaveLength(20);
  });

  it('never misses where steps in working days add up to the limit in working days', () => {
    const flow = [step('a', '0,25'), step('b', '1,5'), step('c', '0,25')];
    const procedure = procedureOf({ limit: '2 ngày làm việc', flow });
    expect(summary(procedure, { calendar: vietnamCalendar() })).toEqual([]);
  });

  it('runs each limit by the calendar of its unit', () => {
    const closed = november({
      id: 'so',
      days: [{ date: '2026-11-10', status: 'off', kind: 'closure', name: 'Bão' }],
    });
    const procedure = procedureOf({ limit: '1 ngày làm việc', flow: [step('a', '1')] });
    const set = { default: calendar, byUnit: { so: closed } };
    // Received on Monday 9/11, due on the 10th; the unit is closed then and has until the 11th.
    expect(found('plan.missesDate', procedure, { calendar: set })).toMatchObject([
      { count: 1, dates: ['2026-11-09'] },
    ]);
  });

  it('is tried at the hour of a cut-off', () => {
    const limit = {
      amount: 1,
      unit: 'workingDay',
      cutOff: { at: '15:00', effect: 'resultNextWorkingDay' },
    };
    // Up to 15:00 the result is owed on the same day: two hours of work are left, not four.
    const short = procedureOf({ limit, flow: [step('a', '0,25')] });
    expect(found('plan.missesDate', short, { calendar })).toEqual([]);
    const long = procedureOf({ limit, flow: [step('a', '0,5')] });
    expect(found('plan.missesDate', long, { calendar })).toMatchObject([{ count: 21 }]);
  });

  it('runs a stage whose steps share its limit in dates', () => {
    // From Friday, "02 ngày" of the stage end on Monday: Sunday moves on. So do those of the whole.
    const flow = [stage('g', '02 ngày', [step('a'), step('b')])];
    expect(summary(procedureOf({ limit: '02 ngày', flow }), { calendar })).toEqual([]);
    const later = [step('x', '1 giờ làm việc'), ...flow];
    // Received at 16:59, the stage begins at 08:29 of the next working day.
    expect(
      found('plan.missesDate', procedureOf({ limit: '02 ngày', flow: later }), { calendar }),
    ).toMatchObject([{ first: '2026-11-02' }]);
  });

  it('lets a limit from the receipt overlap', () => {
    const fromReceipt = { amount: 3, unit: 'workingDay', anchor: 'receipt' };
    const flow = [step('a', '1 ngày làm việc'), step('b', fromReceipt)];
    expect(summary(procedureOf({ limit: '3 ngày làm việc', flow }), { calendar })).toEqual([]);
    const entry = [step('a', '1 ngày làm việc'), step('b', '3')];
    expect(
      found('plan.missesDate', procedureOf({ limit: '3 ngày làm việc', flow: entry }), {
        calendar,
      }),
    ).toMatchObject([{ count: 21 }]);
  });

  it('counts a limit from the end of a wait that takes no time', () => {
    const fromPosting = { amount: 5, unit: 'workingDay', anchor: 'niem-yet' };
    const posting = wait('niem-yet', { for: 'public', clock: 'pause', within: '15 ngày' });
    const flow = [step('a', '1'), posting, step('b', '2'), step('c', fromPosting)];
    expect(summary(procedureOf({ limit: '6 ngày làm việc', flow }), { calendar })).toEqual([
      'info wait.withoutExpiry',
    ]);
  });

  it('takes with mixed units the way that takes most open time', () => {
    const flow = [
      step('a', '1 giờ làm việc', { on: { complex: 'c' } }),
      step('b', '2 ngày', { on: { done: 'd' } }),
      step('c', '9 giờ làm việc'),
      step('d', '1 giờ làm việc'),
    ];
    // On average "2 ngày" hold 2 × 5/7 × 8 h = 11.4 h of open time, more than nine hours. Received
    // on Monday 16:59: Tuesday 08:29, then Thursday, past the end of Wednesday; by way of the nine
    // hours it would be Wednesday 10:29.
    const procedure = procedureOf({ limit: '2 ngày làm việc', flow });
    expect(found('plan.missesDate', procedure, { calendar })).toMatchObject([{ count: 21 }]);
  });

  it('takes with mixed units every branch that may be the last on some date', () => {
    // On average "3 ngày" hold 3 × 21/30 × 8 h = 16.8 h of open time, more than two working days;
    // but from a Friday on three days end on Monday, as the limit does, and the two working days on
    // Tuesday.
    const branches = [step('a', '2 ngày làm việc'), step('b', '3 ngày')];
    const flow = [parallel('p', 'all', branches)];
    const inDays = procedureOf({ limit: '03 ngày', flow });
    expect(found('plan.missesDate', inDays, { calendar })).toMatchObject([{ dates: FRIDAYS }]);
    // Against two working days it is the three days that are late, from Monday, Tuesday and
    // Wednesday on: 2–4, 9–11, 16–18, 23–25 and 30 November.
    const inWorkingDays = procedureOf({ limit: '2 ngày làm việc', flow });
    expect(found('plan.missesDate', inWorkingDays, { calendar })).toMatchObject([
      { count: 13, first: '2026-11-02' },
    ]);
  });

  it('takes of branches of which any will do only the one that is the first on average', () => {
    // Either branch ends the wait: the two working days, 16 h against 16.8 h.
    const branches = [step('a', '2 ngày làm việc'), step('b', '3 ngày')];
    const procedure = procedureOf({
      limit: '2 ngày làm việc',
      flow: [parallel('p', 'any', branches)],
    });
    expect(found('plan.missesDate', procedure, { calendar })).toEqual([]);
  });

  it('is not judged where it runs past the calendar', () => {
    // Projection ends with the year 2050; the plan ends in the next century.
    const procedure = procedureOf({ limit: '90 năm', flow: [step('a', '95 năm')] });
    expect(summary(procedure, { calendar })).toEqual(['error total.pathOverLimit']);
  });

  it('is not judged against a fixed date', () => {
    const procedure = procedureOf({ limit: 'trước ngày 01/12/2023', flow: [step('a', '9 ngày')] });
    expect(found('plan.missesDate', procedure, { calendar })).toEqual([]);
  });

  it('agrees with the deadlines of the engine', () => {
    const procedure = procedureOf({ limit: '03 ngày', flow: twoWorkingDays });
    const start = '2026-11-20T16:59:00+07:00';
    const first = computeDeadline({ start, limit: '1 ngày làm việc', calendar, scope: 'step' });
    const plan = computeDeadline({
      start: first.due,
      limit: '1 ngày làm việc',
      calendar,
      scope: 'step',
    });
    expect(plan.due).toBe('2026-11-24T16:59:00+07:00');
    expect(computeDeadline({ start, limit: '03 ngày', calendar }).dueDate).toBe('2026-11-23');
    expect(found('plan.missesDate', procedure, { calendar })[0]?.dates).toContain('2026-11-20');
  });
});
