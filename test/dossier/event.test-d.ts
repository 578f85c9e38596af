import { describe, expectTypeOf, it } from 'vitest';
import type { DossierEvent, DossierFact } from '../../src/dossier/event.ts';
import type { EventInput } from '../../src/dossier/schema.ts';

const body = { id: '1', at: '2026-10-05T08:00:00+07:00' } as const;

describe('the type of an event', () => {
  it('takes instants, windows and extensions as hosts have them', () => {
    expectTypeOf({
      ...body,
      at: 0,
      type: 'extended' as const,
      extension: '01 ngày làm việc',
      reason: 'x',
      basis: 'x',
    }).toExtend<EventInput>();
    expectTypeOf({
      ...body,
      type: 'delegated' as const,
      from: { unit: 'a' },
      to: { unit: 'b' },
      window: { from: new Date(0), to: 1 },
    }).toExtend<EventInput>();
  });

  it('has no correction in the place of an event', () => {
    const voided = { ...body, type: 'voided' as const, event: '0', reason: 'x' };
    expectTypeOf(voided).toExtend<EventInput>();
    expectTypeOf({ ...voided, instead: voided }).not.toExtend<EventInput>();
    expectTypeOf<Extract<DossierFact, { type: 'voided' }>>().toEqualTypeOf<never>();
  });

  it('says of an event from the log what may also be recorded', () => {
    expectTypeOf<DossierEvent>().toExtend<EventInput>();
  });
});
