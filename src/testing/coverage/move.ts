import { outcomeEvent } from '../../machine/machine-events.ts';
import { graphOf, outcomesOf } from '../../procedure/graph.ts';
import type { Procedure } from '../../procedure/procedure.ts';

/** A step, a wait or a silent branch, and how it ended. */
export interface Move {
  readonly step: string;
  readonly outcome: string;
}

/** The machine event of a move, which also tells moves apart. */
export const eventOfMove = ({ step, outcome }: Move): string => outcomeEvent(step, outcome);

/** Every move that a procedure knows, by its event, in order of the definition. */
export const movesOf = (procedure: Procedure): ReadonlyMap<string, Move> => {
  const graph = graphOf(procedure);
  const moves = [...graph.nodes.keys()].flatMap((step) =>
    [...outcomesOf(graph, step).keys()].map((outcome): Move => ({ step, outcome })),
  );
  return new Map(moves.map((move) => [eventOfMove(move), move]));
};
