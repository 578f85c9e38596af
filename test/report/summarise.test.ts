import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../src/assessment/ledger-shape.ts';
import type { ReportBy } from '../../src/report/dimensions.ts';
import type { ReportItem } from '../../src/report/read-rows.ts';
import { summarise } from '../../src/report/summarise.ts';
import { at, HOUR, OCTOBER, openRow, openVisit, row, visit } from './sample-rows.ts';

const total = (...rows: readonly LedgerRow[]) =>
  summarise(rows, { ...OCTOBER, by: 'procedure' }).total;

describe('a dossier in a period', () => {
  it.each([
    [
      'handled before it: not in the report',
      row({ from: at('2026-09-01'), till: at('2026-09-30') }),
      {},
    ],
    ['received after it: not in the report', openRow({ from: at('2026-11-01') }), {}],
    [
      'received before it and handled in it: carried over',
      row({ from: at('2026-09-30') }),
      { received: { carriedOver: 1 }, handled: { early: 1 } },
    ],
    [
      'received on its first day: new',
      row({ from: at('2026-10-01', '00:00:00') }),
      { received: { new: 1 }, handled: { early: 1 } },
    ],
    [
      'handled on its last day, at night',
      row({ till: at('2026-10-31', '23:59:59') }),
      { received: { new: 1 }, handled: { early: 1 } },
    ],
    ['handled on time', row({ grade: 'onTime' }), { received: { new: 1 }, handled: { onTime: 1 } }],
    [
      'handled late',
      row({ grade: 'late', lateBy: HOUR }),
      { received: { new: 1 }, handled: { late: 1 } },
    ],
    [
      'refused in time: an answer as any other',
      row({ result: 'refused' }),
      { received: { new: 1 }, handled: { early: 1 } },
    ],
    [
      'handled after it, and overdue at its end',
      row({ till: at('2026-11-02'), grade: 'late' }),
      { received: { new: 1 }, inProgress: { overdue: 1 } },
    ],
    [
      'handled after it, in time',
      row({ till: at('2026-11-02'), lateAfter: at('2026-11-03') }),
      { received: { new: 1 }, inProgress: { inTime: 1 } },
    ],
    ['running, its limit over', openRow(), { received: { new: 1 }, inProgress: { overdue: 1 } }],
    [
      'running, its limit over since the row was made',
      openRow({ now: at('2026-10-06') }),
      { received: { new: 1 }, inProgress: { overdue: 1 } },
    ],
    [
      'running, due at the very end of the period',
      openRow({ lateAfter: at('2026-11-01', '00:00:00') }),
      { received: { new: 1 }, inProgress: { inTime: 1 } },
    ],
    [
      'standing still: the limit does not pass',
      openRow({ state: 'paused' }),
      { received: { new: 1 }, suspended: { inTime: 1 } },
    ],
    [
      'standing still, and late before that',
      openRow({ state: 'paused', overdue: true }),
      { received: { new: 1 }, suspended: { overdue: 1 } },
    ],
    ['withdrawn', row({ state: 'withdrawn' }), { received: { new: 1 }, closed: { withdrawn: 1 } }],
    ['stopped', row({ state: 'stopped' }), { received: { new: 1 }, closed: { stopped: 1 } }],
    ['filed and not yet received', openRow({ state: 'pending' }), { notReceived: { pending: 1 } }],
    ['not received', row({ state: 'declined' }), { notReceived: { declined: 1 } }],
  ] as const)('%s', (_, item, expected) => {
    const zero = total();
    const sections = Object.entries(expected).map(([section, parts]) => {
      const sum = Object.values<number>(parts).reduce((a, b) => a + b, 0);
      return [section, { ...zero[section as keyof typeof zero], ...parts, total: sum }];
    });
    expect(total(item)).toEqual({ ...zero, ...Object.fromEntries(sections) });
  });

  it('under no limit is handled, and neither in time nor late', () => {
    const { grade: _grade, lateAfter: _lateAfter, ...free } = row();
    expect(total(free).handled).toEqual({
      total: 1,
      early: 0,
      onTime: 0,
      late: 0,
      withoutLimit: 1,
    });
  });
});

