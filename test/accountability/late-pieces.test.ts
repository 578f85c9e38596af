import { describe, expect, it } from 'vitest';
import { latePiecesOf } from '../../src/accountability/late-pieces.ts';
import { allClocksOf } from '../../src/clock/all-clocks.ts';
import { lookAt } from '../../src/clock/look.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import {
  CALENDAR,
  dossierOf,
  finished,
  hours,
  october,
  procedureOf,
} from '../clock/example-dossier.ts';
import { closeOfDay, RECEIVED, step } from './example-attribution.ts';

/* Received on Mon 5/10/2026 at 17:00, at close. A working day has eight hours. */
const at = (time: string): number => Date.parse(time);

const piecesAt = (dossier: Dossier, now: string) => {
  const look = lookAt(dossier, CALENDAR, at(now));
  return latePiecesOf(look, allClocksOf(look));
};

describe('the lateness of a dossier', () => {
  const unlimited = procedureOf({ limit: '03 ngày làm việc', flow: [step('a'), step('b')] });

  it('is a piece from the due on, also where no step has a limit that it missed', () => {
    // Due on Thu 8/10: eight hours of Friday and two and a half of Monday.
    const now = october(12, '10:00');
    const { dossier, visits } = piecesAt(dossierOf(unlimited, RECEIVED), now);
    expect(dossier).toEqual([
      { from: at(october(8, '17:00')), till: at(now), cycle: 0, lateMs: hours(10.5) },
    ]);
    expect([...visits]).toEqual([['a#1', []]]);
  });

  it('is cut at the end of a month', () => {
    const procedure = procedureOf({ limit: { by: '2026-10-29' }, flow: [step('a')] });
    const done = '2026-11-02T17:00:00+07:00';
    const november = at('2026-11-01T00:00:00+07:00');
    const { dossier } = piecesAt(dossierOf(procedure, RECEIVED, finished('a', done)), done);
    // Fri 30/10 and Mon 2/11.
    expect(dossier).toEqual([
      { from: at(october(29, '17:00')), till: november, cycle: 0, lateMs: hours(8) },
      { from: november, till: at(done), cycle: 0, lateMs: hours(8) },
    ]);
  });

  it('is none while nothing is late', () => {
    const { dossier, visits } = piecesAt(dossierOf(unlimited, RECEIVED), october(8, '17:00'));
    expect(dossier).toEqual([]);
    expect([...visits.values()].flat()).toEqual([]);
  });
});

describe('the lateness of visits', () => {
  it('without limits of their own is what they used of that of their stage', () => {
    const procedure = procedureOf({
      limit: '03 ngày làm việc',
      flow: [
        { stage: 'khau', limit: '02 ngày làm việc', flow: [step('a'), step('b')] },
        step('c', 1),
      ],
    });
    // The stage is due on Wed 7/10 and done on Fri 9/10; “a” took three days of four.
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('a', closeOfDay(3)),
      finished('b', closeOfDay(4)),
    );
    const { visits } = piecesAt(dossier, closeOfDay(4));
    const span = { from: at(closeOfDay(2)), till: at(closeOfDay(4)), lateMs: 0 };
    expect(visits.get('a#1')).toMatchObject([
      { ...span, holder: { unit: 'a' }, overrunMs: hours(12) },
    ]);
    expect(visits.get('b#1')).toMatchObject([
      { ...span, holder: { unit: 'b' }, overrunMs: hours(4) },
    ]);
    expect(visits.get('c#1')).toEqual([]);
  });

  it('with a limit is that of each who had them, though the dossier is in time', () => {
    const procedure = procedureOf({
      limit: '10 ngày làm việc',
      flow: [step('a', 1, { alternates: ['b'] }), step('c', 1)],
    });
    // Due on Tue 6/10; “b” has it from Wed 7/10 at noon till Thu 8/10 at close.
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      { type: 'handedOver', step: 'a', at: october(7, '11:30'), to: { unit: 'b' } },
      finished('a', closeOfDay(3)),
    );
    const { visits } = piecesAt(dossier, closeOfDay(3));
    expect(visits.get('a#1')).toMatchObject([
      { holder: { unit: 'a' }, lateMs: hours(4), overrunMs: hours(4) },
      { holder: { unit: 'b' }, lateMs: hours(12), overrunMs: hours(12) },
    ]);
    expect(visits.get('c#1')).toEqual([]);
  });
});
