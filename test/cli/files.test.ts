import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, SAMPLES } from './run-command.ts';
import { stepTable } from './step-table.ts';

const sample = (file: string): string => readFileSync(join(SAMPLES, file), 'utf8');

/** A text as programs on Windows save it. */
const fromWindows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;

const LOOK = ['--now', '2026-12-01T09:00+07:00', '--procedures', 'procedures'];

describe('a workbook', () => {
  const files = { 'bang.xlsx': stepTable() };

  it('is checked', async () => {
    expect(await run(['check', 'bang.xlsx'], { files })).toMatchObject({
      code: 0,
      out: 'bang.xlsx: không có vấn đề.\n',
    });
  });

  it('becomes a definition', async () => {
    const { code, out } = await run(['table', 'bang.xlsx', '--json'], { files });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      definition: {
        code: '1.000050',
        limit: { normal: { amount: 3 } },
        flow: [{ label: '1', limit: { normal: { amount: 0.5 } } }, { label: '2' }],
      },
      findings: [],
    });
  });

  it('is published', async () => {
    const { out } = await run(['publish', 'bang.xlsx'], { files });
    expect(out).toContain('| Bước | 1 | Tiếp nhận | Bộ phận Một cửa | 0,5 ngày làm việc |');
  });

  it('is refused at the cell that cannot be read', async () => {
    const faulty = { 'bang.xlsx': stepTable(['0,5', '3-5']) };
    const { code, out } = await run(['check', 'bang.xlsx'], { files: faulty });
    expect(code).toBe(1);
    // The sixth line of the sheet, its fourth column.
    expect(out).toMatch(/^bang\.xlsx:6:4: /);
  });

  it('that is something else is refused', async () => {
    const { code, out } = await run(['check', 'bang.xlsx'], { files: { 'bang.xlsx': 'TT;Bước' } });
    expect(code).toBe(1);
    expect(out).toContain('không phải là bảng tính XLSX');
  });
});

describe('a definition on the standard input', () => {
  const named = 'procedures/cap-giay-phep.yaml';
  const input = sample(named).split('\n');

  it.each(['check', 'publish'])('is read by %s as from a file', async (command) => {
    const { out, code } = await run([command, '-'], { input });
    const there = await run([command, named]);
    expect({ out, code }).toEqual({ out: there.out.replaceAll(named, '-'), code: there.code });
  });

  it('may be JSON', async () => {
    const { out } = await run(['table', named, '--format', 'json']);
    const checked = await run(['check', '-', '--json'], { input: out.split('\n') });
    const there = await run(['check', named, '--json']);
    const digestIn = (printed: string): string => JSON.parse(printed)[0].procedure.digest;
    expect(digestIn(checked.out)).toBe(digestIn(there.out));
  });

  it('that is faulty is told with its line', async () => {
    const { out, code } = await run(['check', '-'], { input: sample('nhap.yaml').split('\n') });
    expect(out).toMatch(/^-:9:62: /);
    expect(code).toBe(1);
  });

  it('is no table: which kind of table would be unknown', async () => {
    expect(await run(['table', '-'], { input: ['TT;Bước'] })).toMatchObject({ code: 2 });
  });
});

describe('a file from Windows', () => {
  it.each(['procedures/cap-giay-phep.yaml', 'bang-cac-buoc.csv'])(
    'says the same as any other: %s',
    async (file) => {
      const files = { [file]: fromWindows(sample(file)) };
      expect(await run(['check', file], { files })).toEqual(await run(['check', file]));
      expect(await run(['table', file], { files })).toEqual(await run(['table', file]));
    },
  );

  it('may be Markdown', async () => {
    const { out } = await run(['publish', 'procedures/cap-giay-phep.yaml']);
    const there = await run(['table', 'a.md'], { files: { 'a.md': out } });
    const again = await run(['table', 'a.md'], { files: { 'a.md': fromWindows(out) } });
    expect(again).toEqual(there);
    expect(there.out).toContain('Cấp giấy phép');
  });

  it('may be a dossier, or many of them', async () => {
    const stored = fromWindows(sample('ho-so.json'));
    const one = await run(['assess', 'a.json', ...LOOK], { files: { 'a.json': stored } });
    expect(one).toEqual(await run(['assess', 'ho-so.json', ...LOOK]));
    const stream = fromWindows(sample('thang-11.ndjson'));
    const many = await run(['scan', 'a.ndjson', ...LOOK], { files: { 'a.ndjson': stream } });
    expect(many.out).toBe((await run(['scan', 'thang-11.ndjson', ...LOOK])).out);
  });

  it('may hold requests', async () => {
    const input = ['\ufeff{"call":"limit","text":"1 ngày"}\r'];
    const { out } = await run(['serve'], { input });
    expect(JSON.parse(out)).toMatchObject({ ok: true, value: { amount: 1 } });
  });
});

describe('a finding about a table', () => {
  it('has the line and the column of its cell as data', async () => {
    const { out } = await run(['table', 'bang-cac-buoc.csv', '--json']);
    const { findings } = JSON.parse(out);
    expect(findings[0].position).toEqual({ line: 5, column: 4 });
  });

  it('of the verifier names the row', async () => {
    const text = sample('bang-cac-buoc.csv').replace('"2,5"', '"1,5"');
    const { out } = await run(['check', 'a.csv'], { files: { 'a.csv': text } });
    expect(out).toContain('a.csv: cảnh báo: ');
  });
});

describe('a definition that is faulty', () => {
  const told = async (text: string): Promise<string> =>
    (await run(['check', 'a.yaml', '--lang', 'en'], { files: { 'a.yaml': text } })).out;

  it('is told which key was meant', async () => {
    const text = sample('procedures/cap-giay-phep.yaml').replace(
      'unit: motCua, limit',
      'unit: motCua, limt',
    );
    expect(await told(text)).toMatch(/^a\.yaml:10:55: .*“limt” .*Did you mean “limit”\?/);
  });

  it('is told in words where its lines do not stand in line', async () => {
    const text = 'code: "1"\nunits:\n  a: { name: A }\n b: { name: B }\n';
    expect(await told(text)).toMatch(/^a\.yaml:4:1: .*not indented/);
  });

  it('is told how a list is written', async () => {
    const text = sample('procedures/cap-giay-phep.yaml').replace(
      'limit: 04',
      'basis: QĐ 12/QĐ-UBND\nlimit: 04',
    );
    expect(await told(text)).toMatch(/^a\.yaml:5:8: .*basis: \["…"\]/);
  });

  it.each(['', '# chú thích\n'])('is told to be empty: %j', async (text) => {
    expect(await told(text)).toMatch(/^a\.yaml:1:1: .*the file is empty/);
  });

  it('is told once that its steps take too long', async () => {
    const text = sample('procedures/cap-giay-phep.yaml').replace('"2,5"', '"25"');
    expect((await told(text)).trim().split('\n')).toHaveLength(1);
  });

  it('is told that a limit with a comma goes between quotation marks', async () => {
    const text = sample('procedures/cap-giay-phep.yaml').replace('"0,5"', '0,5');
    expect(await told(text)).toMatch(/^a\.yaml:10:62: .*“0,5”.*quotation marks/);
  });
});