describe('a report', () => {
  const groupsBy = (by: ReportBy, ...rows: readonly LedgerRow[]) =>
    summarise(rows, { ...OCTOBER, by }).groups.map(({ key, name, within, columns }) => [
      key,
      name,
      within,
      columns.received.total,
    ]);
  const rows = [
    row({ field: 'Đất đai', channel: 'online', from: at('2026-09-28') }),
    row({
      dossier: 'HS-2',
      procedure: '1.000002',
      name: 'Chứng thực',
      variant: 'remote',
      visits: [visit(), visit({ step: 'ky', unit: 'b', person: 'An' })],
      legs: [{ agency: 'b', from: at('2026-10-05'), till: at('2026-10-06'), state: 'done' }],
      units: { a: { name: 'Đơn vị A' }, b: { name: 'Đơn vị B' } },
    }),
  ];

  it.each([
    [
      'procedure',
      'dossiers',
      [
        ['1.000001', 'Cấp giấy phép', undefined, 1],
        ['1.000002', 'Chứng thực', undefined, 1],
      ],
    ],
    [
      'variant',
      'dossiers',
      [
        ['1.000001/normal', 'normal', 'Cấp giấy phép', 1],
        ['1.000002/remote', 'remote', 'Chứng thực', 1],
      ],
    ],
    [
      'field',
      'dossiers',
      [
        ['', undefined, undefined, 1],
        ['Đất đai', 'Đất đai', undefined, 1],
      ],
    ],
    [
      'channel',
      'dossiers',
      [
        ['', undefined, undefined, 1],
        ['online', 'online', undefined, 1],
      ],
    ],
    [
      'month',
      'dossiers',
      [
        ['2026-09', '2026-09', undefined, 1],
        ['2026-10', '2026-10', undefined, 1],
      ],
    ],
    [
      'unit',
      'visits',
      [
        ['a', 'Đơn vị A', undefined, 2],
        ['b', 'Đơn vị B', undefined, 1],
      ],
    ],
    [
      'person',
      'visits',
      [
        ['a/An', 'An', 'Đơn vị A', 2],
        ['b/An', 'An', 'Đơn vị B', 1],
      ],
    ],
    [
      'step',
      'visits',
      [
        ['1.000001/xu-ly', 'Xử lý', 'Cấp giấy phép', 1],
        ['1.000002/ky', 'Xử lý', 'Chứng thực', 1],
        ['1.000002/xu-ly', 'Xử lý', 'Chứng thực', 1],
      ],
    ],
    [
      'agency',
      'legs',
      [
        ['a', 'Đơn vị A', undefined, 1],
        ['b', 'Đơn vị B', undefined, 1],
      ],
    ],
  ] as const)('by %s counts %s', (by, counts, groups) => {
    expect(groupsBy(by, ...rows)).toEqual(groups);
    expect(summarise(rows, { ...OCTOBER, by }).counts).toBe(counts);
  });

  it('keeps a wait out of the figures of units and persons', () => {
    const waiting = row({ visits: [visit(), visit({ step: 'cho', for: 'applicant', unit: 'a' })] });
    expect(groupsBy('unit', waiting)).toEqual([['a', 'Đơn vị A', undefined, 1]]);
    expect(groupsBy('step', waiting)).toHaveLength(2);
  });

  it('does not call a visit that was given up handled', () => {
    const cut = row({ visits: [visit({ state: 'void' })] });
    const { total: columns } = summarise([cut], { ...OCTOBER, by: 'unit' });
    expect([columns.handled.total, columns.closed.cutOff]).toEqual([0, 1]);
  });

  it('reads its items once', () => {
    function* stream(): Generator<ReportItem> {
      for (let i = 0; i < 1000; i += 1) yield row({ dossier: `HS-${i}` });
    }
    const report = summarise(stream(), { ...OCTOBER, by: 'field' });
    expect([report.items, report.total.handled.early]).toEqual([
      { read: 1000, unreadable: 0 },
      1000,
    ]);
  });

  it('says as of when it judges what is open: now, or the end of the period', () => {
    const asOf = (now: string) => summarise([], { ...OCTOBER, now, by: 'unit' }).asOf;
    expect(asOf(at('2026-10-15'))).toBe(at('2026-10-15'));
    expect(asOf(at('2026-12-15'))).toBe(at('2026-11-01', '00:00:00'));
  });

  it('is refused for a date or a breakdown that does not exist', () => {
    expect(() => summarise([], { ...OCTOBER, to: '2026-10-32', by: 'unit' })).toThrow(
      'date.invalid at to',
    );
    // What comes from outside may be any text.
    expect(() => summarise([], { ...OCTOBER, by: 'colour' as ReportBy })).toThrow('input.notOneOf');
  });
});

