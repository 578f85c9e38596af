import type { AssessmentFlags } from '../../assessment/assessment.ts';
import type { Clock } from '../../clock/clock.ts';
import { nodeName, unitName } from '../node-names.ts';
import { lateWords } from './clock-words.ts';
import { apologiesOwed } from './report-apologies.ts';
import { type ContentSection, section } from './report-content.ts';
import type { ReportFacts } from './report-facts.ts';

/** The order in which alerts are told, the gravest first. */
const FLAG_ORDER = [
  'overdue',
  'partOverdue',
  'dueSoon',
  'paused',
  'squeezed',
  'overCommitted',
  'apologyDue',
  'lateEntry',
] as const satisfies readonly (keyof AssessmentFlags)[];

const unitOf = (unit: string | undefined, { dossier, report }: ReportFacts): string =>
  unit === undefined ? report.nobodyInCharge : unitName(dossier.procedure, unit);

/** Who answers for a clock that is past its end: of a visit that was handed over, each for a part. */
const answerableFor = ({ visit, unit }: Clock, facts: ReportFacts): string => {
  const turns = facts.turns.filter((turn) => turn.visit.id === visit);
  const parts = turns.flatMap(({ clock, visit: { unit: own } }) => {
    const time = clock === undefined ? undefined : lateWords(clock, facts);
    return time === undefined ? [] : [`${unitOf(own, facts)} ${time}`];
  });
  return turns.length > 1 ? parts.join(', ') : unitOf(unit, facts);
};

/** Live clocks that are past their end, with by how much. */
const overdueParts = (facts: ReportFacts): readonly string[] => {
  const { assessment, dossier, report } = facts;
  const { stages, steps, waits } = assessment.clocks;
  return [...steps, ...waits, ...stages].flatMap((clock) => {
    const isOpen = clock.state === 'running' || clock.state === 'paused';
    const time = isOpen ? lateWords(clock, facts) : undefined;
    if (time === undefined) return [];
    const name = nodeName(dossier.procedure, clock.id);
    return [report.partLate({ name, unit: answerableFor(clock, facts), time })];
  });
};

/** The alerts that name parts of the dossier or its units. */
const LISTS: { readonly [F in keyof AssessmentFlags]?: (facts: ReportFacts) => readonly string[] } =
  { partOverdue: overdueParts, apologyDue: apologiesOwed };

const detailOf = (flag: keyof AssessmentFlags, facts: ReportFacts): string => {
  const { assessment, report } = facts;
  const clock = assessment.clocks.dossier;
  if (flag === 'overdue' && clock !== undefined) {
    const time = lateWords(clock, facts);
    return time === undefined ? '' : ` ${report.late(time)}`;
  }
  const parts = LISTS[flag]?.(facts) ?? [];
  return parts.length === 0 ? '' : ` ${parts.join('; ')}.`;
};

/** What is wrong, or about to be, at the instant of the look. */
export const reportAlerts = (facts: ReportFacts): readonly ContentSection[] => {
  const { assessment, words, report } = facts;
  const raised = FLAG_ORDER.filter((flag) => assessment.flags[flag]).map(
    (flag) => words.flags[flag] + detailOf(flag, facts),
  );
  const alerts = assessment.certainty === 'projected' ? [...raised, words.projected] : raised;
  return section({ text: report.sections.alerts }, [
    alerts.length === 0 ? { text: report.noAlerts } : { items: alerts },
  ]);
};
