import type { ApologyCause, ReportWords } from '../report/report-words.ts';

const apologyCause = (cause: ApologyCause): string => {
  if (cause.of === 'agency') {
    return `being late with its own part, which began with ${cause.step}`;
  }
  const together = cause.others.length === 0 ? '' : `, together with ${cause.others.join(', ')}`;
  return `having the dossier when the apology has to be out${together}`;
};

export const REPORT_EN: ReportWords = {
  title: 'Dossier',
  lookedAt: (now) => `As of ${now}`,
  logAhead: (latest) =>
    `The log has events until ${latest}, after that instant; every clock is run up to the last event.`,
  sections: {
    counting: 'How the statutory due is counted',
    promiseCounting: 'How the promised date is counted',
    alerts: 'Alerts',
    responsible: 'Who has the dossier',
    steps: 'Visits',
    stages: 'Stages',
    cycles: 'Earlier cycles',
    pauses: 'Waits and pauses',
    changes: 'Extensions, new dates, apologies, explanations, corrections',
    violations: 'Violations',
    lateness: 'Whose lateness it is',
  },
  fields: {
    procedure: 'Procedure',
    basis: 'Basis',
    excluded: 'Outside the limit',
    variant: 'Variant',
    submitted: 'Filed',
    accepted: 'Accepted',
    limit: 'Limit',
    due: 'Statutory due',
    promised: 'Promised',
    status: 'Status',
    grade: 'Grade',
    delivered: 'Delivered',
  },
  columns: {
    step: 'Step',
    stage: 'Stage',
    cycle: 'Cycle',
    wait: 'Wait or pause',
    at: 'At',
    change: 'What',
    reason: 'Reason',
    from: 'From',
    till: 'Till',
    taken: 'Not counted',
    basis: 'Basis',
    unit: 'Unit',
    limit: 'Limit',
    received: 'Received',
    due: 'Due',
    done: 'Done',
    state: 'Grade',
    overrun: 'Past own limit',
    charge: 'Charge',
    share: 'Share',
  },

  version: (version) => `version ${version}`,
  channel: (channel) => `channel ${channel}`,
  rules: (rules) => `under ${rules}`,
  withoutLimit: 'none for this variant',
  moved: ({ days, unpaused }) =>
    `moved${days === undefined ? '' : ` by ${days}`} for time that does not count, else ${unpaused}`,
  extendedLimit: ({ whole, published, added }) =>
    `The limit of ${whole} is made of ${published} by the procedure and an extension of ${added}.`,
  movedTo: ({ time, days, isAbout, rounded, from, to, isRolled }) =>
    `What does not count is ${time}${days === undefined ? '' : `, that is ${isAbout === true ? 'about ' : ''}${days}`}${rounded === undefined ? '' : `, rounded up to ${rounded}`}; so the statutory due moves from ${from} to ${to}${isRolled ? ', the last day being a rest day' : ''}.`,
  promiseOrigins: {
    receipt: 'printed on the receipt',
    reappointed: 'by the latest letter',
    committed: 'by the committed limit',
    statutory: 'by the statutory limit',
  },
  ended: ({ result, at }) => `${result}, at ${at}`,
  declinedAt: (at) => `at ${at}`,
  reason: (reason) => `reason: ${reason}`,
  basis: (basis) => `basis: ${basis}`,

  lateBeside: ({ unit, step, overrun }) =>
    `${unit} is not charged for ${step}: it went ${overrun} past its own limit, but ran beside a branch that took longer and did not delay the dossier.`,
  lateBy: (grade, time) => `${grade} by ${time}`,
  silent: (grade) => `${grade}, without an answer`,
  left: (time) => `${time} left`,
  dueToday: 'due today',
  open: 'in progress',
  waiting: 'waiting',
  dueSoon: 'due soon',
  nothing: '–',
  passedTo: (unit) => `handed over to ${unit}`,
  toBeCollected: 'result to be collected',
  wait: (name) => `${name} [wait]`,
  stay: (ordinal) => `(stay ${ordinal})`,
  cycle: (number) => `[cycle ${number}]`,
  leadsTo: (node) => `on to ${node}`,
  usedUp: 'used up by earlier stays',

  noAlerts: 'No alerts.',
  late: (time) => `Past due by ${time}.`,
  partLate: ({ name, unit, time }) => `${name} (${unit}) by ${time}`,

  apologyOwed: ({ unit, cause, due, isMissed }) =>
    `${unit} owes one, ${apologyCause(cause)}${due === undefined ? '' : ` (by ${due}${isMissed ? ', missed' : ''})`}`,

  nobodyYet: 'Not accepted yet: no unit has the dossier and no limit runs.',
  nobody: 'No unit has the dossier any more.',
  holds: (who, step) => `${who}: ${step}`,
  inAgency: (agency) => `part of ${agency}`,
  since: (since) => `received at ${since}`,
  waitingSince: (since) => `waiting since ${since}`,
  readySince: (since) => `the result is ready since ${since} and waits to be collected`,
  lateSinceReceipt: (time) => `${time} since it was received`,
  lateBeforeReceipt: 'before it was received',
  due: (due) => `due ${due}`,
  head: (head) => `answerable: ${head}`,
  holder: (holder) => `held by: ${holder}`,
  inCharge: (unit) => `followed up by: ${unit}`,
  nobodyInCharge: 'the procedure names no unit that follows it up',
  wakeUp: (at) => `Look again at ${at}: something changes then by time alone.`,
  noWakeUp: 'No limit is left to look out for.',

  pauseOfAll: 'The whole dossier paused',
  pauseOfPart: (name) => `Paused: ${name}`,
  waitOf: (party) => `wait for ${party}`,
  excludedAgency: 'an agency with a limit of its own',
  takenUntil: (time, bound) => `${time} (only to the bound, ${bound})`,

  extended: ({ time, step }) => `Extended by ${time}${step === undefined ? '' : ` for ${step}`}`,
  reclassified: (variant) => `Moved to the variant ${variant}`,
  appointed: ({ date, component }) =>
    component === undefined
      ? `Date of handing out after the supplement: ${date}`
      : `Date of handing out “${component}”: ${date}`,
  reappointed: ({ date, component }) =>
    component === undefined
      ? `New date of handing out: ${date}`
      : `New date of handing out “${component}”: ${date}`,
  apologised: ({ unit, promise }) =>
    `Letter of apology${unit === undefined ? '' : ` of ${unit}`}${promise === undefined ? '' : `, result expected ${promise}`}`,
  explained: (unit) => `Explanation${unit === undefined ? '' : ` of ${unit}`}`,
  corrected: ({ event, change }) => `Correction of entry ${event}: ${change}`,
  entry: ({ what, at }) => `${what} at ${at}`,
  entryRemoved: (entry) => `${entry} taken out`,
  entriesFallen: (ids) => `with it fall the entries ${ids}, to be done anew`,
  correctionRemoved: 'this correction taken out, the earlier entry holds again',
  doneBy: (actor) => `done by: ${actor}`,

  byUnit: 'By unit',
  byVisit: 'By visit',
  sum: 'Sum',
  chargedToNobody: (reason) => `Charged to nobody: ${reason}`,
};
