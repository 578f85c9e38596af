import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  DECIDED_YEARS,
  FIRST_DECIDED_YEAR,
  LAST_DECIDED_YEAR,
} from '../../../src/calendar/vietnam/decided-days.ts';
import type { DaySpec } from '../../../src/calendar/work-calendar.ts';
import { epochDayAt, weekdayIndexOf } from '../../../src/time/civil-date.ts';

const REFERENCE = process.env['LIENTHONG_REFERENCE'];

/** Every entry of the table is a single date; a run would show up here as ''. */
const dateOf = (day: DaySpec): string => ('date' in day ? day.date : '');

const isWeekend = (date: string): boolean => weekdayIndexOf(epochDayAt(date)) > 4;

const ALL_DAYS = DECIDED_YEARS.flatMap(({ days }) => days);

const daysOf = (year: number): readonly DaySpec[] =>
  DECIDED_YEARS.find((decided) => decided.year === year)?.days ?? [];

const datesOf = (year: number, test: (day: DaySpec) => boolean): readonly string[] =>
  daysOf(year).filter(test).map(dateOf).sort();

const isOff = (day: DaySpec): boolean => day.status === 'off';

const weekdaysOff = (year: number): readonly string[] =>
  datesOf(year, isOff).filter((date) => !isWeekend(date));

const swapsOf = (days: readonly DaySpec[]): readonly string[] =>
  days
    .filter(({ kind }) => kind === 'swapWork')
    .map((day) => `${day.replaces} by ${dateOf(day)}`)
    .sort();

describe('the table of decided years', () => {
  it('runs from 2010 to 2026 without a gap', () => {
    expect(DECIDED_YEARS.map(({ year }) => year)).toEqual([
      2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024,
      2025, 2026,
    ]);
    expect([FIRST_DECIDED_YEAR, LAST_DECIDED_YEAR]).toEqual([2010, 2026]);
  });

  it('lists no date twice', () => {
    const dates = ALL_DAYS.map(dateOf);
    expect(new Set(dates).size).toBe(dates.length);
  });

  it.each(DECIDED_YEARS)(
    'lists for $year only dates of that year, that exist',
    ({ year, days }) => {
      for (const day of days) {
        expect(dateOf(day).slice(0, 4)).toBe(`${year}`);
        expect(epochDayAt(dateOf(day))).not.toBeNaN();
      }
    },
  );

  it('marks a day as worked only in a swap', () => {
    for (const day of ALL_DAYS) {
      expect(day.status).toBe(day.kind === 'swapWork' ? 'work' : 'off');
    }
  });

  it('names every day in both languages', () => {
    for (const { name } of ALL_DAYS) {
      expect(name).toEqual({
        vi: expect.stringMatching(/\S/),
        en: expect.stringMatching(/\S/),
      });
    }
  });

  it('has the four holidays of fixed date every year, whatever their weekday', () => {
    for (const { year } of DECIDED_YEARS) {
      const holidays = datesOf(year, ({ kind }) => kind === 'holiday');
      expect(holidays).toEqual(
        expect.arrayContaining([
          `${year}-01-01`,
          `${year}-04-30`,
          `${year}-05-01`,
          `${year}-09-02`,
        ]),
      );
    }
  });
});

describe('a swap', () => {
  it('works a rest day and gives a weekday up for it, one for one', () => {
    const worked = ALL_DAYS.filter(({ kind }) => kind === 'swapWork');
    const off = ALL_DAYS.filter(({ kind }) => kind === 'swapOff').map(dateOf);
    for (const day of worked) expect(isWeekend(dateOf(day))).toBe(true);
    for (const date of off) expect(isWeekend(date)).toBe(false);
    expect(worked.map(({ replaces }) => replaces).sort()).toEqual([...off].sort());
  });

  it('may lie across the turn of the year, each half in the year of its date', () => {
    expect(swapsOf(daysOf(2014))).toContain('2015-01-02 by 2014-12-27');
    expect(datesOf(2015, ({ kind }) => kind === 'swapOff')).toContain('2015-01-02');
    expect(datesOf(2018, ({ kind }) => kind === 'swapOff')).toEqual(['2018-12-31']);
    expect(swapsOf(daysOf(2019))).toContain('2018-12-31 by 2019-01-05');
  });
});

describe('a day in lieu', () => {
  it('is a weekday', () => {
    for (const date of ALL_DAYS.filter(({ kind }) => kind === 'compensatory').map(dateOf)) {
      expect(isWeekend(date)).toBe(false);
    }
  });

  // The two rest days that lie inside a run of Tết but are not among its five days.
  const WITHOUT_DAY_IN_LIEU = ['2015-02-22', '2025-02-01'];

  it.each(DECIDED_YEARS)('stands for each holiday of $year on a rest day', ({ year }) => {
    const onRestDays = datesOf(year, ({ kind }) => kind === 'holiday').filter(
      (date) => isWeekend(date) && !WITHOUT_DAY_IN_LIEU.includes(date),
    );
    expect(datesOf(year, ({ kind }) => kind === 'compensatory')).toHaveLength(onRestDays.length);
  });

  it.each([
    ['2016-05-02', 'Nghỉ bù Ngày Chiến thắng 30/4'],
    ['2016-05-03', 'Nghỉ bù Quốc tế Lao động'],
    ['2023-05-02', 'Nghỉ bù Giỗ Tổ Hùng Vương'],
    ['2023-05-03', 'Nghỉ bù Ngày Chiến thắng 30/4'],
    ['2023-09-04', 'Nghỉ bù Quốc khánh'],
    ['2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương'],
  ])('on %s bears the name of its holiday', (date, vi) => {
    expect(ALL_DAYS.find((day) => dateOf(day) === date)).toMatchObject({
      kind: 'compensatory',
      name: { vi },
    });
  });
});

