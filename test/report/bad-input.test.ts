import { describe, expect, it } from 'vitest';
import { isLienthongError } from '../../src/base/error.ts';
import type { Issue } from '../../src/base/issue.ts';
import { reportPeriodPage } from '../../src/render/html/report-pages.ts';
import { reportPeriod } from '../../src/render/report-tables/report-period.ts';
import { REPORT_BY } from '../../src/report/dimensions.ts';
import { evaluationBand } from '../../src/report/evaluation-band.ts';
import { lateRegister, repeatedLateness } from '../../src/report/late-register.ts';
import type { ReportItem } from '../../src/report/read-rows.ts';
import type { ReportOptions } from '../../src/report/report-options.ts';
import { sixMonthReport } from '../../src/report/six-month-report.ts';
import { summarise } from '../../src/report/summarise.ts';
import { timelinessIndicators } from '../../src/report/timeliness-indicators.ts';
import { RECEIVED, step } from '../accountability/example-attribution.ts';
import { dossierOf, october, procedureOf } from '../clock/example-dossier.ts';
import { at, OCTOBER, row, visit } from './sample-rows.ts';

interface Made {
  readonly problems: readonly Issue[];
}

type Make = (items: Iterable<ReportItem>, options: ReportOptions) => Made;

/** Every report over many dossiers; the half-year holds the month that the others look at. */
const REPORTS: readonly (readonly [string, Make])[] = [
  ...REPORT_BY.map((by): readonly [string, Make] => [
    `summarise by ${by}`,
    (items, options) => summarise(items, { ...options, by }),
  ]),
  ['lateRegister', lateRegister],
  ['repeatedLateness', repeatedLateness],
  ['timelinessIndicators', timelinessIndicators],
  [
    'sixMonthReport',
    (items, { from: _, to: __, ...options }) =>
      sixMonthReport(items, { ...options, year: 2026, half: 2 }),
  ],
];

const procedure = procedureOf({
  limit: '2 ngày làm việc',
  units: { a: { name: 'Đơn vị A' } },
  flow: [step('a1', 1)],
});

const delegated = (day: number, to: string) =>
  ({
    type: 'delegated',
    at: october(day, '08:00'),
    from: { unit: 'a', person: 'Cán bộ A' },
    to: { unit: 'a', person: to },
    window: { from: october(day, '08:00'), to: october(9, '17:00') },
  }) as const;

/** What may be wrong with the input, and the problem that names it. */
const FAULTS: readonly {
  readonly title: string;
  readonly items: readonly ReportItem[];
  readonly options?: Partial<ReportOptions>;
  readonly problem: Partial<Issue>;
}[] = [
  {
    title: 'a dossier without assignment',
    items: [dossierOf(procedure, RECEIVED)],
    problem: { code: 'report.unassigned', unit: 'a', count: 1, dossiers: ['HS-1'] },
  },
  {
    title: 'a unit that no longer exists',
    items: [
      row({
        procedure: 'thu-tuc',
        visits: [visit({ unit: 'huyen' })],
        units: { huyen: { name: 'UBND huyện' } },
      }),
    ],
    options: { procedures: [procedure] },
    problem: {
      code: 'report.unitUnknown',
      unit: 'huyen',
      procedure: 'thu-tuc',
      count: 1,
      dossiers: ['HS-1'],
    },
  },
  {
    title: 'delegations that overlap',
    items: [
      dossierOf(
        procedure,
        RECEIVED,
        { type: 'assigned', at: RECEIVED.at, step: 'a1', person: 'Cán bộ A' },
        delegated(6, 'Cán bộ B'),
        delegated(7, 'Cán bộ C'),
      ),
    ],
    problem: {
      code: 'report.delegationsOverlap',
      delegation: '3',
      count: 1,
      dossiers: ['HS-1'],
    },
  },
  {
    title: 'a period with nothing in it',
    items: [row({ from: at('2025-01-02'), till: at('2025-02-03'), visits: [], legs: [] })],
    problem: { code: 'report.periodEmpty' },
  },
  {
    title: 'a procedure that the report does not know',
    items: [row()],
    options: { procedures: [procedure] },
    problem: {
      code: 'report.procedureUnknown',
      procedure: '1.000001',
      count: 1,
      dossiers: ['HS-1'],
    },
  },
];

