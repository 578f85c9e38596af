import { describe, expect, it } from 'vitest';
import { obligationsOf } from '../../src/accountability/obligations.ts';
import { rulePack } from '../../src/rules/rule-packs.ts';
import {
  CALENDAR,
  dossierOf,
  finished,
  october,
  procedureOf,
  resumed,
} from '../clock/example-dossier.ts';
import { HANDED_ON, RECEIVED, statesAt } from './example-obligations.ts';

const PACK = rulePack('vn-2026');

describe('a dossier and an agency of it that are late', () => {
  // “x” had to be done on Tue 6/10 at 09:00, “y” on Mon 12/10 at 09:00, all of it on Fri 9/10.
  const twoAgencies = procedureOf({
    limit: '04 ngày làm việc',
    flow: [
      { step: 'x', unit: 'a', limit: '01 ngày làm việc' },
      { step: 'y', unit: 'b', limit: '03 ngày làm việc' },
    ],
  });
  const owedUnder = (rules: typeof PACK) =>
    obligationsOf(dossierOf(twoAgencies, RECEIVED, finished('x', october(7, '09:00'))), {
      now: october(12, '10:00'),
      calendar: CALENDAR,
      rules,
    });

  it('oblige to an apology and a date for both, but only the agency to answer for it', () => {
    expect(owedUnder(PACK).map(({ id, arisenAt, state }) => [id, arisenAt, state])).toEqual([
      ['apology:a:x#1', october(6, '09:00'), 'open'],
      ['newDate:a:x#1', october(6, '09:00'), 'open'],
      ['explanation:a:x#1', october(6, '09:00'), 'open'],
      ['monthlyList:a:x#1', october(6, '09:00'), 'open'],
      ['apology:dossier#1', october(8, '07:30'), 'missed'],
      ['newDate:dossier#1', october(8, '07:30'), 'missed'],
      ['apology:b:y#1', october(12, '09:00'), 'open'],
      ['newDate:b:y#1', october(12, '09:00'), 'open'],
      ['explanation:b:y#1', october(12, '09:00'), 'open'],
      ['monthlyList:b:y#1', october(12, '09:00'), 'open'],
    ]);
  });

  it('do so by the rule for each', () => {
    const articles = Object.fromEntries(owedUnder(PACK).map(({ id, article }) => [id, article]));
    expect(articles).toMatchObject({
      'apology:dossier#1': PACK.apologyDaysBeforeExpiry.source,
      'newDate:dossier#1': PACK.apologyDaysBeforeExpiry.source,
      'apology:a:x#1': PACK.componentApology.source,
      'newDate:a:x#1': PACK.componentApology.source,
      'explanation:a:x#1': PACK.explanation.source,
      'monthlyList:a:x#1': PACK.monthlyList.source,
    });
  });

  it('oblige to no apology for a part where the rules ask for none', () => {
    const componentApology = { ...PACK.componentApology, value: false };
    expect(owedUnder({ ...PACK, componentApology }).map(({ id }) => id)).toEqual([
      'explanation:a:x#1',
      'monthlyList:a:x#1',
      'apology:dossier#1',
      'newDate:dossier#1',
      'explanation:b:y#1',
      'monthlyList:b:y#1',
    ]);
  });
});

describe('a letter', () => {
  const letter = (at: string) =>
    ({ type: 'apologised', at, reason: 'chờ', promise: october(19, '17:00') }) as const;
  const asked = { type: 'paused', at: october(6, '09:00'), reason: 'supplement' } as const;
  const supplied = october(12, '09:00');

  it('of before a restart says nothing of what came after it', () => {
    // Three working days from Mon 12/10: Thu 15/10.
    const now = october(16, '09:00');
    const before = statesAt(now, HANDED_ON, letter(october(5, '16:00')), asked, resumed(supplied));
    expect(before).toContain('apology:dossier#2 missed');
    expect(before).toContain('newDate:dossier#2 missed');
    const after = statesAt(now, HANDED_ON, asked, resumed(supplied), letter(supplied));
    expect(after).toContain('apology:dossier#2 fulfilled');
    expect(after).toContain('newDate:dossier#2 fulfilled');
  });
});
