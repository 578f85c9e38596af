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
import { type LogOptions, logOf, twentySteps } from './fixtures.ts';
import { contenderOver, heapBytesOf, measure } from './harness.ts';
import { seededRandom, wholeBetween } from './random.ts';
import { atLeast, figures, percent, printNote, printTable, timeOf } from './table.ts';

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

/** Each dossier is looked at a working day after its last event. */
const looksAt = (options: () => LogOptions): readonly Look[] =>
  Array.from({ length: 300 }, (_, i) => {
    const dossier = replay(procedure, logOf(i, random, options()));
    return { dossier, now: Date.parse(dossier.events.at(-1)?.at ?? '') + MS_PER_DAY };
  });

const RUNNING = (): LogOptions => ({ moves: wholeBetween(random, 0, 19), assigned: true });
const FINISHED = (): LogOptions => ({ assigned: true });
const SUPPLEMENTED = (): LogOptions => ({ assigned: true, supplement: true });

const KINDS = {
  'finished, 20 visits': looksAt(FINISHED),
  'finished, 22 visits, a supplement': looksAt(SUPPLEMENTED),
  'running, 11 visits on average': looksAt(RUNNING),
  'just accepted, 1 visit': looksAt(() => ({ moves: 0 })),
} as const;

const printSpeed = async (): Promise<void> => {
  const rows: string[][] = [];
  for (const [kind, looks] of Object.entries(KINDS)) {
    const over = (run: (look: Look) => unknown) => contenderOver(looks, run);
    const found = await measure({
      assess: over(({ dossier, now }) => assess(dossier, { now, calendar: NATIONAL })),
      byUnit: over(({ dossier, now }) => assess(dossier, { now, calendar: BY_UNIT })),
      attribute: over(({ dossier, now }) =>
        attributeLateness(dossier, { now, calendar: NATIONAL }),
      ),
      scan: over(({ dossier, now }) => [...scan([dossier], { now, calendar: NATIONAL })]),
      wakeUp: over(({ dossier, now }) => nextWakeUp(dossier, { now, calendar: NATIONAL })),
    });
    const late = looks.filter(
      ({ dossier, now }) => assess(dossier, { now, calendar: NATIONAL }).grade === 'late',
    );
    const perSecond = 1e9 / found.assess.nsPerOperation;
    const scanned = 1e9 / found.scan.nsPerOperation;
    rows.push([
      kind,
      timeOf(found.assess),
      figures(perSecond),
      atLeast(perSecond, 20_000, '/s'),
      timeOf(found.scan),
      atLeast(scanned, 100_000, '/s'),
      timeOf(found.byUnit),
      timeOf(found.attribute),
      timeOf(found.wakeUp),
      percent(late.length / looks.length),
    ]);
  }
  printTable(
    'Looking at a dossier of 20 steps',
    ['', 'assess', 'a second', 'goal', 'scan', 'goal', 'by unit', 'attribution', 'wake-up', 'late'],
    rows,
  );
  printNote('By unit: assess with a calendar of its own for one of the five agencies.');
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
printMemory();
