import { describe, expect, it } from 'vitest';
import { contextFor, type LookOptions } from '../../src/clock/look-options.ts';
import { VN_2018 } from '../../src/rules/vn-2018.ts';
import { VN_2026 } from '../../src/rules/vn-2026.ts';
import { accepted, CALENDAR, dossierOf, october, procedureOf } from './example-dossier.ts';

const procedure = procedureOf({
  limit: '03 ngày làm việc',
  flow: [{ step: 'xu-ly', unit: 'a' }],
});
const dossier = dossierOf(procedure, accepted(october(5, '09:00')));
const now = october(6, '09:00');

describe('a dossier is looked at', () => {
  it('under the law by which it was received', () => {
    const context = contextFor(dossier, { now, calendar: CALENDAR });
    expect(context.rules).toBe(VN_2026);
    expect(context.now).toBe(Date.parse(now));
  });

  it('or under another reading of it, and is the same dossier', () => {
    const context = contextFor(dossier, { now, calendar: CALENDAR, rules: VN_2018 });
    expect(context.rules).toEqual(VN_2018);
    expect(context.fold.rules).toBe(VN_2026);
    expect(context.now).toBe(Date.parse(now));
    expect(context.open).toHaveLength(1);
  });

  it('at an instant that can be read', () => {
    expect(() => contextFor(dossier, { now: 'hôm nay', calendar: CALENDAR })).toThrow(
      'instant.invalid at now',
    );
  });

  it.each([
    ['without a calendar', { calendar: undefined }, 'input.wrongType at calendar'],
    ['under no rules', { rules: null }, 'input.wrongType at rules'],
    ['under rules of which some are missing', { rules: {} }, 'input.missing at rules.'],
  ])('not %s', (_, slip, message) => {
    // What callers without types may write.
    const options = { now, calendar: CALENDAR, ...slip } as LookOptions;
    expect(() => contextFor(dossier, options)).toThrow(message);
  });

  it('never before what its log tells already', () => {
    const context = contextFor(dossier, { now: october(1, '09:00'), calendar: CALENDAR });
    expect(context.now).toBe(Date.parse(october(5, '09:00')));
  });
});
