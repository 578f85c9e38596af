import { describe, expect, it } from 'vitest';
import { nextWakeUp } from '../../src/assessment/next-wake-up.ts';
import { extendCalendar } from '../../src/calendar/extend-calendar.ts';
import {
  accepted,
  CALENDAR,
  dossierClock,
  dossierOf,
  finished,
  lookAt,
  october,
  paused,
  procedureOf,
  resumed,
  visitClock,
} from './example-dossier.ts';

/*
 * What other systems got wrong about clocks, by the numbers of the list that the design names. The
 * pauses (1, 4) stand in interruptions.test.ts, those that are open (3) in open-pauses.test.ts,
 * reclassification (2) and extension (18) in files of their own, equality at the boundary (11) also
 * in clock-record.test.ts, warnings (3, 13) also beside the assessment.
 */

const RECEIVED = accepted(october(5, '09:00'));
const single = procedureOf({
  limit: '03 ngày làm việc',
  flow: [{ step: 'xu-ly', unit: 'a', limit: '01 ngày làm việc' }],
});

describe('the last day is alive until its end (pitfall 11)', () => {
  it('not overdue all day on the day itself, overdue on the next', () => {
    for (const time of ['00:00', '07:30', '12:00', '17:00', '17:01', '23:59']) {
      const look = lookAt(dossierOf(single, RECEIVED), october(8, time));
      expect([time, look.flags.overdue, look.grade]).toEqual([time, false, undefined]);
    }
    expect(lookAt(dossierOf(single, RECEIVED), october(9, '00:01')).flags.overdue).toBe(true);
  });

  it('midnight belongs to the day that it ends', () => {
    const done = dossierOf(single, RECEIVED, finished('xu-ly', october(9, '00:00')));
    expect(lookAt(done, october(9, '09:00')).grade).toBe('onTime');
  });

  it('a step that ends at close is in time until the next opening, over a weekend too', () => {
    const friday = dossierOf(single, accepted(october(8, '17:00')));
    const clockAt = (now: string) => visitClock(lookAt(friday, now), 'xu-ly#1');
    expect(clockAt(october(9, '10:00')).due).toBe(october(9, '17:00'));
    for (const now of [october(9, '17:00'), october(11, '12:00'), october(12, '07:30')]) {
      expect(clockAt(now)).not.toHaveProperty('grade');
    }
    expect(clockAt(october(12, '07:30:00.001')).grade).toBe('late');
  });

  it('the time of day survives a pause', () => {
    const dossier = dossierOf(
      single,
      RECEIVED,
      paused(october(5, '10:00')),
      resumed(october(5, '10:07')),
    );
    expect(visitClock(lookAt(dossier, october(5, '11:00')), 'xu-ly#1').due).toBe(
      october(6, '09:07'),
    );
  });
});

/** The same calendar, edited later: Wed 7/10 is off after all. */
const EDITED = extendCalendar(CALENDAR, {
  id: 'sua',
  version: '2',
  days: [{ date: '2026-10-07', status: 'off', kind: 'closure', name: 'Bão', source: 'Công điện' }],
});

describe('a calendar that is edited afterwards (pitfall 5)', () => {
  const dossier = dossierOf(
    single,
    accepted(october(5, '09:00'), { promise: october(8, '17:00') }),
  );

  it('moves the due by law, and never the date that was printed', () => {
    expect(lookAt(dossier, october(6, '09:00')).due).toEqual({
      legal: october(8, '17:00'),
      promised: october(8, '17:00'),
    });
    expect(lookAt(dossier, october(6, '09:00'), EDITED).due).toEqual({
      legal: october(9, '17:00'),
      promised: october(8, '17:00'),
    });
  });

  it('changes nothing that was asked of the calendar as it was', () => {
    const before = lookAt(dossier, october(6, '09:00'));
    lookAt(dossier, october(6, '09:00'), EDITED);
    expect(lookAt(dossier, october(6, '09:00'))).toEqual(before);
  });
});

