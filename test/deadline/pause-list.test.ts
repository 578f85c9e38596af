import { describe, expect, it } from 'vitest';
import {
  firstPauses,
  NO_PAUSES,
  newSearch,
  pauseAt,
  pauseCountOf,
  pauseListOf,
  pausesBegunBy,
  pausesOf,
  pausesOverBy,
} from '../../src/deadline/pause-list.ts';

const THREE = [
  { from: 10, till: 20 },
  { from: 30, till: 40 },
  { from: 50, till: 60 },
];

describe('a list of pauses that shares its intervals with others', () => {
  const two = firstPauses(THREE, 2);

  it('shows nothing of what is not its own', () => {
    expect(pauseCountOf(two)).toBe(2);
    expect(pausesOf(two)).toEqual(THREE.slice(0, 2));
    expect(pauseAt(two, 1)).toBe(THREE[1]);
    expect(pauseAt(two, 2)).toBeUndefined();
    expect(pausesBegunBy(two, 100)).toBe(2);
  });

  it('stays as it is when others add to them', () => {
    const growing = [...THREE];
    const list = firstPauses(growing, growing.length);
    growing.push({ from: 70, till: 80 });
    expect(pausesOf(list)).toEqual(THREE);
    expect(pausesOverBy(list, 100)).toBe(list);
  });
});

describe('the pauses up to an instant', () => {
  const list = pauseListOf(THREE);

  it('have begun when they began before it', () => {
    expect([9, 10, 11, 30, 31, 61].map((instant) => pausesBegunBy(list, instant))).toEqual([
      0, 0, 1, 1, 2, 3,
    ]);
  });

  it('are over when they ended by it', () => {
    const overBy = (instant: number) => pausesOf(pausesOverBy(list, instant)).length;
    expect([9, 19, 20, 39, 40, 59, 60, 90].map(overBy)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });

  it('keep what was found out about the list', () => {
    const search = newSearch();
    expect(pausesOverBy({ ...list, search }, 40).search).toBe(search);
  });
});

describe('no pauses', () => {
  it('are one list', () => {
    expect(pauseListOf([])).toBe(NO_PAUSES);
    expect(firstPauses(THREE, 0)).toBe(NO_PAUSES);
    expect(pausesOverBy(pauseListOf(THREE), 0)).toBe(NO_PAUSES);
    expect(pausesOf(NO_PAUSES)).toEqual([]);
    expect(pauseAt(NO_PAUSES, 0)).toBeUndefined();
    expect(pausesBegunBy(NO_PAUSES, 5)).toBe(0);
  });
});
