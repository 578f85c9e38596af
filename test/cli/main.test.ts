import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { run } from './run-command.ts';

const NAMES = Object.keys(COMMANDS);

describe('the command', () => {
  it('lists every command in both languages', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const name of NAMES) expect(out).toContain(`\n  ${name}`);
    expect(out).toContain('Cách dùng: lienthong LỆNH');
    expect((await run(['-h', '--lang', 'en'])).out).toContain('Usage: lienthong COMMAND');
  });

  it.each(NAMES)('tells the options of %s', async (name) => {
    const { code, out } = await run([name, '--help', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toContain(`lienthong ${name}`);
    expect(out).toContain('--json');
  });

  it('tells its version', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n' });
  });
});

const WRONG_CALLS: readonly (readonly [title: string, argv: readonly string[], told: string])[] = [
  ['no command', [], 'Chưa nêu lệnh'],
  ['a command that does not exist', ['duee'], 'Không có lệnh “duee”'],
  ['a command named like a method of objects', ['constructor'], 'Không có lệnh “constructor”'],
  ['an option that does not exist', ['due', '1 ngày', '--form', 'x'], 'không có tùy chọn --form'],
  ['an option of another command', ['due', '1 ngày', '--by', 'unit'], 'không có tùy chọn --by'],
  ['an option without its value', ['due', '1 ngày', '--from'], '--from chưa có giá trị'],
  ['a language that is not spoken', ['due', '1 ngày', '--lang', 'fr'], '“fr”'],
  ['nothing to count', ['due'], 'thiếu LIMIT'],
  ['a limit without quotation marks', ['due', '03', 'ngày'], '“ngày”'],
  ['an operand that nothing needs', ['serve', 'x'], '“x”'],
  ['a limit that is a range', ['due', '3–5 ngày'], 'một khoảng từ 3 đến 5'],
  ['an instant without offset', ['due', '1 ngày', '--from', '2026-11-20T15:30'], 'from'],
  ['a rule pack that does not exist', ['due', '1 ngày', '--rules', 'vn-1999'], 'vn-1999'],
  ['hours that are none', ['due', '1 ngày', '--hours', '7-11'], 'Tại --hours[0]: '],
  ['a year that is none', ['calendar', '26'], '“26” không phải là một năm'],
  ['a year without holidays', ['calendar', '1999'], '1999'],
  ['a month that is none', ['report', 'thang-11.ndjson', '--month', '2026-13'], '“2026-13”'],
  [
    'a breakdown that is none',
    ['report', 'thang-11.ndjson', '--by', 'units'],
    '“units”. Hãy dùng một trong: unit, agency, person, procedure, variant, step, field, channel, month.',
  ],
  ['a file that is not there', ['check', 'khong-co.yaml'], 'Không tìm thấy “khong-co.yaml”'],
  ['a stream that is not there', ['scan', 'khong-co.ndjson'], 'Không tìm thấy “khong-co.ndjson”'],
  ['a folder for a dossier', ['assess', 'procedures'], '“procedures” là thư mục'],
  ['a folder for a stream', ['scan', 'procedures'], '“procedures” là thư mục'],
  ['a folder for a calendar', ['due', '1 ngày', '--calendar', 'procedures'], 'là thư mục'],
  [
    'a folder that is not there',
    ['assess', 'ho-so.json', '--procedures', 'x'],
    'Không tìm thấy “x”',
  ],
  [
    'a file for a folder',
    ['assess', 'ho-so.json', '--procedures', 'ho-so.json'],
    '“ho-so.json” không phải là thư mục',
  ],
  ['a kind of report that is none', ['report', 'thang-11.ndjson', '--kind', 'x'], '“x”'],
  [
    'a breakdown of a list',
    ['report', 'thang-11.ndjson', '--kind', 'late', '--by', 'unit'],
    '--by không dùng cùng với --kind late',
  ],
  ['a page of a stream', ['scan', 'thang-11.ndjson', '--format', 'html'], '--format'],
  ['a file of no known format', ['check', 'ho-so.docx'], '.yaml'],
  ['a text that begins with a dash', ['due', '-3 ngày'], 'sau dấu “--”'],
  ['an option that is misspelt', ['due', '3 ngày', '--form', 'x'], 'Có thể là --from.'],
  [
    'a day that does not exist',
    ['due', '3 ngày', '--from', '2026-02-30T10:00+07:00'],
    'ngày 30/02/2026 không có trong lịch',
  ],
  ['an empty limit', ['due', ''], 'thiếu LIMIT'],
  ['two calendars', ['due', '1 ngày', '--hours', '08:00-12:00', '--calendar', 'x.json'], '--hours'],
];

describe('a wrong call', () => {
  it.each(WRONG_CALLS)('with %s is told on the standard error', async (_, argv, told) => {
    const { code, out, err } = await run(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(told);
    expect(err).toContain('lienthong --help');
  });

  it.each(WRONG_CALLS)('with %s is data on the standard output', async (_, argv, told) => {
    const { code, out, err } = await run([...argv.slice(0, 1), '--json', ...argv.slice(1)]);
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(JSON.parse(out).error.message).toContain(told);
  });

  it('may ask for data as a page', async () => {
    const { code, out } = await run(['calendar', '2026', '--json', '--format', 'html']);
    expect(code).toBe(2);
    expect(JSON.parse(out).error.message).toContain('--json và --format');
  });

  it('has the issues of an argument as data', async () => {
    const { out } = await run(['due', '3–5 ngày', '--json']);
    expect(JSON.parse(out).error.issues[0]).toMatchObject({ code: 'limit.range', from: '3' });
  });

  it('is told in English as well', async () => {
    const { err } = await run(['scan', 'none.ndjson', '--lang', 'en']);
    expect(err).toContain('“none.ndjson” is not there');
  });
});

describe('a text that begins with a dash', () => {
  it('is not told to be an option of another name', async () => {
    const { err } = await run(['due', '-3 ngày']);
    expect(err).not.toContain('--3');
  });
});
