import { defineProcedure, replay, vietnamCalendar } from 'lienthong';

/*
 * A dossier whose step went from one unit to another while it was late, and whose result waits to be
 * collected. By hand, with 8 hours a day (07:30–11:30, 13:00–17:00):
 *
 *   due of the dossier   ten days from Mon 02/11                  -> Mon 16/11 17:00
 *   due of the opinion   4 days from Wed 04/11 08:00: 7,5 + 8 + 8 + 8 h and half an hour
 *                                                                 -> Tue 10/11 08:00
 *   handed over          Thu 12/11 08:00                          -> 16 h late (7,5 + 8 + 0,5)
 *   looked at            Fri 13/11 09:00                          -> 9 h more (7,5 + 1,5), 25 in all
 *   finished             Mon 16/11 10:00                          -> 18 h more (7,5 + 8 + 2,5), 34 in all
 *   result               Thu 19/11 15:00                          -> 22 h late (8 + 8 + 6)
 *   collected            Thu 03/12 09:00
 */

export const calendar = vietnamCalendar();

const procedure = defineProcedure({
  code: '2.009999',
  version: '2026-11-01',
  name: 'Cấp phép hoạt động cơ sở',
  limit: '10 ngày làm việc',
  units: {
    motCua: { name: 'Trung tâm Phục vụ hành chính công' },
    so: { name: 'Sở Xây dựng' },
    congAn: { name: 'Công an tỉnh' },
    ubnd: { name: 'UBND tỉnh' },
  },
  flow: [
    { step: 'kiem-tra', name: 'Kiểm tra hồ sơ', unit: 'so', limit: '02' },
    {
      parallel: 'song-song',
      branches: [
        { step: 'tham-dinh', name: 'Thẩm định', unit: 'so', limit: '05' },
        { step: 'y-kien', name: 'Lấy ý kiến', unit: 'congAn', limit: '04', alternates: ['so'] },
      ],
    },
    { step: 'phe-duyet', name: 'Phê duyệt', unit: 'ubnd', limit: '03' },
    { step: 'tra-kq', name: 'Trả kết quả', unit: 'motCua', limit: '0', returns: true },
    { end: 'da-cap', result: 'granted' },
  ],
});

const finish = (id: string, step: string, at: string) =>
  ({ type: 'finished', id, at: `2026-${at}:00+07:00`, step, outcome: 'done' }) as const;

const BEGUN = [
  {
    type: 'accepted',
    id: '1',
    at: '2026-11-02T08:00:00+07:00',
    dossier: 'HS-0457',
  },
  finish('2', 'kiem-tra', '11-04T08:00'),
  finish('3', 'tham-dinh', '11-11T10:00'),
] as const;

const HANDED_OVER = {
  type: 'handedOver',
  id: '4',
  at: '2026-11-12T08:00:00+07:00',
  step: 'y-kien',
  to: { unit: 'so', person: 'cán bộ số 2' },
} as const;

/** The opinion lies with the unit that it was handed to. */
export const handedOver = replay(procedure, [...BEGUN, HANDED_OVER]);

const ANSWERED = [
  ...BEGUN,
  HANDED_OVER,
  finish('5', 'y-kien', '11-16T10:00'),
  finish('6', 'phe-duyet', '11-19T15:00'),
] as const;

/** The result is ready, and nobody has collected it. */
export const answered = replay(procedure, ANSWERED);

/** The result was collected two weeks later. */
export const collected = replay(procedure, [...ANSWERED, finish('7', 'tra-kq', '12-03T09:00')]);

/** The same in time: all of it was done on 05/11, and collected after the due. */
export const earlyCollectedLate = replay(procedure, [
  BEGUN[0],
  BEGUN[1],
  finish('3', 'tham-dinh', '11-04T10:00'),
  finish('5', 'y-kien', '11-04T14:00'),
  finish('6', 'phe-duyet', '11-05T15:00'),
  finish('7', 'tra-kq', '12-03T09:00'),
]);
