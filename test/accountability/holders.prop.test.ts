import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeLateness } from '../../src/accountability/attribute-lateness.ts';
import type { Attribution, LatenessShare } from '../../src/accountability/attribution.ts';
import type { DossierEvent } from '../../src/dossier/event.ts';
import type { Holder } from '../../src/dossier/hands.ts';
import { replay } from '../../src/dossier/record.ts';
import type { Stay } from '../clock/plain-flow.ts';
import { readLog } from '../clock/plain-log.ts';
import { calendarsByUnit, oneCalendar } from '../clock/random-calendars.ts';
import { instantAfter, type RandomDossier, randomDossier, wait } from '../clock/random-logs.ts';
import { procedureOf } from '../clock/random-procedures.ts';
import { type PlainCycle, plainAttribution } from './plain-attribution.ts';

/*
 * Random dossiers into whose logs people are put: assigned at random instants to whatever step is
 * open then, and delegating to each other for random windows. Who held what is reckoned from the
 * events alone.
 */

const PEOPLE = ['An', 'Bình'] as const;

const PLACES = 100;

/** Places on the way from the entry of a late step to its end, and a person. */
const assignments = fc.array(
  fc.record({
    place: fc.integer({ min: 0, max: PLACES }),
    person: fc.constantFrom(...PEOPLE),
  }),
  { maxLength: 5 },
);

const delegations = fc.array(
  fc.record({
    places: fc.tuple(
      fc.integer({ min: -PLACES, max: PLACES }),
      fc.integer({ min: 0, max: 2 * PLACES }),
    ),
    receivingUnit: fc.nat(2),
    giver: fc.constantFrom(undefined, ...PEOPLE),
    receiver: fc.constantFrom(...PEOPLE),
  }),
  { maxLength: 3 },
);

const people = fc.record({ assignments, delegations });
type People = typeof people extends fc.Arbitrary<infer P> ? P : never;

const timeOf = ({ at }: DossierEvent): number => Date.parse(at);

const receiptOf = (events: readonly DossierEvent[]): DossierEvent => {
  const [receipt] = events;
  if (receipt === undefined) throw new Error('the log is empty');
  return receipt;
};

const withAssignments = (
  { procedure, events }: RandomDossier,
  placeOf: (place: number) => number,
  chosen: People['assignments'],
): readonly DossierEvent[] => {
  const { stays } = readLog(procedure, events);
  return chosen.reduce<readonly DossierEvent[]>((log, { place, person }, i) => {
    const at = placeOf(place);
    const open = stays.find(({ from, till = Number.POSITIVE_INFINITY }) => from <= at && at < till);
    if (open === undefined) return log;
    const before = log.filter((event) => timeOf(event) <= at);
    const fact = { type: 'assigned', step: open.node, person } as const;
    const event = { ...fact, id: `who-${i}`, at: new Date(at).toISOString() };
    return [...before, event, ...log.slice(before.length)];
  }, events);
};

const delegationsOf = (
  { procedure, events }: RandomDossier,
  unit: string,
  placeOf: (place: number) => number,
  chosen: People['delegations'],
): readonly DossierEvent[] => {
  const units = Object.keys(procedure.units);
  return chosen.map(({ places, receivingUnit, giver, receiver }, i) => {
    const [from = 0, to = 0] = places.map(placeOf).sort((a, b) => a - b);
    return {
      type: 'delegated',
      id: `by-${i}`,
      at: events[0]?.at ?? '',
      from: { unit, ...(giver === undefined ? {} : { person: giver }) },
      to: { unit: units[receivingUnit % units.length] ?? '', person: receiver },
      window: { from: new Date(from).toISOString(), to: new Date(to).toISOString() },
    };
  });
};

const dossiers = (calendars: typeof oneCalendar) =>
  fc.tuple(
    randomDossier({
      procedure: procedureOf({ withParallel: true, withWaits: true, allLimited: true }),
      calendars,
      mostMoves: 10,
      mostPauses: 1,
    }),
    people,
    wait,
  );

type Case = ReturnType<typeof dossiers> extends fc.Arbitrary<infer C> ? C : never;

const lookOf = ([random, { assignments: assigned, delegations: delegated }, waited]: Case) => {
  const { procedure, calendars, events } = random;
  const reading = readLog(procedure, events);
  const now = instantAfter(reading, reading.lastAt, waited, calendars);
  const plain = { reading, now, calendar: calendars.calendar, byUnit: calendars.byUnit };
  const held = plainAttribution(plain)
    .flatMap(({ overruns }) => overruns)
    .filter(({ isHeld }) => isHeld);
  const late = held.at(-1);
  const { from = timeOf(receiptOf(events)), till = now } = late?.stay ?? {};
  const unit = late?.unit ?? Object.keys(procedure.units)[0] ?? '';
  const placeOf = (place: number): number => Math.round(from + (place / PLACES) * (till - from));
  const [, ...rest] = withAssignments(random, placeOf, assigned);
  const receipt = receiptOf(events);
  const windows = delegationsOf(random, unit, placeOf, delegated);
  const attributed = (log: readonly DossierEvent[]): Attribution =>
    attributeLateness(replay(procedure, log), { now, calendar: calendars.set });
  const withPeople = [receipt, ...windows, ...rest];
  return {
    log: withPeople,
    isOneCycle: reading.cycles.length === 1,
    plain,
    held,
    withPeople: attributed(withPeople),
    withoutPeople: attributed(events),
    withoutDelegations: attributed([receipt, ...rest]),
  };
};