describe('a dossier that comes outside hours (pitfall 8)', () => {
  it.each([
    ['on a Saturday', october(10, '10:00'), october(14, '17:00'), october(12, '17:00')],
    ['before the opening', october(5, '06:00'), october(8, '17:00'), october(5, '17:00')],
    ['at noon', october(5, '12:00'), october(8, '17:00'), october(6, '11:30')],
    ['after the close', october(5, '18:00'), october(8, '17:00'), october(6, '17:00')],
  ])('%s', (_, at, dossierDue, stepDue) => {
    const look = lookAt(dossierOf(single, accepted(at)), at);
    expect(dossierClock(look).due).toBe(dossierDue);
    expect(visitClock(look, 'xu-ly#1').due).toBe(stepDue);
  });

  it.each([
    ['on a Saturday', october(10, '10:00'), october(12, '17:00')],
    ['after the close', october(5, '18:00'), october(6, '17:00')],
    ['at the close', october(5, '17:00'), october(6, '17:00')],
    ['at noon', october(5, '12:00'), october(5, '17:00')],
  ])(
    'and what has no time at all is due at the close of the day on which it can be done: %s',
    (_, at, due) => {
      const transfer = procedureOf({
        flow: [{ step: 'chuyen', unit: 'a', limit: '0 ngày làm việc' }],
      });
      const look = lookAt(dossierOf(transfer, accepted(at)), at);
      expect(visitClock(look, 'chuyen#1').due).toBe(due);
    },
  );
});

describe('fractions and minutes are not lost (pitfall 12)', () => {
  const clockOf = (limit: string, from: string, now: string) => {
    const procedure = procedureOf({
      limit: '03 ngày làm việc',
      flow: [{ step: 'xu-ly', unit: 'a', limit }],
    });
    return visitClock(lookAt(dossierOf(procedure, accepted(from)), now), 'xu-ly#1');
  };

  it.each([
    // An hour and twenty minutes till noon, two hours and forty minutes after it.
    ['0,5 ngày làm việc', october(5, '10:10'), october(5, '15:40')],
    ['1,5 ngày làm việc', october(5, '10:10'), october(6, '15:40')],
    ['30 phút làm việc', october(5, '11:10'), october(5, '13:10')],
    ['1,5 giờ làm việc', october(5, '16:17:13'), october(6, '08:17:13')],
  ])('%s from %s', (limit, from, due) => {
    expect(clockOf(limit, from, from).due).toBe(due);
  });

  it('what is used and what remains are together what is allowed', () => {
    for (const now of [october(5, '10:11:12.013'), october(5, '14:00'), october(7, '09:59:59')]) {
      const { used, remaining, allowed } = clockOf('0,5 ngày làm việc', october(5, '10:10'), now);
      expect(used.minutes + remaining.minutes).toBeCloseTo(allowed.minutes, 9);
      expect(used.amount + remaining.amount).toBeCloseTo(0.5, 9);
    }
  });
});

describe('a warning comes once, before the due, in office hours (pitfall 13)', () => {
  const dossier = dossierOf(
    procedureOf({ limit: '03 ngày làm việc', flow: [{ step: 'xu-ly' }] }),
    RECEIVED,
  );

  it.each([
    ['the calendar as it was', CALENDAR, october(7, '07:30'), october(9, '00:00:00.001')],
    ['the edited one', EDITED, october(8, '07:30'), october(10, '00:00:00.001')],
  ])('under %s', (_, calendar, warning, late) => {
    const wakeUpAfter = (now: string) => nextWakeUp(dossier, { now, calendar });
    expect(wakeUpAfter(october(5, '10:00'))).toBe(warning);
    expect(wakeUpAfter(warning)).toBe(late);
    expect(wakeUpAfter(late)).toBeUndefined();
  });
});

describe('a limit counts from the right event (pitfall 19)', () => {
  it('from the decision that was made, not from the date on which it was due', () => {
    const procedure = procedureOf({
      flow: [
        { step: 'quyet-dinh', unit: 'a', limit: '03 ngày làm việc' },
        {
          step: 'thong-bao',
          unit: 'b',
          limit: { amount: 1, unit: 'workingDay', anchor: 'quyet-dinh' },
        },
      ],
    });
    const early = dossierOf(procedure, RECEIVED, finished('quyet-dinh', october(6, '10:00')));
    expect(visitClock(lookAt(early, october(6, '11:00')), 'thong-bao#1').due).toBe(
      october(7, '10:00'),
    );
    const late = dossierOf(procedure, RECEIVED, finished('quyet-dinh', october(14, '10:00')));
    expect(visitClock(lookAt(late, october(14, '11:00')), 'thong-bao#1').due).toBe(
      october(15, '10:00'),
    );
  });

  it('from acceptance, not from filing', () => {
    const filed = { type: 'submitted', at: october(1, '09:00'), dossier: 'HS-1' } as const;
    const look = lookAt(dossierOf(single, filed, RECEIVED), october(5, '10:00'));
    expect(dossierClock(look)).toMatchObject({
      start: october(5, '09:00'),
      due: october(8, '17:00'),
    });
  });

  it('a dossier that comes back keeps its first date where the law only stops the clock', () => {
    const procedure = procedureOf({
      limit: '03 ngày làm việc',
      flow: [
        { step: 'xu-ly', unit: 'a', on: { supplement: 'cho' } },
        { end: 'xong', result: 'granted' },
        {
          wait: 'cho',
          for: 'applicant',
          reason: 'supplement',
          clock: 'pause',
          on: { supplied: 'xu-ly' },
        },
      ],
    });
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('xu-ly', october(6, '17:00'), 'supplement'),
      finished('cho', october(12, '07:30'), 'supplied'),
    );
    // Wed, Thu and Fri are given back: Thu 8/10 + 3 = Tue 13/10.
    expect(dossierClock(lookAt(dossier, october(12, '08:00')))).toMatchObject({
      start: october(5, '09:00'),
      due: october(13, '17:00'),
      cycle: 0,
    });
  });

  it('a payment that is waited for is no supplement: nothing begins anew', () => {
    const dossier = dossierOf(
      single,
      RECEIVED,
      { type: 'paused', at: october(6, '07:30'), reason: 'payment' },
      resumed(october(7, '07:30')),
    );
    expect(dossierClock(lookAt(dossier, october(7, '08:00')))).toMatchObject({
      start: october(5, '09:00'),
      due: october(9, '17:00'),
      cycle: 0,
    });
  });
});

