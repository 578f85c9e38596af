import { describe, expect, it } from 'vitest';
import { groupedBy } from '../../src/base/grouped-by.ts';

const initialOf = (word: string): string => word.slice(0, 1);

describe('items in groups', () => {
  it('stay in their order, and groups come by their first item', () => {
    const groups = groupedBy(['sở', 'tỉnh', 'xã', 'thuế', 'sổ'], initialOf);
    expect([...groups]).toEqual([
      ['s', ['sở', 'sổ']],
      ['t', ['tỉnh', 'thuế']],
      ['x', ['xã']],
    ]);
  });

  it('are told apart by what the key is, and by no text of it', () => {
    expect([...groupedBy([1, '1'], (item) => item).keys()]).toEqual([1, '1']);
  });

  it('are none without items', () => {
    expect(groupedBy([], initialOf).size).toBe(0);
  });
});
