import { defineProcedure, isLienthongError } from 'lienthong';
import { toMermaid } from 'lienthong/render';
import { describe, expect, it } from 'vitest';
import { procedure as permit } from './late-dossier.ts';

const birth = defineProcedure({
  code: '3.000722',
  version: '1',
  name: 'Liên thông khai sinh – thường trú – BHYT',
  variants: ['normal', 'verification'],
  limit: { normal: '03 ngày làm việc', verification: '05 ngày làm việc' },
  units: {
    ubndXa: { name: 'UBND cấp xã' },
    congAn: { name: 'Công an cấp xã' },
    bhxh: { name: 'Bảo hiểm xã hội' },
  },
  flow: [
    {
      step: 'khai-sinh',
      name: 'Đăng ký khai sinh',
      unit: 'ubndXa',
      limit: '24 giờ',
      on: { supplement: 'cho-bo-sung', refused: 'tu-choi' },
    },
    {
      parallel: 'sau-khai-sinh',
      join: 'all',
      branches: [
        {
          stage: 'thuong-tru',
          name: 'Thường trú',
          unit: 'congAn',
          limit: { normal: '02 ngày làm việc', verification: '04 ngày làm việc' },
          flow: [
            { step: 'kiem-tra', unit: 'congAn', limit: '01 ngày làm việc' },
            { step: 'nhap-khau', unit: 'congAn', support: ['ubndXa'], limit: '01 ngày làm việc' },
          ],
        },
        { step: 'bhyt', name: 'Cấp thẻ BHYT', unit: 'bhxh', limit: '02 ngày làm việc' },
      ],
    },
    { end: 'xong', name: 'Trả kết quả', result: 'granted' },
    {
      wait: 'cho-bo-sung',
      name: 'Chờ bổ sung',
      for: 'applicant',
      clock: 'pause',
      within: '07 ngày làm việc',
      on: { supplied: 'khai-sinh', expired: 'dung' },
    },
    { end: 'tu-choi', result: 'refused' },
    { end: 'dung', result: 'stopped' },
  ],
});

const linesOf = (diagram: string): readonly string[] =>
  diagram.split('\n').map((line) => line.trim());

