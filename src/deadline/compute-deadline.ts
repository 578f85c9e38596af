import { attempt, unwrap } from '../base/error.ts';
import { type Issue, issueAt } from '../base/issue.ts';
import { kindOf, shownOf } from '../base/kind-of.ts';
import { fail, failAll, type Result, succeed, within } from '../base/result.ts';
import { tableOf } from '../calendar/build-calendar.ts';
import type { CalendarTable } from '../calendar/calendar-table.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Limit } from '../limit/limit.ts';
import { tryReadLimit } from '../limit/schema.ts';
import { LIMIT_SCOPES, type LimitScope } from '../limit/unit-table.ts';
import { tryKnownRules } from '../rules/check-rule-pack.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { countingRulesOn, tryRulePack } from '../rules/rule-packs.ts';
import { type CivilDate, formatCivilDate } from '../time/civil-date.ts';
import { epochDayOfInstant, type InstantInput, parseInstant } from '../time/instant.ts';
import { dueTimesOf } from './count-limit.ts';
import { type CountedSpan, countedSpan } from './counted-span.ts';
import { type Deadline, deadlineFrom } from './deadline.ts';
import type { DueTimes } from './due-times.ts';
import { NO_PAUSES } from './pause-list.ts';

/** What a deadline is computed from. */
export interface DeadlineInput {
  /** The event that starts the limit. */
  readonly start: InstantInput;
  /** A limit, or its text as a decision prints it. */
  readonly limit: Limit | string;
  readonly calendar: WorkCalendar;
  /** A rule pack or its id; by default the pack in force on the day of the event, or the first. */
  readonly rules?: RulePack | string;
  /** `step` when the limit is that of one step: whole days then count from the hour of entry. */
  readonly scope?: LimitScope;
}

/** A checked input with its due times, before it is written out. */
export interface CountedDeadline {
  readonly span: CountedSpan;
  readonly times: DueTimes;
}

const KEYS: ReadonlySet<string> = new Set(['start', 'limit', 'calendar', 'rules', 'scope']);

/** A key that is not known would be an instruction that is not followed. */
const unknownKeys = (input: DeadlineInput): readonly Issue[] =>
  Object.keys(input)
    .filter((key) => !KEYS.has(key))
    .map((key) => issueAt([key], 'input.unknownKey', { key }));

const unknownScope = ({ scope }: DeadlineInput): readonly Issue[] =>
  scope === undefined || LIMIT_SCOPES.includes(scope)
    ? []
    : [issueAt(['scope'], 'input.notOneOf', { allowed: LIMIT_SCOPES, received: shownOf(scope) })];

const rulesFor = (rules: DeadlineInput['rules'], date: CivilDate): Result<RulePack> => {
  if (rules === undefined) return succeed(countingRulesOn(date));
  return typeof rules === 'string' ? tryRulePack(rules, ['rules']) : tryKnownRules(rules);
};

const tableFor = (calendar: WorkCalendar): Result<CalendarTable> => {
  const table = attempt(() => tableOf(calendar));
  return table.ok ? table : failAll(within(['calendar'], table.issues));
};

/** The shared beginning of `computeDeadline` and `traceDeadline`. */
export const tryCountDeadline = (input: DeadlineInput): Result<CountedDeadline> => {
  if (typeof input !== 'object' || input === null) {
    const received = kindOf(input);
    return fail(issueAt([], 'input.wrongType', { expected: 'object', received }));
  }
  const unknown = [...unknownKeys(input), ...unknownScope(input)];
  const start = parseInstant(input.start, ['start']);
  const limit = tryReadLimit(input.limit, ['limit']);
  const table = tableFor(input.calendar);
  if (!start.ok || !limit.ok || !table.ok || unknown.length > 0) {
    const parts = [start, limit, table].flatMap((part) => (part.ok ? [] : part.issues));
    return failAll([...unknown, ...parts]);
  }
  const day = epochDayOfInstant(start.value, table.value.zone);
  const rules = rulesFor(input.rules, formatCivilDate(day));
  if (!rules.ok) return rules;
  const span = countedSpan({
    start: start.value,
    limit: limit.value,
    scope: input.scope ?? 'other',
    table: table.value,
    dayEnds: rules.value.dayEnds.value,
    pauses: NO_PAUSES,
  });
  return attempt(() => ({ span, times: dueTimesOf(span) }));
};

/**
 * `computeDeadline` as a `Result`, with every fault at once.
 *
 * @example
 * ```ts
 * const computed = tryComputeDeadline({ start: '20/11/2026', limit: '3 hôm', calendar });
 * computed.ok ? [] : computed.issues.map(({ code }) => code);
 * //=> ['instant.invalid', 'limit.unreadable']
 * ```
 */
export const tryComputeDeadline = (input: DeadlineInput): Result<Deadline> => {
  const counted = tryCountDeadline(input);
  if (!counted.ok) return counted;
  return succeed(deadlineFrom(counted.value.span, counted.value.times));
};

/**
 * When a limit that starts at an event ends (BLDS 2015 Art. 147–148; `docs/counting-rules.md`).
 *
 * @throws LienthongError with every `input.*`, `instant.*`, `limit.*`, `rules.*` and `calendar.*`
 *   issue found
 * @example
 * ```ts
 * computeDeadline({
 *   start: '2026-11-20T16:30:00+07:00',
 *   limit: '03 ngày làm việc',
 *   calendar: vietnamCalendar(),
 * }).due; //=> '2026-11-26T17:00:00+07:00'
 * ```
 */
export const computeDeadline = (input: DeadlineInput): Deadline =>
  unwrap(tryComputeDeadline(input));
