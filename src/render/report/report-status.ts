import type { DossierEventOf } from '../../dossier/event.ts';
import { plainText } from '../plain-text.ts';
import { lateWords } from './clock-words.ts';
import type { ReportFacts } from './report-facts.ts';
import { type Field, momentOf, remarked } from './report-fields.ts';

type Ending = DossierEventOf<'declined' | 'withdrawn' | 'stopped'>;

/** An end from outside the flow; a log has one at most. */
const endingOf = ({ factById }: ReportFacts): Ending | undefined =>
  [...factById.values()].find(
    (fact): fact is Ending =>
      fact.type === 'declined' || fact.type === 'withdrawn' || fact.type === 'stopped',
  );

/** The reason given for an end from outside the flow, and what it rests on. */
const groundsOf = (facts: ReportFacts): readonly string[] => {
  const { report } = facts;
  const ending = endingOf(facts);
  const basis = ending?.type === 'stopped' ? ending.basis : undefined;
  return [
    ...(ending?.reason === undefined ? [] : [report.reason(plainText(ending.reason))]),
    ...(basis === undefined ? [] : [report.basis(plainText(basis))]),
  ];
};

const statusOf = (facts: ReportFacts): string => {
  const { assessment, fold, words, report } = facts;
  const status = words.statuses[assessment.status];
  const grounds = groundsOf(facts);
  if (fold.end !== undefined) {
    const result = words.results[fold.end.result];
    const at = momentOf(facts, fold.end.at) ?? '';
    return remarked(status, [report.ended({ result, at }), ...grounds]);
  }
  const declined = momentOf(facts, fold.declinedAt);
  return declined === undefined
    ? status
    : remarked(status, [report.declinedAt(declined), ...grounds]);
};

const gradeOf = (facts: ReportFacts): string | undefined => {
  const { assessment, words, report } = facts;
  const { grade, clocks } = assessment;
  if (grade === undefined) return undefined;
  const late = [clocks.dossier, ...clocks.earlierCycles].find((clock) => clock?.grade === 'late');
  const time = late === undefined ? undefined : lateWords(late, facts);
  const word = words.grades[grade];
  return time === undefined ? word : report.lateBy(word.toUpperCase(), time);
};

/** How the dossier stands, and how it was kept. */
export const statusFields = (facts: ReportFacts): readonly Field[] => [
  ['status', statusOf(facts)],
  ['grade', gradeOf(facts)],
  ['delivered', momentOf(facts, facts.fold.deliveredAt)],
];
