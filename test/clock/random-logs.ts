import fc from 'fast-check';
import type { DossierEvent } from '../../src/dossier/event.ts';
import type { Procedure, VariantLimits } from '../../src/procedure/procedure.ts';
import { dayOf, midnightOf, openStretchesFrom } from './plain-calendar.ts';
import { limitOf } from './plain-changes.ts';
import { isInside, openStays, type Reading, stops } from './plain-flow.ts';
import { readLog } from './plain-log.ts';
import type { TwoCalendars } from './random-calendars.ts';
import { simulate } from './simulator.ts';

/** A random choice of what happens next, and when. */
export interface Move {
  readonly what: number;
  readonly choice: number;
  readonly wait: Wait;
}

type Wait =
  | { readonly minutes: number }
  | { readonly until: 'opening' | 'closing' | 'midnight' }
  | { readonly dueOf: number; readonly plus: number };

const MINUTE = 60_000;

export const wait: fc.Arbitrary<Wait> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ minutes: fc.integer({ min: 0, max: 600 }) }) },
  { weight: 3, arbitrary: fc.record({ minutes: fc.integer({ min: 600, max: 6 * 1440 }) }) },
  { weight: 2, arbitrary: fc.record({ until: fc.constantFrom('opening', 'closing', 'midnight') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      dueOf: fc.nat(9),
      plus: fc.constantFrom(0, 1, MINUTE, -MINUTE, 60 * MINUTE),
    }),
  },
);

const moves = (most: number): fc.Arbitrary<readonly Move[]> =>
  fc.array(fc.record({ what: fc.nat(39), choice: fc.nat(9), wait }), {
    minLength: Math.floor(most / 3),
    maxLength: most,
  });

/** The instant that a wait leads to, never before `from`. */
export const instantAfter = (
  reading: Reading,
  from: number,
  wait: Wait,
  calendars: TwoCalendars,
): number => {
  if ('minutes' in wait) return from + wait.minutes * MINUTE;
  if ('until' in wait) {
    if (wait.until === 'midnight') return midnightOf(dayOf(from) + 1);
    for (const open of openStretchesFrom(calendars.calendar, from)) {
      if (wait.until === 'closing') return open.till;
      if (open.from > from) return open.from;
    }
    return from;
  }
  const { calendar, byUnit } = calendars;
  const dues = simulate({ reading, now: from, calendar, byUnit }).map(({ due }) => due);
  const due = dues[wait.dueOf % Math.max(1, dues.length)] ?? from;
  return Math.max(from, due + wait.plus);
};

type Fact = DossierEvent extends infer E
  ? E extends DossierEvent
    ? Omit<E, 'id' | 'at'>
    : never
  : never;

const outcomesOf = (reading: Reading, node: string): readonly string[] => {
  const place = reading.places.get(node)?.node;
  if (place === undefined || !('step' in place || 'wait' in place)) return [];
  const named = Object.keys(place.on ?? {});
  const endsItself = 'wait' in place && named.some((outcome) => outcome !== 'expired');
  return endsItself ? named : ['done', ...named];
};

const isRunning = (reading: Reading, stay: Reading['stays'][number]): boolean =>
  !reading.stops.some((stop) => stop.till === undefined && stops(stop, stay));

const finishes = (reading: Reading): readonly Fact[] =>
  openStays(reading).flatMap((stay) =>
    outcomesOf(reading, stay.node).flatMap((outcome): readonly Fact[] => {
      if (outcome === 'expired') return [{ type: 'expired', step: stay.node }];
      if (!isRunning(reading, stay)) return [];
      // Work that is done is by far the most likely.
      const fact = { type: 'finished', step: stay.node, outcome } as const;
      return outcome === 'done' || outcome === 'supplied' ? [fact, fact, fact] : [fact];
    }),
  );

const GROUNDS = { reason: 'phức tạp', basis: 'Điều 5' } as const;

/** How many unforeseen pauses may be open at once. */
export type MostPauses = 0 | 1 | 2;

const pauses = (reading: Reading, choice: number, most: MostPauses): readonly Fact[] => {
  const open = openStays(reading);
  const unresolved = reading.stops.filter(({ till }) => till === undefined).length;
  if (unresolved >= most || open.length === 0) return [];
  const one = open[choice % open.length]?.node;
  const reason = choice >= 8 ? 'supplement' : 'incident';
  return [
    { type: 'paused', reason },
    ...(one === undefined ? [] : [{ type: 'paused', reason, step: one } as const]),
  ];
};

const resumptions = (reading: Reading): readonly Fact[] =>
  reading.stops
    .filter(({ till }) => till === undefined)
    .map(({ id }) => ({ type: 'resumed', pause: id }));

/** A limit of a column that is counted in a unit, or none. */
const isIn = (limits: VariantLimits | undefined, variant: string, unit: string): boolean => {
  const limit = limitOf(limits, variant);
  return limit === undefined || ('unit' in limit && limit.unit === unit);
};

