import { describe, expectTypeOf, it } from 'vitest';
import type { ReadRow } from '../../src/report/read-row.ts';

describe('a row as a report reads it', () => {
  it('has no member that is not carried along', () => {
    expectTypeOf<
      Extract<keyof ReadRow, 'result' | 'due' | 'promised' | 'nobody'>
    >().toEqualTypeOf<never>();
  });

  it('leaves nobody to guess how its visits stand', () => {
    expectTypeOf<ReadRow['visits'][number]>().toHaveProperty('outcome');
    expectTypeOf<ReadRow>().toHaveProperty('isNew');
  });
});
