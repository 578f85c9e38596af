import { describe, expect, it } from 'vitest';
import { escalationsOf } from '../../src/accountability/escalations.ts';
import { legsOf } from '../../src/accountability/legs.ts';
import { obligationsOf } from '../../src/accountability/obligations.ts';
import { assess } from '../../src/assessment/assess.ts';
import { ledgerRow } from '../../src/assessment/ledger-row.ts';
import { nextWakeUp } from '../../src/assessment/next-wake-up.ts';
import { applicantView } from '../../src/document/applicant-view.ts';
import { controlSlip } from '../../src/document/control-slip.ts';
import { custodyOf } from '../../src/dossier/custody.ts';
import { toCapNhatTienDoHoSoMC } from '../../src/portal/progress-payload.ts';
import { reportDossier } from '../../src/render/report/report-dossier.ts';
import { lateRegister } from '../../src/report/late-register.ts';
import { type Report, summarise } from '../../src/report/summarise.ts';
import { timelinessIndicators } from '../../src/report/timeliness-indicators.ts';
import {
  CALENDAR,
  dossierOf,
  finished,
  hours,
  october,
  paused,
  procedureOf,
  resumed,
} from '../clock/example-dossier.ts';
import { attribute, RECEIVED } from './example-attribution.ts';

/*
 * Received on Mon 5/10/2026 at 17:00, at close. A working day is 07:30–11:30 and 13:00–17:00. The
 * department (sở) has a division (phòng); the police (công an) may do the step in its place. One step
 * of four working days, as long as the dossier may take: due on Fri 9/10 at 17:00.
 */
const units = {
  so: { name: 'Sở Xây dựng', head: 'Giám đốc Sở' },
  phong: { name: 'Phòng Thẩm định', parent: 'so', head: 'Trưởng phòng' },
  congAn: { name: 'Công an tỉnh', head: 'Giám đốc Công an tỉnh' },
  doi: { name: 'Đội Quản lý', parent: 'congAn' },
};

const oneStep = procedureOf({
  units,
  limit: '04 ngày làm việc',
  flow: [
    {
      step: 'tham-dinh',
      name: 'Thẩm định',
      unit: 'phong',
      limit: '04 ngày làm việc',
      alternates: ['congAn', 'so'],
    },
  ],
});

const toUnit = (unit: string, at: string, person?: string) =>
  ({
    type: 'handedOver',
    step: 'tham-dinh',
    at,
    to: { unit, ...(person === undefined ? {} : { person }) },
  }) as const;

const assigned = (person: string, at: string) =>
  ({ type: 'assigned', step: 'tham-dinh', person, at }) as const;

type Log = Parameters<typeof dossierOf>[1][];
const logOf = (...events: Log) => dossierOf(oneStep, RECEIVED, ...events);

const NOW = october(30, '09:00');
const LOOK = { now: NOW, calendar: CALENDAR };
const OCTOBER = { from: '2026-10-01', to: '2026-10-31', ...LOOK };

const handledBy = ({ groups }: Report) =>
  groups.map(({ key, columns: { handled, inProgress } }) => {
    const { early, onTime, late } = handled;
    return `${key}: ${early} early, ${onTime} on time, ${late} late, ${inProgress.total} going on`;
  });

/** Every row of the slip in words. */
const slipOf = (dossier: ReturnType<typeof logOf>, now = NOW) =>
  legsOf(dossier, { now, calendar: CALENDAR }).map(
    ({ agency, from, till, grade = '-', lateBy = 0 }) =>
      `${agency} ${from.slice(8, 16)} ${till?.slice(8, 16) ?? '…'} ${grade} ${lateBy / hours(1)}`,
  );

