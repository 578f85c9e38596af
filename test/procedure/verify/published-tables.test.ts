import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isLienthongError } from '../../../src/base/error.ts';
import { vietnamCalendar } from '../../../src/calendar/vietnam/vietnam-calendar.ts';
import type { Procedure } from '../../../src/procedure/procedure.ts';
import { verifyProcedure } from '../../../src/procedure/verify/verify-procedure.ts';
import { found, procedureOf, stage, step, summary } from './sample.ts';

const REFERENCE = process.env['LIENTHONG_REFERENCE'];

/** The tables of Quyết định 295/QĐ-VP.UBND.KSTT (Quảng Ninh, 2026), as printed. */
interface PublishedTable {
  readonly level: string;
  readonly tt: string;
  readonly name: string;
  readonly limit: string;
  readonly limitRemote: string;
  readonly phases: readonly {
    readonly name: string | null;
    readonly limit: string;
    readonly limitRemote: string;
    readonly steps: readonly {
      readonly n: string;
      readonly content: string;
      readonly unit: string;
      readonly t: string;
      readonly tRemote: string;
      readonly extra: string;
    }[];
  }[];
}

const tables = (): readonly PublishedTable[] =>
  REFERENCE === undefined
    ? []
    : JSON.parse(readFileSync(`${REFERENCE}/quang-ninh-295.json`, 'utf8'));

/** Two columns, each with a limit where the cell is not empty. */
const columns = (normal: string, remote: string): object | undefined => {
  const limit = { ...(normal === '' ? {} : { normal }), ...(remote === '' ? {} : { remote }) };
  return Object.keys(limit).length === 0 ? undefined : limit;
};

/** A procedure that says what the table says: its stages, its steps in order, a unit for each text. */
const define = ({ level, tt, name, limit, limitRemote, phases }: PublishedTable): Procedure => {
  const names = [
    ...new Set(phases.flatMap(({ steps }) => steps.flatMap((s) => [s.unit, s.extra]))),
  ];
  const unitOf = new Map(names.filter((text) => text !== '').map((text, i) => [text, `u${i}`]));
  return procedureOf({
    code: `${level} ${tt}`,
    name,
    inForce: { from: '2026-07-10' },
    variants: ['normal', 'remote'],
    // "0" as a total has no unit of its own.
    limit: { normal: limit, remote: limitRemote === '0' ? '0 ngày làm việc' : limitRemote },
    units: Object.fromEntries([...unitOf].map(([text, id]) => [id, { name: text }])),
    flow: [
      ...phases.map((phase, i) =>
        stage(
          `g${i + 1}`,
          columns(phase.limit, phase.limitRemote),
          phase.steps.map(({ n, content, unit, extra, t, tRemote }, j) => ({
            ...step(`g${i + 1}-${j + 1}`, columns(t, tRemote), {
              label: n,
              unit: unitOf.get(unit),
            }),
            name: content === '' ? undefined : content,
            ...(extra === '' ? {} : { support: [unitOf.get(extra)] }),
          })),
        ),
      ),
      { end: 'xong', result: 'granted' },
    ],
  });
};

const faultsOf = (table: PublishedTable): readonly string[] => {
  try {
    define(table);
    return [];
  } catch (error) {
    if (!isLienthongError(error)) throw error;
    return [...new Set(error.issues.map(({ code }) => code))];
  }
};

const placeOf = ({ level, tt }: PublishedTable): string => `${level} ${tt}`;

const tableAt = (place: string): PublishedTable | undefined =>
  tables().find((table) => placeOf(table) === place);

const procedureAt = (place: string): Procedure => {
  const table = tableAt(place);
  if (table === undefined) throw new Error(`no table ${place}`);
  return define(table);
};

