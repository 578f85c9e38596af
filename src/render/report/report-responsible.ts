import type { Responsible } from '../../assessment/assessment.ts';
import { formatDateTime, formatDue } from '../format-date.ts';
import { holderInWords } from '../holder-words.ts';
import { nodeName, unitName } from '../node-names.ts';
import { capitalised, plainText } from '../plain-text.ts';
import { lateWords, leftWords } from './clock-words.ts';
import { type ContentSection, section } from './report-content.ts';
import { instantIn, type ReportFacts } from './report-facts.ts';
import { remarked } from './report-fields.ts';
import { awaitsCollection, type VisitTurn } from './visit-turns.ts';

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

/** By how much an open visit is late, and what of it fell to who has the file now. */
const lateOf = (turn: VisitTurn | undefined, facts: ReportFacts): string | undefined => {
  const { report, words, clockOf } = facts;
  const whole = clockOf.get(turn?.visit.id ?? '');
  const late = whole === undefined ? undefined : lateWords(whole, facts);
  if (late === undefined) return undefined;
  const own = turn?.clock === undefined ? undefined : lateWords(turn.clock, facts);
  const told = report.lateBy(words.grades.late.toUpperCase(), late);
  if (own === late) return told;
  return remarked(told, [
    own === undefined ? report.lateBeforeReceipt : report.lateSinceReceipt(own),
  ]);
};

/** Since when the file is there, and how the visit stands: of what only waits to be collected, no due. */
const standingOf = (each: Responsible, facts: ReportFacts): readonly (string | undefined)[] => {
  const { locale, report } = facts;
  const { visit, party } = each;
  const turn = facts.turns.filter((one) => one.visit.id === visit).at(-1);
  if (turn !== undefined && awaitsCollection(turn)) {
    const ready = instantIn(facts, turn.record.from);
    return [report.readySince(formatDateTime(ready, locale))];
  }
  const since = formatDateTime(each.since, locale);
  const clock = facts.clockOf.get(visit);
  return [
    party === 'unit' ? report.since(since) : report.waitingSince(since),
    clock === undefined ? undefined : report.due(formatDue(clock, locale)),
    lateOf(turn, facts) ?? (clock === undefined ? undefined : leftWords(clock, facts)),
  ];
};

const lineOf = (each: Responsible, facts: ReportFacts): string => {
  const { dossier, locale, report, words } = facts;
  const { procedure } = dossier;
  const { step, unit, agency, head } = each;
  const holder = holderInWords(each, { procedure, locale });
  const parts = [
    report.holds(whoOf(each, facts), words.quoted(nodeName(procedure, step))),
    inChargeOf(each, facts),
    agency !== undefined && agency !== unit
      ? report.inAgency(unitName(procedure, agency))
      : undefined,
    ...standingOf(each, facts),
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
