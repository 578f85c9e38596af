import { type DossierMatchers, matchers } from 'lienthong/testing';
import { expect } from 'vitest';

/* Once in a project: a file like this, imported by the tests or named in vitest's `setupFiles`. */

expect.extend(matchers);

declare module 'vitest' {
  interface Matchers<T> extends DossierMatchers<T> {}
}
