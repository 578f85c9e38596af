import { describe, expect, it } from 'vitest';
import { isLienthongError } from '../../../src/base/error.ts';
import { vietnamCalendar } from '../../../src/calendar/vietnam/vietnam-calendar.ts';
import type { Procedure } from '../../../src/procedure/procedure.ts';
import type { VerifyOptions } from '../../../src/procedure/verify/horizon.ts';
import { verifyProcedure } from '../../../src/procedure/verify/verify-procedure.ts';
import { parallel, procedureOf, stage, step, summary, wait } from './sample.ts';

const calendar = vietnamCalendar({ from: '2026-01-01' });

const codesThrownBy = (run: () => unknown): readonly string[] => {
  try {
    run();
  } catch (error) {
    if (isLienthongError(error)) return error.issues.map(({ code }) => code);
    throw error;
  }
  return [];
};

describe('verifying a procedure', () => {
  const birth = procedureOf({
    variants: ['normal', 'verification'],
    limit: { normal: '03 ngày làm việc', verification: '05 ngày làm việc' },
    inForce: { from: '2026-09-01' },
    units: {
      ubndXa: { name: 'UBND cấp xã' },
      congAn: { name: 'Công an' },
      bhxh: { name: 'Cơ quan bảo hiểm xã hội' },
    },
    flow: [
      step('khai-sinh', '24 giờ', { unit: 'ubndXa', on: { supplement: 'bo-sung' } }),
      parallel('sau-khai-sinh', 'all', [
        step(
          'thuong-tru',
          { normal: '02 ngày làm việc', verification: '05 ngày làm việc' },
          { unit: 'congAn' },
        ),
        step('bhyt', '02 ngày làm việc', { unit: 'bhxh' }),
      ]),
      { end: 'tra-ket-qua', result: 'granted' },
      wait('bo-sung', {
        clock: 'pause',
        within: '07 ngày làm việc',
        on: { supplied: 'khai-sinh', expired: 'dung' },
      }),
      { end: 'dung', result: 'stopped' },
    ],
  });

  it('finds in the birth bundle a plan that cannot keep the law when residence is verified', () => {
    // NĐ 63/2024 as amended: 24 hours for the birth and then 05 working days for the residence, in
    // a whole of 05. Only where the 24 hours pass on a rest day is nothing lost: received on
    // Friday 4/9/2026, 16:59, the birth is due on Saturday and the residence on the next Friday.
    // Four days of the week lose a day.
    const options = { calendar, from: '2026-09-03', to: '2026-09-11' };
    expect(
      verifyProcedure(birth, options).filter(({ code }) => code === 'plan.missesDate'),
    ).toEqual([
      {
        code: 'plan.missesDate',
        severity: 'warning',
        path: ['limit'],
        variant: 'verification',
        count: 5,
        first: '2026-09-03',
        dates: ['2026-09-03', '2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10'],
      },
    ]);
    expect(summary(birth)).toEqual(['info limits.unitsMixed', 'info limits.unitsMixed']);
  });

  it('gives plain data that goes through JSON', () => {
    const findings = verifyProcedure(birth, { calendar });
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
  });

  it('judges a procedure that went through JSON like the original', () => {
    const copy: Procedure = JSON.parse(JSON.stringify(birth));
    const copied: VerifyOptions = { calendar: JSON.parse(JSON.stringify(calendar)) };
    expect(verifyProcedure(copy, copied)).toEqual(verifyProcedure(birth, { calendar }));
  });

  it('refuses a procedure from JSON that cannot run', () => {
    const copy: Procedure = { ...JSON.parse(JSON.stringify(birth)), flow: [] };
    expect(codesThrownBy(() => verifyProcedure(copy))).toContain('procedure.flowEmpty');
  });

  it.each([
    [{ from: '2026-02-30' }, 'date.invalid'],
    [{ to: '30/11/2026' }, 'date.invalid'],
    [{ from: '2026-12-01', to: '2026-11-30' }, 'calendar.rangeReversed'],
  ])('refuses dates that are none: %o', (range, code) => {
    expect(codesThrownBy(() => verifyProcedure(birth, range))).toEqual([code]);
    expect(codesThrownBy(() => verifyProcedure(birth, { ...range, calendar }))).toEqual([code]);
  });

  it('judges no dates before the first of the calendar', () => {
    const procedure = procedureOf({ limit: '1 ngày làm việc', flow: [step('a', '2')] });
    const options = { calendar, from: '2020-01-01', to: '2026-01-05' };
    const missed = verifyProcedure(procedure, options).find(
      ({ code }) => code === 'plan.missesDate',
    );
    // 1/1 is a holiday and 2/1/2026 was swapped off, so the first office day is Monday 5/1.
    expect(missed).toMatchObject({ count: 1, dates: ['2026-01-05'] });
  });
});

