import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifierDocument } from '../../../scripts/write-verifier-doc.ts';
import { RULES } from '../../../src/procedure/verify/rules.ts';

describe('docs/verifier.md', () => {
  it('is up to date (`npx tsx scripts/write-verifier-doc.ts`)', () => {
    const written = readFileSync(new URL('../../../docs/verifier.md', import.meta.url), 'utf8');
    expect(written).toBe(verifierDocument());
  });

  it('explains every rule in both languages, in one sentence that no table cell breaks', () => {
    for (const { code, explains } of RULES) {
      for (const sentence of [explains.en, explains.vi]) {
        expect(sentence, code).toMatch(/^\p{Lu}[^|\n]*\.$/u);
      }
    }
  });

  it('tells rules of one code apart by how much they weigh', () => {
    const weights = RULES.map(({ code, severity }) => `${code} ${severity}`);
    expect(new Set(weights).size).toBe(weights.length);
  });
});
