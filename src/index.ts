/*
 * The public names of `lienthong`, one list written by hand. Inside the library files import the
 * file they need, never this one.
 */

// base
export { isLienthongError, type LienthongError } from './base/error.ts';
export type { Issue, IssueCode, IssueData, IssueOf, IssuePath } from './base/issue.ts';
export type { Result } from './base/result.ts';

// time
export type { CivilDate } from './time/civil-date.ts';
export type { Instant, InstantInput } from './time/instant.ts';
export { fixedZone, type Zone } from './time/zone.ts';

// calendar
export { addWorkingDaysMany, countWorkingDaysMany } from './calendar/batch.ts';
export {
  buildCalendar,
  type CalendarOptions,
  tryBuildCalendar,
} from './calendar/build-calendar.ts';
export type { CalendarOverlay } from './calendar/calendar-overlay.ts';
export type { CalendarSet } from './calendar/calendar-set.ts';
export { type DayInfo, type DayReason, dayInfo } from './calendar/day-info.ts';
export { extendCalendar, tryExtendCalendar } from './calendar/extend-calendar.ts';
export {
  type VietnamCalendarOptions,
  vietnamCalendar,
} from './calendar/vietnam/vietnam-calendar.ts';
export type {
  Certainty,
  DayKind,
  DayName,
  DaySpec,
  Shift,
  Weekday,
  WeekdayHours,
  WorkCalendar,
  WorkCalendarSpec,
} from './calendar/work-calendar.ts';
export { addWorkingDays, countWorkingDays, isWorkingDay } from './calendar/working-days.ts';
export { addWorkingTime, workingTimeBetween } from './calendar/working-time.ts';

// limit
export { formatLimit } from './limit/format-limit.ts';
export type {
  AmountLimit,
  Counting,
  CutOff,
  DateLimit,
  Limit,
  LimitUnit,
} from './limit/limit.ts';
export type { Locale } from './limit/locale.ts';
export { type ParseLimitOptions, parseLimit, tryParseLimit } from './limit/parse-limit.ts';

// rules
export type { DueSoonRule, Rule, RuleCertainty, RulePack } from './rules/rule-pack.ts';
export { rulePack, rulePackOn } from './rules/rule-packs.ts';

// deadline
export {
  computeDeadline,
  type DeadlineInput,
  tryComputeDeadline,
} from './deadline/compute-deadline.ts';
export type { CalendarStamp, Deadline } from './deadline/deadline.ts';
export type { Grade } from './deadline/grade.ts';
export { type TraceEntry, type TraceReason, traceDeadline } from './deadline/trace-deadline.ts';

// procedure
export { defineProcedure, tryDefineProcedure } from './procedure/define-procedure.ts';
export type { Finding, FindingCode, FindingOf, Severity } from './procedure/finding.ts';
export type {
  BranchNode,
  DossierResult,
  EndNode,
  FlowNode,
  Outcomes,
  ParallelNode,
  PauseReason,
  Procedure,
  StageNode,
  StepNode,
  Unit,
  VariantLimits,
  WaitClock,
  WaitNode,
  WaitParty,
} from './procedure/procedure.ts';
export type { FlowInput, LimitInput, ProcedureInput } from './procedure/procedure-input.ts';
export type { VerifyOptions } from './procedure/verify/horizon.ts';
export { verifyProcedure } from './procedure/verify/verify-procedure.ts';

// machine
export { toMachine } from './machine/to-machine.ts';

// dossier
export { type AllowedEvent, allowedEvents } from './dossier/allowed-events.ts';
export type { Dossier } from './dossier/dossier.ts';
export type { Actor, DossierEvent, DossierEventOf, DossierEventType } from './dossier/event.ts';
export {
  openDossier,
  record,
  replay,
  tryOpenDossier,
  tryRecord,
  tryReplay,
} from './dossier/record.ts';
export type { EventInput } from './dossier/schema.ts';
export { type Visit, type VisitPause, visitsOf } from './dossier/visits.ts';

// clock
export type { Clock, ClockAmount } from './clock/clock.ts';
export type { ClockScope, ClockState } from './clock/clock-record.ts';
export { promiseFor } from './clock/promise.ts';

// accountability
export { attributeLateness } from './accountability/attribute-lateness.ts';
export type {
  Attribution,
  LatenessRemainder,
  LatenessShare,
  SqueezedVisit,
} from './accountability/attribution.ts';

// assessment
export { assess } from './assessment/assess.ts';
export type {
  Assessment,
  AssessmentFlags,
  ClockSet,
  DossierStatus,
  Responsible,
} from './assessment/assessment.ts';
export { nextWakeUp } from './assessment/next-wake-up.ts';

// render
export { explainAttribution } from './render/explain/explain-attribution.ts';
export { explainDeadline } from './render/explain/explain-deadline.ts';
export { formatIssue } from './render/format-issue.ts';
