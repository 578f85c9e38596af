import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerRow } from '../../src/assessment/ledger-row.ts';
import type { LedgerRow } from '../../src/assessment/ledger-shape.ts';
import { replay } from '../../src/dossier/record.ts';
import type { LateParty } from '../../src/report/late-party.ts';
import { lateRegister } from '../../src/report/late-register.ts';
import { epochDayOf, formatCivilDate } from '../../src/time/civil-date.ts';
import { readLog } from '../clock/plain-log.ts';
import { oneCalendar } from '../clock/random-calendars.ts';
import { instantAfter, randomDossier, wait } from '../clock/random-logs.ts';
import { procedureOf } from '../clock/random-procedures.ts';

const dossiers = fc.tuple(
  randomDossier({
    procedure: procedureOf({ withParallel: true, withWaits: true, allLimited: false }),
    calendars: oneCalendar,
    mostMoves: 12,
    mostPauses: 1,
  }),
  wait,
);

interface MonthDays {
  readonly from: string;
  readonly to: string;
}

/** The months from one instant to another one. */
const monthsBetween = (from: string, till: string): readonly MonthDays[] => {
  const months: MonthDays[] = [];
  const last = till.slice(0, 7);
  for (
    let year = Number(from.slice(0, 4)), month = Number(from.slice(5, 7));
    months.length < 400;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  ) {
    const next = month === 12 ? epochDayOf(year + 1, 1, 1) : epochDayOf(year, month + 1, 1);
    const first = formatCivilDate(epochDayOf(year, month, 1));
    if (first.slice(0, 7) > last) break;
    months.push({ from: first, to: formatCivilDate(next - 1) });
  }
  return months;
};

const NONE = { times: 0, lateBy: 0, charge: 0 };

/** What is new in a list: all of it less what stood in an earlier one. */
const newIn = ({ times, lateBy, charge, carriedOver = NONE }: LateParty) => ({
  times: times - carriedOver.times,
  lateBy: lateBy - carriedOver.lateBy,
  charge: charge - carriedOver.charge,
});

const sumsOf = (lists: readonly (readonly LateParty[])[]) => {
  const sums = new Map<string, typeof NONE & { listed: number }>();
  for (const party of lists.flat()) {
    const before = sums.get(party.unit) ?? { ...NONE, listed: 0 };
    const added = newIn(party);
    sums.set(party.unit, {
      times: before.times + added.times,
      lateBy: before.lateBy + added.lateBy,
      charge: before.charge + added.charge,
      listed: before.listed + party.listed,
    });
  }
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
};

describe('the lists of the months', () => {
  it('add up to the list of the whole time: what is new in each, and how often one is listed', () => {
    fc.assert(
      fc.property(dossiers, ([random, waited]) => {
        const { procedure, calendars, events } = random;
        const reading = readLog(procedure, events);
        const now = instantAfter(reading, reading.lastAt, waited, calendars);
        const options = { now, calendar: calendars.set };
        const kept: LedgerRow = JSON.parse(
          JSON.stringify(ledgerRow(replay(procedure, events), options)),
        );
        const months = monthsBetween(kept.from, kept.now);
        const [first] = months;
        const last = months.at(-1);
        fc.pre(first !== undefined && last !== undefined && months.length < 40);
        const lists = months.map((days) => lateRegister([kept], { ...options, ...days }).units);
        const whole = lateRegister([kept], { ...options, from: first.from, to: last.to }).units;
        expect(sumsOf(lists)).toEqual(sumsOf([whole]));
      }),
      { numRuns: 40 },
    );
  });
});