describe('nothing is neither now nor never (pitfall 21)', () => {
  const withStep = (limit: string | undefined) =>
    procedureOf({
      limit: '03 ngày làm việc',
      flow: [
        { step: 'chuyen', unit: 'a', ...(limit === undefined ? {} : { limit }) },
        { step: 'ky', unit: 'b', limit: '01 ngày làm việc' },
      ],
    });

  it('a zero is not due at once', () => {
    const look = lookAt(dossierOf(withStep('0'), RECEIVED), october(5, '09:00'));
    expect(visitClock(look, 'chuyen#1')).toMatchObject({
      due: october(5, '17:00'),
      state: 'running',
    });
    expect(look.flags.partOverdue).toBe(false);
  });

  it('a zero that was printed with its unit is the same', () => {
    for (const limit of ['0 ngày làm việc', '0 giờ làm việc', '00 ngày làm việc']) {
      const look = lookAt(dossierOf(withStep(limit), RECEIVED), october(5, '09:00'));
      expect(visitClock(look, 'chuyen#1').due).toBe(october(5, '17:00'));
    }
  });

  it('a missing limit is no limit: never due, never late, and the dossier’s own goes on', () => {
    const look = lookAt(dossierOf(withStep(undefined), RECEIVED), october(30, '09:00'));
    expect(look.clocks.steps).toEqual([]);
    expect(look.flags).toMatchObject({ partOverdue: false, overdue: true });
  });

  it('a wait without a bound is never late and never over', () => {
    const procedure = procedureOf({
      limit: '03 ngày làm việc',
      flow: [
        { wait: 'cho', for: 'applicant', clock: 'pause' },
        { step: 'ky', unit: 'b' },
      ],
    });
    const look = lookAt(dossierOf(procedure, RECEIVED), '2027-10-05T09:00:00+07:00');
    expect(look.clocks.waits).toEqual([]);
    expect(look.flags).toMatchObject({ paused: true, overdue: false, partOverdue: false });
  });
});

describe('what nobody answered was not granted (pitfall 26)', () => {
  const procedure = procedureOf({
    limit: '10 ngày làm việc',
    flow: [
      {
        wait: 'y-kien',
        for: 'authority',
        clock: 'pause',
        within: '02 ngày làm việc',
        on: { given: 'ky', expired: 'dung' },
      },
      { step: 'ky', unit: 'a', limit: '01 ngày làm việc' },
      { end: 'xong', result: 'granted' },
      { end: 'dung', result: 'stopped' },
    ],
  });

  it('time alone ends no wait and no dossier', () => {
    const look = lookAt(dossierOf(procedure, RECEIVED), '2027-10-05T09:00:00+07:00');
    expect(look.status).toBe('running');
    expect(look).not.toHaveProperty('result');
    expect(look.active.map(({ step }) => step)).toEqual(['y-kien']);
    expect(visitClock(look, 'y-kien#1')).toMatchObject({ state: 'running', grade: 'late' });
  });

  it('and an event that says so ends it as what it is', () => {
    const expired = { type: 'expired', step: 'y-kien', at: october(8, '00:00') } as const;
    const look = lookAt(dossierOf(procedure, RECEIVED, expired), october(9, '09:00'));
    expect(look).toMatchObject({ status: 'ended', result: 'stopped' });
    expect(visitClock(look, 'y-kien#1').grade).toBe('onTime');
  });
});
