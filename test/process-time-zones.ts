/**
 * The process time zones under which the suite runs, with `getTimezoneOffset()` of 1 January 2026:
 * no offset; the zone of the law; half an hour off; midnight skipped each spring; a day skipped in
 * 2011.
 */
export const PROCESS_TIME_ZONES: { readonly [zone: string]: number } = {
  UTC: 0,
  'Asia/Ho_Chi_Minh': -420,
  'America/St_Johns': 210,
  'America/Santiago': 180,
  'Pacific/Apia': -780,
};
