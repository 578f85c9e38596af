import { attributeFrom } from '../accountability/attribute-lateness.ts';
import type { Attribution } from '../accountability/attribution.ts';
import { type JudgedLeg, judgeLegs } from '../accountability/judged-legs.ts';
import { latePiecesOf } from '../accountability/late-pieces.ts';
import { obligationsFrom } from '../accountability/obligations.ts';
import { type AllClocks, allClocksOf, currentDossierClock } from '../clock/all-clocks.ts';
import { isEverythingStopped } from '../clock/interruptions.ts';
import type { Look } from '../clock/look.ts';
import { type LookOptions, lookFrom } from '../clock/look-options.ts';
import { promisedAt } from '../clock/promise.ts';
import { supplementRequestsOf } from '../clock/supplement-requests.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { openVisitsOf } from '../dossier/fold.ts';
import { delegatedHolder, handsOf } from '../dossier/hands.ts';
import { agencyOf } from '../procedure/graph.ts';
import type { DossierResult, Procedure } from '../procedure/procedure.ts';
import { formatInstant, requireInstant } from '../time/instant.ts';
import type { DossierStatus } from './assessment.ts';
import { ledgerLateSpans } from './ledger-late-spans.ts';
import type {
  LedgerLeg,
  LedgerRow,
  LedgerSpan,
  LedgerState,
  LedgerUnit,
  LedgerVisit,
} from './ledger-shape.ts';
import { ledgerVisitsOf, spanOfClock, useOfClock } from './ledger-visits.ts';
import { gradeOfAll, statusOf } from './standing.ts';
import { violationsOf } from './violations.ts';

const STATE_OF_STATUS: { readonly [S in Exclude<DossierStatus, 'ended'>]: LedgerState } = {
  submitted: 'pending',
  declined: 'declined',
  running: 'running',
  resolved: 'done',
};

/** A refusal is an answer: it is in time when it went out in time (NĐ 61/2018/NĐ-CP Art. 19(8)). */
const STATE_OF_RESULT: { readonly [R in DossierResult]: LedgerState } = {
  granted: 'done',
  refused: 'done',
  withdrawn: 'withdrawn',
  stopped: 'stopped',
};

const stateOf = (look: Look): LedgerState => {
  const status = statusOf(look);
  if (status === 'ended') return STATE_OF_RESULT[look.fold.end?.result ?? 'granted'];
  return status === 'running' && isEverythingStopped(look) ? 'paused' : STATE_OF_STATUS[status];
};

/** When the work ended, for a dossier whose clock does not tell: at its end, or with its result. */
const endOf = ({ fold }: Look, state: LedgerState): number | undefined => {
  const ready = state === 'done' ? openVisitsOf(fold)[0]?.from : undefined;
  return fold.end?.at ?? fold.declinedAt ?? ready;
};

const spanOf = (
  look: Look,
  clocks: AllClocks,
  { lateBy }: Attribution,
): LedgerSpan & Pick<LedgerRow, 'due'> => {
  const { fold } = look;
  const state = stateOf(look);
  const till = endOf(look, state);
  const clock = currentDossierClock(clocks);
  const grade = gradeOfAll(clocks);
  return {
    from: formatInstant(fold.acceptedAt ?? fold.submittedAt ?? fold.latestAt, fold.zone),
    ...(till === undefined ? {} : { till: formatInstant(till, fold.zone) }),
    state,
    ...(clock === undefined ? {} : { due: formatInstant(clock.times.due, fold.zone) }),
    ...spanOfClock(clock, fold.zone),
    // Of several cycles one that was late makes the dossier late, by all of them together.
    ...(grade === undefined ? {} : { grade }),
    ...(grade === 'late' ? { lateBy } : {}),
  };
};

const legFrom = ({ fold: { zone } }: Look, leg: JudgedLeg): LedgerLeg => ({
  agency: leg.agency,
  from: formatInstant(leg.from, zone),
  ...(leg.till === undefined ? {} : { till: formatInstant(leg.till, zone) }),
  ...(leg.grade === undefined ? {} : { grade: leg.grade }),
  ...(leg.grade === 'late' ? { lateBy: leg.lateByMs } : {}),
  ...spanOfClock(leg.clock, zone),
  ...(leg.clock === undefined ? {} : useOfClock(leg.clock)),
  state: leg.state,
});

