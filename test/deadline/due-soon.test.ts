import { describe, expect, it } from 'vitest';
import { dueTimesOf } from '../../src/deadline/count-limit.ts';
import { dueSoonFrom } from '../../src/deadline/due-soon.ts';
import type { Limit } from '../../src/limit/limit.ts';
import { VN_2026 } from '../../src/rules/vn-2026.ts';
import { calendarWith } from '../calendar/calendars.ts';
import { pause, type SpanParts, spanOf, wallOf } from './spans.ts';

const soonFrom = (start: string, limit: Limit | string, parts: SpanParts = {}): string => {
  const span = spanOf(start, limit, parts);
  return wallOf(dueSoonFrom(span, dueTimesOf(span), VN_2026.dueSoon.value));
};

// In all of this file: 20/11/2026 is a Friday, and Tuesday 24/11/2026 is off.

describe('a limit in days is due soon', () => {
  it.each([
    ['03 ngày làm việc', '2026-11-25 07:30', 'due on Thursday'],
    ['02 ngày làm việc', '2026-11-23 07:30', 'due on Wednesday, after a holiday'],
    ['05 ngày', '2026-11-23 07:30', 'due on Wednesday'],
    ['trước ngày 30/11/2026', '2026-11-27 07:30', 'due on a Sunday'],
    ['3,5 ngày làm việc', '2026-11-26 07:30', 'due on Friday at 11:30'],
  ])('%s: from %s, the opening of the last working day before it is %s', (limit, from) => {
    expect(soonFrom('2026-11-20 16:30', limit)).toBe(from);
  });

  it('not before it begins to count', () => {
    expect(soonFrom('2026-11-20 16:30', '01 ngày làm việc')).toBe('2026-11-23 07:30');
    expect(soonFrom('2026-11-20 16:30', '01 ngày làm việc', { scope: 'step' })).toBe(
      '2026-11-20 16:30',
    );
  });

  it('from the start, where the calendar knows no earlier day', () => {
    const calendar = calendarWith({ from: '2026-11-23' });
    expect(soonFrom('2026-11-23 08:00', { by: '2026-11-23' }, { calendar })).toBe(
      '2026-11-23 08:00',
    );
  });
});

describe('a limit in hours or under a day is due soon', () => {
  it.each([
    // Four hours: the last one.
    ['2026-11-20 13:00', '04 giờ làm việc', '2026-11-20 16:00'],
    ['2026-11-26 15:00', '04 giờ làm việc', '2026-11-27 08:30'],
    // From Saturday: Monday 07:30 to 11:30.
    ['2026-11-21 09:00', '04 giờ làm việc', '2026-11-23 10:30'],
    ['2026-11-20 16:30', '24 giờ', '2026-11-21 10:30'],
    // Open from 09:00 for 6,5 hours, of which the last 97,5 minutes.
    ['2026-11-20 09:00', 'ngay trong ngày', '2026-11-20 15:22'],
    ['2026-11-20 09:00', '0 ngày làm việc', '2026-11-20 15:22'],
    // Due at 14:30; the last of four hours.
    ['2026-11-20 09:00', '0,5 ngày làm việc', '2026-11-20 13:30'],
  ])('from %s, %s: from %s, the last quarter', (start, limit, from) => {
    expect(soonFrom(start, limit, { scope: 'step' })).toBe(from);
  });

  it('never outside hours: a quarter that begins at a close begins at the next opening', () => {
    // From 08:30 three hours until 11:30, the last until 14:00.
    expect(soonFrom('2026-11-20 08:30', '04 giờ làm việc')).toBe('2026-11-20 13:00');
  });

  it('in the last quarter of the time allowed, of which pauses are no part', () => {
    const pauses = [pause('2026-11-20 08:00', '2026-11-20 10:00')];
    // Due at 15:00.
    expect(soonFrom('2026-11-20 07:30', '04 giờ làm việc', { pauses })).toBe('2026-11-20 14:00');
    // Due on Saturday at 18:30.
    expect(
      soonFrom('2026-11-20 16:30', '24 giờ', {
        pauses: [pause('2026-11-21 01:00', '2026-11-21 03:00')],
      }),
    ).toBe('2026-11-21 12:30');
  });
});
