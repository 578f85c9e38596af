import { type AllowedEvent, allowedEvents } from '../dossier/allowed-events.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { expiriesOf } from './expiries.ts';
import { type LookOptions, lookFrom } from './look-options.ts';

/**
 * `allowedEvents` for somebody who is to choose now: a wait or a branch is offered to have expired
 * only once its time is over. Recording takes an earlier expiry all the same, since it knows no
 * calendar, and `assess` then lists it as `expiry.tooEarly`.
 *
 * @throws LienthongError as every look (`LookOptions`)
 * @example
 * ```ts
 * allowedEventsAt(dossier, { now: '2026-11-26T17:00:00+07:00', calendar })
 *   .filter(({ type }) => type === 'finished' || type === 'expired');
 * //=> [{ type: 'finished', outcome: 'done', step: 'tham-dinh', unit: 'so' }]
 * ```
 */
export const allowedEventsAt = (
  dossier: Dossier,
  options: LookOptions,
): readonly AllowedEvent[] => {
  const look = lookFrom(dossier, options);
  const expiries = expiriesOf(look).filter(({ at }) => at <= look.now);
  const over = new Set(expiries.map(({ step }) => step));
  return allowedEvents(dossier).filter(
    ({ type, step = '' }) => type !== 'expired' || over.has(step),
  );
};
