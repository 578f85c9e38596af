import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import type { Limit } from '../limit/limit.ts';
import { tryReadLimit } from '../limit/schema.ts';
import type { InheritedUnits } from './inherited-units.ts';
import type { VariantLimits } from './procedure.ts';
import { LIMIT_KEYS, unitOf } from './variant-limits.ts';

/** What reading limits needs to know of the procedure around them. */
export interface LimitContext {
  readonly variants: readonly string[];
  readonly isVariant: (name: string) => boolean;
  readonly units: InheritedUnits;
  /** Where faults are gathered while a definition is read, so that all come back at once. */
  readonly faults: Issue[];
}

const looksLikeRecord = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' &&
  input !== null &&
  !Array.isArray(input) &&
  !Object.keys(input).some((key) => LIMIT_KEYS.has(key));

/** A number without a unit, as tables print it. */
const isBare = (value: unknown): boolean => !Number.isNaN(Number(value));

const readRecord = (
  input: Record<string, unknown>,
  path: IssuePath,
  { variants, isVariant, units, faults }: LimitContext,
): VariantLimits => {
  const limits: [string, Limit][] = [];
  // A bare "0" beside "20 ngày làm việc" is of the same unit: the other columns are read first.
  const entries = Object.entries(input).sort(
    ([, a], [, b]) => Number(isBare(a)) - Number(isBare(b)),
  );
  for (const [variant, value] of entries) {
    const at = [...path, variant];
    if (!isVariant(variant)) {
      faults.push(issueAt(at, 'procedure.variantUnknown', { variant, known: variants }));
      continue;
    }
    if (value === undefined) continue;
    const limit = tryReadLimit(
      value,
      at,
      units.of(variant) ?? units.shared ?? unitOf(limits[0]?.[1]),
    );
    if (limit.ok) limits.push([variant, limit.value]);
    else faults.push(...limit.issues);
  }
  return Object.fromEntries(limits);
};

/** Reads a limit for all variants or a record of limits; what cannot be read is a fault. */
export const readVariantLimits = (
  input: unknown,
  path: IssuePath,
  context: LimitContext,
): VariantLimits | undefined => {
  if (input === undefined) return undefined;
  if (looksLikeRecord(input)) return readRecord(input, path, context);
  const limit = tryReadLimit(input, path, context.units.shared);
  if (limit.ok) return limit.value;
  context.faults.push(...limit.issues);
  return undefined;
};
