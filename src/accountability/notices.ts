import { type AllClocks, allClocksOf, currentDossierClock } from '../clock/all-clocks.ts';
import type { Look } from '../clock/look.ts';
import { type LookOptions, lookFrom } from '../clock/look-options.ts';
import { receiptPromiseOf } from '../clock/promise.ts';
import { isReadyToHandOut } from '../clock/return-visit.ts';
import { supplementRequestsOf } from '../clock/supplement-requests.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { visitIdOf } from '../dossier/visits.ts';
import type { DossierResult } from '../procedure/procedure.ts';
import { epochMsOf, formatInstant, type Instant } from '../time/instant.ts';
import type { Notice, NoticeOf } from './notice.ts';
import { factsOf } from './obligation-record.ts';

/** A notice and its instant in epoch milliseconds. */
interface Due {
  readonly at: number;
  readonly notice: Notice;
}

const receiptAt = ({ fold }: Look, id: string, at: number, promise: number | undefined): Due => {
  const notice: NoticeOf<'receipt'> = {
    id,
    code: 'receipt',
    dossier: fold.id,
    at: formatInstant(at, fold.zone),
    ...(promise === undefined ? {} : { promise: formatInstant(promise, fold.zone) }),
  };
  return { at, notice };
};

/** The receipt, and the date that is named once the limit counts anew. */
const receipts = (look: Look): readonly Due[] => {
  const { acceptedAt, promises } = look.fold;
  if (acceptedAt === undefined) return [];
  return [
    receiptAt(look, 'receipt', acceptedAt, receiptPromiseOf(look, 0)),
    ...promises
      .filter(({ kind, step }) => kind === 'appointed' && step === undefined)
      .map(({ id, at, promise }) => receiptAt(look, `receipt:${id}`, at, promise)),
  ];
};

const supplements = (look: Look, { visits }: AllClocks): readonly Due[] => {
  const { id: dossier, zone } = look.fold;
  return supplementRequestsOf(look).map(({ at, event, wait }) => {
    const subject = wait === undefined ? event : visitIdOf(wait);
    const bound = wait === undefined ? undefined : visits.get(visitIdOf(wait))?.times.endsAt;
    const notice: NoticeOf<'supplement'> = {
      id: `supplement:${subject}`,
      code: 'supplement',
      dossier,
      at: formatInstant(at, zone),
      ...(bound === undefined ? {} : { until: formatInstant(bound, zone) }),
    };
    return { at, notice };
  });
};

/**
 * Apologies, and new dates by themselves; the date of a part would be read as that of the whole. A
 * date is told once, whether the apology or the re-appointment came first.
 */
const delays = (look: Look): readonly Due[] => {
  const { id: dossier, zone } = look.fold;
  let lastTold: Instant | undefined;
  return factsOf(look).flatMap(({ fact, at }) => {
    if (fact.type !== 'apologised' && fact.type !== 'reappointed') return [];
    if ('step' in fact) return [];
    const { id, reason } = fact;
    const stillAhead = lastTold !== undefined && epochMsOf(lastTold) > at ? lastTold : undefined;
    const promise = fact.promise ?? stillAhead;
    if (promise !== undefined && promise === lastTold) return [];
    lastTold = promise ?? lastTold;
    const notice: NoticeOf<'delay'> = {
      id: `delay:${id}`,
      code: 'delay',
      dossier,
      at: formatInstant(at, zone),
      reason,
      ...(promise === undefined ? {} : { promise }),
    };
    return [{ at, notice }];
  });
};

/** Results of which the applicant hears; who takes the dossier back knows. */
const TOLD: { readonly [R in DossierResult]: boolean } = {
  granted: true,
  refused: true,
  stopped: true,
  withdrawn: false,
};

const readySince = (look: Look): number | undefined =>
  isReadyToHandOut(look) ? look.open[0]?.from : undefined;

const results = (look: Look, clocks: AllClocks): readonly Due[] => {
  const { end, id: dossier, zone } = look.fold;
  if (end !== undefined && !TOLD[end.result]) return [];
  const at = end === undefined ? readySince(look) : (currentDossierClock(clocks)?.ended ?? end.at);
  if (at === undefined) return [];
  const notice: NoticeOf<'result'> = {
    id: 'result',
    code: 'result',
    dossier,
    at: formatInstant(at, zone),
    ...(end === undefined ? {} : { result: end.result }),
  };
  return [{ at, notice }];
};

const SEARCHES: readonly ((look: Look, clocks: AllClocks) => readonly Due[])[] = [
  receipts,
  supplements,
  delays,
  results,
];

/**
 * What the applicant is to be told by now, oldest first: the receipt, each request for supplements,
 * each delay with its reason and new date, the result.
 *
 * @throws LienthongError as every look (`LookOptions`)
 * @example
 * ```ts
 * const notices = noticesOf(dossier, { now, calendar: vietnamCalendar() });
 * notices.map(({ code, at }) => `${code} ${at}`); //=> ['receipt 2026-11-20T16:30:00+07:00']
 * ```
 */
export const noticesOf = (dossier: Dossier, options: LookOptions): readonly Notice[] => {
  const look = lookFrom(dossier, options);
  const clocks = allClocksOf(look);
  return SEARCHES.flatMap((search) => search(look, clocks))
    .sort((a, b) => a.at - b.at)
    .map(({ notice }) => notice);
};
