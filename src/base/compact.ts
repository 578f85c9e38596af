/**
 * Plain data without the members that are `undefined`, all the way down: what JSON would leave of
 * it, so that data is equal before and after it goes through JSON.
 */
export const compact = (data: unknown): unknown => {
  if (typeof data !== 'object' || data === null || data instanceof Date) return data;
  if (Array.isArray(data)) return data.map(compact);
  const members = Object.entries(data).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, compact(member)]));
};
