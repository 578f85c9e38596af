import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import type { Clock } from '../../src/clock/clock.ts';
import { replay } from '../../src/dossier/record.ts';
import { type Disturbance, disturbance, disturbed } from './disturbed-logs.ts';
import { dateOf, dayOf } from './plain-calendar.ts';
import { readLog } from './plain-log.ts';
import { calendarsByUnit, oneCalendar } from './random-calendars.ts';
import {
  instantAfter,
  type MostPauses,
  type RandomDossier,
  randomDossier,
  wait,
} from './random-logs.ts';
import { procedureOf, RETURN_STEP } from './random-procedures.ts';
import { isContested, type SimulatedClock, simulate } from './simulator.ts';

const wallTime = (instant: number | undefined): string =>
  instant === undefined
    ? 'never'
    : `${dateOf(dayOf(instant))} ${new Date(instant + 7 * 3_600_000).toISOString().slice(11, 23)}`;

const keyOf = ({ scope, id, visit, cycle }: Clock): string =>
  scope === 'dossier' || scope === 'stage'
    ? [scope, ...(scope === 'stage' ? [id] : []), cycle].join(':')
    : `${scope}:${visit}`;

const instantOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Date.parse(text);

/** What is compared of a clock, in words. A stage that was left by a jump has no settled state. */
const factsOf = (clock: Clock): readonly string[] => [
  `due ${wallTime(instantOf(clock.due))}`,
  `late by ${clock.lateBy ?? 0} ms`,
  `grade ${clock.grade ?? 'none'}`,
  `state ${clock.state}`,
  `ended ${wallTime(instantOf(clock.ended))}`,
];

const simulatedFactsOf = (clock: SimulatedClock, actual: readonly string[]): readonly string[] => {
  const facts = [
    `due ${wallTime(clock.due)}`,
    `late by ${clock.lateBy} ms`,
    `grade ${clock.grade ?? 'none'}`,
    `state ${clock.state}`,
    `ended ${wallTime(clock.ended)}`,
  ];
  return clock.isLeft === true ? [...facts.slice(0, 2), ...actual.slice(2)] : facts;
};

const clocksOf = (
  { procedure, calendars, events }: RandomDossier,
  now: number,
): ReadonlyMap<string, readonly string[]> => {
  const { clocks } = assess(replay(procedure, events), { now, calendar: calendars.set });
  const { dossier, earlierCycles, stages, steps, waits } = clocks;
  const all = [
    ...(dossier === undefined ? [] : [dossier]),
    ...earlierCycles,
    ...stages,
    ...steps,
    ...waits,
  ];
  return new Map(all.map((clock) => [keyOf(clock), factsOf(clock)]));
};

const agreement = (
  random: RandomDossier,
  waited: Parameters<typeof instantAfter>[2],
  how?: Disturbance,
) => {
  const { procedure, calendars, events } = random;
  const reading = readLog(procedure, events);
  const now = instantAfter(reading, reading.lastAt, waited, calendars);
  // What the clock of the return step itself does once the others have ended is nowhere written.
  const isTold = (key: string): boolean => !key.startsWith(`step:${RETURN_STEP}#`);
  const told =
    how === undefined ? events : disturbed(procedure, events, how, reading.end !== undefined);
  const actual = clocksOf({ ...random, events: told }, now);
  const { calendar, byUnit } = calendars;
  const look = { reading, now, calendar, byUnit };
  fc.pre(!isContested(look));
  const expected = simulate(look);
  return {
    actual: Object.fromEntries([...actual].filter(([key]) => isTold(key))),
    expected: Object.fromEntries(
      expected
        .map((clock) => [clock.key, simulatedFactsOf(clock, actual.get(clock.key) ?? [])] as const)
        .filter(([key]) => isTold(key)),
    ),
  };
};

interface Case {
  readonly title: string;
  readonly withParallel: boolean;
  readonly withWaits?: false;
  readonly mostPauses: MostPauses;
  readonly ownCalendars: boolean;
  readonly inOrder?: false;
  readonly withChanges?: true;
  readonly withCalls?: true;
}

const CASES: readonly Case[] = [
  { title: 'one after the other', withParallel: false, mostPauses: 0, ownCalendars: false },
  { title: 'with pauses', withParallel: false, mostPauses: 1, ownCalendars: true },
  { title: 'with pauses that overlap', withParallel: false, mostPauses: 2, ownCalendars: false },
  { title: 'in branches', withParallel: true, mostPauses: 0, ownCalendars: true },
  {
    title: 'in branches that are written down independently of each other',
    withParallel: true,
    withWaits: false,
    mostPauses: 0,
    ownCalendars: true,
    inOrder: false,
  },
  { title: 'in branches with pauses', withParallel: true, mostPauses: 1, ownCalendars: false },
  {
    title: 'with other limits on the way',
    withParallel: false,
    mostPauses: 1,
    ownCalendars: true,
    withChanges: true,
  },
  {
    title: 'in branches that may be silent, with other limits on the way',
    withParallel: true,
    mostPauses: 1,
    ownCalendars: false,
    withChanges: true,
  },
  {
    title: 'through procedures that are called',
    withParallel: false,
    mostPauses: 1,
    ownCalendars: true,
    withCalls: true,
  },
  {
    title: 'in branches that are called procedures and may be silent, with other limits on the way',
    withParallel: true,
    mostPauses: 1,
    ownCalendars: false,
    withChanges: true,
    withCalls: true,
  },
];

describe.each(CASES)('assess agrees with a reckoning on the fingers: $title', (kind) => {
  const { withParallel, withWaits = true, mostPauses, ownCalendars, inOrder = true } = kind;
  const { withChanges = false, withCalls = false } = kind;
  const dossier = randomDossier({
    procedure: procedureOf({ withParallel, withWaits, allLimited: false, withChanges, withCalls }),
    calendars: ownCalendars ? calendarsByUnit : oneCalendar,
    mostMoves: 14,
    mostPauses,
    inOrder,
  });

  it('on every clock of the dossier, its stages, its steps and its waits', () => {
    fc.assert(
      fc.property(dossier, wait, (random, waited) => {
        const { actual, expected } = agreement(random, waited);
        expect(actual).toEqual(expected);
      }),
      { numRuns: withChanges ? 25 : 80 },
    );
  });

  it('also where it was entered late, with errors that were put right', () => {
    fc.assert(
      fc.property(dossier, wait, disturbance, (random, waited, how) => {
        const { actual, expected } = agreement(random, waited, how);
        expect(actual).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });
});
