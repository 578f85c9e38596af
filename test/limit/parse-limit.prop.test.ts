import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLimit } from '../../src/limit/check-limit.ts';
import { formatLimit } from '../../src/limit/format-limit.ts';
import {
  type AmountLimit,
  CUT_OFF_EFFECTS,
  LIMIT_UNITS,
  type Limit,
  type LimitUnit,
} from '../../src/limit/limit.ts';
import { tryParseLimit } from '../../src/limit/parse-limit.ts';
import { UNIT_TABLE } from '../../src/limit/unit-table.ts';
import { formatCivilDate } from '../../src/time/civil-date.ts';

const FIRST_DAY = -719_528; // 0000-01-01
const LAST_DAY = 2_932_896; // 9999-12-31

const unit = fc.constantFrom(...LIMIT_UNITS);

const amountOf = (of: LimitUnit): fc.Arbitrary<number> => {
  const { fractions, most } = UNIT_TABLE[of];
  const whole = fc.integer({ min: of === 'sameDay' ? 1 : 0, max: most });
  const fine = fc.integer({ min: 0, max: most * 10_000 }).map((parts) => parts / 10_000);
  const usual = fc.integer({ min: 0, max: 80 }).map((quarters) => quarters / 4);
  return fractions ? fc.oneof(whole, fine, usual) : whole;
};

const twoDigits = (max: number) =>
  fc.integer({ min: 0, max }).map((number) => `${number}`.padStart(2, '0'));

const cutOff = fc.record({
  at: fc.tuple(twoDigits(23), twoDigits(59)).map(([hours, minutes]) => `${hours}:${minutes}`),
  effect: fc.constantFrom(...CUT_OFF_EFFECTS),
});

const anchor = fc.constantFrom('receipt', 'niem-yet', 'khai-sinh/b2', 'B4');

/** Drops the keys that fast-check left undefined, so that equality is that of JSON. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const simpleLimit: fc.Arbitrary<AmountLimit> = unit.chain((of) =>
  fc
    .record(
      { amount: amountOf(of), unit: fc.constant(of), anchor, cutOff },
      { requiredKeys: ['amount', 'unit'] },
    )
    .map(plain),
);

const amountLimit: fc.Arbitrary<AmountLimit> = fc.oneof(
  simpleLimit,
  fc
    .tuple(simpleLimit, simpleLimit)
    .map(([limit, committed]) => ({ ...limit, committed }))
    .filter((limit) => checkLimit(limit, []).length === 0),
);

const dateLimit: fc.Arbitrary<Limit> = fc
  .integer({ min: FIRST_DAY, max: LAST_DAY })
  .map((day) => ({ by: formatCivilDate(day) }));

const limit: fc.Arbitrary<Limit> = fc.oneof({ weight: 3, arbitrary: amountLimit }, dateLimit);

/** Pieces of what decisions print, thrown together. */
const scraps = fc
  .array(
    fc.constantFrom(
      ...['03', '0,5', '1/2', '½', '(', ')', ';', ',', '.', '/', '-', '–', '"', ':', '⏎', 'năm'],
      ...['ngày', 'làm việc', 'ngày làm việc', 'giờ', 'h', 'tháng', 'buổi', 'trong ngày', 'ba'],
      ...['không quá', 'trong', 'trước', 'đến', 'sau 15 giờ', 'thì', 'trả kết quả', 'cam kết'],
      ...[
        'kể từ ngày nhận',
        'hồ sơ',
        'trong đó',
        'tiếp theo',
        '2023',
        '01/12/2023',
        'days',
        '\u0301',
      ],
    ),
    { maxLength: 30 },
  )
  .chain((words) => fc.constantFrom(' ', '').map((space) => words.join(space)));

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), scraps);

describe('a limit in words', () => {
  it('is read back with the same meaning in both languages', () => {
    fc.assert(
      fc.property(limit, fc.constantFrom('vi', 'en'), (given, locale) => {
        expect(checkLimit(given, [])).toEqual([]);
        const published = formatLimit(given, locale);
        expect(tryParseLimit(published)).toEqual({ ok: true, value: { ...given, published } });
      }),
      { numRuns: 1000 },
    );
  });

  it('means the same in capitals, in decomposed letters and between blanks', () => {
    const withoutId = limit.filter((given) => !('anchor' in given) || given.anchor === 'receipt');
    fc.assert(
      fc.property(withoutId, fc.constantFrom('vi', 'en'), (given, locale) => {
        const words = formatLimit(given, locale);
        fc.pre(!words.includes('"'));
        const published = words.toUpperCase().normalize('NFD').replaceAll(' ', ' \u00a0\n');
        const read = tryParseLimit(`\t${published} `);
        expect(read).toEqual({ ok: true, value: { ...given, published } });
      }),
    );
  });

  it('loses nothing by being written and read again', () => {
    fc.assert(
      fc.property(scraps, fc.option(unit, { nil: undefined }), (text, inherited) => {
        const read = tryParseLimit(text, inherited === undefined ? {} : { unit: inherited });
        if (!read.ok) return;
        const { published: _, ...meaning } = read.value;
        const words = formatLimit(read.value, 'vi');
        expect(tryParseLimit(words)).toEqual({ ok: true, value: { ...meaning, published: words } });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('any text', () => {
  it('is a sound limit or an issue, and is never changed', () => {
    fc.assert(
      fc.property(anyText, fc.option(unit, { nil: undefined }), (text, inherited) => {
        const read = tryParseLimit(text, inherited === undefined ? {} : { unit: inherited });
        if (!read.ok) {
          expect(read.issues.length).toBeGreaterThan(0);
          expect(JSON.parse(JSON.stringify(read.issues))).toEqual(read.issues);
          return;
        }
        expect(checkLimit(read.value, [])).toEqual([]);
        expect(read.value.published).toBe(text.trim());
      }),
      { numRuns: 2000 },
    );
  });

  it('is answered however long and however nested it is', () => {
    const hostile = fc.constantFrom(
      ...['1', '1/', '1,', '(', ')', '(cam kết 1 ngày ', '(trong đó 1 ngày ', 'trong ', 'năm '],
      ...['1 ngày ', '\u0301', ' ', '⏎', '"', '1-', 'sau 15 giờ ', 'ngày ', '0, ', '½', '\ud800'],
    );
    const length = fc.constantFrom(100, 1_999, 2_000, 2_001, 1_000_000);
    fc.assert(
      fc.property(hostile, length, fc.constantFrom('', '3 ngày'), (piece, size, tail) => {
        const head = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
        const read = tryParseLimit(head + tail);
        expect(read.ok || read.issues.every(({ code }) => code.startsWith('limit.'))).toBe(true);
      }),
    );
  });
});
