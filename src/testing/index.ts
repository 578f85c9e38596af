/*
 * `lienthong/testing`: with what the authors of procedures, calendars and hosts test their work. It
 * needs no test runner; the matchers fit `expect.extend` of vitest.
 */

export { calendarConformance } from './calendar/calendar-conformance.ts';
export {
  type CalendarFunctions,
  calendarFunctionsOf,
  type DayAnswer,
} from './calendar/calendar-functions.ts';
export type { BrokenLaw, CalendarLaw, ConformanceRange } from './calendar/calendar-law.ts';
export { type Coverage, type CoveredPart, coverageOf } from './coverage/coverage.ts';
export { formatCoverage } from './coverage/format-coverage.ts';
export type { Move } from './coverage/move.ts';
export { type ProcedurePath, pathsOf } from './coverage/paths.ts';
export type { DossierMoment } from './matchers/dossier-moment.ts';
export type { DossierMatchers, MatcherTable } from './matchers/matcher-table.ts';
export { matchers, matchersIn } from './matchers/matchers.ts';
export type { MatcherResult } from './matchers/verdict.ts';
export { randomDossier, randomDossiers } from './random/random-dossier.ts';
export type { Habits, RandomDossierOptions } from './random/random-options.ts';
export { scenario } from './scenario/scenario.ts';
export type {
  ReceiptDetails,
  Scenario,
  ScenarioOptions,
  ScenarioStart,
  StoryEvent,
} from './scenario/scenario-shape.ts';
