import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
} from 'xstate';

const doNothing = (): void => undefined;

/** A machine with what it needs to be asked for the next state. */
export interface Stepper {
  readonly initial: AnyMachineSnapshot;
  /** The snapshot after an event, or undefined when the event is not legal. */
  readonly next: (snapshot: AnyMachineSnapshot, type: string) => AnyMachineSnapshot | undefined;
}

/**
 * Asks a machine without effects for its next state, as xstate's `transition` does. That one makes
 * an actor for each event, and with it the initial state, which for many branches takes far longer
 * than the event; here one actor, never started, serves them all.
 */
export const createStepper = (machine: AnyStateMachine): Stepper => {
  const self = createActor(machine);
  const scope: AnyActorScope = {
    self,
    system: self.system,
    id: self.id,
    sessionId: self.sessionId,
    logger: doNothing,
    defer: doNothing,
    emit: doNothing,
    stopChild: doNothing,
    actionExecutor: doNothing,
  };
  return {
    initial: self.getSnapshot(),
    next: (snapshot, type) =>
      // A self-loop returns the same snapshot, and a finished machine still obeys root events: so
      // legality is asked as such.
      snapshot.status === 'active' && snapshot.can({ type })
        ? machine.transition(snapshot, { type }, scope)
        : undefined,
  };
};
