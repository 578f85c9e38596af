import { describe, expect, it } from 'vitest';
import type { LedgerHands, LedgerVisit } from '../../src/assessment/ledger-shape.ts';
import { brokenIdentities } from '../../src/report/identities.ts';
import { type Report, summarise } from '../../src/report/summarise.ts';
import { timelinessIndicators } from '../../src/report/timeliness-indicators.ts';
import { at, HOUR, OCTOBER, row, visit } from './sample-rows.ts';

/*
 * A visit of ten days in October: An had it from the 1st, Bình of another unit from the 5th, An again
 * from the 9th to the 12th. It was due on the 8th.
 */
const AN = { unit: 'a', person: 'An' };
const BINH = { unit: 'b', person: 'Bình' };

const hands = (third: Partial<LedgerHands> = {}): readonly LedgerHands[] => [
  { ...AN, from: at('2026-10-01'), till: at('2026-10-05'), grade: 'early' },
  { ...BINH, from: at('2026-10-05'), till: at('2026-10-09'), grade: 'late', lateBy: 4 * HOUR },
  {
    ...AN,
    from: at('2026-10-09'),
    till: at('2026-10-12'),
    grade: 'late',
    lateBy: 2 * HOUR,
    ...third,
  },
];

const through = (fields: Partial<LedgerVisit> = {}): LedgerVisit =>
  visit({
    from: at('2026-10-01'),
    till: at('2026-10-12'),
    lateAfter: at('2026-10-08'),
    grade: 'late',
    lateBy: 6 * HOUR,
    hands: hands(),
    ...fields,
  });

const linesOf = ({ groups }: Report) =>
  groups.map(({ key, columns: { handled, inProgress, closed } }) => {
    const { early, onTime, late } = handled;
    const { inTime, overdue } = inProgress;
    return `${key} ${early}/${onTime}/${late} ${inTime}/${overdue} ${closed.cutOff}`;
  });

const UNITS = { a: { name: 'Đơn vị A' }, b: { name: 'Đơn vị B' } };

const byPerson = (one: LedgerVisit, period: object = {}) =>
  summarise([row({ visits: [one], units: UNITS })], { ...OCTOBER, ...period, by: 'person' });

describe('a visit that went through several hands', () => {
  it('is handled once by each of them, late by who had it when it was', () => {
    const report = byPerson(through());
    expect(linesOf(report)).toEqual(['a/An 0/0/1 0/0 0', 'b/Bình 0/0/1 0/0 0']);
    expect(brokenIdentities(report)).toEqual([]);
    expect(report.total.handled.total).toBe(2);
  });

  it('is in time for who passed it on in time', () => {
    const once = hands().slice(0, 2);
    expect(linesOf(byPerson(through({ hands: once })))).toEqual([
      'a/An 1/0/0 0/0 0',
      'b/Bình 0/0/1 0/0 0',
    ]);
  });

  it('is in progress with the one who had it at the end of the period', () => {
    const upTo = (to: string) => linesOf(byPerson(through(), { from: '2026-10-01', to }));
    expect(upTo('2026-10-03')).toEqual(['a/An 0/0/0 1/0 0']);
    expect(upTo('2026-10-07')).toEqual(['a/An 1/0/0 0/0 0', 'b/Bình 0/0/0 1/0 0']);
    expect(upTo('2026-10-10')).toEqual(['a/An 0/0/0 0/1 0', 'b/Bình 0/0/1 0/0 0']);
  });

  it('is none of a party that passed it on before the period', () => {
    const once = hands().slice(0, 2);
    const late = byPerson(through({ hands: once }), { from: '2026-10-06' });
    expect(linesOf(late)).toEqual(['b/Bình 0/0/1 0/0 0']);
    expect(late.total.received).toEqual({ total: 1, carriedOver: 1, new: 0 });
  });

  it('is cut off only for who had it then', () => {
    const cutOff = through({ state: 'void', hands: hands().slice(0, 2) });
    expect(linesOf(byPerson(cutOff))).toEqual(['a/An 1/0/0 0/0 0', 'b/Bình 0/0/0 0/0 1']);
  });

  it('counts for units in the same way, once for those who had it within one unit', () => {
    const within = hands().map((each) => ({ ...each, unit: 'a' }));
    const report = summarise([row({ visits: [through({ hands: within })] })], {
      ...OCTOBER,
      by: 'unit',
    });
    expect(linesOf(report)).toEqual(['a 0/0/1 0/0 0']);
  });

  it('is one visit of its step, which is named with the unit that it came to', () => {
    const { bottlenecks, total } = summarise([row({ visits: [through({ unit: 'b' })] })], {
      ...OCTOBER,
      by: 'step',
    });
    expect(total.handled).toMatchObject({ total: 1, late: 1 });
    expect(bottlenecks[0]).toMatchObject({ unit: 'a', visits: 1, late: 1 });
  });

  it('gives each official points for their own part', () => {
    const once = hands().slice(0, 2);
    const { evaluation } = timelinessIndicators(
      [row({ visits: [through({ hands: once })] })],
      OCTOBER,
    );
    expect(evaluation.officials.map(({ key, points, files }) => [key, points, files])).toEqual([
      ['a/An', 2, 1],
      ['b/Bình', 0, 1],
    ]);
  });
});

describe('rows with hands', () => {
  it.each([
    ['no list', 7],
    ['an empty list', []],
    ['a person who is no text', [{ unit: 'a', person: 7, from: at('2026-10-01') }]],
    ['a unit that is no text', [{ unit: 7, from: at('2026-10-01') }]],
    ['no beginning', [{ unit: 'a' }]],
    ['an end that is no instant', [{ unit: 'a', from: at('2026-10-01'), till: 'mai' }]],
    ['a grade that is none', [{ unit: 'a', from: at('2026-10-01'), grade: 'good' }]],
    ['less than no lateness', [{ unit: 'a', from: at('2026-10-01'), lateBy: -1 }]],
  ])('are refused with %s', (_, broken) => {
    const stored = JSON.parse(JSON.stringify(row({ visits: [through()] })));
    stored.visits[0].hands = broken;
    const { problems, items } = summarise([stored], { ...OCTOBER, by: 'unit' });
    expect(items.unreadable).toBe(1);
    expect(problems).toContainEqual({
      code: 'input.invalid',
      path: ['items', 0, 'visits', 0],
      rule: 'LedgerRow',
    });
  });

  it('have the ids of units that a report counts under', () => {
    const { groups } = summarise([row({ visits: [through()] })], {
      ...OCTOBER,
      by: 'unit',
      units: 'byProcedure',
    });
    expect(groups.map(({ key }) => key.split('/').at(-1))).toEqual(['a', 'b']);
    expect(groups.every(({ key }) => key.includes('/'))).toBe(true);
  });

  it('tell of each unit that had it without an official', () => {
    const [first, ...others] = hands();
    const unnamed = [
      ...(first === undefined ? [] : [first]),
      ...others.map(({ person: _, ...each }) => each),
    ];
    const { problems } = byPerson(through({ hands: unnamed }));
    expect(problems).toMatchObject([
      { code: 'report.unassigned', unit: 'b' },
      { code: 'report.unassigned', unit: 'a' },
    ]);
    expect(byPerson(through()).problems).toEqual([]);
  });
});