describe('the notices', () => {
  it('are known from 2021 on, and each day carries those of its year', () => {
    for (const { year, source, days } of DECIDED_YEARS) {
      expect(source !== undefined).toBe(year >= 2021);
      const others = days.filter((day) => day.source !== source).map(dateOf);
      expect(others).toEqual(year === 2026 ? ['2026-11-24'] : []);
    }
  });

  it('give way to the resolution of the National Assembly for 24/11/2026', () => {
    expect(daysOf(2026).find((day) => dateOf(day) === '2026-11-24')).toEqual({
      date: '2026-11-24',
      status: 'off',
      kind: 'holiday',
      name: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' },
      source: 'NQ 28/2026/QH16 Art. 2',
    });
  });
});

// Typed in by hand, not taken from the table under test.
const NOTICED: readonly {
  year: number;
  weekdaysOff: readonly string[];
  swaps: readonly string[];
}[] = [
  {
    year: 2015,
    weekdaysOff: [
      '01-01',
      '01-02',
      ...['02-16', '02-17', '02-18', '02-19', '02-20', '02-23'],
      ...['04-28', '04-29', '04-30', '05-01'],
      '09-02',
    ],
    swaps: ['2015-02-16 by 2015-02-14', '2015-04-29 by 2015-04-25'],
  },
  {
    year: 2018,
    weekdaysOff: [
      '01-01',
      ...['02-14', '02-15', '02-16', '02-19', '02-20'],
      ...['04-25', '04-30', '05-01'],
      '09-03',
      '12-31',
    ],
    swaps: [],
  },
  {
    year: 2023,
    weekdaysOff: [
      '01-02',
      ...['01-20', '01-23', '01-24', '01-25', '01-26'],
      ...['05-01', '05-02', '05-03'],
      ...['09-01', '09-04'],
    ],
    swaps: [],
  },
  {
    year: 2024,
    weekdaysOff: [
      '01-01',
      ...['02-08', '02-09', '02-12', '02-13', '02-14'],
      '04-18',
      ...['04-29', '04-30', '05-01'],
      ...['09-02', '09-03'],
    ],
    swaps: ['2024-04-29 by 2024-05-04'],
  },
  {
    year: 2025,
    weekdaysOff: [
      '01-01',
      ...['01-27', '01-28', '01-29', '01-30', '01-31'],
      '04-07',
      ...['04-30', '05-01', '05-02'],
      ...['09-01', '09-02'],
    ],
    swaps: ['2025-05-02 by 2025-04-26'],
  },
  {
    year: 2026,
    weekdaysOff: [
      ...['01-01', '01-02'],
      ...['02-16', '02-17', '02-18', '02-19', '02-20'],
      '04-27',
      ...['04-30', '05-01'],
      ...['08-31', '09-01', '09-02'],
      '11-24',
    ],
    swaps: ['2026-01-02 by 2026-01-10', '2026-08-31 by 2026-08-22'],
  },
];

describe.each(NOTICED)('$year', ({ year, weekdaysOff: expected, swaps }) => {
  it('has the weekdays off that were announced', () => {
    expect(weekdaysOff(year)).toEqual(expected.map((monthDay) => `${year}-${monthDay}`));
  });

  it('has the swaps that were announced', () => {
    expect(swapsOf(daysOf(year))).toEqual(swaps);
  });
});

describe.runIf(REFERENCE === undefined)('without LIENTHONG_REFERENCE', () => {
  it('skips the comparison with the reference tables', () => {
    expect(REFERENCE).toBeUndefined();
  });
});

describe.runIf(REFERENCE !== undefined)('against the reference tables', () => {
  interface ReferenceYear {
    readonly off: readonly string[];
    readonly swaps: readonly { readonly worked: string; readonly insteadOf: string }[];
    readonly notice: string | null;
  }

  // The shape is the one the reference folder documents.
  const years: readonly [string, ReferenceYear][] =
    REFERENCE === undefined
      ? []
      : Object.entries(
          (
            JSON.parse(readFileSync(`${REFERENCE}/vn-days.json`, 'utf8')) as {
              years: Record<string, ReferenceYear>;
            }
          ).years,
        );

  it('has the same years', () => {
    expect(years.map(([year]) => Number(year))).toEqual(DECIDED_YEARS.map(({ year }) => year));
  });

  it('has the same days off every year', () => {
    for (const [year, { off }] of years) {
      expect(datesOf(Number(year), isOff)).toEqual([...off].sort());
    }
  });

  it('has the same swaps, where the reference may give one in both years it touches', () => {
    const swaps = years.flatMap(([, reference]) =>
      reference.swaps.map(({ worked, insteadOf }) => `${insteadOf} by ${worked}`),
    );
    expect(swapsOf(ALL_DAYS)).toEqual([...new Set(swaps)].sort());
  });

  it('has the same notices', () => {
    expect(DECIDED_YEARS.map(({ source }) => source ?? null)).toEqual(
      years.map(([, { notice }]) => notice),
    );
  });
});
