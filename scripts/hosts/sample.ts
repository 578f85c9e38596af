import { defineProcedure, replay, vietnamCalendar } from 'lienthong';

/*
 * A permit of three working days, received before Tết 2026: supplemented over the holiday, paused
 * once, and handed out late.
 */

export const CALENDAR = vietnamCalendar();

export const PROCEDURE = defineProcedure({
  code: '1.000001',
  version: '2026-01-01',
  name: 'Cấp giấy phép (ví dụ)',
  limit: '03 ngày làm việc',
  units: {
    motCua: { name: 'Bộ phận Một cửa' },
    so: { name: 'Sở chuyên ngành', head: 'Giám đốc Sở' },
  },
  flow: [
    { step: 'tiep-nhan', name: 'Tiếp nhận hồ sơ', unit: 'motCua', limit: '0,5' },
    {
      step: 'tham-dinh',
      name: 'Thẩm định',
      unit: 'so',
      limit: '02',
      on: { supplement: 'bo-sung' },
    },
    { step: 'phe-duyet', name: 'Phê duyệt', unit: 'so', limit: '0,5' },
    { step: 'tra-ket-qua', name: 'Trả kết quả', unit: 'motCua', limit: '0' },
    { end: 'da-cap', result: 'granted' },
    {
      wait: 'bo-sung',
      name: 'Chờ bổ sung',
      for: 'applicant',
      reason: 'supplement',
      clock: 'pause',
      within: '07 ngày làm việc',
      on: { supplied: 'tham-dinh', expired: 'dung' },
    },
    { end: 'dung', result: 'stopped' },
  ],
});

export const ACCEPTED = {
  type: 'accepted',
  id: '1',
  at: '2026-02-10T16:30:00+07:00',
  dossier: 'HS-0001',
} as const;

const finished = (id: string, at: string, step: string, outcome = 'done') =>
  ({ type: 'finished', id, at: `2026-${at}:00+07:00`, step, outcome }) as const;

const LOG = [
  ACCEPTED,
  finished('2', '02-11T09:30', 'tiep-nhan'),
  finished('3', '02-12T10:00', 'tham-dinh', 'supplement'),
  finished('4', '02-24T08:15', 'bo-sung', 'supplied'),
  { type: 'paused', id: '5', at: '2026-02-24T14:00:00+07:00', reason: 'incident' },
  { type: 'resumed', id: '6', at: '2026-02-25T08:00:00+07:00' },
] as const;

export const APPROVAL = finished('7', '03-02T09:00', 'tham-dinh');

export const RUNNING = replay(PROCEDURE, LOG);

export const DONE = replay(PROCEDURE, [
  ...LOG,
  APPROVAL,
  finished('8', '03-02T15:00', 'phe-duyet'),
  finished('9', '03-02T15:05', 'tra-ket-qua'),
]);

/** By then the dossier that still runs is overdue. */
export const NOW = '2026-03-05T10:00:00+07:00';
