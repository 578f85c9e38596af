import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { tryPlanCorrection } from '../../src/dossier/plan-correction.ts';
import { foldOf, openDossier, record, tryRecord } from '../../src/dossier/record.ts';
import type { EventInput } from '../../src/dossier/schema.ts';
import { defined } from '../procedure/small-procedure.ts';
import type { NaiveEvent } from './naive-dossier.ts';
import {
  type Board,
  type Entry,
  fitting,
  retell,
  type Scene,
  type Told,
} from './retold-dossier.ts';
import { PROCEDURE } from './sample.ts';

const EXTENDABLE = { extension: { atMost: { normal: '02 ngày làm việc' }, times: 2 } };

/** Two branches of which both are needed, with jumps to and fro. */
const JUMPS: Scene & Choices = {
  procedure: defined({ ...PROCEDURE, digest: undefined, ...EXTENDABLE }),
  units: ['so', 'phong', 'ubnd', 'thue', 'boPhan'],
  mayAct: {
    nhan: ['so', 'phong', 'ubnd', 'boPhan'],
    a1: ['phong', 'so', 'ubnd'],
    a2: ['phong', 'so', 'ubnd'],
    b: ['thue'],
    ky: ['so', 'phong', 'ubnd'],
    cho: ['so', 'phong', 'ubnd', 'thue', 'boPhan'],
  },
  outcomes: ['done', 'done', 'done', 'supplement', 'supplied', 'redo', 'again'],
  components: ['trai', 'b', 'song-song', 'a1'],
  expiring: ['cho', 'b'],
};

/** A called procedure, joins of any number of branches, and silence that consents or refuses. */
const PARTS: Scene & Choices = {
  procedure: defined({
    code: '1.000002',
    version: '1',
    name: 'Thủ tục liên thông',
    rules: 'vn-2026',
    variants: ['normal', 'remote', 'closed'],
    limit: { normal: '05 ngày làm việc', remote: '07 ngày làm việc', closed: '0' },
    ...EXTENDABLE,
    units: { so: { name: 'Sở' }, thue: { name: 'Thuế' }, bo: { name: 'Bộ' } },
    flow: [
      { step: 'nhan', unit: 'so' },
      {
        parallel: 'hai-trong-ba',
        join: 2,
        branches: [
          {
            call: 'ly-lich',
            procedure: {
              code: '2.000488',
              version: '1',
              name: 'Lý lịch tư pháp',
              units: { congAn: { name: 'Công an' } },
              flow: [
                { step: 'tra', unit: 'congAn', on: { refused: 'khong' } },
                { step: 'in', unit: 'congAn' },
                { end: 'co', result: 'granted' },
                { end: 'khong', result: 'refused' },
              ],
            },
            on: { refused: 'xem-lai' },
          },
          {
            step: 'y-kien',
            unit: 'thue',
            onSilence: { after: '02 ngày làm việc', outcome: 'consent' },
          },
          { stage: 'tham-dinh', flow: [{ step: 'a', unit: 'so', on: { again: 'a' } }] },
        ],
      },
      {
        parallel: 'bat-ky',
        join: 'any',
        branches: [
          { step: 'b', unit: 'bo' },
          {
            step: 'c',
            unit: 'thue',
            onSilence: { after: '02 ngày làm việc', outcome: 'refusal', to: 'tu-choi' },
          },
        ],
      },
      { end: 'xong', result: 'granted' },
      { step: 'xem-lai', unit: 'so', on: { again: 'hai-trong-ba' } },
      { end: 'dung', result: 'stopped' },
      { end: 'tu-choi', result: 'refused' },
    ],
  }),
  units: ['so', 'thue', 'bo', 'congAn'],
  mayAct: {
    nhan: ['so'],
    'ly-lich/tra': ['congAn'],
    'ly-lich/in': ['congAn'],
    'y-kien': ['thue'],
    a: ['so'],
    b: ['bo'],
    c: ['thue'],
    'xem-lai': ['so'],
  },
  outcomes: ['done', 'done', 'done', 'again', 'refused'],
  components: ['ly-lich', 'y-kien', 'tham-dinh', 'b', 'c', 'nhan'],
  expiring: ['y-kien', 'c'],
};

/** What is worth a try in a scene. */
interface Choices {
  readonly outcomes: readonly string[];
  readonly components: readonly string[];
  readonly expiring: readonly string[];
}

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

const PROMISE = START + 10 * 86_400_000;

