import { describe, expect, it } from 'vitest';
import { controlSlip } from '../../src/document/control-slip.ts';
import { receipt } from '../../src/document/receipt.ts';
import { toMarkdown } from '../../src/render/to-markdown.ts';
import { HANDED_ON, OPTIONS, RECEIVED, sampleOf } from '../document/sample-papers.ts';

const linesOf = (text: string, start: string): readonly string[] =>
  text.split('\n').filter((line) => line.startsWith(start));

describe('a paper as Markdown', () => {
  it('has its title, its lines and its tables', () => {
    const text = toMarkdown(controlSlip(sampleOf(RECEIVED, HANDED_ON), OPTIONS));
    expect(linesOf(text, '# ')).toEqual(['# Phiếu kiểm soát quá trình giải quyết hồ sơ']);
    expect(linesOf(text, '- **Thời gian nhận')).toEqual([
      '- **Thời gian nhận hồ sơ:** 09:00 thứ Hai 05/10/2026',
    ]);
    expect(linesOf(text, '| 1 ')).toEqual([
      '| 1 | UBND cấp xã | 05/10/2026 09:00 | 05/10/2026 14:30 | 05/10/2026 15:00 | quá hạn |  |',
    ]);
  });

  it('escapes bars, tags, links and stress in what comes from outside', () => {
    const name = 'A | B <b>*x*</b> [y](z) `c` ~~d~~ &amp; \\';
    const particulars = { applicant: { name }, components: [{ name }] };
    const text = toMarkdown(receipt(sampleOf(RECEIVED), { ...OPTIONS, particulars }));
    const escaped = 'A \\| B \\<b\\>\\*x\\*\\</b\\> \\[y\\](z) \\`c\\` \\~\\~d\\~\\~ \\&amp; \\\\';
    expect(linesOf(text, '- **Người nộp')).toEqual([`- **Người nộp hồ sơ:** ${escaped}`]);
    expect(linesOf(text, '| 1 ')).toEqual([`| 1 | ${escaped} |  |  |  |  |`]);
  });

  it('keeps a text on its line', () => {
    const particulars = { applicant: { name: 'A\n# B\r\n| C |' } };
    const text = toMarkdown(receipt(sampleOf(RECEIVED), { ...OPTIONS, particulars }));
    expect(linesOf(text, '- **Người nộp')).toEqual(['- **Người nộp hồ sơ:** A # B \\| C \\|']);
  });

  it('has dots where something is to be filled in by hand', () => {
    const text = toMarkdown(receipt(sampleOf(RECEIVED), OPTIONS));
    expect(linesOf(text, '- **Địa chỉ')).toEqual(['- **Địa chỉ:** ……………………']);
  });
});
