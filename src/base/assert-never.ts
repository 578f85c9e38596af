/** Ends every `switch` over a union, so that a new member is a type error at each of them. */
export const assertNever = (value: never): never => {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
};
