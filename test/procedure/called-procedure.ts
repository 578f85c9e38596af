/** Cấp phiếu lý lịch tư pháp: a small procedure for others to call. */
export const RECORD_CHECK = {
  code: '2.000488',
  version: '1',
  name: 'Cấp phiếu lý lịch tư pháp',
  limit: { normal: '05 ngày làm việc', remote: '08 ngày làm việc' },
  variants: ['normal', 'remote'],
  units: { congAn: { name: 'Công an tỉnh' } },
  flow: [
    {
      step: 'tra-cuu',
      unit: 'congAn',
      limit: { normal: '3', remote: '6' },
      on: { none: 'cap', refused: 'tu-choi', supplement: 'cho' },
    },
    { step: 'ky', unit: 'congAn', limit: { normal: '2', remote: '2' } },
    { end: 'cap', result: 'granted' },
    {
      wait: 'cho',
      for: 'applicant',
      within: '10 ngày',
      on: { supplied: 'tra-cuu', expired: 'dung' },
    },
    { end: 'tu-choi', result: 'refused' },
    { end: 'dung', result: 'stopped' },
  ],
} as const;
