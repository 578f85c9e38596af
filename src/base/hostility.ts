import { type Issue, type IssuePath, issueAt } from './issue.ts';

/** Plain input nests less deeply than this; the bound also ends cyclic objects. */
const MOST_NESTED = 100;

/** Plain input holds fewer values; the bound also ends objects that hold each other many times. */
const MOST_VALUES = 5_000_000;

/** Keys that `z.record` would drop without a word, or that reach a prototype. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__']);

type Members = Readonly<Record<string, unknown>>;

/** Where a forbidden key stands, innermost key first; a path is built only once one is found. */
interface ForbiddenKey {
  readonly key: string;
  readonly inwards: (string | number)[];
}

/** What a walk through the input found to be wrong; `undefined` while all is well. */
type Found = 'tooDeep' | 'tooLarge' | ForbiddenKey | undefined;

/** Walks through every own key of the input, once for each way to it. */
const walkThrough = (input: unknown): Found => {
  let values = 0;

  const within = (found: Found, key: string | number): Found => {
    if (typeof found === 'object') found.inwards.push(key);
    return found;
  };

  const walkArray = (items: readonly unknown[], depth: number): Found => {
    for (let i = 0; i < items.length; i += 1) {
      const found = walk(items[i], depth + 1);
      if (found !== undefined) return within(found, i);
    }
    return undefined;
  };

  const walk = (value: unknown, depth: number): Found => {
    values += 1;
    if (values > MOST_VALUES) return 'tooLarge';
    if (typeof value !== 'object' || value === null) return undefined;
    if (depth > MOST_NESTED) return 'tooDeep';
    if (Array.isArray(value)) return walkArray(value, depth);
    for (const key of Object.keys(value)) {
      if (FORBIDDEN_KEYS.has(key)) return { key, inwards: [] };
      // The key was just listed by Object.keys, so it is an own key.
      const found = walk((value as Members)[key], depth + 1);
      if (found !== undefined) return within(found, key);
    }
    return undefined;
  };

  return walk(input, 0);
};

/** What every parse checks before a schema sees the input: own keys, depth and size. */
export const hostilityOf = (input: unknown, path: IssuePath): Issue | undefined => {
  const found = walkThrough(input);
  if (found === undefined) return undefined;
  if (found === 'tooDeep') return issueAt(path, 'input.tooDeep', { most: MOST_NESTED });
  if (found === 'tooLarge') return issueAt(path, 'input.tooLarge', { most: MOST_VALUES });
  const { key, inwards } = found;
  return issueAt([...path, ...inwards.reverse()], 'input.forbiddenKey', { key });
};
