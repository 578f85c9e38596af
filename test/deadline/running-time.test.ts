import { describe, expect, it } from 'vitest';
import { firstPauses, newSearch, pausesOf } from '../../src/deadline/pause-list.ts';
import { runningMsBetween } from '../../src/deadline/running-time.ts';
import { ms, pause, spanOf } from './spans.ts';

const HOUR = 3_600_000;

// Fri 20/11/2026, offices open 07:30–11:30 and 13:00–17:00.
const START = '2026-11-20 08:00';
const LUNCH = pause('2026-11-20 11:00', '2026-11-20 14:00');
const NIGHT = pause('2026-11-20 16:00', '2026-11-23 09:00');

const hoursBetween = (limit: string, from: string, till: string): number =>
  runningMsBetween(spanOf(START, limit, { pauses: [LUNCH, NIGHT] }), ms(from), ms(till)) / HOUR;

describe('how long a limit ran', () => {
  it('is working time without the working time of its pauses', () => {
    // 08:00–11:00 and 14:00–16:00 on Friday, 09:00–10:00 on Monday.
    expect(hoursBetween('3 ngày làm việc', START, '2026-11-23 10:00')).toBe(6);
    expect(hoursBetween('3 ngày làm việc', START, '2026-11-20 12:00')).toBe(3);
    expect(hoursBetween('3 ngày làm việc', '2026-11-20 13:30', '2026-11-20 15:00')).toBe(1);
  });

  it('is wall time without the wall time of its pauses under a limit by the clock', () => {
    // 08:00–11:00, 14:00–16:00; on Monday 09:00–10:00.
    expect(hoursBetween('24 giờ', START, '2026-11-23 10:00')).toBe(6);
    expect(hoursBetween('24 giờ', '2026-11-20 12:00', '2026-11-20 15:00')).toBe(1);
  });

  it('is nothing within a pause', () => {
    expect(hoursBetween('24 giờ', '2026-11-21 08:00', '2026-11-22 08:00')).toBe(0);
  });

  it('is less than nothing back to an instant before, with nothing set aside', () => {
    expect(hoursBetween('24 giờ', '2026-11-20 15:00', '2026-11-20 10:00')).toBe(-5);
  });

  it('leaves out of account the pauses of spans that share the list', () => {
    const span = spanOf(START, '3 ngày làm việc', { pauses: [LUNCH, NIGHT] });
    const pauses = firstPauses(pausesOf(span.pauses), 1);
    const till = ms('2026-11-23 10:00');
    // 3 and 3 hours on Friday, 2.5 on Monday.
    expect(runningMsBetween({ ...span, pauses }, span.start, till)).toBe(8.5 * HOUR);
  });

  it('is the same whatever was found out of the list before', () => {
    const span = spanOf(START, '3 ngày làm việc', { pauses: [LUNCH, NIGHT] });
    const shared = { ...span, pauses: { ...span.pauses, search: newSearch() } };
    const till = ms('2026-11-23 10:00');
    for (let time = 0; time < 2; time += 1) {
      expect(runningMsBetween(shared, span.start, till)).toBe(6 * HOUR);
    }
  });
});
