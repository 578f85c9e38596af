import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { foldOf, openDossier, tryRecord } from '../../src/dossier/record.ts';
import type { EventInput } from '../../src/dossier/schema.ts';
import { defined } from '../procedure/small-procedure.ts';
import { after, filed, type NaiveDossier, type NaiveEvent } from './naive-dossier.ts';
import { PROCEDURE } from './sample.ts';

/*
 * Events about limits, dates and authority, and corrections of them, against a blackboard: whoever
 * corrects wipes it and writes the whole story anew, without what was wrong.
 */

const procedure = defined({
  ...PROCEDURE,
  digest: undefined,
  extension: { atMost: { normal: '02 ngày làm việc' }, times: 2 },
});

const UNITS = ['so', 'phong', 'ubnd', 'thue', 'boPhan'] as const;
type Unit = (typeof UNITS)[number];

/** Who may act at a step, as one reads it off the definition. */
const MAY_ACT: { readonly [step: string]: readonly Unit[] } = {
  nhan: ['so', 'phong', 'ubnd', 'boPhan'],
  a1: ['phong', 'so', 'ubnd'],
  a2: ['phong', 'so', 'ubnd'],
  b: ['thue'],
  ky: ['so', 'phong', 'ubnd'],
  cho: UNITS,
};

type Told =
  | { readonly type: 'moved'; readonly event: NaiveEvent }
  | { readonly type: 'acted'; readonly step: string; readonly unit: Unit }
  | { readonly type: 'delegated'; readonly from: Unit; readonly to: Unit }
  | { readonly type: 'reclassified'; readonly variant: string }
  | { readonly type: 'extended'; readonly amount: number }
  | { readonly type: 'reappointed' };

interface Board {
  readonly dossier: NaiveDossier;
  readonly variant: string;
  readonly extensions: number;
  readonly promises: number;
  readonly delegations: readonly (readonly [from: Unit, to: Unit])[];
}

const BLANK: Board = {
  dossier: filed,
  variant: 'normal',
  extensions: 0,
  promises: 0,
  delegations: [],
};

const mayAct = ({ delegations }: Board, step: string, unit: Unit): boolean => {
  const units = MAY_ACT[step] ?? [];
  // A unit that works along, or is above or below, may act, and so may whoever it has asked to.
  return (
    units.includes(unit) || delegations.some(([from, to]) => to === unit && units.includes(from))
  );
};

const write = (board: Board, told: Told): Board | undefined => {
  const { dossier, variant } = board;
  const isRunning = dossier.status === 'running';
  switch (told.type) {
    case 'moved': {
      const next = after(procedure, dossier, told.event);
      return next && { ...board, dossier: next };
    }
    case 'acted': {
      const next = after(procedure, dossier, { type: 'assigned', step: told.step });
      return next && mayAct(board, told.step, told.unit) ? { ...board, dossier: next } : undefined;
    }
    case 'delegated': {
      const isPossible = isRunning || dossier.status === 'submitted';
      const delegations = [...board.delegations, [told.from, told.to] as const];
      return isPossible ? { ...board, delegations } : undefined;
    }
    case 'reclassified': {
      const isOther = told.variant !== variant && ['normal', 'remote'].includes(told.variant);
      return isRunning && isOther ? { ...board, variant: told.variant } : undefined;
    }
    case 'extended': {
      const isAllowed = variant === 'normal' && board.extensions < 2;
      const isFitting = told.amount > 0 && told.amount <= 2;
      if (!isRunning || !isAllowed || !isFitting) return undefined;
      return { ...board, extensions: board.extensions + 1 };
    }
    case 'reappointed':
      return isRunning ? { ...board, promises: board.promises + 1 } : undefined;
  }
};

type Entry = { readonly id: string; readonly told: Told };

/** The whole story from the beginning, or nothing when it cannot have been so. */
const retell = (entries: readonly Entry[]): Board | undefined =>
  entries.reduce<Board | undefined>((board, { told }) => board && write(board, told), BLANK);

interface Model {
  entries: readonly Entry[];
}

interface Real {
  dossier: Dossier;
  minutes: number;
}

const START = Date.UTC(2026, 9, 5, 1);

/** The instant of an entry: a minute for each, so that what stands in another’s place keeps its. */
const instantOf = (id: string): number => START + Number(id.replace(/\D/g, '')) * 60_000;

const eventOf = ({ id, told }: Entry, at = instantOf(id)): unknown => {
  const body = { id, at, reason: 'lý do' };
  switch (told.type) {
    case 'moved': {
      const { event } = told;
      if (event.type === 'accepted') return { ...event, id, at, dossier: 'HS-1' };
      if (event.type === 'noted') return { ...event, id, at, text: 'ghi chú' };
      if (event.type === 'declined') return { ...body, ...event };
      return event.type === 'paused'
        ? { ...event, id, at, reason: 'incident' }
        : { ...event, id, at };
    }
    case 'acted':
      return { id, at, type: 'assigned', step: told.step, person: 'An', by: { unit: told.unit } };
    case 'delegated': {
      const window = { from: START, to: START + 86_400_000 };
      return { id, at, type: told.type, from: { unit: told.from }, to: { unit: told.to }, window };
    }
    case 'reclassified':
      return { ...body, type: told.type, variant: told.variant };
    case 'extended': {
      const extension = { amount: told.amount, unit: 'workingDay' };
      return { ...body, type: told.type, extension, basis: 'Điều 5' };
    }
    case 'reappointed':
      return { ...body, type: told.type, promise: START + 10 * 86_400_000 };
  }
};

