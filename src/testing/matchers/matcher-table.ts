import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Limit } from '../../limit/limit.ts';
import type { VerifyOptions } from '../../procedure/verify/horizon.ts';
import type { InstantInput } from '../../time/instant.ts';
import type { MatcherResult } from './verdict.ts';

/**
 * What the matchers add to `expect`. Once in a project, beside `expect.extend(matchers)`:
 *
 * ```text
 * declare module 'vitest' {
 *   interface Matchers<T> extends DossierMatchers<T> {}
 * }
 * ```
 */
export interface DossierMatchers<R = void> {
  /**
   * The statutory due of a dossier as it stands, or the due of a deadline; with the calendar of the
   * deadline the message can tell how it was counted.
   */
  toBeDueAt: (due: InstantInput, calendar?: WorkCalendar) => R;
  /** Graded `early`: done before the due date, or before the hour for limits in hours. */
  toBeEarly: () => R;
  /** Graded `onTime`: done in time, and not early. */
  toBeOnTime: () => R;
  /** Graded `late`, whether done or not. */
  toBeLate: () => R;
  /** Late by just so much: a limit counted from the due on, or milliseconds. */
  toBeLateBy: (time: Limit | string | number) => R;
  /** The lateness is charged to these units and to no other; to none when none is given. */
  toHoldResponsible: (...units: string[]) => R;
  /** A procedure in which the verifier finds no error; warnings and remarks may be. */
  toVerify: (options?: VerifyOptions) => R;
}

/** The matchers as `expect.extend` takes them: each gets the received value first. */
export type MatcherTable = {
  readonly [M in keyof DossierMatchers]: (
    received: unknown,
    ...expected: Parameters<DossierMatchers[M]>
  ) => MatcherResult;
};
