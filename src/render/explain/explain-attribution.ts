import type {
  Attribution,
  FractionBasis,
  LatenessShare,
  SqueezedVisit,
} from '../../accountability/attribution.ts';
import { ordinalOfVisit } from '../../dossier/visits.ts';
import { inLocale, type Locale } from '../../limit/locale.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { formatDuration, hoursAndMinutes } from '../format-duration.ts';
import { chargedUnit, holderInWords, oneHolderInWords } from '../holder-words.ts';
import {
  figurePercent,
  figuresOf,
  figureTime,
  type LatenessFigures,
  type RemainderFigure,
  type ShareFigure,
  sumOfFigures,
} from '../lateness-figures.ts';
import { ATTRIBUTION_EN } from '../messages/attribution-en.ts';
import { ATTRIBUTION_VI } from '../messages/attribution-vi.ts';
import { nodeName } from '../node-names.ts';
import { plainText } from '../plain-text.ts';
import { wordsOf } from '../words/words-of.ts';
import type { AttributionSentences } from './attribution-sentences.ts';

const SENTENCES: { readonly [L in Locale]: AttributionSentences } = {
  vi: ATTRIBUTION_VI,
  en: ATTRIBUTION_EN,
};

/** What all sentences of one attribution share. */
interface Telling {
  readonly procedure: Procedure | undefined;
  readonly sentences: AttributionSentences;
  readonly locale: Locale;
}

const tellingIn = (locale: Locale, procedure: Procedure | undefined): Telling => ({
  procedure,
  sentences: inLocale(SENTENCES, locale),
  locale,
});

/** The step of a visit; a second stay at it says so. */
const stepOf = (
  { visit, step }: Pick<LatenessShare, 'visit' | 'step'>,
  { procedure, sentences, locale }: Telling,
): string => {
  const name = wordsOf(locale).quoted(nodeName(procedure, step));
  const ordinal = ordinalOfVisit(visit);
  return ordinal === '1' ? name : `${name} (${sentences.stay(plainText(ordinal))})`;
};

const unitOf = ({ unit }: LatenessShare | SqueezedVisit, { procedure, locale }: Telling): string =>
  chargedUnit(unit, procedure, locale);

const shareSentence = (
  figure: ShareFigure,
  fractionsBy: FractionBasis,
  telling: Telling,
): string => {
  const { sentences, locale } = telling;
  const { share, visitOverrun } = figure;
  const inWords = visitOverrun === undefined ? holderInWords : oneHolderInWords;
  const holder = inWords(share, telling);
  const who = {
    unit: unitOf(share, telling),
    step: stepOf(share, telling),
    holder: holder === '' ? '' : ` (${holder})`,
    percent: figurePercent(figure, locale),
  };
  if (fractionsBy === 'openAtDue') return sentences.shareAtDue(who);
  if (fractionsBy === 'overrun') {
    return sentences.shareOfOverrun({
      ...who,
      overrun: formatDuration(share.overrun, 'wall', locale),
    });
  }
  const charge = figureTime(figure, locale);
  const overrun = hoursAndMinutes(share.overrun, locale);
  return visitOverrun === undefined
    ? sentences.share({ ...who, charge, overrun })
    : sentences.sharePart({
        ...who,
        charge,
        overrun,
        whole: hoursAndMinutes(visitOverrun, locale),
      });
};

const squeezedSentence = (squeezed: SqueezedVisit, telling: Telling): string => {
  const { sentences, locale } = telling;
  const who = { unit: unitOf(squeezed, telling), step: stepOf(squeezed, telling) };
  return squeezed.by === 0
    ? sentences.squeezedBefore(who)
    : sentences.squeezed({ ...who, by: hoursAndMinutes(squeezed.by, locale) });
};

/** Why charges are less than the overruns they come from, where they are. */
const scaledSentences = (
  { shares, lateBy }: Attribution,
  { sentences, locale }: Telling,
): readonly string[] => {
  const overrun = shares.reduce((ms, share) => ms + share.overrun, 0);
  if (lateBy === 0 || overrun <= lateBy) return [];
  const times = {
    overruns: hoursAndMinutes(overrun, locale),
    lateBy: hoursAndMinutes(lateBy, locale),
  };
  const visits = new Set(shares.map(({ visit }) => visit));
  return [visits.size === 1 ? sentences.capped(times) : sentences.scaled(times)];
};

/** What a table of charges cannot say: why they are less than the overruns, who was squeezed. */
export const attributionNotes = (
  attribution: Attribution,
  locale: Locale,
  procedure: Procedure | undefined,
): readonly string[] => {
  const telling = tellingIn(locale, procedure);
  // Late without a working minute, a dossier is with who held it, also where they kept their limit.
  const charged = new Set(attribution.shares.map(({ visit }) => visit));
  return [
    ...scaledSentences(attribution, telling),
    ...attribution.squeezed
      .filter(({ visit }) => !charged.has(visit))
      .map((visit) => squeezedSentence(visit, telling)),
  ];
};

const remainderSentences = (
  figures: readonly RemainderFigure[],
  { sentences, locale }: Telling,
): readonly string[] =>
  figures.map((figure) =>
    sentences.remainder({
      time: figureTime(figure, locale),
      percent: figurePercent(figure, locale),
      reason: wordsOf(locale).remainders[figure.remainder],
    }),
  );

const sumSentence = (
  { shares, remainders, whole }: LatenessFigures,
  { sentences, locale }: Telling,
): string => {
  const [charged, rest] = [sumOfFigures(shares), sumOfFigures(remainders)];
  const lateBy = figureTime(whole, locale);
  if (rest.exact === 0) return sentences.sumCharged(lateBy);
  if (charged.exact === 0) return sentences.sumUncharged(lateBy);
  return sentences.sum({
    charged: figureTime(charged, locale),
    rest: figureTime(rest, locale),
    lateBy,
  });
};

/**
 * Puts an attribution into words, one sentence a line: who is charged how much of the lateness and
 * why, what is charged to nobody, who was squeezed, and the sum. Times are rounded to minutes and
 * shares to tenths of a percent so that the printed figures add up; the exact ones are in the
 * attribution.
 *
 * @param options with the procedure, units and steps have names; without it, ids
 * @example
 * ```ts
 * const attribution = attributeLateness(dossier, { now, calendar });
 * explainAttribution(attribution, { locale: 'vi', procedure }).split('\n')[0];
 * //=> 'Hồ sơ quá hạn 9 giờ 30 phút làm việc.'
 * ```
 */
export const explainAttribution = (
  attribution: Attribution,
  options: { readonly locale: Locale; readonly procedure?: Procedure },
): string => {
  const { locale, procedure } = options;
  const telling = tellingIn(locale, procedure);
  const { sentences } = telling;
  const { lateBy, shares, measure, fractionsBy } = attribution;
  const notes = attributionNotes(attribution, locale, procedure);
  if (lateBy === 0 && shares.length === 0) return [sentences.nobodyLate, ...notes].join('\n');

  const figures = figuresOf(attribution);
  const isTimed = lateBy > 0;
  const timeKind = wordsOf(locale).timeKinds[measure];
  const whole = figureTime(figures.whole, locale);
  const lines = [
    isTimed ? sentences.lateBy(`${whole} ${timeKind}`) : sentences.lateWithoutTime,
    ...figures.shares.map((figure) => shareSentence(figure, fractionsBy, telling)),
    ...remainderSentences(figures.remainders, telling),
    ...notes,
  ];
  return [...lines, ...(isTimed ? [sumSentence(figures, telling)] : [])].join('\n');
};
