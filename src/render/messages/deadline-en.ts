import type { DeadlineSentences } from '../explain/deadline-sentences.ts';

export const DEADLINE_EN: DeadlineSentences = {
  opening: ({ limit, published, start }) =>
    published === undefined
      ? `The limit is ${limit}, counted from the event at ${start}.`
      : `The limit is ${limit} (published as “${published}”), counted from the event at ${start}.`,
  openingOfDate: ({ limit, start }) => `The limit is ${limit}; the event was at ${start}.`,
  eventDay: {
    excluded: 'The day of the event is not counted (BLDS 2015 Art. 147(3)).',
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
      'The limit of a step counts working time alone, from the moment it begins; a working day is all the office hours of that very day.',
    workingTime:
      'Only working hours count, from the moment the limit begins (BLDS 2015 Art. 147(1)).',
    sessions: 'Half days count; the one in which the limit begins does not.',
    clock:
      'The hours run without a break from the moment the limit begins, through nights and rest days (BLDS 2015 Art. 147(1)).',
    sameDay: 'The work must be done within the working day of receipt.',
    zero: 'The limit is zero: the work must be done within the working day in which it arrives.',
  },
  deemedAfterHour: ({ hour, day }) =>
    `The event came after ${hour}, so it counts as received at the opening of the next working day, ${day}`,
  deemedAfterRest: ({ day }) =>
    `The event came on a rest day, so it counts as received at the opening of the next working day, ${day}`,
  deemedDayExcluded: '; that day is not counted',
  withinHour: ({ hour }) =>
    `The event did not come after ${hour}, so it is not moved to the next working day.`,
  receiptIsFirstDay: ({ hour }) => `Receipt was not after ${hour}, so that day itself counts.`,
  nextIsFirstDay: ({ hour, day }) =>
    `Receipt was after ${hour}, so the next working day counts, ${day}.`,
  outsideHours: ({ start }) =>
    `The event came outside working hours, so the limit runs from the next opening, ${start}.`,
  outsideHoursTaken: ({ day }) =>
    `The event came outside working hours, so it counts as of the next working day, ${day}.`,
  countedWorkingDays: ({ amount, days, part }) =>
    `Counting ${amount} gives ${days}${part ? ', the last day in part' : ''}.`,
  countedCalendarDays: ({ count, first, last }) =>
    count === 1
      ? `One day was counted, ${first}.`
      : `${count} days in a row were counted, from ${first} to the end of ${last}.`,
  countedWithin: ({ days }) => `The time that counts lies in: ${days}.`,
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
    `The last day, ${day}, is a day off (${reason}), so the limit ends on the next working day (BLDS 2015 Art. 148(5)).`,
  restDay: 'a day off',
  due: (due) => `Due at ${due}.`,
  dueToMidnight: (due) =>
    `Due at ${due}; the last day ends at 24:00 (BLDS 2015 Art. 148(6)), so work done within that day is still in time.`,
  dueAtClose: (due) => `Due at ${due}; work done after that hour is late.`,
  projected: ({ confirmedThrough }) =>
    `This result is projected: holidays are announced only through ${confirmedThrough}, and the due time may change with the next notice.`,
  disagreement: ({ used, given, due }) =>
    `Note: this due time was computed with calendar ${used}; by calendar ${given}, which explains it here, it would be ${due}.`,
};