describe('a procedure as a Mermaid flowchart', () => {
  const lines = linesOf(toMermaid(birth));

  it('draws steps with name, unit and limit', () => {
    expect(lines[0]).toBe('flowchart TD');
    expect(lines).toContain('n_khai_sinh["Đăng ký khai sinh<br/>UBND cấp xã<br/>24 giờ"]');
    expect(lines).toContain(
      'n_nhap_khau["nhap-khau<br/>Công an cấp xã<br/>Phối hợp: UBND cấp xã<br/>01 ngày làm việc"]',
    );
  });

  it('draws waits in a shape of their own', () => {
    expect(lines).toContain(
      'n_cho_bo_sung{{"Chờ bổ sung<br/>Chờ: người nộp hồ sơ<br/>tối đa 07 ngày làm việc<br/>dừng tính thời hạn"}}',
    );
  });

  it('draws stages and parallels as boxes around their nodes', () => {
    const text = toMermaid(birth);
    expect(text).toMatch(
      /subgraph g_sau_khai_sinh\["Song song: Thường trú; Cấp thẻ BHYT"\]\n\s+f_sau_khai_sinh[\s\S]*subgraph g_thuong_tru\[[^\n]*\n\s+n_kiem_tra[^\n]*\n\s+n_nhap_khau[^\n]*\n\s+end\n\s+n_bhyt[^\n]*\n\s+j_sau_khai_sinh[^\n]*\n\s+end/,
    );
  });

  it('draws ends by result', () => {
    expect(lines).toContain('n_xong(["Trả kết quả<br/>giải quyết xong, có kết quả"])');
    expect(lines).toContain('n_tu_choi(["từ chối giải quyết"])');
    expect(lines).toContain('class n_tu_choi end_refused');
    expect(lines).toContain('class n_dung end_stopped');
  });

  it('follows the flow through forks and joins', () => {
    for (const arrow of [
      'receipt --> n_khai_sinh',
      'n_khai_sinh --> f_sau_khai_sinh',
      'f_sau_khai_sinh --> n_kiem_tra',
      'f_sau_khai_sinh --> n_bhyt',
      'n_kiem_tra --> n_nhap_khau',
      'n_nhap_khau --> j_sau_khai_sinh',
      'n_bhyt --> j_sau_khai_sinh',
      'j_sau_khai_sinh --> n_xong',
    ]) {
      expect(lines).toContain(arrow);
    }
  });

  it('labels exceptional outcomes and dots their arrows', () => {
    expect(lines).toContain('n_khai_sinh -.->|"cần bổ sung"| n_cho_bo_sung');
    expect(lines).toContain('n_khai_sinh -.->|"từ chối"| n_tu_choi');
    expect(lines).toContain('n_cho_bo_sung -->|"đã bổ sung"| n_khai_sinh');
    expect(lines).toContain('n_cho_bo_sung -.->|"hết thời gian chờ"| n_dung');
  });

  it('gives each unit a colour', () => {
    expect(lines).toContain('class n_kiem_tra,n_nhap_khau u_congAn');
    const fills = lines.flatMap((line) => /^classDef u_\w+ fill:(#\w+)/.exec(line)?.[1] ?? []);
    expect(new Set(fills).size).toBe(3);
  });

  it('prints the limits of every variant, or of one', () => {
    expect(lines).toContain(
      'subgraph g_thuong_tru["Chặng: Thường trú<br/>Công an cấp xã<br/>thông thường: 02 ngày làm việc<br/>cần xác minh: 04 ngày làm việc"]',
    );
    const one = toMermaid(birth, { variant: 'verification', locale: 'en', direction: 'LR' });
    expect(one).toContain('flowchart LR');
    expect(one).toContain('["Stage: Thường trú<br/>Công an cấp xã<br/>4 working days"]');
    expect(one).toContain('Limit: 5 working days');
  });

  it('refuses a variant that the procedure does not have', () => {
    const draw = () => toMermaid(birth, { variant: 'remote' });
    expect(draw).toThrow('procedure.variantUnknown');
    try {
      draw();
    } catch (error) {
      expect(isLienthongError(error) && error.issues[0]?.path).toEqual(['variant']);
    }
  });

  it('draws the end that a flow implies', () => {
    const open = defineProcedure({
      code: '1',
      version: '1',
      name: 'x',
      limit: 'ngay trong ngày',
      units: { a: { name: 'A' } },
      flow: [{ step: 'lam', unit: 'a' }],
    });
    const drawn = linesOf(toMermaid(open));
    expect(drawn).toContain('n_lam --> n_end_3a_granted');
    expect(drawn).toContain('n_end_3a_granted(["giải quyết xong, có kết quả"])');
    expect(toMermaid(permit)).not.toContain('3a');
  });

  it('tells how many branches a join needs', () => {
    const joined = (join: 'any' | number) =>
      toMermaid(
        defineProcedure({
          code: '1',
          version: '1',
          name: 'x',
          limit: '03 ngày làm việc',
          units: { a: { name: 'A' } },
          flow: [
            {
              parallel: 'p',
              join,
              branches: [
                { step: 'x1', unit: 'a' },
                { step: 'x2', unit: 'a' },
                { step: 'x3', unit: 'a' },
              ],
            },
          ],
        }),
        { locale: 'en' },
      );
    expect(joined('any')).toContain('j_p(("when one branch is done"))');
    expect(joined(2)).toContain('j_p(("when 2 of 3 branches are done"))');
    expect(joined(3)).toContain('j_p(("when every branch is done"))');
  });
});

describe('names from outside', () => {
  const named = (name: string, id = 'a'): string =>
    toMermaid(
      defineProcedure({
        code: '1',
        version: '1',
        name: 'x',
        limit: '03 ngày làm việc',
        units: { u: { name: 'Đơn vị' } },
        flow: [{ step: id, name, unit: 'u' }],
      }),
    );

  it.each([
    ['a quote', '"] --> b', '#34;#93; --#62; b'],
    ['brackets', '[a] {b}', '#91;a#93; #123;b#125;'],
    ['markup', '<script>alert(1)</script>', '#60;script#62;alert(1)#60;/script#62;'],
    ['an entity', '#quot; &lt;', '#35;quot; #38;lt;'],
    ['a directive', '%%{init: {}}%%', '#37;#37;#123;init: #123;#125;#125;#37;#37;'],
    ['Markdown', '`**a** _b_`', '#96;#42;#42;a#42;#42; #95;b#95;#96;'],
    ['a list', '1. Nhận', '1#46; Nhận'],
    ['another list', '- Nhận', '#45; Nhận'],
    ['line breaks', 'a\n  end\nb', 'a end b'],
    ['a style', 'style x:#f00;', 'style x#58;#35;f00;'],
  ])('cannot leave their label by %s', (_, name, escaped) => {
    const lines = linesOf(named(name));
    expect(lines).toContain(`n_a["${escaped}<br/>Đơn vị"]`);
    // Nothing but the label differs from a harmless name.
    const harmless = linesOf(named('a'));
    expect(lines.filter((line) => !line.startsWith('n_a['))).toEqual(
      harmless.filter((line) => !line.startsWith('n_a[')),
    );
  });

  it.each([
    ['end', 'n_end'],
    ['subgraph', 'n_subgraph'],
    ['click', 'n_click'],
    ['o--x', 'n_o__x'],
    ['receipt-1', 'n_receipt_1'],
  ])('are no keywords: the id %s', (id, drawn) => {
    expect(linesOf(named('x', id))).toContain(`${drawn}["x<br/>Đơn vị"]`);
  });

  it('are escaped in outcomes too', () => {
    const drawn = toMermaid(
      defineProcedure({
        code: '1',
        version: '1',
        name: 'x',
        limit: '03 ngày làm việc',
        units: { u: { name: 'Đơn vị' } },
        outcomes: { khac: 'x"| b' },
        flow: [
          { step: 'a', unit: 'u', on: { khac: 'b' } },
          { step: 'b', unit: 'u' },
        ],
      }),
    );
    expect(drawn).toContain('n_a -.->|"x#34;#124; b"| n_b');
  });
});

describe('a large procedure', () => {
  it('of ten thousand steps is drawn', () => {
    const flow = Array.from({ length: 10_000 }, (_, i) => ({ step: `b${i}`, unit: 'u' as const }));
    const large = defineProcedure({
      code: '1',
      version: '1',
      name: 'x',
      limit: '03 ngày làm việc',
      units: { u: { name: 'Đơn vị' } },
      flow,
    });
    expect(toMermaid(large)).toContain('n_b9998 --> n_b9999');
  });
});
