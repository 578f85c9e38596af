import { countOf } from './columns.ts';
import { groupTally } from './group-tally.ts';
import { latePartyTally } from './late-parties.ts';
import type { LateParties, LateParty } from './late-party.ts';
import { beginReading, type ReportItem, readRows } from './read-rows.ts';
import { headOf, type ReportHead } from './report-head.ts';
import { type ReportOptions, requireOptions } from './report-options.ts';

/** The list of units and officials that caused delay in a period. Plain data. */
export interface LateRegister extends ReportHead, LateParties {
  /** The instrument that demands the list. */
  readonly source: string;
}

const SOURCE = '2839/UBND-KSTTHC (Hải Phòng, 14/11/2023), điểm 1đ';

/**
 * The monthly list of officials and units that cause delay. A unit is on it for visits that missed
 * their own limit or are charged with lateness of a dossier, never for what reached it late. Of a
 * visit that several had while it was late each has their own part; what nobody was assigned to is
 * under its unit and among the problems.
 *
 * @throws LienthongError as every report (`ReportOptions`)
 * @example
 * ```ts
 * const november = { from: '2026-11-01', to: '2026-11-30', now, calendar };
 * lateRegister([dossier], november).units.map(({ unitName, times, charge }) => [unitName, times, charge]);
 * //=> [['Bộ phận Một cửa', 1, 34_200_000]]
 * ```
 */
export const lateRegister = (items: Iterable<ReportItem>, options: ReportOptions): LateRegister => {
  const reading = beginReading(options);
  const { period } = reading;
  const parties = latePartyTally(reading);
  const dossiers = groupTally('procedure', period);
  const count = readRows(items, reading, (row) => {
    parties.add(row);
    dossiers.add(row);
  });
  return {
    ...headOf(reading, count, countOf(dossiers.result().total)),
    source: SOURCE,
    ...parties.result(),
  };
};

/** Who was late more than once. */
export interface RepeatedLateness extends ReportHead, LateParties {
  readonly atLeast: number;
}

/** Those of the late that were so at least so many times. */
export const repeatedAmong = ({ units, officials }: LateParties, atLeast: number): LateParties => {
  const isRepeated = ({ times }: LateParty): boolean => times >= atLeast;
  return { units: units.filter(isRepeated), officials: officials.filter(isRepeated) };
};

/** Twice is repeated, unless the host says otherwise; no instrument gives a number. */
export const USUAL_REPEAT = 2;

/**
 * Units and officials that were late repeatedly over a period, with the months in which they were.
 *
 * @throws LienthongError as every report (`ReportOptions`)
 * @example
 * ```ts
 * const year = { from: '2026-01-01', to: '2026-12-31', now, calendar };
 * repeatedLateness([dossier], year).units; //=> []
 * repeatedLateness([dossier], { ...year, atLeast: 1 }).units.map(({ months }) => months);
 * //=> [['2026-11']]
 * ```
 */
export const repeatedLateness = (
  items: Iterable<ReportItem>,
  options: ReportOptions & { readonly atLeast?: number },
): RepeatedLateness => {
  const { atLeast = USUAL_REPEAT } = requireOptions(options);
  const { source: _, ...register } = lateRegister(items, options);
  return { ...register, ...repeatedAmong(register, atLeast), atLeast };
};
