import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineProcedure, openDossier, storedDossier } from 'lienthong';
import { describe, expect, it } from 'vitest';
import { lostWords } from '../render/html/page-words.ts';
import { run, SAMPLES } from './run-command.ts';

const LOOK = ['--now', '2026-12-01T09:00+07:00', '--procedures', 'procedures'];

describe('due', () => {
  it('gives deadline, explanation and trace as JSON', async () => {
    const argv = ['due', '03 ngày làm việc', '--from', '2026-11-20T15:30+07:00', '--json'];
    const { deadline, explanation, trace } = JSON.parse((await run(argv)).out);
    expect(deadline.due).toBe('2026-11-26T17:00:00+07:00');
    expect(explanation).toContain('03 ngày làm việc');
    // From Friday 20/11 to Thursday 26/11.
    expect(trace).toHaveLength(7);
  });

  it('counts from now unless it is told when', async () => {
    // Tuesday 01/12 is the day of the event; the first day after it is the only one.
    expect((await run(['due', '01 ngày làm việc'])).out).toContain('17:00 thứ Tư 02/12/2026\n');
  });

  it('counts in the office hours it is given', async () => {
    const hours = '08:00-12:00,13:30-16:30';
    expect((await run(['due', '01 ngày làm việc', '--hours', hours])).out).toContain(
      '16:30 thứ Tư',
    );
  });

  it('counts in the calendar of a file', async () => {
    const day = ['09:00-15:00'];
    const spec = {
      id: 'rieng',
      version: '1',
      timeZone: 'Asia/Ho_Chi_Minh',
      week: { mon: day, tue: day, wed: [], thu: day, fri: day, sat: [], sun: [] },
      days: [],
      confirmedThrough: '2026-12-31',
    };
    const files = { 'lich.json': JSON.stringify(spec) };
    const argv = ['due', '01 ngày làm việc', '--calendar', 'lich.json'];
    expect((await run(argv, { files })).out).toContain('15:00 thứ Năm 03/12/2026\n');
  });
});

describe('a limit that is a date', () => {
  it('is said to lie before its start where it does', async () => {
    const from = ['--from', '2026-11-20T08:00+07:00'];
    const { code, out } = await run(['due', 'trước ngày 01/11/2026', ...from]);
    expect(code).toBe(0);
    expect(out).toContain('Lưu ý: hạn này trước thời điểm bắt đầu tính, 08:00 thứ Sáu 20/11/2026.');
    const later = await run(['due', 'trước ngày 01/12/2026', ...from]);
    expect(later.out).not.toContain('Lưu ý');
    const data = await run(['due', 'trước ngày 01/11/2026', ...from, '--json']);
    expect(JSON.parse(data.out).warnings).toHaveLength(1);
  });
});

describe('a calendar of a file', () => {
  const closure = {
    date: '2026-12-02',
    status: 'off',
    kind: 'closure',
    name: 'Bão',
    source: 'Công điện 01/CĐ-UBND',
  };

  it('may be no more than what differs from the national one', async () => {
    const overlay = { extends: 'vietnam', id: 'xa', version: '1', days: [closure] };
    const files = { 'lich.json': JSON.stringify(overlay) };
    const { out } = await run(['due', '01 ngày làm việc', '--calendar', 'lich.json'], { files });
    expect(out).toContain('17:00 thứ Năm 03/12/2026\n');
  });

  it('says so where it is not whole', async () => {
    const files = { 'lich.json': JSON.stringify({ id: 'xa', version: '1', days: [closure] }) };
    const argv = ['due', '01 ngày làm việc', '--calendar', 'lich.json'];
    const { code, err } = await run(argv, { files });
    expect(code).toBe(1);
    expect(err).toContain('timeZone, week, confirmedThrough');
    expect(err).toContain('"extends": "vietnam"');
  });
});

