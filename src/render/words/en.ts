import type { Words } from './words.ts';

export const EN: Words = {
  and: 'and',
  through: 'to',
  decimalPoint: '.',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  units: { hour: 'h', minute: 'min', underAMinute: 'less than 1 min' },
  timeKinds: { working: 'of working time', wall: 'of elapsed time' },
  grades: { early: 'early', onTime: 'on time', late: 'late' },
  clockStates: { running: 'running', paused: 'paused', done: 'done', void: 'void' },
  statuses: {
    submitted: 'filed, not yet accepted',
    declined: 'not accepted, or withdrawn before acceptance',
    running: 'in progress',
    resolved: 'resolved, waiting to be handed out',
    ended: 'ended',
  },
  results: {
    granted: 'resolved with a result',
    refused: 'refused',
    withdrawn: 'withdrawn by the applicant',
    stopped: 'stopped',
  },
  flags: {
    overdue: 'OVERDUE: the statutory limit has passed and the work is not done.',
    dueSoon: 'DUE SOON: the statutory limit is about to pass.',
    partOverdue: 'PART OVERDUE: an active step, stage or wait is past its own limit.',
    paused: 'PAUSED: every active path stands still.',
    squeezed:
      "SQUEEZED: the own limit of an active step or stage ends after the dossier's due, because the dossier came late.",
    overCommitted: 'PROMISED TOO LATE: the promised date lies after the statutory due.',
    lateEntry: 'LATE ENTRY: an event was entered on a later day than it happened.',
  },
  projected:
    'PROJECTED: the holidays of this period are not all announced yet, so the due time may change.',
  parties: {
    unit: 'the unit in charge',
    applicant: 'the applicant',
    authority: 'another authority',
    public: 'public posting',
    other: 'another party',
  },
  pauseReasons: {
    supplement: 'supplement to the dossier',
    payment: 'payment, financial obligations',
    posting: 'public posting',
    opinion: 'opinion of another body',
    incident: 'incident',
    other: 'other reason',
  },
  waitClocks: {
    run: 'the limit runs on',
    pause: 'the limit stands still',
    restart: 'the limit starts anew afterwards',
  },
  visitEnds: {
    finished: 'done',
    expired: 'waiting time over',
    void: 'no longer needed',
    restarted: 'started anew',
    closed: 'dossier ended',
  },
  remainders: {
    calendar: "the holder's own calendar was closed while that of the dossier ran",
    plan: "the plan itself: with every step inside its own limit, together they exceed the dossier's limit",
    unassigned: 'nobody is known to have held the dossier in this time',
  },
  quoted: (text) => `“${text}”`,
};
