import { describe, expect, it } from 'vitest';
import { nextWakeUp } from '../../src/assessment/next-wake-up.ts';
import { dueEvents } from '../../src/clock/due-events.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { VN_2026 } from '../../src/rules/vn-2026.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  lookAt,
  october,
  paused,
  procedureOf,
  resumed,
} from '../clock/example-dossier.ts';

/** Every instant at which a dossier is to be looked at, from one on. */
const wakeUps = (dossier: Dossier, from: string): readonly string[] => {
  const found: string[] = [];
  for (
    let now = nextWakeUp(dossier, { now: from, calendar: CALENDAR });
    now !== undefined && found.length < 20;
    now = nextWakeUp(dossier, { now, calendar: CALENDAR })
  ) {
    found.push(now);
  }
  return found;
};

const limited = (limit: string, flow: readonly unknown[] = [{ step: 'mot', unit: 'a' }]) =>
  dossierOf(procedureOf({ limit, flow }), accepted(october(5, '09:00')));

describe('when a dossier is to be looked at again', () => {
  it.each([
    // Thu 8/10 in days: the opening of Wed, and after 24:00 of Thu.
    ['03 ngày làm việc', [october(7, '07:30'), october(9, '00:00:00.001')]],
    // Mon 12/10 after a weekend: the last working day before it is Fri 9/10.
    ['05 ngày làm việc', [october(9, '07:30'), october(13, '00:00:00.001')]],
    // 24 hours by the wall: the last quarter begins six hours before.
    ['24 giờ', [october(6, '03:00'), october(6, '09:00:00.001')]],
    // 16 working hours: the last four begin on Tue 6/10 14:30.
    ['16 giờ làm việc', [october(6, '14:30'), october(7, '09:00:00.001')]],
    // Within the day: 6,5 hours, the last quarter is 97,5 minutes.
    ['ngay trong ngày', [october(5, '15:22:30'), october(6, '00:00:00.001')]],
  ])('%s: at %o', (limit, expected) => {
    expect(wakeUps(limited(limit), october(5, '09:00'))).toEqual(expected);
  });

  it('for its steps and its stages as well', () => {
    const dossier = limited('05 ngày làm việc', [
      {
        stage: 'giai-doan',
        limit: '03 ngày làm việc',
        flow: [{ step: 'mot', unit: 'a', limit: '04 giờ làm việc' }],
      },
    ]);
    expect(wakeUps(dossier, october(5, '09:00'))).toEqual([
      // The step: 09:00 + 3 h and + 4 h of working time.
      october(5, '13:30'),
      october(5, '14:30:00.001'),
      october(7, '07:30'),
      october(9, '00:00:00.001'),
      october(9, '07:30'),
      october(13, '00:00:00.001'),
    ]);
  });

  it('in office hours when the warning comes, never at night (pitfalls 3, 13)', () => {
    for (const limit of ['02 ngày làm việc', '10 ngày', '01 tháng', '08 giờ làm việc']) {
      const [warning = ''] = wakeUps(limited(limit), october(5, '09:00'));
      expect([limit, warning.slice(11, 16) >= '07:30', warning.slice(11, 16) < '17:00']).toEqual([
        limit,
        true,
        true,
      ]);
      expect(lookAt(limited(limit), warning).flags).toMatchObject({
        dueSoon: true,
        overdue: false,
      });
    }
  });

  it('hours and days are not compared as numbers (pitfall 13)', () => {
    // 24 hours end long before 2 days.
    expect(wakeUps(limited('24 giờ'), october(5, '09:00'))[1]).toBe(october(6, '09:00:00.001'));
    expect(wakeUps(limited('02 ngày'), october(5, '09:00'))[1]).toBe(october(8, '00:00:00.001'));
  });

  it('each change once, also asked again and again (pitfall 13)', () => {
    const dossier = limited('03 ngày làm việc');
    const changes = wakeUps(dossier, october(5, '09:00'));
    expect(new Set(changes).size).toBe(changes.length);
    expect(nextWakeUp(dossier, { now: october(7, '07:30'), calendar: CALENDAR })).toBe(
      october(9, '00:00:00.001'),
    );
  });

  it('when a bound passes and the clocks run again', () => {
    const dossier = limited('05 ngày làm việc', [
      { wait: 'cho', for: 'public', reason: 'posting', within: '02 ngày làm việc' },
      { step: 'mot', unit: 'a' },
    ]);
    // The wait ends on Wed 7/10: two days are given back, due Wed 14/10.
    expect(wakeUps(dossier, october(5, '09:00'))).toEqual([
      october(6, '07:30'),
      october(8, '00:00'),
      october(8, '00:00:00.001'),
      october(13, '07:30'),
      october(15, '00:00:00.001'),
    ]);
  });

  it('not for a bound that changes nothing', () => {
    const dossier = limited('05 ngày làm việc', [
      { wait: 'cho', for: 'public', clock: 'run', within: '02 ngày làm việc' },
      { step: 'mot', unit: 'a' },
    ]);
    expect(wakeUps(dossier, october(5, '09:00'))).toEqual([
      october(6, '07:30'),
      october(8, '00:00:00.001'),
      october(9, '07:30'),
      october(13, '00:00:00.001'),
    ]);
  });

  it('never while it stands still, and never once it has ended', () => {
    const procedure = procedureOf({
      limit: '03 ngày làm việc',
      flow: [{ step: 'mot', unit: 'a', limit: '01 ngày làm việc' }],
    });
    const log = [accepted(october(5, '09:00'))];
    const stopped = dossierOf(procedure, ...log, paused(october(5, '10:00')));
    expect(wakeUps(stopped, october(5, '10:00'))).toEqual([]);
    const ended = dossierOf(procedure, ...log, finished('mot', october(5, '10:00')));
    expect(wakeUps(ended, october(5, '10:00'))).toEqual([]);
  });

  it('a limit of one day is due soon as soon as it counts', () => {
    // Due Tue 6/10; the day of receipt itself is not counted.
    const dossier = limited('01 ngày làm việc');
    expect(wakeUps(dossier, october(5, '10:00'))).toEqual([
      october(6, '07:30'),
      october(7, '00:00:00.001'),
    ]);
  });
});