describe('bottlenecks', () => {
  it('show the middle and the slow end of use against limit, the slowest step first', () => {
    const slow = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((hours) =>
      row({
        visits: [
          visit({ used: 4 * HOUR }),
          visit({
            step: 'ky',
            used: hours * HOUR,
            allowed: 5 * HOUR,
            grade: hours > 5 ? 'late' : 'onTime',
          }),
        ],
      }),
    );
    const { bottlenecks } = summarise(slow, { ...OCTOBER, by: 'unit' });
    expect(bottlenecks.map(({ step, visits, late }) => [step, visits, late])).toEqual([
      ['ky', 10, 5],
      ['xu-ly', 10, 0],
    ]);
    const [ky, xuLy] = bottlenecks;
    // Of ten values the fifth and the ninth, each within one part in a hundred.
    expect(within(ky?.useOfLimit?.median, 1)).toBe(true);
    expect(within(ky?.useOfLimit?.ninetieth, 1.8)).toBe(true);
    expect(within(ky?.used.median, 5 * HOUR)).toBe(true);
    expect(within(xuLy?.useOfLimit?.ninetieth, 0.5)).toBe(true);
  });

  const within = (found: number | undefined, expected: number): boolean =>
    found !== undefined && Math.abs(found - expected) <= 0.01 * expected;

  it('set waiting against working', () => {
    const item = row({
      visits: [
        visit({ used: 3 * HOUR, paused: HOUR }),
        visit({ step: 'cho', for: 'applicant', used: 5 * HOUR }),
        openVisit({ used: 100 * HOUR }),
      ],
    });
    const { time, bottlenecks } = summarise([item], { ...OCTOBER, by: 'unit' });
    expect(time).toEqual({ working: 3 * HOUR, waiting: 6 * HOUR });
    expect(bottlenecks.map((step) => step.for)).toContain('applicant');
  });

  describe('of a step that was visited twice, 15 and 16 hours of its 5 days', () => {
    const first = visit({ used: 15 * HOUR, allowed: 40 * HOUR });
    const second = visit({ used: 16 * HOUR, usedBefore: 15 * HOUR, allowed: 40 * HOUR });
    const report = (fields: Partial<LedgerRow>) =>
      summarise([row(fields)], { ...OCTOBER, by: 'unit' });

    it('count each hour once, and the use of the limit once', () => {
      const { time, bottlenecks } = report({ visits: [first, second] });
      expect(time.working).toBe(31 * HOUR);
      const [step] = bottlenecks;
      expect(step?.visits).toBe(2);
      expect(within(step?.used.median, 15 * HOUR)).toBe(true);
      expect(within(step?.used.ninetieth, 16 * HOUR)).toBe(true);
      // 31 of 40 hours; were 15 of 40 a value of its own, it would be the median.
      expect(within(step?.useOfLimit?.median, 0.775)).toBe(true);
    });

    it('count the use up to the last visit that ended in the period', () => {
      const later = { ...second, till: at('2026-11-02') };
      const [step] = report({ visits: [first, later] }).bottlenecks;
      expect(within(step?.useOfLimit?.median, 0.375)).toBe(true);
    });

    it('count the use again after a restart, and for each stay at a wait', () => {
      const restarted = visit({ cycle: 1, used: 16 * HOUR, allowed: 40 * HOUR });
      const [step] = report({ visits: [first, restarted] }).bottlenecks;
      expect(within(step?.useOfLimit?.median, 0.375)).toBe(true);
      const waits = [10, 30].map((hours) =>
        visit({ for: 'applicant', used: hours * HOUR, allowed: 40 * HOUR }),
      );
      const [wait] = report({ visits: waits }).bottlenecks;
      expect(within(wait?.useOfLimit?.median, 0.25)).toBe(true);
    });
  });

  it('tell of a step without a limit only how long it took', () => {
    const { allowed: _, ...free } = visit({ used: 0 });
    const { bottlenecks } = summarise([row({ visits: [free] })], { ...OCTOBER, by: 'unit' });
    expect(bottlenecks).toEqual([
      {
        procedure: '1.000001',
        step: 'xu-ly',
        name: 'Xử lý',
        unit: 'a',
        unitName: 'Đơn vị A',
        visits: 1,
        late: 0,
        used: { median: 0, ninetieth: 0 },
      },
    ]);
  });
});

describe('what stood still past its limit and ended in time', () => {
  // Due on 24 October but for a pause of two weeks; done on 6 November, in time.
  const pausedMeanwhile = {
    from: at('2026-10-20'),
    till: at('2026-11-06'),
    lateAfter: at('2026-10-24'),
  };

  it('was not overdue at the end of a period before that', () => {
    for (const grade of ['early', 'onTime'] as const) {
      const rows = [row({ visits: [visit({ ...pausedMeanwhile, grade })] })];
      const { total } = summarise(rows, { ...OCTOBER, by: 'step' });
      expect(total.inProgress).toEqual({ total: 1, inTime: 1, overdue: 0 });
    }
  });

  it('was overdue then where it ended late', () => {
    const late = visit({ ...pausedMeanwhile, grade: 'late', lateBy: 1000 });
    const { total } = summarise([row({ visits: [late] })], { ...OCTOBER, by: 'step' });
    expect(total.inProgress).toEqual({ total: 1, inTime: 0, overdue: 1 });
  });
});
