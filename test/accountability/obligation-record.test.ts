import { describe, expect, it } from 'vitest';
import { obligationsOf } from '../../src/accountability/obligations.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  procedureOf,
} from '../clock/example-dossier.ts';
import { HANDED_ON, type Log, owedAt, RECEIVED, statesAt } from './example-obligations.ts';

/* Received on Mon 5/10/2026 at 09:00 and due on Thu 8/10: the apology is due on Wed 7/10, 24:00. */
const NOW = october(20, '09:00');

const owedFor = (dossier: Dossier, now = NOW) =>
  obligationsOf(dossier, { now, calendar: CALENDAR });

describe('an obligation', () => {
  it('names a due only where there is one, and a head only where one is named', () => {
    const oneStep = procedureOf({ limit: '03 ngày làm việc', flow: [{ step: 'x', unit: 'a' }] });
    const explanation = owedFor(dossierOf(oneStep, RECEIVED))[2];
    expect(explanation).toMatchObject({ id: 'explanation:dossier#1', state: 'open' });
    expect(explanation).not.toHaveProperty('due');
    expect(explanation?.bearer).toStrictEqual({ unit: 'a', agency: 'a' });
  });

  it('names the head of the nearest unit above its bearer that has one', () => {
    const bearerUnder = (division: object, department: object) => {
      const nested = procedureOf({
        units: {
          x: { name: 'Tổ', parent: 'phong' },
          phong: { name: 'Phòng', parent: 'so', ...division },
          so: { name: 'Sở', ...department },
        },
        limit: '03 ngày làm việc',
        flow: [{ step: 'x', unit: 'x' }],
      });
      return owedFor(dossierOf(nested, RECEIVED))[0]?.bearer;
    };
    const [chief, director] = [{ head: 'Trưởng phòng' }, { head: 'Giám đốc Sở' }];
    expect(bearerUnder(chief, director)).toEqual({ unit: 'x', agency: 'so', ...chief });
    expect(bearerUnder({}, director)).toEqual({ unit: 'x', agency: 'so', ...director });
    expect(bearerUnder({}, {})).toStrictEqual({ unit: 'x', agency: 'so' });
  });

  it('is still fulfilled at the last instant that is in time', () => {
    const letter = { type: 'apologised', at: october(8, '00:00'), reason: 'chờ' } as const;
    expect(statesAt(NOW, HANDED_ON, letter)).toContain('apology:dossier#1 fulfilled');
  });
});

describe('of the event that is made for it and the remarks that name it', () => {
  const explained = (day: number) =>
    ({ type: 'explained', at: october(day, '09:00'), text: 'thiếu người' }) as const;
  const noted = (day: number, fulfils?: string) =>
    ({
      type: 'noted',
      at: october(day, '09:00'),
      text: 'đã giải trình',
      ...(fulfils === undefined ? {} : { fulfils }),
    }) as const;
  const OWN = 'explanation:dossier#1';

  it.each<[string, Log, string | undefined]>([
    ['the first remark', [noted(12, OWN), noted(13, OWN)], '3'],
    ['the event before a remark', [explained(12), noted(13, OWN)], '3'],
    ['the remark before the event', [noted(12, OWN), explained(13)], '3'],
    ['the event before a remark of the same instant', [noted(12, OWN), explained(12)], '4'],
    ['no remark that names nothing', [noted(12)], undefined],
    ['no remark that names another', [noted(12, 'apology:dossier#1')], undefined],
  ])('%s counts', (_, log, fulfilledBy) => {
    const owed = owedAt(NOW, HANDED_ON, ...log).find(({ id }) => id === OWN);
    expect(owed?.fulfilledBy).toBe(fulfilledBy);
  });
});

