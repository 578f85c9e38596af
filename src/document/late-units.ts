import { attributeFrom } from '../accountability/attribute-lateness.ts';
import { allClocksOf } from '../clock/all-clocks.ts';
import { ownUnitAt } from '../dossier/hands.ts';
import { agencyOf } from '../procedure/graph.ts';
import { epochMsOf } from '../time/instant.ts';
import type { PaperDelay, PaperField } from './paper.ts';
import { nameOfUnit, type PaperFacts } from './paper-facts.ts';
import { field, textValue } from './paper-values.ts';

/** The units that the lateness of the whole is put down to, the one with most of it first. */
export const chargedUnitsOf = ({ look }: PaperFacts): readonly string[] => {
  const partOf = new Map<string, number>();
  for (const { unit, fraction } of attributeFrom(look, allClocksOf(look)).shares) {
    if (fraction > 0) partOf.set(unit, (partOf.get(unit) ?? 0) + fraction);
  }
  return [...partOf].sort(([, a], [, b]) => b - a).map(([unit]) => unit);
};

const unitsHavingAt = ({ fold }: PaperFacts, at: number): readonly string[] =>
  fold.visits
    .filter(({ from, till = Number.POSITIVE_INFINITY }) => from <= at && at < till)
    .flatMap((visit) => ownUnitAt(fold, visit, at) ?? []);

/** Whether the agency of a unit was late with its own part by then. */
const isLateWithPart = ({ assessment, fold }: PaperFacts, unit: string, at: number): boolean =>
  assessment.obligations.some(
    ({ kind, bearer, due, arisenAt }) =>
      kind === 'apology' &&
      due === undefined &&
      bearer?.agency === agencyOf(fold.procedure.units, unit) &&
      epochMsOf(arisenAt) <= at,
  );

/** A letter of apology, as far as it decides who is named in it. */
interface Letter {
  readonly delay: PaperDelay;
  readonly writtenAt: number;
  /** The unit that writes it. */
  readonly writer: string | undefined;
  /** Whether that was said, and not found out. */
  readonly isWriterGiven: boolean;
}

/** A unit that writes of what it was late with itself: others write letters of their own. */
const ownLateness = (
  facts: PaperFacts,
  { delay, writtenAt, writer, isWriterGiven }: Letter,
  charged: readonly string[],
): string | undefined => {
  if (writer === undefined || delay === 'part') return writer;
  const isLate = charged.includes(writer) || isLateWithPart(facts, writer, writtenAt);
  return isWriterGiven && isLate ? writer : undefined;
};

/**
 * Who was late, as a line of an apology: those to whom the lateness is put down and not who had the
 * dossier at the end of its limit. In advance nobody was, and it is who has the dossier.
 */
export const unitLines = (facts: PaperFacts, letter: Letter): readonly PaperField[] => {
  const isAhead = letter.delay === 'ahead';
  const charged = isAhead ? [] : chargedUnitsOf(facts);
  const own = ownLateness(facts, letter, charged);
  const isNobodyLateYet = isAhead && own === undefined;
  const others = isNobodyLateYet ? unitsHavingAt(facts, letter.writtenAt) : charged;
  const units = own === undefined ? others : [own];
  const names = [...new Set(units.map((unit) => nameOfUnit(facts, unit)))].join('; ');
  if (names === '') return [];
  return [field(isNobodyLateYet ? 'currentUnit' : 'lateUnit', textValue(names))];
};
