import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerRow, LedgerSpan } from '../../src/assessment/ledger-shape.ts';
import { attempt } from '../../src/base/error.ts';
import { REPORT_BY } from '../../src/report/dimensions.ts';
import { brokenIdentities } from '../../src/report/identities.ts';
import { summarise } from '../../src/report/summarise.ts';
import { at, OCTOBER, row, visit } from './sample-rows.ts';

const DATES = ['2026-09-15', '2026-09-30', '2026-10-01', '2026-10-20', '2026-10-31', '2026-11-01'];
const date = fc.constantFrom(...DATES).map((day) => at(day));
const grade = fc.constantFrom('early', 'onTime', 'late', undefined);

const span: fc.Arbitrary<LedgerSpan> = fc
  .record({ from: date, till: date, lateAfter: fc.option(date, { nil: undefined }), grade })
  .chain(({ from, till, lateAfter, grade: given }) =>
    fc
      .constantFrom('pending', 'declined', 'running', 'paused', 'done', 'void', 'withdrawn')
      .map((state): LedgerSpan => {
        const isOpen = state === 'pending' || state === 'running' || state === 'paused';
        return {
          from,
          state,
          ...(isOpen ? {} : { till: [from, till].sort()[1] ?? till }),
          ...(lateAfter === undefined ? {} : { lateAfter }),
          ...(given === undefined || (isOpen && given !== 'late') ? {} : { grade: given }),
        };
      }),
  );

const PLAIN_SPAN = ['till', 'lateAfter', 'grade'];

/** A sample with the span of another. */
const withSpan = <T extends LedgerSpan>(sample: T, given: LedgerSpan): T => {
  const kept = Object.entries(sample).filter(([key]) => !PLAIN_SPAN.includes(key));
  // Only members that may be absent are left out, and those of a span put in.
  return { ...Object.fromEntries(kept), ...given } as T;
};

const name = fc.constantFrom('a', 'b', 'c');

const someVisit = fc
  .record({ span, unit: name, step: name, person: name })
  .map(({ span: given, ...fields }) => withSpan(visit(fields), given));

const someRow: fc.Arbitrary<LedgerRow> = fc
  .record({
    span,
    procedure: name,
    field: name,
    channel: name,
    visits: fc.array(someVisit, { maxLength: 3 }),
    legs: fc.array(
      fc.record({ agency: name, span }).map((leg) => ({ agency: leg.agency, ...leg.span })),
      { maxLength: 2 },
    ),
  })
  .map(({ span: given, ...fields }) => withSpan(row(fields), given));

const rows = fc.array(someRow, { maxLength: 20 });

describe.each(REPORT_BY)('of every report by %s', (by) => {
  it('early, on time and late are all that was handled, and the lines all of the total', () => {
    fc.assert(
      fc.property(rows, (items) => {
        const report = summarise(items, { ...OCTOBER, by });
        expect(report.items).toEqual({ read: items.length, unreadable: 0 });
        expect(brokenIdentities(report)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

const AFTER_OCTOBER = at('2026-11-01', '00:00:00');

const isAtHand = ({ from, till }: LedgerSpan): boolean =>
  from < AFTER_OCTOBER && (till === undefined || till >= at('2026-10-01', '00:00:00'));

describe('of every report over dossiers', () => {
  it('what was at hand is somewhere in the columns, once', () => {
    fc.assert(
      fc.property(rows, (items) => {
        const { total } = summarise(items, { ...OCTOBER, by: 'procedure' });
        const expected = items.filter(isAtHand).length;
        expect(total.received.total + total.notReceived.total).toBe(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('handled is what was done in the period, by its grade', () => {
    fc.assert(
      fc.property(rows, (items) => {
        const { handled } = summarise(items, { ...OCTOBER, by: 'procedure' }).total;
        const done = items.filter(
          (item) => item.state === 'done' && isAtHand(item) && (item.till ?? '') < AFTER_OCTOBER,
        );
        const graded = (wanted: string | undefined): number =>
          done.filter((item) => item.grade === wanted).length;
        expect(handled).toEqual({
          total: done.length,
          early: graded('early'),
          onTime: graded('onTime'),
          late: graded('late'),
          withoutLimit: graded(undefined),
        });
      }),
      { numRuns: 100 },
    );
  });

  it('the order of the items changes nothing but the order of the problems', () => {
    fc.assert(
      fc.property(rows, (items) => {
        const { total, groups } = summarise(items, { ...OCTOBER, by: 'unit' });
        const reversed = summarise([...items].reverse(), { ...OCTOBER, by: 'unit' });
        expect([reversed.total, reversed.groups]).toEqual([total, groups]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is no report', () => {
  const report = summarise([row()], { ...OCTOBER, by: 'procedure' });

  it.each([
    [null, ['input.wrongType ']],
    [{}, ['input.missing total', 'input.missing groups']],
    [{ ...report, groups: [null] }, ['input.wrongType groups.0']],
    [{ ...report, total: { ...report.total, handled: 3 } }, ['input.wrongType total.handled']],
  ])('is told of: %#', (garbage, expected) => {
    // What callers without types may give.
    const checked = attempt(() => brokenIdentities(garbage as never));
    const issues = checked.ok ? [] : checked.issues;
    expect(issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(expected);
  });
});

describe('a report that was edited', () => {
  it('shows which sums no longer come out', () => {
    const report = summarise([row()], { ...OCTOBER, by: 'procedure' });
    const handled = { ...report.total.handled, late: 1 };
    expect(brokenIdentities({ ...report, total: { ...report.total, handled } })).toEqual([
      { figure: 'handled.total', is: 1, shouldBe: 2 },
      { figure: 'handled.late', is: 1, shouldBe: 0 },
    ]);
    const [group] = report.groups;
    const received = { total: 2, carriedOver: 0, new: 1 };
    const groups =
      group === undefined ? [] : [{ ...group, columns: { ...group.columns, received } }];
    expect(brokenIdentities({ ...report, groups })).toEqual([
      { group: '1.000001', figure: 'received.total', is: 2, shouldBe: 1 },
      { group: '1.000001', figure: 'received.total', is: 2, shouldBe: 1 },
      { figure: 'received.total', is: 1, shouldBe: 2 },
    ]);
  });
});
