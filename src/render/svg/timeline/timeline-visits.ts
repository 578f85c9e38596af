import { groupedBy } from '../../../base/grouped-by.ts';
import { pausesAt } from '../../../clock/interruptions.ts';
import type { Visit } from '../../../dossier/visits.ts';
import { isStoppingWait } from '../../../dossier/wait-effect.ts';
import { inLocale } from '../../../limit/locale.ts';
import { waitAt } from '../../../procedure/graph.ts';
import { epochMsOf } from '../../../time/instant.ts';
import { clipTo, type Interval, subtractFrom, unionOf } from '../../../time/interval.ts';
import { unitName } from '../../node-names.ts';
import type { ReportFacts } from '../../report/report-facts.ts';
import { visitName } from '../../report/visit-cells.ts';
import type { VisitTurn } from '../../report/visit-turns.ts';
import { DIAGRAM_WORDS } from '../../words/diagram-words.ts';
import { PICTURE_WORDS } from '../../words/picture-words-of.ts';

/** What one unit had of a visit, on the time axis, in epoch milliseconds. */
export interface DrawnVisit {
  /** Its number in the picture and in the table, from 1. */
  readonly number: number;
  readonly turn: VisitTurn;
  readonly name: string;
  /** The unit that works, or who is waited for. */
  readonly holder: string;
  /** Whether a party is waited for, or the applicant to collect the result. */
  readonly isWait: boolean;
  /** Its stay; an open one reaches to the look. */
  readonly stay: Interval;
  readonly isOpen: boolean;
  /** Those that stop the clock. */
  readonly pauses: readonly Interval[];
  /** Those by which the limit goes on, since the law that they need is not named. */
  readonly uncountedPauses: readonly Interval[];
  readonly due?: number;
  /** Past its own limit. */
  readonly late?: Interval;
}

const holderOf = (visit: Visit, facts: ReportFacts): string => {
  const { dossier, fold, locale, words } = facts;
  const wait = waitAt(fold.graph, visit.step);
  if (wait !== undefined)
    return `${inLocale(DIAGRAM_WORDS, locale).wait}: ${words.parties[wait.for]}`;
  const { unit } = visit;
  return unit === undefined
    ? inLocale(PICTURE_WORDS, locale).process.noUnit
    : unitName(dossier.procedure, unit);
};

/** The pauses of a visit, by whether they stop the clock under the rules of the look. */
const pausesOf = (
  { visit: { pauses: recorded }, record }: VisitTurn,
  stay: Interval,
  { look }: ReportFacts,
): Pick<DrawnVisit, 'pauses' | 'uncountedPauses'> => {
  const { till } = stay;
  const { over, since } = pausesAt(look, record);
  const going = since === undefined ? [] : [{ from: since, till }];
  const pauses = clipTo(unionOf([...over, ...going]), stay);
  const all = recorded.map((pause) => ({
    from: epochMsOf(pause.from),
    till: pause.till === undefined ? till : epochMsOf(pause.till),
  }));
  return {
    pauses,
    uncountedPauses: clipTo(all, stay).flatMap((pause) => subtractFrom(pause, pauses)),
  };
};

/** Its due; the result is there when the step is entered that hands it out, so that none is drawn. */
const dueOf = ({ clock, isReturn }: VisitTurn): number | undefined =>
  clock === undefined || isReturn ? undefined : epochMsOf(clock.due);

const drawnVisit = (turn: VisitTurn, index: number, facts: ReportFacts): DrawnVisit => {
  const { visit, clock, isReturn } = turn;
  const now = epochMsOf(facts.assessment.now);
  const from = epochMsOf(visit.from);
  const till = visit.till === undefined ? Math.max(from, now) : epochMsOf(visit.till);
  const stay = { from, till };
  const due = dueOf(turn);
  const isLate = clock?.grade === 'late' && due !== undefined && due < till;
  return {
    number: index + 1,
    turn,
    name: visitName(visit, facts),
    holder: holderOf(visit, facts),
    isWait: visit.kind === 'wait' || isReturn,
    stay,
    isOpen: visit.till === undefined,
    ...pausesOf(turn, stay, facts),
    ...(due === undefined ? {} : { due }),
    ...(isLate ? { late: { from: Math.max(from, due), till } } : {}),
  };
};

/** Every visit of a dossier in the order of the log, one that was handed on part by part. */
export const drawnVisits = (facts: ReportFacts): readonly DrawnVisit[] =>
  facts.turns.map((turn, i) => drawnVisit(turn, i, facts));

/** When a visit lets the limit stand still: its pauses, and a wait within its own bound. */
const stoppedIn = (drawn: DrawnVisit, facts: ReportFacts): readonly Interval[] => {
  const { turn, stay, pauses, due = stay.till } = drawn;
  const waits = isStoppingWait(facts.fold, turn.visit.step);
  return unionOf([
    ...pauses,
    ...(waits ? [{ from: stay.from, till: Math.min(stay.till, due) }] : []),
  ]);
};

/** When nothing at all went on: every visit that was open stood still. */
export const stoppedWithin = (
  whole: Interval,
  visits: readonly DrawnVisit[],
  facts: ReportFacts,
): readonly Interval[] => {
  const going = visits.flatMap((drawn) => subtractFrom(drawn.stay, stoppedIn(drawn, facts)));
  return subtractFrom(whole, unionOf(going));
};

/** A row of the picture with the visits of one unit, or of one party that is waited for. */
export interface Lane {
  readonly label: string;
  /** Absent for a party. */
  readonly unit?: string;
  readonly visits: readonly DrawnVisit[];
}

/** Two units of one name are two lanes; all waits for one party are one. */
const laneKey = ({ turn: { visit }, holder }: DrawnVisit): string =>
  visit.kind === 'wait' ? `wait:${holder}` : `unit:${visit.unit ?? ''}`;

const laneOf = (visits: readonly DrawnVisit[]): Lane => {
  const [first] = visits;
  const visit = first?.turn.visit;
  const unit = visit?.kind === 'wait' ? undefined : visit?.unit;
  return { label: first?.holder ?? '', ...(unit === undefined ? {} : { unit }), visits };
};

/** The lanes in the order in which the dossier came to them. */
export const lanesOf = (visits: readonly DrawnVisit[]): readonly Lane[] =>
  [...groupedBy(visits, laneKey).values()].map(laneOf);
