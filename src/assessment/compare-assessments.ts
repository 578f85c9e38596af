import type { Obligation } from '../accountability/obligation.ts';
import { canonicalJson } from '../base/digest.ts';
import { errorOf } from '../base/error.ts';
import { unlike } from '../base/unlike.ts';
import type { Clock } from '../clock/clock.ts';
import type { Grade } from '../deadline/grade.ts';
import type { DossierResult } from '../procedure/procedure.ts';
import type { Instant } from '../time/instant.ts';
import type { Assessment, DossierStatus, Responsible } from './assessment.ts';
import type { Component } from './components.ts';
import type { Stop } from './stops.ts';
import type { Violation } from './violation.ts';

/** A clock without what runs down while one looks. */
export type SettledClock = Omit<Clock, 'used' | 'remaining'>;

/** What two looks at a dossier may tell differently. */
export interface ComparedFacts {
  readonly status: DossierStatus;
  readonly result: DossierResult;
  readonly grade: Grade;
  /** End of the statutory limit. */
  readonly legalDue: Instant;
  /** What the applicant was promised. */
  readonly promised: Instant;
  /** By its name; only those that are up are told. */
  readonly flag: true;
  readonly clock: SettledClock;
  readonly component: Component;
  /** Who answers for a visit that is open. */
  readonly holder: Responsible;
  readonly stop: Stop;
  readonly obligation: Obligation;
  readonly violation: Violation;
}

/** Something that two looks tell differently, as the one and as the other tells it. */
export type AssessmentDifference = {
  readonly [W in keyof ComparedFacts]: {
    readonly what: W;
    /**
     * The dossier, or which flag, clock, component, visit, stop, obligation or violation. A clock of
     * a visit has the id of the visit; any other one has its own, and its cycle from 0: `g1:0`.
     */
    readonly id: string;
    /** Absent: only the other look tells it. */
    readonly before?: ComparedFacts[W];
    readonly after?: ComparedFacts[W];
  };
}[keyof ComparedFacts];

type Told<T> = readonly (readonly [id: string, fact: T])[];

/** What one look tells of each kind, under ids that another look gives to the same. */
type Views = { readonly [W in keyof ComparedFacts]: (look: Assessment) => Told<ComparedFacts[W]> };

const single = <T>({ dossier }: Assessment, fact: T | undefined): Told<T> =>
  fact === undefined ? [] : [[dossier, fact]];

const settled = ({ used: _used, remaining: _remaining, ...clock }: Clock): SettledClock => clock;

const clocksOf = ({ clocks }: Assessment): Told<SettledClock> => {
  const { dossier, earlierCycles, stages, steps, waits } = clocks;
  const whole = dossier === undefined ? [] : [dossier];
  return [...earlierCycles, ...whole, ...stages, ...steps, ...waits].map((clock) => [
    clock.visit ?? `${clock.id}:${clock.cycle}`,
    settled(clock),
  ]);
};

const VIEWS: Views = {
  status: (look) => single(look, look.status),
  result: (look) => single(look, look.result),
  grade: (look) => single(look, look.grade),
  legalDue: (look) => single(look, look.due.legal),
  promised: (look) => single(look, look.due.promised),
  flag: ({ flags }) =>
    Object.entries(flags).flatMap(([flag, isUp]) => (isUp ? [[flag, true] as const] : [])),
  clock: clocksOf,
  component: ({ components }) =>
    components.map((component) => [`${component.id}:${component.cycle}`, component]),
  holder: ({ responsible }) => responsible.map((holder) => [holder.visit, holder]),
  stop: ({ dossier, stops }) =>
    stops.map((stop) => [`${stop.step ?? dossier}:${stop.since}`, stop]),
  obligation: ({ obligations }) => obligations.map((obligation) => [obligation.id, obligation]),
  violation: ({ violations }) =>
    violations.map((violation) => {
      const { code, at, event, visit } = violation;
      return [`${code}:${event ?? visit ?? at}`, violation];
    }),
};

const differencesIn = <W extends keyof ComparedFacts>(
  what: W,
  before: Assessment,
  after: Assessment,
) => {
  const earlier = new Map(VIEWS[what](before));
  const later = new Map(VIEWS[what](after));
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((id) => {
    const [then, now] = [earlier.get(id), later.get(id)];
    if (canonicalJson(then) === canonicalJson(now)) return [];
    return {
      what,
      id,
      ...(then === undefined ? {} : { before: then }),
      ...(now === undefined ? {} : { after: now }),
    };
  });
};

// The keys of the table are the facts that are compared, by its own type.
const COMPARED = Object.keys(VIEWS) as readonly (keyof ComparedFacts)[];

/** What the views read of a look. */
const LOOK = {
  dossier: '',
  status: '',
  due: {},
  flags: {},
  clocks: { earlierCycles: [], stages: [], steps: [], waits: [] },
  components: [],
  responsible: [],
  stops: [],
  obligations: [],
  violations: [],
} as const satisfies { readonly [M in keyof Assessment]?: unknown };

/**
 * All that two looks at one dossier tell differently: clocks, due dates, promise, grade, flags,
 * components, holders, stops, obligations and violations. Two looks at one instant show what a
 * correction or a late entry has changed; what has merely run down since the first look is left out.
 * `compareVisits` compares the visits, `formatDifference` puts a difference into words.
 *
 * @throws LienthongError `input.*` for what is no assessment, such as a stored one of another version
 * @example
 * ```ts
 * const look = { now: '2026-11-27T09:00:00+07:00', calendar };
 * const known = assess(dossier, { ...look, asRecordedBy: '2026-11-25T00:00:00+07:00' });
 * compareAssessments(known, assess(dossier, look))
 *   .filter(({ what }) => what === 'clock' || what === 'holder')
 *   .map(({ what, id }) => `${what} ${id}`);
 * //=> [
 * //   'clock tiep-nhan#1',
 * //   'clock tham-dinh#1',
 * //   'holder tiep-nhan#1',
 * //   'holder tham-dinh#1',
 * // ]
 * ```
 */
export const compareAssessments = (
  before: Assessment,
  after: Assessment,
): readonly AssessmentDifference[] => {
  const faults = [...unlike(before, LOOK, ['before']), ...unlike(after, LOOK, ['after'])];
  if (faults.length > 0) throw errorOf(faults);
  return COMPARED.flatMap(
    // What a view of one kind gives is a difference of that kind.
    (what) => differencesIn(what, before, after) as readonly AssessmentDifference[],
  );
};
