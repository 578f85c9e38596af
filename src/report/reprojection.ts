import type { Issue } from '../base/issue.ts';
import type { Actor } from '../dossier/event.ts';
import type { Instant } from '../time/instant.ts';

/** A due date under the calendar as it was, and as it is to be. */
export interface DueShift {
  readonly before: Instant;
  readonly after: Instant;
}

/** An active step or wait whose own due moved, and who has it. */
export interface ShiftedVisit extends DueShift {
  readonly visit: string;
  readonly step: string;
  readonly unit?: string;
  readonly role?: string;
  readonly person?: string;
  /** Who delegated it to them, and answers for it all the same. */
  readonly onBehalfOf?: Actor;
}

/** What a change of the calendar does to one dossier. */
export interface ReprojectedDossier {
  readonly dossier: string;
  /** The statutory due; absent where there is no limit. */
  readonly due?: DueShift;
  /** What the applicant was promised. No calendar moves it, only an event does. */
  readonly promised?: Instant;
  /**
   * Whether an event has told that promise. Without one it is worked out from the limit, so that it
   * will be another one as soon as the calendar is switched.
   */
  readonly promiseRecorded: boolean;
  /**
   * With the new calendar, and not with the old one, the statutory due or the end of the committed
   * limit lies after what was promised.
   */
  readonly promiseAtRisk: boolean;
  readonly overdue: { readonly before: boolean; readonly after: boolean };
  /** The active visits whose own due moved. */
  readonly visits: readonly ShiftedVisit[];
}

/** Somebody who has dossiers of which a step's due moved, or who delegated them. */
export interface PersonToNotify {
  readonly unit?: string;
  readonly role?: string;
  /** Absent where nobody is assigned: then the unit is to be told. */
  readonly person?: string;
  readonly dossiers: readonly string[];
}

/** What a change of the calendar does to many dossiers. Plain data; nothing is changed by it. */
export interface Reprojection {
  readonly now: Instant;
  /** Running dossiers of which the due, or that of an active visit, moved. */
  readonly moved: readonly ReprojectedDossier[];
  readonly unchanged: readonly string[];
  /** Standing still: what moves is known only when they go on. */
  readonly paused: readonly ReprojectedDossier[];
  /** The work is done; a later calendar changes nothing about it. */
  readonly finished: readonly string[];
  readonly notify: {
    readonly people: readonly PersonToNotify[];
    /** Dossiers whose applicants may not get the result when they were promised it. */
    readonly applicants: readonly string[];
    /** Dossiers of which no event tells the promise, and which would seem to have another one. */
    readonly unrecorded: readonly string[];
  };
  /** Dossiers that could not be read. */
  readonly problems: readonly Issue[];
}
