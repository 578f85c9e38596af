import { errorOf } from '../base/error.ts';
import type { Issue } from '../base/issue.ts';
import { unlike, unlikeEach } from '../base/unlike.ts';
import type { Columns } from './columns.ts';
import type { Report } from './summarise.ts';

/** A sum in a report that does not come out. */
export interface BrokenIdentity {
  /** Of which line; absent for the total. */
  readonly group?: string;
  /** The figure that should be the sum: `handled.total`. */
  readonly figure: string;
  readonly is: number;
  readonly shouldBe: number;
}

type Section = { readonly total: number } & { readonly [part: string]: number };

const sumOfParts = ({ total: _, ...parts }: Section): number =>
  Object.values(parts).reduce((a, b) => a + b, 0);

const sectionsOf = (columns: Columns): readonly (readonly [name: string, section: Section])[] =>
  Object.entries(columns);

const brokenIn = (
  { received, handled, inProgress, suspended, closed, ...rest }: Columns,
  group: { readonly group?: string },
): readonly BrokenIdentity[] => {
  const columns = { received, handled, inProgress, suspended, closed, ...rest };
  const sums = sectionsOf(columns).map(([name, section]) => ({
    ...group,
    figure: `${name}.total`,
    is: section.total,
    shouldBe: sumOfParts(section),
  }));
  const parts = handled.total + inProgress.total + suspended.total + closed.total;
  const whole = { ...group, figure: 'received.total', is: received.total, shouldBe: parts };
  return [...sums, whole].filter(({ is, shouldBe }) => is !== shouldBe);
};

/** Every figure of the total against the sum of the lines. */
const brokenTotals = ({ total, groups }: Report): readonly BrokenIdentity[] => {
  const lines = groups.map(({ columns }) => Object.fromEntries(sectionsOf(columns)));
  return sectionsOf(total).flatMap(([name, section]) =>
    Object.entries(section)
      .map(([part, is]) => ({
        figure: `${name}.${part}`,
        is,
        shouldBe: lines.reduce((sum, line) => sum + (line[name]?.[part] ?? 0), 0),
      }))
      .filter((figure) => figure.is !== figure.shouldBe),
  );
};

const SECTION = { total: 0 };
const COLUMNS = {
  received: SECTION,
  handled: SECTION,
  inProgress: SECTION,
  suspended: SECTION,
  closed: SECTION,
} as const satisfies { readonly [C in keyof Columns]?: typeof SECTION };

const faultsOf = (report: Report): readonly Issue[] => {
  const faults = unlike(report, { total: COLUMNS, groups: [] }, []);
  return faults.length > 0
    ? faults
    : unlikeEach(report.groups, { key: '', columns: COLUMNS }, ['groups']);
};

/**
 * Checks the sums of a report, also of one that was stored or edited: early, on time and late are
 * all that was handled; handled, in progress, suspended and closed are all that was received; the
 * lines are all of the total. An empty list says that all of them hold.
 *
 * @throws LienthongError `input.*` for what is no report
 * @example
 * ```ts
 * const november = { from: '2026-11-01', to: '2026-11-30', now, calendar };
 * brokenIdentities(summarise([dossier], { ...november, by: 'step' })); //=> []
 * ```
 */
export const brokenIdentities = (report: Report): readonly BrokenIdentity[] => {
  const faults = faultsOf(report);
  if (faults.length > 0) throw errorOf(faults);
  return [
    ...brokenIn(report.total, {}),
    ...report.groups.flatMap(({ key, columns }) => brokenIn(columns, { group: key })),
    ...brokenTotals(report),
  ];
};
