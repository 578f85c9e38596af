import type { EventInput } from 'lienthong';

type EventOf<T extends EventInput['type']> = Extract<EventInput, { type: T }>;

/** Wall time in Vietnam, `2026-07-13T10:00`, as an instant. */
export const at = (local: string): string => `${local}:00+07:00`;

/** A person takes over the work at a step. */
export const assigned = (
  id: string,
  local: string,
  step: string,
  person: string,
): EventOf<'assigned'> => ({ type: 'assigned', id, at: at(local), step, person });

/** A unit ends a step or a wait, usually with the outcome `done`. */
export const finished = (
  id: string,
  local: string,
  step: string,
  unit: string,
  outcome = 'done',
): EventOf<'finished'> => ({
  type: 'finished',
  id,
  at: at(local),
  by: { unit },
  step,
  outcome,
});

/** The applicant ends a wait; no unit acts. */
export const answered = (
  id: string,
  local: string,
  step: string,
  outcome: string,
): EventOf<'finished'> => ({ type: 'finished', id, at: at(local), step, outcome });
