import { describe, expect, it } from 'vitest';
import { attempt } from '../../src/base/error.ts';
import { vietnamCalendar } from '../../src/calendar/vietnam/vietnam-calendar.ts';
import type { DeadlineInput } from '../../src/deadline/compute-deadline.ts';
import { traceDeadline } from '../../src/deadline/trace-deadline.ts';
import { calendarWith } from '../calendar/calendars.ts';

const vn = vietnamCalendar();

/** One line a day: its date, `3.` when it is the third that counts or `–`, and the reason. */
const linesOf = (start: string, limit: DeadlineInput['limit'], rest: Partial<DeadlineInput> = {}) =>
  traceDeadline({ start: `${start.replace(' ', 'T')}:00+07:00`, limit, calendar: vn, ...rest }).map(
    ({ date, counted, ordinal, reason }) =>
      [date, counted ? `${ordinal}.` : '–', ...(reason === undefined ? [] : [reason.kind])].join(
        ' ',
      ),
  );

// In all of this file: 20/11/2026 is a Friday, and Tuesday 24/11/2026 is off.

describe('the trace of a deadline', () => {
  it('names every day from the event to the last one, with the reason for each that is skipped', () => {
    expect(
      traceDeadline({
        start: '2026-11-20T16:30:00+07:00',
        limit: '03 ngày làm việc',
        calendar: vn,
      }),
    ).toEqual([
      { date: '2026-11-20', counted: false, reason: { kind: 'eventDay' } },
      {
        date: '2026-11-21',
        counted: false,
        reason: { kind: 'weeklyRest', name: { vi: 'thứ Bảy', en: 'Saturday' } },
      },
      {
        date: '2026-11-22',
        counted: false,
        reason: { kind: 'weeklyRest', name: { vi: 'Chủ nhật', en: 'Sunday' } },
      },
      { date: '2026-11-23', counted: true, ordinal: 1 },
      {
        date: '2026-11-24',
        counted: false,
        reason: {
          kind: 'holiday',
          name: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' },
          source: 'NQ 28/2026/QH16 Art. 2',
        },
      },
      { date: '2026-11-25', counted: true, ordinal: 2 },
      { date: '2026-11-26', counted: true, ordinal: 3 },
    ]);
  });

  it('says why a Saturday counts', () => {
    expect(linesOf('2026-08-21 09:00', '02 ngày làm việc')).toEqual([
      '2026-08-21 – eventDay',
      '2026-08-22 1. swapWork',
      '2026-08-23 – weeklyRest',
      '2026-08-24 2.',
    ]);
  });

  it('counts rest days of limits in calendar days, and says what rolls', () => {
    expect(linesOf('2026-11-20 16:30', '01 ngày')).toEqual([
      '2026-11-20 – eventDay',
      '2026-11-21 1. weeklyRest',
      '2026-11-22 – weeklyRest',
      '2026-11-23 – rolledForward',
    ]);
    expect(linesOf('2026-11-21 09:00', '03 ngày')).toEqual([
      '2026-11-21 – eventDay',
      '2026-11-22 1. weeklyRest',
      '2026-11-23 2.',
      '2026-11-24 3. holiday',
      '2026-11-25 – rolledForward',
    ]);
  });

  it('says that a cut-off put off the beginning', () => {
    const limit = '02 ngày làm việc (sau 15 giờ thì tính từ ngày làm việc tiếp theo)';
    expect(linesOf('2026-11-19 16:00', limit)).toEqual([
      '2026-11-19 – eventDay',
      '2026-11-20 – afterCutOff',
      '2026-11-21 – weeklyRest',
      '2026-11-22 – weeklyRest',
      '2026-11-23 1.',
      '2026-11-24 – holiday',
      '2026-11-25 2.',
    ]);
    expect(linesOf('2026-11-19 15:00', limit)).toEqual([
      '2026-11-19 – eventDay',
      '2026-11-20 1.',
      '2026-11-21 – weeklyRest',
      '2026-11-22 – weeklyRest',
      '2026-11-23 2.',
    ]);
  });

  it('counts the day of receipt where the result is owed on it', () => {
    const limit = '01 ngày làm việc (sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo)';
    expect(linesOf('2026-11-19 09:00', limit)).toEqual(['2026-11-19 1.']);
    expect(linesOf('2026-11-19 16:00', limit)).toEqual(['2026-11-19 – eventDay', '2026-11-20 1.']);
  });

  it('counts the day itself for a duty of the same day, or the next when it comes too late', () => {
    expect(linesOf('2026-11-20 09:00', 'ngay trong ngày')).toEqual(['2026-11-20 1.']);
    const tooLate = [
      '2026-11-20 – eventDay',
      '2026-11-21 – weeklyRest',
      '2026-11-22 – weeklyRest',
      '2026-11-23 1.',
    ];
    expect(linesOf('2026-11-20 17:00', 'ngay trong ngày')).toEqual(tooLate);
    const cutOff = { at: '15:00', effect: 'resultNextWorkingDay' } as const;
    expect(linesOf('2026-11-20 15:30', { amount: 1, unit: 'sameDay', cutOff })).toEqual(tooLate);
    expect(linesOf('2026-11-20 17:00', { amount: 0, unit: 'workingDay' })).toEqual(tooLate);
  });

  it('counts every day on which working time passes, the first and the last in part', () => {
    expect(linesOf('2026-11-20 16:30', '01 ngày làm việc', { scope: 'step' })).toEqual([
      '2026-11-20 1.',
      '2026-11-21 – weeklyRest',
      '2026-11-22 – weeklyRest',
      '2026-11-23 2.',
    ]);
    expect(linesOf('2026-11-20 18:00', '04 giờ làm việc')).toEqual([
      '2026-11-20 – eventDay',
      '2026-11-21 – weeklyRest',
      '2026-11-22 – weeklyRest',
      '2026-11-23 1.',
    ]);
  });

  it('counts every day by the clock on the wall, and up to a fixed date', () => {
    expect(linesOf('2026-11-20 16:30', '24 giờ')).toEqual([
      '2026-11-20 1.',
      '2026-11-21 2. weeklyRest',
    ]);
    expect(linesOf('2026-11-20 16:30', { by: '2026-11-22' })).toEqual([
      '2026-11-20 1.',
      '2026-11-21 2. weeklyRest',
      '2026-11-22 3. weeklyRest',
    ]);
    expect(linesOf('2026-11-20 16:30', { by: '2026-11-18' })).toEqual([]);
  });

  it('counts on past the calendar what needs none: hours by the clock, days before it begins', () => {
    const calendar = calendarWith({ from: '2026-11-23', confirmedThrough: '2026-11-27' });
    expect(linesOf('2026-11-27 16:30', '24 giờ', { calendar })).toEqual([
      '2026-11-27 1.',
      '2026-11-28 2.',
    ]);
    expect(linesOf('2026-11-21 09:00', '03 ngày', { calendar })).toEqual([
      '2026-11-21 – eventDay',
      '2026-11-22 1.',
      '2026-11-23 2.',
      '2026-11-24 3.',
    ]);
    expect(linesOf('2026-11-22 09:00', { by: '2026-11-23' }, { calendar })).toEqual([
      '2026-11-22 1.',
      '2026-11-23 2.',
    ]);
  });

  it('has the faults of the deadline', () => {
    expect(attempt(() => linesOf('2026-11-20 16:30', '3–5 ngày'))).toMatchObject({
      issues: [{ code: 'limit.range', path: ['limit'] }],
    });
  });
});