/** What an event tells beside what the blackboard shows. */
const detailsOf = ({ type }: NaiveEvent): object => {
  switch (type) {
    case 'accepted':
      return { dossier: 'HS-1' };
    case 'noted':
      return { text: 'ghi chú' };
    case 'declined':
      return { reason: 'lý do' };
    case 'assigned':
      return { person: 'An' };
    case 'reassigned':
      return { person: 'Bình', reason: 'lý do' };
    case 'paused':
      return { reason: 'incident' };
    case 'appointed':
      return { promise: PROMISE };
    default:
      return {};
  }
};

const eventOf = ({ id, told }: Entry, at = instantOf(id)): unknown => {
  const body = { id, at, reason: 'lý do' };
  switch (told.type) {
    case 'moved':
      return { ...told.event, id, at, ...detailsOf(told.event) };
    case 'acted':
      return { id, at, type: 'assigned', step: told.step, person: 'An', by: { unit: told.unit } };
    case 'delegated': {
      const window = { from: START, to: START + 86_400_000 };
      return { id, at, type: told.type, from: { unit: told.from }, to: { unit: told.to }, window };
    }
    case 'reclassified':
      return { ...body, ...told };
    case 'extended': {
      const extension = { amount: told.amount, unit: 'workingDay' };
      return { ...body, type: told.type, extension, basis: 'Điều 5' };
    }
    case 'reappointed':
      return { ...body, ...told, promise: PROMISE };
  }
};

const shownByBoard = ({ dossier, variant, extensions, promises, delegations }: Board): object => ({
  status: dossier.status,
  active: dossier.status === 'running' ? [...dossier.tokens.open].sort() : [],
  taken: [...dossier.taken].sort(),
  pauses: dossier.pauses.map(({ id }) => id),
  variant,
  extensions,
  promises,
  delegations,
});

const shownByReal = (dossier: Dossier): object => {
  const fold = foldOf(dossier);
  const isTaken = (index: number): boolean =>
    fold.visits[index]?.holdings.at(-1)?.person !== undefined;
  return {
    status: fold.status,
    active: [...fold.open.keys()].sort(),
    taken: [...fold.open].flatMap(([node, index]) => (isTaken(index) ? node : [])).sort(),
    pauses: [...fold.openPauses.keys()],
    variant: fold.variant,
    extensions: fold.extensions.length,
    promises: fold.promises.length,
    delegations: fold.delegations.map(({ giver, receiver }) => [giver.unit, receiver.unit]),
  };
};

type Command = fc.Command<Model, Real>;