describe.each(REPORTS)('%s', (_, make) => {
  it.each(FAULTS)('names $title among its problems', ({ items, options = {}, problem }) => {
    const { problems } = make(items, { ...OCTOBER, ...options });
    expect(problems).toContainEqual(expect.objectContaining(problem));
  });

  it('names nothing where nothing is wrong', () => {
    const { problems } = make([row({ procedure: 'thu-tuc' })], {
      ...OCTOBER,
      procedures: [procedure],
    });
    expect(problems).toEqual([]);
  });
});

const issuesOf = (run: () => unknown): readonly unknown[] => {
  try {
    run();
    return [];
  } catch (error) {
    // What is not ours must not be swallowed.
    if (!isLienthongError(error)) throw error;
    return error.issues;
  }
};

/** As a host without types may call it. */
const given = <T>(value: unknown): T => value as T;

describe('an option that tells nothing', () => {
  it('is an issue: whose points they are, and how many', () => {
    expect(issuesOf(() => evaluationBand(given('office'), 5))).toEqual([
      {
        code: 'input.notOneOf',
        path: ['of'],
        allowed: ['official', 'agency'],
        received: 'office',
      },
    ]);
    expect(issuesOf(() => evaluationBand(given('__proto__'), 5))).toHaveLength(1);
    for (const points of [Number.NaN, Number.POSITIVE_INFINITY, '5', undefined]) {
      expect(issuesOf(() => evaluationBand('agency', given(points)))).toMatchObject([
        { code: 'input.wrongType', path: ['points'], expected: 'number' },
      ]);
    }
  });

  it.each([
    ['a word', 'all', 'input.notOneOf', ['units']],
    ['nothing', null, 'input.notOneOf', ['units']],
    ['a catalogue of texts', { p: { a: 'x' } }, 'input.wrongType', ['units', 'p', 'a']],
  ])('is an issue: %s for the units', (_, units, code, path) => {
    const make = () => summarise([row()], { ...OCTOBER, units: given(units), by: 'unit' });
    expect(issuesOf(make)).toMatchObject([{ code, path }]);
  });

  it.each(REPORTS)('is an issue in %s: what is no list', (_, make) => {
    for (const items of [null, undefined, 'HS-1', { ...row() }]) {
      expect(issuesOf(() => make(given(items), OCTOBER))).toMatchObject([
        { code: 'input.wrongType', path: ['items'] },
      ]);
    }
  });

  it.each<readonly [string, () => unknown]>([
    ['summarise', () => summarise([row()], given(undefined))],
    ['lateRegister', () => lateRegister([row()], given(undefined))],
    ['repeatedLateness', () => repeatedLateness([row()], given(null))],
    ['timelinessIndicators', () => timelinessIndicators([row()], given(undefined))],
    ['sixMonthReport', () => sixMonthReport([row()], given('2026-2'))],
  ])('is an issue of %s itself: options that are none', (_, make) => {
    expect(issuesOf(make)).toMatchObject([
      { code: 'input.wrongType', path: ['options'], expected: 'object' },
    ]);
  });

  it('is an issue: a list of reports where the reports of a period are asked for', () => {
    const report = summarise([row()], { ...OCTOBER, by: 'unit' });
    for (const reports of [[report], { progress: [] }, { progress: report }, undefined]) {
      for (const print of [reportPeriod, reportPeriodPage]) {
        expect(issuesOf(() => print(given(reports)))).toMatchObject([
          { code: 'input.wrongType', path: ['progress'] },
        ]);
      }
    }
  });

  it('is an issue: a half that no year has', () => {
    const make = () => sixMonthReport([row()], { ...OCTOBER, year: 2026, half: given(3) });
    expect(issuesOf(make)).toMatchObject([{ code: 'input.notOneOf', path: ['half'] }]);
  });
});
