/*
 * The public names of `lienthong`, one list written by hand. Inside the library files import the
 * file they need, never this one.
 */

// base
export { isLienthongError, type LienthongError } from './base/error.ts';
export type { Issue, IssueCode, IssueData, IssueOf, IssuePath } from './base/issue.ts';
export type { Result } from './base/result.ts';
export type { SyntaxFault } from './base/syntax-fault.ts';

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
export { vietnamCalendar } from './calendar/vietnam/vietnam-calendar.ts';
export type { VietnamCalendarOptions } from './calendar/vietnam/vietnam-calendar-options.ts';
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
export type { LimitScope } from './limit/unit-table.ts';

// rules
export type {
  CountedDays,
  DayEnd,
  DueSoonRule,
  EscalationLevel,
  EscalationName,
  EscalationRecipient,
  PauseWithoutBasisEffect,
  ReasonOfOtherLaw,
  Rule,
  RuleCertainty,
  RulePack,
  SilenceEffect,
  SupplementEffect,
} from './rules/rule-pack.ts';
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
export { type JsonSchemaOptions, procedureJsonSchema } from './procedure/json-schema.ts';
export type {
  Finding,
  FindingCode,
  FindingData,
  FindingOf,
  Severity,
} from './procedure/finding.ts';
export type {
  Approver,
  BranchNode,
  BranchSilence,
  CalledProcedure,
  DossierResult,
  EndNode,
  Extension,
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
export type {
  ApproverInput,
  BranchInput,
  CallInput,
  EndInput,
  ExtensionInput,
  FlowInput,
  LimitInput,
  OutcomesInput,
  ParallelInput,
  ProcedureInput,
  SilenceInput,
  StageInput,
  StepInput,
  UnitInput,
  VariantLimitsInput,
  WaitInput,
} from './procedure/procedure-input.ts';
export {
  procedureFromTable,
  type TableReading,
} from './procedure/table/procedure-from-table.ts';
export type {
  ProcedureTable,
  TableColumn,
  TableRow,
  TableRowKind,
} from './procedure/table/procedure-table.ts';
export { procedureToTable, tableOf } from './procedure/table/procedure-to-table.ts';
export type { GridRow } from './procedure/table/grid.ts';
export type { GridPlaces, GridReading } from './procedure/table/table-from-grid.ts';
export { tableFromMarkdown, tableToMarkdown } from './procedure/table/markdown-table.ts';
export { tableToCsv } from './procedure/table/table-to-csv.ts';
export type { VerifyOptions } from './procedure/verify/horizon.ts';
export { verifyProcedure } from './procedure/verify/verify-procedure.ts';

// machine
export { toMachine } from './machine/to-machine.ts';

// dossier
export { type AllowedEvent, allowedEvents, whyNot } from './dossier/allowed-events.ts';
export { type Custody, custodyOf } from './dossier/custody.ts';
export type { Dossier } from './dossier/dossier.ts';
export type {
  Actor,
  Correction,
  DelegationWindow,
  DossierEvent,
  DossierEventOf,
  DossierEventType,
  DossierFact,
} from './dossier/event.ts';
export type { VisitEnd } from './dossier/fold.ts';
export type { DelegatedHolder, Holder } from './dossier/hands.ts';
export {
  type CorrectionOptions,
  type CorrectionPlan,
  planCorrection,
  tryPlanCorrection,
} from './dossier/plan-correction.ts';
export {
  openDossier,
  record,
  replay,
  tryOpenDossier,
  tryRecord,
  tryReplay,
} from './dossier/record.ts';
export type { EventInput } from './dossier/schema.ts';
export {
  type ProcedureStamp,
  restoreDossier,
  type StoredDossier,
  storedDossier,
  tryRestoreDossier,
} from './dossier/stored-dossier.ts';
export { compareVisits, type VisitDifference, viewAsRecordedBy } from './dossier/views.ts';
export { type Visit, type VisitPause, visitsOf } from './dossier/visits.ts';

// clock
export { allowedEventsAt } from './clock/allowed-events-at.ts';
export type { Clock, ClockAmount } from './clock/clock.ts';
export type { ClockScope, ClockState } from './clock/clock-record.ts';
export { type DueEventsOptions, dueEvents } from './clock/due-events.ts';
export type { LookOptions } from './clock/look-options.ts';
export { type PromiseOptions, promiseFor } from './clock/promise.ts';

// accountability
export { attributeLateness } from './accountability/attribute-lateness.ts';
export type {
  Attribution,
  FractionBasis,
  LatenessRemainder,
  LatenessShare,
  SqueezedVisit,
} from './accountability/attribution.ts';
export type { LatenessMeasure } from './accountability/lateness-measure.ts';
export { type Bounce, bouncesOf } from './accountability/bounces.ts';
export { type AgencyLeg, legsOf } from './accountability/legs.ts';
export type { Escalation, EscalationAddressee } from './accountability/escalation.ts';
export { escalationsOf, nextEscalation } from './accountability/escalations.ts';
export type { Notice, NoticeCode, NoticeData, NoticeOf } from './accountability/notice.ts';
export { noticesOf } from './accountability/notices.ts';
export type {
  Obligation,
  ObligationBearer,
  ObligationKind,
  ObligationState,
} from './accountability/obligation.ts';
export { obligationsOf } from './accountability/obligations.ts';

// assessment
export { type AssessOptions, assess } from './assessment/assess.ts';
export type {
  Assessment,
  AssessmentFlags,
  ClockSet,
  DossierStatus,
  Responsible,
} from './assessment/assessment.ts';
export {
  type AssessmentDifference,
  type ComparedFacts,
  compareAssessments,
  type SettledClock,
} from './assessment/compare-assessments.ts';
export type { Component } from './assessment/components.ts';
export { ledgerRow } from './assessment/ledger-row.ts';
export type {
  LedgerHands,
  LedgerHolder,
  LedgerLateSpan,
  LedgerLeg,
  LedgerRemainder,
  LedgerRow,
  LedgerSpan,
  LedgerState,
  LedgerUnit,
  LedgerVisit,
} from './assessment/ledger-shape.ts';
export type { Assumption } from './assessment/assumption.ts';
export type { EndToEnd } from './assessment/end-to-end.ts';
export {
  type Forecast,
  type ForecastOptions,
  type ForecastStep,
  forecast,
} from './assessment/forecast.ts';
export type { ForeseenBy } from './assessment/foresee.ts';
export { nextWakeUp } from './assessment/next-wake-up.ts';
export { type ScanRow, scan } from './assessment/scan.ts';
export type { Stop } from './assessment/stops.ts';
export type { Violation, ViolationCode } from './assessment/violation.ts';

// report
export type { Bottleneck, Spread, TimeSpent } from './report/bottlenecks.ts';
export type { Columns } from './report/columns.ts';
export type { GroupLabel, ReportBy, ReportCounts } from './report/dimensions.ts';
export { type EvaluationBand, evaluationBand } from './report/evaluation-band.ts';
export type { Evaluation, EvaluationPoints, PartyPoints } from './report/evaluation-points.ts';
export type { ReportGroup } from './report/group-tally.ts';
export { type BrokenIdentity, brokenIdentities } from './report/identities.ts';
export type { CarriedLateness, LateParties, LateParty, LateTime } from './report/late-party.ts';
export {
  type LateRegister,
  lateRegister,
  type RepeatedLateness,
  repeatedLateness,
} from './report/late-register.ts';
export type { ItemCount, ReportItem } from './report/read-rows.ts';
export type { ReportHead } from './report/report-head.ts';
export type { ReportOptions } from './report/report-options.ts';
export { type ReprojectOptions, reproject } from './report/reproject.ts';
export type {
  DueShift,
  PersonToNotify,
  ReprojectedDossier,
  Reprojection,
  ShiftedVisit,
} from './report/reprojection.ts';
export {
  type HalfYear,
  type SixMonthReport,
  sixMonthReport,
} from './report/six-month-report.ts';
export { type Report, summarise } from './report/summarise.ts';
export {
  type RateReading,
  type TimelinessIndicators,
  type TimelinessRate,
  timelinessIndicators,
} from './report/timeliness-indicators.ts';
export type { CataloguedUnit, UnitCatalogue, UnitScope } from './report/unit-scope.ts';
export type { ViolationCounts } from './report/violation-tally.ts';

// document
export { type ApologyOptions, apology } from './document/apology.ts';
export {
  type ApplicantRequest,
  type ApplicantStep,
  type ApplicantView,
  applicantView,
} from './document/applicant-view.ts';
export { controlSlip } from './document/control-slip.ts';
export { dossierRegister, type RegisterOptions } from './document/dossier-register.ts';
export type {
  Paper,
  PaperColumn,
  PaperDelay,
  PaperField,
  PaperFieldKey,
  PaperHead,
  PaperSigner,
  PaperTable,
  PaperValue,
} from './document/paper.ts';
export type { PaperOptions } from './document/paper-facts.ts';
export type { FormEdition, PaperForm } from './document/paper-forms.ts';
export type { PaperKind } from './document/paper-kind.ts';
export type { Applicant, DossierComponent, Particulars } from './document/particulars.ts';
export { receipt } from './document/receipt.ts';
export { refusal } from './document/refusal.ts';
export { stopNotice } from './document/stop-notice.ts';
export { supplementRequest } from './document/supplement-request.ts';

// render
export { explainAttribution } from './render/explain/explain-attribution.ts';
export { explainDeadline } from './render/explain/explain-deadline.ts';
export { formatFinding } from './render/format-finding.ts';
export { formatIssue } from './render/format-issue.ts';
export { formatDifference } from './render/format-difference.ts';
export { formatNotice } from './render/format-notice.ts';
export type { Sms, SmsEncoding } from './render/sms-length.ts';
