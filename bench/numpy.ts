/** numpy's business days, asked of a Python process that stays alive between the rounds. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Contender } from './harness.ts';

/** Where Debian's python3-numpy is, and whatever else comes first. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

/*
 * Reads one line of JSON with the inputs, then lines `offset 5` or `count 5` (so many calls), and
 * answers with the milliseconds they took and the sum of the results. Everything that can be done
 * beforehand is: the calendar, the types, and the shift from numpy's [from, to) to (from, to].
 */
const SCRIPT = `
import json, sys, time
import numpy as np
given = json.loads(sys.stdin.readline())
day = lambda name: np.array(given[name], dtype='datetime64[D]')
calendar = np.busdaycalendar(holidays=day('holidays'))
start, steps, end = day('from'), np.array(given['n'], dtype='int64'), day('to')
after_start, after_end = start + 1, end + 1
work = {
  'offset': lambda: np.busday_offset(start, steps, roll='backward', busdaycal=calendar),
  'count': lambda: np.busday_count(after_start, after_end, busdaycal=calendar),
}
print(np.__version__, sys.version.split()[0], flush=True)
for line in sys.stdin:
  name, calls = line.split()
  begin = time.process_time()
  for _ in range(int(calls)):
    result = work[name]()
  ms = (time.process_time() - begin) * 1000
  print(ms, int(result.astype('int64').sum()), flush=True)
`;

export interface BusinessDayInputs {
  readonly holidays: readonly string[];
  /** Epoch days. */
  readonly from: Int32Array;
  readonly n: Int32Array;
  readonly to: Int32Array;
}

export interface Numpy {
  /** Which Python and which numpy. */
  readonly name: string;
  readonly offset: Contender;
  readonly count: Contender;
  /** The sum of what `offset` or `count` gives. */
  readonly sumOf: (operation: 'offset' | 'count') => Promise<number>;
  readonly close: () => void;
}

const pythonWithNumpy = (): string | undefined =>
  PYTHONS.find((python) => spawnSync(python, ['-c', 'import numpy']).status === 0);

const asker = (python: ChildProcess): ((line: string) => Promise<string>) => {
  const { stdin, stdout } = python;
  if (stdin === null || stdout === null) throw new Error('Python has no pipes');
  const answers = createInterface({ input: stdout })[Symbol.asyncIterator]();
  return async (line) => {
    stdin.write(`${line}\n`);
    const { value, done } = await answers.next();
    if (done === true) throw new Error(`Python gave no answer to ${line.slice(0, 20)}`);
    return value;
  };
};

/** Starts numpy on the inputs; undefined when no Python on this machine has it. */
export const startNumpy = async (inputs: BusinessDayInputs): Promise<Numpy | undefined> => {
  const command = pythonWithNumpy();
  if (command === undefined) return undefined;
  const python = spawn(command, ['-c', SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ask = asker(python);
  const { holidays, from, n, to } = inputs;
  const [numpyVersion, pythonVersion] = (
    await ask(JSON.stringify({ holidays, from: [...from], n: [...n], to: [...to] }))
  ).split(' ');
  const answerTo = async (operation: string, calls: number): Promise<readonly number[]> =>
    (await ask(`${operation} ${calls}`)).split(' ').map(Number);
  const contenderFor = (operation: string): Contender => ({
    operations: from.length,
    time: async (calls) => (await answerTo(operation, calls))[0] ?? Number.NaN,
  });
  return {
    name: `numpy ${numpyVersion} on ${command} ${pythonVersion}`,
    offset: contenderFor('offset'),
    count: contenderFor('count'),
    sumOf: async (operation) => (await answerTo(operation, 1))[1] ?? Number.NaN,
    close: () => python.kill(),
  };
};
