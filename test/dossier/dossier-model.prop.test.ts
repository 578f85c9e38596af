import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { foldOf, tryRecord } from '../../src/dossier/record.ts';
import type { EventInput } from '../../src/dossier/schema.ts';
import { graphOf } from '../../src/procedure/graph.ts';
import { after, filed, type NaiveDossier, type NaiveEvent } from './naive-dossier.ts';
import { PROCEDURE, submittedOnly } from './sample.ts';

interface Model {
  dossier: NaiveDossier;
}

interface Real {
  dossier: Dossier;
  minutes: number;
}

type Command = fc.Command<Model, Real>;

const START = Date.UTC(2026, 9, 5, 1);

const shownByModel = ({ status, tokens, pauses, delivered, events }: NaiveDossier): object => ({
  status,
  active: status === 'running' ? [...tokens.open].sort() : [],
  pauses: pauses.map(({ id }) => id),
  end: tokens.end,
  delivered,
  events,
});

const shownByReal = (dossier: Dossier): object => {
  const { status, open, openPauses, end, deliveredAt } = foldOf(dossier);
  return {
    status,
    active: [...open.keys()].sort(),
    pauses: [...openPauses.keys()],
    end: end?.id,
    delivered: deliveredAt !== undefined,
    events: dossier.events.length,
  };
};

/** What an event is recorded as: a minute after the last one, under a number of its own. */
const recorded = (event: NaiveEvent, real: Real): unknown => {
  const body = { ...event, id: `e${real.minutes}`, at: START + real.minutes * 60_000 };
  switch (event.type) {
    case 'accepted':
      return { ...body, dossier: 'HS-1' };
    case 'declined':
      return { ...body, reason: 'thiếu giấy tờ' };
    case 'assigned':
      return { ...body, person: 'An' };
    case 'noted':
      return { ...body, text: 'ghi chú' };
    case 'paused':
      return { ...body, reason: real.minutes % 2 === 0 ? 'incident' : 'other' };
    default:
      return body;
  }
};

/** An event that depends on what is open, and on its own number. */
type Draft = (dossier: NaiveDossier, id: string) => NaiveEvent;

/** The dossier takes an event just when the blackboard does, and then shows the same. */
const command = (draft: Draft, name: string): Command => ({
  check: () => true,
  run: (model, real) => {
    const before = real.dossier;
    real.minutes += 1;
    const event = draft(model.dossier, `e${real.minutes}`);
    const next = after(PROCEDURE, model.dossier, event);
    const result = tryRecord(before, recorded(event, real) as EventInput);
    expect(result.ok).toBe(next !== undefined);
    if (result.ok) real.dossier = result.value;
    if (next !== undefined) model.dossier = next;
    expect(shownByReal(real.dossier)).toEqual(shownByModel(model.dossier));
  },
  toString: () => name,
});

const say = (event: NaiveEvent): Command => command(() => event, JSON.stringify(event));

const pause = (step: string | undefined): Command =>
  command(
    (_, id) => ({ type: 'paused', id, ...(step === undefined ? {} : { step }) }),
    `pause ${step ?? 'everything'}`,
  );

/** Ends one of the open pauses, or one that is none, or does not say which. */
const resume = (pick: number): Command =>
  command(({ pauses }) => {
    const id = [undefined, ...pauses.map(({ id }) => id), 'nothing'][pick % (pauses.length + 2)];
    return { type: 'resumed', ...(id === undefined ? {} : { pause: id }) };
  }, `resume ${pick}`);

/** The last event once more, and one that comes too late, change nothing. */
const repeat: Command = {
  check: () => true,
  run: (_model, real) => {
    const last = real.dossier.events.at(-1);
    expect(last).toBeDefined();
    if (last === undefined) return;
    const again = tryRecord(real.dossier, last);
    expect(again.ok && again.value).toBe(real.dossier);
    const other = tryRecord(real.dossier, { type: 'noted', id: last.id, at: last.at, text: 'x' });
    expect(other.ok || other.issues[0]?.code).toBe(
      last.type === 'noted' && last.text === 'x' ? true : 'event.idTwice',
    );
  },
  toString: () => 'repeat',
};

const nodes = [...graphOf(PROCEDURE).nodes.keys(), 'nowhere'];
const node = fc.constantFrom(...nodes);
const outcome = fc.constantFrom(
  ...['done', 'done', 'supplement', 'supplied', 'again', 'refused', 'redo', 'all', 'out', 'more'],
  'expired',
);
/** Most steps are finished from where the dossier is; else too little would ever happen. */
const likely = fc.constantFrom('nhan', 'nhan', 'a1', 'a2', 'b', 'ky', 'cho');
const commands = fc.commands(
  [
    fc.oneof(
      {
        weight: 12,
        arbitrary: fc
          .record({ type: fc.constant('finished' as const), step: likely, outcome })
          .map(say),
      },
      {
        weight: 1,
        arbitrary: fc
          .record({ type: fc.constant('finished' as const), step: node, outcome })
          .map(say),
      },
      {
        weight: 2,
        arbitrary: fc.record({ type: fc.constant('expired' as const), step: likely }).map(say),
      },
      {
        weight: 2,
        arbitrary: fc.record({ type: fc.constant('assigned' as const), step: node }).map(say),
      },
      { weight: 3, arbitrary: fc.option(node, { nil: undefined }).map(pause) },
      { weight: 4, arbitrary: fc.nat(9).map(resume) },
      {
        weight: 2,
        arbitrary: fc
          .record({
            type: fc.constantFrom(
              ...(['accepted', 'declined', 'withdrawn', 'stopped', 'delivered', 'noted'] as const),
            ),
          })
          .map(say),
      },
      { weight: 1, arbitrary: fc.constant(repeat) },
    ),
  ],
  { maxCommands: 30 },
);

describe('a dossier and a blackboard', () => {
  it('agree on what can happen, and on what then is the case', () => {
    fc.assert(
      fc.property(fc.boolean(), commands, (isReceived, cmds) => {
        const setup = (): { model: Model; real: Real } => {
          const model = { dossier: filed };
          const real = { dossier: submittedOnly(), minutes: 0 };
          if (isReceived) say({ type: 'accepted' }).run(model, real);
          return { model, real };
        };
        fc.modelRun(setup, cmds);
      }),
      { numRuns: 300 },
    );
  });
});
