import type { Locale } from 'lienthong';

/** What the monthly report of the demo says before its figures. */
interface MonthWords {
  readonly title: string;
  readonly notes: readonly string[];
}

export const MONTH_WORDS: { readonly [L in Locale]: MonthWords } = {
  vi: {
    title: 'Báo cáo tháng 02/2026 trên 2.000 hồ sơ',
    notes: [
      'Số liệu minh họa: hồ sơ sinh ngẫu nhiên, tiếp nhận từ 15/01 đến 28/02/2026, qua Tết Bính Ngọ.',
      'Hai thủ tục khai sinh và đất đai có hiệu lực sau tháng 02/2026, ở đây giả định là đã có hiệu lực.',
      'Bản sao chứng thực quá hạn nhiều vì kế hoạch nội bộ 08 giờ dài hơn thời hạn trong ngày: hơn chín phần',
      'mười số giờ quá hạn ấy không tính cho đơn vị nào. 50 hồ sơ khác bị bỏ quên từ chiều 06/02.',
    ],
  },
  en: {
    title: 'Report of February 2026 over 2,000 dossiers',
    notes: [
      'An illustration: dossiers made up at random, received from 15/01 to 28/02/2026, across Tết.',
      'The birth and the land procedure came into force later; here they are supposed to be in force.',
      'Many certified copies are late because the internal plan of 8 hours is longer than a limit that',
      'ends with the day: more than nine tenths of that lateness are charged to no unit. 50 other dossiers',
      'lie forgotten from the afternoon of 06/02.',
    ],
  },
};
