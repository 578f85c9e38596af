import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/base/digest.ts';

describe('a digest', () => {
  it('is sixteen hexadecimal digits', () => {
    expect(digestOf({ a: 1 })).toMatch(/^[0-9a-f]{16}$/);
  });

  it('stays the same in every release, since hosts store it', () => {
    // From an implementation of cyrb53 in another language.
    expect(digestOf({})).toBe('5a56d1e7f6bbc27f');
    const data = { limits: [1, '02 ngày'], code: '1.004194' };
    expect(digestOf(data)).toBe('0f37387d1c295b48');
  });

  it('does not see members that are undefined, as JSON does not', () => {
    expect(digestOf({ a: 1, b: undefined })).toBe(digestOf({ a: 1 }));
  });

  it('sees the order of a list', () => {
    expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
  });

  it('tells a text from a number, null from nothing and a list from an object', () => {
    const values = ['1', 1, null, '', [], {}, [[]], [{}], { 0: 1 }, [1], true, 'true'];
    expect(new Set(values.map(digestOf)).size).toBe(values.length);
  });

  it('does not confuse where one member ends and the next begins', () => {
    expect(digestOf({ a: 'b","c":"d' })).not.toBe(digestOf({ a: 'b', c: 'd' }));
  });
});
