import type { ExtensionRecord, Fold, VisitRecord } from '../dossier/fold.ts';

/** Something that gives running clocks another limit: another column, or more time. */
export type LimitChange =
  | { readonly id: string; readonly at: number; readonly variant: string }
  | { readonly id: string; readonly at: number; readonly extension: ExtensionRecord };

/** Most dossiers keep the limits of their receipt. */
export const areLimitsUnchanged = ({ variants, extensions }: Fold): boolean =>
  variants.length < 2 && extensions.length === 0;

const NO_CHANGES: readonly LimitChange[] = [];

/** What changed the limits of a dossier after its receipt, in the order in which it happened. */
export const limitChangesOf = (fold: Fold): readonly LimitChange[] => {
  if (areLimitsUnchanged(fold)) return NO_CHANGES;
  const reclassified = fold.variants.slice(1).map(({ id, from, variant }) => ({
    id,
    at: from,
    variant,
  }));
  const extended = fold.extensions.map((extension) => ({
    id: extension.id,
    at: extension.at,
    extension,
  }));
  return [...reclassified, ...extended].sort((a, b) => a.at - b.at);
};

/** The column of limits that applied at an instant. */
export const variantAt = ({ variants, variant }: Fold, instant: number): string =>
  variants.length < 2
    ? variant
    : (variants.filter(({ from }) => from <= instant).at(-1)?.variant ?? variant);

/** Changes up to the next cycle; what was extended in a cycle that was given up is given up with it. */
export const changesInCycle = (fold: Fold, cycle: number): readonly LimitChange[] => {
  if (areLimitsUnchanged(fold)) return NO_CHANGES;
  const { from = 0 } = fold.cycles[cycle] ?? {};
  const { from: till = Number.POSITIVE_INFINITY } = fold.cycles[cycle + 1] ?? {};
  return limitChangesOf(fold).filter((change) =>
    'extension' in change
      ? change.extension.cycle === cycle
      : from < change.at && change.at <= till,
  );
};

/**
 * Of some changes those that concern a clock over visits: another column while it ran, more time for
 * one of its visits.
 */
export const changesWithin = (
  changes: readonly LimitChange[],
  visits: readonly VisitRecord[],
  from: number,
  till = Number.POSITIVE_INFINITY,
): readonly LimitChange[] =>
  changes.length === 0
    ? changes
    : changes.filter((change) =>
        'extension' in change
          ? visits.some(({ index }) => change.extension.visits.includes(index))
          : from < change.at && change.at < till,
      );
