import { describe, expect, it } from 'vitest';
import { ledgerRow } from '../../src/assessment/ledger-row.ts';
import type { LedgerRow } from '../../src/assessment/ledger-shape.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import type { LateParty } from '../../src/report/late-party.ts';
import { lateRegister, repeatedLateness } from '../../src/report/late-register.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  hours,
  october,
  paused,
  procedureOf,
} from '../clock/example-dossier.ts';
import { HOUR, row, visit } from './sample-rows.ts';

const november = (day: number, time: string): string =>
  `2026-11-${`${day}`.padStart(2, '0')}T${time}:00+07:00`;

const YEAR_END = '2026-12-31T09:00:00+07:00';

const rowAt = (dossier: Dossier, now = YEAR_END): LedgerRow =>
  JSON.parse(JSON.stringify(ledgerRow(dossier, { now, calendar: CALENDAR })));

const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };
const BOTH = { from: '2026-10-01', to: '2026-11-30' };

const register = (
  rows: readonly LedgerRow[],
  period: { readonly from: string; readonly to: string },
  now = YEAR_END,
) => lateRegister(rows, { ...period, now, calendar: CALENDAR });

const inHours = ({ unit, person, times, lateBy, charge, carriedOver }: LateParty) => ({
  who: person ?? unit,
  times,
  lateBy: lateBy / hours(1),
  charge: charge / hours(1),
  ...(carriedOver === undefined
    ? {}
    : {
        before: [carriedOver.times, carriedOver.lateBy / hours(1), carriedOver.charge / hours(1)],
      }),
});

const unitsIn = (...args: Parameters<typeof register>) => register(...args).units.map(inHours);

const oneStep = procedureOf({
  limit: '2 ngày làm việc',
  flow: [{ step: 'a', unit: 'a', limit: '2 ngày làm việc' }],
});

const assigned = (at: string, person: string) =>
  ({ type: 'assigned', at, step: 'a', person }) as const;

/** Due on Thu 29/10 17:00; 8 working hours of October and 24 of November late. */
const overTheMonth = dossierOf(
  oneStep,
  accepted(october(27, '17:00')),
  finished('a', november(4, '17:00')),
);

describe('a register shows how things stood at the end of its month', () => {
  const kept = rowAt(overTheMonth);

  it('the hours of October in October, all of them in November', () => {
    expect(unitsIn([kept], OCTOBER)).toEqual([{ who: 'a', times: 1, lateBy: 8, charge: 8 }]);
    expect(unitsIn([kept], NOVEMBER)).toEqual([
      { who: 'a', times: 1, lateBy: 32, charge: 32, before: [1, 8, 8] },
    ]);
    expect(register([kept], OCTOBER).problems.map(({ code }) => code)).toEqual([
      'report.unassigned',
    ]);
  });

  it('the same of the row that was made in October, of a later one, and of the dossier', () => {
    const october30 = rowAt(
      dossierOf(oneStep, accepted(october(27, '17:00'))),
      october(30, '11:30'),
    );
    expect(unitsIn([october30], OCTOBER)).toEqual(unitsIn([kept], OCTOBER));
    const { units } = lateRegister([overTheMonth], {
      ...OCTOBER,
      now: YEAR_END,
      calendar: CALENDAR,
    });
    expect(units.map(inHours)).toEqual(unitsIn([kept], OCTOBER));
  });

  it('as of now, when that is earlier', () => {
    expect(unitsIn([kept], NOVEMBER, november(3, '17:00'))).toMatchObject([{ lateBy: 24 }]);
    expect(unitsIn([kept], OCTOBER, october(30, '11:30'))).toMatchObject([{ lateBy: 4 }]);
    expect(unitsIn([kept], OCTOBER, october(29, '17:00'))).toEqual([]);
  });

  it('one lateness over two months is listed twice and no repetition', () => {
    const { units } = register([kept], BOTH);
    expect(units).toMatchObject([
      { times: 1, listed: 2, dossiers: ['HS-1'], months: ['2026-10', '2026-11'] },
    ]);
    const options = { ...BOTH, now: YEAR_END, calendar: CALENDAR };
    expect(repeatedLateness([kept], options).units).toEqual([]);
    expect(repeatedLateness([kept], { ...options, atLeast: 1 }).units).toHaveLength(1);
  });

  it('whoever held it then', () => {
    const handedOn = rowAt(
      dossierOf(
        oneStep,
        accepted(october(27, '17:00')),
        assigned(october(28, '08:00'), 'An'),
        assigned(november(2, '11:30'), 'Bình'),
        finished('a', november(4, '17:00')),
      ),
    );
    expect(register([handedOn], OCTOBER).officials.map(inHours)).toEqual([
      { who: 'An', times: 1, lateBy: 8, charge: 8 },
    ]);
    expect(register([handedOn], NOVEMBER).officials.map(inHours)).toEqual([
      { who: 'Bình', times: 1, lateBy: 20, charge: 20 },
      { who: 'An', times: 1, lateBy: 12, charge: 12, before: [1, 8, 8] },
    ]);
  });
});

