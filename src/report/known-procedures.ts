import { issueAt } from '../base/issue.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { ProblemBook } from './problem-book.ts';
import type { ReportedRow } from './reported-row.ts';

/** The units of each procedure, over all of its versions. */
const unitsByCode = (
  procedures: readonly Procedure[],
): ReadonlyMap<string, ReadonlySet<string>> => {
  const byCode = new Map<string, Set<string>>();
  for (const { code, units } of procedures) {
    const known = byCode.get(code) ?? new Set();
    for (const unit of Object.keys(units)) known.add(unit);
    byCode.set(code, known);
  }
  return byCode;
};

/** Notes in the book the units that go by several names; their figures are counted together. */
export const unitNames = (book: ProblemBook): ((row: ReportedRow) => void) => {
  const names = new Map<string, string>();
  return ({ dossier, units }) => {
    for (const unit in units) {
      const { name = '' } = units[unit] ?? {};
      const first = names.get(unit);
      if (first === undefined) names.set(unit, name);
      else if (first !== name) {
        book.note(`named/${unit}/${name}`, dossier, ({ count, dossiers }) =>
          issueAt([], 'report.unitNamedTwice', { unit, names: [first, name], count, dossiers }),
        );
      }
    }
  };
};

/** Notes in the book the procedures and units of rows that the report does not know, if it is told. */
export const knownProcedures = (
  procedures: readonly Procedure[] | undefined,
  book: ProblemBook,
): ((row: ReportedRow) => void) => {
  if (procedures === undefined) return () => undefined;
  const known = unitsByCode(procedures);
  return (row) => {
    const { procedure, dossier, units } = row;
    const ofProcedure = known.get(procedure);
    if (ofProcedure === undefined) {
      book.note(`procedure/${procedure}`, dossier, (found) =>
        issueAt([], 'report.procedureUnknown', { procedure, ...found }),
      );
      return;
    }
    for (const unit of Object.keys(units)) {
      if (ofProcedure.has(unit)) continue;
      book.note(`unit/${procedure}/${unit}`, dossier, (found) =>
        issueAt([], 'report.unitUnknown', { unit, procedure, ...found }),
      );
    }
  };
};
