import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import type { Limit, LimitUnit } from '../limit/limit.ts';
import { tryReadLimit } from '../limit/schema.ts';
import type { VariantLimits } from './procedure.ts';
import { LIMIT_KEYS } from './variant-limits.ts';

/** Unit that a bare number takes, by variant. */
export type InheritedUnit = (variant: string) => LimitUnit | undefined;

/** Where faults are gathered while a definition is read, so that all come back at once. */
export type FaultList = Issue[];

const looksLikeRecord = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' &&
  input !== null &&
  !Array.isArray(input) &&
  !Object.keys(input).some((key) => LIMIT_KEYS.has(key));

const readRecord = (
  input: Record<string, unknown>,
  variants: readonly string[],
  inherited: InheritedUnit,
  path: IssuePath,
  faults: FaultList,
): VariantLimits => {
  const limits: [string, Limit][] = [];
  for (const [variant, value] of Object.entries(input)) {
    const at = [...path, variant];
    if (!variants.includes(variant)) {
      faults.push(issueAt(at, 'procedure.variantUnknown', { variant, known: variants }));
      continue;
    }
    if (value === undefined) continue;
    const limit = tryReadLimit(value, at, inherited(variant));
    if (limit.ok) limits.push([variant, limit.value]);
    else faults.push(...limit.issues);
  }
  return Object.fromEntries(limits);
};

/** Reads a limit for all variants or a record of limits; what cannot be read is a fault. */
export const readVariantLimits = (
  input: unknown,
  variants: readonly string[],
  inherited: InheritedUnit,
  path: IssuePath,
  faults: FaultList,
): VariantLimits | undefined => {
  if (input === undefined) return undefined;
  if (looksLikeRecord(input)) return readRecord(input, variants, inherited, path, faults);
  // One text for all variants takes the unit of the first; a table gives each column its own.
  const limit = tryReadLimit(input, path, inherited(variants[0] ?? ''));
  if (limit.ok) return limit.value;
  faults.push(...limit.issues);
  return undefined;
};
