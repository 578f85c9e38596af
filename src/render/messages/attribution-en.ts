import type { AttributionSentences } from '../explain/attribution-sentences.ts';

export const ATTRIBUTION_EN: AttributionSentences = {
  nobodyLate: 'There is no lateness to attribute.',
  lateBy: (time) => `The dossier is late by ${time}.`,
  lateWithoutTime:
    'The dossier is late, but no working time was lost (it was done on a rest day or out of hours).',
  share: ({ unit, step, holder, charge, percent, overrun }) =>
    `${unit}${holder} is charged ${charge} (${percent}): ${step} went ${overrun} past its own limit.`,
  sharePart: ({ unit, step, holder, charge, percent, overrun, whole }) =>
    `${unit}${holder} is charged ${charge} (${percent}): held the dossier for ${overrun} of the ${whole} that ${step} went past its own limit.`,
  shareAtDue: ({ unit, step, holder, percent }) =>
    `${unit}${holder} is charged ${percent}: ${step} was open when the due passed.`,
  shareOfOverrun: ({ unit, step, holder, percent, overrun }) =>
    `${unit}${holder} is charged ${percent}: ${step} went ${overrun} past its own limit, and whoever had the dossier when the due passed was inside theirs.`,
  capped: ({ overruns, lateBy }) =>
    `The step went ${overruns} past its own limit, but the dossier is late by ${lateBy} only, so ${lateBy} are charged.`,
  scaled: ({ overruns, lateBy }) =>
    `The steps went past their own limits by ${overruns} in all, more than the ${lateBy} that the dossier is late, so each unit is charged in proportion to its overrun.`,
  remainder: ({ time, percent, reason }) => `Charged to nobody: ${time} (${percent}), ${reason}.`,
  squeezed: ({ unit, step, by }) =>
    `${unit} was squeezed and is not charged: ${step} did not exceed its own limit, but the dossier came late and ${by} of that limit lay past the dossier's due.`,
  squeezedBefore: ({ unit, step }) =>
    `${unit} was squeezed and is not charged: the own limit of ${step} was over before the dossier came.`,
  sum: ({ charged, rest, lateBy }) =>
    `Sum: ${charged} charged to units and ${rest} charged to nobody make ${lateBy}.`,
  sumCharged: (lateBy) => `Sum: ${lateBy}, all of it charged to units.`,
  sumUncharged: (lateBy) => `Sum: ${lateBy}, charged to nobody.`,
  stay: (ordinal) => `stay ${ordinal}`,
};
