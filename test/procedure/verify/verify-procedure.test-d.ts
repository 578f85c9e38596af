import { expectTypeOf, it } from 'vitest';
import {
  type Finding,
  type FindingCode,
  type FindingOf,
  type Procedure,
  type Severity,
  verifyProcedure,
  type WorkCalendar,
} from '../../../src/index.ts';

declare const procedure: Procedure;
declare const calendar: WorkCalendar;

it('a finding is told by its code', () => {
  const [finding] = verifyProcedure(procedure, { calendar, from: '2026-01-01' });
  expectTypeOf(finding).toEqualTypeOf<Finding | undefined>();
  if (finding?.code === 'total.pathOverLimit') {
    expectTypeOf(finding.sum).toBeNumber();
    expectTypeOf(finding.through).toEqualTypeOf<readonly string[]>();
  }
  expectTypeOf<Finding['severity']>().toEqualTypeOf<Severity>();
  expectTypeOf<Finding['code']>().toEqualTypeOf<FindingCode>();
  expectTypeOf<FindingOf<'plan.missesDate'>['count']>().toBeNumber();
});

it('takes no options that it does not know', () => {
  // @ts-expect-error `until` is no option
  verifyProcedure(procedure, { calendar, until: '2026-12-31' });
});
