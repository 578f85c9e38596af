import { unwrap } from '../../../base/error.ts';
import { NO_INTERRUPTIONS } from '../../../clock/interruption-sum.ts';
import { pausesAt } from '../../../clock/interruptions.ts';
import type { VisitRecord } from '../../../dossier/fold.ts';
import type { Visit } from '../../../dossier/visits.ts';
import { effectOfWait } from '../../../dossier/wait-effect.ts';
import { inLocale } from '../../../limit/locale.ts';
import { waitAt } from '../../../procedure/graph.ts';
import { type Instant, parseInstant } from '../../../time/instant.ts';
import { type Interval, subtractFrom, unionOf } from '../../../time/interval.ts';
import { unitName } from '../../node-names.ts';
import type { ReportFacts } from '../../report/report-facts.ts';
import { visitName } from '../../report/visit-cells.ts';
import { DIAGRAM_WORDS } from '../../words/diagram-words.ts';
import { PICTURE_WORDS } from '../../words/picture-words-of.ts';

/** A visit on the time axis, in epoch milliseconds. */
export interface DrawnVisit {
  /** Its number in the picture and in the table, from 1. */
  readonly number: number;
  readonly visit: Visit;
  readonly name: string;
  /** The unit that works, or who is waited for. */
  readonly holder: string;
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

/** The instants of a picture are those of the log, which is checked. */
export const epochMsOf = (instant: Instant): number => unwrap(parseInstant(instant));

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
  { pauses: recorded }: Visit,
  record: VisitRecord | undefined,
  till: number,
  { context }: ReportFacts,
): Pick<DrawnVisit, 'pauses' | 'uncountedPauses'> => {
  const { over, since } = record === undefined ? NO_INTERRUPTIONS : pausesAt(context, record);
  const pauses = unionOf([...over, ...(since === undefined ? [] : [{ from: since, till }])]);
  const all = recorded.map((pause) => ({
    from: epochMsOf(pause.from),
    till: pause.till === undefined ? till : epochMsOf(pause.till),
  }));
  return { pauses, uncountedPauses: all.flatMap((pause) => subtractFrom(pause, pauses)) };
};

const drawnVisit = (visit: Visit, index: number, facts: ReportFacts): DrawnVisit => {
  const now = epochMsOf(facts.assessment.now);
  const from = epochMsOf(visit.from);
  const till = visit.till === undefined ? Math.max(from, now) : epochMsOf(visit.till);
  const clock = facts.clockOf.get(visit.id);
  const due = clock === undefined ? undefined : epochMsOf(clock.due);
  const isLate = clock?.grade === 'late' && due !== undefined && due < till;
  return {
    number: index + 1,
    visit,
    name: visitName(visit, facts),
    holder: holderOf(visit, facts),
    isWait: visit.kind === 'wait',
    stay: { from, till },
    isOpen: visit.till === undefined,
    ...pausesOf(visit, facts.fold.visits[index], till, facts),
    ...(due === undefined ? {} : { due }),
    ...(isLate ? { late: { from: Math.max(from, due), till } } : {}),
  };
};

/** Every visit of a dossier, in the order of the log. */
export const drawnVisits = (facts: ReportFacts): readonly DrawnVisit[] =>
  facts.visits.map((visit, i) => drawnVisit(visit, i, facts));

/** When a visit lets the limit stand still: its pauses, and a wait within its own bound. */
const stoppedIn = (drawn: DrawnVisit, facts: ReportFacts): readonly Interval[] => {
  const { visit, stay, pauses, due = stay.till } = drawn;
  const wait = waitAt(facts.fold.graph, visit.step);
  const waits = wait !== undefined && effectOfWait(wait, facts.fold.rules) !== 'run';
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
const laneKey = ({ visit, holder, isWait }: DrawnVisit): string =>
  isWait ? `wait:${holder}` : `unit:${visit.unit ?? ''}`;

const laneOf = (visits: readonly DrawnVisit[]): Lane => {
  const [first] = visits;
  const unit = first?.isWait === true ? undefined : first?.visit.unit;
  return { label: first?.holder ?? '', ...(unit === undefined ? {} : { unit }), visits };
};

/** The lanes in the order in which the dossier came to them. */
export const lanesOf = (visits: readonly DrawnVisit[]): readonly Lane[] => {
  const lanes = new Map<string, DrawnVisit[]>();
  for (const drawn of visits) {
    const key = laneKey(drawn);
    const lane = lanes.get(key);
    if (lane === undefined) lanes.set(key, [drawn]);
    else lane.push(drawn);
  }
  return [...lanes.values()].map(laneOf);
};