const unitFrom = (units: Procedure['units'], id: string): LedgerUnit => {
  const { name = id, head } = units[id] ?? {};
  const agency = agencyOf(units, id);
  return {
    name,
    ...(head === undefined ? {} : { head }),
    ...(agency === id ? {} : { agency }),
  };
};

/** The units that are named in a visit: whose it was, who had it, and who delegated it to them. */
const unitsOfVisit = (visit: LedgerVisit): readonly string[] =>
  [
    visit,
    ...(visit.hands ?? []),
    ...(visit.holders ?? []).flatMap((holder) => [holder, holder.onBehalfOf ?? {}]),
  ].flatMap(({ unit }: { readonly unit?: string }) => unit ?? []);

/** The units of the visits and of all who had them, and the agencies above them, by id. */
const unitsIn = (
  { units }: Procedure,
  visits: readonly LedgerVisit[],
  legs: readonly LedgerLeg[],
): { readonly [unit: string]: LedgerUnit } => {
  const ids = new Set([
    ...visits.flatMap(unitsOfVisit).flatMap((unit) => [unit, agencyOf(units, unit)]),
    ...legs.map(({ agency }) => agency),
  ]);
  return Object.fromEntries([...ids].map((id) => [id, unitFrom(units, id)]));
};

const violationCodesOf = (look: Look, clocks: AllClocks): Pick<LedgerRow, 'violations'> => {
  const codes = violationsOf(look, obligationsFrom(look, clocks)).map(({ code }) => code);
  return codes.length === 0 ? {} : { violations: codes };
};

/** Of several delegations that hold at once the last counts; the others are named. */
const overruledIn = ({ fold }: Look): Pick<LedgerRow, 'overruled'> => {
  if (fold.delegations.length < 2) return {};
  const ids = new Set(
    fold.visits
      .flatMap((visit) => handsOf(fold, visit))
      .flatMap((hands) => delegatedHolder(hands).overruled ?? []),
  );
  return ids.size === 0 ? {} : { overruled: [...ids] };
};

const remainderOf = ({ calendar, plan, unassigned }: Attribution): Pick<LedgerRow, 'nobody'> => ({
  nobody: { calendar, plan, unassigned },
});

/**
 * One dossier in one compact row: all that the reports over many dossiers need, so that a host can
 * keep rows instead of reading every log again. A row of a dossier that has ended stays true; that
 * of a running one tells how it stood at `now`.
 *
 * @throws LienthongError as every look (`LookOptions`)
 * @example
 * ```ts
 * const { state, visits } = ledgerRow(dossier, { now, calendar: vietnamCalendar() });
 * state; //=> 'running'
 * visits.map(({ step, grade }) => [step, grade]); //=> [['tiep-nhan', 'late'], ['tham-dinh', undefined]]
 * ```
 */
export const ledgerRow = (dossier: Dossier, options: LookOptions): LedgerRow => {
  const now = requireInstant(options.now, 'now');
  const look = lookFrom(dossier, options);
  const clocks = allClocksOf(look);
  const attribution = attributeFrom(look, clocks);
  const { fold } = look;
  const { procedure } = fold;
  const promised = promisedAt(look);
  const span = spanOf(look, clocks, attribution);
  const pieces = latePiecesOf(look, clocks);
  const visits = ledgerVisitsOf(look, clocks, attribution, pieces);
  const legs = judgeLegs(look, clocks).map((leg) => legFrom(look, leg));
  return {
    ledger: 1,
    dossier: fold.id,
    procedure: procedure.code,
    name: procedure.name,
    ...(procedure.field === undefined ? {} : { field: procedure.field }),
    ...(fold.channel === undefined ? {} : { channel: fold.channel }),
    variant: fold.variant,
    now: formatInstant(now, fold.zone),
    ...(fold.end === undefined ? {} : { result: fold.end.result }),
    ...span,
    ...(promised === undefined ? {} : { promised: formatInstant(promised, fold.zone) }),
    visits,
    legs,
    units: unitsIn(procedure, visits, legs),
    ...(attribution.measure === 'wall' ? { measure: 'wall' } : {}),
    ...(pieces.dossier.length === 0 ? {} : { late: ledgerLateSpans(pieces.dossier, fold.zone) }),
    ...(span.grade === 'late' ? remainderOf(attribution) : {}),
    bounces: visits.filter(({ sentBackBy }) => sentBackBy !== undefined).length,
    supplements: supplementRequestsOf(look).length,
    ...overruledIn(look),
    ...violationCodesOf(look, clocks),
  };
};
