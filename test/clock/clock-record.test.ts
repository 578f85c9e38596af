import { describe, expect, it } from 'vitest';
import { runClock } from '../../src/clock/clock-record.ts';
import { spanOf } from '../../src/clock/limit-span.ts';
import { lookAt as contextOf } from '../../src/clock/look.ts';
import { pauseListOf } from '../../src/deadline/pause-list.ts';
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
  visitClock,
} from './example-dossier.ts';

/** A dossier received on Mon 5/10/2026 09:00, its one step ended at an instant. */
const doneAt = (limit: unknown, ended: string, stepLimit?: unknown) => {
  const procedure = procedureOf({
    limit,
    flow: [{ step: 'xu-ly', unit: 'a', ...(stepLimit === undefined ? {} : { limit: stepLimit }) }],
  });
  const dossier = dossierOf(procedure, accepted(october(5, '09:00')), finished('xu-ly', ended));
  return lookAt(dossier, '2026-12-31T12:00:00+07:00');
};

const openAt = (limit: unknown, now: string, stepLimit?: unknown) => {
  const procedure = procedureOf({
    limit,
    flow: [{ step: 'xu-ly', unit: 'a', ...(stepLimit === undefined ? {} : { limit: stepLimit }) }],
  });
  return lookAt(dossierOf(procedure, accepted(october(5, '09:00'))), now);
};

describe('the grade of what was done', () => {
  it.each([
    // Days: by the date. Three working days from Mon 5/10: Thu 8/10.
    ['03 ngày làm việc', october(5, '10:00'), 'early'],
    ['03 ngày làm việc', october(7, '23:59'), 'early'],
    ['03 ngày làm việc', october(8, '00:00'), 'onTime'],
    ['03 ngày làm việc', october(8, '17:00'), 'onTime'],
    ['03 ngày làm việc', october(9, '00:00'), 'onTime'],
    ['03 ngày làm việc', october(9, '00:00:00.001'), 'late'],
    // A fraction above a day ends in the middle of Fri 9/10, but the day is in time till 24:00.
    ['3,5 ngày làm việc', october(8, '17:00'), 'early'],
    ['3,5 ngày làm việc', october(9, '07:30'), 'onTime'],
    ['3,5 ngày làm việc', october(9, '16:00'), 'onTime'],
    ['3,5 ngày làm việc', october(10, '09:00'), 'late'],
    // Under a day never early: half of Tue 6/10.
    ['0,5 ngày làm việc', october(5, '10:00'), 'onTime'],
    // Calendar units: Thu 15/10; five days end on Sat 10/10 and roll to Mon 12/10.
    ['10 ngày', october(14, '23:59'), 'early'],
    ['10 ngày', october(15, '08:00'), 'onTime'],
    ['05 ngày', october(11, '09:00'), 'early'],
    ['05 ngày', october(12, '20:00'), 'onTime'],
    ['05 ngày', october(13, '00:01'), 'late'],
    ['01 tháng', '2026-11-04T20:00:00+07:00', 'early'],
    ['01 tháng', '2026-11-05T23:00:00+07:00', 'onTime'],
    ['01 tháng', '2026-11-06T08:00:00+07:00', 'late'],
    // Hours: by the instant.
    ['24 giờ', october(6, '08:59'), 'early'],
    ['24 giờ', october(6, '09:00'), 'onTime'],
    ['24 giờ', october(6, '09:00:00.001'), 'late'],
    ['16 giờ làm việc', october(7, '08:59'), 'early'],
    ['16 giờ làm việc', october(7, '09:00'), 'onTime'],
    ['16 giờ làm việc', october(7, '09:00:00.001'), 'late'],
    // Ending at a close: in time till the next opening.
    ['10 giờ làm việc', october(6, '10:59'), 'early'],
    ['10 giờ làm việc', october(6, '11:01'), 'late'],
    ['06 giờ làm việc', october(5, '16:30'), 'onTime'],
    ['6,5 giờ làm việc', october(5, '17:00'), 'onTime'],
    ['6,5 giờ làm việc', october(6, '07:30'), 'onTime'],
    ['6,5 giờ làm việc', october(6, '07:30:00.001'), 'late'],
    // Within the day: never early.
    ['ngay trong ngày', october(5, '09:01'), 'onTime'],
    ['ngay trong ngày', october(5, '20:00'), 'onTime'],
    ['ngay trong ngày', october(6, '00:00:00.001'), 'late'],
    // Half days: the second one after Monday morning is Tue 6/10 morning.
    ['01 buổi', october(5, '10:00'), 'onTime'],
    ['02 buổi', october(5, '16:00'), 'early'],
    ['02 buổi', october(6, '11:30'), 'onTime'],
    ['02 buổi', october(6, '13:00'), 'onTime'],
    ['02 buổi', october(6, '13:00:00.001'), 'late'],
    // A fixed date.
    [{ by: '2026-10-10' }, october(9, '23:00'), 'early'],
    [{ by: '2026-10-10' }, october(10, '23:00'), 'onTime'],
    [{ by: '2026-10-10' }, october(11, '00:00:00.001'), 'late'],
  ])('%o done on %s: %s', (limit, ended, grade) => {
    expect(doneAt(limit, ended).grade).toBe(grade);
  });

  it.each([
    // Steps count time: 2 days from Mon 09:00 are over on Wed 7/10 09:00.
    ['02 ngày làm việc', october(6, '20:00'), 'early'],
    ['02 ngày làm việc', october(7, '08:59'), 'onTime'],
    ['02 ngày làm việc', october(7, '09:00'), 'onTime'],
    ['02 ngày làm việc', october(7, '09:00:00.001'), 'late'],
    ['0,5 ngày làm việc', october(5, '09:01'), 'onTime'],
    ['0,5 ngày làm việc', october(5, '14:30'), 'onTime'],
    ['0,5 ngày làm việc', october(5, '14:30:00.001'), 'late'],
    ['1/4 ngày làm việc', october(5, '11:00'), 'onTime'],
    ['1/4 ngày làm việc', october(5, '11:00:00.001'), 'late'],
  ])('a step of %s done on %s: %s', (limit, ended, grade) => {
    expect(visitClock(doneAt('20 ngày làm việc', ended, limit), 'xu-ly#1').grade).toBe(grade);
  });

  it('only `late` does not wait for the end', () => {
    expect(openAt('03 ngày làm việc', october(9, '00:00'))).not.toHaveProperty('grade');
    expect(openAt('03 ngày làm việc', october(9, '00:01')).grade).toBe('late');
  });
});

