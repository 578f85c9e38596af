import { describe, expect, it } from 'vitest';
import { holderKey, splitByHolder } from '../../src/accountability/holder-parts.ts';
import type { Hands } from '../../src/dossier/hands.ts';

const CHI = { unit: 'a', role: undefined, person: 'Chi', onBehalfOf: undefined };
const AN = { ...CHI, person: 'An' };
const FOR_AN = { ...CHI, onBehalfOf: { unit: 'a', person: 'An' } };

const delegation = (id: string): Hands['delegations'][number] => ({
  id,
  at: 0,
  from: 0,
  till: 100,
  giver: { unit: 'a' },
  receiver: { unit: 'a', person: 'Chi' },
});

/** Hands that are told apart by how long they held: so many milliseconds. */
const held = (ms: number, holder: Hands['holder'], ...delegations: readonly string[]): Hands => ({
  span: { from: 0, till: ms },
  holder,
  delegations: delegations.map(delegation),
});

const split = (whole: number, ...hands: readonly Hands[]) =>
  splitByHolder(whole, hands, ({ span }) => span.till - span.from).map(
    ({ holder: { person }, delegations, overruled, ms }) => [person, delegations, overruled, ms],
  );

describe('one who acts for somebody', () => {
  it('is not the same as in their own name, or for somebody else', () => {
    const forUnit = { ...CHI, onBehalfOf: { unit: 'a' } };
    const keys = [CHI, AN, FOR_AN, forUnit, { ...CHI, role: 'Chuyên viên' }].map(holderKey);
    expect(new Set(keys).size).toBe(5);
    expect(holderKey({ unit: 'a', person: 'Chi' })).toBe(holderKey(CHI));
  });
});

describe('the time of a visit over those who held it', () => {
  it('is all of it with the only one, whatever that held', () => {
    expect(split(10, held(0, CHI))).toEqual([['Chi', [], [], 10]]);
  });

  it('is nobody’s where nobody held it', () => {
    expect(split(10)).toEqual([]);
  });

  it('is in proportion, with one part for who had it twice and none for who had no time', () => {
    expect(split(100, held(1, CHI), held(6, AN), held(0, FOR_AN), held(3, CHI))).toEqual([
      ['Chi', [], [], 40],
      ['An', [], [], 60],
    ]);
  });

  it('leaves out who is left with less than a millisecond', () => {
    expect(split(1, held(9, AN), held(1, CHI))).toEqual([['An', [], [], 1]]);
  });

  it('names each delegation once, the last as the one that counts', () => {
    expect(
      split(10, held(2, FOR_AN, '1', '2'), held(3, FOR_AN, '2'), held(5, FOR_AN, '1', '3')),
    ).toEqual([['Chi', ['2', '3'], ['1'], 10]]);
  });
});
