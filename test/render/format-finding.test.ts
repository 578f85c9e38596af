import { defineProcedure, type Finding, formatFinding, verifyProcedure } from 'lienthong';
import { describe, expect, it } from 'vitest';
import { FINDING_CODES, sampleFinding } from './finding-samples.ts';
import { procedure } from './late-dossier.ts';

const LOCALES = ['vi', 'en'] as const;

describe.each(LOCALES)('a finding in words (%s)', (locale) => {
  it.each(FINDING_CODES)('%s says where, what is wrong, and what to do', (code) => {
    for (const severity of ['warning', 'info'] as const) {
      const finding = sampleFinding(code, ['flow', 1], severity);
      const text = formatFinding(finding, { locale, procedure });
      expect(text).toContain('“Bước 2. Thẩm định” (flow[1]): ');
      expect(text).not.toMatch(/undefined|\[object|NaN|\n|\.\.| {2}/);
      // Two sentences: the fault and the remedy.
      expect(text).toMatch(/[^.]\. \p{Lu}.*[^.]\.$/u);
    }
  });

  it.each(FINDING_CODES)('%s can be told without the procedure', (code) => {
    const text = formatFinding(sampleFinding(code, ['flow', 1]), { locale });
    expect(text).toMatch(/^(Tại|At) flow\[1\]: /);
  });

  it.each(FINDING_CODES)('%s has words of its own', (code) => {
    const wordsOf = (other: (typeof FINDING_CODES)[number]) =>
      formatFinding(sampleFinding(other, []), { locale });
    const others = FINDING_CODES.filter((other) => other !== code);
    expect(others.map(wordsOf)).not.toContain(wordsOf(code));
  });
});

const rushed = defineProcedure({
  code: '1',
  version: '1',
  name: 'Cấp giấy phép',
  variants: ['normal', 'remote'],
  limit: { normal: '03 ngày làm việc', remote: '05 ngày làm việc' },
  units: {
    so: { name: 'Sở chuyên ngành' },
    so2: { name: 'Sở  Chuyên ngành' },
    phong: { name: 'Phòng Thẩm định', parent: 'so' },
  },
  flow: [
    {
      stage: 'xem-xet',
      name: 'Xem xét',
      unit: 'so',
      limit: { normal: '02', remote: '02' },
      flow: [
        { step: 'tham-tra', label: 'Bước 1', name: 'Thẩm tra', unit: 'so', limit: '1,5' },
        { step: 'trinh', label: 'Bước 2', name: 'Trình ký', limit: '01' },
      ],
    },
    { step: 'ky', label: 'Bước 3', name: 'Ký duyệt', unit: 'so', limit: '01' },
  ],
});

const toldOf = (code: Finding['code'], locale: 'vi' | 'en'): readonly string[] =>
  verifyProcedure(rushed)
    .filter((finding) => finding.code === code)
    .map((finding) => formatFinding(finding, { locale, procedure: rushed }));

describe('a finding of a definition', () => {
  it('names the stage, the steps and the variant as people know them', () => {
    expect(toldOf('stage.stepsOverLimit', 'vi')[0]).toBe(
      'Tại chặng “Xem xét” (flow[0].limit): các bước cộng lại 2,5 ngày làm việc, vượt thời hạn 02 ngày làm việc của chặng trong trường hợp “normal”; gồm “Bước 1. Thẩm tra”, “Bước 2. Trình ký”. ' +
        'Hãy giảm thời hạn của các bước này, hoặc kiểm tra lại thời hạn của chặng trong quyết định công bố.',
    );
    expect(toldOf('stage.stepsOverLimit', 'en')[0]).toBe(
      'At the stage “Xem xét” (flow[0].limit): the steps add up to 2.5 working days, more than the 2 working days of the stage in the variant “normal”; they are “Bước 1. Thẩm tra”, “Bước 2. Trình ký”. ' +
        'Shorten these steps, or check the limit of the stage against the published decision.',
    );
  });

  it('names the procedure where the whole is meant', () => {
    expect(toldOf('total.pathUnderLimit', 'en')).toEqual([
      'At the procedure “Cấp giấy phép” (limit): the steps on the longest way add up to 3.5 working days, less than the limit of 5 working days in the variant “remote”; they are “Bước 1. Thẩm tra”, “Bước 2. Trình ký”, “Bước 3. Ký duyệt”. ' +
        'Give what is left to the steps, or shorten the limit.',
    ]);
  });

  it('names the innermost node, and units', () => {
    expect(toldOf('unit.nameSimilar', 'vi')).toEqual([
      'Tại đơn vị “Sở Chuyên ngành” (units.so2.name): tên chỉ khác “Sở chuyên ngành” ở cách viết. Nếu là một đơn vị, hãy chỉ khai báo một lần; nếu không, hãy ghi tên cho phân biệt.',
    ]);
    expect(toldOf('unit.unused', 'en')).toContain(
      'At the unit “Phòng Thẩm định” (units.phong): the unit takes no part. Give it a step, or remove it from “units”.',
    );
  });

  it('says nothing of variants where there is only one', () => {
    const finding = sampleFinding('total.missing', ['limit']);
    expect(formatFinding(finding, { locale: 'vi', procedure })).toBe(
      'Tại thủ tục “Cấp giấy phép” (limit): chưa có thời hạn giải quyết chung nên không xác định được hồ sơ quá hạn. Hãy ghi thời hạn vào “limit” của thủ tục.',
    );
    expect(formatFinding(finding, { locale: 'vi' })).toContain('trong trường hợp “normal”');
  });

  it('tells the applicant who may take his time from an authority that may not', () => {
    const weights = (['warning', 'info'] as const).map((severity) =>
      formatFinding(sampleFinding('wait.withoutBound', [], severity), { locale: 'vi' }),
    );
    expect(weights).toEqual([
      'Thời gian chờ không có giới hạn nên thời hạn giải quyết có thể dừng mãi. Hãy ghi thời gian chờ tối đa vào “within”.',
      'Thời gian chờ người nộp hồ sơ không có giới hạn. Nếu pháp luật có quy định thì ghi thời gian chờ tối đa vào “within”.',
    ]);
  });
});

describe('a finding of a table', () => {
  it('names the row, and what the refused text says', () => {
    const finding = sampleFinding('table.refused', ['rows', 3, 'limits', 0], 'error');
    expect(formatFinding(finding, { locale: 'vi' })).toBe(
      'Tại dòng 4 của bảng (rows[3].limits[0]): không lập được thủ tục từ nội dung này. Thời hạn “3–5 ngày” là một khoảng từ 3 đến 5, không rõ áp dụng số nào. Hãy ghi một số duy nhất, hoặc chia thành các trường hợp.',
    );
  });

  it('names the heading of a column', () => {
    const finding = sampleFinding('table.columnIgnored', ['heading', 2]);
    const placeOf = (locale: 'vi' | 'en') => formatFinding(finding, { locale }).split(':')[0];
    expect(placeOf('vi')).toBe('Tại tiêu đề cột 3 của bảng (heading[2])');
    expect(placeOf('en')).toBe('At the heading of column 3 of the table (heading[2])');
  });

  it('names the column of limits', () => {
    const finding = sampleFinding('table.variantNotApplicable', ['columns', 1, 'limit']);
    expect(formatFinding(finding, { locale: 'en', procedure })).toBe(
      'At column 2 of the limits (columns[1].limit): the total is 0, so the procedure does not apply to the variant “remote”. Write its total if it does apply.',
    );
  });
});

describe('a finding from outside', () => {
  it('gives the code and the place of a code it does not know', () => {
    // A finding of another version of the library.
    const later = { code: 'later.code', severity: 'info', path: ['flow', 1] } as unknown as Finding;
    expect(formatFinding(later, { locale: 'vi' })).toBe('later.code – flow[1]');
  });

  it('finds no names along a path that leads nowhere', () => {
    const stray = sampleFinding('node.deadEnd', ['flow', 99, 'flow', '__proto__']);
    expect(formatFinding(stray, { locale: 'en', procedure })).toMatch(
      /^At the procedure “Cấp giấy phép” \(flow\[99\]\.flow\.__proto__\): from here on/,
    );
  });
});
