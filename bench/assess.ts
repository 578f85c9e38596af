/** The whole picture of many dossiers at one instant, and what a dossier weighs in memory. */
import { attributeLateness } from '../src/accountability/attribute-lateness.ts';
import { assess } from '../src/assessment/assess.ts';
import { nextWakeUp } from '../src/assessment/next-wake-up.ts';
import { scan } from '../src/assessment/scan.ts';
import { buildCalendar } from '../src/calendar/build-calendar.ts';
import type { CalendarSet } from '../src/calendar/calendar-set.ts';
import { vietnamCalendar } from '../src/calendar/vietnam/vietnam-calendar.ts';
import type { Dossier } from '../src/dossier/dossier.ts';
import { replay } from '../src/dossier/record.ts';
import type { EventInput } from '../src/dossier/schema.ts';
import { MS_PER_DAY } from '../src/time/units.ts';
import { type LogOptions, logOf, longLog, toAndFro, twentySteps } from './fixtures.ts';
import {
  type Contender,
  collectYoung,
  contenderOver,
  heapBytesOf,
  measure,
  median,
  timeOnce,
} from './harness.ts';
import { seededRandom, wholeBetween } from './random.ts';
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
const random = seededRandom(20_261_121);

const NATIONAL = vietnamCalendar();
/** One agency also works on Saturday mornings. */
const BY_UNIT: CalendarSet = {
  default: NATIONAL,
  byUnit: {
    congAn: buildCalendar({
      ...NATIONAL,
      id: 'cong-an',
      week: { ...NATIONAL.week, sat: ['07:30-11:30'] },
    }),
  },
};

interface Look {
  readonly dossier: Dossier;
  readonly now: number;
}

/** The same dossier as a host has it that has just read it from its store. */
const afresh = ({ dossier, now }: Look): Look => ({
  dossier: replay(procedure, dossier.events),
  now,
});

/**
 * One call for each dossier, read anew before each round. Reading them is not measured, and neither
 * is the collection of what reading left behind: the looks would pay for moving the dossiers.
 */
const firstLookOver = (looks: readonly Look[], run: (look: Look) => unknown): Contender => ({
  operations: looks.length,
  time: async (calls) => {
    let ms = 0;
    for (let call = 0; call < calls; call += 1) {
      const dossiers = looks.map(afresh);
      collectYoung();
      ms += await contenderOver(dossiers, run).time(1);
    }
    return ms;
  },
});

/** Each dossier is looked at a working day after its last event. */
const looksAt = (options: () => LogOptions): readonly Look[] =>
  Array.from({ length: 1000 }, (_, i) => {
    const dossier = replay(procedure, logOf(i, random, options()));
    return { dossier, now: Date.parse(dossier.events.at(-1)?.at ?? '') + MS_PER_DAY };
  });

const RUNNING = (): LogOptions => ({ moves: wholeBetween(random, 0, 19), assigned: true });
const FINISHED = (): LogOptions => ({ assigned: true });
const SUPPLEMENTED = (): LogOptions => ({ assigned: true, supplement: true });

/** One kind after the other, so that the collector has not those of all of them to go through. */
const KINDS = {
  'finished, 20 visits': () => looksAt(FINISHED),
  'finished, 22 visits, a supplement': () => looksAt(SUPPLEMENTED),
  'running, 11 visits on average': () => looksAt(RUNNING),
  'just accepted, 1 visit': () => looksAt(() => ({ moves: 0 })),
} as const;

/** The goals, in dossiers a second. */
const ASSESSED_A_SECOND = 20_000;
const SCANNED_A_SECOND = 100_000;

const reached = (nsPerDossier: number, goal: number): string =>
  atLeast(1e9 / nsPerDossier, goal, '/s');

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