describe('a file handed over to another agency one day before the due', () => {
  // An of the division has three days; the police get it on Thu 8/10 at 17:00 and need two more days
  // than the one that is left: 8 hours on Mon 12/10 and 8 on Tue 13/10.
  const dossier = logOf(
    assigned('An', october(6, '08:00')),
    toUnit('doi', october(8, '17:00'), 'Chi'),
    finished('tham-dinh', october(13, '17:00')),
  );

  it('has a row on the control slip for each of the two, under the one allowance', () => {
    expect(slipOf(dossier)).toEqual([
      'so 05T17:00 08T17:00 early 0',
      'congAn 08T17:00 13T17:00 late 16',
    ]);
    const [first, second] = legsOf(dossier, LOOK);
    const due = october(9, '17:00');
    expect(first?.visits).toEqual(['tham-dinh#1']);
    expect(second?.visits).toEqual(['tham-dinh#1']);
    // Three of four days are used when the police begin.
    expect(first?.clock).toMatchObject({
      unit: 'so',
      due,
      ended: october(8, '17:00'),
      used: { amount: 3 },
      allowed: { amount: 4 },
    });
    expect(second?.clock).toMatchObject({ unit: 'congAn', start: october(5, '17:00'), due });
    const [table] = controlSlip(dossier, LOOK).tables;
    expect(table?.rows.map((row) => row.slice(1))).toEqual([
      [
        { text: 'Sở Xây dựng' },
        { at: october(5, '17:00') },
        { at: due },
        { at: october(8, '17:00') },
        { grade: 'early' },
        { text: '' },
      ],
      [
        { text: 'Công an tỉnh' },
        { at: october(8, '17:00') },
        { at: due },
        { at: october(13, '17:00') },
        { grade: 'late' },
        { text: '' },
      ],
    ]);
  });

  it('obliges the one that had it when it became late, and not the one of the step', () => {
    // Steps are late when working time has passed since the due: on Mon 12/10 at 07:30.
    const owed = obligationsOf(dossier, LOOK);
    expect(
      owed.map(({ id, bearer, arisenAt }) => [id, bearer?.unit, bearer?.agency, arisenAt]),
    ).toEqual([
      ['apology:dossier#1', 'doi', 'congAn', october(8, '07:30')],
      ['newDate:dossier#1', 'doi', 'congAn', october(8, '07:30')],
      ['apology:congAn:tham-dinh#1/2', 'congAn', 'congAn', october(12, '07:30')],
      ['newDate:congAn:tham-dinh#1/2', 'congAn', 'congAn', october(12, '07:30')],
      ['explanation:congAn:tham-dinh#1/2', 'congAn', 'congAn', october(12, '07:30')],
      ['monthlyList:congAn:tham-dinh#1/2', 'congAn', 'congAn', october(12, '07:30')],
    ]);
  });

  it('is told to whoever had it when each level was reached', () => {
    const holders = escalationsOf(dossier, LOOK)
      .filter(({ scope }) => scope === 'dossier')
      .map(({ level, addressees }) => [
        level,
        addressees.find(({ recipient }) => recipient === 'holder')?.unit,
      ]);
    // It is due soon from Thu 8/10, 07:30 on, while An has it.
    expect(holders[0]).toEqual(['dueSoon', 'phong']);
    expect(holders.slice(1).every(([, unit]) => unit === 'doi' || unit === undefined)).toBe(true);
  });

  it('is on the register of those who cause delay for the police alone', () => {
    const { units: late, officials } = lateRegister([dossier], OCTOBER);
    expect(late.map(({ unit, lateBy, charge }) => [unit, lateBy, charge])).toEqual([
      ['doi', hours(16), hours(16)],
    ]);
    expect(officials.map(({ person }) => person)).toEqual(['Chi']);
    expect(attribute(dossier).shares.map(({ unit, person }) => [unit, person])).toEqual([
      ['doi', 'Chi'],
    ]);
  });

  it('is counted for both, late only for the police', () => {
    expect(handledBy(summarise([dossier], { ...OCTOBER, by: 'agency' }))).toEqual([
      'congAn: 0 early, 0 on time, 1 late, 0 going on',
      'so: 1 early, 0 on time, 0 late, 0 going on',
    ]);
    expect(handledBy(summarise([dossier], { ...OCTOBER, by: 'unit' }))).toEqual([
      'doi: 0 early, 0 on time, 1 late, 0 going on',
      'phong: 1 early, 0 on time, 0 late, 0 going on',
    ]);
    expect(handledBy(summarise([dossier], { ...OCTOBER, by: 'person' }))).toEqual([
      'doi/Chi: 0 early, 0 on time, 1 late, 0 going on',
      'phong/An: 1 early, 0 on time, 0 late, 0 going on',
    ]);
    const { groups } = summarise([dossier], { ...OCTOBER, by: 'agency' });
    expect(groups.map(({ name }) => name)).toEqual(['Công an tỉnh', 'Sở Xây dựng']);
  });

  it('gives points for their own parts to each agency and official', () => {
    const { evaluation } = timelinessIndicators([dossier], OCTOBER);
    expect(evaluation.agencies.map(({ key, points }) => [key, points])).toEqual([
      ['so', 2],
      ['congAn', 0],
    ]);
    expect(evaluation.officials.map(({ key, unit, points }) => [key, unit, points])).toEqual([
      ['phong/An', 'Phòng Thẩm định', 2],
      ['doi/Chi', 'Đội Quản lý', 0],
    ]);
  });

  it('is with each unit in turn for the citizen and the portal', () => {
    expect(applicantView(dossier, LOOK).steps).toEqual([
      {
        name: 'Thẩm định',
        unit: 'Phòng Thẩm định',
        from: october(5, '17:00'),
        till: october(8, '17:00'),
      },
      {
        name: 'Thẩm định',
        unit: 'Đội Quản lý',
        from: october(8, '17:00'),
        till: october(13, '17:00'),
      },
    ]);
    expect(
      toCapNhatTienDoHoSoMC(dossier, LOOK).map((entry) => [
        entry.PhongBanXuLy,
        entry.NguoiXuLy,
        entry.NgayBatDau,
        entry.ThoiDiemXuLy,
        entry.NgayKetThucTheoQuyDinh,
        entry.TrangThai,
      ]),
    ).toEqual([
      ['Phòng Thẩm định', 'An', '20261005170000', '20261008170000', '20261009170000', '2'],
      ['Đội Quản lý', 'Chi', '20261008170000', '20261013170000', '20261009170000', '4'],
    ]);
  });

  it('while it goes on is the responsibility and in progress of the one that has it', () => {
    const open = logOf(
      assigned('An', october(6, '08:00')),
      toUnit('doi', october(8, '17:00'), 'Chi'),
    );
    const now = october(12, '10:00');
    const [responsible] = assess(open, { now, calendar: CALENDAR }).responsible;
    expect(responsible).toMatchObject({
      unit: 'doi',
      person: 'Chi',
      agency: 'congAn',
      since: october(8, '17:00'),
      lateBy: hours(2.5),
    });
    const period = { ...OCTOBER, now };
    expect(handledBy(summarise([open], { ...period, by: 'person' }))).toEqual([
      'doi/Chi: 0 early, 0 on time, 0 late, 1 going on',
      'phong/An: 1 early, 0 on time, 0 late, 0 going on',
    ]);
    expect(slipOf(open, now)).toEqual([
      'so 05T17:00 08T17:00 early 0',
      'congAn 08T17:00 … late 2.5',
    ]);
  });

  it('has its clock with the one that has it, by the calendar and the limit of the step', () => {
    const log = [assigned('An', october(6, '08:00')), toUnit('doi', october(8, '17:00'), 'Chi')];
    const look = assess(logOf(...log), { now: october(12, '10:00'), calendar: CALENDAR });
    const due = october(9, '17:00');
    expect(look.clocks.steps).toMatchObject([{ id: 'tham-dinh', unit: 'doi', due }]);
    const report = reportDossier(logOf(...log), {
      now: october(12, '10:00'),
      calendar: CALENDAR,
      locale: 'vi',
    });
    expect(report).toMatch(/Thẩm định.*Đội Quản lý/);
    expect(report).not.toMatch(/Phòng Thẩm định.*quá hạn/);
  });

  it('was in progress with the first one in a period that ended before', () => {
    const byWednesday = { ...OCTOBER, to: '2026-10-07', by: 'person' } as const;
    expect(handledBy(summarise([dossier], byWednesday))).toEqual([
      'phong/An: 0 early, 0 on time, 0 late, 1 going on',
    ]);
    const fromTuesday = { ...OCTOBER, from: '2026-10-13', by: 'person' } as const;
    expect(handledBy(summarise([dossier], fromTuesday))).toEqual([
      'doi/Chi: 0 early, 0 on time, 1 late, 0 going on',
    ]);
  });
});

