import type { LedgerVisit } from '../assessment/ledger-shape.ts';
import type { WaitParty } from '../procedure/procedure.ts';
import { isWork, nameOfUnit } from './dimensions.ts';
import type { Tally } from './group-tally.ts';
import { countValue, type Histogram, newHistogram, quantileOf } from './histogram.ts';
import { isHandled } from './outcome.ts';
import type { ReportedRow } from './reported-row.ts';

/** The middle and the slow end of many values; each is within 1 % of the true one. */
export interface Spread {
  readonly median: number;
  /** Nine of ten do not exceed it. */
  readonly ninetieth: number;
}

/** How a step or wait went in a period, over the visits that ended in it (điểm nghẽn). */
export interface Bottleneck {
  readonly procedure: string;
  readonly step: string;
  readonly name?: string;
  readonly unit?: string;
  /** As the rows name the unit. */
  readonly unitName?: string;
  /** For a wait: whose time it is. */
  readonly for?: WaitParty;
  readonly visits: number;
  readonly late: number;
  /**
   * Use as a share of the limit: 1 is all of it. Stays at a step in one cycle share a limit, and are
   * one value. Absent where there is no limit.
   */
  readonly useOfLimit?: Spread;
  /** Milliseconds that a visit took. */
  readonly used: Spread;
}

/** Where the time went, in milliseconds: work at steps, against waits and interruptions. */
export interface TimeSpent {
  readonly working: number;
  readonly waiting: number;
}

export interface Bottlenecks {
  /** The slowest against its limit first. */
  readonly steps: readonly Bottleneck[];
  readonly time: TimeSpent;
}

/** A limit in the row that is being read: the last of the stays that share it tells its use. */
interface Limit {
  readonly shares: Histogram;
  last: LedgerVisit | undefined;
}

/** What is kept of a step. */
interface StepTally {
  readonly about: Pick<Bottleneck, 'procedure' | 'step' | 'name' | 'unit' | 'unitName' | 'for'>;
  late: number;
  readonly shares: Histogram;
  readonly used: Histogram;
  /** Stays in one cycle share a limit; by its number, which the first has not. */
  readonly limits: Map<number | undefined, Limit>;
}

/** Where a visit came to, whoever it was handed to after that. */
const cameTo = (
  row: ReportedRow,
  { hands: [first] = [], unit }: LedgerVisit,
): Pick<Bottleneck, 'unit' | 'unitName'> => {
  const own = first === undefined ? unit : first.unit;
  return own === undefined ? {} : { unit: own, unitName: nameOfUnit(row, own) };
};

const newStep = (row: ReportedRow, visit: LedgerVisit): StepTally => ({
  about: {
    procedure: row.procedure,
    step: visit.step,
    ...(visit.name === undefined ? {} : { name: visit.name }),
    ...cameTo(row, visit),
    ...(visit.for === undefined ? {} : { for: visit.for }),
  },
  late: 0,
  shares: newHistogram(),
  used: newHistogram(),
  limits: new Map(),
});

/** The steps of one procedure. */
type StepTallies = Map<string, StepTally>;

const stepIn = (steps: StepTallies, row: ReportedRow, visit: LedgerVisit): StepTally => {
  const known = steps.get(visit.step);
  if (known !== undefined) return known;
  const step = newStep(row, visit);
  steps.set(visit.step, step);
  return step;
};

const limitIn = ({ limits, shares }: StepTally, { cycle }: LedgerVisit): Limit => {
  const known = limits.get(cycle);
  if (known !== undefined) return known;
  const limit = { shares, last: undefined };
  limits.set(cycle, limit);
  return limit;
};

const measureUse = (
  shares: Histogram,
  { used, usedBefore = 0, allowed = 0 }: LedgerVisit,
): void => {
  if (allowed > 0) countValue(shares, (usedBefore + used) / allowed);
};

const measureLast = (limit: Limit): void => {
  if (limit.last !== undefined) measureUse(limit.shares, limit.last);
  limit.last = undefined;
};

const spreadOf = (histogram: Histogram): Spread | undefined => {
  const median = quantileOf(histogram, 0.5);
  const ninetieth = quantileOf(histogram, 0.9);
  return median === undefined || ninetieth === undefined ? undefined : { median, ninetieth };
};

const bottleneckOf = ({ about, late, shares, used }: StepTally): Bottleneck => {
  const useOfLimit = spreadOf(shares);
  return {
    ...about,
    visits: used.count,
    late,
    ...(useOfLimit === undefined ? {} : { useOfLimit }),
    used: spreadOf(used) ?? { median: 0, ninetieth: 0 },
  };
};

const slownessOf = ({ useOfLimit }: Bottleneck): number => useOfLimit?.ninetieth ?? -1;

/** Measures the visits that ended in a period, step by step. */
export const bottleneckTally = (): Tally<Bottlenecks> => {
  const procedures = new Map<string, StepTallies>();
  let working = 0;
  let waiting = 0;

  const stepsOf = ({ procedure }: ReportedRow): StepTallies => {
    const known = procedures.get(procedure);
    if (known !== undefined) return known;
    const steps: StepTallies = new Map();
    procedures.set(procedure, steps);
    return steps;
  };

  const measure = (step: StepTally, visit: LedgerVisit): void => {
    const { used, paused = 0, grade } = visit;
    if (grade === 'late') step.late += 1;
    countValue(step.used, used);
    if (isWork(visit)) working += used;
    else waiting += used;
    waiting += paused;
  };

  return {
    add: (row) => {
      const limits: Limit[] = [];
      const steps = stepsOf(row);
      for (const visit of row.visits) {
        if (!isHandled(visit.outcome)) continue;
        const step = stepIn(steps, row, visit);
        measure(step, visit);
        if (isWork(visit)) {
          const limit = limitIn(step, visit);
          if (limit.last === undefined) limits.push(limit);
          limit.last = visit;
        } else {
          measureUse(step.shares, visit);
        }
      }
      for (const limit of limits) measureLast(limit);
    },
    result: () => ({
      steps: [...procedures.values()]
        .flatMap((steps) => [...steps.values()].map(bottleneckOf))
        .sort((a, b) => slownessOf(b) - slownessOf(a)),
      time: { working, waiting },
    }),
  };
};
