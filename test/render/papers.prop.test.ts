import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receipt } from '../../src/document/receipt.ts';
import { toCsv } from '../../src/render/to-csv.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { toMarkdown } from '../../src/render/to-markdown.ts';
import { OPTIONS, RECEIVED, sampleOf } from '../document/sample-papers.ts';

const DOSSIER = sampleOf(RECEIVED);

const paperFor = (name: string) =>
  receipt(DOSSIER, { ...OPTIONS, particulars: { applicant: { name }, components: [{ name }] } });

/** Names with much of what means something somewhere. */
const hostileName = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        '|',
        '\\',
        '`',
        '*',
        '=',
        '+',
        '@',
        ',',
        ';',
        '\n',
        '\t',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const tagsIn = (page: string): number => [...page.matchAll(/<[^\s]/g)].length;
const barsIn = (text: string): number => [...text.matchAll(/(?<!\\)(?:\\\\)*\|/g)].length;

describe('whatever a name holds', () => {
  it('an HTML page has the same tags, and Markdown the same lines and bars', () => {
    const page = toHtml(paperFor('A'));
    const text = toMarkdown(paperFor('A'));
    fc.assert(
      fc.property(hostileName, (name) => {
        const paper = paperFor(name);
        expect(tagsIn(toHtml(paper))).toBe(tagsIn(page));
        expect(toMarkdown(paper).split('\n')).toHaveLength(text.split('\n').length);
        expect(barsIn(toMarkdown(paper))).toBe(barsIn(text));
      }),
      { numRuns: 100 },
    );
  });

  it('a CSV file has the same cells, and none of them is a formula', () => {
    fc.assert(
      fc.property(hostileName, (name) => {
        for (const table of paperFor(name).tables) {
          const rows: readonly (readonly string[])[] = parse(toCsv(table), { bom: true });
          expect(rows.map((row) => row.length)).toEqual([6, 6]);
          expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