describe('a file handed over to another agency when it is late already', () => {
  // Due on Fri 9/10; the division passes it on at noon on Mon 12/10, four hours late.
  const passedOn = [
    assigned('An', october(6, '08:00')),
    toUnit('congAn', october(12, '11:30')),
  ] as const;

  it('is late for both, each by its own time', () => {
    const dossier = logOf(...passedOn, finished('tham-dinh', october(12, '15:00')));
    expect(slipOf(dossier)).toEqual([
      'so 05T17:00 12T11:30 late 4',
      'congAn 12T11:30 12T15:00 late 2',
    ]);
    expect(attribute(dossier).shares.map(({ unit, overrun }) => [unit, overrun])).toEqual([
      ['phong', hours(4)],
      ['congAn', hours(2)],
    ]);
    const [visit] = ledgerRow(dossier, LOOK).visits;
    expect(visit?.hands).toEqual([
      {
        unit: 'phong',
        person: 'An',
        from: october(5, '17:00'),
        till: october(12, '11:30'),
        grade: 'late',
        lateBy: hours(4),
      },
      {
        unit: 'congAn',
        from: october(12, '11:30'),
        till: october(12, '15:00'),
        grade: 'late',
        lateBy: hours(2),
      },
    ]);
  });

  it('obliges both, the second from when it got it', () => {
    const owed = obligationsOf(logOf(...passedOn), {
      now: october(12, '14:00'),
      calendar: CALENDAR,
    });
    expect(
      owed
        .filter(({ kind }) => kind === 'explanation')
        .map(({ id, bearer, arisenAt }) => [id, bearer?.agency, arisenAt]),
    ).toEqual([
      ['explanation:so:tham-dinh#1', 'so', october(12, '07:30')],
      ['explanation:congAn:tham-dinh#1/2', 'congAn', october(12, '11:30')],
    ]);
    // The new date for the whole is with the division, which had it when the limit ended.
    const whole = owed.find(({ id }) => id === 'apology:dossier#1');
    expect(whole?.bearer).toEqual({ unit: 'phong', agency: 'so', head: 'Trưởng phòng' });
  });

  it('is not late for who had no time to work on it, until there was some', () => {
    const open = logOf(...passedOn);
    const duringNoon = october(12, '12:30');
    expect(slipOf(open, duringNoon)).toEqual([
      'so 05T17:00 12T11:30 late 4',
      'congAn 12T11:30 … - 0',
    ]);
    // The first working instant after noon makes it late there too.
    const wakeUp = nextWakeUp(open, { now: duringNoon, calendar: CALENDAR });
    expect(wakeUp).toBe(october(12, '13:00:00.001'));
    const kindsAt = (now: string) =>
      obligationsOf(open, { now, calendar: CALENDAR }).filter(
        ({ bearer, kind }) => bearer?.agency === 'congAn' && kind === 'explanation',
      ).length;
    expect([kindsAt(duringNoon), kindsAt(october(12, '13:00')), kindsAt(wakeUp ?? '')]).toEqual([
      0, 0, 1,
    ]);
    const done = logOf(...passedOn, finished('tham-dinh', october(12, '12:00')));
    expect(slipOf(done)[1]).toBe('congAn 12T11:30 12T12:00 onTime 0');
    expect(lateRegister([done], OCTOBER).units.map(({ unit }) => unit)).toEqual(['phong']);
  });

  it('has time stopped for who has it by a pause, and nothing wakes before that is over', () => {
    const open = logOf(...passedOn, paused(october(12, '12:00')));
    expect(nextWakeUp(open, { now: october(12, '12:30'), calendar: CALENDAR })).toBeUndefined();
    const later = logOf(
      ...passedOn,
      paused(october(12, '12:00')),
      resumed(october(13, '11:30')),
      finished('tham-dinh', october(13, '14:00')),
    );
    expect(slipOf(later)).toEqual([
      'so 05T17:00 12T11:30 late 4',
      'congAn 12T11:30 13T14:00 late 1',
    ]);
  });

  it('passed on while it stands still is judged at the beginning of the pause', () => {
    // Stopped on Fri 9/10 at noon; the police get it during the pause, which ends on Tue 13/10.
    const dossier = logOf(
      paused(october(9, '11:30')),
      toUnit('congAn', october(12, '11:30')),
      resumed(october(13, '07:30')),
      finished('tham-dinh', october(14, '11:30')),
    );
    // Half a day was left on Fri, so it is due half a day after the pause, on Tue 13/10 at 11:30.
    expect(slipOf(dossier)).toEqual([
      'so 05T17:00 12T11:30 onTime 0',
      'congAn 12T11:30 14T11:30 late 8',
    ]);
  });
});

