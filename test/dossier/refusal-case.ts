import { expect } from 'vitest';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import { at, finished, paused, received, refusalOf } from './sample.ts';

export const done = { type: 'finished', id: 'x', at: at('09:00'), step: 'nhan', outcome: 'done' };
export const assign = { type: 'assigned', id: 'x', at: at('09:00'), step: 'nhan', person: 'An' };

export const inParallel = received(finished('09:00', 'nhan'));
export const waiting = received(finished('09:00', 'nhan', 'supplement'));
export const stopped = received(paused('08:30', 'p1'));
export const twicePaused = received(paused('08:30', 'p1'), paused('08:40', 'p2'));
export const over = received(finished('09:00', 'nhan', 'refused'));

/** An event, the dossier that refuses it, and the code and path of why. */
export type Case = readonly [name: string, dossier: Dossier, event: unknown, refusal: string];

/** The event is refused, and the dossier stays the same. */
export const expectRefusal = (...[, dossier, event, refusal]: Case): void => {
  const { events } = dossier;
  const [log, visits] = [JSON.stringify(events), visitsOf(dossier)];
  expect(refusalOf(dossier, event)).toEqual([refusal]);
  expect(dossier.events).toBe(events);
  expect(JSON.stringify(dossier.events)).toBe(log);
  expect(visitsOf(dossier)).toEqual(visits);
};
