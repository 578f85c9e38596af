import fc from 'fast-check';
import { type AllowedEvent, allowedEvents } from '../../src/dossier/allowed-events.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { openDossier, tryRecord } from '../../src/dossier/record.ts';
import type { EventInput } from '../../src/dossier/schema.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { procedures } from '../procedure/random-procedures.ts';

/** 08:00 of Monday 5 October 2026 in Việt Nam. */
const START = Date.UTC(2026, 9, 5, 1);

export const instant = (minutes: number): string =>
  new Date(START + minutes * 60_000).toISOString();

const REASON = 'theo đề nghị';

/** The id of the receipt as it stands: every correction here puts another one in its place. */
const receiptIn = (log: readonly EventInput[]): string =>
  log.reduce((id, event) => (event.type === 'voided' ? (event.instead?.id ?? id) : id), '0');

/** The event that an allowed one stands for, at a time, in a log. */
export const eventOf = (
  allowed: AllowedEvent,
  id: string,
  at: string,
  log: readonly EventInput[],
): EventInput => {
  const { type, step = '', outcome = '', pause = '', variant = '', unit = 'so' } = allowed;
  const body = { id, at };
  switch (type) {
    case 'submitted':
    case 'accepted':
      return { ...body, type, dossier: 'HS-1' };
    case 'declined':
      return { ...body, type, reason: 'thiếu giấy tờ' };
    case 'assigned':
      return { ...body, type, step, person: `người ${id}` };
    case 'reassigned':
      return { ...body, type, step, person: `người ${id}`, reason: REASON };
    case 'handedOver':
      return { ...body, type, step, to: { unit, person: `người ${id}` } };
    case 'delegated': {
      const window = { from: instant(30), to: instant(600) };
      return { ...body, type, from: { unit }, to: { unit, person: `người ${id}` }, window };
    }
    case 'reclassified':
      return { ...body, type, variant, reason: REASON };
    case 'extended': {
      const extension = { amount: 1, unit: 'workingDay' } as const;
      const given = { ...body, type, extension, reason: REASON, basis: REASON };
      return step === '' ? given : { ...given, step };
    }
    case 'appointed': {
      const receipt = { ...body, type, promise: instant(5_000_000) };
      return step === '' ? receipt : { ...receipt, step };
    }
    case 'reappointed': {
      const letter = { ...body, type, promise: instant(10_000_000), reason: REASON };
      return step === '' ? letter : { ...letter, step };
    }
    case 'apologised':
      return { ...body, type, reason: REASON };
    case 'explained':
      return { ...body, type, text: REASON };
    case 'voided': {
      const receipt = { type: 'accepted', id: `${id}-receipt`, at: instant(0) } as const;
      const instead = { ...receipt, dossier: 'HS-1' };
      return { ...body, type, event: receiptIn(log), reason: REASON, instead };
    }
    case 'finished':
      return { ...body, type, step, outcome };
    case 'paused': {
      const reason = Number(id) % 3 === 0 ? 'supplement' : 'incident';
      return { ...body, type, reason, ...(step === '' ? {} : { step }) };
    }
    case 'resumed':
      return { ...body, type, ...(pause === '' ? {} : { pause }) };
    case 'expired':
      return { ...body, type, step };
    case 'noted':
      return { ...body, type, text: 'ghi chú' };
    default:
      return { ...body, type };
  }
};

const minutesAt = (at: string): number => (Date.parse(at) - START) / 60_000;

/**
 * The earliest time that an event may have, in minutes. One that would put an expiry right if it had
 * come so early, and does not fit what followed that, comes after all else.
 */
const earliest = (dossier: Dossier, event: EventInput): number => {
  const result = tryRecord(dossier, { ...event, at: instant(0) });
  const [issue] = result.ok ? [] : result.issues;
  if (issue?.code === 'event.correctionBreaks') {
    return Math.max(...dossier.events.map(({ at }) => minutesAt(at)));
  }
  return issue?.code === 'event.backInTime' ? minutesAt(issue.notBefore) : 0;
};

/** Which of the allowed events comes next, and how long after the earliest time it may have. */
interface Pick {
  readonly which: number;
  readonly minutes: number;
}

const picks = fc.array(
  fc.record({ which: fc.nat(), minutes: fc.oneof(fc.constant(0), fc.nat(90)) }),
  { maxLength: 14 },
);

/** An allowed event that is worth a try: ends of dossiers are picked more rarely. */
const pickFrom = (allowed: readonly AllowedEvent[], which: number): AllowedEvent | undefined => {
  const moves = allowed.filter(({ type }) => type === 'finished' || type === 'expired');
  const lively = allowed.filter(({ type }) => type !== 'withdrawn' && type !== 'stopped');
  if (which % 10 === 9) return allowed[which % allowed.length];
  const among = which % 2 === 0 && moves.length > 0 ? moves : lively;
  return among[Math.floor(which / 10) % among.length];
};

/** A legal log, event by event: branches have times of their own. */
const logOf = (procedure: Procedure, chosen: readonly Pick[]): readonly EventInput[] => {
  const first = {
    type: 'accepted',
    id: '0',
    at: instant(0),
    dossier: 'HS-1',
  } as const;
  let dossier = openDossier(procedure, first);
  const log: EventInput[] = [first];
  for (const { which, minutes } of chosen) {
    const allowed = pickFrom(allowedEvents(dossier), which);
    if (allowed === undefined) break;
    const id = `${log.length}`;
    const draft = eventOf(allowed, id, instant(0), log);
    const event = { ...draft, at: instant(earliest(dossier, draft) + minutes) };
    const next = tryRecord(dossier, event);
    if (!next.ok) throw new Error(JSON.stringify([allowed, event, next.issues]));
    dossier = next.value;
    log.push(event);
  }
  return log;
};

/** A procedure with a legal log of a dossier that runs through it. */
export const runs: fc.Arbitrary<readonly [Procedure, readonly EventInput[]]> = fc
  .tuple(procedures, picks)
  .map(([procedure, chosen]) => [procedure, logOf(procedure, chosen)]);