type Look = ReturnType<typeof lookOf>;

/** Who held a stay at an instant, by the events alone. */
const holderAt = ({ log }: Look, { node, from, till }: Stay, unit: string, at: number): Holder => {
  const own = log.filter(
    (event) =>
      event.type === 'assigned' &&
      event.step === node &&
      timeOf(event) >= from &&
      timeOf(event) <= at &&
      timeOf(event) < (till ?? Number.POSITIVE_INFINITY),
  );
  const last = own.at(-1);
  const person = last !== undefined && 'person' in last ? last.person : undefined;
  const giver = { unit, ...(person === undefined ? {} : { person }) };
  const acting = log.filter(
    (event) =>
      event.type === 'delegated' &&
      event.from.unit === unit &&
      (event.from.person === undefined || event.from.person === person) &&
      Date.parse(event.window.from) <= at &&
      at < Date.parse(event.window.to),
  );
  const delegation = acting.at(-1);
  return delegation?.type === 'delegated' ? { ...delegation.to, onBehalfOf: giver } : giver;
};

const keyOf = ({ unit, person, onBehalfOf }: Holder): string =>
  [unit, person, onBehalfOf?.unit, onBehalfOf?.person].join('/');

/** What each holder of a stay has, cut wherever anything happened at all. */
const partsOf = (
  look: Look,
  { stay, unit = '', overrunBetween }: PlainCycle['overruns'][number],
) => {
  const cuts = look.log.flatMap((event) => [
    timeOf(event),
    ...(event.type === 'delegated'
      ? [Date.parse(event.window.from), Date.parse(event.window.to)]
      : []),
  ]);
  const edges = [...new Set([stay.from, ...cuts.filter((cut) => cut > stay.from)])].sort(
    (a, b) => a - b,
  );
  const parts = new Map<string, number>();
  for (const [i, from] of edges.entries()) {
    const ms = overrunBetween(from, edges[i + 1] ?? Number.POSITIVE_INFINITY);
    const key = keyOf(holderAt(look, stay, unit, from));
    if (ms > 0) parts.set(key, (parts.get(key) ?? 0) + ms);
  }
  return [...parts];
};

const sumsByVisit = (shares: readonly LatenessShare[]): readonly (readonly [string, number])[] => {
  const sums = new Map<string, number>();
  for (const { visit, overrun } of shares) sums.set(visit, (sums.get(visit) ?? 0) + overrun);
  return [...sums];
};

const check = (law: (look: Look) => void): void => {
  for (const calendars of [oneCalendar, calendarsByUnit]) {
    fc.assert(
      fc.property(dossiers(calendars), (random) => {
        const look = lookOf(random);
        if (look.held.length > 0) law(look);
      }),
      { numRuns: 25 },
    );
  }
};

describe('who is named for lateness', () => {
  it('has exactly the minutes in which they held the file', () => {
    const found = { several: 0, delegates: 0 };
    check((look) => {
      const { shares, lateBy } = look.withPeople;
      const { limit } = look.plain.reading.procedure;
      // What runs through the night is told in wall time on the clock; a restart hands on.
      const isPlain = limit !== undefined && 'unit' in limit && limit.unit !== 'hour';
      if (!look.isOneCycle || !isPlain || lateBy === 0) return;
      expect(shares.map((share) => [share.visit, keyOf(share), share.overrun])).toEqual(
        look.held.flatMap((each) => partsOf(look, each).map(([key, ms]) => [each.visit, key, ms])),
      );
      if (sumsByVisit(shares).length < shares.length) found.several += 1;
      if (shares.some(({ onBehalfOf }) => onBehalfOf !== undefined)) found.delegates += 1;
    });
    // Else it would have been a law about nothing.
    expect(Math.min(found.several, found.delegates)).toBeGreaterThan(0);
  });

  it('never changes how far a visit went over, nor what nobody is charged with', () => {
    check(({ withPeople, withoutPeople }) => {
      for (const key of ['lateBy', 'calendar', 'plan', 'squeezed'] as const) {
        expect(withPeople[key]).toEqual(withoutPeople[key]);
      }
      // Shares are whole milliseconds, and there are more of them.
      expect(Math.abs(withPeople.unassigned - withoutPeople.unassigned)).toBeLessThan(2);
      expect(sumsByVisit(withPeople.shares)).toEqual(sumsByVisit(withoutPeople.shares));
    });
  });

  it('has one share for each visit, and all of them add up to the lateness exactly', () => {
    check(({ withPeople: { lateBy, shares, calendar, plan, unassigned, fractions } }) => {
      const keys = shares.map((share) => `${share.visit} ${keyOf(share)}`);
      expect(new Set(keys).size).toBe(keys.length);
      const charges = shares.map(({ charge }) => charge);
      expect(charges.every(Number.isInteger)).toBe(true);
      expect(charges.reduce((a, b) => a + b, calendar + plan + unassigned)).toBe(lateBy);
      const all = [...shares.map(({ fraction }) => fraction), ...Object.values(fractions)];
      const sum = all.reduce((a, b) => a + b, 0);
      expect(sum).toBe(sum > 0 ? 1 : 0);
    });
  });

  it('is the same where no delegation fell into the time that was too much', () => {
    check(({ withPeople, withoutDelegations }) => {
      if (withPeople.shares.some(({ delegations: ids }) => ids !== undefined)) return;
      expect(withPeople).toEqual(withoutDelegations);
    });
  });
});
