/** Loading dossiers from their logs, against a bare state machine that checks nothing. */
import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate';
import { tryReplay } from '../src/dossier/record.ts';
import { type EventInput, readEvent } from '../src/dossier/schema.ts';
import { outcomeEvent } from '../src/machine/machine-events.ts';
import { toMachine } from '../src/machine/to-machine.ts';
import { initialState, nextState } from '../src/machine/transitions.ts';
import { type LongLog, logOf, longLog, toAndFro, twentySteps } from './fixtures.ts';
import { contender, measure, median, timeOnce } from './harness.ts';
import { seededRandom } from './random.ts';
import {
  atLeast,
  duration,
  figures,
  notGrown,
  percent,
  printNote,
  printTable,
  timeOf,
  times,
} from './table.ts';

const procedure = twentySteps();
const machine = toMachine(procedure);
const random = seededRandom(20_261_121);

/** The events by which the machine moves; the first event of a log puts it into its first state. */
const machineEventsOf = (log: readonly EventInput[]): readonly string[] =>
  log.flatMap((event) =>
    event.type === 'finished' ? outcomeEvent(event.step, event.outcome) : [],
  );

const replayed = (log: readonly EventInput[]): unknown => {
  const result = tryReplay(procedure, log);
  if (!result.ok) throw new Error(`a log does not replay: ${JSON.stringify(result.issues)}`);
  return result.value;
};

const bare = (events: readonly string[]): AnyMachineSnapshot => {
  let [snapshot]: [AnyMachineSnapshot, ...unknown[]] = initialTransition(machine);
  for (const type of events) [snapshot] = transition(machine, snapshot, { type });
  return snapshot;
};

const tableAlone = (events: readonly string[]): unknown => {
  let state = initialState(procedure);
  for (const type of events) state = nextState(procedure, state, type) ?? state;
  return state;
};

const printAgainstMachine = async (): Promise<void> => {
  // As they come from a store.
  const logs = Array.from({ length: 50 }, (_, i): readonly EventInput[] =>
    JSON.parse(JSON.stringify(logOf(i, random))),
  );
  const moves = logs.map(machineEventsOf);
  const events = logs.reduce((sum, log) => sum + log.length, 0);
  const over = <T>(items: readonly T[], run: (item: T) => unknown) =>
    contender(events, () => {
      for (const item of items) run(item);
    });
  for (const log of moves) {
    if (bare(log).status !== 'done') throw new Error('the machine does not end');
  }

  // Both sides are warmed up, then take turns; noise only adds, so the best of the rounds count.
  const found = await measure(
    {
      replay: over(logs, replayed),
      bare: over(moves, bare),
      table: over(moves, tableAlone),
      read: over(logs, (log) => log.map((event) => readEvent(event, []))),
    },
    { rounds: 21, statistic: 'best' },
  );
  const own = found.replay.nsPerOperation;
  const ratio = found.bare.nsPerOperation / own;
  printTable(
    'Replay of 50 dossiers through 20 steps, 21 events each',
    ['', 'an event', '', 'goal'],
    [
      ['replay, validation included', timeOf(found.replay), '1×', ''],
      ['bare xstate transition()', timeOf(found.bare), times(ratio), atLeast(ratio, 20)],
      [
        '· transition table alone',
        timeOf(found.table),
        percent(found.table.nsPerOperation / own),
        '',
      ],
      [
        '· shape of the events alone',
        timeOf(found.read),
        percent(found.read.nsPerOperation / own),
        '',
      ],
    ],
  );
  printNote('Each is the best of 21 rounds in turns; ± is the spread of them.');
  const validation = 1 - found.table.nsPerOperation / own;
  printNote(`Validation and visits, all but the table: ${percent(validation)} of a replay.`);
};

const printLongLogs = (): void => {
  const loop = toAndFro();
  const sizes = [1000, 10_000, 100_000];
  /** A log that would take longer than this is not replayed. */
  const mostMs = 10_000;
  const timeOfLog = (kind: LongLog, size: number): number => {
    const log = longLog(kind, size);
    const run = (): void => {
      const result = tryReplay(loop, log);
      if (!result.ok) throw new Error(`a log does not replay: ${JSON.stringify(result.issues)}`);
    };
    const firstMs = timeOnce(run);
    const rounds = Math.min(100, Math.floor(2000 / firstMs));
    return median([firstMs, ...Array.from({ length: rounds }, () => timeOnce(run))]);
  };
  const rows = (['moves', 'notes', 'assignments', 'pauses'] as const).map((kind) => {
    const cells: string[] = [];
    const perEvent: number[] = [];
    let expectedMs = 0;
    for (const size of sizes) {
      if (expectedMs > mostMs) {
        cells.push(`> ${figures(mostMs / 1000)} s in all`);
        continue;
      }
      const ms = timeOfLog(kind, size);
      const growth = perEvent.length === 0 ? 1 : ((ms / size) * 1e6) / (perEvent.at(-1) ?? 1);
      perEvent.push((ms * 1e6) / size);
      expectedMs = ms * 10 * Math.max(1, growth);
      cells.push(duration((ms * 1e6) / size));
    }
    const growth = (perEvent.at(-1) ?? 0) / (perEvent[0] ?? 1);
    return [kind, ...cells, times(growth), notGrown(growth)];
  });
  printTable(
    'One dossier with a long log, an event',
    ['events of one kind', ...sizes.map((size) => `${figures(size)} events`), 'growth', 'goal'],
    rows,
  );
};

await printAgainstMachine();
printLongLogs();