describe('a calendar in YAML', () => {
  const YAML = [
    'extends: vietnam',
    'id: tinh-x',
    'version: "2026-11"',
    'days:',
    '  - { date: 2026-12-02, status: off, kind: closure, name: Cắt điện, source: TB 12 }',
  ];
  const due = (...lines: readonly string[]) =>
    run(['due', '01 ngày làm việc', '--calendar', 'lich.yaml'], {
      files: { 'lich.yaml': `${lines.join('\n')}\n` },
    });

  it('is read as one in JSON', async () => {
    expect((await due(...YAML)).out).toContain('17:00 thứ Năm 03/12/2026\n');
  });

  it('is faulty at its line, in its syntax and in what it says', async () => {
    const [first = '', ...rest] = YAML;
    const broken = await due(first, '  id: x', ...rest);
    expect(broken.code).toBe(1);
    expect(broken.err).toMatch(/^lich\.yaml:2:\d+: .*YAML|^lich\.yaml:[12]:\d+: /);
    const wrong = await due(...YAML, '  - { date: 2/12/2026, status: off }');
    expect(wrong.code).toBe(1);
    expect(wrong.err).toMatch(/^lich\.yaml:6:/);
  });
});

describe('calendars of units', () => {
  const national = { extends: 'vietnam', id: 'tinh', version: '1' };
  const closed = {
    date: '2026-11-23',
    status: 'off',
    kind: 'closure',
    name: 'Mất điện',
    source: 'TB 12',
  };
  const set = { default: national, byUnit: { motCua: { ...national, id: 'mc', days: [closed] } } };
  const files = {
    'lich.json': JSON.stringify(set),
    'faulty.json': '{"default": {}, "byUnit": {}}',
  };

  it('are counted for their units', async () => {
    const argv = ['explain', 'ho-so.json', ...LOOK, '--calendar', 'lich.json', '--json'];
    const { code, out } = await run(argv, { files });
    expect(code).toBe(0);
    const { assessment } = JSON.parse(out);
    const [received] = assessment.clocks.steps;
    // Half a working day from Friday 20/11 15:30: 1,5 hours that day, then Wednesday and not Monday.
    expect(received.due).toBe('2026-11-25T10:00:00+07:00');
  });

  it('have a default by which a limit alone is counted', async () => {
    const { out } = await run(['due', '01 ngày làm việc', '--calendar', 'lich.json'], { files });
    expect(out).toContain('17:00 thứ Tư 02/12/2026\n');
  });

  it('are faulty at the member that is', async () => {
    const argv = ['due', '01 ngày', '--calendar', 'faulty.json', '--json'];
    const { issues } = JSON.parse((await run(argv, { files })).out);
    expect(issues[0]).toMatchObject({ code: 'calendar.specIncomplete', path: ['default'] });
  });
});

describe('calendar', () => {
  it('counts the working days of a year and of its months', async () => {
    const { year, months, workingDays } = JSON.parse(
      (await run(['calendar', '2026', '--json'])).out,
    );
    expect(year).toBe(2026);
    // November 2026: 21 weekdays, one of them the 24th, a holiday.
    expect(months[10]).toEqual({ month: 11, workingDays: 20 });
    const sum = months.reduce(
      (total: number, month: (typeof months)[0]) => total + month.workingDays,
      0,
    );
    expect(workingDays).toBe(sum);
  });

  it('counts a desk that is open on every Saturday to the week', async () => {
    const sat = { shifts: ['07:30-11:30'], counts: false };
    const overlay = { extends: 'vietnam', id: 'xa', version: '1', week: { sat } };
    const files = { 'lich.json': JSON.stringify(overlay) };
    const argv = ['calendar', '2026', '--calendar', 'lich.json'];
    const { out } = await run(argv, { files });
    // 07/11/2026 is a Saturday: it is marked in its month, and no day outside the week.
    expect(out).toContain(' 7TN ');
    expect(out).toContain('TN Có tiếp nhận');
    expect(out).not.toContain('│ 07/11 ');
    const { days } = JSON.parse((await run([...argv, '--json'], { files })).out);
    expect(days.map(({ date }: { date: string }) => date)).not.toContain('2026-11-07');
  });

  it('marks holidays and swapped days', async () => {
    const { out } = await run(['calendar', '2026']);
    expect(out).toContain('22LV');
    expect(out).toContain('31H');
    expect(out).toContain('Ngày Văn hóa Việt Nam');
  });
});

