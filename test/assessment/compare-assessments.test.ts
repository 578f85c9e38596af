import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import {
  type AssessmentDifference,
  compareAssessments,
} from '../../src/assessment/compare-assessments.ts';
import { attempt } from '../../src/base/error.ts';
import { record } from '../../src/dossier/record.ts';
import { compareVisits, viewAsRecordedBy } from '../../src/dossier/views.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  hours,
  lookAt,
  october,
  procedureOf,
} from '../clock/example-dossier.ts';

const procedure = procedureOf({
  limit: '03 ngày làm việc',
  extension: { atMost: '02 ngày làm việc' },
  flow: [
    { step: 'nhan', unit: 'a', limit: '01 ngày làm việc' },
    { step: 'xu-ly', unit: 'b', limit: '02 ngày làm việc' },
  ],
});

const lines = (differences: readonly AssessmentDifference[]): readonly string[] =>
  differences.map(({ what, id }) => `${what} ${id}`);

/** Mon 5/10 09:00; due on Thu 8/10. The second step ends its two days on Thu 8/10 10:00. */
const dossier = dossierOf(
  procedure,
  accepted(october(5, '09:00')),
  finished('nhan', october(6, '10:00')),
);

const extended = record(dossier, {
  type: 'extended',
  id: 'gia-han',
  at: october(7, '09:00'),
  extension: '02 ngày làm việc',
  reason: 'phải xác minh',
  basis: 'Điều 5',
});

describe('two looks at a dossier', () => {
  it('tell the same of the same', () => {
    const look = lookAt(dossier, october(9, '09:00'));
    expect(compareAssessments(look, lookAt(dossier, october(9, '09:00')))).toEqual([]);
    expect(compareAssessments(look, JSON.parse(JSON.stringify(look)))).toEqual([]);
  });

  it('tell a voided extension that moves the due, of which the visits tell nothing', () => {
    const voided = record(extended, {
      type: 'voided',
      id: 'dinh-chinh',
      at: october(7, '10:00'),
      event: 'gia-han',
      reason: 'nhầm hồ sơ',
    });
    expect(compareVisits(extended, voided)).toEqual([]);
    const now = october(7, '11:00');
    const differences = compareAssessments(lookAt(extended, now), lookAt(voided, now));
    expect(lines(differences)).toEqual([
      'legalDue HS-1',
      'flag dueSoon',
      'clock HS-1:0',
      'clock xu-ly#1',
      'holder xu-ly#1',
      'obligation apology:dossier#1',
      'obligation newDate:dossier#1',
    ]);
    // Mon 5/10 and five working days: Mon 12/10; without the two that were added Thu 8/10.
    expect(differences[0]).toEqual({
      what: 'legalDue',
      id: 'HS-1',
      before: october(12, '17:00'),
      after: october(8, '17:00'),
    });
    expect(differences[2]).toMatchObject({
      before: { limit: { amount: 5 }, dueDate: '2026-10-12' },
      after: { limit: { amount: 3 }, dueDate: '2026-10-08' },
    });
  });

  it('tell what a late entry has changed: grade, end, flags, who answers, what is owed', () => {
    const late = record(dossier, {
      type: 'finished',
      id: 'muon',
      at: october(8, '16:00'),
      recordedAt: october(13, '08:00'),
      step: 'xu-ly',
      outcome: 'done',
    });
    const now = october(13, '09:00');
    const known = assess(late, { now, calendar: CALENDAR, asRecordedBy: october(12, '09:00') });
    const differences = compareAssessments(known, assess(late, { now, calendar: CALENDAR }));
    const of = (what: string, id = 'HS-1') =>
      differences.find((each) => each.what === what && each.id === id);
    expect(of('status')).toEqual({
      what: 'status',
      id: 'HS-1',
      before: 'running',
      after: 'ended',
    });
    expect(of('result')).toEqual({ what: 'result', id: 'HS-1', after: 'granted' });
    // Ended on the due date itself: in time after all.
    expect(of('grade')).toEqual({ what: 'grade', id: 'HS-1', before: 'late', after: 'onTime' });
    expect(of('flag', 'overdue')).toEqual({ what: 'flag', id: 'overdue', before: true });
    expect(of('flag', 'lateEntry')).toEqual({ what: 'flag', id: 'lateEntry', after: true });
    // Thu 8/10 10:00 to 16:00, an hour and a half of noon left out.
    expect(of('clock', 'xu-ly#1')).toMatchObject({
      before: { state: 'running', grade: 'late' },
      after: { state: 'done', grade: 'late', lateBy: hours(4.5) },
    });
    expect(of('holder', 'xu-ly#1')).toMatchObject({ before: { unit: 'b' } });
    expect(of('holder', 'xu-ly#1')).not.toHaveProperty('after');
    expect(of('violation', 'entry.late:muon')).toMatchObject({ after: { code: 'entry.late' } });
    expect(of('violation', 'entry.late:muon')).not.toHaveProperty('before');
  });

  it('of which one is later tell of time alone only what it has brought about', () => {
    // Nothing warns on Tuesday yet; on Wednesday the last working day before the due has begun.
    const tuesday = lookAt(dossier, october(6, '11:00'));
    expect(compareAssessments(tuesday, lookAt(dossier, october(6, '16:00')))).toEqual([]);
    expect(lines(compareAssessments(tuesday, lookAt(dossier, october(7, '09:00'))))).toContain(
      'flag dueSoon',
    );
  });

  it.each([
    [null, 'input.wrongType before'],
    [undefined, 'input.missing before'],
    ['x', 'input.wrongType before'],
    [{ ...lookAt(dossier, october(6, '11:00')), flags: null }, 'input.wrongType before.flags'],
    [
      { ...lookAt(dossier, october(6, '11:00')), clocks: { steps: [], stages: [], waits: [] } },
      'input.missing before.clocks.earlierCycles',
    ],
  ])('are told of where they are none: %#', (garbage, issue) => {
    const after = lookAt(dossier, october(6, '11:00'));
    // What callers without types may give.
    const compared = attempt(() => compareAssessments(garbage as never, after));
    const issues = compared.ok ? [] : compared.issues;
    expect(issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([issue]);
  });

  it('may be of what was known at two instants', () => {
    const now = october(7, '11:00');
    const before = viewAsRecordedBy(extended, october(6, '12:00'));
    expect(lines(compareAssessments(lookAt(before, now), lookAt(extended, now)))).toContain(
      'legalDue HS-1',
    );
  });
});
