import { defineProcedure, openDossier, record, vietnamCalendar } from 'lienthong';

/*
 * The values that doc comments use without declaring them, so that each example shows one call.
 */

const office = ['07:30-11:30', '13:00-17:00'];

const procedure = defineProcedure({
  code: '1.000001',
  version: '1',
  name: 'Cấp giấy phép',
  limit: '03 ngày làm việc',
  units: { motCua: { name: 'Bộ phận Một cửa' }, so: { name: 'Sở chuyên ngành' } },
  flow: [
    { step: 'tiep-nhan', name: 'Tiếp nhận', unit: 'motCua', limit: '0,5' },
    { step: 'tham-dinh', name: 'Thẩm định', unit: 'so', limit: '2,5' },
    { end: 'da-cap', result: 'granted' },
  ],
});

/** Accepted on Friday 20/11/2026 at 16:30, handed on late, on Thursday 26/11 at 16:30. */
const dossier = record(
  openDossier(procedure, {
    type: 'accepted',
    id: '1',
    at: '2026-11-20T16:30:00+07:00',
    dossier: 'HS-0001',
  }),
  {
    type: 'finished',
    id: '2',
    at: '2026-11-26T16:30:00+07:00',
    step: 'tiep-nhan',
    outcome: 'done',
  },
);

export const EXAMPLE_SCOPE = {
  procedure,
  dossier,
  now: '2026-11-30T09:00:00+07:00',
  calendar: vietnamCalendar(),
  spec: {
    id: 'paris',
    version: '1',
    timeZone: 'Europe/Paris',
    week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
    days: [],
    confirmedThrough: '2026-12-31',
  },
};