describe('an explanation for an agency', () => {
  const twoAgencies = procedureOf({
    limit: '04 ngày làm việc',
    flow: [
      { step: 'x', unit: 'a', limit: '01 ngày làm việc' },
      { step: 'y', unit: 'b', limit: '03 ngày làm việc' },
    ],
  });
  // “x” had to be done on Tue 6/10 at 09:00.
  const stateAfter = (unit?: string, by?: string) => {
    const explained = {
      type: 'explained',
      at: october(7, '10:00'),
      text: 'thiếu người',
      ...(unit === undefined ? {} : { unit }),
      ...(by === undefined ? {} : { by: { unit: by } }),
    } as const;
    const log = dossierOf(twoAgencies, RECEIVED, finished('x', october(7, '09:00')), explained);
    return owedFor(log, october(7, '11:00')).find(({ id }) => id === 'explanation:a:x#1')?.state;
  };

  it('is given in the name of its unit, else by its unit', () => {
    expect(stateAfter('a')).toBe('fulfilled');
    expect(stateAfter('a', 'b')).toBe('fulfilled');
    expect(stateAfter(undefined, 'a')).toBe('fulfilled');
  });

  it('is not given by another unit, nor by nobody', () => {
    expect(stateAfter('b', 'a')).toBe('open');
    expect(stateAfter(undefined, 'b')).toBe('open');
    expect(stateAfter()).toBe('open');
  });
});

describe('a request for supplements that the procedure foresees', () => {
  const asking = procedureOf({
    limit: '10 ngày làm việc',
    flow: [
      { step: 'nhan', unit: 'b' },
      { step: 'x', unit: 'a', on: { supplement: 'cho' } },
      { end: 'xong', result: 'granted' },
      {
        wait: 'cho',
        for: 'applicant',
        reason: 'supplement',
        clock: 'pause',
        within: '02 ngày làm việc',
        on: { supplied: 'x', expired: 'nhac' },
      },
      {
        wait: 'nhac',
        for: 'applicant',
        reason: 'supplement',
        clock: 'pause',
        on: { supplied: 'x' },
      },
    ],
  });
  const requestsOf = (now: string, ...log: Log) =>
    owedFor(dossierOf(asking, accepted(october(5, '09:00')), ...log), now).filter(
      ({ kind }) => kind === 'supplementNotice',
    );

  it('goes out with the end of the step that asks, and with nothing else of that time', () => {
    const assigned = (at: string) => ({ type: 'assigned', at, step: 'x', person: 'cb-1' }) as const;
    const [first, second] = [october(6, '10:00'), october(9, '10:00')];
    expect(
      requestsOf(
        october(9, '11:00'),
        finished('nhan', first),
        assigned(first),
        finished('x', first, 'supplement'),
        finished('cho', october(7, '10:00'), 'supplied'),
        assigned(second),
        finished('x', second, 'supplement'),
      ),
    ).toMatchObject([
      { id: 'supplementNotice:cho#1', state: 'fulfilled', fulfilledBy: '4', bearer: { unit: 'a' } },
      { id: 'supplementNotice:cho#2', state: 'fulfilledLate', fulfilledBy: '7' },
    ]);
  });

  it('by the end of another wait goes out by itself, in nobody’s name', () => {
    // Asked on Tue 6/10, unanswered by the end of Thu 8/10.
    const asked = finished('x', october(6, '10:00'), 'supplement');
    const received = finished('nhan', october(5, '10:00'));
    const expired = { type: 'expired', step: 'cho', at: october(9, '00:00') } as const;
    const [, reminder] = requestsOf(october(9, '09:00'), received, asked, expired);
    // Three working days from Mon 5/10 are over with Thu 8/10 as well.
    expect(reminder).toMatchObject({
      id: 'supplementNotice:nhac#1',
      state: 'fulfilled',
      fulfilledBy: '4',
    });
    expect(reminder).not.toHaveProperty('bearer');
  });

  it('by the end of another wait is too late when that is', () => {
    // Asked on Wed 7/10, unanswered by the end of Fri 9/10.
    const [, reminder] = requestsOf(
      october(12, '09:00'),
      finished('nhan', october(5, '10:00')),
      finished('x', october(7, '10:00'), 'supplement'),
      { type: 'expired', step: 'cho', at: october(10, '00:00') },
    );
    expect(reminder).toMatchObject({ id: 'supplementNotice:nhac#1', state: 'fulfilledLate' });
  });
});
