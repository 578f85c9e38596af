import { describe, expect, it } from 'vitest';
import { procedureFromTable } from '../../../src/procedure/table/procedure-from-table.ts';
import type { ProcedureTable } from '../../../src/procedure/table/procedure-table.ts';
import { formatIssue } from '../../../src/render/format-issue.ts';
import { found, stage, step, tableWith, wait } from './table-sample.ts';

describe('a table of steps', () => {
  it('becomes a procedure: stages, steps, waits, units by their names', () => {
    const { procedure, findings } = procedureFromTable(
      tableWith(
        [
          step(['0,5', '0,5'], { label: 'Bước 1', content: 'Tiếp nhận', unit: 'Bộ phận Một cửa' }),
          stage('Giai đoạn 1', '2,5', '4,5'),
          step(['02', '04'], { label: 'Bước 1' }),
          step(['0,5', '0,5'], { label: 'Bước 2', content: '', unit: 'Lãnh đạo Sở' }),
        ],
        [
          { variant: 'normal', limit: '03 ngày làm việc' },
          { variant: 'remote', limit: '05 ngày làm việc' },
        ],
      ),
    );
    const days = (amount: number, published: string) => ({ amount, unit: 'workingDay', published });
    expect(findings).toEqual([]);
    expect(procedure).toMatchObject({
      code: '1.000001',
      variants: ['normal', 'remote'],
      limit: { normal: days(3, '03 ngày làm việc'), remote: days(5, '05 ngày làm việc') },
      units: {
        'bo-phan-mot-cua': { name: 'Bộ phận Một cửa' },
        'so-chuyen-nganh': { name: 'Sở chuyên ngành' },
        'lanh-dao-so': { name: 'Lãnh đạo Sở' },
      },
      flow: [
        {
          step: 'b1',
          name: 'Tiếp nhận',
          label: 'Bước 1',
          unit: 'bo-phan-mot-cua',
          limit: { normal: days(0.5, '0,5'), remote: days(0.5, '0,5') },
        },
        {
          stage: 'g1',
          name: 'Giai đoạn 1',
          limit: { normal: days(2.5, '2,5'), remote: days(4.5, '4,5') },
          flow: [
            { step: 'g1-b1', limit: { normal: days(2, '02'), remote: days(4, '04') } },
            { step: 'g1-b2', unit: 'lanh-dao-so' },
          ],
        },
      ],
    });
  });

  it('keeps the ids of units whatever rows stand before them', () => {
    const units = (table: ProcedureTable) =>
      Object.keys(procedureFromTable(table).procedure?.units ?? {});
    expect(units(tableWith([step('3', { unit: 'Sở Đất đai' })]))).toEqual(['so-dat-dai']);
    expect(
      units(tableWith([step('1', { unit: '3 sở' }), step('2', { unit: 'Sở Đất đai' })])),
    ).toEqual(['x3-so', 'so-dat-dai']);
  });

  it('takes a line break in a cell for a space', () => {
    const columns = [{ variant: 'normal', limit: '30 ⏎ ngày\n làm việc' }];
    expect(procedureFromTable(tableWith([step('30')], columns)).procedure?.limit).toMatchObject({
      normal: { amount: 30, unit: 'workingDay' },
    });
  });
});

