import { describe, expect, it } from 'vitest';
import {
  accepted,
  dossierClock,
  dossierOf,
  finished,
  lookAt,
  october,
  procedureOf,
  visitClock,
} from './example-dossier.ts';

describe('a bounded wait stops the clocks only until its own due', () => {
  const posting = (within: string, clock: 'pause' | 'run' = 'pause') =>
    procedureOf({
      limit: '30 ngày',
      flow: [
        { wait: 'niem-yet', for: 'public', reason: 'posting', unit: 'a', clock, within },
        { step: 'ky', unit: 'a', limit: '01 ngày làm việc' },
      ],
    });

  it('an agency that sits twenty days on a posting of fifteen pays five', () => {
    // Received Mon 5/10; posting till Tue 20/10 24:00, fifteen days after the day of receipt. The
    // limit ends on Wed 4/11 + 15 days: Thu 19/11. Taken down on Sun 25/10: not a day more.
    const dossier = dossierOf(
      posting('15 ngày'),
      accepted(october(5, '09:00')),
      finished('niem-yet', october(25, '09:00')),
    );
    expect(lookAt(dossier, october(26, '09:00')).due.legal).toBe('2026-11-19T17:00:00+07:00');
  });

  it('it stands still till 24:00 of the last day and runs from then on', () => {
    const dossier = dossierOf(posting('15 ngày'), accepted(october(5, '09:00')));
    const before = lookAt(dossier, october(20, '23:59:59.999'));
    expect(dossierClock(before).state).toBe('paused');
    expect(visitClock(before, 'niem-yet#1')).toMatchObject({
      state: 'running',
      endsAt: october(21, '00:00'),
    });
    const after = lookAt(dossier, october(21, '00:00'));
    expect(dossierClock(after).state).toBe('running');
    expect(visitClock(after, 'niem-yet#1')).not.toHaveProperty('grade');
    const late = lookAt(dossier, october(21, '00:00:00.001'));
    expect(visitClock(late, 'niem-yet#1').grade).toBe('late');
  });

  it('one that ends before its bound stops them only so long', () => {
    // Mon 5/10 + 30 days: Wed 4/11. Tue 6/10 00:00 – Thu 8/10 09:00 are 2,375 days: three more,
    // Sat 7/11, which rolls to Mon 9/11.
    const dossier = dossierOf(
      posting('15 ngày'),
      accepted(october(5, '09:00')),
      finished('niem-yet', october(8, '09:00')),
    );
    expect(lookAt(dossier, october(9, '09:00')).due.legal).toBe('2026-11-09T17:00:00+07:00');
  });

  it('one that says `run` stops nothing', () => {
    const look = lookAt(
      dossierOf(posting('15 ngày', 'run'), accepted(october(5, '09:00'))),
      october(9, '09:00'),
    );
    expect(dossierClock(look)).toMatchObject({ state: 'running' });
    expect(look.due.legal).toBe('2026-11-04T17:00:00+07:00');
    expect(look.flags.paused).toBe(false);
  });
});

describe('the bound of a wait by another column', () => {
  const procedure = procedureOf({
    variants: ['mot', 'hai'],
    limit: '20 ngày làm việc',
    flow: [
      {
        wait: 'cho',
        for: 'applicant',
        clock: 'pause',
        within: { mot: '02 ngày làm việc', hai: '05 ngày làm việc' },
      },
      { step: 'ky', unit: 'a' },
    ],
  });
  const dueAfter = (at: string) => {
    const dossier = dossierOf(procedure, accepted(october(5, '09:00')), {
      type: 'reclassified',
      at,
      variant: 'hai',
      reason: 'phải xác minh',
    });
    return visitClock(lookAt(dossier, october(9, '09:00')), 'cho#1').due;
  };

  it('is longer if that came before it had passed, and not when it had', () => {
    // Mon 5/10 and two days: Wed 7/10, 24:00; and five: Mon 12/10.
    expect(dueAfter(october(8, '00:00'))).toBe(october(12, '17:00'));
    expect(dueAfter(october(8, '00:00:00.001'))).toBe(october(7, '17:00'));
  });
});
