import { describe, expect, it } from 'vitest';
import { attempt } from '../../src/base/error.ts';
import {
  epochDayUntil,
  epochMsOf,
  formatInstant,
  type InstantInput,
  parseInstant,
  requireInstant,
} from '../../src/time/instant.ts';
import { fixedZone, VIETNAM_ZONE } from '../../src/time/zone.ts';

const NINE_FIFTEEN = Date.UTC(2026, 10, 23, 2, 15);

describe('an instant', () => {
  it.each<[InstantInput, number]>([
    ['2026-11-23T09:15:00+07:00', NINE_FIFTEEN],
    ['2026-11-23T09:15+07:00', NINE_FIFTEEN],
    ['2026-11-23T09:15:00+0700', NINE_FIFTEEN],
    ['2026-11-23T02:15:00Z', NINE_FIFTEEN],
    ['2026-11-22T22:45:00-03:30', NINE_FIFTEEN],
    ['2026-11-23T09:15:00.5+07:00', NINE_FIFTEEN + 500],
    ['2026-11-23T09:15:00.123456+07:00', NINE_FIFTEEN + 123],
    [NINE_FIFTEEN, NINE_FIFTEEN],
    [new Date(NINE_FIFTEEN), NINE_FIFTEEN],
    ['1969-12-31T23:59:59Z', -1000],
  ])('is read from %j', (input, epochMs) => {
    expect(parseInstant(input)).toEqual({ ok: true, value: epochMs });
  });

  it.each(['2026-11-23T09:15:00', '2026-11-23T09:15', '2026-11-23T09:15:00.250', '2026-11-23'])(
    'without an offset is refused, never guessed: %s',
    (text) => {
      expect(parseInstant(text, ['start'])).toEqual({
        ok: false,
        issues: [{ code: 'instant.withoutOffset', path: ['start'], text }],
      });
    },
  );

  it.each<[InstantInput, string]>([
    ['', ''],
    ['now', 'now'],
    ['2026-02-30T09:15:00+07:00', '2026-02-30T09:15:00+07:00'],
    ['2026-11-23T', '2026-11-23T'],
    ['2026-11-23T09:1', '2026-11-23T09:1'],
    ['2026-11-23T09:15:0', '2026-11-23T09:15:0'],
    ['2026-11-23T09:15:00+', '2026-11-23T09:15:00+'],
    ['2026-11-23T0:915:00+07:00', '2026-11-23T0:915:00+07:00'],
    ['2026-11-23T24:00:00+07:00', '2026-11-23T24:00:00+07:00'],
    ['2026-11-23T09:60:00+07:00', '2026-11-23T09:60:00+07:00'],
    ['2026-11-23T09:15:60+07:00', '2026-11-23T09:15:60+07:00'],
    ['2026-11-23T09:15:00+15:00', '2026-11-23T09:15:00+15:00'],
    ['2026-11-23T09:15:00+07', '2026-11-23T09:15:00+07'],
    ['2026-11-23T09:15:00.+07:00', '2026-11-23T09:15:00.+07:00'],
    ['2026-11-23T09:15:00+07:00 ', '2026-11-23T09:15:00+07:00 '],
    ['2026-11-23T09:15:00Zulu', '2026-11-23T09:15:00Zulu'],
    ['2026-11-23 09:15:00+07:00', '2026-11-23 09:15:00+07:00'],
    ['23/11/2026 09:15', '23/11/2026 09:15'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [1.5, '1.5'],
    [9e15, '9000000000000000'],
    [-9e13, '-90000000000000'],
    [new Date(Number.NaN), 'Invalid Date'],
    // What callers without types may hand over, whose `toString` is not there.
    [Object.create(null), 'object'],
  ])('is not %j', (input, text) => {
    expect(parseInstant(input, ['at'])).toEqual({
      ok: false,
      issues: [{ code: 'instant.invalid', path: ['at'], text }],
    });
  });

  it('is written in the wall time of a zone, milliseconds only when there are some', () => {
    expect(formatInstant(NINE_FIFTEEN, VIETNAM_ZONE)).toBe('2026-11-23T09:15:00+07:00');
    expect(formatInstant(NINE_FIFTEEN + 7, VIETNAM_ZONE)).toBe('2026-11-23T09:15:00.007+07:00');
    expect(formatInstant(NINE_FIFTEEN, fixedZone('St Johns', -3.5 * 3_600_000))).toBe(
      '2026-11-22T22:45:00-03:30',
    );
    expect(formatInstant(-1, fixedZone('UTC', 0))).toBe('1969-12-31T23:59:59.999+00:00');
  });
  it('is written in one zone as if no other had been asked for', () => {
    const newfoundland = fixedZone('St Johns', -3.5 * 3_600_000);
    for (let round = 0; round < 2; round += 1) {
      expect(formatInstant(NINE_FIFTEEN, VIETNAM_ZONE)).toBe('2026-11-23T09:15:00+07:00');
      expect(formatInstant(NINE_FIFTEEN, newfoundland)).toBe('2026-11-22T22:45:00-03:30');
    }
    expect(formatInstant(NINE_FIFTEEN + 59_001, VIETNAM_ZONE)).toBe(
      '2026-11-23T09:15:59.001+07:00',
    );
  });

  it('at midnight ends a day', () => {
    const midnight = Date.UTC(2026, 10, 22, 17);
    expect(epochDayUntil(midnight, VIETNAM_ZONE)).toBe(20_779);
    expect(epochDayUntil(midnight + 1, VIETNAM_ZONE)).toBe(20_780);
  });

  it('that was written before is read as what it is, and never as no number', () => {
    expect(epochMsOf('2026-11-23T09:15:00+07:00')).toBe(NINE_FIFTEEN);
    expect(attempt(() => epochMsOf('2026-11-23'))).toEqual({
      ok: false,
      issues: [{ code: 'instant.withoutOffset', path: [], text: '2026-11-23' }],
    });
  });

  it('is asked for by the name of its argument', () => {
    expect(requireInstant('2026-11-23T02:15:00Z', 'from')).toBe(NINE_FIFTEEN);
    expect(attempt(() => requireInstant('2026-11-23', 'from'))).toEqual({
      ok: false,
      issues: [{ code: 'instant.withoutOffset', path: ['from'], text: '2026-11-23' }],
    });
  });
});