describe('check', () => {
  it('names the line and column in JSON as well', async () => {
    const definition = {
      code: '1',
      version: '1',
      name: 'Ví dụ',
      limit: '01 ngày làm việc',
      units: {},
      flow: [{ step: 'a', name: 'A', limit: '02 ngày làm việc' }],
    };
    const files = { 'quy-trinh.json': JSON.stringify(definition, null, 2) };
    const { code, out } = await run(['check', 'quy-trinh.json'], { files });
    expect(code).toBe(1);
    // The fifth line is `  "limit": "01 ngày làm việc",`.
    expect(out).toContain('quy-trinh.json:5:12: lỗi: ');
  });

  it('names the place of what cannot be read', async () => {
    const files = { 'hong.yaml': 'code: "1"\nversion: "1"\nname: Ví dụ\nunits: {}\nflo: []\n' };
    const { code, out } = await run(['check', 'hong.yaml'], { files });
    expect(code).toBe(1);
    expect(out).toContain('hong.yaml:5:1: ');
  });

  it('goes on with the next file', async () => {
    const files = { 'hong.yaml': 'code: "1"\n' };
    const argv = ['check', 'hong.yaml', 'procedures/cap-giay-phep.yaml', '--json'];
    const checked = JSON.parse((await run(argv, { files })).out);
    expect(checked.map(({ file }: { file: string }) => file)).toEqual(argv.slice(1, 3));
    expect(checked[0].issues.length).toBeGreaterThan(0);
    expect(checked[1].findings[0]).toMatchObject({
      code: 'total.pathUnderLimit',
      position: { line: 5, column: 8 },
    });
  });

  const TWICE =
    'code: "1"\nversion: "1"\nname: NAME\nlimit: 01 ngày làm việc\nunits: { so: { name: Sở Nội vụ } }\nflow: [{ step: a, name: A, unit: so, limit: "1" }]\n';

  it('tells of two files that are the same version with other content', async () => {
    const files = {
      'a.yaml': TWICE.replace('NAME', 'Ví dụ'),
      'b.yaml': TWICE.replace('NAME', 'Ví dụ khác'),
      'c.yaml': TWICE.replace('NAME', 'Ví dụ'),
    };
    const { code, out } = await run(['check', 'a.yaml', 'b.yaml'], { files });
    expect(code).toBe(1);
    expect(out).toMatch(/b\.yaml:2:10: .*“a\.yaml” và “b\.yaml”/);
    expect((await run(['check', 'a.yaml', 'c.yaml'], { files })).code).toBe(0);
  });

  it('tells the digest by which dossiers name a procedure', async () => {
    const { out } = await run(['check', 'procedures/cap-giay-phep.yaml', '--json']);
    expect(JSON.parse(out)[0].procedure).toEqual({
      code: '1.000001',
      version: '1',
      digest: 'c099f235071f0a01',
    });
  });

  it('takes a folder for the definitions in it', async () => {
    const { out } = await run(['check', 'procedures']);
    expect(out).toContain('procedures/cap-giay-phep.yaml:5:8: ');
  });

  it('is content with a procedure in order', async () => {
    const files = {
      'dung.yaml':
        'code: "1"\nversion: "1"\nname: Ví dụ\nlimit: 01 ngày làm việc\nunits: { so: { name: Sở Nội vụ } }\n' +
        'flow: [{ step: a, name: Thẩm định, unit: so, limit: "1" }]\n',
    };
    expect(await run(['check', 'dung.yaml'], { files })).toMatchObject({
      code: 0,
      out: 'dung.yaml: không có vấn đề.\n',
    });
  });
});

