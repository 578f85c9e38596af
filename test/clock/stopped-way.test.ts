import { describe, expect, it } from 'vitest';
import { interruptionsAt } from '../../src/clock/interruptions.ts';
import { spanOf } from '../../src/clock/limit-span.ts';
import { type Look, lookAt } from '../../src/clock/look.ts';
import { stoppedOnWayTo } from '../../src/clock/stopped-way.ts';
import { pauseListOf } from '../../src/deadline/pause-list.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  paused,
  procedureOf,
  resumed,
} from './example-dossier.ts';

const RECEIVED = accepted(october(5, '09:00'));
const LIMIT = { amount: 5, unit: 'workingDay' } as const;

/** What stood still on the way to the last visit, for five working days from the receipt. */
const stoppedIn = (dossier: Dossier) => {
  const look: Look = lookAt(dossier, CALENDAR, Date.parse(october(12, '09:00')));
  const last = look.fold.visits.at(-1);
  if (last === undefined) throw new Error('the dossier is nowhere');
  const start = Date.parse(october(5, '09:00'));
  return stoppedOnWayTo(look.fold, last, {
    interruptionsAt: (visit) => interruptionsAt(look, visit),
    spanWith: (over) =>
      spanOf(look, {
        scope: 'other',
        unit: undefined,
        limit: LIMIT,
        start,
        pauses: pauseListOf(over),
      }),
  });
};

const between = (from: string, till: string) => ({
  from: Date.parse(from),
  till: Date.parse(till),
});

describe('what stood still on the way to a visit', () => {
  it('is what did at each visit that led to it, and at itself', () => {
    const procedure = procedureOf({
      flow: [
        { step: 'mot', unit: 'a' },
        { wait: 'cho', for: 'applicant', clock: 'pause' },
        { step: 'hai', unit: 'a' },
      ],
    });
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('mot', october(6, '09:00')),
      finished('cho', october(7, '09:00')),
      paused(october(8, '09:00')),
    );
    expect(stoppedIn(dossier)).toEqual({
      over: [between(october(6, '09:00'), october(7, '09:00'))],
      since: Date.parse(october(8, '09:00')),
    });
  });

  it('is, where branches ended together, what did on the one by which the limit is over first', () => {
    for (const branches of [
      ['mot', 'hai'],
      ['hai', 'mot'],
    ]) {
      const procedure = procedureOf({
        flow: [
          { parallel: 'cung-luc', branches: branches.map((step) => ({ step, unit: 'a' })) },
          { step: 'ky', unit: 'a' },
        ],
      });
      const dossier = dossierOf(
        procedure,
        RECEIVED,
        paused(october(6, '09:00'), 'mot'),
        resumed(october(7, '09:00')),
        finished('mot', october(8, '09:00')),
        finished('hai', october(8, '09:00')),
      );
      expect(stoppedIn(dossier).over).toEqual([]);
    }
  });
});
