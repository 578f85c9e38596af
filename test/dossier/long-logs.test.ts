import { describe, expect, it } from 'vitest';
import { allowedEvents } from '../../src/dossier/allowed-events.ts';
import { replay } from '../../src/dossier/record.ts';
import type { EventInput } from '../../src/dossier/schema.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import { END, withFlow } from '../procedure/small-procedure.ts';

const PROCEDURE = withFlow(
  {
    parallel: 'p',
    branches: [
      {
        stage: 'g',
        flow: [
          { step: 'a', on: { to: 'b' } },
          { step: 'b', on: { fro: 'a' } },
        ],
      },
      { step: 'c', on: { again: 'c' } },
      { wait: 'w', for: 'other', within: '1 ngày', on: { expired: 'w' } },
    ],
  },
  END,
);

const START = Date.UTC(2026, 9, 5, 1);

const FIRST = { type: 'accepted', id: 'first', at: START, dossier: 'HS-1' } as const;

/** What the i-th event of a long log says, beside its id and time. */
type Line = (i: number) => { readonly type: EventInput['type']; readonly [key: string]: unknown };

const logOf = (length: number, line: Line): readonly EventInput[] => [
  FIRST,
  ...Array.from(
    { length },
    // Each line below is an event of its type.
    (_, i) => ({ id: `${i}`, at: START + i * 1000, ...line(i) }) as unknown as EventInput,
  ),
];

const pauseInTurn =
  (step?: string): Line =>
  (i) => {
    if (i % 2 === 1) return { type: 'resumed' };
    return { type: 'paused', reason: 'incident', ...(step === undefined ? {} : { step }) };
  };

const LOGS: readonly (readonly [string, (length: number) => readonly EventInput[]])[] = [
  ['remarks', (length) => logOf(length, () => ({ type: 'noted', text: 'ghi chú' }))],
  [
    'a step that begins anew',
    (length) => logOf(length, () => ({ type: 'finished', step: 'c', outcome: 'again' })),
  ],
  [
    'two steps to and fro',
    (length) =>
      logOf(length, (i) =>
        i % 2 === 0
          ? { type: 'finished', step: 'a', outcome: 'to' }
          : { type: 'finished', step: 'b', outcome: 'fro' },
      ),
  ],
  [
    'one step handed from person to person',
    (length) => logOf(length, (i) => ({ type: 'assigned', step: 'a', person: `người ${i}` })),
  ],
  ['pauses of everything', (length) => logOf(length, pauseInTurn())],
  ['pauses of one step', (length) => logOf(length, pauseInTurn('a'))],
  [
    'pauses that are all open at once, and then are ended',
    (length) =>
      logOf(length, (i) =>
        i < length / 2
          ? { type: 'paused', reason: 'incident' }
          : { type: 'resumed', pause: `${i - Math.ceil(length / 2)}` },
      ),
  ],
  [
    'pauses of one step that are never ended, beside another step that begins anew',
    (length) =>
      logOf(length, (i) =>
        i % 2 === 0
          ? { type: 'paused', step: 'a', reason: 'incident' }
          : { type: 'finished', step: 'c', outcome: 'again' },
      ),
  ],
  [
    'a wait that expires and begins anew under a pause of the whole parallel',
    (length) =>
      logOf(length, (i) =>
        i === 0
          ? { type: 'paused', step: 'p', reason: 'incident' }
          : { type: 'expired', step: 'w' },
      ),
  ],
  [
    'pauses between which a step begins anew',
    (length) =>
      logOf(length, (i) =>
        i % 3 === 0
          ? { type: 'finished', step: 'c', outcome: 'again' }
          : pauseInTurn()((i % 3) - 1),
      ),
  ],
  [
    'deliveries of the same event',
    (length) => logOf(length, () => ({ type: 'noted', id: 'same', at: START, text: 'ghi chú' })),
  ],
];

/** Long enough that work growing with the square of the log would not come to an end in time. */
const MANY = 20_000;

describe('a long log is read in full', () => {
  it.each(LOGS)('of %s', (_, log) => {
    const events = log(MANY);
    const dossier = replay(PROCEDURE, events);
    expect(dossier.events).toHaveLength(new Set(events.map(({ id }) => id)).size);
    expect(visitsOf(dossier).length).toBeGreaterThan(2);
    expect(allowedEvents(dossier)).toContainEqual({ type: 'withdrawn' });
  });
});

describe('a log of a hundred thousand events', () => {
  it('is replayed in full', () => {
    const events = logOf(100_000, (i) =>
      i % 4 === 0
        ? { type: 'noted', text: 'ghi chú' }
        : { type: 'finished', step: 'c', outcome: 'again' },
    );
    const dossier = replay(PROCEDURE, events);
    expect(dossier.events).toHaveLength(100_001);
    // Three of four events begin step `c` anew; it began once, and so did `a` and `w`.
    expect(visitsOf(dossier)).toHaveLength(75_003);
  });
});
