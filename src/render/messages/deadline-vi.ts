import type { DeadlineSentences } from '../explain/deadline-sentences.ts';

export const DEADLINE_VI: DeadlineSentences = {
  opening: ({ limit, published, start }) =>
    published === undefined
      ? `Thời hạn ${limit}, tính từ sự kiện lúc ${start}.`
      : `Thời hạn được công bố là “${published}”, tức ${limit}, tính từ sự kiện lúc ${start}.`,
  openingOfDate: ({ limit, start }) => `Thời hạn là ${limit}; sự kiện xảy ra lúc ${start}.`,
  eventDay: {
    excluded: 'Ngày xảy ra sự kiện không được tính (khoản 3 Điều 147 BLDS 2015).',
    first: 'Ngày tiếp nhận là ngày thứ nhất của thời hạn.',
  },
  rules: {
    workingDays: 'Chỉ tính ngày làm việc.',
    days: 'Thời hạn tính theo ngày, cả ngày nghỉ cũng được tính.',
    weeks: 'Thời hạn kết thúc vào ngày tương ứng của tuần cuối cùng (khoản 2 Điều 148 BLDS 2015).',
    months:
      'Thời hạn kết thúc vào ngày tương ứng của tháng cuối cùng; tháng đó không có ngày tương ứng thì vào ngày cuối tháng (khoản 3 Điều 148 BLDS 2015).',
    years:
      'Thời hạn kết thúc vào ngày, tháng tương ứng của năm cuối cùng (khoản 4 Điều 148 BLDS 2015).',
    fixedDate:
      'Hạn là một ngày cố định: không kéo dài vì tạm dừng, không dời sang ngày khác dù trùng ngày nghỉ.',
    workingTimeInDays:
      'Thời hạn của bước chỉ tính thời gian làm việc, liên tục ngay từ lúc bắt đầu; một ngày làm việc là toàn bộ giờ làm việc của chính ngày đó.',
    workingTime:
      'Chỉ tính giờ làm việc, liên tục ngay từ lúc bắt đầu (khoản 1 Điều 147 BLDS 2015).',
    sessions: 'Tính theo buổi làm việc, không tính buổi có thời điểm bắt đầu.',
    clock:
      'Tính liên tục theo giờ đồng hồ ngay từ lúc bắt đầu, kể cả ban đêm và ngày nghỉ (khoản 1 Điều 147 BLDS 2015).',
    sameDay: 'Phải giải quyết xong trong ngày làm việc tiếp nhận.',
    zero: 'Thời hạn bằng 0: phải xong trong chính ngày làm việc nhận việc.',
  },
  deemedAfterHour: ({ hour, day }) =>
    `Sự kiện xảy ra sau ${hour} nên được coi là tiếp nhận vào đầu giờ ngày làm việc tiếp theo, ${day}`,
  deemedAfterRest: ({ day }) =>
    `Sự kiện xảy ra vào ngày nghỉ nên được coi là tiếp nhận vào đầu giờ ngày làm việc tiếp theo, ${day}`,
  deemedDayExcluded: '; ngày đó không được tính',
  withinHour: ({ hour }) =>
    `Sự kiện xảy ra không muộn hơn ${hour} nên không phải chuyển sang ngày làm việc tiếp theo.`,
  receiptIsFirstDay: ({ hour }) => `Tiếp nhận không muộn hơn ${hour} nên tính ngay trong ngày.`,
  nextIsFirstDay: ({ hour, day }) =>
    `Tiếp nhận sau ${hour} nên tính vào ngày làm việc tiếp theo, ${day}.`,
  outsideHours: ({ start }) =>
    `Sự kiện xảy ra ngoài thời gian làm việc nên tính từ giờ mở cửa tiếp theo, ${start}.`,
  outsideHoursTaken: ({ day }) =>
    `Sự kiện xảy ra ngoài thời gian làm việc nên được coi là vào ngày làm việc tiếp theo, ${day}.`,
  countedWorkingDays: ({ amount, days, part }) =>
    `Đã tính ${amount}${part ? ' (ngày cuối chỉ tính một phần)' : ''}: ${days}.`,
  countedCalendarDays: ({ count, first, last }) =>
    count === 1
      ? `Đã tính 1 ngày: ${first}.`
      : `Đã tính ${count} ngày liên tục, từ ${first} đến hết ${last}.`,
  countedWithin: ({ days }) => `Thời gian được tính nằm trong: ${days}.`,
  fromTo: ({ first, last }) => `từ ${first} đến ${last}`,
  skipped: (groups) => `Không tính ${groups.join('; ')}.`,
  skips: {
    weeklyRest: 'nghỉ hằng tuần',
    openWithoutCounting: 'có trực tiếp nhận nhưng không tính vào thời hạn',
  },
  weeklyRestCount: (count) => `${count} ngày nghỉ hằng tuần`,
  moreSkipped: (count) => `và ${count} ngày nghỉ khác`,
  dates: (digits) => `các ngày ${digits}`,
  because: (days, reason) => `${days} (${reason})`,
  sourced: (name, source) => `${name}, theo ${source}`,
  swapped: ({ days }) => `${days} là ngày làm việc hoán đổi nên được tính.`,
  rolled: ({ day, reason }) =>
    `Ngày cuối cùng, ${day}, là ngày nghỉ (${reason}) nên hạn chuyển sang ngày làm việc tiếp theo (khoản 5 Điều 148 BLDS 2015).`,
  restDay: 'ngày nghỉ',
  due: (due) => `Đến hạn lúc ${due}.`,
  dueToMidnight: (due) =>
    `Đến hạn lúc ${due}; ngày cuối cùng kết thúc lúc 24:00 (khoản 6 Điều 148 BLDS 2015) nên xong trong ngày đó vẫn là đúng hạn.`,
  dueAtClose: (due) => `Đến hạn lúc ${due}; xong sau giờ đó là quá hạn.`,
  projected: ({ confirmedThrough }) =>
    `Kết quả này là dự kiến: lịch nghỉ mới được công bố đến hết ${confirmedThrough}, hạn có thể thay đổi khi có thông báo tiếp theo.`,
  disagreement: ({ used, given, due }) =>
    `Lưu ý: hạn này được tính bằng lịch ${used}; theo lịch ${given} dùng để giải thích ở đây thì hạn là ${due}.`,
};
