import { unwrap } from '../base/error.ts';
import { type IssuePath, issueAt } from '../base/issue.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { type CivilDate, formatCivilDate, parseCivilDate } from '../time/civil-date.ts';
import type { RulePack } from './rule-pack.ts';
import { VN_2018 } from './vn-2018.ts';
import { VN_2025 } from './vn-2025.ts';
import { VN_2026 } from './vn-2026.ts';

/** The packs known, oldest first. */
export const RULE_PACKS: readonly RulePack[] = [VN_2018, VN_2025, VN_2026];

/** The pack of an id. */
export const tryRulePack = (id: string, path: IssuePath = []): Result<RulePack> => {
  const pack = RULE_PACKS.find((candidate) => candidate.id === id);
  return pack === undefined
    ? fail(issueAt(path, 'rules.unknownPack', { pack: id, known: RULE_PACKS.map((p) => p.id) }))
    : succeed(pack);
};

/**
 * The rule pack of an id: `vn-2018`, `vn-2025` or `vn-2026`.
 *
 * @throws LienthongError `rules.unknownPack`
 * @example
 * ```ts
 * rulePack('vn-2018').supplementEffect.value; //=> 'restart'
 * ```
 */
export const rulePack = (id: string): RulePack => unwrap(tryRulePack(id));

/** The pack in force on a date of receipt. */
export const tryRulePackOn = (received: CivilDate, path: IssuePath = []): Result<RulePack> => {
  const pack = RULE_PACKS.filter(({ inForce }) => inForce.from <= received).at(-1);
  return pack === undefined
    ? fail(
        issueAt(path, 'rules.noneInForce', {
          date: received,
          from: RULE_PACKS[0]?.inForce.from ?? '',
        }),
      )
    : succeed(pack);
};

/**
 * The rule pack in force on a date of receipt: a dossier keeps the law under which it was received.
 *
 * @throws LienthongError `date.invalid`; `rules.noneInForce` before 21/06/2018
 * @example
 * ```ts
 * rulePackOn('2026-11-20').id; //=> 'vn-2026'
 * ```
 */
export const rulePackOn = (received: CivilDate): RulePack =>
  unwrap(tryRulePackOn(formatCivilDate(unwrap(parseCivilDate(received, ['received'])))));

/**
 * The pack whose rules of counting hold on a day. Of all rules, counting needs only when a day
 * ends, and that did not begin with the packs; so before the first of them that one is taken.
 */
export const countingRulesOn = (day: CivilDate): RulePack => {
  const pack = tryRulePackOn(day);
  return pack.ok ? pack.value : VN_2018;
};
