import type { Issue } from 'lienthong';
import { type IssueCode, type IssueData, type IssuePath, issueAt } from '../../src/base/issue.ts';

/** Data for every code; a code without a sample, or a sample without a code, is a type error. */
const SAMPLES: { readonly [C in IssueCode]: IssueData[C] } = {
  'input.wrongType': { expected: 'string', received: 'number' },
  'input.unknownKey': { key: 'limt' },
  'input.forbiddenKey': { key: '__proto__' },
  'input.missing': { key: 'name' },
  'input.notOneOf': { allowed: ['off', 'work'], received: 'closed' },
  'input.invalid': { rule: 'length >= 1' },
  'input.tooDeep': { most: 100 },
  'input.tooLarge': { most: 1_000_000 },
  'instant.invalid': { text: '2026-13-01T00:00:00+07:00' },
  'instant.withoutOffset': { text: '2026-11-20T16:30:00' },
  'date.invalid': { text: '2026-02-30' },
  'time.reversed': { from: '2026-11-21T08:00:00+07:00', to: '2026-11-20T08:00:00+07:00' },
  'calendar.shiftUnreadable': { shift: '7h30-11h30' },
  'calendar.shiftReversed': { shift: '11:30-07:30' },
  'calendar.shiftsOverlap': { first: '07:30-11:30', second: '11:00-17:00' },
  'calendar.withoutWorkingTime': {},
  'calendar.dayTwice': { date: '2026-09-02' },
  'calendar.rangeReversed': { from: '2026-02-20', to: '2026-02-16' },
  'calendar.rangeTooLong': { from: '2026-02-16', to: '2126-02-20' },
  'calendar.swapReplacesNothing': { date: '2026-08-22' },
  'calendar.workDayWithoutShifts': { date: '2026-08-22' },
  'calendar.zoneUnknown': { timeZone: 'Europe/Paris' },
  'calendar.timetablesTooUneven': { minutes: [479, 480, 481] },
  'calendar.notConfirmed': { date: '2027-01-04', confirmedThrough: '2026-12-31' },
  'calendar.notTabulated': { date: '2051-01-02', from: '2010-01-01', to: '2050-12-31' },
  'limit.unreadable': { text: '03 ngày làm viẹc', understood: '03 ngày' },
  'limit.range': { text: '3–5 ngày', from: '3', to: '5' },
  'limit.twoUnits': { text: '3 ngày 4 giờ', first: '3 ngày', second: '4 giờ' },
  'limit.withoutAmount': { text: 'Theo dự án' },
  'limit.withoutUnit': { text: '03', amount: '03' },
  'limit.amountOutOfRange': { amount: -1, most: 10_000 },
  'limit.amountTooFine': { amount: 0.33333, decimals: 4 },
  'limit.fractionOfCalendarUnit': { amount: 1.5, unit: 'month' },
  'limit.countingUnfit': { unit: 'hour', counting: 'date' },
  'rules.unknownPack': { pack: 'vn-2030', known: ['vn-2018', 'vn-2025', 'vn-2026'] },
  'rules.noneInForce': { date: '2010-01-01', from: '2018-06-21' },
  'procedure.idInvalid': { id: 'tiếp nhận' },
  'procedure.idReserved': { id: 'receipt' },
  'procedure.idTwice': { id: 'tiep-nhan' },
  'procedure.unitUnknown': { unit: 'ubndXaa', known: ['ubndXa', 'congAn'] },
  'procedure.unitCycle': { units: ['a', 'b'] },
  'procedure.targetUnknown': { target: 'tham-dinhh', known: ['tham-dinh'] },
  'procedure.targetInsideBranch': { target: 'kiem-tra', parallel: 'song-song' },
  'procedure.variantUnknown': { variant: 'remot', known: ['normal', 'remote'] },
  'procedure.variantReserved': { variant: 'amount' },
  'procedure.withoutLimit': {},
  'procedure.flowEmpty': {},
  'procedure.branchKind': {},
  'procedure.firstNodeEnds': { id: 'xong' },
  'procedure.tooWide': { most: 100, atOnce: 101 },
  'procedure.tooDeep': { most: 16 },
  'procedure.joinImpossible': { join: 3, branches: 2 },
  'procedure.nodeKindUnclear': { kinds: ['step', 'wait'] },
  'dossier.variantNotApplicable': { variant: 'remote' },
  'dossier.notInForce': { date: '2026-08-31', from: '2026-09-01', to: '' },
  'event.unknownType': { type: 'done', known: ['accepted', 'finished'] },
  'event.notFirst': { type: 'finished' },
  'event.dossierMismatch': { expected: 'HS-0001', received: 'HS-0002' },
  'event.idTwice': { id: '7' },
  'event.backInTime': { at: '2026-11-20T08:00:00+07:00', notBefore: '2026-11-20T16:30:00+07:00' },
  'event.recordedBeforeItHappened': {
    at: '2026-11-20T16:30:00+07:00',
    recordedAt: '2026-11-20T08:00:00+07:00',
  },
  'event.dossierNotAccepted': { type: 'finished' },
  'event.dossierEnded': { type: 'finished', result: 'granted' },
  'event.dossierNotEnded': { type: 'delivered' },
  'event.dossierPaused': { pause: '5' },
  'event.alreadyDelivered': {},
  'event.stepUnknown': { step: 'tham-dinhh', known: ['tham-dinh'] },
  'event.stepNotActive': { step: 'tham-dinh', active: ['tiep-nhan'] },
  'event.outcomeUnknown': { step: 'tham-dinh', outcome: 'xong', known: ['done', 'supplement'] },
  'event.unitNotHolder': { step: 'tham-dinh', unit: 'motCua', holders: ['so'] },
  'event.pauseUnknown': { pause: '9' },
  'event.pauseNotOpen': {},
  'event.pauseAmbiguous': { open: ['5', '6'] },
  'event.withoutBound': { step: 'bo-sung' },
};

// The keys of the table are exactly the codes.
export const ISSUE_CODES = Object.keys(SAMPLES) as readonly IssueCode[];

/** An issue with a code, at a path. */
export const sampleIssue = (code: IssueCode, path: IssuePath): Issue =>
  issueAt(path, code, SAMPLES[code]);

/** The data of a code's sample. */
export const sampleData = (code: IssueCode): Readonly<Record<string, unknown>> =>
  // Every member of the table is an object of named facts.
  SAMPLES[code] as Readonly<Record<string, unknown>>;
