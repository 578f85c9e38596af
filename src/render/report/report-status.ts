import { plainText } from '../plain-text.ts';
import { lateWords } from './clock-words.ts';
import type { ReportFacts } from './report-facts.ts';
import { type Field, momentOf, remarked } from './report-fields.ts';

/** The reason given for an end from outside the flow. */
const reasonOf = ({ dossier, report }: ReportFacts): string | undefined => {
  const reasons = dossier.events.flatMap((event) =>
    event.type === 'declined' || event.type === 'withdrawn' || event.type === 'stopped'
      ? (event.reason ?? [])
      : [],
  );
  const reason = reasons.at(-1);
  return reason === undefined ? undefined : report.reason(plainText(reason));
};

const statusOf = (facts: ReportFacts): string => {
  const { assessment, fold, words, report } = facts;
  const status = words.statuses[assessment.status];
  const reason = reasonOf(facts);
  if (fold.end !== undefined) {
    const result = words.results[fold.end.result];
    const at = momentOf(facts, fold.end.at) ?? '';
    return remarked(status, [report.ended({ result, at }), reason]);
  }
  const declined = momentOf(facts, fold.declinedAt);
  return declined === undefined ? status : remarked(status, [report.declinedAt(declined), reason]);
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
