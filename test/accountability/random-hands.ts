import fc from 'fast-check';
import type { DossierEvent } from '../../src/dossier/event.ts';
import type { Holder } from '../../src/dossier/hands.ts';
import { tryReplay } from '../../src/dossier/record.ts';
import { tryDefineProcedure } from '../../src/procedure/define-procedure.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import type { Reading, Stay } from '../clock/plain-flow.ts';
import type { RandomDossier } from '../clock/random-logs.ts';

/*
 * Hands for random dossiers: at random instants what is open is assigned, reassigned or handed over
 * to any unit, and units delegate to each other for random windows. Who has what is told from the
 * events alone.
 */

const UNITS = ['a', 'b', 'c', 'c1'] as const;
const PEOPLE = ['An', 'Bình', undefined] as const;
const KINDS = ['assigned', 'reassigned', 'handedOver', 'handedOver', 'delegated'] as const;

/** Of `c1` the agency is `c`; the other units have nobody above them. */
export const agencyOfUnit = (unit: string): string => (unit === 'c1' ? 'c' : unit);

const move = fc.record({
  kind: fc.constantFrom(...KINDS),
  /** Where between the receipt and now, or in the longest stay at a step; from 0 to 1. */
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  isInLongest: fc.boolean(),
  length: fc.double({ min: 0, max: 0.5, noNaN: true }),
  which: fc.nat(3),
  unit: fc.constantFrom(...UNITS),
  giver: fc.constantFrom(...UNITS),
  person: fc.constantFrom(...PEOPLE),
});
type HandMove = typeof move extends fc.Arbitrary<infer M> ? M : never;

/** A move that most probably finds something to do. */
const inLongest = (kind: HandMove['kind']): fc.Arbitrary<HandMove> =>
  move.map((any) => ({ ...any, kind, isInLongest: true }));

export const handMoves: fc.Arbitrary<readonly HandMove[]> = fc
  .tuple(inLongest('handedOver'), inLongest('delegated'), fc.array(move, { maxLength: 5 }))
  .map(([handedOver, delegated, others]) => [handedOver, delegated, ...others]);

const withAlternates = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(withAlternates);
  if (typeof node !== 'object' || node === null) return node;
  const fields = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, withAlternates(value)]),
  );
  return 'step' in node && 'unit' in node
    ? { ...fields, alternates: UNITS.filter((unit) => unit !== node.unit) }
    : fields;
};

/** The same procedure, in which any unit may do any step. */
const openToAll = (procedure: Procedure): Procedure => {
  const { flow, ...fields } = JSON.parse(JSON.stringify(procedure));
  const defined = tryDefineProcedure({ ...fields, flow: withAlternates(flow) });
  if (!defined.ok) throw new Error(JSON.stringify(defined.issues));
  return defined.value;
};

const actor = (unit: string, person: string | undefined) => ({
  unit,
  ...(person === undefined ? {} : { person }),
});

const timeOf = ({ at }: DossierEvent): number => Date.parse(at);
const write = (at: number): string => new Date(at).toISOString();

export const isStep = ({ node }: Stay): boolean => !node.startsWith('w') && node !== 'cho';

/** An instant between the receipt and now, or in the longest stay at a step. */
export const instantIn = (
  { stays }: Reading,
  received: number,
  now: number,
  { place, isInLongest }: Pick<HandMove, 'place' | 'isInLongest'>,
): number => {
  const [longest] = stays
    .filter(isStep)
    .map(({ from, till = now }) => ({ from, till }))
    .sort((a, b) => b.till - b.from - (a.till - a.from));
  const { from, till } =
    isInLongest && longest !== undefined ? longest : { from: received, till: now };
  return Math.round(from + place * (till - from));
};

const eventOf = (
  { kind, which, unit, giver, person, length }: HandMove,
  id: string,
  at: number,
  { stays, now }: { readonly stays: readonly Stay[]; readonly now: number },
): DossierEvent | undefined => {
  const head = { id, at: write(at) };
  if (kind === 'delegated') {
    const window = { from: head.at, to: write(at + 1 + Math.round(length * (now - at))) };
    return { ...head, type: kind, from: actor(giver, undefined), to: actor(unit, person), window };
  }
  const open = stays.filter(
    (stay) => isStep(stay) && stay.from <= at && at < (stay.till ?? Number.POSITIVE_INFINITY),
  );
  const step = open[which % Math.max(1, open.length)]?.node;
  if (step === undefined) return undefined;
  if (kind === 'handedOver') return { ...head, type: kind, step, to: actor(unit, person) };
  const by = person ?? 'Chi';
  return kind === 'assigned'
    ? { ...head, type: kind, step, person: by }
    : { ...head, type: kind, step, person: by, reason: 'nghỉ phép' };
};

/** A random dossier with hands up to an instant; moves that its log does not allow are left out. */
export const withHands = (
  { procedure, events }: RandomDossier,
  reading: Reading,
  now: number,
  moves: readonly HandMove[],
): { readonly procedure: Procedure; readonly events: readonly DossierEvent[] } => {
  const open = openToAll(procedure);
  const received = events[0] === undefined ? now : timeOf(events[0]);
  const log = moves.reduce<readonly DossierEvent[]>((before, chosen, i) => {
    const at = instantIn(reading, received, now, chosen);
    const event = eventOf(chosen, `tay-${i}`, at, { stays: reading.stays, now });
    if (event === undefined) return before;
    const earlier = before.filter((each) => timeOf(each) <= at);
    const candidate = [...earlier, event, ...before.slice(earlier.length)];
    return tryReplay(open, candidate).ok ? candidate : before;
  }, events);
  return { procedure: open, events: log };
};

/** Whose work a stay is at an instant, by the events alone; a restart leaves it in the same hands. */
const ownerAt = (
  log: readonly DossierEvent[],
  stay: Stay,
  unitOfStep: string | undefined,
  at: number,
): Holder => {
  const carried = stay.previous.find(({ node, end }) => node === stay.node && end === 'restarted');
  const fresh: Holder = unitOfStep === undefined ? {} : { unit: unitOfStep };
  const start =
    carried === undefined ? fresh : ownerAt(log, carried, unitOfStep, carried.till ?? at);
  const till = stay.till ?? Number.POSITIVE_INFINITY;
  return log.reduce<Holder>((holder, event) => {
    const time = timeOf(event);
    if (!('step' in event) || event.step !== stay.node) return holder;
    if (time < stay.from || time > at || time >= till) return holder;
    if (event.type === 'handedOver') return event.to;
    if (event.type !== 'assigned' && event.type !== 'reassigned') return holder;
    const { unit } = holder;
    return { ...(unit === undefined ? {} : { unit }), person: event.person };
  }, start);
};

/** Who has a stay at an instant, by the events alone. */
export const holderAt = (
  log: readonly DossierEvent[],
  stay: Stay,
  unitOfStep: string | undefined,
  at: number,
): Holder => {
  const owner = ownerAt(log, stay, unitOfStep, at);
  const delegation = log
    .filter(
      (event) =>
        event.type === 'delegated' &&
        event.from.unit === owner.unit &&
        Date.parse(event.window.from) <= at &&
        at < Date.parse(event.window.to),
    )
    .at(-1);
  if (delegation?.type !== 'delegated' || owner.unit === undefined) return owner;
  return { ...delegation.to, onBehalfOf: { ...owner, unit: owner.unit } };
};
