import { unwrap } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { fail, failAll, type Result, succeed } from '../base/result.ts';
import { unlike } from '../base/unlike.ts';
import { applyEvent } from './apply-event.ts';
import { notRecordable, refold, timed, withCorrection } from './correct-fold.ts';
import { standingFactsOf } from './corrections.ts';
import type { Dossier } from './dossier.ts';
import type { Correction, DossierFact } from './event.ts';
import type { Fold } from './fold.ts';
import { isAt, openVisitsIn } from './place.ts';
import { tryFoldOf } from './record.ts';
import type { EventInput } from './schema.ts';
import { startFold } from './start-fold.ts';
import { readTimed } from './timed-event.ts';

/** A correction with all that follows from it, to be shown before it is recorded. Plain data. */
export interface CorrectionPlan {
  /** Ready to be recorded, as one act; its `alsoVoided` names what falls with it. */
  readonly correction: Correction;
  /** What held so far and falls with it, in the order in which it holds: it is to be done anew. */
  readonly undone: readonly DossierFact[];
  /** The steps and waits at which the dossier then is. */
  readonly active: readonly string[];
}

/** What else a correction takes back. */
export interface CorrectionOptions {
  /**
   * Steps, stages or branches whose work rested on what was wrong. Each goes back to where it was
   * entered, also where all of it would still fit.
   */
  readonly redo?: readonly string[];
}

/** Whether work is going on at a place, or is done there and waits for other branches. */
const isUnderWay = (fold: Fold, place: string): boolean =>
  openVisitsIn(fold, place).length > 0 ||
  [...fold.joins.values()].some(({ ends }) =>
    ends.some(({ visit }) => isAt(fold.graph, fold.visits[visit]?.node ?? '', place)),
  );

/**
 * Which of the facts led into a place that was under way when what is corrected happened; that one
 * itself when the place was not.
 */
const entryInto = (
  { procedure }: Fold,
  facts: readonly DossierFact[],
  corrected: number,
  place: string,
): number => {
  const [first, ...others] = facts.slice(0, Math.max(corrected, 1)).map(timed);
  const started = first === undefined ? undefined : startFold(procedure, first);
  if (started?.ok !== true) return corrected;
  const fold = started.value;
  let entry = isUnderWay(fold, place) ? 0 : undefined;
  others.forEach((fact, i) => {
    applyEvent(fold, fact);
    entry = isUnderWay(fold, place) ? (entry ?? i + 1) : undefined;
  });
  return entry ?? corrected;
};

const OUTCOMES: ReadonlySet<DossierFact['type']> = new Set(['finished', 'expired']);

/** The outcomes of a place since it was entered, also the one that is being corrected. */
const outcomesSinceEntry = (
  fold: Fold,
  facts: readonly DossierFact[],
  wrong: string,
  place: string,
): readonly string[] => {
  const corrected = facts.findIndex(({ id }) => id === wrong);
  const entry = entryInto(fold, facts, corrected, place);
  return facts
    .filter(({ type, id }, i) => (i > entry || id === wrong) && OUTCOMES.has(type))
    .filter((fact) => 'step' in fact && isAt(fold.graph, fact.step ?? '', place))
    .map(({ id }) => id);
};

/** The outcomes that are to be taken back, or the places of which there are none and never were. */
const outcomesToRedo = (
  fold: Fold,
  facts: readonly DossierFact[],
  wrong: string,
  redo: readonly string[],
): Result<readonly string[]> => {
  const found = redo.map((place) => outcomesSinceEntry(fold, facts, wrong, place));
  const inVain = redo.flatMap((step, i) =>
    found[i]?.length === 0 && !isUnderWay(fold, step)
      ? issueAt(['redo', i], 'event.nothingToRedo', { step })
      : [],
  );
  return inVain.length > 0
    ? failAll(inVain)
    : succeed(found.flat().filter((outcome) => outcome !== wrong));
};

/** The correction with what falls with it, in the order of the log. */
const withFallen = (
  { eventIds }: Fold,
  { alsoVoided: _, ...correction }: Correction,
  fallen: ReadonlySet<string>,
): Correction => {
  const placeOf = (id: string): number => eventIds.get(id) ?? -1;
  const alsoVoided = [...fallen].sort((a, b) => placeOf(a) - placeOf(b));
  return fallen.size === 0 ? correction : { ...correction, alsoVoided };
};

