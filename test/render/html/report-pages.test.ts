import { defineProcedure, replay } from 'lienthong';
import {
  reportDossier,
  reportDossierPage,
  reportPeriod,
  reportPeriodPage,
  reportSixMonths,
  reportSixMonthsPage,
} from 'lienthong/render';
import { describe, expect, it } from 'vitest';
import { lateRegister } from '../../../src/report/late-register.ts';
import { sixMonthReport } from '../../../src/report/six-month-report.ts';
import { summarise } from '../../../src/report/summarise.ts';
import { timelinessIndicators } from '../../../src/report/timeliness-indicators.ts';
import { HOUR, OCTOBER, row, visit } from '../../report/sample-rows.ts';
import { accepted, calendar, finished, handedOn, waiting } from '../late-dossier.ts';
import { lostWords } from './page-words.ts';

const HOSTILE = '<script>alert("x")</script> & \'y\'';

const look = { now: '2026-11-30T09:00:00+07:00', calendar };

const rowsNamed = (name: string) => [
  row({ dossier: 'HS-1', name, units: { a: { name, head: name } } }),
  row({
    dossier: 'HS-2',
    name,
    units: { a: { name, head: name } },
    grade: 'late',
    lateBy: 12 * HOUR,
    visits: [
      visit({
        name,
        person: name,
        grade: 'late',
        used: 20 * HOUR,
        lateBy: 12 * HOUR,
        charge: 12 * HOUR,
      }),
    ],
  }),
];

const reportsNamed = (name: string) => {
  const rows = rowsNamed(name);
  return {
    progress: [summarise(rows, { ...OCTOBER, by: 'procedure' })],
    indicators: timelinessIndicators(rows, OCTOBER),
    lateRegister: lateRegister(rows, OCTOBER),
  } as const;
};

const halfNamed = (name: string) =>
  sixMonthReport(rowsNamed(name), {
    year: 2026,
    half: 2,
    now: OCTOBER.now,
    calendar: OCTOBER.calendar,
  });

const dossierNamed = (name: string) =>
  replay(
    defineProcedure({
      code: '1',
      version: '1',
      name,
      basis: ['NĐ 61/2018/NĐ-CP', 'NĐ 118/2025/NĐ-CP'],
      limit: '01 ngày làm việc',
      units: { so: { name, head: name } },
      flow: [{ step: 'a', name, unit: 'so', limit: '01 ngày làm việc' }],
    }),
    [{ type: 'accepted', id: '1', at: '2026-11-20T09:00:00+07:00', dossier: name }],
  );

/** Every kind of page with what it says in plain text. */
const PAGES = [
  {
    what: 'a dossier that was late',
    text: reportDossier(finished, { ...look, locale: 'vi' }),
    page: reportDossierPage(finished, look),
  },
  {
    what: 'a dossier that waits',
    text: reportDossier(waiting, { ...look, locale: 'en' }),
    page: reportDossierPage(waiting, { ...look, locale: 'en' }),
  },
  {
    what: 'a period',
    text: reportPeriod(reportsNamed('Cấp giấy phép')),
    page: reportPeriodPage(reportsNamed('Cấp giấy phép')),
  },
  {
    what: 'six months',
    text: reportSixMonths(halfNamed('Cấp giấy phép'), { locale: 'en' }),
    page: reportSixMonthsPage(halfNamed('Cấp giấy phép'), { locale: 'en' }),
  },
];

/** What stands between the tags of a name. */
const contentsOf = (page: string, name: string): readonly string[] =>
  [...page.matchAll(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 'gs'))].map(
    ([, content = '']) => content,
  );

const countOf = (page: string, tag: string): number => page.split(`<${tag}`).length - 1;

