import type { CivilDate } from '../time/civil-date.ts';

/**
 * How sure we are that a rule says this: `read` in the text of the instrument, or believed with
 * `high`, `medium` or `low` confidence and not checked against it.
 */
export type RuleCertainty = 'read' | 'high' | 'medium' | 'low';

/** One entry of a rule pack: a value, the clause it rests on, and how sure that is. */
export interface Rule<T> {
  readonly value: T;
  /** Instrument and article. */
  readonly source: string;
  readonly certainty: RuleCertainty;
}

/** What a request for supplements does to the limit. */
export type SupplementEffect = 'restart' | 'pause';

/** What follows when a consulted agency does not answer in time. */
export type SilenceEffect = 'escalate' | 'consent' | 'refusal';

/** When the last day of a limit ends: at 24:00, or at the close of office hours. */
export type DayEnd = 'midnight' | 'close';

/** From when a clock counts as due soon. */
export interface DueSoonRule {
  /** From the opening of the working day so many working days before the due date. */
  readonly workingDays: number;
  /** For limits under a day: the last share of the allowed time. */
  readonly lastShare: number;
}

/** Which days are counted back from the end of a limit: days of the calendar, or working days. */
export type CountedDays = 'day' | 'workingDay';

/** Reasons for stopping a dossier of which the general decree on one-stop desks knows nothing. */
export type ReasonOfOtherLaw = 'opinion' | 'incident' | 'other';

/** What a pause that would need a basis in law, and names none, does to the clocks. */
export type PauseWithoutBasisEffect = 'stopsClock' | 'ignored';

/** How urgent a limit has become (mức cảnh báo). */
export type EscalationName = 'dueSoon' | 'due' | 'overdue' | 'repeated';

/** Who is told, by what they are to the dossier: not by name. */
export type EscalationRecipient = 'holder' | 'head' | 'oneStopDesk' | 'parent';

interface LevelOf<N extends EscalationName> {
  readonly level: N;
  readonly recipients: readonly EscalationRecipient[];
}

/**
 * One level of urging: when it is reached, and who is then told. Each comes once for a limit. In
 * `repeated` it is the urging that is repeated, of one limit that stays overdue; units and officials
 * that are late again and again are found by `repeatedLateness`.
 */
export type EscalationLevel =
  | LevelOf<Exclude<EscalationName, 'repeated'>>
  | (LevelOf<'repeated'> & {
      /**
       * At the opening of which working day after the day of the due: 1 is the next one, so of 3 two
       * whole working days have passed by then.
       */
      readonly onWorkingDay: number;
    });

/**
 * The law that a dossier follows, as dated data. A pack is a plain value: whoever reads a clause
 * differently spreads it and replaces that entry.
 */
export interface RulePack {
  readonly id: string;
  readonly name: string;
  /** Dates of receipt for which the pack is chosen. */
  readonly inForce: { readonly from: CivilDate; readonly to?: CivilDate };
  readonly supplementEffect: Rule<SupplementEffect>;
  /** Reasons for which a dossier is stopped only where another law says so: the event has to name it. */
  readonly pausesNeedBasis: Rule<readonly ReasonOfOtherLaw[]>;
  /** Whether such a pause stops the clocks all the same, until it is corrected; it is a violation. */
  readonly pauseWithoutBasis: Rule<PauseWithoutBasisEffect>;
  readonly supplementRequestsAtMost: Rule<number>;
  /** Working days from receipt within which the request for supplements must go out. */
  readonly supplementNoticeWorkingDays: Rule<number>;
  readonly reappointmentsAtMost: Rule<number>;
  /** Days before expiry by which the apology with the new date must go out. */
  readonly apologyDaysBeforeExpiry: Rule<number>;
  /** Which days those are. */
  readonly apologyDaysCounted: Rule<CountedDays>;
  /** Whether an agency that is late with its own part apologises for itself. */
  readonly componentApology: Rule<boolean>;
  /** Whether the head of a unit that was late has to explain it; no limit is known. */
  readonly explanation: Rule<boolean>;
  /** Whether a unit that was late is entered in the monthly list; no day of the month is known. */
  readonly monthlyList: Rule<boolean>;
  /** Whether a refusal has to be told within the limit of the dossier. */
  readonly refusalNotice: Rule<boolean>;
  readonly silence: Rule<SilenceEffect>;
  /** Hour after which the one-stop desk may hand a file on the next day; it moves no deadline. */
  readonly transferCutOff: Rule<string>;
  /** Working minutes that "the start of the next working day" lasts, after the cut-off. */
  readonly transferGraceMinutes: Rule<number>;
  readonly dayEnds: Rule<DayEnd>;
  readonly dueSoon: Rule<DueSoonRule>;
  /** The levels of urging, the mildest first. */
  readonly escalation: Rule<readonly EscalationLevel[]>;
}
