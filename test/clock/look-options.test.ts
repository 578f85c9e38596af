import { describe, expect, it } from 'vitest';
import { type LookOptions, lookFrom } from '../../src/clock/look-options.ts';
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
    const look = lookFrom(dossier, { now, calendar: CALENDAR });
    expect(look.rules).toBe(VN_2026);
    expect(look.now).toBe(Date.parse(now));
  });

  it('or under another reading of it, and is the same dossier', () => {
    const look = lookFrom(dossier, { now, calendar: CALENDAR, rules: VN_2018 });
    expect(look.rules).toEqual(VN_2018);
    expect(look.fold.rules).toBe(VN_2026);
    expect(look.now).toBe(Date.parse(now));
    expect(look.open).toHaveLength(1);
  });

  it('at an instant that can be read', () => {
    expect(() => lookFrom(dossier, { now: 'hôm nay', calendar: CALENDAR })).toThrow(
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
    expect(() => lookFrom(dossier, options)).toThrow(message);
  });

  it('never before what its log tells already', () => {
    const look = lookFrom(dossier, { now: october(1, '09:00'), calendar: CALENDAR });
    expect(look.now).toBe(Date.parse(october(5, '09:00')));
  });
});