/** How often maps and sets are asked while something runs: work that no clock can blur. */
const lookUpsIn = (run: () => unknown): number => {
  const { get } = Map.prototype;
  const { has } = Set.prototype;
  let count = 0;
  Map.prototype.get = function counted(this: Map<unknown, unknown>, key: unknown) {
    count += 1;
    return get.call(this, key);
  };
  Set.prototype.has = function counted(this: Set<unknown>, value: unknown) {
    count += 1;
    return has.call(this, value);
  };
  try {
    run();
  } finally {
    Map.prototype.get = get;
    Set.prototype.has = has;
  }
  return count;
};

/** Everything but what is only worth knowing. */
const errorsIn = (procedure: Procedure, options?: VerifyOptions): readonly string[] =>
  summary(procedure, options).filter((line) => !line.startsWith('info'));

describe('a procedure of ten thousand steps', () => {
  const chain = (count: number) =>
    procedureOf({
      limit: { amount: count / 4, unit: 'workingDay' },
      flow: Array.from({ length: count }, (_, i) =>
        step(`s${i}`, '0,25', {
          on: { back: `s${Math.max(0, i - 100)}`, skip: `s${Math.min(count - 1, i + 7)}` },
        }),
      ),
    });

  const stages = (count: number) =>
    procedureOf({
      limit: { amount: count / 4, unit: 'workingDay' },
      flow: Array.from({ length: count }, (_, i) =>
        stage(`g${i}`, '0,25', [step(`s${i}`, i % 2 === 0 ? '0,25' : undefined)]),
      ),
    });

  const branches = (count: number) =>
    procedureOf({
      limit: { amount: count / 40, unit: 'workingDay' },
      flow: [
        ...Array.from({ length: count / 10 }, (_, i) =>
          parallel(
            `p${i}`,
            5,
            Array.from({ length: 10 }, (_, j) =>
              step(`s${i}-${j}`, '0,25', { on: { refused: 'tu-choi' } }),
            ),
          ),
        ),
        { end: 'xong', result: 'granted' },
        { end: 'tu-choi', result: 'refused' },
      ],
    });

  const anchors = (count: number) =>
    procedureOf({
      limit: { amount: count / 4, unit: 'workingDay' },
      flow: Array.from({ length: count }, (_, i) =>
        step(`s${i}`, {
          amount: 0.25,
          unit: 'workingDay',
          ...(i > 0 ? { anchor: `s${i - 1}` } : {}),
        }),
      ),
    });

  it.each([
    ['in a row, with jumps and loops', chain],
    ['in as many stages', stages],
    ['in branches of ten', branches],
    ['each counted from the end of the one before', anchors],
  ])('is added up exactly, with ten times the work of a thousand: %s', (_, procedure) => {
    const small = procedure(1_000);
    const large = procedure(10_000);
    const work = lookUpsIn(() => expect(errorsIn(small)).toEqual([]));
    expect(lookUpsIn(() => expect(errorsIn(large)).toEqual([]))).toBeLessThan(work * 12);
  });

  it('is judged date by date', () => {
    const asked = { calendar, from: '2026-03-02', to: '2026-03-31' };
    expect(errorsIn(chain(10_000), asked)).toEqual([]);
    expect(errorsIn(anchors(10_000), asked)).toEqual([]);
  });

  it('takes ten times the work of a thousand for as many units', () => {
    const units = (count: number) =>
      procedureOf({
        units: Object.fromEntries(
          Array.from({ length: count }, (_, i) => [`u${i}`, { name: `Ủy ban nhân dân xã ${i}` }]),
        ),
        flow: [step('a', undefined, { unit: 'u0' })],
      });
    const work = lookUpsIn(() => verifyProcedure(units(1_000)));
    expect(lookUpsIn(() => verifyProcedure(units(10_000)))).toBeLessThan(work * 12);
  });
});
