import { describe, expect, it } from 'vitest';
import { escalationsOf } from '../../src/accountability/escalations.ts';
import { nextWakeUp } from '../../src/assessment/next-wake-up.ts';
import { record } from '../../src/dossier/record.ts';
import {
  accepted,
  CALENDAR,
  dossierClock,
  dossierOf,
  finished,
  hours,
  lookAt,
  october,
  paused,
  procedureOf,
  resumed,
} from './example-dossier.ts';

const branches = (join: 'all' | 'any' | number, limit: string, ...ids: readonly string[]) =>
  procedureOf({
    limit,
    flow: [
      { parallel: 'song-song', join, branches: ids.map((id) => ({ step: id, unit: id })) },
      { step: 'd', unit: 'd' },
    ],
  });

describe('every running path has its own due: the limit plus the pauses of that path', () => {
  // Received Mon 5/10, three working days: Tue 6, Wed 7, Thu 8. Path a loses Tue 7,5 h, Wed 8 h and
  // Thu 0,5 h, two working days, so it has until Mon 12/10.
  const procedure = branches('all', '03 ngày làm việc', 'a', 'b');
  const log = [
    accepted(october(5, '09:00')),
    paused(october(6, '08:00'), 'a'),
    resumed(october(8, '08:00')),
  ];

  it('and the dossier has the earliest of the paths that are not done', () => {
    const look = lookAt(dossierOf(procedure, ...log), october(8, '09:00'));
    expect(look.due.legal).toBe(october(8, '17:00'));
  });

  it('and while a path stands still, the earliest of those that run', () => {
    // Path b has stood still since Tue 08:00, due on Thu 8/10 as far as is known; path a, which lost
    // Mon 14:00 to Tue 14:00, runs again and has until Fri 9/10.
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      paused(october(5, '14:00'), 'a'),
      paused(october(6, '08:00'), 'b'),
      resumed(october(6, '14:00'), 2),
    );
    const before = lookAt(dossier, october(7, '09:00'));
    expect(before).toMatchObject({
      due: { legal: october(9, '17:00') },
      flags: { dueSoon: false },
    });
    expect(dossierClock(before)).toMatchObject({ state: 'running', remaining: { amount: 2 } });
    expect(lookAt(dossier, october(8, '07:30')).flags.dueSoon).toBe(true);
    const urged = (now: string) =>
      escalationsOf(dossier, { now, calendar: CALENDAR }).map(({ id, at }) => [id, at]);
    expect(urged(october(8, '07:29'))).toEqual([]);
    expect(urged(october(8, '07:30'))).toEqual([['dueSoon:dossier:#1', october(8, '07:30')]]);
  });

  it('and what is late is no less late when another path becomes late too', () => {
    // Path a is due on Thu 8/10 and stands still from Mon 12/10 09:00, nine hours and a half late; path
    // b, which lost two days, is due on Mon 12/10.
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      paused(october(5, '10:00'), 'b'),
      resumed(october(7, '10:00'), 2),
      paused(october(12, '09:00'), 'a'),
    );
    const told = (now: string) => {
      const look = lookAt(dossier, now);
      return [look.due.legal, dossierClock(look).lateBy];
    };
    expect(told(october(12, '16:00'))).toEqual([october(8, '17:00'), hours(9.5)]);
    expect(told(october(13, '09:00'))).toEqual([october(8, '17:00'), hours(9.5)]);
    // By Wed 14/10 10:00 path b is ten hours and a half late.
    expect(told(october(14, '10:00'))).toEqual([october(12, '17:00'), hours(10.5)]);
  });

  it('and while all of them stand still, the earliest of all', () => {
    const dossier = dossierOf(
      procedure,
      ...log,
      paused(october(8, '10:00'), 'a'),
      paused(october(8, '10:00'), 'b'),
    );
    expect(lookAt(dossier, october(9, '09:00')).due.legal).toBe(october(8, '17:00'));
  });

  it('and once that path is done, the due of the other', () => {
    const dossier = dossierOf(procedure, ...log, finished('b', october(8, '10:00')));
    const look = lookAt(dossier, october(9, '09:00'));
    expect(look.due.legal).toBe(october(12, '17:00'));
    expect(look.flags.overdue).toBe(false);
  });

  it('and after the join the due of the branch that fired it', () => {
    const dossier = dossierOf(
      procedure,
      ...log,
      finished('b', october(8, '10:00')),
      finished('a', october(9, '10:00')),
    );
    expect(lookAt(dossier, october(9, '11:00')).due.legal).toBe(october(12, '17:00'));
    const done = dossierOf(
      procedure,
      ...log,
      finished('a', october(8, '10:00')),
      finished('b', october(8, '11:00')),
      finished('d', october(9, '08:00')),
    );
    const look = lookAt(done, october(9, '11:00'));
    expect(look.due.legal).toBe(october(8, '17:00'));
    expect(look.grade).toBe('late');
    expect(dossierClock(look).lateBy).toBe(hours(0.5));
  });

  it('and of branches that end at the same instant the order of the log decides nothing', () => {
    const ends = [finished('a', october(9, '10:00')), finished('b', october(9, '10:00'))];
    const [one, other] = [ends, [...ends].reverse()].map(
      (order) => lookAt(dossierOf(procedure, ...log, ...order), october(9, '11:00')).due.legal,
    );
    expect(one).toBe(other);
  });

  it('and of two that end on the same day the earlier hour', () => {
    // Two and a half days from Mon 5/10: Thu 8/10 11:30; path a, stopped for an hour, 14:00.
    for (const ids of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const dossier = dossierOf(
        branches('all', '2,5 ngày làm việc', ...ids),
        accepted(october(5, '09:00')),
        paused(october(6, '08:00'), 'a'),
        resumed(october(6, '09:00')),
      );
      expect(lookAt(dossier, october(7, '09:00')).due.legal).toBe(october(8, '11:30'));
    }
  });

  it('and an unneeded branch that was cut off says nothing about the dossier', () => {
    const any = branches('any', '03 ngày làm việc', 'a', 'b');
    const dossier = dossierOf(any, ...log, finished('b', october(8, '10:00')));
    expect(lookAt(dossier, october(8, '11:00')).due.legal).toBe(october(8, '17:00'));
  });
});

