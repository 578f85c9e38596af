/** Freezes plain data all the way down; what is frozen already is taken as done. */
export const deepFreeze = <T>(data: T): T => {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return data;
  for (const member of Object.values(data)) deepFreeze(member);
  return Object.freeze(data);
};