describe('whoever got the file only in November', () => {
  // Due on Thu 29/10 08:00, in other hands from Tue 3/11 08:00 until Wed 4/11 10:00.
  const threeDays = procedureOf({
    limit: '03 ngày làm việc',
    flow: [{ step: 'a', unit: 'so', alternates: ['thue'], role: 'CV', limit: '03 ngày làm việc' }],
    units: { so: { name: 'Sở' }, thue: { name: 'Thuế' } },
  });
  const given = (...handover: Parameters<typeof dossierOf>[1][]): LedgerRow =>
    rowAt(
      dossierOf(
        threeDays,
        accepted(october(26, '08:00')),
        assigned(october(26, '08:00'), 'An'),
        ...handover,
        finished('a', november(4, '10:00')),
      ),
    );
  const lists = (kept: LedgerRow, of: 'units' | 'officials', who: string) =>
    [OCTOBER, NOVEMBER, BOTH].map((period) =>
      register([kept], period)[of].find(({ unit, person }) => who === (person ?? unit)),
    );
  const reassigned = given(assigned(november(3, '08:00'), 'Bình'));
  const handedOver = given({
    type: 'handedOver',
    at: november(3, '08:00'),
    step: 'a',
    to: { unit: 'thue' },
  });
  const delegated = given({
    type: 'delegated',
    at: november(3, '08:00'),
    from: { unit: 'so', role: 'CV', person: 'An' },
    to: { unit: 'so', role: 'CV', person: 'Bình' },
    window: { from: november(3, '08:00'), to: november(30, '08:00') },
  });

  it.each([
    ['is assigned', reassigned, 'officials', 'Bình'],
    ['is handed over', handedOver, 'units', 'thue'],
    ['is delegated', delegated, 'officials', 'Bình'],
  ] as const)('and to whom it %s is not on the list of October', (_, kept, of, who) => {
    const [ofOctober, ofNovember, ofBoth] = lists(kept, of, who);
    expect(ofOctober).toBeUndefined();
    expect(ofNovember).toMatchObject({ times: 1, listed: 1, months: ['2026-11'] });
    expect(ofNovember).not.toHaveProperty('carriedOver');
    expect(ofBoth).toEqual(ofNovember);
  });

  it('leaves who had it before on both lists, and their unit as well', () => {
    for (const kept of [reassigned, handedOver, delegated]) {
      for (const [of, who] of [
        ['officials', 'An'],
        ['units', 'so'],
      ] as const) {
        const [ofOctober, ofNovember, ofBoth] = lists(kept, of, who);
        // 15,5 hours past the limit of the step, 8 past that of the dossier.
        expect(ofOctober).toMatchObject({ listed: 1, lateBy: hours(15.5), charge: hours(8) });
        expect(ofOctober).not.toHaveProperty('carriedOver');
        const carriedOver = { times: 1, lateBy: hours(15.5), charge: hours(8) };
        expect(ofNovember).toMatchObject({ times: 1, listed: 1, carriedOver });
        expect(ofBoth).toMatchObject({ times: 1, listed: 2, months: ['2026-10', '2026-11'] });
      }
    }
  });

  it('is late in November alone, where repeated lateness names the months', () => {
    const options = { ...BOTH, now: YEAR_END, calendar: CALENDAR, atLeast: 1 };
    const { officials } = repeatedLateness([reassigned], options);
    expect(Object.fromEntries(officials.map(({ person, months }) => [person, months]))).toEqual({
      An: ['2026-10', '2026-11'],
      Bình: ['2026-11'],
    });
  });
});

describe('a dossier that becomes late in the month after', () => {
  // a has until Thu 29/10 and takes until Fri 30/10; b from then until Wed 4/11, inside its 3 days.
  // The dossier was due on Tue 3/11: 8 hours late on the 4th.
  const late = rowAt(
    dossierOf(
      procedureOf({
        limit: '5 ngày làm việc',
        flow: [
          { step: 'a', unit: 'a', limit: '2 ngày làm việc' },
          { step: 'b', unit: 'b', limit: '3 ngày làm việc' },
        ],
      }),
      accepted(october(27, '17:00')),
      finished('a', october(30, '17:00')),
      finished('b', november(4, '17:00')),
    ),
  );

  it('stands with who overran in both: with its hours first, with its charge then', () => {
    expect(unitsIn([late], OCTOBER)).toEqual([{ who: 'a', times: 1, lateBy: 8, charge: 0 }]);
    expect(unitsIn([late], NOVEMBER)).toEqual([
      { who: 'a', times: 1, lateBy: 8, charge: 8, before: [1, 8, 0] },
    ]);
  });
});

