import type { DeadlineSentences } from '../explain/deadline-sentences.ts';

export const DEADLINE_EN: DeadlineSentences = {
  opening: ({ limit, published, start }) =>
    published === undefined
      ? `The limit is ${limit}, counted from ${start}.`
      : `The limit is ${limit} (published as “${published}”), counted from ${start}.`,
  openingOfDate: ({ limit, start }) => `Begun at ${start}; the limit is ${limit}.`,
  eventDay: {
    excluded: (day) => `The day itself, ${day}, is not counted (BLDS 2015 Art. 147(3)).`,
    first: 'The day of receipt is the first day of the limit.',
  },
  rules: {
    workingDays: 'Only working days count.',
    days: 'Every day counts, rest days too.',
    weeks: 'The limit ends on the corresponding day of the last week (BLDS 2015 Art. 148(2)).',
    months:
      'The limit ends on the corresponding day of the last month, or on the last day of that month where it has no such day (BLDS 2015 Art. 148(3)).',
    years:
      'The limit ends on the corresponding day and month of the last year (BLDS 2015 Art. 148(4)).',
    fixedDate: 'The limit is a fixed date: no pause and no rest day moves it.',
    workingTimeInDays:
      'The limit of a step counts working time from that moment on; a working day is all the office hours of that very day.',
    workingTime: 'Only working hours count, from that moment on (BLDS 2015 Art. 147(1)).',
    sessions: 'Half days count; the one in which the limit begins does not.',
    clock:
      'Time runs without a break from that moment on, through nights and rest days (BLDS 2015 Art. 147(1)).',
    sameDay: 'The work must be done within the working day of receipt.',
    zero: 'The limit is zero: the work must be done within the working day of receipt.',
  },
  deemedAfterHour: ({ hour, day }) =>
    `Receipt was after ${hour}, so it counts as received at the opening of the next working day, ${day}`,
  deemedAfterRest: ({ day }) =>
    `Receipt was on a rest day, so it counts as received at the opening of the next working day, ${day}`,
  deemedDayExcluded: '; that day is not counted either',
  withinHour: ({ hour }) =>
    `Receipt was not after ${hour}, so it is not moved to the next working day.`,
  receiptIsFirstDay: ({ hour }) => `Receipt was not after ${hour}, so that day itself counts.`,
  nextIsFirstDay: ({ hour, day }) =>
    `Receipt was after ${hour}, so the next working day counts, ${day}.`,
  startOnDayOff: ({ day, reason }) => `${day} was a day off: ${reason}.`,
  outsideHours: ({ start }) =>
    `That was outside working hours, so the limit runs from the next opening, ${start}.`,
  outsideHoursTaken: ({ day }) =>
    `Receipt was outside working hours, so it counts as of the next working day, ${day}.`,
  countedWorkingDays: ({ amount, days, part }) =>
    `Counted: ${days} (${amount}${part ? ', the last day in part' : ''}).`,
  countedCalendarDays: ({ count, first, last }) =>
    count === 1
      ? `One day was counted, ${first}.`
      : `${count} days in a row were counted, from ${first} to the end of ${last}.`,
  countedWithin: ({ days }) => `Days with time that counts: ${days}.`,
  fromTo: ({ first, last }) => `from ${first} to ${last}`,
  skipped: (groups) => `Not counted: ${groups.join('; ')}.`,
  skips: {
    weeklyRest: 'weekly rest',
    openWithoutCounting: 'the desk is open, but limits stand still',
  },
  weeklyRestCount: (count) => `${count} days of weekly rest`,
  moreSkipped: (count) => `and ${count} more days off`,
  dates: (digits) => digits,
  because: (days, reason) => `${days} (${reason})`,
  sourced: (name, source) => `${name}, ${source}`,
  swapped: ({ days }) => `Worked in exchange for a day off, and so counted: ${days}.`,
  rolled: ({ day, reason }) =>
    `The last day of the limit, ${day}, is a day off (${reason}), so the limit ends on the next working day (BLDS 2015 Art. 148(5)).`,
  restDay: 'a day off',
  due: (due) => `Due at ${due}.`,
  dueToMidnight: (due) =>
    `Due at ${due}; work done by 24:00 of that day is still in time (BLDS 2015 Art. 148(6)).`,
  dueAtClose: (due) => `Due at ${due}; work done after that hour is late.`,
  projected: ({ confirmedThrough }) =>
    `This due time is projected: holidays are announced only through ${confirmedThrough}, and it may change with the next notice.`,
  disagreement: ({ used, given, due }) =>
    `Note: this due time was computed with calendar ${used}; by calendar ${given}, which explains it here, it would be ${due}.`,
};
