import { describe, expect, it } from 'vitest';
import { type FileFormat, readProcedure } from '../../src/files/read-procedure.ts';
import { defineProcedure } from '../../src/procedure/define-procedure.ts';

const YAML = `# Cấp giấy phép
code: "1.000001"
version: "1"
name: Cấp giấy phép
limit: 03 ngày làm việc
units:
  so: { name: Sở chuyên ngành }
flow:
  - step: tham-dinh
    name: Thẩm định
    unit: so
    limit: 0,5
  - step: phe-duyet
    unit: so
    limit: 2.5
`;

const JSON_TEXT = `{
\t"code": "1.000001",
\t"version": "1",
\t"name": "Cấp giấy phép",
\t"limit": "03 ngày làm việc",
\t"units": { "so": { "name": "Sở chuyên ngành" } },
\t"flow": [
\t\t{ "step": "tham-dinh", "name": "Thẩm định", "unit": "so", "limit": "0,5" },
\t\t{ "step": "phe-duyet", "unit": "so", "limit": 2.5 }
\t]
}`;

const procedure = defineProcedure({
  code: '1.000001',
  version: '1',
  name: 'Cấp giấy phép',
  limit: '03 ngày làm việc',
  units: { so: { name: 'Sở chuyên ngành' } },
  flow: [
    { step: 'tham-dinh', name: 'Thẩm định', unit: 'so', limit: '0,5' },
    { step: 'phe-duyet', unit: 'so', limit: 2.5 },
  ],
});

const issuesOf = async (text: string, format: FileFormat = 'yaml') => {
  const read = await readProcedure(text, format);
  return read.ok ? [] : read.issues;
};

describe('a definition in a file', () => {
  it.each([
    ['yaml', YAML],
    ['json', JSON_TEXT],
    ['json', `\ufeff${JSON.stringify(procedure)}`],
  ] as const)('is the procedure it defines: %s', async (format, text) => {
    const read = await readProcedure(text, format);
    expect(read).toMatchObject({ ok: true, value: { findings: [] } });
    expect(read.ok && read.value.procedure).toEqual(procedure);
    const bytes = new TextEncoder().encode(text);
    expect(await readProcedure(bytes, format)).toMatchObject({ ok: true });
  });

  it.each([
    [
      'an unknown unit',
      'unit: so\n    limit: 0,5',
      'unit: soo\n    limit: 0,5',
      'procedure.unitUnknown',
      11,
      11,
    ],
    ['a misspelt key', 'name: Thẩm định', 'nam: Thẩm định', 'input.unknownKey', 10, 5],
    ['a limit that is a range', 'limit: 0,5', 'limit: 3-5', 'limit.range', 12, 12],
    ['a missing name, at the unit', '{ name: Sở chuyên ngành }', '{}', 'input.missing', 7, 7],
    ['a code that is no text', '"1.000001"', '1.000050', 'file.notQuoted', 2, 7],
    ['a version that is no text', 'version: "1"', 'version: 1', 'file.notQuoted', 3, 10],
    ['a name that is no text', 'name: Thẩm định', 'name: true', 'file.notQuoted', 10, 11],
    ['a list for a text', 'name: Thẩm định', 'name: []', 'input.wrongType', 10, 11],
    ['a dangerous key', 'name: Thẩm định', '__proto__: x', 'input.forbiddenKey', 10, 5],
    ['a key that stands there twice', 'name: Thẩm định', 'step: x', 'file.keyTwice', 10, 5],
    [
      'a tab',
      '    unit: so\n    limit: 0,5',
      '\tunit: so\n    limit: 0,5',
      'file.tabIndent',
      11,
      1,
    ],
    ['a tag', 'name: Thẩm định', 'name: !!binary aa', 'file.unreadable', 10, 11],
    [
      'an anchor used again',
      'unit: so\n    limit: 0,5',
      'unit: *so\n    limit: 0,5',
      'file.alias',
      11,
      11,
    ],
  ])('with %s says where', async (_, text, fault, code, line, column) => {
    const [issue] = await issuesOf(YAML.replace(text, fault));
    expect([issue?.code, issue?.position]).toEqual([code, { line, column }]);
  });

  it('knows where everything in it stands, or what is around it', async () => {
    const read = await readProcedure(YAML, 'yaml');
    const places = [
      ['limit'],
      ['flow', 1],
      ['flow', 0, 'name'],
      ['flow', 1, 'name'],
      ['timeZone'],
    ].map((path) => read.ok && read.value.positionOf(path));
    expect(places).toEqual([
      { line: 5, column: 8 },
      { line: 13, column: 5 },
      { line: 10, column: 11 },
      // The second step has no name, and the definition no time zone.
      { line: 13, column: 5 },
      { line: 2, column: 1 },
    ]);
  });

  it.each([
    ['an indentation of its own', 'units: {}\nflow:\n  - a\n b: 1', 'indent'],
    ['a bracket that stays open', 'flow: [1, 2', 'indent'],
    ['a line without a colon', 'code: "1"\nversion', 'signMissing'],
    ['no comma between two keys', 'units: { a: 1 b: 2 }', 'signMissing'],
    ['a text that begins with a sign', 'name: @so', 'signReserved'],
    ['a text with a colon', 'name: Bước 1: Thẩm định', 'colonInText'],
    ['a backslash', 'name: "\\q"', 'escape'],
    ['a tag', 'name: !!binary aa', 'valueUnknown'],
    ['two documents', 'code: "1"\n---\ncode: "2"', 'documents'],
    ['a bracket too many', 'flow: ]', 'unexpected'],
  ])('with %s says what is wrong in its own words', async (_, text, fault) => {
    expect((await issuesOf(text))[0]).toMatchObject({ code: 'file.unreadable', fault });
  });

  it.each([
    ['{ step: a, limit: 0,5, unit: so }', '0,5'],
    ['{ step: a, unit: so, limit: Ngay trong ngày, sau 15 giờ }', 'Ngay trong ngày, sau 15 giờ'],
  ])('knows a value in braces that a comma has cut: %s', async (node, text) => {
    const place = { line: 2, column: 5 + node.indexOf(text) };
    expect(await issuesOf(`flow:\n  - ${node}`)).toEqual([
      { code: 'file.commaNotQuoted', path: [], text, ...place, position: place },
    ]);
  });

  it('with a misspelt key names the keys that there are', async () => {
    const [issue] = await issuesOf(YAML.replace('unit: so\n    limit: 2.5', 'unti: so'));
    expect(issue).toMatchObject({ code: 'input.unknownKey', key: 'unti' });
    expect(issue?.code === 'input.unknownKey' && issue.known).toContain('unit');
  });

  it.each([
    ['yaml', YAML],
    ['json', JSON_TEXT],
  ] as const)('may have the line ends of Windows: %s', async (format, text) => {
    const read = await readProcedure(`\ufeff${text.replaceAll('\n', '\r\n')}`, format);
    expect(read.ok && read.value.procedure).toEqual(procedure);
    expect(read.ok && read.value.positionOf(['limit'])).toMatchObject({ line: 5 });
  });

  it('keeps the digits of a code without quotation marks', async () => {
    expect(await issuesOf(YAML.replace('"1.000001"', '1.000050'))).toEqual([
      {
        code: 'file.notQuoted',
        path: ['code'],
        text: '1.000050',
        line: 2,
        column: 7,
        position: { line: 2, column: 7 },
      },
    ]);
  });

  it('tells every fault at once', async () => {
    const faulty = YAML.replace('name: Thẩm định', 'nam: Thẩm định').replace('2.5', '3-5');
    expect((await issuesOf(faulty)).map(({ code }) => code)).toEqual([
      'input.unknownKey',
      'limit.range',
    ]);
  });

  it.each([
    ['a comma too few', '{"code": "1" "version": "1"}', 'file.unreadable'],
    ['a bracket that stays open', '{"code": [', 'file.unreadable'],
    ['a word without quotation marks', '{"code": abc}', 'file.unreadable'],
    ['a key twice', '{"code": "1", "code": "2"}', 'file.keyTwice'],
  ])('in JSON with %s is refused', async (_, text, code) => {
    expect((await issuesOf(text, 'json'))[0]?.code).toBe(code);
  });
});

