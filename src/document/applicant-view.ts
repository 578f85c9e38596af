import { assess } from '../assessment/assess.ts';
import type { Assessment, DossierStatus } from '../assessment/assessment.ts';
import type { Look } from '../clock/look.ts';
import { type LookOptions, lookFrom } from '../clock/look-options.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { openPausesOf } from '../dossier/pauses.ts';
import { unitHandsOf } from '../dossier/unit-hands.ts';
import { visitIdOf } from '../dossier/visits.ts';
import { waitAt } from '../procedure/graph.ts';
import type { DossierResult, PauseReason, WaitParty } from '../procedure/procedure.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { formatInstant, type Instant } from '../time/instant.ts';

/** What one unit had of a stay at a step or wait: all of it, unless the file was handed over. */
export interface ApplicantStep {
  /** Name of the step or wait. */
  readonly name: string;
  /** Name of the unit. */
  readonly unit?: string;
  /** For a wait: whose time it is. */
  readonly waitsFor?: WaitParty;
  readonly from: Instant;
  readonly till?: Instant;
}

/** Something that the applicant is asked to do. */
export interface ApplicantRequest {
  readonly reason: PauseReason;
  readonly since: Instant;
  /** The last day for it, where the procedure sets one. */
  readonly until?: CivilDate;
}

/**
 * A dossier as its applicant may see it: no official's name, role or remark is in it, and nobody's
 * own limit. Plain data.
 */
export interface ApplicantView {
  readonly dossier: string;
  /** Name of the procedure. */
  readonly procedure: string;
  readonly now: Instant;
  readonly status: DossierStatus;
  readonly result?: DossierResult;
  readonly received?: Instant;
  /** When the result is to be handed out, as the applicant was last told. */
  readonly promised?: Instant;
  /** The statutory limit has passed and the work is not done. */
  readonly overdue: boolean;
  /** When the answer was ready to be handed out. */
  readonly resolved?: Instant;
  /** When the applicant got it. */
  readonly delivered?: Instant;
  /** What the applicant is asked to do now. */
  readonly requests: readonly ApplicantRequest[];
  /** Where it has been, and is now, in the order in which it came there. */
  readonly steps: readonly ApplicantStep[];
}

const stepsOf = (look: Look, visit: VisitRecord): readonly ApplicantStep[] => {
  const { fold, graph } = look;
  const wait = waitAt(look.graph, visit.node);
  return unitHandsOf(fold, visit).map(({ span: { from, till }, holder: { unit } }) => ({
    name: graph.nodes.get(visit.node)?.node.name ?? visit.node,
    ...(unit === undefined ? {} : { unit: fold.procedure.units[unit]?.name ?? unit }),
    ...(wait === undefined ? {} : { waitsFor: wait.for }),
    from: formatInstant(from, fold.zone),
    ...(Number.isFinite(till) ? { till: formatInstant(till, fold.zone) } : {}),
  }));
};

/** Requests that the procedure foresees: open waits for the applicant. */
const requestsOfWaits = (look: Look, { clocks }: Assessment): readonly ApplicantRequest[] =>
  look.open.flatMap((visit) => {
    const wait = waitAt(look.graph, visit.node);
    if (wait?.for !== 'applicant') return [];
    const until = clocks.waits.find((clock) => clock.visit === visitIdOf(visit))?.dueDate;
    return [
      {
        reason: wait.reason ?? 'other',
        since: formatInstant(visit.from, look.fold.zone),
        ...(until === undefined ? {} : { until }),
      },
    ];
  });

const ASKS_THE_APPLICANT: ReadonlySet<PauseReason> = new Set(['supplement', 'payment']);

const requestsOfPauses = ({ fold }: Look): readonly ApplicantRequest[] =>
  openPausesOf(fold)
    .filter(({ reason }) => ASKS_THE_APPLICANT.has(reason))
    .map(({ reason, from }) => ({ reason, since: formatInstant(from, fold.zone) }));

/**
 * What an applicant may be shown of a dossier (tra cứu tình trạng hồ sơ): how far it is, where it
 * has been, the dates, and what they are asked to do. `assess` is the view of officials.
 *
 * @throws LienthongError as every look (`LookOptions`)
 * @example
 * ```ts
 * const { status, promised, overdue, steps } = applicantView(dossier, { now, calendar });
 * [status, promised, overdue]; //=> ['running', '2026-11-26T17:00:00+07:00', true]
 * steps.map(({ name, unit }) => [name, unit]);
 * //=> [['Tiếp nhận', 'Bộ phận Một cửa'], ['Thẩm định', 'Sở chuyên ngành']]
 * ```
 */
export const applicantView = (dossier: Dossier, options: LookOptions): ApplicantView => {
  const look = lookFrom(dossier, options);
  const assessment = assess(dossier, options);
  const { fold } = look;
  const { now, status, result, resolved, delivered, due, flags } = assessment;
  const received = fold.acceptedAt;
  return {
    dossier: fold.id,
    procedure: fold.procedure.name,
    now,
    status,
    ...(result === undefined ? {} : { result }),
    ...(received === undefined ? {} : { received: formatInstant(received, fold.zone) }),
    ...(due.promised === undefined ? {} : { promised: due.promised }),
    overdue: flags.overdue,
    ...(resolved === undefined ? {} : { resolved }),
    ...(delivered === undefined ? {} : { delivered }),
    requests: [...requestsOfWaits(look, assessment), ...requestsOfPauses(look)],
    steps: fold.visits.flatMap((visit) => stepsOf(look, visit)),
  };
};
