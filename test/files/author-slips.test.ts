import { describe, expect, it } from 'vitest';
import { readProcedure } from '../../src/files/read-procedure.ts';
import { formatIssue } from '../../src/render/format-issue.ts';

const YAML = `code: '1.000001'
version: '1'
name: Cấp giấy phép
limit: 03 ngày làm việc
units:
  so: { name: Sở chuyên ngành }
flow:
  - step: tiep-nhan
    name: Tiếp nhận
    unit: so
    limit: '0,5'
  - step: tham-dinh
    name: Thẩm định
    unit: so
    limit: '2,5'
`;

/** Each issue as an author reads it: line, column, code, and what to do. */
const toldAbout = async (slip: string, instead: string) => {
  expect(YAML).toContain(slip);
  const read = await readProcedure(YAML.replace(slip, instead), 'yaml');
  return read.ok
    ? []
    : read.issues.map(({ position: { line, column }, ...issue }) => ({
        place: `${line}:${column} ${issue.code}${'fault' in issue ? ` ${issue.fault}` : ''}`,
        words: formatIssue(issue, 'vi'),
      }));
};

describe('one slip of an author is one issue, at its line', () => {
  it.each([
    [
      'a line too far left',
      "    unit: so\n    limit: '2",
      "   unit: so\n    limit: '2",
      '14:1 file.unreadable indent',
    ],
    [
      'a line too far right',
      "    unit: so\n    limit: '2",
      "     unit: so\n    limit: '2",
      '14:6 file.unreadable indent',
    ],
    [
      'the last line too far left',
      "    limit: '2,5'",
      "  limit: '2,5'",
      '15:1 file.unreadable indent',
    ],
    [
      'a line of a list between the dash and its keys',
      "    unit: so\n    limit: '2",
      "    unit: so\n   limit: '2",
      '15:1 file.unreadable indent',
    ],
    [
      'a key of an element where its dash stands',
      "    name: Thẩm định\n    unit: so\n    limit: '2,5'",
      "    name: Thẩm định\n   unit: so\n   limit: '2,5'",
      '14:1 file.unreadable indent',
    ],
    ['a tab', "    unit: so\n    limit: '2", "\tunit: so\n    limit: '2", '14:1 file.tabIndent'],
    ['a dash left out', '  - step: tham-dinh', '    step: tham-dinh', '12:5 file.keyTwice'],
    ['a colon in a text', 'Cấp giấy phép', 'Cấp giấy: phép', '3:7 file.unreadable colonInText'],
    ['a misspelt key', "limit: '2,5'", "limt: '2,5'", '15:5 input.unknownKey'],
    [
      'a misspelt kind of node',
      '- step: tham-dinh',
      '- stap: tham-dinh',
      '12:5 procedure.nodeKindUnclear',
    ],
    ['a unit without diacritics', '03 ngày làm việc', '3 ngay lam viec', '4:8 limit.unreadable'],
    ['an id that is used twice', 'step: tham-dinh', 'step: tiep-nhan', '12:5 procedure.idTwice'],
  ])('%s', async (_, slip, instead, place) => {
    expect((await toldAbout(slip, instead)).map((told) => told.place)).toEqual([place]);
  });

  it.each([
    ['03 ngày làm việc', '3 ngay lam viec', '“3 ngày làm việc”'],
    ['03 ngày làm việc', '24 gio', '“24 giờ”'],
    ['03 ngày làm việc', '33 ngày lèm việc', '“33 ngày làm việc”'],
    ['03 ngày làm việc', 'ngay trong ngay', '“ngay trong ngày”'],
    ['- step: tham-dinh', '- stap: tham-dinh', 'Có thể “stap” là “step”.'],
    ['  - step: tham-dinh', '    step: tham-dinh', 'dấu gạch ngang “- ”'],
  ])('%s, written "%s", is told what was probably meant', async (slip, instead, words) => {
    const [told] = await toldAbout(slip, instead);
    expect(told?.words).toContain(words);
  });
});

describe('a table that does not name its procedure', () => {
  const TABLE =
    '| TT | Nội dung | Thời hạn |\n|---|---|---|\n| 1 | Ký | 0.5 ngày làm việc |\n| 3 | Trả | |\n';

  it('is told by whoever reads it', async () => {
    const head = { code: '1.000001', version: '1', name: 'Cấp giấy phép' };
    const read = await readProcedure(TABLE, 'md', { head });
    expect(read).toMatchObject({ ok: true, value: { procedure: head } });
    const lines = read.ok ? read.value.findings.map(({ position }) => position.line) : [];
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it('has what is told go before what it says itself', async () => {
    const said = `Mã: 2\nPhiên bản: 2\nTên: B\n\n${TABLE}`;
    const read = await readProcedure(said, 'md', { head: { version: '3' } });
    expect(read).toMatchObject({ ok: true, value: { procedure: { code: '2', version: '3' } } });
  });

  it('is refused otherwise, and a definition takes no head', async () => {
    expect(await readProcedure(TABLE, 'md')).toMatchObject({
      issues: [{ code: 'table.headMissing' }, {}, {}],
    });
    expect(await readProcedure(YAML, 'yaml', { head: { code: '2' } })).toMatchObject({
      issues: [{ code: 'input.unknownKey', key: 'head' }],
    });
  });
});
