import type { AllClocks } from '../clock/all-clocks.ts';
import type { Look } from '../clock/look.ts';
import type { Rule, RulePack } from '../rules/rule-pack.ts';
import { isInterlinked } from './agency-stays.ts';
import type { LatePart } from './late-part.ts';
import type { ObligationKind } from './obligation.ts';
import { latePartsOf } from './obligation-lateness.ts';
import type { FactAt, Fulfilments, ObligationRecord } from './obligation-record.ts';

/** A duty that being late, or about to be, gives rise to. */
interface Duty {
  readonly kind: ObligationKind;
  /** The rule that it rests on; none where the pack does not ask for it. */
  readonly ruleFor: (part: LatePart, rules: RulePack) => Rule<unknown> | undefined;
  readonly isFulfilledBy: (fact: FactAt['fact']) => boolean;
  /** Whether it is owed before the limit is over, and with what last instant. */
  readonly isAhead: boolean;
}

const ifTrue = (rule: Rule<boolean>): Rule<boolean> | undefined => (rule.value ? rule : undefined);

const apologyRule: Duty['ruleFor'] = ({ scope }, rules) =>
  scope === 'dossier' ? rules.apologyDaysBeforeExpiry : ifTrue(rules.componentApology);

/** No remark but one that names the obligation tells that a list was published. */
const byRemarkOnly = (): boolean => false;

const DUTIES: readonly Duty[] = [
  {
    kind: 'apology',
    ruleFor: apologyRule,
    isFulfilledBy: ({ type }) => type === 'apologised',
    isAhead: true,
  },
  {
    kind: 'newDate',
    ruleFor: apologyRule,
    isFulfilledBy: (fact) =>
      fact.type === 'reappointed' || (fact.type === 'apologised' && fact.promise !== undefined),
    isAhead: true,
  },
  {
    kind: 'explanation',
    ruleFor: (_, rules) => ifTrue(rules.explanation),
    isFulfilledBy: ({ type }) => type === 'explained',
    isAhead: false,
  },
  {
    kind: 'monthlyList',
    ruleFor: (_, rules) => ifTrue(rules.monthlyList),
    isFulfilledBy: byRemarkOnly,
    isAhead: false,
  },
];

/** Where several agencies take part, each answers for its own part and none for the whole. */
const isAnsweredFor = (part: LatePart, duty: Duty, interlinked: boolean): boolean =>
  duty.isAhead || part.scope === 'agency' || !interlinked;

const answerTo = (part: LatePart, duty: Duty, answers: readonly FactAt[]): FactAt | undefined =>
  answers.find(
    (each) => each.at >= part.from && duty.isFulfilledBy(each.fact) && part.concerns(each),
  );

const recordFor = (
  part: LatePart,
  duty: Duty,
  rules: RulePack,
  { answers }: Fulfilments,
): ObligationRecord | undefined => {
  const rule = duty.ruleFor(part, rules);
  const arisenAt = duty.isAhead ? part.warnedAt : part.lateAt;
  if (rule === undefined || arisenAt === undefined) return undefined;
  const dueAt = duty.isAhead ? part.apologyDueAt : undefined;
  return {
    kind: duty.kind,
    subject: part.subject,
    unit: part.unit,
    rule,
    arisenAt,
    dueAt,
    // On the last day the work may still be done in time; then there was nothing to apologise for.
    isTimeOver: dueAt !== undefined && (part.lateAt !== undefined || part.isClosedAfterApologyDue),
    fulfilledBy: answers.length === 0 ? undefined : answerTo(part, duty, answers),
  };
};

/** What lateness obliges to, before it comes and after. */
export const latenessDuties = (
  look: Look,
  clocks: AllClocks,
  fulfilments: Fulfilments,
): readonly ObligationRecord[] => {
  const interlinked = isInterlinked(look);
  const records: ObligationRecord[] = [];
  for (const part of latePartsOf(look, clocks, interlinked)) {
    for (const duty of DUTIES) {
      if (!isAnsweredFor(part, duty, interlinked)) continue;
      const record = recordFor(part, duty, look.rules, fulfilments);
      if (record !== undefined) records.push(record);
    }
  }
  return records;
};
