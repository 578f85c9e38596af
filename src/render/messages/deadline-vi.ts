import type { DeadlineSentences } from '../explain/deadline-sentences.ts';

export const DEADLINE_VI: DeadlineSentences = {
  opening: ({ limit, published, start }) =>
    published === undefined
      ? `Thời hạn ${limit}, tính từ ${start}.`
      : `Thời hạn được công bố là “${published}”, tức ${limit}, tính từ ${start}.`,
  openingOfDate: ({ limit, start }) => `Bắt đầu lúc ${start}; thời hạn là ${limit}.`,
  eventDay: {
    excluded: (day) => `Ngày ${day} không tính vào thời hạn (khoản 3 Điều 147 BLDS 2015).`,
    first: 'Ngày tiếp nhận là ngày thứ nhất của thời hạn.',
  },
  rules: {
    workingDays: 'Chỉ tính ngày làm việc.',
    days: 'Tính theo ngày, kể cả ngày nghỉ.',
    weeks: 'Thời hạn kết thúc vào ngày tương ứng của tuần cuối cùng (khoản 2 Điều 148 BLDS 2015).',
    months:
      'Thời hạn kết thúc vào ngày tương ứng của tháng cuối cùng; nếu tháng đó không có ngày tương ứng thì kết thúc vào ngày cuối cùng của tháng (khoản 3 Điều 148 BLDS 2015).',
    years:
      'Thời hạn kết thúc vào ngày, tháng tương ứng của năm cuối cùng (khoản 4 Điều 148 BLDS 2015).',
    fixedDate: 'Hạn là một ngày cố định, không lùi lại khi tạm dừng hoặc khi trùng ngày nghỉ.',
    workingTimeInDays:
      'Thời hạn của bước tính theo thời gian làm việc kể từ thời điểm đó; một ngày làm việc là toàn bộ giờ làm việc của chính ngày ấy.',
    workingTime: 'Chỉ tính giờ làm việc, kể từ thời điểm đó (khoản 1 Điều 147 BLDS 2015).',
    sessions: 'Tính theo buổi làm việc, không tính buổi có thời điểm bắt đầu.',
    clock:
      'Tính liên tục kể từ thời điểm đó, kể cả ban đêm và ngày nghỉ (khoản 1 Điều 147 BLDS 2015).',
    sameDay: 'Phải giải quyết xong ngay trong ngày làm việc tiếp nhận.',
    zero: 'Thời hạn bằng 0: phải giải quyết xong ngay trong ngày làm việc nhận hồ sơ.',
  },
  deemedAfterHour: ({ hour, day }) =>
    `Tiếp nhận sau ${hour} nên được coi là tiếp nhận vào đầu giờ ngày làm việc tiếp theo, ${day}`,
  deemedAfterRest: ({ day }) =>
    `Tiếp nhận vào ngày nghỉ nên được coi là tiếp nhận vào đầu giờ ngày làm việc tiếp theo, ${day}`,
  deemedDayExcluded: '; ngày này cũng không tính vào thời hạn',
  withinHour: ({ hour }) =>
    `Tiếp nhận không muộn hơn ${hour} nên không chuyển sang ngày làm việc tiếp theo.`,
  receiptIsFirstDay: ({ hour }) => `Tiếp nhận không muộn hơn ${hour} nên tính ngay trong ngày.`,
  nextIsFirstDay: ({ hour, day }) =>
    `Tiếp nhận sau ${hour} nên tính vào ngày làm việc tiếp theo, ${day}.`,
  startOnDayOff: ({ day, reason }) => `Ngày ${day} là ngày nghỉ: ${reason}.`,
  outsideHours: ({ start }) =>
    `Thời điểm đó ở ngoài giờ làm việc nên tính từ đầu giờ làm việc tiếp theo, ${start}.`,
  outsideHoursTaken: ({ day }) =>
    `Tiếp nhận ngoài giờ làm việc nên được coi là tiếp nhận vào ngày làm việc tiếp theo, ${day}.`,
  countedWorkingDays: ({ amount, days, part }) =>
    `Đã tính ${amount}${part ? ' (ngày cuối chỉ tính một phần)' : ''}: ${days}.`,
  countedCalendarDays: ({ count, first, last }) =>
    count === 1
      ? `Đã tính 1 ngày: ${first}.`
      : `Đã tính ${count} ngày liên tục, từ ${first} đến hết ${last}.`,
  countedWithin: ({ days }) => `Các ngày có thời gian được tính: ${days}.`,
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
    `Ngày cuối cùng của thời hạn, ${day}, là ngày nghỉ (${reason}) nên thời hạn kết thúc vào ngày làm việc tiếp theo (khoản 5 Điều 148 BLDS 2015).`,
  restDay: 'ngày nghỉ',
  due: (due) => `Đến hạn lúc ${due}.`,
  dueToMidnight: (due) =>
    `Đến hạn lúc ${due}; giải quyết xong đến 24:00 ngày đó vẫn là đúng hạn (khoản 6 Điều 148 BLDS 2015).`,
  dueAtClose: (due) => `Đến hạn lúc ${due}; giải quyết xong sau giờ đó là quá hạn.`,
  projected: ({ confirmedThrough }) =>
    `Hạn này là dự kiến: lịch nghỉ lễ mới được công bố đến hết ngày ${confirmedThrough}, hạn có thể thay đổi khi có thông báo tiếp theo.`,
  disagreement: ({ used, given, due }) =>
    `Lưu ý: hạn này được tính bằng lịch ${used}; theo lịch ${given} dùng để giải thích ở đây thì hạn là ${due}.`,
};
