import { unitChain } from './graph.ts';
import type { Procedure } from './procedure.ts';

/** Whether a unit's time lies outside the statutory limit, as its own or through a unit above. */
export const isExcludedUnit = (
  { excludes = [], units }: Pick<Procedure, 'excludes' | 'units'>,
  unit: string | undefined,
): boolean =>
  unit !== undefined &&
  excludes.length > 0 &&
  unitChain(units, unit).some((above) => excludes.includes(above));
