import type { LedgerRow, LedgerVisit } from '../assessment/ledger-shape.ts';
import type { WaitParty } from '../procedure/procedure.ts';
import { isWork } from './dimensions.ts';
import type { Tally } from './group-tally.ts';
import { countValue, type Histogram, newHistogram, quantileOf } from './histogram.ts';
import { isHandled, outcomeIn } from './outcome.ts';
import type { Period } from './report-options.ts';

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

/** What is kept of a step. */
interface StepTally {
  readonly about: Pick<Bottleneck, 'procedure' | 'step' | 'name' | 'unit' | 'for'>;
  late: number;
  readonly shares: Histogram;
  readonly used: Histogram;
}

const newStep = ({ procedure }: LedgerRow, visit: LedgerVisit): StepTally => ({
  about: {
    procedure,
    step: visit.step,
    ...(visit.name === undefined ? {} : { name: visit.name }),
    ...(visit.unit === undefined ? {} : { unit: visit.unit }),
    ...(visit.for === undefined ? {} : { for: visit.for }),
  },
  late: 0,
  shares: newHistogram(),
  used: newHistogram(),
});

/** The last visit under each limit: stays at a step in one cycle share theirs, waits do not. */
const lastUnderLimits = (visits: readonly LedgerVisit[]): ReadonlySet<LedgerVisit> => {
  const shared = visits.filter(isWork);
  const waits = visits.filter((visit) => !isWork(visit));
  const lasts = new Map(shared.map((visit) => [`${visit.cycle ?? 0}/${visit.step}`, visit]));
  return new Set([...waits, ...lasts.values()]);
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
export const bottleneckTally = (period: Period): Tally<Bottlenecks> => {
  const procedures = new Map<string, Map<string, StepTally>>();
  let working = 0;
  let waiting = 0;

  const stepOf = (row: LedgerRow, visit: LedgerVisit): StepTally => {
    const known = procedures.get(row.procedure);
    const steps = known ?? new Map<string, StepTally>();
    if (known === undefined) procedures.set(row.procedure, steps);
    const step = steps.get(visit.step) ?? newStep(row, visit);
    steps.set(visit.step, step);
    return step;
  };

  const measure = (row: LedgerRow, visit: LedgerVisit, isLastUnderLimit: boolean): void => {
    const { used, usedBefore = 0, allowed = 0, paused = 0, grade } = visit;
    const step = stepOf(row, visit);
    if (grade === 'late') step.late += 1;
    countValue(step.used, used);
    if (isLastUnderLimit && allowed > 0) {
      countValue(step.shares, (usedBefore + used) / allowed);
    }
    if (isWork(visit)) working += used;
    else waiting += used;
    waiting += paused;
  };

  return {
    add: (row) => {
      const handled = row.visits.filter((visit) => isHandled(outcomeIn(visit, period)));
      const lasts = lastUnderLimits(handled);
      for (const visit of handled) measure(row, visit, lasts.has(visit));
    },
    result: () => ({
      steps: [...procedures.values()]
        .flatMap((steps) => [...steps.values()].map(bottleneckOf))
        .sort((a, b) => slownessOf(b) - slownessOf(a)),
      time: { working, waiting },
    }),
  };
};
