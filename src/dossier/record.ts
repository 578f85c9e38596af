import { canonicalJson } from '../base/digest.ts';
import { errorOf, unwrap } from '../base/error.ts';
import { type Issue, issueAt } from '../base/issue.ts';
import { kindOf } from '../base/kind-of.ts';
import { fail, failAll, type Result, succeed, within } from '../base/result.ts';
import { tryKnownProcedure } from '../procedure/define-procedure.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { builtInZone, VIETNAM_ZONE } from '../time/zone.ts';
import { applyEvent } from './apply-event.ts';
import { foldCorrected, foldSuperseded, supersededExpiry } from './correct-fold.ts';
import type { Dossier } from './dossier.ts';
import type { DossierEvent } from './event.ts';
import type { TimedEvent } from './event-checks.ts';
import { copyFold, type Fold } from './fold.ts';
import { knownFoldOf, rememberFold, withFold } from './known-folds.ts';
import type { EventInput } from './schema.ts';
import { startFold } from './start-fold.ts';
import { readTimed } from './timed-event.ts';

/**
 * What an event says. Several may enter what time itself has brought about, each at a time of their
 * own: the first of them is believed.
 */
const textOf = (event: DossierEvent): string =>
  canonicalJson(event.type === 'expired' ? { ...event, recordedAt: undefined } : event);

/** Whether an event with this id is in the log already: the same one, another one, or none. */
const repetitionOf = ({ log, eventIds }: Fold, { event }: TimedEvent): 'new' | 'same' | Issue => {
  const index = eventIds.get(event.id);
  if (index === undefined) return 'new';
  const known = log[index];
  return known !== undefined && textOf(known) === textOf(event)
    ? 'same'
    : issueAt(['id'], 'event.idTwice', { id: event.id });
};

const NO_FAULTS: readonly Issue[] = [];

/** Lets a fold be what its log adds up to after a correction. */
const replaceFold = (fold: Fold, corrected: Result<Fold>): readonly Issue[] => {
  if (!corrected.ok) return corrected.issues;
  Object.assign(fold, corrected.value);
  return NO_FAULTS;
};

/** Adds a new event to a fold, or returns why not and leaves it as it was. */
const append = (fold: Fold, { event, at }: TimedEvent): readonly Issue[] => {
  if (event.type === 'voided') return replaceFold(fold, foldCorrected(fold, event));
  const fact = { event, at };
  const expiry = supersededExpiry(fold, fact);
  if (expiry !== undefined) return replaceFold(fold, foldSuperseded(fold, event, expiry));
  const issue = applyEvent(fold, fact);
  if (issue !== undefined) return [issue];
  fold.eventIds.set(event.id, fold.log.length);
  fold.log.push(event);
  return NO_FAULTS;
};

/** What is wrong with an event that is added to a log, unless it is there already. */
const faultsOf = (fold: Fold, input: unknown): readonly Issue[] => {
  const timed = readTimed(input, fold.zone);
  if (!timed.ok) return timed.issues;
  const repetition = repetitionOf(fold, timed.value);
  if (repetition === 'same') return NO_FAULTS;
  return repetition === 'new' ? append(fold, timed.value) : [repetition];
};

/**
 * Adds an event to a fold in place. For a private copy that nobody else has: what is built up of many
 * events without being looked at from outside in between need not be copied for each of them.
 *
 * @throws LienthongError with the `event.*` or `input.*` issue; then the fold is as it was
 */
export const addTo = (fold: Fold, event: EventInput): void => {
  const faults = faultsOf(fold, event);
  if (faults.length > 0) throw errorOf(faults);
};

/** The dossier of a fold that has got its last event. */
export const completed = (fold: Fold): Dossier => {
  const { id, procedure, log } = fold;
  return withFold({ id, procedure, events: Object.freeze(log) }, fold);
};

const openFold = (procedure: Procedure, input: unknown): Result<Fold> => {
  const zone = builtInZone(procedure.timeZone) ?? VIETNAM_ZONE;
  const opening = readTimed(input, zone);
  return opening.ok ? startFold(procedure, opening.value) : opening;
};

const tryFold = (procedure: Procedure, events: readonly unknown[]): Result<Fold> => {
  const known = tryKnownProcedure(procedure);
  if (!known.ok) return known;
  if (!Array.isArray(events)) {
    const data = { expected: 'array', received: kindOf(events) };
    return fail(issueAt(['events'], 'input.wrongType', data));
  }
  const opened = openFold(known.value, events[0]);
  if (!opened.ok) return failAll(within(['events', 0], opened.issues));
  for (let i = 1; i < events.length; i += 1) {
    const faults = faultsOf(opened.value, events[i]);
    if (faults.length > 0) return failAll(within(['events', i], faults));
  }
  return opened;
};

