import type { Assessment } from '../../assessment/assessment.ts';
import type { CalendarSet } from '../../calendar/calendar-set.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Actor } from '../../dossier/event.ts';
import type { EventInput } from '../../dossier/schema.ts';
import type { Limit } from '../../limit/limit.ts';
import type { Locale } from '../../limit/locale.ts';
import type { PauseReason } from '../../procedure/procedure.ts';
import type { Instant, InstantInput } from '../../time/instant.ts';
import type { DossierMoment } from '../matchers/dossier-moment.ts';

/** What a story needs beside the procedure. */
export interface ScenarioOptions {
  readonly calendar: CalendarSet;
  /** The dossier's code; `HS-0001` unless said. */
  readonly id?: string;
  /** The column of limits; the first one unless said. */
  readonly variant?: string;
  /** The language of what is thrown; English unless said. */
  readonly locale?: Locale;
}

/** What a receipt can say beside its instant. */
export interface ReceiptDetails {
  readonly by?: Actor;
  readonly channel?: string;
  /** The date printed on the receipt. */
  readonly promise?: InstantInput;
}

type WithoutIdAndAt<E> = E extends EventInput
  ? Omit<E, 'id' | 'at'> & Partial<Pick<E, 'id' | 'at'>>
  : never;

/** Any event; its id is the next number, and it happens now, unless it says otherwise. */
export type StoryEvent = WithoutIdAndAt<EventInput>;

/** A story that has not begun. */
export interface ScenarioStart {
  /** Received complete and proper: the clocks start. */
  readonly receivedAt: (at: InstantInput, details?: ReceiptDetails) => Scenario;
  /** Filed and not yet checked: no clock runs before `accepts`. */
  readonly submittedAt: (at: InstantInput, details?: Omit<ReceiptDetails, 'promise'>) => Scenario;
}

/**
 * The story of a dossier up to now. Each call returns a longer story and leaves this one as it is, so
 * that two tests can go on from the same beginning.
 *
 * What the procedure does not allow throws the `LienthongError` of `record`, its message in words.
 */
export interface Scenario extends DossierMoment {
  readonly dossier: Dossier;
  readonly now: Instant;

  /** Lets time pass: "02 giờ làm việc" by the calendar, "24 giờ" and "3 ngày" by the wall clock. */
  readonly after: (limit: Limit | string) => Scenario;
  /** Goes on at an instant; on another branch that may be an earlier one. */
  readonly at: (instant: InstantInput) => Scenario;

  /** The desk takes in what was submitted. */
  readonly accepts: (details?: ReceiptDetails) => Scenario;
  /** A person takes over the work at a step. */
  readonly assigns: (step: string, person: string) => Scenario;
  /** A step or a wait ends; with `done` unless said. */
  readonly finishes: (step: string, outcome?: string, by?: Actor) => Scenario;
  /** An interruption that the procedure does not foresee; with `step` only there. */
  readonly pauses: (
    reason: PauseReason,
    details?: { readonly step?: string; readonly basis?: string },
  ) => Scenario;
  /** The interruption is over; `pause` is the id of its event, needed when several are open. */
  readonly resumes: (pause?: string) => Scenario;
  /**
   * The bound of a wait, or the time for a branch to answer, has passed; where it lies ahead, the
   * story goes on to it. What has no bound is refused.
   */
  readonly expires: (step: string) => Scenario;
  /** The applicant takes the dossier back (rút hồ sơ). */
  readonly withdraws: (reason?: string) => Scenario;
  /** The authority gives the dossier up (dừng xử lý). */
  readonly stops: (reason?: string) => Scenario;
  /** The result is handed out (trả kết quả). */
  readonly delivers: () => Scenario;
  /** Anything else that can happen. */
  readonly records: (event: StoryEvent) => Scenario;

  /** The whole picture now. */
  readonly look: () => Assessment;
  /** The whole picture at another instant, from what was known by then. */
  readonly assessedAt: (now: InstantInput) => Assessment;
}
