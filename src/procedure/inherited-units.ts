import type { LimitUnit } from '../limit/limit.ts';
import type { VariantLimits } from './procedure.ts';
import { isOneLimit, limitFor, unitOf } from './variant-limits.ts';

/** The unit that a bare number takes from the limits around it. */
export interface InheritedUnits {
  readonly of: (variant: string) => LimitUnit | undefined;
  /** The unit of a bare number that stands for all variants: the one that they agree upon. */
  readonly shared: LimitUnit | undefined;
}

export const NOTHING_INHERITED: InheritedUnits = { of: () => undefined, shared: undefined };

/** The unit that all agree upon which have one. */
export const sharedBy = (units: Iterable<LimitUnit | undefined>): LimitUnit | undefined => {
  const distinct = new Set(units);
  distinct.delete(undefined);
  const [only] = distinct;
  return distinct.size === 1 ? only : undefined;
};

/** What stands inside a limit inherits its unit, else the unit that stands outside it. */
export const inheritFrom = (
  limits: VariantLimits | undefined,
  variants: readonly string[],
  outer: InheritedUnits,
): InheritedUnits => {
  if (limits === undefined) return outer;
  if (isOneLimit(limits)) {
    const unit = unitOf(limits);
    return unit === undefined ? outer : { of: () => unit, shared: unit };
  }
  const of = (variant: string) => unitOf(limitFor(limits, variant)) ?? outer.of(variant);
  return { of, shared: sharedBy(variants.map(of)) };
};