const shownByBoard = ({ dossier, variant, extensions, promises, delegations }: Board): object => ({
  status: dossier.status,
  active: dossier.status === 'running' ? [...dossier.tokens.open].sort() : [],
  pauses: dossier.pauses.map(({ id }) => id),
  variant,
  extensions,
  promises,
  delegations,
});

const shownByReal = (dossier: Dossier): object => {
  const fold = foldOf(dossier);
  return {
    status: fold.status,
    active: [...fold.open.keys()].sort(),
    pauses: [...fold.openPauses.keys()],
    variant: fold.variant,
    extensions: fold.extensions.length,
    promises: fold.promises.length,
    delegations: fold.delegations.map(({ giver, receiver }) => [giver.unit, receiver.unit]),
  };
};

/** What is recorded is taken just when the story so told is possible, and then is that story. */
const settle = (model: Model, real: Real, event: unknown, entries: readonly Entry[]): void => {
  const board = retell(entries);
  const before = real.dossier;
  const result = tryRecord(before, event as EventInput);
  expect([JSON.stringify(event), result.ok]).toEqual([JSON.stringify(event), board !== undefined]);
  if (!result.ok || board === undefined) return;
  real.dossier = result.value;
  model.entries = entries;
  expect(real.dossier.events.slice(0, -1)).toEqual(before.events);
  expect(shownByReal(real.dossier)).toEqual(shownByBoard(board));
};

type Command = fc.Command<Model, Real>;

const tell = (told: Told): Command => ({
  check: () => true,
  run: (model, real) => {
    real.minutes += 1;
    const id = `e${real.minutes}`;
    const own: Told =
      told.type === 'moved' && told.event.type === 'paused'
        ? { ...told, event: { ...told.event, id } }
        : told;
    const entry = { id, told: own };
    settle(model, real, eventOf(entry), [...model.entries, entry]);
  },
  toString: () => JSON.stringify(told),
});

/** Takes an entry out of the story, or puts another one in its place. */
const correct = (pick: number, instead: Told | undefined): Command => ({
  check: ({ entries }) => entries.length > 0,
  run: (model, real) => {
    real.minutes += 1;
    const { entries } = model;
    const wrong = entries[pick % entries.length];
    if (wrong === undefined) return;
    const at = instantOf(wrong.id);
    const id = `v${real.minutes}`;
    const body = { type: 'voided', id, at: instantOf(id), event: wrong.id, reason: 'nhầm' };
    if (instead === undefined) {
      settle(
        model,
        real,
        body,
        entries.filter((entry) => entry !== wrong),
      );
      return;
    }
    // An id that tells its own number and the minute of what it stands for.
    const right = {
      id: `${'i'.repeat(real.minutes)}${wrong.id.replace(/\D/g, '')}`,
      told: instead,
    };
    const event = { ...body, instead: eventOf(right, at) };
    settle(
      model,
      real,
      event,
      entries.map((entry) => (entry === wrong ? right : entry)),
    );
  },
  toString: () => `correct ${pick} ${JSON.stringify(instead)}`,
});

const RECEPTION: NaiveEvent = { type: 'finished', step: 'nhan', outcome: 'done' };

const step = fc.constantFrom('nhan', 'nhan', 'b', 'b', 'b', ...Object.keys(MAY_ACT));
const unit = fc.constantFrom(...UNITS);
const move = (event: fc.Arbitrary<NaiveEvent>): fc.Arbitrary<Told> =>
  event.map((each) => ({ type: 'moved', event: each }));

const finish = move(
  fc.record({
    type: fc.constant('finished' as const),
    step: fc.constantFrom('nhan', 'nhan', 'a1', 'a2', 'b', 'ky', 'cho'),
    outcome: fc.constantFrom('done', 'done', 'done', 'supplement', 'supplied', 'redo', 'again'),
  }),
);

const others: fc.Arbitrary<Told> = fc.oneof(
  fc.record({ type: fc.constant('acted' as const), step, unit }),
  fc.record({ type: fc.constant('delegated' as const), from: unit, to: unit }),
  fc.record({
    type: fc.constant('reclassified' as const),
    variant: fc.constantFrom('normal', 'remote', 'remote', 'closed', 'nothing'),
  }),
  fc.record({
    type: fc.constant('extended' as const),
    amount: fc.constantFrom(0.5, 1, 1, 2, 2, 3),
  }),
  fc.record({ type: fc.constant('reappointed' as const) }),
  move(fc.constantFrom({ type: 'withdrawn' }, { type: 'delivered' }, { type: 'noted' })),
  move(fc.constant({ type: 'resumed' })),
);

const commands = fc.commands(
  [
    finish.map(tell),
    finish.map(tell),
    others.map(tell),
    others.map(tell),
    others.map(tell),
    others.map(tell),
    fc.constant(tell({ type: 'moved', event: { type: 'paused', id: '' } })),
    fc
      .tuple(fc.nat(30), fc.option(fc.oneof(finish, others), { nil: undefined }))
      .map(([pick, told]) => correct(pick, told)),
  ],
  { maxCommands: 30, size: 'max' },
);

describe('a dossier whose story is corrected', () => {
  it('is told as it would have been without the error, or not at all', () => {
    fc.assert(
      fc.property(fc.boolean(), commands, (isUnderWay, cmds) => {
        const setup = (): { model: Model; real: Real } => {
          const submitted = { type: 'submitted', id: 's', at: START, dossier: 'HS-1' } as const;
          const model: Model = { entries: [] };
          const real: Real = { dossier: openDossier(procedure, submitted), minutes: 0 };
          tell({ type: 'moved', event: { type: 'accepted' } }).run(model, real);
          if (isUnderWay) tell({ type: 'moved', event: RECEPTION }).run(model, real);
          return { model, real };
        };
        fc.modelRun(setup, cmds);
      }),
      { numRuns: 200 },
    );
  });
});
