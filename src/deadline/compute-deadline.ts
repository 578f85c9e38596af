import { attempt, unwrap } from '../base/error.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { tableOf } from '../calendar/build-calendar.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { countingOf } from '../limit/counting.ts';
import { isDateLimit, type Limit } from '../limit/limit.ts';
import { tryReadLimit } from '../limit/schema.ts';
import type { LimitScope } from '../limit/unit-table.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { tryRulePack, tryRulePackOn } from '../rules/rule-packs.ts';
import { formatCivilDate } from '../time/civil-date.ts';
import { epochDayOfInstant, type InstantInput, parseInstant } from '../time/instant.ts';
import { dueTimesOf } from './count-limit.ts';
import { type Deadline, deadlineFrom } from './deadline.ts';
import type { CountedSpan, DueTimes } from './due-times.ts';

/** What a deadline is computed from. */
export interface DeadlineInput {
  /** The event that starts the limit. */
  readonly start: InstantInput;
  /** A limit, or its text as a decision prints it. */
  readonly limit: Limit | string;
  readonly calendar: WorkCalendar;
  /** A rule pack or its id; by default the pack in force on the day of the event. */
  readonly rules?: RulePack | string;
  /** `step` when the limit is that of one step: whole days then count from the hour of entry. */
  readonly scope?: LimitScope;
}

/** A checked input with its due times, before it is written out. */
export interface CountedDeadline {
  readonly span: CountedSpan;
  readonly times: DueTimes;
}

const rulesFor = (rules: RulePack | string | undefined, date: string): Result<RulePack> => {
  if (rules === undefined) return tryRulePackOn(date, ['start']);
  return typeof rules === 'string' ? tryRulePack(rules, ['rules']) : succeed(rules);
};

/** The shared beginning of `computeDeadline` and `traceDeadline`. */
export const tryCountDeadline = (input: DeadlineInput): Result<CountedDeadline> => {
  const start = parseInstant(input.start, ['start']);
  const limit = tryReadLimit(input.limit, ['limit']);
  const table = attempt(() => tableOf(input.calendar));
  if (!start.ok || !limit.ok || !table.ok) {
    return fail(...[start, limit, table].flatMap((part) => (part.ok ? [] : part.issues)));
  }
  const date = formatCivilDate(epochDayOfInstant(start.value, table.value.zone));
  const rules = rulesFor(input.rules, date);
  if (!rules.ok) return rules;
  const span: CountedSpan = {
    start: start.value,
    limit: limit.value,
    counting: isDateLimit(limit.value)
      ? 'date'
      : countingOf(limit.value, input.scope ?? 'other'),
    table: table.value,
    dayEnds: rules.value.dayEnds.value,
    pauses: [],
  };
  return attempt(() => ({ span, times: dueTimesOf(span) }));
};

/** `computeDeadline` as a `Result`, with every fault at once. */
export const tryComputeDeadline = (input: DeadlineInput): Result<Deadline> => {
  const counted = tryCountDeadline(input);
  if (!counted.ok) return counted;
  const { span, times } = counted.value;
  return succeed(deadlineFrom(span.start, span.limit, times, span.table));
};

/**
 * When a limit that starts at an event ends (BLDS 2015 Art. 147–148; `docs/counting-rules.md`).
 *
 * @throws LienthongError with every `instant.*`, `limit.*`, `rules.*` and `calendar.*` issue found
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
