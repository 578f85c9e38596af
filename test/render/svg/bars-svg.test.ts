import { isLienthongError } from 'lienthong';
import { barsSvg } from 'lienthong/render';
import { describe, expect, it } from 'vitest';
import { faultOf, textOf } from './well-formed.ts';

const ROWS = [
  { label: 'UBND cấp xã', early: 10, onTime: 20, late: 10 },
  { label: '<Thuế & hải quan>', early: 0, onTime: 7, late: 1 },
  { label: 'Văn thư', early: 0, onTime: 0, late: 0 },
];

describe('bars of early, punctual and late dossiers', () => {
  const svg = barsSvg(ROWS, { title: 'Tháng 10/2026' });
  const text = textOf(svg);

  it('are one well-formed document with a name', () => {
    expect(faultOf(svg)).toBeUndefined();
    expect(svg).toContain('<title>Tháng 10/2026</title>');
  });

  it('print every figure, the total and the share of late ones', () => {
    expect(text).toMatch(/UBND cấp xã\s*10\s*20\s*10\s*40\s*25 %/);
    expect(text).toMatch(/0\s*7\s*1\s*8\s*12,5 %/);
    expect(text).toMatch(/Văn thư\s*0\s*0\s*0\s*0\s*–/);
  });

  it('round neither a few late ones away nor a few others', () => {
    const shares = textOf(
      barsSvg([
        { label: 'a', early: 0, onTime: 9998, late: 2 },
        { label: 'b', early: 0, onTime: 2, late: 9998 },
      ]),
    );
    expect(shares).toMatch(/< 0,1 %|&lt; 0,1 %/);
    expect(shares).toMatch(/> 99,9 %|&gt; 99,9 %/);
  });

  it('draw parts as long as their counts, the longest bar over the whole room', () => {
    const widths = [...svg.matchAll(/width="([\d.]+)" height="24"/g)].map(([, width]) =>
      Number(width),
    );
    expect(widths).toEqual([85, 170, 85, 59.5, 8.5]);
  });

  it('write decimals as the language does', () => {
    expect(textOf(barsSvg(ROWS, { locale: 'en' }))).toContain('12.5 %');
  });

  it('say when there is nothing', () => {
    expect(textOf(barsSvg([]))).toContain('Không có số liệu.');
  });

  it('refuse what is no number of dossiers, and say where', () => {
    const faulty = [...ROWS, { label: 'x', early: -1, onTime: 0.5, late: Number.NaN }];
    try {
      barsSvg(faulty);
      expect.unreachable();
    } catch (error) {
      expect(isLienthongError(error) && error.issues.map(({ path }) => path)).toEqual([
        [3, 'early'],
        [3, 'onTime'],
        [3, 'late'],
      ]);
    }
  });
});
