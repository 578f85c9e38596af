import { describe, expect, it } from 'vitest';
import {
  accepted,
  dossierOf,
  finished,
  lookAt,
  october,
  paused,
  procedureOf,
  resumed,
  visitClock,
} from './example-dossier.ts';

describe('a limit that counts from another event', () => {
  const counting = (limit: unknown) =>
    procedureOf({
      limit: '20 ngày làm việc',
      flow: [
        {
          stage: 'giai-doan',
          flow: [{ step: 'mot', unit: 'a', limit: '03 ngày làm việc' }],
        },
        { step: 'hai', unit: 'b', limit: '01 ngày làm việc' },
        { step: 'ba', unit: 'c', limit },
      ],
    });
  // Step one ends on Tue 6/10 10:00, before its own due; step two on Wed 7/10 09:00.
  const log = [
    accepted(october(5, '09:00')),
    finished('mot', october(6, '10:00')),
    finished('hai', october(7, '09:00')),
  ];
  const dueOf = (anchor: string | undefined, ...more: readonly ReturnType<typeof accepted>[]) => {
    const limit = { amount: 3, unit: 'workingDay', ...(anchor === undefined ? {} : { anchor }) };
    const look = lookAt(dossierOf(counting(limit), ...log, ...more), october(7, '10:00'));
    return visitClock(look, 'ba#1').due;
  };

  it.each([
    ['its own entry', undefined, october(12, '09:00')],
    ['the receipt', 'receipt', october(8, '09:00')],
    ['the end of an earlier step, not of its limit', 'mot', october(9, '10:00')],
    ['the end of the step before', 'hai', october(12, '09:00')],
    ['the end of a stage', 'giai-doan', october(9, '10:00')],
  ])('from %s', (_, anchor, due) => {
    expect(dueOf(anchor)).toBe(due);
  });

  it('is interrupted by what interrupted the way since then', () => {
    // Mon 13:00 – Tue 08:00, 4,5 h, lie between the receipt and now.
    const dossier = dossierOf(
      counting({ amount: 3, unit: 'workingDay', anchor: 'receipt' }),
      accepted(october(5, '09:00')),
      paused(october(5, '13:00')),
      resumed(october(6, '08:00')),
      ...log.slice(1),
    );
    // Thu 8/10 09:00 + 4,5 h: Thu 09:00–11:30, 13:00–15:00.
    expect(visitClock(lookAt(dossier, october(7, '10:00')), 'ba#1').due).toBe(october(8, '15:00'));
  });

  it('can have passed before the dossier came', () => {
    const limit = { amount: 1, unit: 'workingDay', anchor: 'receipt' };
    const look = lookAt(dossierOf(counting(limit), ...log), october(7, '10:00'));
    expect(visitClock(look, 'ba#1')).toMatchObject({ due: october(6, '09:00'), grade: 'late' });
  });
});

describe('a limit inside a stage that counts from that stage', () => {
  it('counts from the entry into it, not from the end of what is in it', () => {
    const procedure = procedureOf({
      limit: '20 ngày làm việc',
      flow: [
        { step: 'truoc', unit: 'a' },
        {
          stage: 'giai-doan',
          flow: [
            { step: 'mot', unit: 'a' },
            {
              step: 'hai',
              unit: 'b',
              limit: { amount: 3, unit: 'workingDay', anchor: 'giai-doan' },
            },
          ],
        },
      ],
    });
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      finished('truoc', october(6, '10:00')),
      finished('mot', october(7, '09:00')),
    );
    // Into the stage on Tue 6/10 10:00.
    expect(visitClock(lookAt(dossier, october(7, '10:00')), 'hai#1').due).toBe(october(9, '10:00'));
  });
});

describe('a limit that counts from what can end more than once, or not in time', () => {
  const limit = { amount: 3, unit: 'workingDay', anchor: 'mot' };

  it('counts from the latest end before its entry', () => {
    const procedure = procedureOf({
      limit: '20 ngày làm việc',
      flow: [
        { step: 'mot', unit: 'a' },
        { step: 'hai', unit: 'b', on: { back: 'mot' } },
        { step: 'ba', unit: 'c', limit },
        { step: 'bon', unit: 'a', on: { back: 'mot' } },
      ],
    });
    const log = [
      accepted(october(5, '09:00')),
      finished('mot', october(5, '10:00')),
      finished('hai', october(5, '11:00'), 'back'),
      finished('mot', october(6, '10:00')),
      finished('hai', october(6, '11:00')),
    ];
    // Tue 6/10 10:00 and three days.
    const dossier = dossierOf(procedure, ...log);
    expect(visitClock(lookAt(dossier, october(6, '14:00')), 'ba#1').due).toBe(october(9, '10:00'));
    // An end after it changes nothing.
    const again = dossierOf(
      procedure,
      ...log,
      finished('ba', october(7, '09:00')),
      finished('bon', october(7, '10:00'), 'back'),
      finished('mot', october(7, '11:00')),
    );
    expect(visitClock(lookAt(again, october(7, '14:00')), 'ba#1').due).toBe(october(9, '10:00'));
  });

  it('counts from its own entry where that has not ended by then', () => {
    const procedure = procedureOf({
      limit: '20 ngày làm việc',
      flow: [
        {
          parallel: 'cung-luc',
          branches: [
            { step: 'mot', unit: 'a' },
            {
              stage: 'chang',
              flow: [
                { step: 'hai', unit: 'b' },
                { step: 'ba', unit: 'c', limit },
              ],
            },
          ],
        },
      ],
    });
    const log = [accepted(october(5, '09:00')), finished('hai', october(6, '09:00'))];
    for (const events of [log, [...log, finished('mot', october(6, '10:00'))]]) {
      const look = lookAt(dossierOf(procedure, ...events), october(6, '14:00'));
      expect(visitClock(look, 'ba#1').due).toBe(october(9, '09:00'));
    }
  });

  it('counts from the entry into its stage in the same cycle', () => {
    const procedure = procedureOf({
      limit: '20 ngày làm việc',
      flow: [
        {
          stage: 'mot',
          flow: [
            { step: 'x', unit: 'a' },
            { step: 'ba', unit: 'c', limit },
          ],
        },
      ],
    });
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      { type: 'paused', at: october(5, '10:00'), reason: 'supplement' },
      resumed(october(6, '10:00')),
      finished('x', october(7, '09:00')),
    );
    // The new cycle began on Tue 6/10 10:00.
    expect(visitClock(lookAt(dossier, october(7, '14:00')), 'ba#1').due).toBe(october(9, '10:00'));
  });
});

describe('a wait whose bound counts from another event', () => {
  it('counts from that event', () => {
    const procedure = procedureOf({
      flow: [
        { step: 'mot', unit: 'a' },
        {
          wait: 'cho',
          for: 'applicant',
          within: { amount: 3, unit: 'workingDay', anchor: 'receipt' },
        },
      ],
    });
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      finished('mot', october(6, '10:00')),
    );
    expect(visitClock(lookAt(dossier, october(6, '11:00')), 'cho#1').due).toBe(october(8, '17:00'));
  });
});