describe('table', () => {
  const BARE =
    '| TT | Nội dung | Đơn vị | Thời hạn |\n|---|---|---|---|\n| 1 | Ký | Sở | 3 ngày |\n';

  it('takes code, version and name from options where the file does not say them', async () => {
    const files = { 'bang.md': BARE };
    const bare = await run(['table', 'bang.md'], { files });
    expect(bare.err).toContain('“Phiên bản: …”');
    expect(bare.err).toContain('--edition');
    const head = ['--code', '1.000001', '--edition', '2026-09-01', '--title', 'Cấp giấy phép'];
    const { out } = await run(['table', 'bang.md', '--json', ...head], { files });
    expect(JSON.parse(out).definition).toMatchObject({
      code: '1.000001',
      version: '2026-09-01',
      name: 'Cấp giấy phép',
    });
  });

  it('quotes what readers of YAML 1.1 would take for a date or a truth value', async () => {
    const head = ['--code', '1.000001', '--edition', '2026-11-01', '--title', 'no'];
    const { out } = await run(['table', 'bang.md', ...head], { files: { 'bang.md': BARE } });
    expect(out).toContain('version: "2026-11-01"\n');
    expect(out).toContain('name: "no"\n');
  });

  it('refuses them for a definition, which says them itself', async () => {
    const files = { 'a.json': '{}' };
    expect((await run(['table', 'a.json', '--code', '1'], { files })).err).toContain('“head”');
  });

  it('writes a definition that it can read again', async () => {
    for (const format of ['yaml', 'json']) {
      const { out } = await run(['table', 'bang-cac-buoc.csv', '--format', format]);
      const files = { [`lai.${format}`]: out };
      expect((await run(['check', `lai.${format}`], { files })).code).toBe(0);
    }
  });

  it('gives the definition with what was guessed as JSON', async () => {
    const { definition, findings } = JSON.parse(
      (await run(['table', 'bang-cac-buoc.csv', '--json'])).out,
    );
    expect(definition.code).toBe('1.000002');
    expect(findings.map(({ code }: { code: string }) => code)).toEqual(['table.numberSpelling']);
  });
});

describe('publish', () => {
  const FILE = 'procedures/cap-giay-phep.yaml';

  it('writes a page of its own', async () => {
    const { out } = await run(['publish', FILE, '--format', 'html']);
    expect(out).toMatch(/^<!doctype html>/);
    expect(out).toContain('Cấp giấy phép');
  });

  it('shows what the procedure is based on, its units and its variants in words', async () => {
    const text = readFileSync(join(SAMPLES, FILE), 'utf8').replace(
      'limit: 04',
      'basis: ["QĐ 12/QĐ-UBND"]\nlimit: 04',
    );
    const files = { 'a.yaml': text };
    const { out } = await run(['publish', 'a.yaml'], { files });
    expect(out).toContain('- Căn cứ: QĐ 12/QĐ-UBND\n');
    expect(out).toContain('| Bước | Tiếp nhận | Bộ phận Một cửa | 0,5 ngày làm việc |');
    expect(out).not.toContain('normal');
    const page = (await run(['publish', 'a.yaml', '--format', 'html'], { files })).out;
    expect(page).toContain('<p>Căn cứ: QĐ 12/QĐ-UBND</p>');
    expect(page).toContain('<caption>Các bước của quy trình</caption>');
    // Who ends a procedure is nobody.
    expect(page).toContain(
      '<th scope="row">Đã cấp giấy phép: giải quyết xong, có kết quả</th><td></td>',
    );
  });

  it('gives the table and the diagram as JSON', async () => {
    const { table, mermaid } = JSON.parse((await run(['publish', FILE, '--json'])).out);
    expect(table.rows).toHaveLength(2);
    expect(mermaid).toMatch(/^flowchart/);
  });

  it('writes Markdown from which the table comes back without further steps', async () => {
    const { out } = await run(['publish', FILE]);
    const files = { 'lai.md': out };
    const { definition, findings } = JSON.parse(
      (await run(['table', 'lai.md', '--json'], { files })).out,
    );
    expect(out).toContain('```mermaid');
    expect(definition.flow).toHaveLength(2);
    expect(findings).toEqual([]);
  });

  it('says which rows run in parallel, and that they no longer do when read again', async () => {
    const branches = ['Thẩm định', 'Kiểm tra'].map((name, i) => ({
      step: `b${i}`,
      name,
      unit: 'so',
      limit: '1',
    }));
    const definition = {
      code: '1',
      version: '1',
      name: 'Ví dụ',
      limit: '01 ngày làm việc',
      units: { so: { name: 'Sở Nội vụ' } },
      flow: [{ parallel: 'p', branches }],
    };
    const { out } = await run(['publish', 'p.json'], {
      files: { 'p.json': JSON.stringify(definition) },
    });
    expect(out).toContain('| Thẩm định (song song) |');
    const again = await run(['table', 'lai.md', '--json'], { files: { 'lai.md': out } });
    const { findings } = JSON.parse(again.out);
    expect(findings.map(({ code }: { code: string }) => code)).toEqual([
      'table.parallelInSequence',
      'table.parallelInSequence',
    ]);
  });
});