describe('one function tells lateness, open or done (pitfall 11)', () => {
  it.each([
    ['03 ngày làm việc', october(9, '00:00')],
    ['05 ngày', october(13, '00:00')],
    ['24 giờ', october(6, '09:00')],
    ['16 giờ làm việc', october(7, '09:00')],
    ['6,5 giờ làm việc', october(6, '07:30')],
    ['ngay trong ngày', october(6, '00:00')],
    ['02 buổi', october(6, '13:00')],
  ])('%s is in time at %s exactly and late a millisecond later', (limit, last) => {
    const after = last.replace('+07:00', '.001+07:00');
    for (const [instant, late] of [
      [last, false],
      [after, true],
    ] as const) {
      const open = openAt(limit, instant);
      const done = doneAt(limit, instant);
      expect(open.flags.overdue).toBe(late);
      expect(open.grade === 'late').toBe(late);
      expect(done.grade === 'late').toBe(late);
      expect(dossierClock(open).endsAt).toBe(last);
      expect(dossierClock(open).lateBy).toBe(dossierClock(done).lateBy);
    }
  });
});

describe('by how much a clock is late', () => {
  it.each([
    // Thu 8/10 17:00 is the due: what counts is open time since then.
    ['03 ngày làm việc', october(9, '07:00'), 0],
    ['03 ngày làm việc', october(9, '09:30'), hours(2)],
    ['03 ngày làm việc', october(11, '12:00'), hours(8)],
    ['03 ngày làm việc', october(13, '08:00'), hours(16.5)],
    ['16 giờ làm việc', october(8, '09:00'), hours(8)],
    // Wall time.
    ['24 giờ', october(11, '09:00'), hours(120)],
  ])('%s on %s: %d ms', (limit, ended, ms) => {
    expect(dossierClock(doneAt(limit, ended)).lateBy).toBe(ms);
  });

  it('a clock in time has no lateness at all', () => {
    expect(dossierClock(doneAt('03 ngày làm việc', october(8, '20:00')))).not.toHaveProperty(
      'lateBy',
    );
  });

  it('a 24-hour clock sets its pauses aside by the wall', () => {
    const dossier = dossierOf(
      procedureOf({ limit: '24 giờ', flow: [{ step: 'xu-ly', unit: 'a' }] }),
      accepted(october(5, '09:00')),
      paused(october(6, '12:00')),
      resumed(october(7, '12:00')),
      finished('xu-ly', october(7, '15:00')),
    );
    expect(dossierClock(lookAt(dossier, october(8, '09:00'))).lateBy).toBe(hours(6));
  });
});

