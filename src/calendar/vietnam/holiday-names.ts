/** The name of a holiday in both languages. */
export interface HolidayName {
  readonly vi: string;
  readonly en: string;
}

export const NEW_YEAR: HolidayName = { vi: 'Tết Dương lịch', en: "New Year's Day" };

/** One name for all its days: which days of the two lunar years are off is decided every year. */
export const TET: HolidayName = { vi: 'Tết Nguyên đán', en: 'Tết (Lunar New Year)' };

export const HUNG_KINGS: HolidayName = {
  vi: 'Giỗ Tổ Hùng Vương',
  en: "Hùng Kings' Commemoration Day",
};

export const VICTORY_DAY: HolidayName = { vi: 'Ngày Chiến thắng 30/4', en: 'Reunification Day' };

export const LABOUR_DAY: HolidayName = { vi: 'Quốc tế Lao động', en: 'International Labour Day' };

/** Also the name of the day next to 2/9 that BLLĐ 2019 Art. 112(1)(đ) adds. */
export const NATIONAL_DAY: HolidayName = { vi: 'Quốc khánh', en: 'National Day' };

export const CULTURE_DAY: HolidayName = { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' };

export const SWAPPED_DAY_OFF: HolidayName = { vi: 'Nghỉ hoán đổi', en: 'Day off by swap' };

export const SWAPPED_WORKING_DAY: HolidayName = { vi: 'Làm bù', en: 'Working day by swap' };

/** The name of the day off in lieu of a holiday. */
export const inLieuOf = ({ vi, en }: HolidayName): HolidayName => ({
  vi: `Nghỉ bù ${vi}`,
  en: `Day in lieu of ${en}`,
});
