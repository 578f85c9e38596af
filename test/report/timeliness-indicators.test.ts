import { describe, expect, it } from 'vitest';
import { evaluationBand } from '../../src/report/evaluation-band.ts';
import { timelinessIndicators } from '../../src/report/timeliness-indicators.ts';
import { at, OCTOBER, openRow, row, visit } from './sample-rows.ts';

const { grade: _grade, lateAfter: _lateAfter, ...withoutLimit } = row();

const ITEMS = [
  row({ grade: 'early' }),
  row({ grade: 'early' }),
  row({ grade: 'onTime', supplements: 1 }),
  row({ grade: 'late', supplements: 2 }),
  withoutLimit,
  openRow(),
  openRow({ lateAfter: at('2026-12-01') }),
  openRow({ state: 'paused' }),
  row({ state: 'withdrawn' }),
];

const { rates, evaluation } = timelinessIndicators(ITEMS, OCTOBER);

describe('the rate of timeliness', () => {
  it('of what was handled: 3 of 4, and 15 of 20 points', () => {
    expect(rates[0]).toMatchObject({ reading: 'handled', inTime: 3, of: 4, rate: 0.75, score: 15 });
  });

  it('of what was handled and is in progress: 4 of 6, and 13.33 of 20 points', () => {
    expect(rates[1]).toMatchObject({
      reading: 'handledAndInProgress',
      inTime: 4,
      of: 6,
      score: 13.33,
    });
  });

  it('of what was received, which has no points: 3 of 9', () => {
    expect(rates[2]).toMatchObject({ reading: 'received', inTime: 3, of: 9 });
    expect(rates[2]?.score).toBeUndefined();
  });

  it('says where it comes from, and how sure that is', () => {
    expect(rates.map(({ source, certainty }) => [source.split(',')[0], certainty])).toEqual([
      ['QĐ 766/QĐ-TTg', 'low'],
      ['QĐ 766/QĐ-TTg', 'low'],
      ['NĐ 61/2018/NĐ-CP', 'read'],
    ]);
  });

  it('is not there where nothing was', () => {
    const nothing = timelinessIndicators([], OCTOBER);
    expect(nothing.rates.map(({ rate, score }) => [rate, score])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(nothing.evaluation.wholeFile).toEqual({ files: 0 });
  });
});

describe('the points of evaluation', () => {
  it('are the mean of 2 for early, 1 for on time, 0 for late, to one decimal', () => {
    // (2 + 2 + 1 + 0) / 4 = 1.25
    expect(evaluation.wholeFile).toEqual({ points: 1.3, files: 4 });
  });

  it('are 2 when the applicant was not asked again, 1 for once, 0 for more', () => {
    // Handled: (2 + 2 + 1 + 0 + 2) / 5
    expect(evaluation.contacts).toEqual({ points: 1.4, files: 5 });
  });

  it('are 0 for an agency in a file of which any of its legs was late', () => {
    const leg = {
      agency: 'a',
      from: at('2026-10-05'),
      till: at('2026-10-06'),
      state: 'done',
    } as const;
    const { agencies } = timelinessIndicators(
      [
        row({
          legs: [
            { ...leg, grade: 'early' },
            { ...leg, grade: 'late' },
          ],
        }),
        row({
          legs: [
            { ...leg, grade: 'early' },
            { ...leg, agency: 'b', grade: 'onTime' },
          ],
        }),
        row({ legs: [leg] }),
      ],
      OCTOBER,
    ).evaluation;
    expect(agencies).toEqual([
      { key: 'a', name: 'Đơn vị A', points: 1, files: 2 },
      { key: 'b', name: 'b', points: 1, files: 1 },
    ]);
  });

  it('are counted for each official over the visits', () => {
    const item = row({ visits: [visit({ grade: 'early' }), visit(), visit({ grade: 'late' })] });
    expect(timelinessIndicators([item], OCTOBER).evaluation.officials).toEqual([
      { key: 'a/An', name: 'An', unit: 'Đơn vị A', points: 1, files: 3 },
    ]);
  });

  it('leave out the indices that no log tells', () => {
    expect(evaluation.missing).toEqual([4, 5, 6, 7, 8, 9]);
  });

  it.each([
    ['official', 10, 'fullDuty'],
    ['official', 5, 'fullDuty'],
    ['official', 4.9, 'mostOfDuty'],
    ['official', 3.5, 'mostOfDuty'],
    ['official', 3.4, 'lessOfDuty'],
    ['agency', 15, 'excellent'],
    ['agency', 14.9, 'good'],
    ['agency', 9, 'fair'],
    ['agency', 6, 'average'],
    ['agency', 5.9, 'weak'],
  ] as const)('of an %s that come to %d are: %s', (of, points, band) => {
    expect(evaluationBand(of, points)).toBe(band);
  });
});