describe.runIf(REFERENCE !== undefined)('the tables of a published decision', () => {
  it('can be defined, but for the one whose total and steps disagree in their unit', () => {
    // tỉnh 6: "23 ngày" over steps of "0,5", which only working days can have.
    const refused = tables().flatMap((table) =>
      faultsOf(table).map((code) => [placeOf(table), code]),
    );
    expect(refused).toEqual([['tỉnh 6', 'limit.fractionOfCalendarUnit']]);
  });

  it('have no slips but these, names of units and blank lines aside', () => {
    const calendar = vietnamCalendar();
    const slips = tables()
      .filter((table) => faultsOf(table).length === 0)
      .flatMap((table) =>
        verifyProcedure(define(table), { calendar })
          .filter(({ code }) => code !== 'unit.nameSimilar' && code !== 'node.withoutName')
          .map(({ code, severity, path }) => [placeOf(table), severity, code, path.join('.')]),
      );
    expect(slips).toEqual([
      ['tỉnh 8', 'warning', 'unit.nameAbolished', 'units.u5.name'],
      ['tỉnh 13.3', 'info', 'step.withoutLimit', 'flow.1.flow.7'],
      ['tỉnh 13.3', 'info', 'step.withoutLimit', 'flow.1.flow.7'],
      ['tỉnh 29.1.2', 'warning', 'label.twice', 'flow.1.flow.4.label'],
    ]);
  });

  it('print a step number twice: tỉnh 29.1.2, "Bước 7"', () => {
    expect(found('label.twice', procedureAt('tỉnh 29.1.2'))).toMatchObject([
      { label: 'Bước 7', ids: ['g2-4', 'g2-5'] },
    ]);
  });

  it('leave the time of the last step empty: tỉnh 13.3, in both columns', () => {
    expect(found('step.withoutLimit', procedureAt('tỉnh 13.3'))).toMatchObject([
      { id: 'g2-8', variant: 'normal' },
      { id: 'g2-8', variant: 'remote' },
    ]);
  });

  it('print a column of zeros where the variant does not apply: tỉnh 7', () => {
    expect(summary(procedureAt('tỉnh 7'))).toEqual([]);
  });

  it('leave lines blank where the named leader approves: 23.1.1, five of them', () => {
    expect(found('node.withoutName', procedureAt('tỉnh 23.1.1')).map(({ id }) => id)).toEqual([
      'g1-3',
      'g1-5',
      'g1-6',
      'g1-8',
      'g1-9',
    ]);
  });

  it.each([
    ['tỉnh 1', 'dashes', 'Phòng Quản lý đất đai – Sở Nông nghiệp và Môi trường'],
    ['tỉnh 1', 'a dash left out', 'Lãnh đạo Phòng Quản lý đất đai Sở Nông nghiệp và Môi trường'],
    ['tỉnh 4', '"Lãng đạo"', 'Lãng đạo Phòng Quản lý đất đai – Sở Nông nghiệp và Môi trường'],
    ['tỉnh 8', '"Phòng Phòng"', 'Phòng Phòng Quản lý đất đai - Sở Nông nghiệp và Môi trường'],
    ['tỉnh 10.2.1', 'case', 'Văn Phòng Đăng ký Đất đai'],
    ['xã 1.1', 'a semicolon', 'Cơ quan chuyên môn về nông nghiệp và môi trường cấp xã;'],
  ])('spell a unit in two ways: %s, %s', (place, _, name) => {
    const procedure = procedureAt(place);
    const spelt = found('unit.nameSimilar', procedure).map(
      ({ unit }) => procedure.units[unit]?.name,
    );
    expect(spelt).toContain(name);
  });

  it('ask an authority that was given up: tỉnh 8', () => {
    expect(found('unit.nameAbolished', procedureAt('tỉnh 8'))).toMatchObject([
      { since: '2025-07-01', name: expect.stringContaining('Ủy ban nhân dân cấp huyện') },
    ]);
  });
});

describe.runIf(REFERENCE === undefined)('the tables of a published decision', () => {
  it('are not at hand: LIENTHONG_REFERENCE names no folder', () => {
    expect(tables()).toEqual([]);
  });
});

