import { describe, expect, expectTypeOf, it } from 'vitest';
import '../../examples/matchers.ts';
import type { DossierMatchers, Scenario } from '../../src/testing/index.ts';
import { scenario } from '../../src/testing/index.ts';
import { CALENDAR, LICENCE } from './licence.ts';

const story = scenario(LICENCE, { calendar: CALENDAR }).receivedAt('2026-11-20T16:30:00+07:00');

describe('the matchers in vitest', () => {
  it('are known to expect, with their arguments', () => {
    expectTypeOf(expect(story).toBeDueAt).parameter(0).toEqualTypeOf<string | number | Date>();
    expect(story).not.toBeLateBy('1 giờ làm việc');
    expect(story).toHoldResponsible('a', 'b');
    // @ts-expect-error a limit is text, a number of milliseconds, or a Limit
    expect(story).toBeLateBy(true);
    // @ts-expect-error the grade has no argument
    expect(story).toBeOnTime('2026-11-20');
  });

  it('return what the runner wants', () => {
    expectTypeOf<ReturnType<DossierMatchers<Promise<void>>['toVerify']>>().toEqualTypeOf<
      Promise<void>
    >();
  });
});

describe('a scenario', () => {
  it('begins with a receipt or a filing', () => {
    expectTypeOf(story).toEqualTypeOf<Scenario>();
    // @ts-expect-error nothing can be finished before
    scenario(LICENCE, { calendar: CALENDAR }).finishes('tiep-nhan');
  });

  it('takes any event without id and instant, and checks the rest', () => {
    story.records({ type: 'noted', text: 'ghi chú' });
    // @ts-expect-error a remark has a text
    story.records({ type: 'noted' });
    // @ts-expect-error there is no such event
    story.records({ type: 'dreamt' });
  });
});
