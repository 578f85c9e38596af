import { describe, expect, it } from 'vitest';
import { REPORT_KIND_NAMES } from '../../src/cli/report/report-kind-name.ts';
import { lostWords } from '../render/html/page-words.ts';
import { run } from './run-command.ts';

const CALL = [
  'report',
  'thang-11.ndjson',
  ...['--month', '2026-11', '--now', '2026-12-01T09:00+07:00', '--procedures', 'procedures'],
];

const reported = async (...more: readonly string[]) =>
  JSON.parse((await run([...CALL, ...more, '--json'])).out);

describe('report', () => {
  it('counts visits by unit unless told otherwise', async () => {
    const { counts, groups } = await reported();
    expect(counts).toBe('visits');
    expect(groups.map(({ name }: { name: string }) => name)).toEqual([
      'Bộ phận Một cửa',
      'Sở chuyên ngành',
    ]);
  });

  it('lists who was late', async () => {
    const { units, officials } = await reported('--kind', 'late');
    // HS-0002 and HS-0003 were late with both.
    expect(units.map(({ times }: { times: number }) => times)).toEqual([2, 2]);
    expect(officials).toHaveLength(2);
  });

  it('measures the bottlenecks', async () => {
    const { bottlenecks } = await reported('--kind', 'bottlenecks');
    expect(bottlenecks.map(({ step }: { step: string }) => step)).toEqual([
      'tiep-nhan',
      'tham-dinh',
    ]);
  });

  it('gives the rates of timeliness', async () => {
    const { rates } = await reported('--kind', 'indicators');
    // Of two that were handled, HS-0001 was early.
    expect(rates[0]).toMatchObject({ reading: 'handled', inTime: 1, of: 2 });
  });

  it.each([
    ['2026-11', '2026-07-01', '2026-12-31'],
    ['2026-06', '2026-01-01', '2026-06-30'],
  ])('tells of the six months in which %s lies', async (month, from, to) => {
    const report = await reported('--kind', 'six-months', '--month', month);
    expect([report.from, report.to]).toEqual([from, to]);
  });

  it.each(REPORT_KIND_NAMES)('tells %s in text and as a page, in both languages', async (kind) => {
    for (const lang of ['vi', 'en']) {
      const argv = [...CALL, '--kind', kind, '--lang', lang];
      const { out } = await run(argv);
      const page = (await run([...argv, '--format', 'html'])).out;
      expect(out).toContain('/2026');
      expect(page).toMatch(new RegExp(`^<!doctype html>\n<html lang="${lang}">`));
      expect(lostWords(out, page)).toEqual([]);
      expect(page).not.toContain('<pre');
      expect(page).not.toContain('undefined');
    }
  });

  it('draws bars for what it breaks down', async () => {
    const page = (await run([...CALL, '--by', 'procedure', '--format', 'html'])).out;
    expect(page).toContain('<svg ');
    expect(page.split('<table>').length - 1).toBe(2);
    expect(page).toContain('<th scope="row">Cấp giấy phép</th>');
    expect((await run([...CALL, '--kind', 'late', '--format', 'html'])).out).not.toContain('<svg ');
  });
});