describe('a file that comes back', () => {
  const dossier = logOf(
    toUnit('congAn', october(6, '17:00')),
    toUnit('so', october(12, '17:00')),
    finished('tham-dinh', october(13, '11:30')),
  );

  it('has a leg for each uninterrupted stay with an agency', () => {
    expect(slipOf(dossier)).toEqual([
      'so 05T17:00 06T17:00 early 0',
      'congAn 06T17:00 12T17:00 late 8',
      'so 12T17:00 13T11:30 late 4',
    ]);
  });

  it('obliges each leg by an id of its own', () => {
    const ids = obligationsOf(dossier, LOOK).map(({ id }) => id);
    expect(ids).toContain('explanation:congAn:tham-dinh#1/2');
    expect(ids).toContain('explanation:so:tham-dinh#1/3');
    expect(ids).not.toContain('explanation:so:tham-dinh#1');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is one file of an agency, late if any of its legs is', () => {
    const { evaluation } = timelinessIndicators([dossier], OCTOBER);
    expect(evaluation.agencies.map(({ key, points }) => [key, points])).toEqual([
      ['so', 0],
      ['congAn', 0],
    ]);
  });

  it('is no leg of its own between units of one agency', () => {
    const within = logOf(
      toUnit('so', october(6, '17:00')),
      finished('tham-dinh', october(9, '17:00')),
    );
    expect(slipOf(within)).toEqual(['so 05T17:00 09T17:00 onTime 0']);
    expect(custodyOf(within).map(({ unit }) => unit)).toEqual(['phong', 'so']);
    // Only one agency takes part, so it explains itself for the whole.
    const late = logOf(toUnit('so', october(6, '17:00')));
    expect(obligationsOf(late, LOOK).map(({ id, bearer }) => [id, bearer?.unit])).toEqual([
      ['apology:dossier#1', 'so'],
      ['newDate:dossier#1', 'so'],
      ['explanation:dossier#1', 'so'],
      ['monthlyList:dossier#1', 'so'],
    ]);
  });
});

describe('what is delegated to another agency', () => {
  it('stays on the slip of the one that delegated it', () => {
    const dossier = logOf(
      {
        type: 'delegated',
        at: october(6, '08:00'),
        from: { unit: 'phong' },
        to: { unit: 'doi', person: 'Chi' },
        window: { from: october(8, '00:00'), to: october(31, '00:00') },
      },
      finished('tham-dinh', october(12, '17:00')),
    );
    expect(slipOf(dossier)).toEqual(['so 05T17:00 12T17:00 late 8']);
    const now = october(9, '09:00');
    const open = logOf({
      type: 'delegated',
      at: october(6, '08:00'),
      from: { unit: 'phong' },
      to: { unit: 'doi', person: 'Chi' },
      window: { from: october(8, '00:00'), to: october(31, '00:00') },
    });
    expect(assess(open, { now, calendar: CALENDAR }).responsible[0]).toMatchObject({
      unit: 'doi',
      person: 'Chi',
      agency: 'so',
      head: 'Trưởng phòng',
    });
  });
});
