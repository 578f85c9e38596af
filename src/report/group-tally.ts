import { type Columns, type Counter, columnsOf, countAt, newCounter, placeOf } from './columns.ts';
import { DIMENSIONS, type GroupLabel, type ReportBy } from './dimensions.ts';
import type { Period } from './period.ts';
import type { ReadRow } from './read-row.ts';

/** One line of a report: a unit, a month, a step… and its columns. */
export interface ReportGroup extends GroupLabel {
  /** Tells groups apart: an id or text, `unit/person`, `procedure/step`, `procedure/variant`. */
  readonly key: string;
  readonly columns: Columns;
}

/** The lines of a report and their sum. */
export interface Breakdown {
  readonly total: Columns;
  readonly groups: readonly ReportGroup[];
}

/** Something that is added up row by row. */
export interface Tally<R> {
  readonly add: (row: ReadRow) => void;
  readonly result: () => R;
}

interface Group {
  readonly label: GroupLabel;
  readonly counter: Counter;
}

const compareKeys = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1;

/** Counts what was at hand in a period, group by group. */
export const groupTally = (by: ReportBy, period: Period): Tally<Breakdown> => {
  const { eachCase } = DIMENSIONS[by];
  const groups = new Map<string, Group>();
  const total = newCounter();
  return {
    add: (row) =>
      eachCase(
        row,
        ({ outcome, isNew }, key, label) => {
          if (outcome === undefined) return;
          const known = groups.get(key);
          const group = known ?? { label: label(), counter: newCounter() };
          if (known === undefined) groups.set(key, group);
          const place = placeOf(outcome, isNew);
          countAt(group.counter, place);
          countAt(total, place);
        },
        period,
      ),
    result: () => ({
      total: columnsOf(total),
      groups: [...groups]
        .sort(compareKeys)
        .map(([key, { label, counter }]) => ({ key, ...label, columns: columnsOf(counter) })),
    }),
  };
};
