/**
 * A function that finds something out once for each key, and knows it for as long as the key lives:
 * only a cache, for what follows from a frozen key alone.
 */
export const onceFor = <K extends object, V extends NonNullable<unknown>>(
  find: (key: K) => V,
): ((key: K) => V) => {
  const found = new WeakMap<K, V>();
  return (key) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const value = find(key);
    found.set(key, value);
    return value;
  };
};
