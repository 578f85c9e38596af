import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Limit, LimitUnit } from '../../src/limit/limit.ts';
import { tryParseLimit } from '../../src/limit/parse-limit.ts';

const REFERENCE = process.env['LIENTHONG_REFERENCE'];

/** The tables of Quyết định 295/QĐ-VP.UBND.KSTT (Quảng Ninh, 2026), as printed. */
interface PublishedTable {
  readonly level: string;
  readonly tt: string;
  readonly limit: string;
  readonly limitRemote: string;
  readonly phases: readonly {
    readonly limit: string;
    readonly limitRemote: string;
    readonly steps: readonly { readonly t: string; readonly tRemote: string }[];
  }[];
}

interface Row {
  readonly place: string;
  readonly text: string;
  readonly unit?: LimitUnit;
}

const tables = (): readonly PublishedTable[] =>
  REFERENCE === undefined
    ? []
    : JSON.parse(readFileSync(`${REFERENCE}/quang-ninh-295.json`, 'utf8'));

const placeOf = ({ level, tt }: PublishedTable): string => `${level} ${tt}`;

const totalsOf = (table: PublishedTable): readonly Row[] => [
  { place: `${placeOf(table)} total`, text: table.limit },
  { place: `${placeOf(table)} remote total`, text: table.limitRemote },
];

const stepsOf = (table: PublishedTable): readonly Row[] => {
  const unit = table.limit.includes('làm việc') ? 'workingDay' : 'day';
  return table.phases.flatMap(({ steps }, phase) =>
    steps.flatMap(({ t, tRemote }, step) => {
      const place = `${placeOf(table)} ${phase + 1}.${step + 1}`;
      return [
        { place, text: t, unit },
        { place: `${place} remote`, text: tRemote, unit },
      ] as const;
    }),
  );
};

const stagesOf = (table: PublishedTable): readonly Row[] => {
  const unit = table.limit.includes('làm việc') ? 'workingDay' : 'day';
  return table.phases.flatMap((phase, i) =>
    [phase.limit, phase.limitRemote]
      // A table of one stage prints its subtotal nowhere but in the total.
      .filter((text) => text !== '')
      .map((text) => ({ place: `${placeOf(table)} stage ${i + 1}`, text, unit }) as const),
  );
};

const read = ({ text, unit }: Row) => tryParseLimit(text, unit === undefined ? {} : { unit });

const faultsOf = (rows: readonly Row[]): readonly string[] =>
  rows.flatMap((row) => {
    const result = read(row);
    return result.ok ? [] : [`${row.place}: ${result.issues.map(({ code }) => code).join()}`];
  });

const amountIn = (limit: Limit): number => ('amount' in limit ? limit.amount : Number.NaN);

/** The number in the cell by another way: the first one, its comma a point. */
const printedNumber = (text: string): number =>
  Number(/[\d., ]*\d/.exec(text)?.[0].replaceAll(' ', '').replace(',', '.'));

describe.runIf(REFERENCE !== undefined)('the limits of a published decision', () => {
  it('are read in every total but one, which says that the variant does not apply', () => {
    expect(faultsOf(tables().flatMap(totalsOf))).toEqual([
      'tỉnh 7 remote total: limit.withoutUnit',
    ]);
  });

  it('are read in every stage', () => {
    expect(faultsOf(tables().flatMap(stagesOf))).toEqual([]);
  });

  it('are read in every step but those of two tables', () => {
    expect(faultsOf(tables().flatMap(stepsOf))).toEqual([
      // The total is in calendar days ("23 ngày"), which have no halves.
      'tỉnh 6 1.1: limit.fractionOfCalendarUnit',
      'tỉnh 6 1.1 remote: limit.fractionOfCalendarUnit',
      'tỉnh 6 1.7: limit.fractionOfCalendarUnit',
      'tỉnh 6 1.7 remote: limit.fractionOfCalendarUnit',
      // The cell of the last step was left empty.
      'tỉnh 13.3 2.8: limit.withoutAmount',
      'tỉnh 13.3 2.8 remote: limit.withoutAmount',
    ]);
  });

  it('have the number that is printed', () => {
    const rows = tables().flatMap((table) => [...totalsOf(table), ...stepsOf(table)]);
    const wrong = rows.filter((row) => {
      const result = read(row);
      return result.ok && amountIn(result.value) !== printedNumber(row.text);
    });
    expect(rows.length).toBeGreaterThan(800);
    expect(wrong).toEqual([]);
  });
});

describe.runIf(REFERENCE === undefined)('without LIENTHONG_REFERENCE', () => {
  it('the limits of the published decision were not read', () => {
    expect(REFERENCE).toBeUndefined();
  });
});