const extensions = (reading: Reading, choice: number): readonly Fact[] => {
  const { procedure, variant, changes, places } = reading;
  const most = limitOf(procedure.extension?.atMost, variant);
  const given = changes.filter(({ what }) => 'added' in what).length;
  if (most === undefined || 'by' in most || given >= (procedure.extension?.times ?? 1)) return [];
  const { unit } = most;
  const amount = choice % 2 === 0 ? most.amount : 1;
  const fact = { type: 'extended', extension: { amount, unit }, ...GROUNDS } as const;
  const steps = openStays(reading).flatMap(({ node }) => {
    const place = places.get(node)?.node;
    return place !== undefined && 'step' in place && isIn(place.limit, variant, unit) ? node : [];
  });
  return [fact, ...steps.map((step) => ({ ...fact, step }))];
};

/** Everything that gives a dossier other limits. */
const changes = (reading: Reading, choice: number): readonly Fact[] => [
  ...reading.procedure.variants
    .filter((variant) => variant !== reading.variant)
    .map((variant): Fact => ({ type: 'reclassified', variant, reason: GROUNDS.reason })),
  ...extensions(reading, choice),
];

/** Branches of which silence would be the answer. */
const silences = (reading: Reading): readonly Fact[] =>
  [...reading.places].flatMap(([id, { node }]): readonly Fact[] => {
    const silence = 'onSilence' in node ? node.onSilence : undefined;
    const isGoingOn = openStays(reading).some(
      (stay) => stay.node === id || isInside(reading, stay.node, id),
    );
    return silence !== undefined && silence.outcome !== 'escalate' && isGoingOn
      ? [{ type: 'expired', step: id }]
      : [];
  });

/** What a move chooses among. */
const factsFor = (
  reading: Reading,
  { what, choice }: Move,
  mostPauses: MostPauses,
): readonly Fact[] => {
  const someone = openStays(reading)[0]?.node;
  if (what === 39) return [{ type: 'withdrawn' }];
  if (what >= 37 && someone !== undefined)
    return [{ type: 'assigned', step: someone, person: 'p' }];
  if (what >= 30) return pauses(reading, choice, mostPauses);
  const resumed = resumptions(reading);
  if (what >= 16 && resumed.length > 0) return resumed;
  const changed = changes(reading, choice);
  if (what >= 10 && what < 16 && changed.length > 0) return changed;
  return [...finishes(reading), ...silences(reading)];
};

/** A wait takes some time: what was asked for is not there at the same instant. */
const endsWaitAtOnce = (reading: Reading, fact: Fact): boolean =>
  'step' in fact &&
  openStays(reading).some(
    ({ node, from }) =>
      node === fact.step &&
      from === reading.lastAt &&
      'wait' in (reading.places.get(node)?.node ?? {}),
  );

/**
 * Before when a fact cannot have happened: not before the one written last, or, where branches are
 * written down independently of each other, not before its own branch was entered.
 */
const earliestFor = (reading: Reading, fact: Fact, inOrder: boolean): number => {
  const { lastAt } = reading;
  // Of a change of limits and the end of a pause at one instant, the log tells no order.
  const isChange = fact.type === 'extended' || fact.type === 'reclassified';
  if (inOrder || !('step' in fact)) {
    return lastAt + (isChange || endsWaitAtOnce(reading, fact) ? MINUTE : 0);
  }
  return openStays(reading).find(({ node }) => node === fact.step)?.from ?? lastAt;
};

export interface RandomDossier {
  readonly procedure: Procedure;
  readonly calendars: TwoCalendars;
  readonly events: readonly DossierEvent[];
}

/** A legal log: each move does one of the things that are possible, or nothing. */
const logOf = (
  procedure: Procedure,
  calendars: TwoCalendars,
  start: number,
  moves: readonly Move[],
  { mostPauses, inOrder = true }: Pick<RandomDossierOptions, 'mostPauses' | 'inOrder'>,
): readonly DossierEvent[] => {
  const write = (at: number): string => new Date(at).toISOString();
  const events: DossierEvent[] = [
    { type: 'accepted', id: '1', at: write(calendars.begins + start * MINUTE), dossier: 'HS-1' },
  ];
  for (const move of moves) {
    const reading = readLog(procedure, events);
    if (reading.end !== undefined) break;
    const facts = factsFor(reading, move, mostPauses);
    const fact = facts[move.choice % Math.max(1, facts.length)];
    if (fact === undefined) continue;
    // Who took it over when is known only where everything is written down in order.
    if (!inOrder && fact.type === 'assigned') continue;
    const at = instantAfter(reading, earliestFor(reading, fact, inOrder), move.wait, calendars);
    // A fact with its id and instant is an event of the same type.
    events.push({ ...fact, id: `${events.length + 1}`, at: write(at) } as DossierEvent);
  }
  return events;
};

export interface RandomDossierOptions {
  readonly procedure: fc.Arbitrary<Procedure>;
  readonly calendars: fc.Arbitrary<TwoCalendars>;
  readonly mostMoves: number;
  readonly mostPauses: MostPauses;
  /** Whether the whole log goes forward in time, or only each branch. */
  readonly inOrder?: boolean;
}

export const randomDossier = ({
  procedure,
  calendars,
  mostMoves,
  ...options
}: RandomDossierOptions): fc.Arbitrary<RandomDossier> =>
  fc
    .tuple(procedure, calendars, fc.integer({ min: 0, max: 3 * 1440 }), moves(mostMoves))
    .map(([defined, two, start, list]) => ({
      procedure: defined,
      calendars: two,
      events: logOf(defined, two, start, list, options),
    }));
