import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { functionIndex } from '../scripts/write-function-index.ts';

describe('docs/functions.md', () => {
  it('is up to date (`npx tsx scripts/write-function-index.ts`)', () => {
    expect(readFileSync('docs/functions.md', 'utf8')).toBe(`${functionIndex()}\n`);
  });
});
