import fc from 'fast-check';
import type { DossierEvent, DossierFact } from '../../src/dossier/event.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { placesOf } from './plain-flow.ts';

/*
 * The same story told worse: entered late, with errors that were put right, and with a wait taken to
 * have run out before it came to light that it had been over in time.
 */

/** Which entries are late, which one was wrong at first, and whether somebody erred at the end. */
export interface Disturbance {
  readonly late: readonly boolean[];
  readonly wrong: number;
  readonly hasFalseEnd: boolean;
}

export const disturbance: fc.Arbitrary<Disturbance> = fc.record({
  late: fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }),
  wrong: fc.nat(20),
  hasFalseEnd: fc.boolean(),
});

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();

const mayExpire = (procedure: Procedure, step: string): boolean => {
  const node = new Map(placesOf(procedure.flow, [], true)).get(step)?.node;
  return node !== undefined && 'wait' in node && node.on?.['expired'] !== undefined;
};

/** An expiry that was entered before the answer was; the answer takes its place. */
const withExpiry = (procedure: Procedure, event: DossierEvent): readonly DossierEvent[] =>
  event.type === 'finished' && mayExpire(procedure, event.step)
    ? [
        {
          type: 'expired',
          id: `het-${event.id}`,
          at: later(event.at, MINUTE),
          step: event.step,
        },
        event,
      ]
    : [event];

/** An event as it was first entered, with its correction for the end of the log. */
const corrected = (event: DossierFact, at: string): readonly [DossierFact, DossierEvent] => [
  { ...event, id: 'sai' },
  { type: 'voided', id: 'dinh-chinh', at, event: 'sai', reason: 'nhầm', instead: event },
];

/** A log that tells the same as another one. */
export const disturbed = (
  procedure: Procedure,
  events: readonly DossierEvent[],
  { late, wrong, hasFalseEnd }: Disturbance,
  isOver: boolean,
): readonly DossierEvent[] => {
  const latest = new Date(Math.max(...events.map(({ at }) => Date.parse(at)))).toISOString();
  const target = events[wrong % events.length];
  const corrections: DossierEvent[] = [];
  const told = events.flatMap((event, i): readonly DossierEvent[] => {
    const entered = late[i % late.length] ? { ...event, recordedAt: later(event.at, DAY) } : event;
    // A pause is named by its id when it ends, so that one is told as it was.
    if (event !== target || entered.type === 'voided' || entered.type === 'paused') {
      return withExpiry(procedure, entered);
    }
    const [first, correction] = corrected(entered, latest);
    corrections.push(correction);
    return [first];
  });
  const falseEnd: readonly DossierEvent[] =
    hasFalseEnd && !isOver
      ? [
          { type: 'withdrawn', id: 'rut', at: latest },
          { type: 'voided', id: 'khong-rut', at: latest, event: 'rut', reason: 'nhầm hồ sơ' },
        ]
      : [];
  return [...told, ...falseEnd, ...corrections];
};