describe('explain and assess', () => {
  it('give their facts as JSON', async () => {
    const explained = JSON.parse((await run(['explain', 'ho-so.json', ...LOOK, '--json'])).out);
    const assessed = JSON.parse((await run(['assess', 'ho-so.json', ...LOOK, '--json'])).out);
    expect({ ...explained.assessment, warnings: explained.warnings }).toEqual(assessed);
    expect(assessed.warnings).toEqual([]);
    expect(assessed.flags.overdue).toBe(true);
    expect(explained.attribution.shares).toHaveLength(2);
  });

  it.each(['explain', 'assess'])('tell on a page what %s tells in text', async (command) => {
    for (const lang of ['vi', 'en']) {
      const argv = [command, 'ho-so.json', ...LOOK, '--lang', lang];
      const { out } = await run(argv);
      const page = (await run([...argv, '--format', 'html'])).out;
      expect(lostWords(out, page)).toEqual([]);
      expect(page).toMatch(/<dl>.*<table>/s);
      expect(page).not.toContain('<pre');
    }
  });

  const procedure = defineProcedure({
    code: '1',
    version: '1',
    name: 'Ví dụ',
    limit: '01 ngày làm việc',
    units: { so: { name: 'Sở Nội vụ' } },
    flow: [{ step: 'a', name: 'Thẩm định', unit: 'so', limit: '1' }],
  });
  const dossier = openDossier(procedure, {
    type: 'accepted',
    id: '1',
    at: '2026-12-01T08:00:00+07:00',
    dossier: 'HS-9',
  });

  it('take a dossier that holds its procedure', async () => {
    const files = { 'a.json': JSON.stringify(dossier) };
    const { code, out } = await run(['assess', 'a.json', '--json'], { files });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ dossier: 'HS-9', status: 'running' });
  });

  it('say which procedures there are when that of a dossier is not', async () => {
    const files = { 'a.json': JSON.stringify(storedDossier(dossier)) };
    const { code, err } = await run(['assess', 'a.json', ...LOOK], { files });
    expect(code).toBe(1);
    expect(err).toContain('a.json: Tại procedure: không có quy trình “1 1” của hồ sơ');
    expect(err).toContain('1.000001 1');
  });

  /** The log of the sample goes on to 16:30 on 25/11. */
  const BEFORE = ['--now', '2026-11-23T09:00+07:00', '--procedures', 'procedures'];

  it.each(['explain', 'assess'])('warn that the log goes on: %s', async (command) => {
    const warning = 'Hồ sơ đã có ghi nhận đến 16:30 thứ Tư 25/11/2026, sau thời điểm trên';
    const argv = [command, 'ho-so.json', ...BEFORE];
    expect((await run(argv)).out).toContain(warning);
    expect((await run([...argv, '--format', 'html'])).out).toContain(warning);
    expect(JSON.parse((await run([...argv, '--json'])).out).warnings[0]).toContain(warning);
  });

  it.each(['explain', 'assess'])('tell what had been recorded by then: %s', async (command) => {
    const argv = [command, 'ho-so.json', ...BEFORE, '--as-recorded-by', '2026-11-23T09:00+07:00'];
    const { out } = await run(argv);
    expect(out).toContain('Bộ phận Một cửa');
    expect(out).not.toContain('Cán bộ B');
    expect(out).not.toContain('Hồ sơ đã có ghi nhận');
  });

  const HAND_WRITTEN = {
    procedure: { code: '1.000001', version: '1' },
    events: [{ type: 'accepted', id: '1', at: '2026-12-01T08:00:00+07:00', dossier: 'HS-8' }],
  };

  it('take the only procedure of that version for a dossier without digest, and say so', async () => {
    const files = { 'a.json': JSON.stringify(HAND_WRITTEN) };
    const { code, out, err } = await run(['assess', 'a.json', ...LOOK], { files });
    expect(code).toBe(0);
    expect(out).toContain('HS-8');
    expect(err).toMatch(/^Ghi chú: .*“1\.000001 1” \(c099f235071f0a01\)/);
  });

  describe('where a folder has two drafts of one version', () => {
    const { digest: _, ...sound } = procedure;
    const draft = (name: string) => ({ ...sound, name });
    const drafts = ['Bản một', 'Bản hai'].map((name) => defineProcedure(draft(name)));
    const event = { type: 'accepted', id: '1', at: '2026-12-01T08:00:00+07:00', dossier: 'HS-7' };
    const assessed = (stamp: object) =>
      run(['explain', 'a.json', '--procedures', 'ban-thao'], {
        folders: { 'ban-thao': ['1.json', '2.json'] },
        files: {
          'ban-thao/1.json': JSON.stringify(draft('Bản một')),
          'ban-thao/2.json': JSON.stringify(draft('Bản hai')),
          'a.json': JSON.stringify({ procedure: stamp, events: [event] }),
        },
      });
    const name = { code: '1', version: '1' };

    it('find the one that a dossier means by its digest', async () => {
      for (const { name: meant, digest } of drafts) {
        expect((await assessed({ ...name, digest })).out).toContain(`: 1 – ${meant} (phiên bản 1)`);
      }
    });

    it('ask for the digest where it is missing', async () => {
      const { code, err } = await assessed(name);
      expect(code).toBe(1);
      for (const { digest } of drafts) expect(err).toContain(digest);
    });

    it('tell both where a dossier means neither', async () => {
      const { code, err } = await assessed({ ...name, digest: '0000' });
      expect(code).toBe(1);
      for (const { digest } of drafts) expect(err).toContain(`1 1 (${digest})`);
    });
  });

  it('name the option that finds procedures', async () => {
    const files = { 'a.json': JSON.stringify(HAND_WRITTEN) };
    expect((await run(['assess', 'a.json'], { files })).err).toContain('--procedures');
  });

  it('name the place where a file is no JSON', async () => {
    const files = { 'a.json': '{\n  "procedure": {},\n  "events": [\n' };
    const { code, err } = await run(['explain', 'a.json'], { files });
    expect(code).toBe(1);
    expect(err).toMatch(/^a\.json:4:1: /);
  });
});

