import { unwrap } from '../base/error.ts';
import { deepFreeze } from '../base/freeze.ts';
import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { tryKnownProcedure } from '../procedure/define-procedure.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { formatInstant, parseInstant } from '../time/instant.ts';
import { builtInZone, VIETNAM_ZONE, type Zone } from '../time/zone.ts';
import { applyEvent } from './apply-event.ts';
import type { Dossier } from './dossier.ts';
import type { DossierEvent } from './event.ts';
import type { TimedEvent } from './event-checks.ts';
import { copyFold, type Fold } from './fold.ts';
import { type EventInput, readEvent } from './schema.ts';
import { startFold } from './start-fold.ts';

/** Folds beside the dossiers; only a cache, made anew for a dossier that comes from JSON. */
const foldByDossier = new WeakMap<Dossier, Fold>();

const zoneOf = (procedure: Procedure): Zone => builtInZone(procedure.timeZone) ?? VIETNAM_ZONE;

/** Reads an event and writes its instants in the procedure's zone. */
const readTimed = (input: unknown, zone: Zone, path: IssuePath): Result<TimedEvent> => {
  const read = readEvent(input, path);
  if (!read.ok) return read;
  const at = parseInstant(read.value.at, [...path, 'at']);
  if (!at.ok) return at;
  const { recordedAt } = read.value;
  if (recordedAt === undefined) {
    const event = { ...read.value, at: formatInstant(at.value, zone) };
    // Only the form of `at` differs between the input and the event.
    return succeed({ event: deepFreeze(event as DossierEvent), at: at.value, path });
  }
  const recorded = parseInstant(recordedAt, [...path, 'recordedAt']);
  if (!recorded.ok) return recorded;
  const event = {
    ...read.value,
    at: formatInstant(at.value, zone),
    recordedAt: formatInstant(recorded.value, zone),
  };
  if (recorded.value < at.value) {
    return fail(
      issueAt([...path, 'recordedAt'], 'event.recordedBeforeItHappened', {
        at: event.at,
        recordedAt: event.recordedAt,
      }),
    );
  }
  return succeed({ event: deepFreeze(event as DossierEvent), at: at.value, path });
};

const sameData = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether an event with this id is in the log already: the same one, another one, or none. */
const repetitionOf = (
  fold: Fold,
  events: readonly DossierEvent[],
  { event, path }: TimedEvent,
): 'new' | 'same' | Issue => {
  const index = fold.eventIds.get(event.id);
  if (index === undefined) return 'new';
  return sameData(events[index], event)
    ? 'same'
    : issueAt([...path, 'id'], 'event.idTwice', { id: event.id });
};

/** Adds one event to a fold and its log, or returns why not and leaves both as they were. */
const append = (fold: Fold, events: DossierEvent[], timed: TimedEvent): Issue | undefined => {
  const repetition = repetitionOf(fold, events, timed);
  if (repetition === 'same') return undefined;
  if (repetition !== 'new') return repetition;
  const issue = applyEvent(fold, timed);
  if (issue !== undefined) return issue;
  fold.eventIds.set(timed.event.id, events.length);
  events.push(timed.event);
  return undefined;
};

const completed = (fold: Fold, events: readonly DossierEvent[]): Dossier => {
  const dossier = Object.freeze({
    id: fold.id,
    procedure: fold.procedure,
    events: Object.freeze(events),
  });
  foldByDossier.set(dossier, fold);
  return dossier;
};

/** `replay` as a `Result`; the first event that does not fit ends it. */
export const tryReplay = (procedure: Procedure, events: readonly EventInput[]): Result<Dossier> => {
  const known = tryKnownProcedure(procedure);
  if (!known.ok) return known;
  const zone = zoneOf(known.value);
  const [first, ...rest] = events;
  const opening = readTimed(first, zone, ['events', 0]);
  if (!opening.ok) return opening;
  const { event, at, path } = opening.value;
  if (event.type !== 'submitted' && event.type !== 'accepted') {
    return fail(issueAt([...path, 'type'], 'event.notFirst', { type: event.type }));
  }
  const started = startFold(known.value, { event, at, path });
  if ('issue' in started) return fail(started.issue);
  const log: DossierEvent[] = [event];
  for (const [i, input] of rest.entries()) {
    const timed = readTimed(input, zone, ['events', i + 1]);
    if (!timed.ok) return timed;
    const issue = append(started.fold, log, timed.value);
    if (issue !== undefined) return fail(issue);
  }
  return succeed(completed(started.fold, log));
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

/** `openDossier` as a `Result`. */
export const tryOpenDossier = (
  procedure: Procedure,
  event: Extract<EventInput, { type: 'submitted' | 'accepted' }>,
): Result<Dossier> => {
  const opened = tryReplay(procedure, [event]);
  if (opened.ok) return opened;
  return fail(...opened.issues.map((issue) => ({ ...issue, path: issue.path.slice(2) })));
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

/** What the log of a dossier adds up to. */
export const foldOf = (dossier: Dossier): Fold => {
  const known = foldByDossier.get(dossier);
  if (known !== undefined) return known;
  // A dossier that went through JSON: its log is replayed once and kept beside this object too.
  const fold = foldByDossier.get(replay(dossier.procedure, dossier.events));
  if (fold === undefined) throw new Error('a dossier was completed without its fold');
  foldByDossier.set(dossier, fold);
  return fold;
};

/** `record` as a `Result`. */
export const tryRecord = (dossier: Dossier, event: EventInput): Result<Dossier> => {
  const before = foldOf(dossier);
  const timed = readTimed(event, before.zone, []);
  if (!timed.ok) return timed;
  const repetition = repetitionOf(before, dossier.events, timed.value);
  if (repetition === 'same') return succeed(dossier);
  const fold = copyFold(before);
  const events = [...dossier.events];
  const issue = append(fold, events, timed.value);
  return issue === undefined ? succeed(completed(fold, events)) : fail(issue);
};

/**
 * Adds one event to a dossier. What the procedure does not allow is refused and changes nothing; an
 * event that is in the log already, with the same id and content, is taken as recorded.
 *
 * @throws LienthongError with the `event.*` or `input.*` issue
 * @example
 * ```ts
 * const next = record(dossier, {
 *   type: 'finished', id: '2', at: '2026-11-23T09:00:00+07:00', step: 'chung-thuc', outcome: 'done',
 * });
 * next.events.length; //=> 2
 * dossier.events.length; //=> 1
 * ```
 */
export const record = (dossier: Dossier, event: EventInput): Dossier =>
  unwrap(tryRecord(dossier, event));
