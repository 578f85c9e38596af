import fc from 'fast-check';
import type { AmountLimit, CutOff, LimitUnit } from '../../src/limit/limit.ts';
import type { LimitScope } from '../../src/limit/unit-table.ts';

/** Amounts of a size that occurs, each more than nothing. */
const MOST: { readonly [unit in LimitUnit]: number } = {
  workingDay: 60,
  workingHour: 80,
  workingMinute: 2_000,
  halfDay: 20,
  day: 90,
  week: 8,
  month: 12,
  year: 1,
  hour: 240,
  minute: 3_000,
  sameDay: 1,
};

const FRACTIONS: ReadonlySet<LimitUnit> = new Set(['workingDay', 'workingHour', 'hour']);

const amountOf = (unit: LimitUnit): fc.Arbitrary<number> => {
  const whole = fc.integer({ min: 1, max: MOST[unit] });
  const quarters = fc.integer({ min: 1, max: 4 * MOST[unit] }).map((n) => n / 4);
  return FRACTIONS.has(unit) ? fc.oneof(whole, quarters) : whole;
};

const cutOff: fc.Arbitrary<CutOff> = fc.record({
  at: fc.constantFrom('10:00', '15:00', '16:30'),
  effect: fc.constantFrom('startNextWorkingDay', 'resultNextWorkingDay'),
});

// The keys of the table are the units.
const UNITS = Object.keys(MOST) as readonly LimitUnit[];

/** A limit of any unit, in a third of the cases with a cut-off. */
export const anyLimit: fc.Arbitrary<AmountLimit> = fc
  .tuple(fc.constantFrom(...UNITS), fc.option(cutOff, { nil: undefined, freq: 3 }))
  .chain(([unit, cut]) =>
    amountOf(unit).map((amount) => ({
      amount,
      unit,
      ...(cut === undefined || cut === null ? {} : { cutOff: cut }),
    })),
  );

/** Two limits of one unit and one cut-off, the second at least as long as the first. */
export const twoLimits: fc.Arbitrary<readonly [AmountLimit, AmountLimit]> = anyLimit.chain(
  (limit) =>
    amountOf(limit.unit).map((other) => {
      const [short, long] = [limit.amount, other].sort((a, b) => a - b);
      return [
        { ...limit, amount: short ?? 0 },
        { ...limit, amount: long ?? 0 },
      ] as const;
    }),
);

/** A limit of nothing, in any unit that has amounts. */
export const zeroLimit: fc.Arbitrary<AmountLimit> = fc
  .constantFrom(...UNITS.filter((unit) => unit !== 'sameDay'))
  .map((unit) => ({ amount: 0, unit }));

export const anyScope: fc.Arbitrary<LimitScope> = fc.constantFrom('step', 'other');

/** Quarters of a day, as steps are given. */
export const quarterDays = fc.integer({ min: 1, max: 12 }).map((n) => n / 4);
