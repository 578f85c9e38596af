import { formatIssue, type Issue, tryDefineProcedure, tryParseLimit } from 'lienthong';
import { describe, expect, it } from 'vitest';
import type { IssueData } from '../../src/base/issue.ts';
import { ISSUE_CODES, sampleIssue } from './issue-samples.ts';

const LOCALES = ['vi', 'en'] as const;
const PATH = ['flow', 3, 'on', 'supplement'];

const issue = (code: string, data: object, path: Issue['path'] = []): Issue =>
  // The test names a code with its own data.
  ({ code, path, ...data }) as Issue;

describe.each(LOCALES)('an issue in words (%s)', (locale) => {
  it.each(ISSUE_CODES)('%s says what is wrong, where, and what to do', (code) => {
    const text = formatIssue(sampleIssue(code, PATH), locale);
    expect(text).toContain('flow[3].on.supplement: ');
    expect(text).not.toMatch(/undefined|\[object|NaN|\n/);
    // Two sentences: the fault and the remedy.
    expect(text).toMatch(/\. \p{Lu}.*\.$/u);
  });

  it.each(ISSUE_CODES)('%s without a path begins with a capital', (code) => {
    expect(formatIssue(sampleIssue(code, []), locale)).toMatch(/^[\p{Lu}“\d]/u);
  });

  it.each(ISSUE_CODES)('%s has words of its own', (code) => {
    const others = ISSUE_CODES.filter((other) => other !== code);
    const text = formatIssue(sampleIssue(code, []), locale);
    expect(others.map((other) => formatIssue(sampleIssue(other, []), locale))).not.toContain(text);
  });
});

describe('an issue in Vietnamese', () => {
  it('reads as an official would write it', () => {
    const unit: IssueData['procedure.unitUnknown'] = { unit: 'so', known: ['ubndXa', 'congAn'] };
    expect(formatIssue(issue('procedure.unitUnknown', unit, ['flow', 0, 'unit']), 'vi')).toBe(
      'Tại flow[0].unit: đơn vị “so” chưa được khai báo. Hãy khai báo trong “units”, hoặc dùng một trong: ubndXa, congAn.',
    );
  });

  it('writes dates and times as papers do', () => {
    const at = '2026-11-20T08:00:00+07:00';
    const notBefore = '2026-11-20T16:30:00+07:00';
    expect(formatIssue(issue('event.backInTime', { at, notBefore }, ['at']), 'vi')).toBe(
      'Tại at: sự kiện xảy ra lúc 08:00 thứ Sáu 20/11/2026, trước sự kiện đã ghi lúc 16:30 thứ Sáu 20/11/2026. Hãy sửa lại thời điểm; trên cùng một nhánh thời điểm không được lùi.',
    );
  });

  it('names what may still be recorded of a dossier that is over', () => {
    const ended = { type: 'finished', result: 'granted', allowed: ['apologised', 'noted'] };
    expect(formatIssue(issue('event.dossierEnded', ended), 'vi')).toBe(
      'Không thể ghi sự kiện “finished” (hoàn thành) vì hồ sơ đã kết thúc (có kết quả). Còn ghi được các sự kiện: “apologised” (xin lỗi), “noted” (ghi chú).',
    );
  });

  it('writes a decimal comma and the unit in words', () => {
    expect(
      formatIssue(issue('limit.fractionOfCalendarUnit', { amount: 1.5, unit: 'month' }), 'vi'),
    ).toContain('1,5 tháng');
  });
});

describe('an issue in English', () => {
  it('puts what the library finds into words', () => {
    const result = tryParseLimit('06-18 ngày làm việc');
    expect(result.ok ? [] : result.issues.map((found) => formatIssue(found, 'en'))).toEqual([
      'The limit “06-18 ngày làm việc” is a range from 06 to 18, and it is unclear which number holds. Write a single number, or make variants.',
    ]);
  });

  it('names the path of every fault of a definition', () => {
    const result = tryDefineProcedure({
      code: '1',
      version: '1',
      name: 'x',
      limit: '03 ngày làm việc',
      units: { so: { name: 'Sở' } },
      flow: [{ step: 'a', unit: 'sso', on: { refused: 'b' } }],
    });
    const texts = result.ok ? [] : result.issues.map((found) => formatIssue(found, 'en'));
    expect(texts.map((text) => text.split(':')[0])).toEqual([
      'At flow[0].unit',
      'At flow[0].on.refused',
    ]);
  });
});

describe('an issue from outside', () => {
  it('quotes long and many things only in part', () => {
    const known = Array.from({ length: 10_000 }, (_, i) => `buoc-${i}`);
    const text = formatIssue(issue('event.stepUnknown', { step: 'x'.repeat(5000), known }), 'vi');
    expect(text).toContain(`“${'x'.repeat(80)}…”`);
    expect(text).toContain('buoc-7 … và 9992 giá trị khác.');
    expect(text.length).toBeLessThan(400);
  });

  it('keeps line breaks and control characters out', () => {
    const text = formatIssue(issue('event.idTwice', { id: 'a\n\u001b[31mb\u202ec' }), 'vi');
    expect(text).toContain('“a [31mb c”');
  });

  it('gives the code and the path of a code it does not know', () => {
    expect(formatIssue(issue('later.code', {}, ['flow', 0]), 'vi')).toBe('later.code – flow[0]');
    expect(formatIssue(issue('toString', {}), 'en')).toBe('toString');
  });

  it('says that a list is empty', () => {
    const data = { step: 'a', outcome: 'b', known: [] };
    expect(formatIssue(issue('event.outcomeUnknown', data), 'en')).toContain('Use one of: (none).');
  });
});