describe('the dossier stands still only when every active path does', () => {
  const procedure = branches('all', '03 ngày làm việc', 'a', 'b');

  it('runs while one branch works', () => {
    const look = lookAt(
      dossierOf(procedure, accepted(october(5, '09:00')), paused(october(6, '08:00'), 'a')),
      october(6, '09:00'),
    );
    expect(dossierClock(look).state).toBe('running');
    expect(look.flags.paused).toBe(false);
  });

  it('stands still when both are stopped', () => {
    const look = lookAt(
      dossierOf(
        procedure,
        accepted(october(5, '09:00')),
        paused(october(6, '08:00'), 'a'),
        paused(october(6, '10:00'), 'b'),
      ),
      october(30, '09:00'),
    );
    expect(dossierClock(look).state).toBe('paused');
    expect(look.flags).toMatchObject({ paused: true, overdue: false, dueSoon: false });
  });

  it('a branch that waits at the join does not run', () => {
    const look = lookAt(
      dossierOf(
        procedure,
        accepted(october(5, '09:00')),
        finished('a', october(6, '08:00')),
        paused(october(6, '09:00'), 'b'),
      ),
      october(30, '09:00'),
    );
    expect(look.flags).toMatchObject({ paused: true, overdue: false });
  });
});

describe('a stopped path does not hide one that runs', () => {
  it('the lateness goes on growing while one branch works', () => {
    // One working day from Mon 5/10: Tue 6/10 17:00. Branch a is stopped on Wed 7/10 09:00; branch b
    // works on until Fri 9/10 09:00: Wed 8 h + Thu 8 h + Fri 1,5 h.
    for (const [first = '', second = ''] of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const dossier = dossierOf(
        branches('all', '01 ngày làm việc', first, second),
        accepted(october(5, '09:00')),
        paused(october(7, '09:00'), 'a'),
      );
      expect(dossierClock(lookAt(dossier, october(9, '09:00'))).lateBy).toBe(hours(17.5));
    }
  });

  it('what one branch stood still after the due is not set aside while another worked', () => {
    // Due Tue 6/10 17:00; branch a was stopped for the whole of Wed 7/10. On Fri 9/10 09:00 branch b
    // has worked for Wed 8 h, Thu 8 h and 1,5 h since the due; both end then, in either order.
    for (const [first = '', second = ''] of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const log = [
        accepted(october(5, '09:00')),
        paused(october(7, '07:30'), 'a'),
        resumed(october(7, '17:00')),
      ];
      const procedure = procedureOf({
        limit: '01 ngày làm việc',
        flow: [
          {
            parallel: 'song-song',
            branches: [first, second].map((id) => ({ step: id, unit: id })),
          },
        ],
      });
      const running = dossierOf(procedure, ...log);
      expect(dossierClock(lookAt(running, october(9, '09:00'))).lateBy).toBe(hours(17.5));
      const ends = [finished(first, october(9, '09:00')), finished(second, october(9, '09:00'))];
      const done = dossierOf(procedure, ...log, ...ends);
      expect(dossierClock(lookAt(done, october(20, '09:00'))).lateBy).toBe(hours(17.5));
    }
  });

  it('nor does one that was stopped early hide one that was stopped late', () => {
    // Due Tue 6/10 17:00; the last branch stopped on Thu 8/10 09:00: Wed 8 h and 1,5 h.
    for (const [first = '', second = ''] of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const log = [
        accepted(october(5, '09:00')),
        paused(october(7, '09:00'), 'a'),
        paused(october(8, '09:00'), 'b'),
      ];
      const procedure = branches('all', '01 ngày làm việc', first, second);
      const look = lookAt(dossierOf(procedure, ...log), october(9, '09:00'));
      expect(dossierClock(look)).toMatchObject({ state: 'paused', lateBy: hours(9.5) });
    }
  });

  // Three working days from Mon 5/10: Thu 8/10. Path b lost Tue 08:00 – Wed 08:00, one day, and has
  // until Fri 9/10; path a was stopped on Tue 09:00 and stays so.
  const dossier = dossierOf(
    branches('all', '03 ngày làm việc', 'a', 'b'),
    accepted(october(5, '09:00')),
    paused(october(6, '08:00'), 'b'),
    paused(october(6, '09:00'), 'a'),
    resumed(october(7, '08:00'), 2),
  );

  it('it is due soon when the running path is: from the opening of Thu 8/10', () => {
    expect(lookAt(dossier, october(8, '07:29:59')).flags.dueSoon).toBe(false);
    expect(lookAt(dossier, october(8, '07:30')).flags.dueSoon).toBe(true);
  });

  it('it is overdue when the running path is: after Fri 9/10', () => {
    expect(lookAt(dossier, october(10, '00:00')).flags.overdue).toBe(false);
    expect(lookAt(dossier, october(10, '00:00:00.001')).flags.overdue).toBe(true);
  });

  it('and late it stays when it is withdrawn', () => {
    // From Fri 9/10 17:00 till Mon 12/10 09:00.
    const withdrawn = record(dossier, { type: 'withdrawn', id: 'w', at: october(12, '09:00') });
    const look = lookAt(withdrawn, october(13, '09:00'));
    expect(look.grade).toBe('late');
    expect(dossierClock(look).lateBy).toBe(hours(1.5));
  });

  it.each([
    [october(7, '12:00'), october(8, '07:30')],
    [october(8, '12:00'), october(10, '00:00:00.001')],
    [october(9, '12:00'), october(10, '00:00:00.001')],
    [october(10, '12:00'), undefined],
  ])('asked on %s, it is to be looked at again on %s', (now, wakeUp) => {
    expect(nextWakeUp(dossier, { now, calendar: CALENDAR })).toBe(wakeUp);
  });
});

describe('branches may be recorded out of order', () => {
  // Join `any`. Branch sb did its first step on Wed 7/10 10:00; that branch a had answered on
  // Tue 6/10 15:00 was entered only afterwards. The flow went on from branch a.
  const procedure = procedureOf({
    limit: '01 ngày làm việc',
    flow: [
      {
        parallel: 'song-song',
        join: 'any',
        branches: [
          { step: 'a', unit: 'a' },
          {
            stage: 'sb',
            flow: [
              { step: 'b1', unit: 'b' },
              { step: 'b2', unit: 'b' },
            ],
          },
        ],
      },
      { step: 'd', unit: 'd' },
    ],
  });

  it('the path to the end is that of the branch that fired the join', () => {
    // Branch sb was stopped on Tue 6/10 for a whole day; that is no pause of the path through a.
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      paused(october(6, '07:30'), 'sb'),
      resumed(october(7, '07:30')),
      finished('b1', october(7, '10:00')),
      finished('a', october(6, '15:00')),
      finished('d', october(7, '09:00')),
    );
    const look = lookAt(dossier, october(8, '09:00'));
    expect(look.due.legal).toBe(october(6, '17:00'));
    expect(look.grade).toBe('late');
  });
});
