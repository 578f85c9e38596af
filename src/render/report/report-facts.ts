import { attributeLateness } from '../../accountability/attribute-lateness.ts';
import type { Attribution } from '../../accountability/attribution.ts';
import { assess } from '../../assessment/assess.ts';
import type { Assessment } from '../../assessment/assessment.ts';
import { defaultCalendarOf } from '../../calendar/calendar-set.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Clock } from '../../clock/clock.ts';
import type { Look } from '../../clock/look.ts';
import { type LookOptions, lookFrom } from '../../clock/look-options.ts';
import { standingFactsOf } from '../../dossier/corrections.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { DossierFact } from '../../dossier/event.ts';
import type { Fold } from '../../dossier/fold.ts';
import { foldOf } from '../../dossier/record.ts';
import { type Visit, visitsOf } from '../../dossier/visits.ts';
import { inLocale, type Locale } from '../../limit/locale.ts';
import { formatInstant, type Instant } from '../../time/instant.ts';
import type { DateParts } from '../format-date.ts';
import { REPORT_EN } from '../messages/report-en.ts';
import { REPORT_VI } from '../messages/report-vi.ts';
import type { Words } from '../words/words.ts';
import { wordsOf } from '../words/words-of.ts';
import type { ReportWords } from './report-words.ts';
import { turnsOf, type VisitTurn } from './visit-turns.ts';

/** What a report is made for. */
export interface DossierReportOptions extends LookOptions {
  readonly locale: Locale;
  /** Columns of the terminal; 100 by default. */
  readonly width?: number;
}

/** Everything that the parts of a report look at, computed once. */
export interface ReportFacts {
  readonly dossier: Dossier;
  readonly fold: Fold;
  /** What the log tells once it is corrected, by the id of each event. */
  readonly factById: ReadonlyMap<string, DossierFact>;
  readonly look: Look;
  readonly assessment: Assessment;
  readonly attribution: Attribution;
  readonly visits: readonly Visit[];
  readonly visitOf: ReadonlyMap<string, Visit>;
  /** The visits, those that were handed from unit to unit part by part. */
  readonly turns: readonly VisitTurn[];
  /** Clocks of steps and waits by visit. */
  readonly clockOf: ReadonlyMap<string, Clock>;
  /** The calendar of the dossier itself. */
  readonly calendar: WorkCalendar;
  readonly locale: Locale;
  readonly words: Words;
  readonly report: ReportWords;
  /** How much of a date the tables print. */
  readonly dateParts: DateParts;
}

/** What reports say, by language. */
export const REPORT_WORDS: { readonly [L in Locale]: ReportWords } = {
  vi: REPORT_VI,
  en: REPORT_EN,
};

/** The year is printed in tables only when more than one occurs. */
const datePartsOf = (visits: readonly Visit[], clocks: readonly Clock[]): DateParts => {
  const instants: readonly Instant[] = [
    ...visits.flatMap(({ from, till }) => [from, ...(till === undefined ? [] : [till])]),
    ...clocks.map(({ due }) => due),
  ];
  return new Set(instants.map((instant) => instant.slice(0, 4))).size > 1 ? 'year' : 'month';
};

/** Looks at a dossier for a report. */
export const factsOf = (
  dossier: Dossier,
  options: Omit<DossierReportOptions, 'width'>,
): ReportFacts => {
  const { locale, ...lookOptions } = options;
  const assessment = assess(dossier, lookOptions);
  const { steps, waits, stages } = assessment.clocks;
  const visits = visitsOf(dossier);
  const clocks = [...steps, ...waits];
  const fold = foldOf(dossier);
  const look = lookFrom(dossier, lookOptions);
  const clockOf = new Map(
    clocks.flatMap((clock) => (clock.visit === undefined ? [] : [[clock.visit, clock] as const])),
  );
  return {
    dossier,
    fold,
    factById: new Map(standingFactsOf(fold).map((fact) => [fact.id, fact])),
    look,
    assessment,
    attribution: attributeLateness(dossier, lookOptions),
    visits,
    visitOf: new Map(visits.map((visit) => [visit.id, visit])),
    turns: turnsOf(look, visits, clockOf),
    clockOf,
    calendar: defaultCalendarOf(lookOptions.calendar),
    locale,
    words: wordsOf(locale),
    report: inLocale(REPORT_WORDS, locale),
    dateParts: datePartsOf(visits, [...clocks, ...stages]),
  };
};

/** The fact with an id. */
export const factOf = ({ factById }: ReportFacts, id: string): DossierFact | undefined =>
  factById.get(id);

/** An instant of the log in the zone of the dossier. */
export const instantIn = ({ fold }: ReportFacts, epochMs: number): Instant =>
  formatInstant(epochMs, fold.zone);
