import { unwrap } from '../base/error.ts';
import type { CalendarSet } from '../calendar/calendar-set.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { tryKnownRules } from '../rules/check-rule-pack.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { type InstantInput, requireInstant } from '../time/instant.ts';
import { type Look, lookAt, lookUnder } from './look.ts';

/**
 * From where a dossier is looked at: the same for every function that judges one. Each of them throws
 * `instant.*` for a `now` that is none, `input.*` for a calendar or `rules` that are none,
 * `calendar.notTabulated` where a limit runs out of the years that a calendar can go on to, and the
 * `event.*` or `input.*` issue of a dossier that was not made here and does not add up.
 */
export interface LookOptions {
  readonly now: InstantInput;
  readonly calendar: CalendarSet;
  /**
   * Another reading of the law; by default the pack under which the dossier was received. What the
   * log was recorded by stays with that one: the effects of a supplement and of silence, and what
   * `dueEvents` gives.
   */
  readonly rules?: RulePack;
}

/**
 * A look by which the law is read as an option says, if it says so.
 *
 * @throws LienthongError `input.*` for a pack that is none
 */
export const underRules = (look: Look, rules: RulePack | undefined): Look =>
  rules === undefined ? look : lookUnder(look, unwrap(tryKnownRules(rules)));

/** The look that such options describe. */
export const lookFrom = (dossier: Dossier, options: LookOptions): Look => {
  const now = requireInstant(options.now, 'now');
  return underRules(lookAt(dossier, options.calendar, now), options.rules);
};