describe('a dossier that was late in November before it began anew', () => {
  it('stands in the list of October in October alone', () => {
    const anew = rowAt(
      dossierOf(
        procedureOf({
          limit: '2 ngày làm việc',
          flow: [
            { step: 'a', unit: 'a', limit: '2 ngày làm việc' },
            { wait: 'bo-sung', for: 'applicant', clock: 'restart' },
            { step: 'b', unit: 'b' },
          ],
        }),
        accepted(october(27, '17:00')),
        finished('a', november(4, '17:00')),
        finished('bo-sung', november(5, '09:00')),
        finished('b', november(5, '17:00')),
      ),
    );
    const listsOf = (period: typeof BOTH) =>
      register([anew], period).units.map(({ unit, listed, months }) => ({ unit, listed, months }));
    expect(listsOf(OCTOBER)).toEqual([{ unit: 'a', listed: 1, months: ['2026-10'] }]);
    expect(listsOf(NOVEMBER)).toEqual([{ unit: 'a', listed: 1, months: ['2026-11'] }]);
    expect(listsOf(BOTH)).toEqual([{ unit: 'a', listed: 2, months: ['2026-10', '2026-11'] }]);
  });
});

describe('a row that was made before the end of the period', () => {
  it('of work that runs tells the hours until then, also when it was in time', () => {
    const early = rowAt(dossierOf(oneStep, accepted(october(27, '17:00'))), october(28, '09:00'));
    expect(early.visits[0]).not.toHaveProperty('late');
    expect(unitsIn([early], OCTOBER)).toEqual([{ who: 'a', times: 1, lateBy: 8, charge: 8 }]);
    expect(unitsIn([early], NOVEMBER, november(2, '11:30'))).toMatchObject([
      { lateBy: 12, charge: 12 },
    ]);
  });

  it('gives what it ran on to who had it last, also to one who had it before', () => {
    const stale = rowAt(
      dossierOf(
        oneStep,
        accepted(october(27, '17:00')),
        assigned(october(28, '08:00'), 'An'),
        assigned(october(30, '09:30'), 'Bình'),
        assigned(october(30, '11:30'), 'An'),
      ),
      october(30, '15:00'),
    );
    // Late from Fri 30/10 07:30: An 2 hours, Bình 2, and An again 4 until 17:00.
    expect(register([stale], OCTOBER).officials.map(inHours)).toEqual([
      { who: 'An', times: 1, lateBy: 6, charge: 6 },
      { who: 'Bình', times: 1, lateBy: 2, charge: 2 },
    ]);
  });

  it('of work that stands still tells no more than it had', () => {
    const stopped = rowAt(
      dossierOf(oneStep, accepted(october(27, '17:00')), paused(october(30, '11:30'))),
      october(30, '15:00'),
    );
    expect(unitsIn([stopped], NOVEMBER, november(10, '09:00'))).toEqual([
      { who: 'a', times: 1, lateBy: 4, charge: 4, before: [1, 4, 4] },
    ]);
  });
});

describe('limits by the clock', () => {
  it('have their hours by the clock in the register, and it says so', () => {
    // 24 hours from Fri 30/10 17:00; Sat 17:00 to Mon 2/11 09:00 is 40 hours, 7 of them in October.
    const birth = rowAt(
      dossierOf(
        procedureOf({ limit: '24 giờ', flow: [{ step: 'a', unit: 'a', limit: '24 giờ' }] }),
        accepted(october(30, '17:00')),
        finished('a', november(2, '09:00')),
      ),
    );
    expect([birth.measure, birth.visits[0]?.measure]).toEqual(['wall', 'wall']);
    expect(register([birth], OCTOBER).units).toMatchObject([
      { lateBy: 7 * HOUR, charge: 7 * HOUR, byClock: { lateBy: 7 * HOUR, charge: 7 * HOUR } },
    ]);
    const mixed = register([birth, rowAt(overTheMonth)], NOVEMBER).units;
    expect(mixed).toMatchObject([
      { lateBy: 72 * HOUR, byClock: { lateBy: 40 * HOUR, charge: 40 * HOUR } },
    ]);
    expect(register([rowAt(overTheMonth)], NOVEMBER).units[0]).not.toHaveProperty('byClock');
  });
});

describe('a row of an earlier version', () => {
  const undated = row({
    grade: 'late',
    lateBy: 9 * HOUR,
    from: october(27, '17:00'),
    till: november(4, '17:00'),
    lateAfter: october(30, '00:00'),
    visits: [
      visit({
        from: october(27, '17:00'),
        till: november(4, '17:00'),
        lateAfter: october(29, '17:00'),
        grade: 'late',
        lateBy: 9 * HOUR,
        charge: 9 * HOUR,
      }),
    ],
  });

  it('stays readable, with all its hours, and is named where it cannot be cut', () => {
    for (const period of [OCTOBER, NOVEMBER]) {
      const { units, problems } = register([undated], period);
      expect(units).toMatchObject([{ times: 1, lateBy: 9 * HOUR }]);
      expect(problems).toEqual([
        { code: 'report.latenessUndated', path: [], count: 1, dossiers: ['HS-1'] },
      ]);
    }
    expect(register([undated], BOTH).problems).toEqual([]);
  });
});