/** The commands of a scene. */
const commandsIn = (scene: Scene & Choices) => {
  const { units, mayAct, outcomes, components, expiring } = scene;

  /** What is recorded is taken just when the story so told is possible, and then is that story. */
  const settle = (model: Model, real: Real, event: unknown, entries: readonly Entry[]): void => {
    const board = retell(scene, entries);
    const before = real.dossier;
    const result = tryRecord(before, event as EventInput);
    expect([JSON.stringify(event), result.ok]).toEqual([
      JSON.stringify(event),
      board !== undefined,
    ]);
    if (!result.ok || board === undefined) return;
    real.dossier = result.value;
    model.entries = entries;
    expect(real.dossier.events.slice(0, -1)).toEqual(before.events);
    expect(shownByReal(real.dossier)).toEqual(shownByBoard(board));
  };

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

  /** The correction of an entry, and the story with another one in its place, or none. */
  const correctionOf = (wrong: Entry, instead: Told | undefined, model: Model, real: Real) => {
    const id = `v${real.minutes}`;
    const body = { type: 'voided', id, at: instantOf(id), event: wrong.id, reason: 'nhầm' };
    if (instead === undefined) {
      return { event: body, entries: model.entries.filter((entry) => entry !== wrong) };
    }
    // An id that tells its own number and the minute of what it stands for.
    const right = {
      id: `${'i'.repeat(real.minutes)}${wrong.id.replace(/\D/g, '')}`,
      told: instead,
    };
    return {
      event: { ...body, instead: eventOf(right, instantOf(wrong.id)) },
      entries: model.entries.map((entry) => (entry === wrong ? right : entry)),
      right,
    };
  };

  /** Takes an entry out of the story, or puts another one in its place. */
  const correct = (pick: number, instead: Told | undefined): Command => ({
    check: ({ entries }) => entries.length > 0,
    run: (model, real) => {
      real.minutes += 1;
      const wrong = model.entries[pick % model.entries.length];
      if (wrong === undefined) return;
      const { event, entries } = correctionOf(wrong, instead, model, real);
      settle(model, real, event, entries);
    },
    toString: () => `correct ${pick} ${JSON.stringify(instead)}`,
  });

  /** The same, and with it falls all that no longer fits. */
  const correctWithAll = (pick: number, instead: Told | undefined): Command => ({
    check: ({ entries }) => entries.length > 0,
    run: (model, real) => {
      real.minutes += 1;
      const wrong = model.entries[pick % model.entries.length];
      if (wrong === undefined) return;
      const { event, entries, right } = correctionOf(wrong, instead, model, real);
      const left = fitting(scene, entries, right);
      const plan = tryPlanCorrection(real.dossier, event as never);
      expect([JSON.stringify(event), plan.ok]).toEqual([JSON.stringify(event), left !== undefined]);
      if (!plan.ok || left === undefined) return;
      const fallen = entries.filter((entry) => !left.includes(entry)).map(({ id }) => id);
      expect(plan.value.undone.map(({ id }) => id)).toEqual(fallen);
      real.dossier = record(real.dossier, plan.value.correction);
      model.entries = left;
      const board = retell(scene, left);
      expect(board && shownByReal(real.dossier)).toEqual(board && shownByBoard(board));
    },
    toString: () => `correct with all ${pick} ${JSON.stringify(instead)}`,
  });

  const steps = Object.keys(mayAct);
  const step = fc.constantFrom(...steps);
  const unit = fc.constantFrom(...units);
  const component = fc.constantFrom(...components);
  const moved = (event: fc.Arbitrary<NaiveEvent>): fc.Arbitrary<Told> =>
    event.map((each) => ({ type: 'moved', event: each }));

  const finish = moved(
    fc.record({
      type: fc.constant('finished' as const),
      step: fc.constantFrom(steps[0] ?? '', ...steps),
      outcome: fc.constantFrom(...outcomes),
    }),
  );
  const others: fc.Arbitrary<Told> = fc.oneof(
    fc.record({ type: fc.constant('acted' as const), step, unit }),
    moved(fc.record({ type: fc.constant('reassigned' as const), step })),
    fc.record({ type: fc.constant('delegated' as const), from: unit, to: unit }),
    fc.record({
      type: fc.constant('reclassified' as const),
      variant: fc.constantFrom('normal', 'remote', 'remote', 'closed', 'nothing'),
    }),
    fc.record({
      type: fc.constant('extended' as const),
      amount: fc.constantFrom(0.5, 1, 1, 2, 2, 3),
    }),
    fc.constant({ type: 'reappointed' as const }),
    fc.record({ type: fc.constant('reappointed' as const), step: component }),
    moved(fc.record({ type: fc.constant('appointed' as const), step: component })),
    moved(fc.record({ type: fc.constant('expired' as const), step: fc.constantFrom(...expiring) })),
    moved(fc.constantFrom({ type: 'withdrawn' }, { type: 'delivered' }, { type: 'noted' })),
    moved(fc.constant({ type: 'resumed' })),
  );
  const correction = fc.tuple(fc.nat(30), fc.option(fc.oneof(finish, others), { nil: undefined }));
  const commands = fc.commands(
    [
      finish.map(tell),
      finish.map(tell),
      finish.map(tell),
      others.map(tell),
      others.map(tell),
      others.map(tell),
      fc.constant(tell({ type: 'moved', event: { type: 'paused', id: '' } })),
      correction.map(([pick, told]) => correct(pick, told)),
      correction.map(([pick, told]) => correctWithAll(pick, told)),
    ],
    { maxCommands: 30, size: 'max' },
  );
  return { tell, commands };
};

describe.each([
  ['with jumps', JUMPS],
  ['of parts', PARTS],
] as const)('a dossier %s whose story is corrected', (_, scene) => {
  const { tell, commands } = commandsIn(scene);
  const [reception = ''] = Object.keys(scene.mayAct);
  const begun: NaiveEvent = { type: 'finished', step: reception, outcome: 'done' };

  it('is told as it would have been without the error, or not at all', () => {
    fc.assert(
      fc.property(fc.boolean(), commands, (isUnderWay, cmds) => {
        const setup = (): { model: Model; real: Real } => {
          const submitted = { type: 'submitted', id: 's', at: START, dossier: 'HS-1' } as const;
          const model: Model = { entries: [] };
          const real: Real = { dossier: openDossier(scene.procedure, submitted), minutes: 0 };
          tell({ type: 'moved', event: { type: 'accepted' } }).run(model, real);
          if (isUnderWay) tell({ type: 'moved', event: begun }).run(model, real);
          return { model, real };
        };
        fc.modelRun(setup, cmds);
      }),
      { numRuns: 150 },
    );
  });
});