/**
 * `replay` as a `Result`; the first event that does not fit ends it.
 *
 * @example
 * ```ts
 * const replayed = tryReplay(procedure, [...dossier.events].reverse());
 * replayed.ok ? [] : replayed.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
 * //=> ['event.notFirst events.0.type']
 * ```
 */
export const tryReplay = (procedure: Procedure, events: readonly EventInput[]): Result<Dossier> => {
  const fold = tryFold(procedure, events);
  return fold.ok ? succeed(completed(fold.value)) : fold;
};

/**
 * Builds a dossier from its whole log; linear in the number of events, so it is the way to load
 * many.
 *
 * @param events in the order in which they were recorded, the first `submitted` or `accepted`
 * @throws LienthongError the first `event.*` or `input.*` issue, its path naming the event
 * @example
 * ```ts
 * replay(procedure, JSON.parse(JSON.stringify(dossier.events))).events.length;
 * //=> dossier.events.length
 * ```
 */
export const replay = (procedure: Procedure, events: readonly EventInput[]): Dossier =>
  unwrap(tryReplay(procedure, events));

/**
 * `openDossier` as a `Result`.
 *
 * @example
 * ```ts
 * const opened = tryOpenDossier(procedure, { type: 'accepted', id: '1', at: now, dossier: '' });
 * opened.ok ? [] : opened.issues.map(({ code }) => code); //=> ['input.invalid']
 * ```
 */
export const tryOpenDossier = (
  procedure: Procedure,
  event: Extract<EventInput, { type: 'submitted' | 'accepted' }>,
): Result<Dossier> => {
  const known = tryKnownProcedure(procedure);
  if (!known.ok) return known;
  const opened = openFold(known.value, event);
  return opened.ok ? succeed(completed(opened.value)) : opened;
};

/**
 * Opens a dossier with the event by which it came: `submitted` (filed, not yet checked) or
 * `accepted` (received complete and proper; the clocks start).
 *
 * @throws LienthongError with the `event.*`, `dossier.*` or `input.*` issue
 * @example
 * ```ts
 * const dossier = openDossier(procedure, {
 *   type: 'accepted', id: '1', at: '2026-11-20T16:30:00+07:00', dossier: 'H09.20-261120-0001',
 * });
 * dossier.id; //=> 'H09.20-261120-0001'
 * ```
 */
export const openDossier = (
  procedure: Procedure,
  event: Extract<EventInput, { type: 'submitted' | 'accepted' }>,
): Dossier => unwrap(tryOpenDossier(procedure, event));

/** The log of a dossier that went through JSON is replayed once, and kept beside this object too. */
export const tryFoldOf = (dossier: Dossier): Result<Fold> => {
  if (typeof dossier !== 'object' || dossier === null) {
    const data = { expected: 'object', received: kindOf(dossier) };
    return fail(issueAt(['dossier'], 'input.wrongType', data));
  }
  const known = knownFoldOf(dossier);
  if (known !== undefined) return succeed(known);
  const fold = tryFold(dossier.procedure, dossier.events);
  if (!fold.ok) return fold;
  if (fold.value.id !== dossier.id) {
    const data = { expected: fold.value.id, received: dossier.id };
    return fail(issueAt(['id'], 'event.dossierMismatch', data));
  }
  rememberFold(dossier, fold.value);
  return fold;
};

/** What the log of a dossier adds up to. */
export const foldOf = (dossier: Dossier): Fold => unwrap(tryFoldOf(dossier));

/**
 * `record` as a `Result`.
 *
 * @example
 * ```ts
 * const recorded = tryRecord(dossier, { type: 'resumed', id: '3', at: now });
 * recorded.ok ? [] : recorded.issues.map(({ code }) => code); //=> ['event.pauseNotOpen']
 * ```
 */
export const tryRecord = (dossier: Dossier, event: EventInput): Result<Dossier> => {
  const before = tryFoldOf(dossier);
  if (!before.ok) return before;
  const timed = readTimed(event, before.value.zone);
  if (!timed.ok) return timed;
  const repetition = repetitionOf(before.value, timed.value);
  if (repetition === 'same') return succeed(dossier);
  if (repetition !== 'new') return fail(repetition);
  const fold = copyFold(before.value);
  const faults = append(fold, timed.value);
  return faults.length === 0 ? succeed(completed(fold)) : failAll(faults);
};

/**
 * Adds one event to a dossier. What the procedure does not allow is refused and changes nothing; an
 * event that is in the log already, with the same id and content, is taken as recorded.
 *
 * @throws LienthongError with the `event.*` or `input.*` issue
 * @example
 * ```ts
 * const next = record(dossier, {
 *   type: 'finished', id: '3', at: '2026-11-30T09:00:00+07:00', step: 'tham-dinh', outcome: 'done',
 * });
 * next.events.length; //=> 3
 * dossier.events.length; //=> 2
 * ```
 */
export const record = (dossier: Dossier, event: EventInput): Dossier =>
  unwrap(tryRecord(dossier, event));