describe.each(PAGES)('the page of $what', ({ text, page }) => {
  it('says all that the text says', () => {
    expect(lostWords(text, page)).toEqual([]);
  });

  it('sets nothing in columns of letters', () => {
    expect(page).not.toContain('<pre');
  });

  it('has one picture above its tables', () => {
    expect(countOf(page, 'svg ')).toBe(1);
    expect(page.indexOf('</svg>')).toBeLessThan(page.indexOf('<table>'));
  });

  it('runs nothing and fetches nothing', () => {
    const own = page.replaceAll('http://www.w3.org/2000/svg', '');
    expect(own).not.toMatch(/<script|https?:|\bsrc=|href=|@import|url\((?!#)| on[a-z]+=/);
  });

  it('names every table, every column and every row', () => {
    for (const table of contentsOf(page, 'table')) {
      expect(contentsOf(table, 'caption').map((caption) => caption !== '')).toEqual([true]);
      const columns = countOf(table, 'th scope="col"');
      const [body = ''] = contentsOf(table, 'tbody');
      for (const cells of contentsOf(body, 'tr')) {
        expect(countOf(cells, 'th scope="row"')).toBe(1);
        expect(countOf(cells, 'td')).toBe(columns - 1);
      }
    }
  });
});

describe('the page of a dossier', () => {
  it('has its title, the instant, and its facts under labels', () => {
    const page = reportDossierPage(dossierNamed('Cấp giấy phép'), look);
    expect(page).toContain('<h1>Tình trạng hồ sơ Cấp giấy phép</h1>');
    expect(page).toContain('<p>Tại thời điểm 09:00 thứ Hai 30/11/2026</p>');
    expect(page).toContain(
      '<dt>Căn cứ</dt><dd>NĐ 61/2018/NĐ-CP</dd><dd>NĐ 118/2025/NĐ-CP</dd><dt>Tiếp nhận</dt>',
    );
  });

  it('lists alerts and leaves out sections that have nothing to say', () => {
    const page = reportDossierPage(handedOn, look);
    expect(page).toMatch(/<h2>Cảnh báo<\/h2><ul><li>QUÁ HẠN/);
    expect(page).not.toContain('<h2>Các chặng</h2>');
    expect(reportDossierPage(accepted, { ...look, now: '2026-11-20T16:30:00+07:00' })).toContain(
      '<h2>Cảnh báo</h2><p>Không có cảnh báo.</p>',
    );
  });

  it('names a table by its caption, or unseen by the heading above it', () => {
    const page = reportDossierPage(finished, look);
    expect(page).toContain('<caption>Theo đơn vị</caption>');
    expect(page).toContain('<caption class="unseen">Các lượt xử lý</caption>');
  });

  it('sets the sum apart and shares on the right', () => {
    expect(reportDossierPage(finished, look)).toContain(
      '<tr class="total"><th scope="row">Cộng</th><td class="whole">7 giờ 30 phút</td>' +
        '<td class="number">100 %</td></tr>',
    );
  });

  it('refuses a look at no instant', () => {
    expect(() => reportDossierPage(finished, { ...look, now: 'hôm nay' })).toThrow();
  });
});

describe('the page of a period', () => {
  it('has the title it is given, or one of its own', () => {
    const reports = reportsNamed('Cấp giấy phép');
    expect(reportPeriodPage(reports, { title: 'Tháng 10/2026' })).toContain(
      '<h1>Tháng 10/2026</h1>',
    );
    expect(reportPeriodPage(reports)).toContain('<h1>Tình hình giải quyết hồ sơ</h1>');
    expect(reportPeriodPage(reports, { locale: 'en' })).toContain('<h1>Progress of dossiers</h1>');
  });

  it('sets figures on the right and says what the bars are of', () => {
    const page = reportPeriodPage(reportsNamed('Cấp giấy phép'));
    expect(page).toContain('<th scope="row">Cấp giấy phép</th><td class="number">2</td>');
    expect(page).toContain('<title>Tiến độ theo thủ tục (đơn vị tính: hồ sơ)</title>');
  });
});

describe('a name from outside', () => {
  it.each([
    ['a dossier', (name: string) => reportDossierPage(dossierNamed(name), look)],
    ['a period', (name: string) => reportPeriodPage(reportsNamed(name), { title: name })],
    ['six months', (name: string) => reportSixMonthsPage(halfNamed(name), { title: name })],
  ])('becomes no markup on the page of %s', (_, pageOf) => {
    const tags = (page: string) => new Set(page.match(/<[a-z][a-z0-9]*/g));
    const page = pageOf(HOSTILE);
    expect(tags(page)).toEqual(tags(pageOf('An')));
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;');
  });
});
