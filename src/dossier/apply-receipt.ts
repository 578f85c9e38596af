import { type Issue, issueAt } from '../base/issue.ts';
import type { Result } from '../base/result.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { isZeroLimit, limitFor } from '../procedure/variant-limits.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { tryRulePack, tryRulePackOn } from '../rules/rule-packs.ts';
import { type CivilDate, formatCivilDate } from '../time/civil-date.ts';
import { epochDayOfInstant, epochMsOf } from '../time/instant.ts';
import { type Apply, notAhead } from './event-checks.ts';
import type { Fold } from './fold.ts';
import { openVisit } from './move.ts';

export const unknownVariant = (
  { variants: known }: Procedure,
  variant: string,
): Issue | undefined =>
  known.includes(variant)
    ? undefined
    : issueAt(['variant'], 'procedure.variantUnknown', { variant, known });

/** Why a variant cannot apply: there is none of that name, or its total is 0. */
export const unfitVariant = (procedure: Procedure, variant: string): Issue | undefined => {
  const unknown = unknownVariant(procedure, variant);
  if (unknown !== undefined) return unknown;
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
  const promise = event.promise === undefined ? undefined : epochMsOf(event.promise);
  const issue =
    unfitVariant(procedure, variant) ??
    notInForce(fold, date) ??
    // What is handed out at once is promised for the very instant.
    (promise === undefined || promise === at ? undefined : notAhead(fold, at, promise));
  if (issue !== undefined) return issue;
  const rules = rulesFor(fold, date);
  if (!rules.ok) return rules.issues[0];

  fold.status = 'running';
  fold.variant = variant;
  fold.channel = event.channel ?? fold.channel;
  fold.rules = rules.value;
  fold.acceptedAt = at;
  fold.cycles.push({ from: at });
  fold.variants.push({ id: event.id, from: at, variant });
  if (promise !== undefined) {
    fold.promises.push({
      id: event.id,
      at,
      promise,
      kind: 'accepted',
      step: undefined,
      visitsSoFar: 0,
      cycle: 0,
    });
  }
  for (const node of fold.machine.active) openVisit(fold, node, { at, previous: [] });
  return undefined;
};

export const applyDeclined: Apply<'declined'> = (fold, { at }) => {
  fold.status = 'declined';
  fold.declinedAt = at;
  return undefined;
};
