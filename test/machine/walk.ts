import { initialState, type MachineState, nextState } from '../../src/machine/transitions.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';

/** The active nodes after each event, the end, or that the event is not legal. */
export const walk = (
  procedure: Procedure,
  ...events: readonly string[]
): readonly (readonly string[] | string)[] => {
  let state: MachineState = initialState(procedure);
  return events.map((event) => {
    const next = nextState(procedure, state, event);
    if (next === undefined) return 'illegal';
    state = next;
    return next.end ?? next.active;
  });
};
