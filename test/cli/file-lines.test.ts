import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readLinesOf } from '../../src/cli/file-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'lienthong-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileWith = (text: string): string => {
  const file = join(folder, 'lines');
  writeFileSync(file, text);
  return file;
};

describe('the lines of a file', () => {
  it('are whole however the file is cut into pieces', () => {
    // Letters of three bytes, over the ends of several pieces.
    const lines = Array.from({ length: 20_000 }, (_, i) => `${i} ${'ệ'.repeat(i % 50)}`);
    expect([...readLinesOf(fileWith(lines.join('\n')))]).toEqual(lines);
  });

  it('are not asked of a folder', () => {
    expect(() => readLinesOf(folder)).toThrow(expect.objectContaining({ code: 'EISDIR' }));
  });

  it('are read as far as they are asked for', () => {
    const file = fileWith('x\n'.repeat(1_000_000));
    const shares: number[] = [];
    for (const _ of readLinesOf(file, (share) => shares.push(share))) break;
    expect(shares).toHaveLength(1);
    expect(shares[0]).toBeLessThan(0.2);
  });

  it('end at the end', () => {
    const shares: number[] = [];
    expect([...readLinesOf(fileWith('a'), (share) => shares.push(share))]).toEqual(['a']);
    expect(shares).toEqual([1]);
    expect([...readLinesOf(fileWith(''))]).toEqual([]);
  });

  it('are refused at once when there is no file', () => {
    expect(() => readLinesOf(join(folder, 'none'))).toThrow();
  });
});
