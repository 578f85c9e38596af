import { describe, expect, it } from 'vitest';
import { formatSource } from '../../src/render/format-source.ts';

describe('a source', () => {
  it.each([
    ['BLLĐ 2019 Art. 111(3)', 'khoản 3 Điều 111 BLLĐ 2019'],
    ['BLLĐ 2019 Art. 112(1)(đ)', 'điểm đ khoản 1 Điều 112 BLLĐ 2019'],
    ['NQ 28/2026/QH16 Art. 2', 'Điều 2 NQ 28/2026/QH16'],
    ['9441/TB-BNV, 12729/VPCP-KGVX', '9441/TB-BNV, 12729/VPCP-KGVX'],
    [
      'NĐ 118/2025/NĐ-CP Art. 18(2) as amended by NĐ 309/2026/NĐ-CP',
      'khoản 2 Điều 18 NĐ 118/2025/NĐ-CP, được sửa đổi, bổ sung bởi NĐ 309/2026/NĐ-CP',
    ],
    [
      'NĐ 118/2025/NĐ-CP, believed kept from NĐ 61/2018/NĐ-CP Art. 19(9)',
      'NĐ 118/2025/NĐ-CP, được hiểu là giữ nguyên khoản 9 Điều 19 NĐ 61/2018/NĐ-CP',
    ],
  ])('names the smallest part first in Vietnamese: %s', (source, vi) => {
    expect(formatSource(source, 'vi')).toBe(vi);
    expect(formatSource(source, 'en')).toBe(source);
  });
});