describe('while an expiry is due and not recorded', () => {
  const bounded = (wait: string, within: string) => ({
    wait,
    for: 'authority',
    clock: 'run',
    within,
    on: { answered: 'xong', expired: 'xong' },
  });
  const branches = [
    { stage: 'so', flow: [bounded('cho-so', '02 ngày')] },
    { stage: 'bo', flow: [bounded('cho-bo', '04 ngày')] },
  ];
  const dossier = dossierOf(
    procedureOf({
      limit: '01 tháng',
      flow: [
        { parallel: 'hoi', join: 'any', branches },
        { end: 'xong', result: 'granted' },
      ],
    }),
    accepted(october(5, '09:00')),
  );

  it('what would end with it is not waited for: only its own clock is late then', () => {
    // Till 24:00 of Wed 7/10 and of Fri 9/10; the second warns from Thu 8/10 on.
    const look = { now: october(9, '09:00'), calendar: CALENDAR };
    expect(nextWakeUp(dossier, look)).toBe(october(10, '00:00:00.001'));
  });
});

describe('under another reading of the law', () => {
  it('silence that moves nothing is not waited for: `dueEvents` never has it', () => {
    const rules = { ...VN_2026, silence: { ...VN_2026.silence, value: 'consent' as const } };
    const dossier = dossierOf(
      procedureOf({
        flow: [
          {
            parallel: 'hoi',
            branches: [
              { step: 'y-kien', unit: 'b', onSilence: { after: '02 ngày làm việc' } },
              { step: 'xac-minh', unit: 'c' },
            ],
          },
        ],
      }),
      accepted(october(5, '09:00')),
    );
    const look = { now: october(5, '09:00'), calendar: CALENDAR };
    expect(dueEvents(dossier, { ...look, now: october(30, '09:00') })).toEqual([]);
    expect(nextWakeUp(dossier, look)).toBeUndefined();
    expect(nextWakeUp(dossier, { ...look, rules })).toBeUndefined();
  });

  it('an expiry comes when `dueEvents` has it', () => {
    const rules = {
      ...VN_2026,
      pauseWithoutBasis: { ...VN_2026.pauseWithoutBasis, value: 'ignored' as const },
    };
    const dossier = dossierOf(
      procedureOf({
        flow: [
          {
            wait: 'cho',
            for: 'applicant',
            within: '02 ngày làm việc',
            on: { supplied: 'ky', expired: 'ky' },
          },
          { step: 'ky', unit: 'a' },
        ],
      }),
      accepted(october(5, '09:00')),
      // Without a basis: under that reading the bound is Wed 7/10, as recorded a day more.
      paused(october(6, '09:00')),
      resumed(october(7, '09:00')),
    );
    const look = { now: october(8, '09:00'), calendar: CALENDAR, rules };
    const expected = october(9, '00:00');
    expect(dueEvents(dossier, { now: expected, calendar: CALENDAR })).toMatchObject([
      { at: expected },
    ]);
    expect(nextWakeUp(dossier, look)).toBe(expected);
  });
});
