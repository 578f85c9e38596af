import { graphOf, isLeaf } from '../../procedure/graph.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { type Colour, NO_UNIT, unitColour } from './palette.ts';

/** The units that have something to do, in the order in which they are declared, from 0. */
export type UnitIndex = ReadonlyMap<string, number>;

/** The index of a procedure's units; a unit looks the same in every picture of the procedure. */
export const unitIndexOf = (procedure: Procedure): UnitIndex => {
  const used = new Set(
    [...graphOf(procedure).nodes.values()].map(({ node }) =>
      isLeaf(node) ? node.unit : undefined,
    ),
  );
  const units = Object.keys(procedure.units).filter((unit) => used.has(unit));
  return new Map(units.map((unit, i) => [unit, i]));
};

/** The colour of a unit, or of what belongs to none. */
export const colourOf = (unit: string | undefined, units: UnitIndex): Colour => {
  const index = unit === undefined ? undefined : units.get(unit);
  return index === undefined ? NO_UNIT : unitColour(index);
};
