import type { Responsible } from '../../assessment/assessment.ts';
import { formatDateTime, formatDue } from '../format-date.ts';
import { holderInWords } from '../holder-words.ts';
import { nodeName, unitName } from '../node-names.ts';
import { capitalised, plainText } from '../plain-text.ts';
import { lateWords, leftWords } from './clock-words.ts';
import { type ContentSection, section } from './report-content.ts';
import type { ReportFacts } from './report-facts.ts';

const whoOf = ({ party, unit }: Responsible, { dossier, words }: ReportFacts): string =>
  party === 'unit' && unit !== undefined
    ? unitName(dossier.procedure, unit)
    : capitalised(words.parties[party]);

/** Who must end a wait; past its bound it is worth saying that nobody is named. */
const inChargeOf = (
  { party, unit, overdue }: Responsible,
  { dossier, report }: ReportFacts,
): string | undefined => {
  if (party === 'unit') return undefined;
  if (unit !== undefined) return report.inCharge(unitName(dossier.procedure, unit));
  return overdue ? report.nobodyInCharge : undefined;
};

const lineOf = (each: Responsible, facts: ReportFacts): string => {
  const { dossier, locale, report, words } = facts;
  const { procedure } = dossier;
  const { visit, step, party, unit, agency, head, since } = each;
  const clock = facts.clockOf.get(visit);
  const late = clock === undefined ? undefined : lateWords(clock, facts);
  const left = clock === undefined ? undefined : leftWords(clock, facts);
  const holder = holderInWords(each, { procedure, locale });
  const parts = [
    report.holds(whoOf(each, facts), words.quoted(nodeName(procedure, step))),
    inChargeOf(each, facts),
    agency !== undefined && agency !== unit
      ? report.inAgency(unitName(procedure, agency))
      : undefined,
    party === 'unit'
      ? report.since(formatDateTime(since, locale))
      : report.waitingSince(formatDateTime(since, locale)),
    clock === undefined ? undefined : report.due(formatDue(clock, locale)),
    late === undefined ? left : report.lateBy(words.grades.late.toUpperCase(), late),
    holder === '' ? undefined : report.holder(holder),
    head === undefined ? undefined : report.head(plainText(head)),
  ];
  return `${parts.filter((part) => part !== undefined).join(', ')}.`;
};

/** Who has the dossier now and answers for it, and when to look again. */
export const reportResponsible = (facts: ReportFacts): readonly ContentSection[] => {
  const { assessment, fold, locale, report } = facts;
  const { responsible, nextWakeUp } = assessment;
  const isBefore = fold.status === 'submitted';
  return section({ text: report.sections.responsible }, [
    responsible.length === 0
      ? { text: isBefore ? report.nobodyYet : report.nobody }
      : { items: responsible.map((each) => lineOf(each, facts)) },
    {
      text:
        nextWakeUp === undefined
          ? report.noWakeUp
          : report.wakeUp(formatDateTime(nextWakeUp, locale)),
    },
  ]);
};