const printSpeed = async (): Promise<void> => {
  const rows: string[][] = [];
  const assessNs: number[] = [];
  const scanNs: number[] = [];
  for (const [kind, make] of Object.entries(KINDS)) {
    const looks = make();
    const over = (run: (look: Look) => unknown) => contenderOver(looks, run);
    const assessed = ({ dossier, now }: Look) => assess(dossier, { now, calendar: NATIONAL });
    const scanned = ({ dossier, now }: Look) => [...scan([dossier], { now, calendar: NATIONAL })];
    const found = await measure({
      first: firstLookOver(looks, assessed),
      assess: over(assessed),
      byUnit: over(({ dossier, now }) => assess(dossier, { now, calendar: BY_UNIT })),
      attribute: over(({ dossier, now }) =>
        attributeLateness(dossier, { now, calendar: NATIONAL }),
      ),
      wakeUp: over(({ dossier, now }) => nextWakeUp(dossier, { now, calendar: NATIONAL })),
    });
    // Apart: a round of first scans reads so many dossiers that the collector empties the old space
    // again and again, and with it what the compiler has learnt.
    const foundByScan = await measure({
      first: firstLookOver(looks, scanned),
      again: over(scanned),
    });
    const late = looks.filter(
      ({ dossier, now }) => assess(dossier, { now, calendar: NATIONAL }).grade === 'late',
    );
    assessNs.push(found.first.nsPerOperation);
    scanNs.push(foundByScan.first.nsPerOperation);
    rows.push([
      kind,
      timeOf(found.first),
      reached(found.first.nsPerOperation, ASSESSED_A_SECOND),
      timeOf(found.assess),
      times(found.first.nsPerOperation / found.assess.nsPerOperation),
      timeOf(foundByScan.first),
      reached(foundByScan.first.nsPerOperation, SCANNED_A_SECOND),
      timeOf(foundByScan.again),
      times(foundByScan.first.nsPerOperation / foundByScan.again.nsPerOperation),
      timeOf(found.byUnit),
      timeOf(found.attribute),
      timeOf(found.wakeUp),
      percent(late.length / looks.length),
    ]);
  }
  const [assessed, scanned] = [meanOf(assessNs), meanOf(scanNs)];
  rows.push([
    'as many of each',
    ...[duration(assessed), reached(assessed, ASSESSED_A_SECOND), '', ''],
    ...[duration(scanned), reached(scanned, SCANNED_A_SECOND)],
  ]);
  printTable(
    'Looking at a dossier of 20 steps',
    [
      ...['', 'assess', 'goal', 'again', 'first/again', 'scan', 'goal', 'again', 'first/again'],
      ...['by unit', 'attribution', 'wake-up', 'late'],
    ],
    rows,
  );
  printNote('Goals are for the first look at a dossier that was just read; again: another look.');
  printNote('By unit: assess with a calendar of its own for one of the five agencies.');
};

/** Two steps that send a dossier to and fro: each stay has what the ones before it have left. */
const printGrowth = (): void => {
  const loop = toAndFro();
  const perEvent = [1000, 2000, 4000, 8000].map((events) => {
    const log = longLog('moves', events);
    const now = Date.parse(String(log.at(-1)?.at)) + MS_PER_DAY;
    const run = (): number => {
      const dossier = replay(loop, log);
      return timeOnce(() => assess(dossier, { now, calendar: NATIONAL }));
    };
    run();
    return (median([run(), run(), run()]) * 1e6) / events;
  });
  const growth = (perEvent.at(-1) ?? 0) / (perEvent[0] ?? 1);
  printTable(
    'Looking at a dossier that two steps send to and fro, an event',
    ['', '1,000 events', '2,000', '4,000', '8,000', 'growth', 'goal'],
    [['assess', ...perEvent.map(duration), times(growth), notGrown(growth)]],
  );
};

const printMemory = (): void => {
  const count = 2000;
  const rows = (
    [
      ['finished, 41 events', FINISHED],
      ['running, 21 events on average', RUNNING],
    ] as const
  ).map(([kind, options]) => {
    const texts = Array.from({ length: count }, (_, i) =>
      JSON.stringify(logOf(i, random, options())),
    );
    const read = (text: string): readonly EventInput[] => JSON.parse(text);
    const dossierBytes = heapBytesOf(() => texts.map((text) => replay(procedure, read(text))));
    const logBytes = heapBytesOf(() => texts.map(read));
    const jsonBytes = texts.reduce((sum, text) => sum + text.length, 0);
    return [kind, ...[dossierBytes, logBytes, jsonBytes].map((bytes) => figures(bytes / count))];
  });
  printTable(
    'Bytes of heap for one dossier',
    ['mean of 2,000', 'dossier with its fold', 'its events as parsed JSON', 'its JSON'],
    rows,
  );
};

await printSpeed();
printGrowth();
printMemory();
