import { describe, expect, it } from 'vitest';
import { linesWithin } from '../../../src/render/svg/text-lines.ts';
import { textWidth } from '../../../src/render/svg/text-width.ts';

const FONT = { size: 10 };

describe('the width of a text', () => {
  it('is the sum of its letters, of which marks are no part', () => {
    // T 62, h 64, u 64 hundredths of the size; the tone of ủ takes no room.
    expect(textWidth('Thủ', FONT)).toBeCloseTo(19);
    expect(textWidth('Thủ'.normalize('NFD'), FONT)).toBeCloseTo(19);
  });

  it('counts the horns of ơ and ư, and đ', () => {
    expect(textWidth('ươđ', FONT)).toBeCloseTo(6.4 + 6.2 + 6.4);
  });

  it('is larger in bold', () => {
    expect(textWidth('Thủ', { size: 10, bold: true })).toBeGreaterThan(19);
  });

  it('gives letters that it does not know more than their height', () => {
    expect(textWidth('漢', FONT)).toBeGreaterThan(10);
  });
});

describe('lines within a width', () => {
  it('break at spaces', () => {
    expect(linesWithin('Tiếp nhận hồ sơ', 50, FONT)).toEqual(['Tiếp', 'nhận hồ', 'sơ']);
  });

  it('break a word that is longer than a line', () => {
    // 64 hundredths a digit: three of them fill 20 pixels.
    expect(linesWithin('1234567 8', 20, FONT)).toEqual(['123', '456', '7 8']);
  });

  it('are one for no text', () => {
    expect(linesWithin('', 20, FONT)).toEqual(['']);
  });
});
