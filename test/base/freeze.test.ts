import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../src/base/freeze.ts';

describe('deepFreeze', () => {
  it('freezes all the way down and returns the same object', () => {
    const data = { flow: [{ step: 'a', on: { done: 'b' } }] };
    expect(deepFreeze(data)).toBe(data);
    expect(Object.isFrozen(data.flow)).toBe(true);
    expect(Object.isFrozen(data.flow[0])).toBe(true);
    expect(Object.isFrozen(data.flow[0]?.on)).toBe(true);
  });

  it('returns what cannot be frozen', () => {
    expect([undefined, null, 1, 'text'].map(deepFreeze)).toEqual([undefined, null, 1, 'text']);
  });

  it('takes what is frozen already as done', () => {
    const inner = { a: 1 };
    deepFreeze(Object.freeze({ inner }));
    expect(Object.isFrozen(inner)).toBe(false);
  });
});
