import { describe, expect, it } from 'vitest';
import { dossierRegister } from '../../src/document/dossier-register.ts';
import { receipt } from '../../src/document/receipt.ts';
import { stopNotice } from '../../src/document/stop-notice.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { october } from '../clock/example-dossier.ts';
import { OPTIONS, RECEIVED, sampleOf } from '../document/sample-papers.ts';

const HOSTILE = '<script>alert("1")</script> & \'x\' <img src=x onerror=alert(1)>';

const HOSTILE_PARTICULARS = {
  applicant: { name: HOSTILE, address: HOSTILE, phone: HOSTILE, email: HOSTILE },
  agency: HOSTILE,
  office: HOSTILE,
  number: HOSTILE,
  place: HOSTILE,
  request: HOSTILE,
  components: [{ name: HOSTILE, originals: 1 }],
  delivery: HOSTILE,
  fees: HOSTILE,
  contact: HOSTILE,
};

/** The names of all tags of a page, end tags left out. */
const tagsOf = (page: string): ReadonlySet<string> =>
  new Set([...page.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name = '']) => name));

describe('a paper as HTML', () => {
  it('lets nothing that comes from outside become markup', () => {
    const page = toHtml(
      receipt(sampleOf(RECEIVED), { ...OPTIONS, particulars: HOSTILE_PARTICULARS }),
    );
    const plain = toHtml(
      receipt(sampleOf(RECEIVED), {
        ...OPTIONS,
        particulars: { components: [{ name: 'Đơn', originals: 1 }] },
      }),
    );
    expect(tagsOf(page)).toEqual(tagsOf(plain));
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;');
  });

  it('is one page that fetches nothing', () => {
    const page = toHtml(receipt(sampleOf(RECEIVED), OPTIONS));
    expect(page).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(page).not.toMatch(/https?:|src=|href=|@import|url\(/);
  });

  it('has the national motto, the form, the title and the promised date', () => {
    const page = toHtml(receipt(sampleOf(RECEIVED), OPTIONS));
    expect(page).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(page).toContain('Mẫu số 01 (TT 03/2025/TT-VPCP)');
    expect(page).toContain('<h1>Giấy tiếp nhận hồ sơ và hẹn trả kết quả</h1>');
    expect(page).toContain('<dd>17:00 thứ Năm 08/10/2026</dd>');
    expect(page).toContain('<dd>03 ngày làm việc</dd>');
  });

  it('speaks English too', () => {
    const page = toHtml(receipt(sampleOf(RECEIVED), OPTIONS), { locale: 'en' });
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<dd>17:00 Thursday 08/10/2026</dd>');
  });

  it('has dots where something is to be filled in by hand', () => {
    const page = toHtml(receipt(sampleOf(RECEIVED), OPTIONS));
    expect(page).toContain('<dt>Người nộp hồ sơ</dt><dd>……………………</dd>');
  });

  it('names no form where its time has none', () => {
    const withdrawn = { type: 'withdrawn', at: october(6, '10:00') } as const;
    const paper = stopNotice(sampleOf(RECEIVED, withdrawn), { ...OPTIONS, forms: '2018' });
    expect(toHtml(paper)).not.toContain('Mẫu số');
  });

  it('lays a register out across the sheet', () => {
    const page = toHtml(dossierRegister([sampleOf(RECEIVED)], OPTIONS));
    expect(page).toContain('size:A4 landscape');
    expect(page).not.toContain('<dl>');
  });
});
