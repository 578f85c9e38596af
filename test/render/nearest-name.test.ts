import { formatIssue, tryDefineProcedure } from 'lienthong';
import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/render/messages/nearest-name.ts';

describe('the name that was probably meant', () => {
  it.each([
    ['tham-dinhh', 'tham-dinh', 'a letter too many'],
    ['tham-dnh', 'tham-dinh', 'a letter missing'],
    ['tham-dimh', 'tham-dinh', 'a wrong letter'],
    ['tham-dnih', 'tham-dinh', 'two letters swapped'],
    ['thẩm định', 'tham-dinh', 'diacritics and a space'],
    ['thamDinh', 'tham-dinh', 'words joined otherwise'],
    ['đo-đạc', 'do-dac', 'a đ'],
    ['finish', 'finished', 'a word cut short'],
  ])('%s: %s (%s)', (given, meant) => {
    expect(nearestName(given, ['tiep-nhan', 'do-dac', 'finished', 'tham-dinh'])).toBe(meant);
  });

  it.each([
    ['so', ['sa', 'se'], 'short words differ by one letter and mean different things'],
    ['buoc-1', ['buoc-2', 'buoc-12'], 'numbers tell names apart'],
    ['phe-duyet', ['tiep-nhan', 'tham-dinh'], 'nothing is close'],
    ['', ['tiep-nhan'], 'nothing was given'],
    ['------', ['tiep-nhan', '......'], 'there is no letter in it'],
    ['tiep-nhan', [], 'nothing is known'],
  ])('is not guessed for “%s” among %s: %s', (given, known) => {
    expect(nearestName(given, known)).toBeUndefined();
  });

  it('is the surest of several', () => {
    expect(nearestName('Bo-Sung', ['bo-sung-2', 'bo-sungg', 'bo-sung'])).toBe('bo-sung');
  });

  it('is not looked for among very long names, nor past the first thousand', () => {
    const long = 'x'.repeat(100_000);
    expect(nearestName(`${long}y`, [long])).toBeUndefined();
    const many = Array.from({ length: 1000 }, (_, i) => `khac-${i}`);
    expect(nearestName('bo-sungg', [...many, 'bo-sung'])).toBeUndefined();
  });
});

describe('an issue about an unknown name', () => {
  it('suggests the known one in both languages', () => {
    const result = tryDefineProcedure({
      code: '1',
      version: '1',
      name: 'x',
      limit: { normal: '03 ngày làm việc', remot: '05 ngày làm việc' },
      variants: ['normal', 'remote'],
      units: { ubndXa: { name: 'UBND' } },
      flow: [{ step: 'tham-dinh', unit: 'ubndXaa', on: { refused: 'tham_dinh' } }],
    });
    const issues = result.ok ? [] : result.issues;
    expect(issues.map((issue) => formatIssue(issue, 'vi').split('. ')[1])).toEqual([
      'Có thể tên đúng là “remote”',
      'Có thể tên đúng là “ubndXa”',
      'Có thể tên đúng là “tham-dinh”',
    ]);
    expect(issues.map((issue) => formatIssue(issue, 'en'))).toContain(
      'At flow[0].unit: the unit “ubndXaa” is not declared. Did you mean “ubndXa”? Declare it under “units”, or use one of: ubndXa.',
    );
  });
});