describe('a dossier on the standard input', () => {
  it('is read as one in a file', async () => {
    const input = readFileSync(join(SAMPLES, 'ho-so.json'), 'utf8').split('\n');
    for (const command of ['assess', 'explain']) {
      const { code, out } = await run([command, '-', ...LOOK], { input });
      expect(code).toBe(0);
      expect(out).toBe((await run([command, 'ho-so.json', ...LOOK])).out);
    }
  });
});

describe('scan', () => {
  it('writes a row a line as JSON and goes on after a broken line', async () => {
    const { code, out, err } = await run(['scan', 'thang-11.ndjson', ...LOOK, '--json']);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(rows.map(({ dossier, line, overdue }) => [dossier ?? line, overdue])).toEqual([
      ['HS-0001', false],
      ['HS-0002', false],
      ['HS-0003', true],
      [4, undefined],
      ['HS-0004', false],
    ]);
    expect(rows[3].issues).toMatchObject([
      { code: 'file.unreadable', line: 4, message: expect.stringContaining('dòng 4') },
    ]);
    expect(err).toBe('');
  });

  it('says once about a dossier without digest which procedure was taken', async () => {
    const line = JSON.stringify({
      procedure: { code: '1.000001', version: '1' },
      events: [{ type: 'accepted', id: '1', at: '2026-12-01T08:00:00+07:00', dossier: 'HS-8' }],
    });
    const files = { 'a.ndjson': `${line}\n${line}\n` };
    const { code, err } = await run(['scan', 'a.ndjson', ...LOOK], { files });
    expect(code).toBe(0);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('reads the standard input', async () => {
    const input = readFileSync(join(SAMPLES, 'thang-11.ndjson'), 'utf8').trim().split('\n');
    const { out } = await run(['scan', '-', ...LOOK], { input });
    expect(out).toBe((await run(['scan', 'thang-11.ndjson', ...LOOK])).out);
  });

  it('says of JSON over many lines what it wants, and no more', async () => {
    for (const command of ['scan', 'report']) {
      const { code, out, err } = await run([command, 'ho-so.json', ...LOOK]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(/^ho-so\.json: .*NDJSON.*\n$/);
    }
  });

  it('says so too where the first of the lines holds more than a bracket', async () => {
    const files = { 'a.json': '{ "procedure": { "code": "1" },\n  "events": [\n  ]\n}\n' };
    const { code, out, err } = await run(['scan', 'a.json', ...LOOK], { files });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^a\.json: .*NDJSON.*\n$/);
  });

  it('passes over empty lines', async () => {
    const { code, out } = await run(['scan', 'a.ndjson'], { files: { 'a.ndjson': '\n\n' } });
    expect(code).toBe(0);
    expect(out).toBe('0 hồ sơ: 0 đang quá hạn, 0 sắp đến hạn.\n');
  });

  it('names the line of an event that does not fit', async () => {
    const events = [{ type: 'finished', id: '1', at: '2026-11-02T08:00:00+07:00' }];
    const procedure = { code: '1.000001', version: '1', digest: 'c099f235071f0a01' };
    const line = JSON.stringify({ procedure, events });
    const files = { 'a.ndjson': `\n${line}\n` };
    const { code, err } = await run(['scan', 'a.ndjson', ...LOOK], { files });
    expect(code).toBe(1);
    expect(err).toMatch(/^a\.ndjson:2: /);
  });
});

describe('report', () => {
  const MONTH = ['--month', '2026-11'];

  it('counts dossiers by procedure', async () => {
    const argv = ['report', 'thang-11.ndjson', ...MONTH, ...LOOK, '--by', 'procedure', '--json'];
    const { total, counts, problems } = JSON.parse((await run(argv)).out);
    expect(counts).toBe('dossiers');
    // HS-0001 early, HS-0002 late, HS-0003 overdue and HS-0004 in time on 30/11.
    expect(total.received.total).toBe(4);
    expect(total.handled).toMatchObject({ early: 1, onTime: 0, late: 1 });
    expect(total.inProgress).toMatchObject({ inTime: 1, overdue: 1 });
    expect(problems).toMatchObject([
      { code: 'report.linesUnreadable', count: 1, of: 5, lines: [4] },
    ]);
  });

  it('tells in its data which lines are broken, and why', async () => {
    const sound = readFileSync(join(SAMPLES, 'thang-11.ndjson'), 'utf8').split('\n')[0] ?? '';
    const input = [sound, '{', '', '{"ledger": 1}', '{"procedure": {}, "events": []}'];
    for (const kind of ['progress', 'six-months']) {
      const argv = ['report', '-', ...MONTH, ...LOOK, '--kind', kind, '--json'];
      const { code, out, err } = await run(argv, { input });
      expect({ code, err }).toEqual({ code: 1, err: '' });
      const { items, problems, brokenLines } = JSON.parse(out);
      expect(items).toEqual({ read: 4, unreadable: 3 });
      expect(problems[0]).toMatchObject({
        code: 'report.linesUnreadable',
        lines: [2, 4, 5],
        message: expect.stringContaining('3 trong 4 dòng'),
      });
      expect(brokenLines).toMatchObject([
        { line: 2, issues: [{ code: 'file.unreadable', message: expect.any(String) }] },
        { line: 4, issues: [{ code: 'input.invalid' }] },
        { line: 5, issues: [{ path: ['procedure', 'code'] }, { path: ['procedure', 'version'] }] },
      ]);
    }
  });

  it.each(['text', 'html'])('says below its figures which lines are broken: %s', async (format) => {
    const argv = ['report', 'thang-11.ndjson', ...MONTH, ...LOOK, '--format', format];
    const { code, out } = await run(argv);
    expect(code).toBe(1);
    expect(out).toMatch(/Có 1 trong 5 dòng không đọc được: dòng\s+4/);
  });

  it('names the line of a ledger row that is none', async () => {
    const files = { 'a.ndjson': '{"ledger": 1}\n' };
    const { code, err } = await run(['report', 'a.ndjson', ...MONTH], { files });
    expect(code).toBe(1);
    expect(err).toMatch(/^a\.ndjson:1: /);
  });

  it('notes that a month lies ahead', async () => {
    const argv = ['report', 'thang-11.ndjson', '--month', '2027-03', ...LOOK];
    expect((await run(argv)).err).toContain('Ghi chú: kỳ báo cáo bắt đầu từ 01/03/2027, sau');
    expect((await run(['report', 'thang-11.ndjson', ...MONTH, ...LOOK])).err).not.toContain('Ghi');
  });

  it('notes that nothing was in a month, which is nothing to mend', async () => {
    const input = readFileSync(join(SAMPLES, 'thang-11.ndjson'), 'utf8').split('\n').slice(0, 3);
    const { code, out } = await run(['report', '-', '--month', '2026-01', ...LOOK], { input });
    expect(out).toContain('không có hồ sơ nào');
    expect(code).toBe(0);
  });

  /** Twelve dossiers whose step nobody was assigned to. */
  const UNASSIGNED = Array.from({ length: 12 }, (_, i) =>
    JSON.stringify({
      procedure: { code: '1.000001', version: '1', digest: 'c099f235071f0a01' },
      events: [
        {
          type: 'accepted',
          id: '1',
          at: '2026-11-02T08:00:00+07:00',
          by: { unit: 'motCua' },
          dossier: `HS-${i}`,
        },
      ],
    }),
  );

  it.each([
    ['progress', 0],
    ['bottlenecks', 0],
    ['indicators', 0],
    ['late', 1],
    ['six-months', 1],
  ])('notes work without an official where %s names officials', async (kind, times) => {
    const argv = ['report', '-', ...MONTH, ...LOOK, '--kind', kind];
    const { code, out } = await run(argv, { input: UNASSIGNED });
    expect(code).toBe(0);
    expect(out.split('chưa phân công cán bộ').length - 1).toBe(times);
    expect(out).not.toContain('giá trị khác');
  });
});
