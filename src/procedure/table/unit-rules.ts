import type { Finding } from '../finding.ts';
import type { Procedure } from '../procedure.ts';
import { similarNames } from '../verify/similar-names.ts';
import { makeFinding } from './make-finding.ts';
import type { TableUnits } from './table-units.ts';

/** Signs between two units either of which may act, or which act together. */
const BETWEEN_UNITS = /;\s*\S|\S\s*\/\s*\S|\shoặc\s/i;

const pathOf = ({ rowById }: TableUnits, id: string) => ['rows', rowById.get(id) ?? 0, 'unit'];

export const severalUnits = (units: TableUnits): readonly Finding[] =>
  [...units.idByName].flatMap(([name, unit]) =>
    BETWEEN_UNITS.test(name)
      ? [makeFinding(pathOf(units, unit), 'table.unitsSeveral', { unit, name })]
      : [],
  );

export const similarUnits = (procedure: Procedure, units: TableUnits): readonly Finding[] =>
  similarNames(procedure).map(({ unit, other }) =>
    makeFinding(pathOf(units, unit), 'table.unitNameSimilar', {
      unit,
      name: procedure.units[unit]?.name ?? unit,
      other,
      otherName: procedure.units[other]?.name ?? other,
    }),
  );
