import { canonicalJson } from '../base/digest.ts';
import { type Issue, issueAt } from '../base/issue.ts';
import type { CallMade } from './read-flow.ts';

/** The units of a procedure with those of the procedures it calls; one id stands for one unit. */
export const withUnitsOfCalls = <Unit>(
  own: Readonly<Record<string, Unit>>,
  calls: readonly CallMade[],
  faults: Issue[],
): Readonly<Record<string, Unit | CallMade['called']['units'][string]>> => {
  const units = new Map<string, Unit | CallMade['called']['units'][string]>(Object.entries(own));
  for (const { called, path } of calls) {
    for (const [id, unit] of Object.entries(called.units)) {
      const known = units.get(id);
      if (known === undefined) units.set(id, unit);
      else if (canonicalJson(known) !== canonicalJson(unit)) {
        const data = { unit: id, procedure: called.code };
        faults.push(issueAt([...path, 'units', id], 'procedure.unitsDiffer', data));
      }
    }
  }
  return Object.fromEntries(units);
};
