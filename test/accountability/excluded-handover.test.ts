import { describe, expect, it } from 'vitest';
import {
  accepted,
  days,
  dossierOf,
  finished,
  october,
  procedureOf,
} from '../clock/example-dossier.ts';
import { attribute } from './example-attribution.ts';

describe('the lateness of a visit that went to an agency outside the limit', () => {
  it('is charged to those who had it before, and never to that agency', () => {
    const procedure = procedureOf({
      limit: '03 ngày làm việc',
      excludes: ['b'],
      flow: [
        { step: 'nhan', unit: 'a', alternates: ['b'], limit: '01 ngày làm việc' },
        { step: 'ky', unit: 'c', limit: '01 ngày làm việc' },
      ],
    });
    const attribution = attribute(
      dossierOf(
        procedure,
        accepted(october(5, '07:30')),
        { type: 'handedOver', at: october(6, '17:00'), step: 'nhan', to: { unit: 'b' } },
        finished('nhan', october(12, '17:00')),
        finished('ky', october(19, '17:00')),
      ),
    );
    // With b for four working days: Thu 8/10 becomes Wed 14/10, and the end is three days after that.
    // a had the file a day longer than the one it was allowed, c (13, 14, 15, 16, 19/10) four days.
    expect(attribution.lateBy).toBe(days(3));
    expect(attribution.shares.map(({ unit, overrun }) => [unit, overrun])).toEqual([
      ['a', days(1)],
      ['c', days(4)],
    ]);
  });
});

describe('the plan for a visit that went to an agency outside the limit', () => {
  it('is what the others may have of it: the rest passed outside the limit', () => {
    const procedure = procedureOf({
      limit: '03 ngày làm việc',
      excludes: ['b'],
      flow: [
        { step: 'nhan', unit: 'a', alternates: ['b'], limit: '04 ngày làm việc' },
        { wait: 'cho', for: 'applicant', clock: 'run', within: '01 ngày làm việc' },
      ],
    });
    const attribution = attribute(
      dossierOf(
        procedure,
        accepted(october(5, '07:30')),
        { type: 'handedOver', at: october(5, '17:00'), step: 'nhan', to: { unit: 'b' } },
        finished('nhan', october(8, '17:00')),
        finished('cho', october(15, '17:00')),
      ),
    );
    // With b on 6, 7 and 8/10, so due on Tue 13/10. The plan is one day of a and one of the applicant,
    // who took five; two of them were too late, and are nobody's.
    expect(attribution).toMatchObject({
      lateBy: days(2),
      plan: 0,
      unassigned: days(2),
      shares: [],
    });
  });
});