describe('a file that means harm', () => {
  it('aliases of aliases are refused before anything is resolved', async () => {
    const levels = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
    const issues = await issuesOf(['a0: &a0 [x]', ...levels].join('\n'));
    expect(issues[0]).toMatchObject({ code: 'file.alias', alias: 'a0', line: 2, column: 10 });
    expect(issues).toHaveLength(60);
  });

  it.each([
    ['brackets', '['.repeat(1_000_000)],
    ['braces', '{a: '.repeat(500_000)],
    ['dashes', '- '.repeat(1_000_000)],
    [
      'levels of one space each',
      Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    ],
    ['question marks', '? '.repeat(1_000_000)],
  ])('%s nested without end are refused', async (_, text) => {
    expect(await issuesOf(text)).toMatchObject([{ code: 'input.tooDeep' }]);
  });

  it('more than 2 MB are refused unread', async () => {
    expect(await issuesOf(' '.repeat(2_000_001))).toMatchObject([
      { code: 'file.tooLarge', most: 2_000_000, size: 2_000_001 },
    ]);
  });

  it('bytes that are no UTF-8 are refused', async () => {
    expect(await readProcedure(new Uint8Array([0xff, 0xfe, 0x41]), 'yaml')).toMatchObject({
      ok: false,
      issues: [{ code: 'file.notUtf8' }],
    });
  });

  it.each(['', 'null', '42', '[]', '---\na: 1\n---\nb: 2', '%YAML 9.9\n---\n'])(
    'what is no definition is an issue: %j',
    async (text) => {
      expect(await issuesOf(text)).not.toEqual([]);
    },
  );

  it('a format that is none is an issue', async () => {
    // Outside input: the types forbid it.
    expect(await issuesOf('', 'toString' as FileFormat)).toMatchObject([
      { code: 'input.notOneOf', path: ['format'] },
    ]);
    expect(await issuesOf(7 as unknown as string)).toMatchObject([{ code: 'input.wrongType' }]);
  });
});
