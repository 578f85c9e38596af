import { apportion } from '../accountability/apportion.ts';
import {
  type Attribution,
  LATENESS_REMAINDERS,
  type LatenessRemainder,
  type LatenessShare,
} from '../accountability/attribution.ts';
import type { Locale } from '../limit/locale.ts';
import { MS_PER_MINUTE } from '../time/units.ts';
import { hoursAndMinutes } from './format-duration.ts';
import { wordsOf } from './words/words-of.ts';

/** A part of a lateness, rounded so that printed parts add up to the printed whole. */
export interface Figure {
  readonly minutes: number;
  /** Tenths of a percent. */
  readonly tenths: number;
  /** The exact part, in milliseconds. */
  readonly exact: number;
}

/** What one holder of a visit is charged with. */
export interface ShareFigure extends Figure {
  readonly share: LatenessShare;
  /** The overrun of the visit as a whole, where several held it meanwhile. */
  readonly visitOverrun?: number;
}

/** What nobody is charged with, and why. */
export interface RemainderFigure extends Figure {
  readonly remainder: LatenessRemainder;
}

/** The parts of an attribution. */
export interface LatenessFigures {
  readonly whole: Figure;
  readonly shares: readonly ShareFigure[];
  /** Those that are not nothing. */
  readonly remainders: readonly RemainderFigure[];
}

/** The fractions of an attribution are whole numbers of these. */
const FRACTION_STEPS = 2 ** 30;

/** Several parts as one. */
export const sumOfFigures = (figures: readonly Figure[]): Figure =>
  figures.reduce(
    (sum, { minutes, tenths, exact }) => ({
      minutes: sum.minutes + minutes,
      tenths: sum.tenths + tenths,
      exact: sum.exact + exact,
    }),
    { minutes: 0, tenths: 0, exact: 0 },
  );

/**
 * Whole minutes of each part that add up to those of the whole: the minutes that rounding down
 * takes from the sum go to the largest remainders.
 */
const minutesOf = (parts: readonly number[]): readonly number[] => {
  const minutes = parts.map((ms) => Math.floor(ms / MS_PER_MINUTE));
  const whole = Math.floor(parts.reduce((a, b) => a + b, 0) / MS_PER_MINUTE);
  const missing = whole - minutes.reduce((a, b) => a + b, 0);
  const byRemainder = parts
    .map((ms, index) => ({ index, remainder: ms % MS_PER_MINUTE }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) minutes[index] = (minutes[index] ?? 0) + 1;
  return minutes;
};

/** The overrun of each visit that several held while it ran over. */
const sharedOverruns = (shares: readonly LatenessShare[]): ReadonlyMap<string, number> => {
  const overruns = new Map<string, number>();
  const shared = new Set<string>();
  for (const { visit, overrun } of shares) {
    const before = overruns.get(visit);
    if (before !== undefined) shared.add(visit);
    overruns.set(visit, (before ?? 0) + overrun);
  }
  return new Map([...overruns].filter(([visit]) => shared.has(visit)));
};

/**
 * Rounds the parts of an attribution to minutes and to tenths of a percent by largest remainders:
 * who adds up the printed figures gets the printed sum.
 */
export const figuresOf = (attribution: Attribution): LatenessFigures => {
  const { shares, fractions } = attribution;
  const exact = [
    ...shares.map(({ charge }) => charge),
    ...LATENESS_REMAINDERS.map((remainder) => attribution[remainder]),
  ];
  const weights = [
    ...shares.map(({ fraction }) => fraction),
    ...LATENESS_REMAINDERS.map((remainder) => fractions[remainder]),
  ].map((fraction) => Math.round(fraction * FRACTION_STEPS));
  const overruns = sharedOverruns(shares);
  const minutes = minutesOf(exact);
  const tenths = apportion(1000, weights);
  const figureAt = (i: number): Figure => ({
    minutes: minutes[i] ?? 0,
    tenths: tenths[i] ?? 0,
    exact: exact[i] ?? 0,
  });
  return {
    whole: sumOfFigures(exact.map((_, i) => figureAt(i))),
    shares: shares.map((share, i) => {
      const visitOverrun = overruns.get(share.visit);
      return { ...figureAt(i), share, ...(visitOverrun === undefined ? {} : { visitOverrun }) };
    }),
    remainders: LATENESS_REMAINDERS.map((remainder, i) => ({
      ...figureAt(shares.length + i),
      remainder,
    })).filter(({ exact: time }) => time !== 0),
  };
};

/** The time of a part; one that is there but rounds to nothing is "less than a minute". */
export const figureTime = ({ minutes, exact }: Figure, locale: Locale): string =>
  hoursAndMinutes(minutes === 0 ? Math.min(exact, 1) : minutes * MS_PER_MINUTE, locale);

/** The share of a part in the whole: "37,5 %". */
export const figurePercent = ({ tenths }: Figure, locale: Locale): string => {
  const tenth = tenths % 10;
  const decimals = tenth === 0 ? '' : `${wordsOf(locale).decimalPoint}${tenth}`;
  return `${Math.floor(tenths / 10)}${decimals} %`;
};
