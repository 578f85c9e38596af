import { describe, expect, it } from 'vitest';
import { controlSlip } from '../../src/document/control-slip.ts';
import { dossierRegister } from '../../src/document/dossier-register.ts';
import { toMarkdown } from '../../src/render/to-markdown.ts';
import { accepted, dossierOf, finished, october, procedureOf } from '../clock/example-dossier.ts';
import {
  columnOf,
  FILED,
  HANDED_ON,
  lineOf,
  OPTIONS,
  PROCEDURE,
  RECEIVED,
  sampleOf,
} from './sample-papers.ts';

const WORKED = finished('xu-ly', october(9, '10:00'));
const RETURNED = finished('tra', october(9, '14:00'));

describe('a control slip', () => {
  // Received Mon 5/10 09:00; 0.5 day of eight hours ends at 14:30, and 15:00 is late. From there
  // 2.5 days are 20 hours: 2 on Monday, 8 on Tue and Wed each, 2 on Thu 8/10 till 09:30.
  const slip = controlSlip(sampleOf(RECEIVED, HANDED_ON, WORKED), OPTIONS);

  it('has a row for each leg: who, from when, until when by the limit and in truth, how', () => {
    expect(columnOf(slip, 'agency')).toEqual([
      { text: 'UBND cấp xã' },
      { text: 'Sở chuyên ngành' },
      { text: 'UBND cấp xã' },
    ]);
    expect(columnOf(slip, 'received').slice(0, 2)).toEqual([
      { at: october(5, '09:00') },
      { at: october(5, '15:00') },
    ]);
    expect(columnOf(slip, 'due').slice(0, 2)).toEqual([
      { at: october(5, '14:30') },
      { at: october(8, '09:30') },
    ]);
    expect(columnOf(slip, 'handedOn').slice(0, 2)).toEqual([
      { at: october(5, '15:00') },
      { at: october(9, '10:00') },
    ]);
    expect(columnOf(slip, 'grade').slice(0, 2)).toEqual([{ grade: 'late' }, { grade: 'late' }]);
  });

  it('notes which of several steps made an agency late', () => {
    const dossier = dossierOf(
      procedureOf({
        limit: '05 ngày làm việc',
        flow: [
          { step: 'nhan', name: 'Tiếp nhận', unit: 'a', limit: '01 ngày làm việc' },
          { step: 'soan', name: 'Soạn thảo', unit: 'a', limit: '02 giờ làm việc' },
          { step: 'ky', unit: 'b', limit: '01 ngày làm việc' },
        ],
      }),
      RECEIVED,
      finished('nhan', october(6, '08:00')),
      finished('soan', october(6, '11:00')),
      finished('ky', october(12, '11:00')),
    );
    const noted = controlSlip(dossier, OPTIONS);
    expect(columnOf(noted, 'grade')).toEqual([{ grade: 'late' }, { grade: 'late' }]);
    // b had one step only: it is plain which one was late.
    expect(columnOf(noted, 'note')).toEqual([{ lateSteps: ['Soạn thảo'] }, { text: '' }]);
    expect(columnOf(noted, 'due')[0]).toEqual({ at: october(6, '10:00') });
    expect(toMarkdown(noted)).toContain('Quá hạn ở bước: Soạn thảo');
  });

  it('has the grade of the whole dossier', () => {
    expect(lineOf(slip, 'grade')).toEqual({ grade: 'late' });
  });

  it('leaves the leg that goes on open', () => {
    const open = controlSlip(sampleOf(RECEIVED), { ...OPTIONS, now: october(5, '10:00') });
    expect(columnOf(open, 'handedOn')).toEqual([{ text: '' }]);
    expect(columnOf(open, 'grade')).toEqual([{ text: '' }]);
  });
});

describe('a register', () => {
  const register = dossierRegister(
    [sampleOf(FILED), sampleOf(RECEIVED, HANDED_ON, WORKED, RETURNED)],
    {
      ...OPTIONS,
      particulars: { agency: 'UBND cấp xã' },
      particularsOf: () => ({ applicant: { name: '…', address: 'Số 1', phone: '0900' } }),
    },
  );

  it('numbers its dossiers', () => {
    expect(columnOf(register, 'index')).toEqual([{ count: 1 }, { count: 2 }]);
  });

  it('has them in order of receipt, however they are given', () => {
    const later = dossierOf(PROCEDURE, accepted(october(6, '08:00')));
    const mixed = dossierRegister([later, sampleOf(RECEIVED), sampleOf(FILED)], OPTIONS);
    expect(columnOf(mixed, 'received')).toEqual([
      { at: october(5, '08:00') },
      { at: october(5, '09:00') },
      { at: october(6, '08:00') },
    ]);
    expect(columnOf(mixed, 'index')).toEqual([{ count: 1 }, { count: 2 }, { count: 3 }]);
  });

  it('says when each was received, promised, handed on, answered and returned', () => {
    const columns = ['received', 'promised', 'transferred', 'resultReceived', 'returned'] as const;
    expect(columns.map((column) => columnOf(register, column)[1])).toEqual([
      { at: october(5, '09:00') },
      { at: october(8, '17:00') },
      { at: october(5, '15:00') },
      { at: october(9, '10:00') },
      { at: october(9, '14:00') },
    ]);
  });

  it('has of a dossier not yet accepted only when it was filed', () => {
    const columns = ['received', 'promised', 'transferred', 'agency'] as const;
    expect(columns.map((column) => columnOf(register, column)[0])).toEqual([
      { at: october(5, '08:00') },
      { text: '' },
      { text: '' },
      { text: '' },
    ]);
  });

  it('names every agency that had the dossier, as the control slip does, each once', () => {
    expect(columnOf(register, 'agency')[1]).toEqual({ text: 'UBND cấp xã; Sở chuyên ngành' });
    const procedure = procedureOf({
      limit: '03 ngày làm việc',
      units: { motCua: { name: 'Một cửa' }, so: { name: 'Sở' }, thue: { name: 'Thuế' } },
      flow: [
        { step: 'nhan', unit: 'motCua' },
        { step: 'xu-ly', unit: 'so', alternates: ['thue', 'motCua'] },
      ],
    });
    const handedTo = (unit: string, day: number) =>
      ({ type: 'handedOver', at: october(day, '10:00'), step: 'xu-ly', to: { unit } }) as const;
    const log = [RECEIVED, HANDED_ON, handedTo('thue', 6), handedTo('motCua', 7)];
    const paper = dossierRegister([dossierOf(procedure, ...log)], OPTIONS);
    expect(columnOf(paper, 'agency')).toEqual([{ text: 'Một cửa; Sở; Thuế' }]);
    // When it came to Sở, though the desk has it again.
    expect(columnOf(paper, 'transferred')).toEqual([{ at: october(5, '15:00') }]);
  });

  it('takes what the log does not tell from the particulars of each dossier', () => {
    expect(columnOf(register, 'contact')[1]).toEqual({ text: 'Số 1; 0900' });
    expect(register.head.agency).toBe('UBND cấp xã');
  });

  it('of nothing has no row', () => {
    expect(columnOf(dossierRegister([], OPTIONS), 'index')).toEqual([]);
  });
});