describe('slips of published procedures', () => {
  it('a remote column of 20 days under a total of 15 (Quảng Ninh 295, xã 11)', () => {
    const procedure = procedureOf({
      variants: ['normal', 'remote'],
      limit: { normal: '10 ngày làm việc', remote: '15 ngày làm việc' },
      flow: [
        step('tham-dinh', { normal: '7', remote: '13' }),
        step('phe-duyet', { normal: '3', remote: '07' }),
      ],
    });
    expect(summary(procedure)).toEqual(['error total.pathOverLimit']);
    expect(found('total.pathOverLimit', procedure)).toMatchObject([
      { variant: 'remote', limit: 15, sum: 20 },
    ]);
  });

  it('a monthly allowance of 22 working days, and 32 with a complaint (NĐ 20/2021 Art. 8)', () => {
    const allowance = (review: object) =>
      procedureOf({
        limit: '22 ngày làm việc',
        inForce: { from: '2021-07-01' },
        units: { so: { name: 'UBND cấp xã' }, phong: { name: 'Phòng LĐTBXH' } },
        flow: [
          step('ra-soat', '07 ngày làm việc'),
          step('niem-yet', '02', review),
          step('gui-van-ban', '03'),
          step('tham-dinh', '07', { unit: 'phong' }),
          step('quyet-dinh', '03'),
          { end: 'xong', result: 'granted' },
          step('ket-luan', '10', { on: { done: 'gui-van-ban' } }),
        ],
      });
    expect(found('node.unreachable', allowance({}))).toMatchObject([{ id: 'ket-luan' }]);
    expect(found('total.pathOverLimit', allowance({}))).toEqual([]);
    const complaint = allowance({ on: { complaint: 'ket-luan' } });
    expect(found('total.pathOverLimit', complaint)).toMatchObject([{ limit: 22, sum: 32 }]);
    // In force before the district level was given up: the names were right.
    expect(found('unit.nameAbolished', complaint)).toEqual([]);
  });

  it('working days and days in one chain of three levels (NĐ 131/2021 Art. 28)', () => {
    const procedure = procedureOf({
      limit: '24 ngày',
      units: {
        xa: { name: 'UBND cấp xã' },
        phong: { name: 'Phòng LĐTBXH' },
        so: { name: 'Sở LĐTBXH' },
      },
      flow: [
        step('xa', '05 ngày làm việc', { unit: 'xa' }),
        step('phong', '07 ngày làm việc', { unit: 'phong' }),
        step('so', '12 ngày'),
      ],
    });
    expect(summary(procedure)).toEqual([
      'info limits.unitsMixed',
      'warning unit.nameAbolished',
      'warning unit.nameAbolished',
    ]);
    // Twelve working days are two weeks and two days or more, and twelve days follow: 26 at least.
    const calendar = vietnamCalendar();
    const asked = { calendar, from: '2026-06-01', to: '2026-06-30' };
    // June 2026 has 22 working days.
    expect(found('plan.missesDate', procedure, asked)).toMatchObject([{ count: 22 }]);
  });

  it('an appraisal within 25 days from the receipt that overlaps the opinions before it', () => {
    const procedure = procedureOf({
      limit: '32 ngày',
      flow: [
        step('lay-y-kien', '3 ngày'),
        step('cho-y-kien', '15 ngày'),
        step('tham-dinh', '25 ngày kể từ ngày nhận hồ sơ'),
        step('quyet-dinh', '7 ngày'),
      ],
    });
    expect(summary(procedure)).toEqual([]);
  });

  it('a same-day procedure with eight hours of steps (Hà Nội 663)', () => {
    const hours = ['02', '03', '02', '01'];
    const procedure = procedureOf({
      limit: 'ngay trong ngày',
      flow: hours.map((amount, i) => step(`b${i + 1}`, `${amount} giờ làm việc`)),
    });
    expect(summary(procedure)).toEqual(['info sameDay.stepsInHours']);
    expect(summary(procedure, { calendar: vietnamCalendar() })).toEqual([]);
    // With an office of seven and a half hours the plan no longer fits the day.
    const hoursOfPolice = vietnamCalendar({
      hours: ['07:30-11:30', '13:00-16:30'],
      from: '2026-01-01',
    });
    expect(found('sameDay.stepsInHours', procedure, { calendar: hoursOfPolice })).toMatchObject([
      { severity: 'error', hours: 8, open: 7.5 },
    ]);
  });
});