describe('spellings', () => {
  it.each([
    ['01', 1, undefined],
    ['1', 1, undefined],
    ['0,25', 0.25, undefined],
    ['1/2', 0.5, undefined],
    ['0.25', 0.25, '0.25'],
    ['0, 25', 0.25, '0, 25'],
  ])('"%s" is %d, and reported where no decision should print it so', (text, amount, reported) => {
    const table = tableWith([step(text)]);
    expect(procedureFromTable(table).procedure?.flow).toMatchObject([
      { limit: { normal: { amount, unit: 'workingDay' } } },
    ]);
    expect(found('table.numberSpelling', table)).toEqual(
      reported === undefined
        ? []
        : [
            {
              code: 'table.numberSpelling',
              severity: 'info',
              path: ['rows', 0, 'limits', 0],
              text: reported,
              amount,
            },
          ],
    );
  });

  it.each(['', '-', '–'])('a cell with "%s" sets no limit, and is reported', (blank) => {
    const table = tableWith([step('3'), step(blank)]);
    expect(procedureFromTable(table).procedure?.flow[1]).not.toHaveProperty('limit');
    expect(found('table.limitBlank', table)).toMatchObject([
      { path: ['rows', 1, 'limits', 0], variant: 'normal' },
    ]);
  });

  it('a column without any limit of a step is no slip of a cell', () => {
    expect(found('table.limitBlank', tableWith([step(''), step('')]))).toEqual([]);
  });

  it('"Theo giấy hẹn" sets no limit, and is reported', () => {
    const table = tableWith([step('3'), step('Theo giấy hẹn')]);
    expect(procedureFromTable(table).procedure?.flow[1]).not.toHaveProperty('limit');
    expect(found('table.limitWithoutAmount', table)).toMatchObject([
      { severity: 'warning', path: ['rows', 1, 'limits', 0], text: 'Theo giấy hẹn' },
    ]);
  });

  it('a total of 0 says that the variant does not apply, whatever its unit', () => {
    const table = tableWith(
      [step(['8', '0'])],
      [
        { variant: 'normal', limit: '8 ngày làm việc' },
        { variant: 'remote', limit: '0' },
      ],
    );
    expect(procedureFromTable(table).procedure?.limit).toMatchObject({ remote: { amount: 0 } });
    expect(found('table.variantNotApplicable', table)).toMatchObject([
      { path: ['columns', 1, 'limit'], variant: 'remote' },
    ]);
  });
});

describe('what has no clear meaning', () => {
  const refusals = (table: ProcedureTable) => {
    const { procedure, findings } = procedureFromTable(table);
    expect(procedure).toBeUndefined();
    return findings.flatMap((finding) =>
      finding.code === 'table.refused' ? [[finding.issue.code, ...finding.path]] : [],
    );
  };

  it.each([
    ['3-5', 'limit.range'],
    ['02 giờ 03 ngày', 'limit.twoUnits'],
    ['33 ngày lèm việc', 'limit.unreadable'],
    ['0 ,5', 'limit.unreadable'],
  ])('is refused at its cell: "%s"', (text, code) => {
    expect(refusals(tableWith([step('1'), stage('Giai đoạn 1', ''), step(text)]))).toEqual([
      [code, 'rows', 2, 'limits', 0],
    ]);
  });

  it('is refused where the total prints no unit', () => {
    const columns = [{ variant: 'normal', limit: '03' }];
    expect(refusals(tableWith([step('3 ngày')], columns))).toEqual([
      ['limit.withoutUnit', 'columns', 0, 'limit'],
    ]);
  });

  it('is refused where half a day stands under a total in days', () => {
    const columns = [{ variant: 'normal', limit: '23 ngày' }];
    expect(refusals(tableWith([step('0,5'), step('22')], columns))).toEqual([
      ['limit.fractionOfCalendarUnit', 'rows', 0, 'limits', 0],
    ]);
  });

  it('is refused where a row has more cells than there are columns', () => {
    expect(refusals(tableWith([step(['1', '2'])]))).toEqual([
      ['input.invalid', 'rows', 0, 'limits'],
    ]);
  });

  it('is refused where a heading has no rows', () => {
    expect(
      refusals(tableWith([stage('Giai đoạn 1', '1'), stage('Giai đoạn 2', '2'), step('2')])),
    ).toEqual([['procedure.flowEmpty', 'rows', 0]]);
  });

  it('is refused where two columns are one variant, or a column has the name of a key', () => {
    const columns = ['a', 'a', 'unit'].map((variant) => ({ variant, limit: '3 ngày' }));
    expect(refusals(tableWith([step(['1', '1', '1'])], columns))).toEqual(
      expect.arrayContaining([
        ['procedure.idTwice', 'columns', 1, 'variant'],
        ['procedure.variantReserved', 'columns', 2, 'variant'],
      ]),
    );
  });

  it('is refused where the table is no table', () => {
    // Outside input: the types forbid it.
    const input = { code: 1, rows: [{ kind: 'row' }] } as unknown as ProcedureTable;
    expect(refusals(input).map(([code]) => code)).toEqual(
      expect.arrayContaining(['input.wrongType', 'input.missing', 'input.notOneOf']),
    );
  });

  it('is refused where a name is longer than any name', () => {
    expect(refusals(tableWith([step('3', { unit: 'a'.repeat(30_000) })]))).toEqual([
      ['input.invalid', 'rows', 0, 'unit'],
    ]);
  });

  it('is refused where there is nothing', () => {
    expect(refusals({ ...tableWith([]), code: '' })).toEqual([
      ['table.headMissing', 'code'],
      ['procedure.flowEmpty', 'rows'],
    ]);
  });

  it('is refused in words where the lines above the table are missing', () => {
    const bare = { ...tableWith([step('3')]), code: '', version: ' ', name: '' };
    expect(
      procedureFromTable(bare).findings.map(
        (finding) => finding.code === 'table.refused' && formatIssue(finding.issue, 'vi'),
      ),
    ).toEqual([
      'Tại code: thiếu dòng “Mã thủ tục”. Hãy ghi “Mã thủ tục: …” phía trên bảng, hoặc nêu khi đọc bảng (--code, --edition, --title; “head” của readProcedure).',
      'Tại version: thiếu dòng “Phiên bản”. Hãy ghi “Phiên bản: …” phía trên bảng, hoặc nêu khi đọc bảng (--code, --edition, --title; “head” của readProcedure).',
      'Tại name: thiếu dòng “Tên thủ tục”. Hãy ghi “Tên thủ tục: …” phía trên bảng, hoặc nêu khi đọc bảng (--code, --edition, --title; “head” của readProcedure).',
    ]);
  });
});

