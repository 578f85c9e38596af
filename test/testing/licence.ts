import { defineProcedure, vietnamCalendar } from '../../src/index.ts';

/** 07:30–11:30 and 13:00–17:00; Tuesday 24/11/2026 is a holiday. */
export const CALENDAR = vietnamCalendar();

/** Two steps in one line, a wait for the applicant, and a refusal. */
export const LICENCE = defineProcedure({
  code: '1.000001',
  version: '1',
  name: 'Cấp giấy phép',
  limit: '03 ngày làm việc',
  units: { motCua: { name: 'Bộ phận Một cửa' }, so: { name: 'Sở chuyên ngành' } },
  flow: [
    { step: 'tiep-nhan', name: 'Tiếp nhận', unit: 'motCua', limit: '0,5' },
    {
      step: 'tham-dinh',
      name: 'Thẩm định',
      unit: 'so',
      limit: '2,5',
      on: { supplement: 'cho-bo-sung', refused: 'tu-choi' },
    },
    { end: 'da-cap', result: 'granted' },
    {
      wait: 'cho-bo-sung',
      name: 'Chờ bổ sung',
      for: 'applicant',
      reason: 'supplement',
      clock: 'pause',
      within: '05 ngày làm việc',
      on: { supplied: 'tham-dinh', expired: 'dung' },
    },
    { end: 'tu-choi', result: 'refused' },
    { end: 'dung', result: 'stopped' },
  ],
});

/** Two branches at once. */
export const BRANCHES = defineProcedure({
  code: '1.000002',
  version: '1',
  name: 'Lấy ý kiến hai nơi',
  limit: '05 ngày làm việc',
  units: { a: { name: 'Cơ quan A' }, b: { name: 'Cơ quan B' } },
  flow: [
    {
      parallel: 'y-kien',
      branches: [
        { step: 'y-kien-a', name: 'Ý kiến A', unit: 'a', limit: '05' },
        { step: 'y-kien-b', name: 'Ý kiến B', unit: 'b', limit: '05' },
      ],
    },
    { end: 'xong', result: 'granted' },
  ],
});
