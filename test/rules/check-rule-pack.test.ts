import { describe, expect, it } from 'vitest';
import { tryKnownRules } from '../../src/rules/check-rule-pack.ts';
import { RULE_PACKS, rulePack } from '../../src/rules/rule-packs.ts';

const pack = rulePack('vn-2026');

const faultsOf = (rules: unknown): readonly string[] => {
  const known = tryKnownRules(rules);
  return known.ok ? [] : known.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('a rule pack from outside', () => {
  it.each(RULE_PACKS)('may be $id itself, or it with one rule read otherwise', (known) => {
    expect(faultsOf(known)).toEqual([]);
    expect(faultsOf({ ...known, dayEnds: { ...known.dayEnds, value: 'close' } })).toEqual([]);
    expect(faultsOf(JSON.parse(JSON.stringify(known)))).toEqual([]);
  });

  it.each([
    ['dayEnds', 'noon'],
    ['transferCutOff', '25:00'],
    ['transferCutOff', 'x'],
    ['reappointmentsAtMost', -1],
    ['reappointmentsAtMost', Number.NaN],
    ['explanation', 'yes'],
    ['pausesNeedBasis', -1],
    ['pausesNeedBasis', ['posting']],
    ['dueSoon', null],
    ['dueSoon', { workingDays: 1 }],
    ['escalation', 'x'],
    ['escalation', [{ level: 'due' }]],
    ['escalation', [{ level: 'repeated', recipients: ['head'] }]],
    ['escalation', [{ level: 'repeated', recipients: ['head'], onWorkingDay: 0 }]],
    ['escalation', [{ level: 'repeated', recipients: ['head'], onWorkingDay: 1.5 }]],
    ['pauseWithoutBasis', 'counts'],
  ] as const)('is refused with %s: %j', (rule, value) => {
    expect(faultsOf({ ...pack, [rule]: { ...pack[rule], value } })).toEqual([
      `input.invalid rules.${rule}.value`,
    ]);
  });

  it('is refused without a rule, with one that is misspelt, or when it is no pack at all', () => {
    const { monthlyList, ...others } = pack;
    expect(faultsOf({ ...others, monthlylist: monthlyList })).toEqual([
      'input.unknownKey rules.monthlylist',
      'input.missing rules.monthlyList',
    ]);
    expect(faultsOf({ ...pack, dayEnds: 'close' })).toEqual(['input.invalid rules.dayEnds.value']);
    expect(faultsOf('vn-2026')).toEqual(['input.wrongType rules']);
    expect(faultsOf(null)).toEqual(['input.wrongType rules']);
    expect(faultsOf({})).toHaveLength(18);
  });
});