describe('waits between the rows', () => {
  const waitIn = (table: ProcedureTable) => procedureFromTable(table).procedure?.flow[1];

  it('stop the clocks where they are not counted; the words tell whose time they are', () => {
    const posting = wait('15 ngày (không tính vào thời gian)', {
      content: 'Niêm yết công khai tại trụ sở',
      unit: 'UBND cấp xã',
    });
    const table = tableWith([step('1'), posting, step('2')]);
    expect(waitIn(table)).toMatchObject({
      wait: 'c2',
      for: 'public',
      reason: 'posting',
      clock: 'pause',
      unit: 'ubnd-cap-xa',
      within: { normal: { amount: 15, unit: 'day' } },
    });
    expect(found('table.waitGuessed', table)).toMatchObject([
      { path: ['rows', 1], words: 'niêm yết', for: 'public', reason: 'posting' },
    ]);
  });

  it('of the applicant have no unit', () => {
    const payment = wait('', { content: 'Nộp tiền sử dụng đất', unit: 'Người sử dụng đất' });
    expect(waitIn(tableWith([step('1'), payment, step('2')]))).toEqual({
      wait: 'c2',
      name: 'Nộp tiền sử dụng đất',
      for: 'applicant',
      reason: 'payment',
    });
  });

  it.each([
    ['Cá nhân, doanh nghiệp', 'cá nhân'],
    ['Người dân', 'người dân'],
  ])('of %s are of the applicant', (unit, words) => {
    const table = tableWith([step('1'), wait('', { content: 'Chờ', unit }), step('2')]);
    expect(waitIn(table)).toEqual({
      wait: 'c2',
      name: 'Chờ',
      for: 'applicant',
      reason: 'other',
    });
    expect(found('table.waitGuessed', table)).toMatchObject([{ path: ['rows', 1], words }]);
  });

  it('of an agency whose name has such a word are not of the applicant', () => {
    const table = tableWith([
      step('1'),
      wait('', { content: 'Chờ', unit: 'Phòng Tổ chức cán bộ' }),
      step('2'),
    ]);
    expect(waitIn(table)).toMatchObject({ for: 'other', unit: 'phong-to-chuc-can-bo' });
  });

  it('whose words say nothing are of somebody, and reported', () => {
    const table = tableWith([step('1'), wait('', { content: 'Chờ' }), step('2')]);
    expect(waitIn(table)).toMatchObject({ for: 'other', reason: 'other' });
    expect(found('table.waitUnclear', table)).toMatchObject([{ path: ['rows', 1] }]);
  });
});

describe('rows that run in parallel', () => {
  it('follow one another, as a table cannot say more, and are reported', () => {
    const table = tableWith([
      step('1', { content: 'Thẩm định (song song)' }),
      stage('Lấy ý kiến (Song song)', ''),
      step('2'),
    ]);
    expect(found('table.parallelInSequence', table)).toEqual([
      {
        code: 'table.parallelInSequence',
        severity: 'warning',
        path: ['rows', 0],
        words: 'song song',
      },
      {
        code: 'table.parallelInSequence',
        severity: 'warning',
        path: ['rows', 1],
        words: 'song song',
      },
    ]);
  });
});

