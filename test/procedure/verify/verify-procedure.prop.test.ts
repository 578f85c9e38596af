import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extendCalendar } from '../../../src/calendar/extend-calendar.ts';
import { vietnamCalendar } from '../../../src/calendar/vietnam/vietnam-calendar.ts';
import { LIMIT_UNITS } from '../../../src/limit/limit.ts';
import { tryDefineProcedure } from '../../../src/procedure/define-procedure.ts';
import type { Procedure } from '../../../src/procedure/procedure.ts';
import { verifyProcedure } from '../../../src/procedure/verify/verify-procedure.ts';
import { nestedFlow, REFUSED, writeNode } from './nested-flows.ts';
import { found, procedureOf, step } from './sample.ts';

const calendar = vietnamCalendar({ from: '2025-12-01' });

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'xong', 'tu-choi');
const variants = ['normal', 'remote'];

const limit = fc.record(
  {
    amount: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(0.25, 0.5, 1.75)),
    unit: fc.constantFrom(...LIMIT_UNITS),
    anchor: fc.oneof(fc.constant('receipt'), ids),
    cutOff: fc.record({
      at: fc.constantFrom('15:00', '23:00'),
      effect: fc.constantFrom('startNextWorkingDay', 'resultNextWorkingDay'),
    }),
    committed: fc.record({
      amount: fc.integer({ min: 0, max: 9 }),
      unit: fc.constant('workingDay'),
    }),
  },
  { requiredKeys: ['amount', 'unit'] },
);

const limits = fc.oneof(
  limit,
  fc.constantFrom(
    '03 ngày làm việc',
    'trước ngày 01/12/2026',
    '0 ngày làm việc',
    'ngay trong ngày',
  ),
  fc.dictionary(fc.constantFrom(...variants), limit),
);

const on = fc.dictionary(fc.constantFrom('done', 'refused', 'expired', 'supplied'), ids, {
  maxKeys: 2,
});
const unit = fc.constantFrom('so', 'thue', 'doi');

const { flow } = fc.letrec((tie) => ({
  flow: fc.array(tie('node'), { minLength: 1, maxLength: 4, depthIdentifier: 'any' }),
  node: fc.oneof(
    { depthIdentifier: 'any', maxDepth: 3 },
    tie('step'),
    tie('wait'),
    tie('end'),
    tie('stage'),
    tie('parallel'),
  ),
  branch: fc.oneof({ depthIdentifier: 'any', maxDepth: 3 }, tie('step'), tie('wait'), tie('stage')),
  step: fc
    .tuple(
      ids,
      fc.record(
        {
          unit,
          limit: limits,
          on,
          returns: fc.boolean(),
          label: fc.constantFrom('Bước 1', 'Bước1'),
          support: fc.array(unit, { maxLength: 2 }),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([id, more]) => ({ step: id, ...more })),
  wait: fc
    .tuple(
      ids,
      fc.constantFrom('applicant', 'authority', 'public'),
      fc.record(
        { clock: fc.constantFrom('run', 'pause', 'restart'), within: limits, on, unit },
        { requiredKeys: [] },
      ),
    )
    .map(([id, party, more]) => ({ wait: id, for: party, ...more })),
  end: fc
    .tuple(ids, fc.constantFrom('granted', 'refused', 'withdrawn', 'stopped'))
    .map(([id, result]) => ({ end: id, result })),
  stage: fc
    .tuple(ids, tie('flow'), fc.record({ unit, limit: limits }, { requiredKeys: [] }))
    .map(([id, inside, more]) => ({ stage: id, flow: inside, ...more })),
  parallel: fc
    .tuple(
      ids,
      fc.array(tie('branch'), { minLength: 1, maxLength: 3, depthIdentifier: 'any' }),
      fc.constantFrom('all', 'any', 1, 2),
    )
    .map(([id, branches, join]) => ({ parallel: id, branches, join })),
}));

/** Gives every node of a random flow an id of its own, so that more of them can be defined. */
const withOwnIds = (flowOf: unknown): readonly unknown[] => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  let count = 0;
  const kinds = ['step', 'wait', 'end', 'stage', 'parallel'];
  const visit = (node: unknown): unknown => {
    const entries = Object.entries(node as object).map(([key, value]) => {
      if (kinds.includes(key)) {
        count += 1;
        return [key, names[count - 1] ?? `n${count}`];
      }
      return [key, key === 'flow' || key === 'branches' ? (value as unknown[]).map(visit) : value];
    });
    return Object.fromEntries(entries);
  };
  return (flowOf as unknown[]).map(visit);
};

const definable: fc.Arbitrary<Procedure> = fc
  .tuple(
    flow.map(withOwnIds),
    fc.record({ limit: limits, excludes: fc.subarray(['thue', 'doi']) }, { requiredKeys: [] }),
  )
  .map(([nodes, more]) =>
    tryDefineProcedure({
      code: '1',
      version: '1',
      name: 'Ví dụ',
      variants,
      units: {
        so: { name: 'Sở Tài nguyên và Môi trường' },
        thue: { name: 'Cơ quan thuế' },
        doi: { name: 'Cơ quan Thuế;', parent: 'thue' },
      },
      ...more,
      flow: [...nodes, { end: 'xong', result: 'granted' }, { end: 'tu-choi', result: 'refused' }],
    }),
  )
  .filter((result) => result.ok)
  .map((result) => (result.ok ? result.value : (undefined as never)));

/** What a path leads to; a limit that is missing has none. */
const memberAt = (procedure: Procedure, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, key) => Object(value)[key], procedure);

