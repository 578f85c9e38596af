import { describe, expect, it } from 'vitest';
import type { LedgerVisit } from '../../src/assessment/ledger-shape.ts';
import { lateRegister, repeatedLateness } from '../../src/report/late-register.ts';
import { sixMonthReport } from '../../src/report/six-month-report.ts';
import { at, HOUR, OCTOBER, openRow, openVisit, row, visit } from './sample-rows.ts';

const late = (fields: Partial<LedgerVisit> = {}): LedgerVisit =>
  visit({ grade: 'late', lateBy: 2 * HOUR, charge: HOUR, ...fields });

const units = (...visits: readonly LedgerVisit[]) => lateRegister([row({ visits })], OCTOBER).units;

describe('the monthly list of those who cause delay', () => {
  it('names units with their heads, and officials with their units', () => {
    const {
      units: ofUnits,
      officials,
      source,
    } = lateRegister(
      [
        row({ visits: [late({ role: 'Chuyên viên' })], grade: 'late' }),
        row({
          dossier: 'HS-2',
          visits: [late({ person: 'Bình', lateBy: 5 * HOUR, charge: 0 }), late()],
        }),
      ],
      OCTOBER,
    );
    const unit = { unit: 'a', unitName: 'Đơn vị A', head: 'Trưởng đơn vị' };
    const months = ['2026-10'];
    expect(source).toContain('2839/UBND-KSTTHC');
    expect(ofUnits).toEqual([
      {
        ...unit,
        times: 3,
        listed: 3,
        dossiers: ['HS-1', 'HS-2'],
        months,
        lateBy: 9 * HOUR,
        charge: 2 * HOUR,
      },
    ]);
    expect(officials).toEqual([
      {
        ...unit,
        person: 'An',
        role: 'Chuyên viên',
        times: 2,
        listed: 2,
        dossiers: ['HS-1', 'HS-2'],
        months,
        lateBy: 4 * HOUR,
        charge: 2 * HOUR,
      },
      {
        ...unit,
        person: 'Bình',
        times: 1,
        listed: 1,
        dossiers: ['HS-2'],
        months,
        lateBy: 5 * HOUR,
        charge: 0,
      },
    ]);
  });

  it('leaves out who kept the limit, also in a late dossier', () => {
    const { units: ofUnits } = lateRegister([row({ grade: 'late', lateBy: HOUR })], OCTOBER);
    expect(ofUnits).toEqual([]);
  });

  it('leaves out what was late in another month', () => {
    expect(units(late({ from: at('2026-09-01'), till: at('2026-09-30') }))).toEqual([]);
    expect(units(late({ from: at('2026-11-01'), till: at('2026-11-05') }))).toEqual([]);
  });

  it('has what is overdue at the end of the month, and what ended late only after it', () => {
    const running = lateRegister([openRow({ visits: [openVisit({ lateBy: HOUR })] })], OCTOBER);
    expect(running.units).toMatchObject([{ times: 1, months: ['2026-10'] }]);
    expect(units(late({ till: at('2026-11-05') }))).toMatchObject([
      { times: 1, months: ['2026-10'] },
    ]);
  });

  it('has work under no limit of its own that is charged, and work given up when it was late', () => {
    const { grade: _grade, lateBy: _lateBy, ...pooled } = late();
    const inLate = row({ visits: [pooled], grade: 'late', lateBy: HOUR });
    expect(lateRegister([inLate], OCTOBER).units).toMatchObject([
      { times: 1, lateBy: 0, charge: HOUR },
    ]);
    expect(units(late({ state: 'void' }))).toMatchObject([{ times: 1 }]);
    expect(units(visit({ state: 'void' }))).toEqual([]);
  });

  it('never has the applicant’s time', () => {
    expect(units(late({ for: 'applicant' }))).toEqual([]);
  });

  it('tells two persons of one name apart by their units', () => {
    const item = row({
      visits: [late(), late({ unit: 'b' })],
      units: { a: { name: 'A' }, b: { name: 'B' } },
    });
    expect(lateRegister([item], OCTOBER).officials).toHaveLength(2);
  });
});

const autumn = [
  row({ visits: [late({ from: at('2026-09-01'), till: at('2026-09-02') })] }),
  row({
    dossier: 'HS-2',
    visits: [late(), late({ person: 'Bình' }), visit({ sentBackBy: 'b' })],
    violations: ['supplement.tooMany', 'entry.late', 'entry.late'],
  }),
];

describe('repeated lateness', () => {
  it('is that of at least twice, with the months', () => {
    const options = { ...OCTOBER, from: '2026-07-01' };
    const { officials, atLeast } = repeatedLateness(autumn, options);
    expect(atLeast).toBe(2);
    expect(officials.map(({ person, times, months }) => [person, times, months])).toEqual([
      ['An', 2, ['2026-09', '2026-10']],
    ]);
    expect(repeatedLateness(autumn, { ...options, atLeast: 3 }).units).toHaveLength(1);
    expect(repeatedLateness(autumn, { ...options, atLeast: 4 }).units).toHaveLength(0);
  });
});

describe('the six-month report', () => {
  it('has everything of the half year', () => {
    const report = sixMonthReport(autumn, { ...OCTOBER, year: 2026, half: 2 });
    expect([report.from, report.to]).toEqual(['2026-07-01', '2026-12-31']);
    expect(report.total.received).toEqual({ total: 2, carriedOver: 0, new: 2 });
    expect(report.byMonth.map(({ key }) => key)).toEqual(['2026-10']);
    expect(report.byProcedure).toHaveLength(1);
    expect(report.byField).toHaveLength(1);
    expect(report.byAgency.map(({ name }) => name)).toEqual(['Đơn vị A']);
    expect(report.late.officials).toHaveLength(2);
    expect(report.repeated.officials.map(({ person }) => person)).toEqual(['An']);
    expect(report.bounces).toBe(1);
    expect(report.violations).toEqual({ 'supplement.tooMany': 1, 'entry.late': 2 });
    expect(report.bottlenecks).toHaveLength(1);
    expect(report.rates.map(({ rate }) => rate)).toEqual([1, 1, 1]);
    expect(report.problems).toEqual([]);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('has nothing of the other half', () => {
    const report = sixMonthReport(autumn, { ...OCTOBER, year: 2026, half: 1 });
    expect([report.from, report.to, report.asOf]).toEqual([
      '2026-01-01',
      '2026-06-30',
      at('2026-07-01', '00:00:00'),
    ]);
    expect(report.problems).toMatchObject([{ code: 'report.periodEmpty' }]);
  });
});
