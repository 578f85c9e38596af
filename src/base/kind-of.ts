/** What a value is, in a word that an issue can carry. */
export const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return typeof value;
};

/** A simple value as text; of anything else only its kind, since its own `toString` may throw. */
export const shownOf = (value: unknown): string =>
  typeof value === 'object' || typeof value === 'function' ? kindOf(value) : String(value);

/** What has members: neither a simple value nor `null`. */
export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;
