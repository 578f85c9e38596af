import { describe, expect, it } from 'vitest';
import { variantWords } from '../../src/render/words/variant-words.ts';

describe('a variant in words', () => {
  it('has those of its usual id', () => {
    expect(variantWords('verification', 'vi')).toBe('cần xác minh');
    expect(variantWords('remote', 'en')).toBe('remote area');
  });

  it('is quoted where its author named it, whatever the name is', () => {
    expect(variantWords('nhom1', 'vi')).toBe('“nhom1”');
    expect(variantWords('constructor', 'en')).toBe('“constructor”');
  });
});
