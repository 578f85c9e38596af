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

  // Both sides are warmed up, then take turns: what makes the machine faster or slower meets both.
  const found = await measure(
    {
      replay: over(logs, replayed),
      bare: over(moves, bare),
      table: over(moves, tableAlone),
      read: over(logs, (log) => log.map((event) => readEvent(event, []))),
    },
    { rounds: 21 },
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
  const validation = 1 - found.table.nsPerOperation / own;
  printNote(`Validation and visits, all but the table: ${percent(validation)} of a replay.`);
};

const loop = toAndFro();

const replayedLong = (log: readonly EventInput[]): unknown => {
  const result = tryReplay(loop, log);
  if (!result.ok) throw new Error(`a log does not replay: ${JSON.stringify(result.issues)}`);
  return result.value;
};

/**
 * The least that any engine does with a log: it knows each id again, and keeps something of each
 * event. What this costs more by the event in a long log is the machine's doing.
 */
const keptAlone = (log: readonly EventInput[]): unknown => {
  const ids = new Set<string>();
  const records: { readonly at: number; readonly before: number; readonly event: EventInput }[] =
    [];
  for (const event of log) {
    ids.add(event.id);
    records.push({ at: Date.parse(String(event.at)), before: records.length - 1, event });
  }
  return { ids, records };
};

const LONG_LOG_SIZES = [1000, 10_000, 100_000, 400_000] as const;

/** So many short logs make the compiler see enough before any is measured. */
const WARM_UP_LOGS = 1000;

/** Nanoseconds for an event of a long log of one kind, size by size. */
const timesByEvent = (kind: LongLog, run: (log: readonly EventInput[]) => unknown) => {
  const short = longLog(kind, LONG_LOG_SIZES[0]);
  for (let i = 0; i < WARM_UP_LOGS; i += 1) run(short);
  return LONG_LOG_SIZES.map((size) => {
    const log = longLog(kind, size);
    const firstMs = timeOnce(() => run(log));
    const rounds = Math.min(100, Math.ceil(2000 / firstMs));
    const ms = Array.from({ length: rounds }, () => timeOnce(() => run(log)));
    return (median(ms) * 1e6) / size;
  });
};

/**
 * By how much an event costs more with ten times as many of them. Shorter logs say nothing of that:
 * all that is made for them stays in the caches of the processor and is collected young.
 */
const growthOf = ([, some = 1, many = 0]: readonly number[]): number => many / some;

const printLongLogs = (): void => {
  const rows = (['moves', 'notes', 'assignments', 'pauses'] as const).map((kind) => {
    const perEvent = timesByEvent(kind, replayedLong);
    const growth = growthOf(perEvent);
    return [kind, ...perEvent.map(duration), times(growth), notGrown(growth)];
  });
  const least = timesByEvent('moves', keptAlone);
  printTable(
    'One dossier with a long log, an event',
    [
      'events of one kind',
      ...LONG_LOG_SIZES.map((size) => `${figures(size)} events`),
      'growth',
      'goal',
    ],
    [...rows, ['a list and a set alone', ...least.map(duration), times(growthOf(least)), '']],
  );
  printNote('Growth: from 10,000 to 100,000 events; were replay quadratic, it would be 10×.');
};

await printAgainstMachine();
printLongLogs();
