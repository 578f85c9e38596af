/** Checking, judging and first running a procedure, and how that grows with its steps. */
import { vietnamCalendar } from '../src/calendar/vietnam/vietnam-calendar.ts';
import { replay } from '../src/dossier/record.ts';
import type { EventInput } from '../src/dossier/schema.ts';
import { toMachine } from '../src/machine/to-machine.ts';
import { defineProcedure } from '../src/procedure/define-procedure.ts';
import { verifyProcedure } from '../src/procedure/verify/verify-procedure.ts';
import { rowOfSteps, twentySteps } from './fixtures.ts';
import { contender, measure, median, timeOnce } from './harness.ts';
import {
  below,
  duration,
  figures,
  notGrown,
  printNote,
  printTable,
  timeOf,
  times,
} from './table.ts';

const SIZES = [20, 1000, 10_000];

const nsOf = async (run: () => unknown): Promise<number> => {
  const { only } = await measure({ only: contender(1, run) });
  return only.nsPerOperation;
};

const logThrough = (steps: number): readonly EventInput[] =>
  Array.from({ length: steps + 1 }, (_, i) => {
    const common = { id: `${i}`, at: '2026-03-02T09:00:00+07:00' };
    return i === 0
      ? { ...common, type: 'accepted', dossier: 'H00.00-1' }
      : { ...common, type: 'finished', step: `b${i}`, outcome: 'done' };
  });

/** The first dossier through a procedure asks xstate for each transition; later ones do not. */
const firstReplayNs = (steps: number): number => {
  const input = rowOfSteps(steps);
  const log = logThrough(steps);
  const rounds = Math.max(3, Math.round(4000 / steps));
  // A procedure defined anew has no tables yet.
  const found = Array.from({ length: rounds }, () => {
    const procedure = defineProcedure(input);
    return timeOnce(() => replay(procedure, log));
  });
  return median(found) * 1e6;
};

type MeasureSize = (steps: number) => number | Promise<number>;

const rowFor = async (name: string, nsOfSize: MeasureSize): Promise<readonly string[]> => {
  const cells: string[] = [];
  const perStep: number[] = [];
  for (const steps of SIZES) {
    const ns = await nsOfSize(steps);
    perStep.push(ns / steps);
    cells.push(`${duration(ns)} (${duration(ns / steps)})`);
  }
  const growth = (perStep.at(-1) ?? 0) / (perStep[0] ?? 1);
  return [name, ...cells, times(growth), notGrown(growth, 3)];
};

const calendar = vietnamCalendar();

const rows = [
  await rowFor('defineProcedure', (steps) => {
    const input = rowOfSteps(steps);
    return nsOf(() => defineProcedure(input));
  }),
  await rowFor('the same read back from JSON', (steps) => {
    const text = JSON.stringify(defineProcedure(rowOfSteps(steps)));
    return nsOf(() => defineProcedure(JSON.parse(text)));
  }),
  await rowFor('verifyProcedure', (steps) => {
    const procedure = defineProcedure(rowOfSteps(steps));
    return nsOf(() => verifyProcedure(procedure));
  }),
  await rowFor('the same by each date of the calendar', (steps) => {
    const procedure = defineProcedure(rowOfSteps(steps));
    return nsOf(() => verifyProcedure(procedure, { calendar }));
  }),
  await rowFor('toMachine', (steps) => {
    const procedure = defineProcedure(rowOfSteps(steps));
    return nsOf(() => toMachine(procedure));
  }),
  await rowFor('first replay through all steps', firstReplayNs),
];
printTable(
  'Procedures of one row of steps: in all (for each step)',
  ['', ...SIZES.map((steps) => `${figures(steps)} steps`), 'growth', 'goal'],
  rows,
);
const branched = twentySteps();
const { defined, judged, judgedByDate } = await measure({
  defined: contender(1, twentySteps),
  judged: contender(1, () => verifyProcedure(twentySteps())),
  judgedByDate: contender(1, () => verifyProcedure(branched, { calendar })),
});
const goal = below(judged.nsPerOperation / 1e6, 3, 'ms');
printNote(`20 steps in stages and branches: defineProcedure ${timeOf(defined)}`);
printNote(`  and verifyProcedure ${timeOf(judged)} (goal ${goal})`);
printNote(`  verifyProcedure by each date of the calendar ${timeOf(judgedByDate)}`);