describe('what is used and what remains', () => {
  it.each([
    // Tue 6, Wed 7, Thu 8.
    [october(5, '10:00'), 3, 0, 1440],
    [october(6, '06:00'), 2, 1, 1440],
    [october(6, '16:00'), 2, 1, 1020],
    [october(8, '07:30'), 0, 3, 480],
    [october(8, '17:00'), 0, 3, 0],
    [october(8, '20:00'), 0, 3, 0],
    [october(9, '08:30'), -1, 4, -60],
    [october(12, '07:30'), -2, 5, -480],
  ])('of three working days on %s: %d left, %d used, %d minutes', (now, left, used, minutes) => {
    const clock = dossierClock(openAt('03 ngày làm việc', now));
    expect(clock.allowed).toEqual({ amount: 3, unit: 'workingDay', minutes: 1440 });
    expect(clock.remaining).toEqual({ amount: left, unit: 'workingDay', minutes });
    expect(clock.used).toEqual({ amount: used, unit: 'workingDay', minutes: 1440 - minutes });
  });

  it('of ten calendar days by calendar days', () => {
    const clock = dossierClock(openAt('10 ngày', october(12, '09:00')));
    expect(clock.remaining).toMatchObject({ amount: 3, unit: 'day' });
    expect(clock.used).toMatchObject({ amount: 7, unit: 'day' });
  });

  it('of 24 hours by the wall', () => {
    const clock = dossierClock(openAt('24 giờ', october(6, '03:00')));
    expect(clock.remaining).toEqual({ amount: 6, unit: 'hour', minutes: 360 });
    expect(clock.used).toEqual({ amount: 18, unit: 'hour', minutes: 1080 });
  });

  it('stands still in a pause', () => {
    const dossier = dossierOf(
      procedureOf({ limit: '03 ngày làm việc', flow: [{ step: 'xu-ly', unit: 'a' }] }),
      accepted(october(5, '09:00')),
      paused(october(6, '10:00')),
    );
    expect(dossierClock(lookAt(dossier, october(30, '09:00')))).toMatchObject({
      state: 'paused',
      remaining: { amount: 2, minutes: 1290 },
    });
  });
});

describe('what stands still after a clock has ended', () => {
  it('moves its end no more, but what is over with its end does', () => {
    const procedure = procedureOf({ limit: '03 ngày làm việc', flow: [{ step: 'a', unit: 'a' }] });
    const received = october(5, '09:00');
    const look = contextOf(dossierOf(procedure, accepted(received)), CALENDAR, 0);
    const at = (time: string): number => Date.parse(time);
    const stopped = (from: string, till: string) => ({ from: at(from), till: at(till) });
    // From Tue till Wed 08:00, one working day, and on Thu.
    const pauses = [
      stopped(october(6, '08:00'), october(7, '08:00')),
      stopped(october(8, '08:00'), october(9, '08:00')),
    ];
    const limit = { amount: 3, unit: 'workingDay' } as const;
    const dueOf = (ended: string | undefined): number =>
      runClock(
        {
          scope: 'dossier',
          id: 'HS-1',
          visit: undefined,
          unit: undefined,
          cycle: 0,
          from: at(received),
          span: spanOf(look, {
            scope: 'other',
            unit: undefined,
            limit,
            start: at(received),
            pauses: pauseListOf(pauses),
          }),
          since: undefined,
          ended: ended === undefined ? undefined : at(ended),
          isVoid: false,
          isSilent: false,
        },
        look,
      ).times.due;
    expect(dueOf(october(7, '08:00'))).toBe(at(october(9, '17:00')));
    expect(dueOf(october(7, '07:59'))).toBe(at(october(8, '17:00')));
    expect(dueOf(undefined)).toBe(at(october(12, '17:00')));
  });
});
