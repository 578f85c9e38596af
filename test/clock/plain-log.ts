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
  leaveStages,
  openStays,
  placesOf,
  type Reading,
  type StageRun,
  type Stay,
  stops,
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

/** Where every way has come to: what is open, and what came to a join after an instant and waits. */
const endsOfWays = (reading: Reading, instant: number): readonly Stay[] => {
  const cycle = reading.cycles.length - 1;
  const waiting = [...reading.waiting.values()].flat().filter(({ at }) => at > instant);
  const ends = [...openStays(reading), ...waiting.flatMap(({ previous }) => previous)];
  return ends.filter((stay) => stay.cycle === cycle);
};

/** Gives up the running cycle where its ways have come to, and stages with it; begins the next. */
const startCycle = (
  reading: Reading,
  lasts: readonly Stay[],
  runs: readonly StageRun[],
  at: number,
): void => {
  const running = reading.cycles.at(-1);
  if (running !== undefined) Object.assign(running, { till: at, lasts });
  for (const run of runs) {
    run.left = 'givenUp';
    run.lasts = lasts.filter(({ node }) => isInside(reading, node, run.stage));
  }
  reading.cycles.push({ from: at });
};

const isGoingOn = ({ left }: StageRun): boolean => left === undefined;

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
  const lasts = endsOfWays(reading, stay.from);
  closeStay(stay, at, outcome === 'expired' ? 'expired' : 'finished');
  const target = node.on?.[outcome];
  const arrival = { at, previous: [stay] };
  const beside = openStays(reading);
  const stagesBefore = new Set(reading.stageRuns);
  const openStages = reading.stageRuns.filter(isGoingOn);
  if (target === undefined) goOn(reading, step, arrival);
  else jump(reading, step, target, arrival);

  const restarts = 'wait' in node && outcome !== 'expired' && effectOf(node) === 'restart';
  if (!restarts || reading.end !== undefined) return;
  const open = openStays(reading);
  const entered = open.filter((each) => !beside.includes(each));
  const stages = reading.stageRuns.filter((run) => !stagesBefore.has(run));
  reading.stageRuns = reading.stageRuns.filter((run) => stagesBefore.has(run));
  startCycle(reading, lasts, openStages, at);
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
  const lasts = endsOfWays(reading, stop.from);
  startCycle(reading, lasts, reading.stageRuns.filter(isGoingOn), at);
  // Where it did not stand still, work went on until the answer.
  carryOver(reading, open, (stay) => (stops(stop, stay) ? stop.from : at), at);
  runStagesAround(reading, openStays(reading));
};

/** A branch that did not answer: all that is open in it is over, and its answer is taken as given. */
const beSilent = (reading: Reading, branch: string, to: string | undefined, at: number): void => {
  const isIn = (node: string): boolean => node === branch || isInside(reading, node, branch);
  const previous = openStays(reading).filter(({ node }) => isIn(node));
  for (const stay of previous) {
    closeStay(stay, at, 'expired');
    stay.isSilent = true;
  }
  for (const stage of [...reading.places.keys()].filter(isIn)) {
    const lasts = previous.filter(({ node }) => isInside(reading, node, stage));
    leaveStages(reading, [stage], 'done', lasts);
  }
  const arrival = { at, previous };
  if (to === undefined) goOn(reading, branch, arrival);
  else jump(reading, branch, to, arrival);
};

const expire = (reading: Reading, step: string, at: number): void => {
  const node = reading.places.get(step)?.node;
  if (node !== undefined && 'onSilence' in node && node.onSilence !== undefined) {
    beSilent(reading, step, node.onSilence.to, at);
  } else {
    finish(reading, step, 'expired', at);
  }
};

/** The steps that are going on, or the one that is named. */
const stepsGoingOn = (reading: Reading, step: string | undefined): readonly Stay[] =>
  openStays(reading).filter(({ node }) => {
    const place = reading.places.get(node)?.node;
    return place !== undefined && 'step' in place && (step ?? node) === node;
  });

const change = (reading: Reading, event: DossierEvent, before: readonly DossierEvent[]): void => {
  const at = Date.parse(event.at);
  const cycle = reading.cycles.length - 1;
  if (event.type === 'reclassified') {
    reading.variant = event.variant;
    reading.changes.push({ at, cycle, before, what: { variant: event.variant } });
  }
  if (event.type === 'extended') {
    const stays = stepsGoingOn(reading, event.step);
    reading.changes.push({ at, cycle, before, what: { added: event.extension, stays } });
  }
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
      expire(reading, event.step, at);
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
  const [opening] = events;
  const named = opening?.type === 'accepted' ? opening.variant : undefined;
  const firstVariant = named ?? procedure.variants[0] ?? '';
  const reading: Reading = {
    procedure,
    places: new Map(placesOf(procedure.flow, [], true)),
    variant: firstVariant,
    firstVariant,
    changes: [],
    stays: [],
    stops: [],
    cycles: [],
    stageRuns: [],
    waiting: new Map(),
    lastAt: 0,
  };
  for (const [i, event] of events.entries()) {
    change(reading, event, events.slice(0, i));
    apply(reading, event);
    endIdleStops(reading);
  }
  return reading;
};
