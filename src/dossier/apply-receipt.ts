import { issueAt } from '../base/issue.ts';
import { isZeroLimit, limitFor } from '../procedure/variant-limits.ts';
import { tryRulePack, tryRulePackOn } from '../rules/rule-packs.ts';
import { formatCivilDate } from '../time/civil-date.ts';
import { epochDayOfInstant, parseInstant } from '../time/instant.ts';
import type { Apply } from './event-checks.ts';
import { openVisit } from './move.ts';

export const applyAccepted: Apply<'accepted'> = (fold, { event, at, path }) => {
  const { procedure } = fold;
  const variant = event.variant ?? fold.variant;
  if (!procedure.variants.includes(variant)) {
    const known = procedure.variants;
    return issueAt([...path, 'variant'], 'procedure.variantUnknown', { variant, known });
  }
  const total = limitFor(procedure.limit, variant);
  if (total !== undefined && isZeroLimit(total)) {
    return issueAt([...path, 'variant'], 'dossier.variantNotApplicable', { variant });
  }
  const date = formatCivilDate(epochDayOfInstant(at, fold.zone));
  const { inForce } = procedure;
  if (inForce !== undefined && (date < inForce.from || date > (inForce.to ?? date))) {
    const { from, to = '' } = inForce;
    return issueAt([...path, 'at'], 'dossier.notInForce', { date, from, to });
  }
  const rules =
    procedure.rules === undefined
      ? tryRulePackOn(date, [...path, 'at'])
      : tryRulePack(procedure.rules);
  if (!rules.ok) return rules.issues[0];
  const promise =
    event.promise === undefined ? undefined : parseInstant(event.promise, [...path, 'promise']);
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
