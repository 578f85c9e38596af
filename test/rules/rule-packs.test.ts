import { describe, expect, it } from 'vitest';
import { attempt } from '../../src/base/error.ts';
import type { Rule } from '../../src/rules/rule-pack.ts';
import { countingRulesOn, RULE_PACKS, rulePack, rulePackOn } from '../../src/rules/rule-packs.ts';
import { epochDayAt } from '../../src/time/civil-date.ts';

const isRule = (entry: unknown): entry is Rule<unknown> =>
  typeof entry === 'object' && entry !== null && 'certainty' in entry;

describe('the rule packs', () => {
  it.each([
    ['2018-06-21', 'vn-2018'],
    ['2025-06-30', 'vn-2018'],
    ['2025-07-01', 'vn-2025'],
    ['2026-08-04', 'vn-2025'],
    ['2026-08-05', 'vn-2026'],
    ['2040-01-01', 'vn-2026'],
  ])('of a dossier received on %s are %s', (received, id) => {
    expect(rulePackOn(received).id).toBe(id);
    expect(rulePack(id)).toBe(rulePackOn(received));
  });

  it('are none before the first', () => {
    expect(attempt(() => rulePackOn('x'))).toMatchObject({
      ok: false,
      issues: [{ code: 'date.invalid', path: ['received'] }],
    });
    expect(attempt(() => rulePackOn('2018-06-20'))).toEqual({
      ok: false,
      issues: [{ code: 'rules.noneInForce', path: [], date: '2018-06-20', from: '2018-06-21' }],
    });
    // Counting goes on all the same: when a day ends is older than the packs.
    expect(countingRulesOn('2018-06-20').id).toBe('vn-2018');
    expect(countingRulesOn('2026-11-20').id).toBe('vn-2026');
  });

  it('are known by their ids, and nothing else is', () => {
    for (const id of ['vn-2027', '', '__proto__', 'toString']) {
      expect(attempt(() => rulePack(id))).toMatchObject({
        issues: [{ code: 'rules.unknownPack', pack: id, known: ['vn-2018', 'vn-2025', 'vn-2026'] }],
      });
    }
  });

  it('follow one another without a gap', () => {
    const days = RULE_PACKS.map(({ inForce }) => ({
      from: epochDayAt(inForce.from),
      to: inForce.to === undefined ? undefined : epochDayAt(inForce.to),
    }));
    for (const [i, { to }] of days.entries()) {
      expect(to).toBe(i === days.length - 1 ? undefined : (days[i + 1]?.from ?? 0) - 1);
    }
  });

  it('cite an article for each of their rules, and say how sure they are', () => {
    for (const pack of RULE_PACKS) {
      const rules = Object.values(pack).filter(isRule);
      expect(rules).toHaveLength(18);
      for (const { source, certainty } of rules) {
        // A directive has numbered demands where a decree has articles.
        expect(source).toMatch(/Art\. \d|UBND-KSTTHC \d/);
        expect(['read', 'high', 'medium', 'low']).toContain(certainty);
      }
    }
  });

  it('do not claim to have read what could not be read', () => {
    const read = (id: string): readonly string[] =>
      Object.entries(rulePack(id)).flatMap(([key, rule]) =>
        isRule(rule) && rule.certainty === 'read' ? [key] : [],
      );
    expect(read('vn-2018')).toEqual([
      'supplementEffect',
      'supplementRequestsAtMost',
      'supplementNoticeWorkingDays',
      'reappointmentsAtMost',
      'apologyDaysBeforeExpiry',
      'refusalNotice',
      'silence',
      'transferCutOff',
    ]);
    expect(read('vn-2025')).toEqual(['transferCutOff']);
    expect(read('vn-2026')).toEqual(['supplementRequestsAtMost', 'transferCutOff']);
  });

  it('can be read differently: a pack is a plain value', () => {
    const own = {
      ...rulePack('vn-2026'),
      supplementEffect: { value: 'pause', source: 'CV 1/VPCP', certainty: 'medium' },
    } as const;
    expect(own.supplementEffect.value).toBe('pause');
    expect(rulePack('vn-2026').supplementEffect.value).toBe('restart');
  });
});
