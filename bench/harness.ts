/** How long one call takes, for many contenders side by side. */

/** Something to be measured. */
export interface Contender {
  /** How many operations one call does. */
  readonly operations: number;
  /** Makes so many calls and says how many milliseconds of processor time they took. */
  readonly time: (calls: number) => number | Promise<number>;
}

export interface Sample {
  /** Median over the rounds. */
  readonly nsPerOperation: number;
  /** Half the distance between the quartiles, as a share of the median. */
  readonly spread: number;
}

export interface MeasureOptions {
  readonly rounds?: number;
  /** How long a round of one contender is to last. */
  readonly roundMs?: number;
}

/** Processor time of this process so far: what else runs on the machine takes none of it. */
const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Whatever a call returns is kept here, so that no call can be optimised away. */
const kept: { value?: unknown } = {};

export const contender = (operations: number, run: () => unknown): Contender => ({
  operations,
  time: (calls) => {
    const start = processorMs();
    for (let call = 0; call < calls; call += 1) kept.value = run();
    return processorMs() - start;
  },
});

/** One call for each input, as one contender. */
export const contenderOver = <T>(inputs: readonly T[], run: (input: T) => unknown): Contender =>
  contender(inputs.length, () => {
    for (const input of inputs) kept.value = run(input);
  });

/** The value below which a share of the numbers lies. */
const quantile = (numbers: readonly number[], share: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
};

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** So long that what the compiler has guessed wrongly is put right before anything is measured. */
const WARM_UP_MS = 1500;

/** Calls until the compiler has seen enough, and says how many fit into a round. */
const warmUp = async ({ time }: Contender, roundMs: number): Promise<number> => {
  let calls = 1;
  let spent = 0;
  for (;;) {
    const ms = await time(calls);
    spent += ms;
    if (spent >= WARM_UP_MS) return Math.max(1, Math.round((roundMs * calls) / ms));
    calls = Math.min(calls * 2, Math.max(1, Math.ceil((roundMs * calls) / Math.max(ms, 0.001))));
  }
};

interface Runner extends Contender {
  readonly name: string;
  /** Calls in one round. */
  readonly calls: number;
  /** Nanoseconds for one operation, round by round. */
  readonly found: number[];
}

const sampleOf = (nsPerOperation: readonly number[]): Sample => {
  const middle = median(nsPerOperation);
  const spread = (quantile(nsPerOperation, 0.75) - quantile(nsPerOperation, 0.25)) / 2 / middle;
  return { nsPerOperation: middle, spread };
};

/**
 * Measures contenders in turns, round by round, so that what disturbs the machine disturbs all of
 * them alike.
 */
export const measure = async <K extends string>(
  contenders: { readonly [name in K]: Contender },
  { rounds = 11, roundMs = 60 }: MeasureOptions = {},
): Promise<{ readonly [name in K]: Sample }> => {
  const runners: Runner[] = [];
  for (const [name, each] of Object.entries<Contender>(contenders)) {
    runners.push({ ...each, name, calls: await warmUp(each, roundMs), found: [] });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { calls, operations, time, found } of runners) {
      found.push(((await time(calls)) * 1e6) / (calls * operations));
    }
  }
  // One entry for each contender, under its own name.
  return Object.fromEntries(runners.map(({ name, found }) => [name, sampleOf(found)])) as {
    readonly [name in K]: Sample;
  };
};

/** Milliseconds of one single call, for what can be cold only once. */
export const timeOnce = (run: () => unknown): number => {
  const start = processorMs();
  kept.value = run();
  return processorMs() - start;
};

/** Collects what is young, so that nothing measured after it pays for what was made before. */
export const collectYoung = (): void => {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error('run Node with --expose-gc');
  // The first moves what survives, the second makes it old.
  gc({ type: 'minor' });
  gc({ type: 'minor' });
};

/** Bytes of heap that a value keeps alive. */
export const heapBytesOf = (make: () => unknown): number => {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error('run Node with --expose-gc');
  kept.value = undefined;
  gc();
  const before = process.memoryUsage().heapUsed;
  kept.value = make();
  gc();
  const bytes = process.memoryUsage().heapUsed - before;
  kept.value = undefined;
  return bytes;
};
