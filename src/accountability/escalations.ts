import { type AllClocks, allClocksOf } from '../clock/all-clocks.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import type { Look } from '../clock/look.ts';
import { type LookOptions, lookFrom } from '../clock/look-options.ts';
import { staysUpTo } from '../clock/stays.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { visitIdOf } from '../dossier/visits.ts';
import type { EscalationLevel, RulePack } from '../rules/rule-pack.ts';
import { formatInstant, type Instant } from '../time/instant.ts';
import type { Escalation } from './escalation.ts';
import { addresseesAt } from './escalation-addressees.ts';
import { escalationInstant } from './escalation-instants.ts';
import { visitHoldingAt } from './holding-at.ts';

/** A limit that is watched. */
interface Watched {
  readonly clock: ClockRecord;
  readonly scope: Escalation['scope'];
  readonly subject: string;
  /** The clocks of earlier stays at the step: the same allowance, of which each level is told once. */
  readonly earlier: readonly ClockRecord[];
  /** The visit whose holder is told, at the instant at which a level is reached. */
  readonly visitAt: (instant: number) => VisitRecord | undefined;
}

/** The clocks of the stays at the step of a visit before it. */
const earlierClocks = (look: Look, clocks: AllClocks, visit: VisitRecord): readonly ClockRecord[] =>
  staysUpTo(look, visit)
    .slice(0, -1)
    .flatMap((stay) => clocks.visits.get(visitIdOf(stay)) ?? []);

const watchedLimits = (look: Look, clocks: AllClocks): readonly Watched[] => [
  ...clocks.dossier.map((clock) => ({
    clock,
    scope: 'dossier' as const,
    subject: `#${clock.cycle + 1}`,
    earlier: [],
    visitAt: (instant: number) => visitHoldingAt(look, clock.cycle, instant),
  })),
  ...look.fold.visits.flatMap((visit) => {
    const subject = visitIdOf(visit);
    const clock = clocks.visits.get(subject);
    if (clock?.scope !== 'step') return [];
    const earlier = earlierClocks(look, clocks, visit);
    return [{ clock, scope: 'step' as const, subject, earlier, visitAt: () => visit }];
  }),
];

interface Reached {
  readonly at: number;
  readonly escalation: Escalation;
}

/** While it stands still, and after its end, a limit reaches nothing more. */
const hasReached = (clock: ClockRecord, level: EscalationLevel, rules: RulePack): boolean =>
  escalationInstant(clock, level, rules) <= clock.judgedAt;

/** The levels that no earlier stay has reached. */
const levelsLeft = ({ rules }: Look, { earlier }: Watched): readonly EscalationLevel[] =>
  rules.escalation.value.filter((level) => !earlier.some((stay) => hasReached(stay, level, rules)));

const reachedBy = (
  look: Look,
  { clock, scope, subject, visitAt }: Watched,
  level: EscalationLevel,
): readonly Reached[] => {
  const { fold, rules } = look;
  if (!hasReached(clock, level, rules)) return [];
  const at = escalationInstant(clock, level, rules);
  const visit = visitAt(at);
  const escalation = {
    id: `${level.level}:${scope}:${subject}`,
    level: level.level,
    scope,
    ...(scope === 'step' ? { visit: subject } : {}),
    at: formatInstant(at, fold.zone),
    due: formatInstant(clock.times.due, fold.zone),
    addressees: visit === undefined ? [] : addresseesAt(look, visit, at, level.recipients),
    article: rules.escalation.source,
    certainty: rules.escalation.certainty,
  };
  return [{ at, escalation }];
};

/**
 * What a dossier has given cause to urge by now, in the order in which it came to it: for its own
 * limit and that of each step the levels of the rule pack that were reached before the work was
 * done. A host keeps the ids of those that it has passed on.
 *
 * @throws LienthongError as every look (`LookOptions`)
 * @example
 * ```ts
 * const urged = escalationsOf(dossier, { now, calendar: vietnamCalendar() });
 * urged.filter(({ scope }) => scope === 'dossier').map(({ id, at }) => `${id} ${at}`);
 * //=> ['dueSoon:dossier:#1 2026-11-25T07:30:00+07:00', 'due:dossier:#1 2026-11-26T07:30:00+07:00', 'overdue:dossier:#1 2026-11-27T07:30:00+07:00']
 * ```
 */
export const escalationsOf = (dossier: Dossier, options: LookOptions): readonly Escalation[] => {
  const look = lookFrom(dossier, options);
  return watchedLimits(look, allClocksOf(look))
    .flatMap((watched) =>
      levelsLeft(look, watched).flatMap((level) => reachedBy(look, watched, level)),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ escalation }) => escalation);
};

/**
 * When the next level of urging will be reached if nothing is recorded before: the instant at which
 * `escalationsOf` will list one more. Undefined while no limit runs. A host that also sends
 * escalations wakes up at the earlier of this and `nextWakeUp`.
 *
 * @throws LienthongError as every look (`LookOptions`)
 * @example
 * ```ts
 * nextEscalation(dossier, { now: '2026-11-26T16:45:00+07:00', calendar: vietnamCalendar() });
 * //=> '2026-11-27T07:30:00+07:00'
 * ```
 */
export const nextEscalation = (dossier: Dossier, options: LookOptions): Instant | undefined => {
  const look = lookFrom(dossier, options);
  const { now, rules, fold } = look;
  const coming = watchedLimits(look, allClocksOf(look))
    // A path that is late may stand still while another runs.
    .filter(({ clock }) => clock.state === 'running' && clock.since === undefined)
    .flatMap((watched) =>
      levelsLeft(look, watched).map((level) => escalationInstant(watched.clock, level, rules)),
    )
    .filter((instant) => instant > now);
  return coming.length === 0 ? undefined : formatInstant(Math.min(...coming), fold.zone);
};
