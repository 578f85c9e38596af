import { type Issue, issueAt } from '../base/issue.ts';
import type { Result } from '../base/result.ts';
import { isZeroLimit, limitFor } from '../procedure/variant-limits.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { tryRulePack, tryRulePackOn } from '../rules/rule-packs.ts';
import { type CivilDate, formatCivilDate } from '../time/civil-date.ts';
import { epochDayOfInstant, parseInstant } from '../time/instant.ts';
import type { Apply } from './event-checks.ts';
import type { Fold } from './fold.ts';
import { openVisit } from './move.ts';

export const unknownVariant = ({
  procedure,
  variant,
}: Pick<Fold, 'procedure' | 'variant'>): Issue | undefined => {
  const known = procedure.variants;
  return known.includes(variant)
    ? undefined
    : issueAt(['variant'], 'procedure.variantUnknown', { variant, known });
};

const notApplicable = ({
  procedure,
  variant,
}: Pick<Fold, 'procedure' | 'variant'>): Issue | undefined => {
  const total = limitFor(procedure.limit, variant);
  return total !== undefined && isZeroLimit(total)
    ? issueAt(['variant'], 'dossier.variantNotApplicable', { variant })
    : undefined;
};

const notInForce = ({ procedure }: Fold, date: CivilDate): Issue | undefined => {
  const { inForce } = procedure;
  if (inForce === undefined) return undefined;
  const { from, to } = inForce;
  return date < from || (to !== undefined && date > to)
    ? issueAt(['at'], 'dossier.notInForce', { date, from, to: to ?? '' })
    : undefined;
};

/** The rules that a dossier keeps: those that the procedure names, else those of its receipt. */
const rulesFor = ({ procedure }: Fold, date: CivilDate): Result<RulePack> =>
  procedure.rules === undefined
    ? tryRulePackOn(date, ['at'])
    : tryRulePack(procedure.rules, ['at']);

export const applyAccepted: Apply<'accepted'> = (fold, { event, at }) => {
  if (event.dossier !== fold.id) {
    const data = { expected: fold.id, received: event.dossier };
    return issueAt(['dossier'], 'event.dossierMismatch', data);
  }
  const { procedure } = fold;
  const variant = event.variant ?? fold.variant;
  const date = formatCivilDate(epochDayOfInstant(at, fold.zone));
  const issue =
    unknownVariant({ procedure, variant }) ??
    notApplicable({ procedure, variant }) ??
    notInForce(fold, date);
  if (issue !== undefined) return issue;
  const rules = rulesFor(fold, date);
  if (!rules.ok) return rules.issues[0];
  const promise = event.promise === undefined ? undefined : parseInstant(event.promise);
  if (promise?.ok === false) return promise.issues[0];

  fold.status = 'running';
  fold.variant = variant;
  fold.channel = event.channel ?? fold.channel;
  fold.rules = rules.value;
  fold.promise = promise?.value;
  fold.acceptedAt = at;
  fold.cycles.push({ from: at });
  for (const node of fold.machine.active) openVisit(fold, node, { at, previous: [] });
  return undefined;
};

export const applyDeclined: Apply<'declined'> = (fold, { at }) => {
  fold.status = 'declined';
  fold.declinedAt = at;
  return undefined;
};
