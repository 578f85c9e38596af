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

/** Gives up the running cycle as of an interruption, with all its stages, and begins the next. */
const startCycle = (
  reading: Reading,
  interruptedAt: number,
  at: number,
  lasts: readonly Stay[],
): void => {
  const running = reading.cycles.at(-1);
  if (running !== undefined) {
    running.till = interruptedAt;
    running.lasts = lasts;
  }
  for (const run of reading.stageRuns) {
    if (run.cycle === reading.cycles.length - 1) run.left ??= 'cut';
  }
  reading.cycles.push({ from: at });
};

const finish = (reading: Reading, step: string, outcome: string, at: number): void => {
  const stay = openStays(reading).find(({ node }) => node === step);
  const node = reading.places.get(step)?.node;
  if (stay === undefined || node === undefined || !('step' in node || 'wait' in node)) return;
  closeStay(stay, at, outcome === 'expired' ? 'expired' : 'finished');
  const target = node.on?.[outcome];
  const restarts = 'wait' in node && outcome !== 'expired' && effectOf(node) === 'restart';
  const beside = openStays(reading);
  if (restarts) startCycle(reading, stay.from, at, [stay, ...beside]);
  const arrival = { at, previous: [stay] };
  if (target === undefined) goOn(reading, step, arrival);
  else jump(reading, step, target, arrival);
  if (restarts) carryOver(reading, beside.filter(isOpen), () => at, at);
};

/** What is open goes over into the new cycle, as stays of its own. */
const carryOver = (
  reading: Reading,
  stays: readonly Stay[],
  tillOf: (stay: Stay) => number,
  at: number,
): void => {
  const cycle = reading.cycles.length - 1;
  for (const stay of stays) closeStay(stay, tillOf(stay), 'restarted');
  const around = new Set(stays.flatMap(({ node }) => reading.places.get(node)?.around ?? []));
  const open = reading.stageRuns.filter((run) => run.cycle === cycle).map(({ stage }) => stage);
  for (const stage of around) {
    if (!open.includes(stage)) reading.stageRuns.push({ stage, cycle });
  }
  for (const stay of stays) enter(reading, stay.node, { at, previous: [stay] });
};

const resume = (reading: Reading, id: string | undefined, at: number): void => {
  const stop = reading.stops.find((each) => each.till === undefined && (id ?? each.id) === each.id);
  if (stop === undefined) return;
  stop.till = at;
  if (stop.reason !== 'supplement') return;
  const open = openStays(reading);
  startCycle(reading, stop.from, at, open);
  carryOver(reading, open, () => stop.from, at);
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
        ...(step === undefined ? {} : { stays: stopped }),
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
