import { type Issue, type IssuePath, issueAt } from './issue.ts';
import { isObject, kindOf } from './kind-of.ts';

const memberOf = (value: unknown, key: string): unknown =>
  isObject(value) ? new Map<string, unknown>(Object.entries(value)).get(key) : undefined;

/**
 * What a value from outside lacks of the shape of another one, or has of another kind. Of an array or
 * object that is empty in the shape, only that it is one is asked.
 */
export const unlike = (given: unknown, shape: unknown, path: IssuePath): readonly Issue[] => {
  const [expected, received] = [kindOf(shape), kindOf(given)];
  const key = path.at(-1);
  if (received === 'undefined' && key !== undefined) {
    return [issueAt(path, 'input.missing', { key: `${key}` })];
  }
  if (received !== expected) return [issueAt(path, 'input.wrongType', { expected, received })];
  if (expected !== 'object' || !isObject(shape)) return [];
  return Object.entries(shape).flatMap(([name, member]) =>
    unlike(memberOf(given, name), member, [...path, name]),
  );
};

/** A list of values from outside, each of a shape; `path` leads to the list. */
export const unlikeEach = (
  given: readonly unknown[],
  shape: unknown,
  path: IssuePath,
): readonly Issue[] => given.flatMap((value, i) => unlike(value, shape, [...path, i]));
