import { describe, expect, it } from 'vitest';
import { obligationsOf } from '../../src/accountability/obligations.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { rulePack } from '../../src/rules/rule-packs.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  paused,
  procedureOf,
  resumed,
} from '../clock/example-dossier.ts';
import { HANDED_ON, type Log, RECEIVED, statesAt } from './example-obligations.ts';

/*
 * Received on Mon 5/10/2026 at 09:00; a limit of three working days is due on Thu 8/10, and the
 * apology on Wed 7/10, 24:00.
 */
const LETTER = { type: 'apologised', at: october(7, '16:00'), reason: 'chờ ý kiến' } as const;

const apologyFor = (dossier: Dossier, now = october(20, '09:00'), rules = rulePack('vn-2026')) =>
  obligationsOf(dossier, { now, calendar: CALENDAR, rules }).find(
    ({ id }) => id === 'apology:dossier#1',
  );

describe('the day by which an apology has to be out', () => {
  it('is a day before one to which the end of the limit rolled', () => {
    // Two days from Fri 9/10 end on Sun 11/10 and roll to Mon 12/10: Sun 11/10, 24:00.
    const procedure = procedureOf({ limit: '02 ngày', flow: [{ step: 'lam', unit: 'a' }] });
    const dossier = dossierOf(procedure, accepted(october(9, '09:00')));
    expect(apologyFor(dossier)?.due).toBe(october(12, '00:00'));
  });

  it.each([october(10, '00:00'), october(10, '09:00')])(
    'is that of the limit itself where it would lie before the receipt on %s',
    (received) => {
      // Two days from Sat 10/10: Mon 12/10. The working day before is Fri 9/10.
      const procedure = procedureOf({ limit: '02 ngày', flow: [{ step: 'lam', unit: 'a' }] });
      const pack = rulePack('vn-2026');
      const apologyDaysCounted = { ...pack.apologyDaysCounted, value: 'workingDay' } as const;
      const dossier = dossierOf(procedure, accepted(received));
      expect(apologyFor(dossier, october(20, '09:00'), { ...pack, apologyDaysCounted })?.due).toBe(
        october(13, '00:00'),
      );
    },
  );
});

describe('an apology for the whole', () => {
  it('is still owed while a dossier stands still that has warned', () => {
    expect(statesAt(october(8, '09:00'), HANDED_ON, paused(october(7, '10:00')))).toContain(
      'apology:dossier#1 open',
    );
  });

  it('is not owed where the result was ready in time and the applicant gave up after it', () => {
    const log: Log = [
      HANDED_ON,
      finished('xu-ly', october(8, '16:00')),
      { type: 'withdrawn', at: october(9, '09:00') },
    ];
    expect(statesAt(october(12, '09:00'), ...log)).not.toContain('apology:dossier#1 missed');
  });

  it('is not owed either when the dossier was closed at the last instant for it', () => {
    const closed = { type: 'withdrawn', at: october(8, '00:00') } as const;
    expect(statesAt(october(12, '09:00'), HANDED_ON, closed)).not.toContain(
      'apology:dossier#1 missed',
    );
  });
});

describe('of several paths the apology is for', () => {
  const branched = procedureOf({
    limit: '03 ngày làm việc',
    flow: [
      {
        parallel: 'hai',
        branches: [
          { step: 'y', unit: 'a' },
          { step: 'x', unit: 'a' },
        ],
      },
    ],
  });
  // A stop of “y” over a working day: its path is due on Fri 9/10, the other on Thu 8/10.
  const stopped = [paused(october(5, '10:00'), 'y'), resumed(october(6, '10:00'))] as const;

  it('the one that is due first, before it is late and after', () => {
    const dossier = dossierOf(branched, RECEIVED, ...stopped);
    const due = october(8, '00:00');
    expect(apologyFor(dossier, october(7, '07:29'))).toBeUndefined();
    expect(apologyFor(dossier, october(8, '09:00'))).toMatchObject({ due, state: 'open' });
    expect(apologyFor(dossier, october(12, '09:00'))).toMatchObject({ due, state: 'missed' });
  });

  it('the whole: the new date of a part does not meet it', () => {
    const ofPart = {
      type: 'reappointed',
      step: 'x',
      at: october(7, '16:00'),
      promise: october(12, '17:00'),
      reason: 'chờ ý kiến',
    } as const;
    const look = { now: october(7, '17:00'), calendar: CALENDAR };
    const owed = obligationsOf(dossierOf(branched, RECEIVED, ofPart), look);
    expect(owed.find(({ id }) => id === 'newDate:dossier#1')?.state).toBe('open');
  });

  it('a late one, though another one that stands still was due before it', () => {
    const dossier = dossierOf(branched, RECEIVED, ...stopped, paused(october(7, '10:00'), 'x'));
    expect(apologyFor(dossier, october(12, '09:00'))).toMatchObject({
      due: october(9, '00:00'),
      state: 'missed',
    });
  });
});

describe('an agency that apologises in its own name', () => {
  const stateAfter = (unit: string, first: object = { unit: 'a' }) => {
    const passedOn = procedureOf({
      limit: '03 ngày làm việc',
      flow: [
        { step: 'x', ...first },
        { step: 'y', unit: 'b' },
        { step: 'z', unit: 'c' },
      ],
    });
    // “x” goes on on Thu 8/10, the last day, “y” on Mon 12/10.
    const log = [
      RECEIVED,
      { ...LETTER, unit },
      finished('x', october(8, '10:00')),
      finished('y', october(12, '10:00')),
    ];
    return apologyFor(dossierOf(passedOn, ...log))?.state;
  };

  it('does so for the whole if it had that when it had to apologise, or when the limit ended', () => {
    expect(stateAfter('a')).toBe('fulfilled');
    expect(stateAfter('b')).toBe('fulfilled');
    expect(stateAfter('c')).toBe('missed');
  });

  it('does so also where nobody else is named for it', () => {
    expect(stateAfter('c', {})).toBe('fulfilled');
  });
});
