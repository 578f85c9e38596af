import type { DossierEvent } from '../../src/dossier/event.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import {
  closeStay,
  cutOff,
  effectOf,
  enter,
  finishDossier,
  goOn,
  idOf,
  isInside,
  isOpen,
  jump,
  openStays,
  placesOf,
  type Reading,
  type Stay,
} from './plain-flow.ts';

/*
 * What a log says, read event by event. Every branch goes forward in time, and so does the whole
 * log: what comes later is written later.
 */

/** A stage that something open lies in is run through in the cycle of that. */
const runStagesAround = (reading: Reading, stays: readonly Stay[]): void => {
  for (const { node, cycle } of stays) {
    for (const stage of reading.places.get(node)?.around ?? []) {
      const runs = reading.stageRuns.filter((run) => run.stage === stage && run.cycle === cycle);
      if (runs.length === 0) reading.stageRuns.push({ stage, cycle });
    }
  }
};

/** Gives up the running cycle as of an interruption, with all its stages, and begins the next. */
const startCycle = (reading: Reading, interruptedAt: number, at: number): void => {
  const running = reading.cycles.at(-1);
  if (running !== undefined) {
    running.till = interruptedAt;
    const cycle = reading.cycles.length - 1;
    // What was going on at that instant, though it may have come to its end since.
    running.lasts = reading.stays.filter(
      (stay) =>
        stay.cycle === cycle &&
        stay.from <= interruptedAt &&
        (stay.till ?? Number.POSITIVE_INFINITY) > interruptedAt,
    );
  }
  for (const run of reading.stageRuns) run.left ??= 'cut';
  reading.cycles.push({ from: at });
};

/** What is open goes over into the new cycle, as stays of its own that are stopped as they were. */
const carryOver = (
  reading: Reading,
  stays: readonly Stay[],
  tillOf: (stay: Stay) => number,
  at: number,
): void => {
  for (const stay of stays) {
    closeStay(stay, tillOf(stay), 'restarted');
    enter(reading, stay.node, { at, previous: [stay] });
    const next = reading.stays.at(-1);
    for (const stop of reading.stops) {
      const stopped = stop.stays;
      if (next === undefined || stopped === undefined || stop.till !== undefined) continue;
      if (stopped.includes(stay)) stopped.push(next);
    }
  }
};

const finish = (reading: Reading, step: string, outcome: string, at: number): void => {
  const stay = openStays(reading).find(({ node }) => node === step);
  const node = reading.places.get(step)?.node;
  if (stay === undefined || node === undefined || !('step' in node || 'wait' in node)) return;
  closeStay(stay, at, outcome === 'expired' ? 'expired' : 'finished');
  const target = node.on?.[outcome];
  const arrival = { at, previous: [stay] };
  const beside = openStays(reading);
  const stagesBefore = new Set(reading.stageRuns);
  const openStages = reading.stageRuns.filter(({ left }) => left === undefined);
  if (target === undefined) goOn(reading, step, arrival);
  else jump(reading, step, target, arrival);

  const restarts = 'wait' in node && outcome !== 'expired' && effectOf(node) === 'restart';
  if (!restarts || reading.end !== undefined) return;
  const open = openStays(reading);
  const entered = open.filter((each) => !beside.includes(each));
  const stages = reading.stageRuns.filter((run) => !stagesBefore.has(run));
  reading.stageRuns = reading.stageRuns.filter((run) => stagesBefore.has(run));
  for (const run of openStages) {
    run.left = 'cut';
    run.lasts = [];
  }
  startCycle(reading, stay.from, at);
  const cycle = reading.cycles.length - 1;
  for (const each of entered) each.cycle = cycle;
  for (const { stage } of stages) reading.stageRuns.push({ stage, cycle });
  carryOver(
    reading,
    open.filter((each) => beside.includes(each)),
    () => at,
    at,
  );
  runStagesAround(reading, openStays(reading));
};

const resume = (reading: Reading, id: string | undefined, at: number): void => {
  const stop = reading.stops.find((each) => each.till === undefined && (id ?? each.id) === each.id);
  if (stop === undefined) return;
  stop.till = at;
  if (stop.reason !== 'supplement') return;
  const open = openStays(reading);
  startCycle(reading, stop.from, at);
  carryOver(reading, open, () => stop.from, at);
  runStagesAround(reading, openStays(reading));
};

const apply = (reading: Reading, event: DossierEvent): void => {
  const at = Date.parse(event.at);
  reading.lastAt = Math.max(reading.lastAt, at);
  switch (event.type) {
    case 'accepted': {
      reading.variant = event.variant ?? reading.variant;
      reading.cycles.push({ from: at });
      const [first] = reading.procedure.flow;
      if (first !== undefined) enter(reading, idOf(first), { at, previous: [] });
      return;
    }
    case 'finished':
      finish(reading, event.step, event.outcome, at);
      return;
    case 'expired':
      finish(reading, event.step, 'expired', at);
      return;
    case 'paused': {
      const { step } = event;
      const stopped = openStays(reading).filter(
        ({ node }) => step === undefined || node === step || isInside(reading, node, step),
      );
      const { id, reason } = event;
      reading.stops.push({
        id,
        reason,
        from: at,
        ...(step === undefined ? {} : { stays: [...stopped] }),
      });
      return;
    }
    case 'resumed':
      resume(reading, event.pause, at);
      return;
    case 'withdrawn':
    case 'stopped': {
      const previous = openStays(reading);
      cutOff(reading, undefined, at, 'closed');
      finishDossier(reading, event.type, { at, previous });
      return;
    }
    default:
      return;
  }
};

/** A pause is over when nothing is left that it stops. */
const endIdleStops = (reading: Reading): void => {
  for (const stop of reading.stops) {
    const stays = stop.stays ?? reading.stays;
    if (stop.till !== undefined || stays.some(isOpen)) continue;
    stop.till = Math.max(stop.from, ...stays.map(({ till = stop.from }) => till));
  }
};

/** Reads a log that begins with `accepted`. */
export const readLog = (procedure: Procedure, events: readonly DossierEvent[]): Reading => {
  const reading: Reading = {
    procedure,
    places: new Map(placesOf(procedure.flow, [], true)),
    variant: procedure.variants[0] ?? '',
    stays: [],
    stops: [],
    cycles: [],
    stageRuns: [],
    waiting: new Map(),
    lastAt: 0,
  };
  for (const event of events) {
    apply(reading, event);
    endIdleStops(reading);
  }
  return reading;
};
