import { defineProcedure, replay, vietnamCalendar } from 'lienthong';

/*
 * Two units with 1 and 2 working days out of 3. Accepted on Friday 20/11/2026 at 16:30; Tuesday
 * 24/11 is a holiday. By hand, with 8 hours a day (07:30–11:30, 13:00–17:00):
 *
 *   due of the dossier  Mon 23, Wed 25, Thu 26/11           -> Thu 26/11 17:00
 *   due of step 1       half an hour on Friday, 7,5 on Mon   -> Mon 23/11 16:30
 *   finished            Wed 25/11 16:30                      -> 8 h over (0,5 on Mon, 7,5 on Wed)
 *   due of step 2       two days from Wed 16:30              -> Fri 27/11 16:30
 *   finished            Fri 27/11 16:30                      -> on its due
 *   dossier             Thu 17:00 to Fri 16:30               -> 7 h 30 min late, all charged to step 1
 */

export const calendar = vietnamCalendar();

export const procedure = defineProcedure({
  code: '1.000001',
  version: '2026-09-01',
  name: 'Cấp giấy phép',
  basis: ['QĐ 295/QĐ-UBND'],
  limit: '03 ngày làm việc',
  units: {
    motCua: { name: 'Bộ phận Một cửa', head: 'Trưởng Bộ phận Một cửa' },
    so: { name: 'Sở chuyên ngành', head: 'Giám đốc Sở' },
  },
  flow: [
    { step: 'tiep-nhan', label: 'Bước 1', name: 'Tiếp nhận', unit: 'motCua', limit: '01' },
    {
      step: 'tham-dinh',
      label: 'Bước 2',
      name: 'Thẩm định',
      unit: 'so',
      limit: '02',
      on: { supplement: 'bo-sung' },
    },
    { end: 'da-cap', result: 'granted' },
    {
      wait: 'bo-sung',
      name: 'Bổ sung hồ sơ',
      for: 'applicant',
      reason: 'supplement',
      clock: 'pause',
      within: '10 ngày',
      on: { supplied: 'tham-dinh' },
    },
  ],
});

const ACCEPTED = {
  type: 'accepted',
  id: '1',
  at: '2026-11-20T16:30:00+07:00',
  dossier: 'HS-0001',
  channel: 'trực tuyến',
} as const;

const HANDED_ON = {
  type: 'finished',
  id: '2',
  at: '2026-11-25T16:30:00+07:00',
  step: 'tiep-nhan',
  outcome: 'done',
} as const;

const DONE = {
  type: 'finished',
  id: '3',
  at: '2026-11-27T16:30:00+07:00',
  step: 'tham-dinh',
  outcome: 'done',
} as const;

const SUPPLEMENT = {
  type: 'finished',
  id: '3',
  at: '2026-11-26T09:00:00+07:00',
  step: 'tham-dinh',
  outcome: 'supplement',
} as const;

export const accepted = replay(procedure, [ACCEPTED]);
export const handedOn = replay(procedure, [ACCEPTED, HANDED_ON]);
export const finished = replay(procedure, [ACCEPTED, HANDED_ON, DONE]);
export const waiting = replay(procedure, [ACCEPTED, HANDED_ON, SUPPLEMENT]);
export const submitted = replay(procedure, [{ ...ACCEPTED, type: 'submitted' }]);
