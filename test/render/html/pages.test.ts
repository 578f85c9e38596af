import { defineProcedure, vietnamCalendar } from 'lienthong';
import {
  barsPage,
  calendarPage,
  calendarSvg,
  timelinePage,
  timelineSvg,
  toSvgPage,
} from 'lienthong/render';
import { describe, expect, it } from 'vitest';
import { calendar, finished, procedure } from '../late-dossier.ts';

const SCRIPT = '<script>alert("x")</script>';

const hostile = defineProcedure({
  code: '1',
  version: '1',
  name: SCRIPT,
  limit: '03 ngày làm việc',
  units: { a: { name: SCRIPT } },
  flow: [{ step: 'lam', name: SCRIPT, unit: 'a' }],
});

const look = { now: '2026-11-30T09:00:00+07:00', calendar };

const PAGES = [
  { what: 'a procedure', page: toSvgPage(procedure) },
  { what: 'a procedure with hostile names', page: toSvgPage(hostile) },
  { what: 'a dossier', page: timelinePage(finished, look) },
  { what: 'a year', page: calendarPage(2026, vietnamCalendar()) },
  { what: 'figures', page: barsPage([{ label: SCRIPT, early: 1, onTime: 2, late: 3 }]) },
];

describe.each(PAGES)('the page of $what', ({ page }) => {
  it('is a document with a title, a picture and a table', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(page).toMatch(/<title>[^<]+<\/title>/);
    expect(page.match(/<svg /g)).toHaveLength(1);
    expect(page.match(/<table>/g)).toHaveLength(1);
  });

  it('runs nothing and fetches nothing', () => {
    const own = page.replaceAll('http://www.w3.org/2000/svg', '');
    expect(own).not.toMatch(/<script|https?:|\bsrc=|href="[^#]|@import| on[a-z]+=/);
  });
});

describe('the picture of a page', () => {
  it('leaves its table to the page, and keeps it where it stands alone', () => {
    expect(timelineSvg(finished, look)).toContain('>Các lượt xử lý<');
    expect(timelinePage(finished, look).match(/>Các lượt xử lý</g)).toHaveLength(1);
    expect(calendarSvg(2026, calendar)).toContain('>Các ngày ngoài lịch tuần<');
    expect(calendarPage(2026, calendar).match(/>Các ngày ngoài lịch tuần</g)).toHaveLength(1);
  });
});

describe('a picture that is higher than a sheet', () => {
  const long = defineProcedure({
    code: '1',
    version: '1',
    name: 'Nhiều bước',
    limit: '03 ngày làm việc',
    units: { a: { name: 'Sở A' } },
    flow: [
      { step: 'dau', unit: 'a' },
      ...Array.from({ length: 20 }, (_, i) => ({ step: `buoc-${i}`, unit: 'a' }) as const),
    ],
  });
  const page = toSvgPage(long);

  it('is whole on a screen and in bands of it on paper, upright since it is narrow', () => {
    const bands = page.match(/<svg class="band"/g) ?? [];
    expect(bands.length).toBeGreaterThan(1);
    expect(page.match(/<use href="#lienthong-picture"\/>/g)).toHaveLength(bands.length);
    expect(page).toContain('@page{size:A4 portrait');
    expect(page).toContain('.band{display:none}');
  });

  it('is told once to those who hear the page', () => {
    expect(page.match(/role="img"/g)).toHaveLength(1);
    expect(page.match(/class="band"[^>]* aria-hidden="true"/g)?.length).toBe(
      page.match(/class="band"/g)?.length,
    );
  });
});

describe('the table below a picture', () => {
  it('has its numbers on the right', () => {
    expect(barsPage([{ label: 'UBND cấp xã', early: 1, onTime: 2, late: 1 }])).toContain(
      '<th scope="row">UBND cấp xã</th><td class="number">1</td><td class="number">2</td>' +
        '<td class="number">1</td><td class="number">4</td><td class="number">25 %</td>',
    );
  });

  it('tells where each step leads', () => {
    expect(toSvgPage(procedure)).toContain(
      '<th scope="row">Bước 2. Thẩm định</th><td>Sở chuyên ngành</td><td>02 ngày làm việc</td>' +
        '<td>giải quyết xong, có kết quả; cần bổ sung → Bổ sung hồ sơ</td>',
    );
  });

  it('is in the language of the page', () => {
    const page = timelinePage(finished, { ...look, locale: 'en' });
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<th scope="col">Received</th>');
  });
});
