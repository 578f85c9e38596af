import { workingMsBetween } from '../../calendar/coordinates.ts';
import type { Look } from '../../clock/look.ts';
import type { VisitRecord } from '../../dossier/fold.ts';
import type { EventInput } from '../../dossier/schema.ts';
import { unitOfVisit, visitIdOf } from '../../dossier/visits.ts';
import { formatInstant } from '../../time/instant.ts';
import { MS_PER_HOUR } from '../../time/units.ts';
import type { Range } from './random-numbers.ts';
import { endOfVisit, type Fortune, outcomeOf } from './visit-end.ts';
import { toWholeMinute, workingInstantAfter } from './working-instant.ts';

/** Something that will be recorded. */
export interface PlannedEvent {
  readonly at: number;
  readonly event: EventInput;
}

/** Placeholders: a made-up dossier names nobody. */
const PEOPLE = ['Cán bộ A', 'Cán bộ B', 'Cán bộ C', 'Cán bộ D'];

const REASONS = ['incident', 'opinion', 'other'] as const;

/** How long an interruption lasts, in opening hours. */
const INTERRUPTION: Range = [4 * MS_PER_HOUR, 32 * MS_PER_HOUR];

/** What every event at a visit has. */
interface EventFrame {
  readonly id: string;
  readonly at: string;
  readonly step: string;
}

type Write = (
  type: EventInput['type'],
  at: number,
  write: (frame: EventFrame) => EventInput,
) => PlannedEvent;

/** Each visit has at most one event of a type, so type and visit make an id. */
const writerFor =
  ({ fold }: Look, visit: VisitRecord): Write =>
  (type, at, write) => {
    const frame = { id: `${visitIdOf(visit)}:${type}`, at: formatInstant(at, fold.zone) };
    return { at, event: write({ ...frame, step: visit.node }) };
  };

/** An interruption in the course of the work, and what of the work is left after it. */
const interruptionOf = (
  look: Look,
  visit: VisitRecord,
  end: number,
  { random, habits }: Fortune,
): { readonly from: number; readonly till: number; readonly end: number } | undefined => {
  const node = look.graph.nodes.get(visit.node)?.node;
  if (node === undefined || 'wait' in node || !random.chance(habits.paused)) return undefined;
  const table = look.tableOf(unitOfVisit(look.fold, visit));
  const from = Math.min(end, toWholeMinute(random.between([visit.from, end])));
  const till = workingInstantAfter(table, from, random.between(INTERRUPTION));
  return { from, till, end: workingInstantAfter(table, till, workingMsBetween(table, from, end)) };
};

/** Somebody of the unit takes the work over. */
const takeOver = (
  { fold }: Look,
  visit: VisitRecord,
  { random }: Fortune,
  write: Write,
): readonly PlannedEvent[] => {
  const person = random.pick(PEOPLE);
  if (person === undefined || unitOfVisit(fold, visit) === undefined) return [];
  return [write('assigned', visit.from, (frame) => ({ ...frame, type: 'assigned', person }))];
};

/** Everything that will be recorded of a visit if nothing cuts it off, in order. */
export const planVisit = (
  look: Look,
  visit: VisitRecord,
  fortune: Fortune,
): readonly PlannedEvent[] => {
  const write = writerFor(look, visit);
  const taken = takeOver(look, visit, fortune, write);
  const outcome = outcomeOf(look, visit, fortune);
  const end = endOfVisit(look, visit, fortune);
  if (end === undefined || outcome === undefined) return taken;
  const finish = (at: number): PlannedEvent =>
    write('finished', at, (frame) => ({ ...frame, type: 'finished', outcome }));
  const interruption = interruptionOf(look, visit, end, fortune);
  if (interruption === undefined) return [...taken, finish(end)];
  const reason = fortune.random.pick(REASONS) ?? 'other';
  const pause = write('paused', interruption.from, (frame) => ({
    ...frame,
    type: 'paused',
    reason,
  }));
  const resume = write('resumed', interruption.till, ({ id, at }) => ({
    type: 'resumed',
    id,
    at,
    pause: pause.event.id,
  }));
  return [...taken, pause, resume, finish(interruption.end)];
};