describe('a wait for what an application lacks', () => {
  const [one, three] = [step('0,5'), step('2,5')];

  it('is warned of where every dossier would stop there', () => {
    const asked = wait('', { content: 'Chờ bổ sung hồ sơ' });
    expect(found('table.supplementInLine', tableWith([one, asked, three]))).toEqual([
      { code: 'table.supplementInLine', severity: 'warning', path: ['rows', 1] },
    ]);
  });

  it('is not any other wait', () => {
    const posted = wait('15 ngày', { content: 'Niêm yết công khai' });
    expect(found('table.supplementInLine', tableWith([one, posted, three]))).toEqual([]);
  });
});

describe('numbers of rows', () => {
  const labelled = (...labels: readonly string[]) => labels.map((label) => step('', { label }));

  it('are reported where one is left out', () => {
    expect(found('table.numberSkipped', tableWith(labelled('Bước 1', 'Bước 3', 'Bước 4')))).toEqual(
      [
        {
          code: 'table.numberSkipped',
          severity: 'warning',
          path: ['rows', 1, 'label'],
          label: 'Bước 3',
          expected: 2,
        },
      ],
    );
  });

  it('may begin anew or go on under a new heading', () => {
    const heading = stage('Giai đoạn', '');
    const table = tableWith([
      heading,
      ...labelled('Bước 1', 'Bước 2'),
      heading,
      ...labelled('Bước 3', 'Bướ c4'),
      heading,
      ...labelled('1', '2'),
    ]);
    expect(found('table.numberSkipped', table)).toEqual([]);
  });

  it.each([
    [['Bước 1', 'Bước 2', 'Bước 2.1', 'Bước 3']],
    [['1.1', '1.2', '2.1', '2.2', '3']],
    [['1', '1.1', '1.1.1', '1.1.2', '1.2', '2']],
  ])('may have others below them: %s', (labels) => {
    expect(found('table.numberSkipped', tableWith(labelled(...labels)))).toEqual([]);
  });

  it('are told at their depth', () => {
    const table = tableWith(labelled('1', '2', '2.1', '2.3', '5'));
    expect(found('table.numberSkipped', table)).toMatchObject([
      { label: '2.3', expected: 2 },
      { label: '5', expected: 3 },
    ]);
  });

  it('may stand before waits too', () => {
    const [one, , three] = labelled('1', '2', '3');
    const two = wait('', { label: '2', content: 'Chờ bổ sung hồ sơ' });
    const table = tableWith([one, two, three].filter((row) => row !== undefined));
    expect(found('table.numberSkipped', table)).toEqual([]);
  });

  it('are missed where the other rows have one', () => {
    expect(found('table.labelMissing', tableWith(labelled('Bước 1', '')))).toMatchObject([
      { path: ['rows', 1] },
    ]);
    expect(found('table.labelMissing', tableWith(labelled('', '')))).toEqual([]);
  });
});

describe('names of units', () => {
  it('that differ in a dash are two units, and reported at the row of the second', () => {
    const table = tableWith([
      step('1', { unit: 'Phòng Đất đai - Sở' }),
      step('2', { unit: 'Phòng Đất đai – Sở' }),
    ]);
    expect(Object.keys(procedureFromTable(table).procedure?.units ?? {})).toEqual([
      'phong-dat-dai-so',
      'phong-dat-dai-so-2',
    ]);
    expect(found('table.unitNameSimilar', table)).toEqual([
      {
        code: 'table.unitNameSimilar',
        severity: 'warning',
        path: ['rows', 1, 'unit'],
        unit: 'phong-dat-dai-so-2',
        name: 'Phòng Đất đai – Sở',
        other: 'phong-dat-dai-so',
        otherName: 'Phòng Đất đai - Sở',
      },
    ]);
  });

  it.each(['Trung tâm tỉnh; Trung tâm xã', 'Trung tâm tỉnh/ xã', 'Văn phòng hoặc chi nhánh'])(
    'that are several are kept as one and reported: %s',
    (unit) => {
      expect(found('table.unitsSeveral', tableWith([step('3', { unit })]))).toMatchObject([
        { path: ['rows', 0, 'unit'], name: unit },
      ]);
    },
  );

  it('that end in a semicolon are one', () => {
    expect(found('table.unitsSeveral', tableWith([step('3', { unit: 'Cơ quan thuế;' })]))).toEqual(
      [],
    );
  });
});
