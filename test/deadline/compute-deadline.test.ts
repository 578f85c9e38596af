import { describe, expect, it } from 'vitest';
import { vietnamCalendar } from '../../src/calendar/vietnam/vietnam-calendar.ts';
import { type DeadlineInput, tryComputeDeadline } from '../../src/deadline/compute-deadline.ts';
import { VN_2026 } from '../../src/rules/vn-2026.ts';
import { at, deadline, vn } from './deadlines.ts';

describe('a deadline', () => {
  it('is plain data that says where it comes from', () => {
    const calendar = vietnamCalendar();
    expect(deadline('2026-11-20 16:30', '03 ngày làm việc')).toEqual({
      start: '2026-11-20T16:30:00+07:00',
      countsFrom: '2026-11-23T07:30:00+07:00',
      due: '2026-11-26T17:00:00+07:00',
      dueDate: '2026-11-26',
      endsAt: '2026-11-27T00:00:00+07:00',
      limit: { amount: 3, unit: 'workingDay', published: '03 ngày làm việc' },
      certainty: 'confirmed',
      calendar: { id: calendar.id, version: calendar.version, digest: calendar.digest },
    });
  });

  it('is written in the zone of its calendar, wherever it starts', () => {
    expect(deadline('2026-11-20T09:30:00Z', '24 giờ')).toMatchObject({
      start: '2026-11-20T16:30:00+07:00',
      due: '2026-11-21T16:30:00+07:00',
    });
    // Friday 20:00 in UTC is Saturday in Việt Nam.
    expect(deadline('2026-11-20T20:00:00Z', '01 ngày')).toMatchObject({ dueDate: '2026-11-23' });
  });
});

describe('the rules of a deadline', () => {
  it('may end the last day at the close of the office', () => {
    const rules = { ...VN_2026, dayEnds: { ...VN_2026.dayEnds, value: 'close' } } as const;
    expect(deadline('2026-11-20 09:00', '03 ngày làm việc', { rules })).toMatchObject({
      due: '2026-11-26T17:00:00+07:00',
      endsAt: '2026-11-26T17:00:00+07:00',
    });
    expect(deadline('2026-11-20 09:00', { by: '2026-11-29' }, { rules }).endsAt).toBe(
      '2026-11-30T00:00:00+07:00',
    );
  });

  it('can be named', () => {
    expect(deadline('2026-11-20 09:00', '03 ngày', { rules: 'vn-2018' }).dueDate).toBe(
      '2026-11-23',
    );
    expect(
      tryComputeDeadline({
        start: at('2026-11-20 09:00'),
        limit: '03 ngày',
        calendar: vn,
        rules: 'vn-1890',
      }),
    ).toEqual({
      ok: false,
      issues: [
        {
          code: 'rules.unknownPack',
          path: ['rules'],
          pack: 'vn-1890',
          known: ['vn-2018', 'vn-2025', 'vn-2026'],
        },
      ],
    });
  });

  it('count before the first rule pack as in it', () => {
    expect(deadline('2015-02-13 09:00', '01 ngày làm việc')).toMatchObject({
      // The Saturday worked for 16/2.
      due: '2015-02-14T17:00:00+07:00',
      endsAt: '2015-02-15T00:00:00+07:00',
    });
  });
});

describe('the certainty of a deadline', () => {
  it('does not hang on holidays where hours pass by the clock', () => {
    const calendar = vietnamCalendar({ beyond: 'refuse' });
    expect(deadline('2026-12-31 10:00', '24 giờ', { calendar })).toMatchObject({
      due: '2027-01-01T10:00:00+07:00',
      certainty: 'confirmed',
    });
  });

  it('hangs on them where such hours begin at an opening that is only projected', () => {
    // 31/12 after 15:00: the next working day is Monday 4/1/2027.
    const cutOff = { at: '15:00', effect: 'startNextWorkingDay' } as const;
    expect(deadline('2026-12-31 16:00', { amount: 24, unit: 'hour', cutOff })).toMatchObject({
      due: '2027-01-05T07:30:00+07:00',
      certainty: 'projected',
    });
  });
});

describe('what has no deadline', () => {
  const issuesOf = (input: unknown): unknown => {
    // The point is that the type does not hold.
    const result = tryComputeDeadline(input as DeadlineInput);
    return result.ok ? 'sound' : result.issues;
  };

  it('has every fault named at once', () => {
    expect(
      issuesOf({
        start: '2026-11-20T16:30:00',
        limit: '3–5 ngày',
        calendar: { id: 'x' },
        pauses: [],
      }),
    ).toEqual(
      expect.arrayContaining([
        { code: 'input.unknownKey', path: ['pauses'], key: 'pauses' },
        { code: 'instant.withoutOffset', path: ['start'], text: '2026-11-20T16:30:00' },
        expect.objectContaining({ code: 'limit.range', path: ['limit'] }),
        expect.objectContaining({ code: 'input.missing', path: ['calendar', 'week'] }),
      ]),
    );
  });

  it.each<[unknown, string, readonly string[]]>([
    [{ amount: -1, unit: 'day' }, 'limit.amountOutOfRange', ['limit', 'amount']],
    [{ amount: 1.5, unit: 'day' }, 'limit.fractionOfCalendarUnit', ['limit', 'amount']],
    [{ amount: 1, unit: 'hour', counting: 'date' }, 'limit.countingUnfit', ['limit', 'counting']],
    [{ amount: 1, unit: 'moon' }, 'input.notOneOf', ['limit', 'unit']],
    [{ by: '2026-02-30' }, 'date.invalid', ['limit', 'by']],
    ['Theo dự án', 'limit.withoutAmount', ['limit']],
    [undefined, 'input.wrongType', ['limit']],
  ])('the limit %j', (limit, code, path) => {
    expect(issuesOf({ start: at('2026-11-20 16:30'), limit, calendar: vn })).toMatchObject([
      { code, path },
    ]);
  });

  it.each(['Step', 'toString', null])('the scope %j, which is none', (scope) => {
    const input = { start: '2026-11-20T16:30:00+07:00', limit: '03 ngày', calendar: vn, scope };
    expect(issuesOf(input)).toMatchObject([{ code: 'input.notOneOf', path: ['scope'] }]);
  });

  it.each([null, undefined, 'tomorrow', 3])('the input %j, which is no object', (input) => {
    expect(issuesOf(input)).toMatchObject([{ code: 'input.wrongType', path: [] }]);
  });

  it('ends beyond the calendar', () => {
    const limit = { amount: 10_000, unit: 'workingDay' } as const;
    expect(issuesOf({ start: at('2026-11-20 16:30'), limit, calendar: vn })).toMatchObject([
      { code: 'calendar.notTabulated', to: '2050-12-31' },
    ]);
  });
});
