import { issueAt } from '../../src/base/issue.ts';
import {
  type FindingCode,
  type FindingData,
  findingAt,
  type Severity,
} from '../../src/procedure/finding.ts';

const SUM = {
  variant: 'normal',
  unit: 'workingDay',
  limit: 3,
  sum: 3.5,
  through: ['tiep-nhan', 'tham-dinh'],
} as const;

/** Data for every code; a code without a sample, or a sample without a code, is a type error. */
const SAMPLES: { readonly [C in FindingCode]: FindingData[C] } = {
  'stage.stepsOverLimit': { ...SUM, stage: 'giai-doan-1' },
  'stage.stepsUnderLimit': { ...SUM, stage: 'giai-doan-1', sum: 2.5 },
  'total.pathOverLimit': SUM,
  'total.pathOverCommitted': { ...SUM, limit: 2 },
  'total.pathUnderLimit': { ...SUM, sum: 2.5 },
  'endToEnd.pathOverLimit': { ...SUM, sum: 4 },
  'endToEnd.pathUnderLimit': { ...SUM, sum: 2.5 },
  'total.missing': { variant: 'normal' },
  'limit.committedOverLimit': { unit: 'workingDay', limit: 3, committed: 5 },
  'call.limitOverPlace': {
    id: 'cap-giay',
    variant: 'normal',
    unit: 'workingDay',
    limit: 5,
    allowed: 3,
  },
  'silence.beforeLimit': {
    id: 'y-kien',
    variant: 'normal',
    unit: 'workingDay',
    limit: 5,
    after: 3,
  },
  'limits.unitsMixed': { variant: 'normal', units: ['workingDay', 'hour', 'date'] },
  'sameDay.stepsInHours': { variant: 'normal', hours: 9, open: 7.5 },
  'plan.missesDate': {
    variant: 'normal',
    count: 2,
    first: '2026-02-13',
    dates: ['2026-02-13', '2026-04-29'],
  },
  'node.unreachable': { id: 'tham-dinh' },
  'node.deadEnd': { id: 'tham-dinh' },
  'flow.neverGranted': { results: ['stopped'] },
  'node.withoutName': { id: 'tham-dinh' },
  'step.withoutUnit': { id: 'tham-dinh' },
  'step.withoutLimit': { id: 'tham-dinh', variant: 'normal' },
  'wait.withoutBound': { id: 'bo-sung' },
  'wait.withoutExpiry': { id: 'bo-sung' },
  'wait.neverExpires': { id: 'bo-sung', variant: 'normal' },
  'wait.withoutExit': { id: 'bo-sung' },
  'parallel.neverJoins': { id: 'song-song' },
  'label.twice': { label: 'Bước 7', ids: ['tiep-nhan', 'tham-dinh'] },
  'unit.unused': { unit: 'so' },
  'unit.nameSimilar': { unit: 'so', other: 'motCua' },
  'unit.nameAbolished': {
    unit: 'so',
    name: 'Sở Tài nguyên và Môi trường',
    since: '2025-03-01',
    successor: 'Sở Nông nghiệp và Môi trường',
  },
  'table.refused': {
    issue: issueAt(['rows', 3, 'limits', 0], 'limit.range', {
      text: '3–5 ngày',
      from: '3',
      to: '5',
    }),
  },
  'table.numberSpelling': { text: '0.25', amount: 0.25 },
  'table.limitBlank': { variant: 'remote' },
  'table.limitWithoutAmount': { text: 'Theo giấy hẹn' },
  'table.returnUncounted': { text: 'Không tính thời gian' },
  'table.unitDoubtful': { text: '10 ngày', amount: 10, unit: 'day', columnUnit: 'workingDay' },
  'table.noteNotRead': { text: 'từ chối → Trả hồ sơ' },
  'table.variantNotApplicable': { variant: 'remote' },
  'table.unitsSeveral': { unit: 'so-a-so-b', name: 'Sở A; Sở B' },
  'table.unitNameSimilar': { unit: 'so-2', name: 'Sở  A', other: 'so', otherName: 'Sở A' },
  'table.waitGuessed': { words: 'niêm yết', for: 'public', reason: 'posting' },
  'table.supplementInLine': {},
  'table.supplementClockUnsaid': {},
  'table.supplementClockGuessed': { words: 'không tính' },
  'table.waitUnclear': {},
  'table.labelMissing': {},
  'table.numberSkipped': { label: 'Bước 7', expected: 6 },
  'table.kindGuessed': { words: 'giai đoạn', kind: 'stage' },
  'table.columnIgnored': { heading: 'Ghi chú' },
  'table.partIgnored': { line: 30, words: 'STT' },
  'table.parallelInSequence': { words: 'song song' },
};

// The keys of the table are exactly the codes.
export const FINDING_CODES = Object.keys(SAMPLES) as readonly FindingCode[];

/** A finding with a code, at a path. */
export const sampleFinding = (
  code: FindingCode,
  path: readonly (string | number)[],
  severity: Severity = 'warning',
) => findingAt(path, code, severity, SAMPLES[code]);
