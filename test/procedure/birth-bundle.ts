import { defineProcedure } from '../../src/procedure/define-procedure.ts';

/** Liên thông khai sinh – thường trú – BHYT: a step, two agencies at once, a supplement. */
export const birthBundle = () =>
  defineProcedure({
    code: '3.000722',
    version: '2026-09-01',
    name: 'Liên thông khai sinh – thường trú – BHYT',
    inForce: { from: '2026-09-01' },
    basis: ['NĐ 63/2024/NĐ-CP', 'NĐ 301/2026/NĐ-CP'],
    rules: 'vn-2026',
    variants: ['normal', 'verification'],
    limit: { normal: '03 ngày làm việc', verification: '05 ngày làm việc' },
    units: {
      ubndXa: { name: 'UBND cấp xã', head: 'Chủ tịch UBND cấp xã' },
      tuPhap: { name: 'Công chức tư pháp – hộ tịch', parent: 'ubndXa' },
      congAn: { name: 'Công an cấp xã', head: 'Trưởng Công an cấp xã' },
      bhxh: { name: 'BHXH cơ sở', head: 'Giám đốc BHXH cơ sở' },
    },
    flow: [
      {
        step: 'khai-sinh',
        name: 'Đăng ký khai sinh',
        label: 'Bước 1',
        unit: 'ubndXa',
        support: ['tuPhap'],
        role: 'Công chức tư pháp – hộ tịch',
        limit: '24 giờ',
        on: { supplement: 'cho-bo-sung', refused: 'tu-choi' },
      },
      {
        parallel: 'sau-khai-sinh',
        join: 'all',
        branches: [
          {
            stage: 'thuong-tru',
            unit: 'congAn',
            limit: { normal: '02 ngày làm việc', verification: '05 ngày làm việc' },
            flow: [
              { step: 'tham-tra', unit: 'congAn', limit: { normal: '01', verification: '04' } },
              { step: 'ghi-so', unit: 'congAn', limit: 1, on: { again: 'tham-tra' } },
            ],
          },
          {
            stage: 'bhyt',
            unit: 'bhxh',
            limit: '02 ngày làm việc',
            flow: [{ step: 'cap-the', unit: 'bhxh', limit: '02' }],
          },
        ],
      },
      { end: 'tra-ket-qua', result: 'granted' },
      {
        wait: 'cho-bo-sung',
        for: 'applicant',
        reason: 'supplement',
        clock: 'pause',
        within: '07 ngày làm việc',
        on: { supplied: 'khai-sinh', expired: 'dung' },
      },
      { end: 'tu-choi', result: 'refused' },
      { end: 'dung', result: 'stopped' },
    ],
  });
