import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/render/plain-text.ts';
import { escapeMarkup } from '../../../src/render/svg/markup.ts';
import { linesWithin } from '../../../src/render/svg/text-lines.ts';
import { textWidth } from '../../../src/render/svg/text-width.ts';

const FONT = { size: 12, bold: true };
const LETTERS = fc.constantFrom(...'aăâeêioôơuưđtrnhWM1, -');
const text = fc.oneof(fc.string({ unit: LETTERS }), fc.string({ unit: 'binary' }));

describe('whatever a text is', () => {
  it('no line of it is wider than its box', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 300 }), (name, width) => {
        for (const line of linesWithin(name, width, FONT)) {
          expect([...line].length === 1 || textWidth(line, FONT) <= width).toBe(true);
        }
      }),
    );
  });

  it('nothing of it is cut off', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 300 }), (name, width) => {
        const bare = (words: string): string => words.replaceAll(' ', '');
        expect(bare(linesWithin(name, width, FONT).join(''))).toBe(bare(plainText(name)));
      }),
    );
  });

  it('its markup holds no bracket, no quotation mark and no bare ampersand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(escapeMarkup(name)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});
