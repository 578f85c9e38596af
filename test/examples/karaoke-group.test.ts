import { describe, expect, it } from 'vitest';
import { late } from '../../examples/karaoke-group/dossiers/late.ts';
import { karaokeGroup } from '../../examples/karaoke-group/procedure.ts';
import { promiseFor } from '../../src/index.ts';
import { CALENDAR, findingsOf, HOUR, local, lookAt, sumOfParts } from './looks.ts';

describe('the karaoke group (Quyết định 4789/QĐ-UBND, Hải Phòng)', () => {
  it('sets one limit and divides it among nobody', () => {
    // Every agency's step, but not the handing out of the result.
    expect(findingsOf(karaokeGroup)).toEqual(
      [0, 1, 2, 3].map((i) => `warning step.withoutLimit flow.${i}`),
    );
  });

  it('keeps the fees as published', () => {
    expect(karaokeGroup.fees).toContain('tối đa 6.000.000 đồng/giấy phép/lần');
  });

  it('promises the 16th working day, the worked Saturday counted', () => {
    // 6–9 (4), Sat 10 (5, for 02/01), 12–16 (10), 19–23 (15), Mon 26.
    const at = '2026-01-05T09:00:00+07:00';
    expect(local(promiseFor(karaokeGroup, { at, calendar: CALENDAR }).due)).toBe(
      '2026-01-26T17:00',
    );
  });
});

describe('late: group of 05/01/2026', () => {
  const { assessment, attribution } = lookAt(karaokeGroup, late, '2026-01-30T08:00:00+07:00');

  it('is 10 hours and a half late, up to the handing out', () => {
    // Tue 27/01 (8 h) and Wed 28/01 07:30–10:00; that nobody came for it before the 29th is no
    // lateness.
    expect(assessment.clocks.dossier).toMatchObject({ grade: 'late', lateBy: 10.5 * HOUR });
    expect(local(assessment.clocks.dossier?.ended ?? '')).toBe('2026-01-28T10:00');
  });

  it('charges no agency, for none has a limit of its own', () => {
    expect(assessment.clocks).toMatchObject({ stages: [], steps: [] });
    expect(attribution).toMatchObject({ shares: [], plan: 10.5 * HOUR, fractions: { plan: 1 } });
    expect(sumOfParts(attribution)).toBe(10.5 * HOUR);
  });
});
