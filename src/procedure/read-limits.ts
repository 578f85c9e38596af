import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import type { Limit } from '../limit/limit.ts';
import { tryReadLimit } from '../limit/schema.ts';
import { type InheritedUnits, sharedBy } from './inherited-units.ts';
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

const lacksUnit = (issues: readonly Issue[]): boolean =>
  issues.some(({ code }) => code === 'limit.withoutUnit');

const readRecord = (
  input: Record<string, unknown>,
  path: IssuePath,
  { variants, isVariant, units, faults }: LimitContext,
): VariantLimits => {
  const limits: [string, Limit][] = [];
  const withoutUnit: (readonly [string, unknown])[] = [];
  for (const [variant, value] of Object.entries(input)) {
    const at = [...path, variant];
    if (!isVariant(variant)) {
      faults.push(issueAt(at, 'procedure.variantUnknown', { variant, known: variants }));
      continue;
    }
    if (value === undefined) continue;
    const unit = units.of(variant) ?? units.shared;
    const limit = tryReadLimit(value, at, unit);
    if (limit.ok) limits.push([variant, limit.value]);
    else if (unit === undefined && lacksUnit(limit.issues)) withoutUnit.push([variant, value]);
    else faults.push(...limit.issues);
  }
  // A bare "0" beside "20 ngày làm việc" is of the unit of the other columns.
  const unit = sharedBy(limits.map(([, limit]) => unitOf(limit)));
  for (const [variant, value] of withoutUnit) {
    const limit = tryReadLimit(value, [...path, variant], unit);
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
