import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import type { Limit } from '../../src/limit/limit.ts';
import { tryReadLimit } from '../../src/limit/schema.ts';

const PATH = ['steps', 0, 'limit'] as const;

const faultsOf = (read: Result<Limit>) =>
  read.ok ? [] : read.issues.map(({ code, path }) => `${path.join('.')}: ${code}`);

describe('a limit from outside', () => {
  it.each<Limit>([
    { amount: 3, unit: 'workingDay' },
    {
      amount: 15,
      unit: 'workingDay',
      counting: 'date',
      published: '15 ngày làm việc',
      anchor: 'niem-yet',
      cutOff: { at: '15:00', effect: 'resultNextWorkingDay' },
      committed: { amount: 10, unit: 'workingDay', anchor: 'receipt' },
    },
    { by: '2023-11-30' },
    { by: '2023-11-30', published: 'trước ngày 01/12/2023' },
  ])('is read as the value %j', (limit) => {
    expect(tryReadLimit(limit, PATH)).toEqual({ ok: true, value: limit });
  });

  it('is read as a text, which may print no unit where one is inherited', () => {
    const value = { amount: 3, unit: 'day', published: '03' };
    expect(tryReadLimit('03', PATH, 'day')).toEqual({ ok: true, value });
    expect(faultsOf(tryReadLimit('03', PATH))).toEqual(['steps.0.limit: limit.withoutUnit']);
  });

  it('is read as a number of the inherited unit', () => {
    const value = { amount: 0.5, unit: 'workingDay' };
    expect(tryReadLimit(0.5, PATH, 'workingDay')).toEqual({ ok: true, value });
    expect(faultsOf(tryReadLimit(0.5, PATH))).toEqual(['steps.0.limit: limit.withoutUnit']);
  });

  it.each([
    [{ amount: '3', unit: 'day' }, ['steps.0.limit.amount: input.wrongType']],
    [{ unit: 'day' }, ['steps.0.limit.amount: input.missing']],
    [{ amount: 3, unit: 'fortnight' }, ['steps.0.limit.unit: input.notOneOf']],
    [{ amount: 3, unit: 'day', anchor: '' }, ['steps.0.limit.anchor: input.invalid']],
    [{ amount: 3, unit: 'day', colour: 'red' }, ['steps.0.limit.colour: input.unknownKey']],
    [{ by: '2023-11-30', unit: 'day' }, ['steps.0.limit.unit: input.unknownKey']],
    [{ by: 20231130 }, ['steps.0.limit.by: input.wrongType']],
    [
      { amount: 3, unit: 'day', cutOff: { hour: '15:00' } },
      [
        'steps.0.limit.cutOff.at: input.missing',
        'steps.0.limit.cutOff.effect: input.missing',
        'steps.0.limit.cutOff.hour: input.unknownKey',
      ],
    ],
    [
      { amount: 3, unit: 'day', committed: { amount: 2, unit: 'day', committed: {} } },
      ['steps.0.limit.committed.committed: input.unknownKey'],
    ],
    [null, ['steps.0.limit: input.wrongType']],
    [true, ['steps.0.limit: input.wrongType']],
    [undefined, ['steps.0.limit: input.wrongType']],
  ])('is refused when its shape is wrong: %j', (input, faults) => {
    expect(faultsOf(tryReadLimit(input, PATH))).toEqual(faults);
  });

  it.each([
    [{ amount: 1.5, unit: 'month' }, ['steps.0.limit.amount: limit.fractionOfCalendarUnit']],
    [{ by: '2023-02-30' }, ['steps.0.limit.by: date.invalid']],
    ['3-5 ngày', ['steps.0.limit: limit.range']],
    ['trước ngày 31/02/2023', ['steps.0.limit: date.invalid']],
  ])('is refused when its value cannot be: %j', (input, faults) => {
    expect(faultsOf(tryReadLimit(input, PATH))).toEqual(faults);
  });

  it('is refused as a number that its unit does not have', () => {
    const faults = ['steps.0.limit.amount: limit.fractionOfCalendarUnit'];
    expect(faultsOf(tryReadLimit(0.5, PATH, 'day'))).toEqual(faults);
  });
});