describe('verifying', () => {
  const closedInJune = extendCalendar(calendar, {
    id: 'so',
    version: '1',
    days: [
      {
        from: '2026-06-01',
        to: '2026-06-30',
        status: 'off',
        kind: 'closure',
        name: 'Sửa trụ sở',
        source: 'Thông báo',
      },
    ],
  });
  const options = fc.constantFrom(
    {},
    { calendar, from: '2026-02-01', to: '2026-03-15' },
    {
      calendar: { default: calendar, byUnit: { so: closedInJune } },
      from: '2026-05-20',
      to: '2026-07-10',
    },
  );

  it('never throws on what can be defined, and says where each finding lies', () => {
    fc.assert(
      fc.property(definable, options, (procedure, given) => {
        for (const { path, code } of verifyProcedure(procedure, given)) {
          const isMissing =
            path.length === 1 && path[0] === 'limit' && procedure.limit === undefined;
          if (!isMissing) expect(memberAt(procedure, path), code).toBeDefined();
        }
      }),
      { numRuns: 150 },
    );
  });

  it('finds the same again, and after JSON', () => {
    fc.assert(
      fc.property(definable, (procedure) => {
        const findings = verifyProcedure(procedure);
        expect(verifyProcedure(procedure)).toEqual(findings);
        expect(verifyProcedure(JSON.parse(JSON.stringify(procedure)))).toEqual(findings);
        expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
      }),
    );
  });
});

describe('laws of the plan', () => {
  const quarter = fc.integer({ min: 1, max: 20 }).map((quarters) => quarters / 4);

  it('steps that add up to the total leave nothing to say, in any order', () => {
    fc.assert(
      fc.property(fc.array(quarter, { minLength: 1, maxLength: 12 }), (amounts) => {
        const total = amounts.reduce((sum, amount) => sum + amount * 4, 0) / 4;
        const flowOf = amounts.map((amount, i) => step(`s${i}`, { amount, unit: 'workingDay' }));
        const limitOf = { amount: total, unit: 'workingDay' };
        for (const steps of [flowOf, [...flowOf].reverse()]) {
          expect(verifyProcedure(procedureOf({ limit: limitOf, flow: steps }))).toEqual([]);
        }
      }),
    );
  });

  it('on one calendar, steps in working days within the total in working days miss no date', () => {
    fc.assert(
      fc.property(
        fc.array(quarter, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(0, 0.25, 1, 2.5),
        (amounts, spare) => {
          const total = amounts.reduce((sum, amount) => sum + amount, 0) + spare;
          const flowOf = amounts.map((amount, i) => step(`s${i}`, { amount, unit: 'workingDay' }));
          const procedure = procedureOf({
            limit: { amount: total, unit: 'workingDay' },
            flow: flowOf,
          });
          expect(found('plan.missesDate', procedure, { calendar })).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('on one calendar, a day more than the total misses every date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (total) => {
        const procedure = procedureOf({
          limit: { amount: total, unit: 'workingDay' },
          flow: [step('a', { amount: total + 1, unit: 'workingDay' })],
        });
        const asked = { calendar, from: '2026-03-02', to: '2026-03-06' };
        expect(found('plan.missesDate', procedure, asked)).toMatchObject([{ count: 5 }]);
      }),
      { numRuns: 30 },
    );
  });

  it('branches that are all waited for miss the dates that any of them misses by itself', () => {
    const amount = fc.integer({ min: 1, max: 8 });
    const asked = { calendar, from: '2026-02-02', to: '2026-03-06' };
    const missedBy = (limit: object, flow: readonly object[]): readonly string[] =>
      found('plan.missesDate', procedureOf({ limit, flow }), asked).flatMap(({ dates }) => dates);
    fc.assert(
      fc.property(amount, amount, amount, fc.constantFrom('day', 'workingDay'), (...drawn) => {
        const [days, workingDays, total, unit] = drawn;
        const limit = { amount: total, unit };
        const a = step('a', { amount: days, unit: 'day' });
        const b = step('b', { amount: workingDays, unit: 'workingDay' });
        const alone = new Set([...missedBy(limit, [a]), ...missedBy(limit, [b])]);
        const together = missedBy(limit, [{ parallel: 'p', join: 'all', branches: [a, b] }]);
        // Only so many dates are listed.
        expect(together).toEqual([...alone].sort().slice(0, 20));
      }),
      { numRuns: 60 },
    );
  });

  it('a stage that says what its steps come to changes no sum', () => {
    fc.assert(
      fc.property(nestedFlow, (nodes) => {
        const ends = [
          { end: 'xong', result: 'granted' },
          { end: REFUSED, result: 'refused' },
        ];
        const least = { amount: 0.0001, unit: 'workingDay' };
        const written = nodes.map(writeNode);
        const bare = procedureOf({ limit: least, flow: [...written, ...ends] });
        const staged = procedureOf({
          limit: least,
          flow: [{ stage: 'ca-luong', flow: written }, ...ends],
        });
        const sums = (procedure: Procedure) =>
          found('total.pathOverLimit', procedure).map(({ sum }) => sum);
        expect(sums(staged)).toEqual(sums(bare));
      }),
    );
  });
});