/**
 * Lets fall what no longer fits until all that is left does. An expiry comes back when what had
 * superseded it falls, and may not fit either, so once need not be enough.
 */
const settle = (
  fold: Fold,
  wanted: Correction,
  redo: readonly string[],
): Result<Omit<CorrectionPlan, 'undone'>> => {
  const fallen = new Set([...(wanted.alsoVoided ?? []), ...redo]);
  const mayFall = ({ id }: DossierFact): boolean => id !== wanted.instead?.id;
  for (;;) {
    const correction = withFallen(fold, wanted, fallen);
    const refolded = refold(fold, withCorrection(fold, correction), mayFall);
    if (!refolded.ok) return refolded;
    const { anew, fallen: misfits } = refolded.value;
    if (misfits.length === 0) {
      return succeed({ correction: Object.freeze(correction), active: [...anew.open.keys()] });
    }
    for (const { id } of misfits) fallen.add(id);
  }
};

/**
 * `planCorrection` as a `Result`.
 *
 * @example
 * ```ts
 * const plan = tryPlanCorrection(dossier, {
 *   type: 'voided', id: '3', at: '2026-11-27T08:00:00+07:00', event: '7', reason: 'nhầm hồ sơ',
 * });
 * plan.ok ? [] : plan.issues.map(({ code }) => code); //=> ['event.correctedUnknown']
 * ```
 */
export const tryPlanCorrection = (
  dossier: Dossier,
  correction: Extract<EventInput, { type: 'voided' }>,
  options: CorrectionOptions = {},
): Result<CorrectionPlan> => {
  const faults = unlike(options, options?.redo === undefined ? {} : { redo: [] }, []);
  if (faults.length > 0) return failAll(faults);
  const { redo = [] } = options;
  const known = tryFoldOf(dossier);
  if (!known.ok) return known;
  const fold = known.value;
  const read = readTimed(correction, fold.zone);
  if (!read.ok) return read;
  const { event } = read.value;
  if (event.type !== 'voided') {
    const data = { type: event.type, known: ['voided'] };
    return fail(issueAt(['type'], 'event.unknownType', data));
  }
  const { nodes } = fold.graph;
  const unknown = redo.flatMap((step, i) =>
    nodes.has(step)
      ? []
      : issueAt(['redo', i], 'event.stepUnknown', { step, known: [...nodes.keys()] }),
  );
  if (unknown.length > 0) return failAll(unknown);
  const fault = notRecordable(fold, event);
  if (fault !== undefined) return fail(fault);
  const facts = standingFactsOf(fold);
  const outcomes = outcomesToRedo(fold, facts, event.event, redo);
  if (!outcomes.ok) return outcomes;
  const settled = settle(fold, event, outcomes.value);
  if (!settled.ok) return settled;
  const fallen = new Set(settled.value.correction.alsoVoided);
  return succeed({ ...settled.value, undone: facts.filter(({ id }) => fallen.has(id)) });
};

/**
 * Finds out what a correction sends back: later events that no longer fit once it is made, and the
 * outcomes of what is to be done anew because it rested on what was wrong. Branches that do not
 * depend on it keep their events. Nothing is recorded; `correction` is then recorded as one act.
 *
 * @throws LienthongError as `record` would for the correction itself, `event.stepUnknown` for an
 *   unknown place in `redo`, `event.nothingToRedo` for one where nothing goes on and nothing was done
 *   since the corrected event
 * @example
 * ```ts
 * const plan = planCorrection(dossier, {
 *   type: 'voided', id: '3', at: '2026-11-27T08:00:00+07:00', event: '2', reason: 'nhầm hồ sơ',
 * });
 * plan.active; //=> ['tiep-nhan']
 * record(dossier, plan.correction).events.length; //=> 3
 * ```
 */
export const planCorrection = (
  dossier: Dossier,
  correction: Extract<EventInput, { type: 'voided' }>,
  options?: CorrectionOptions,
): CorrectionPlan => unwrap(tryPlanCorrection(dossier, correction, options));
