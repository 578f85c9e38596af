import { describe, expect, it } from 'vitest';
import { MS_PER_HOUR } from '../../src/time/units.ts';
import {
  accepted,
  dossierClock,
  dossierOf,
  finished,
  lookAt,
  october,
  paused,
  procedureOf,
  resumed,
  stageClock,
  visitClock,
} from './example-dossier.ts';

/* Clocks as they are shown. Every dossier is received on Mon 5/10/2026 09:00. */

const RECEIVED = accepted(october(5, '09:00'));

const single = (limit: unknown) =>
  procedureOf({ limit, flow: [{ step: 'xu-ly', unit: 'a', limit }] });

const lookAtSingle = (limit: unknown, now: string) =>
  lookAt(dossierOf(single(limit), RECEIVED), now);

describe('what is allowed, used and left is told in a unit of the limit', () => {
  it.each([
    ['a fixed date', { by: '2026-10-09' }, october(6, '09:00'), ['day', 4, 1, 3]],
    ['calendar days', '10 ngày', october(12, '09:00'), ['day', 10, 7, 3]],
    // Till Thu 5/11: thirty-one days.
    ['a month', '01 tháng', october(8, '09:00'), ['day', 31, 3, 28]],
    ['a week', '01 tuần', october(8, '09:00'), ['day', 7, 3, 4]],
    ['working days', '03 ngày làm việc', october(7, '09:00'), ['workingDay', 3, 2, 1]],
    // Mon 2,5 h and 4 h, Tue 2,5 h.
    ['working hours', '16 giờ làm việc', october(6, '10:00'), ['workingHour', 16, 9, 7]],
    // Mon 09:00–10:30.
    ['working minutes', '90 phút làm việc', october(5, '09:20'), ['workingMinute', 90, 20, 70]],
    ['hours', '24 giờ', october(6, '03:00'), ['hour', 24, 18, 6]],
    ['minutes', '90 phút', october(5, '09:20'), ['minute', 90, 20, 70]],
    // Till Mon 17:00: 2,5 h and 4 h of office hours.
    ['the same day', 'ngay trong ngày', october(5, '11:00'), ['workingMinute', 390, 120, 270]],
    // Till Tue 6/10 11:30: 6,5 h and 4 h.
    ['half days', '02 buổi', october(5, '11:00'), ['workingMinute', 630, 120, 510]],
  ])('%s', (_, limit, now, [unit, allowed, used, remaining]) => {
    const clock = dossierClock(lookAtSingle(limit, now));
    expect(clock.allowed).toMatchObject({ unit, amount: allowed });
    expect(clock.used).toMatchObject({ unit, amount: used });
    expect(clock.remaining).toMatchObject({ unit, amount: remaining });
  });

  it('of a step in parts of a working day, which it counts by the hour', () => {
    // Mon 5/10 09:00 till Wed 7/10 09:00; on Tue 6/10 13:00 a day and two hours and a half are used.
    const clock = visitClock(lookAtSingle('02 ngày làm việc', october(6, '13:00')), 'xu-ly#1');
    expect(clock.allowed).toEqual({ unit: 'workingDay', amount: 2, minutes: 960 });
    expect(clock.used).toEqual({ unit: 'workingDay', amount: 1.3125, minutes: 630 });
    expect(clock.remaining).toEqual({ unit: 'workingDay', amount: 0.6875, minutes: 330 });
  });

  it('of a step that is to be done at once in minutes', () => {
    const procedure = procedureOf({
      flow: [
        { step: 'chuyen', unit: 'a', limit: '0 ngày làm việc' },
        { step: 'ky', unit: 'a' },
      ],
    });
    const look = lookAt(dossierOf(procedure, RECEIVED), october(5, '11:00'));
    const clock = visitClock(look, 'chuyen#1');
    expect(clock.allowed).toEqual({ unit: 'workingMinute', amount: 390, minutes: 390 });
    expect(clock.remaining).toEqual({ unit: 'workingMinute', amount: 270, minutes: 270 });
  });
});

describe('a clock says what there is to say, and nothing else', () => {
  const look = lookAtSingle('05 ngày làm việc', october(6, '09:00'));

  it('that of a dossier is of no unit and no visit', () => {
    expect(Object.keys(dossierClock(look)).sort()).toEqual([
      'allowed',
      'certainty',
      'cycle',
      'due',
      'dueDate',
      'endsAt',
      'id',
      'limit',
      'remaining',
      'scope',
      'start',
      'state',
      'used',
    ]);
  });

  it('that of a step names its unit and its visit', () => {
    expect(visitClock(look, 'xu-ly#1')).toMatchObject({
      scope: 'step',
      id: 'xu-ly',
      visit: 'xu-ly#1',
      unit: 'a',
    });
  });

  it('that of a stage names a unit where the stage has one', () => {
    const staged = procedureOf({
      flow: [
        {
          stage: 'chang',
          unit: 'b',
          limit: '03 ngày làm việc',
          flow: [{ step: 'xu-ly', unit: 'a' }],
        },
      ],
    });
    const clock = stageClock(lookAt(dossierOf(staged, RECEIVED), october(6, '09:00')), 'chang');
    expect(clock).toMatchObject({ scope: 'stage', id: 'chang', unit: 'b' });
    expect(clock).not.toHaveProperty('visit');
  });

  it('says that it is due soon while it is', () => {
    // Till Mon 12/10: from the opening of that day.
    const soon = dossierClock(lookAtSingle('05 ngày làm việc', october(12, '08:00')));
    expect(soon.dueSoon).toBe(true);
    expect(soon).not.toHaveProperty('grade');
  });

  it('says when it ended and how, and by how much only when it was late', () => {
    const ended = (at: string) =>
      visitClock(
        lookAt(
          dossierOf(single('05 ngày làm việc'), RECEIVED, finished('xu-ly', at)),
          october(30, '09:00'),
        ),
        'xu-ly#1',
      );
    const early = ended(october(6, '09:00'));
    expect(early).toMatchObject({ ended: october(6, '09:00'), grade: 'early', state: 'done' });
    expect(early).not.toHaveProperty('lateBy');
    expect(early).not.toHaveProperty('silent');
    // Mon 12/10 09:00 was its end.
    expect(ended(october(12, '10:30'))).toMatchObject({ grade: 'late', lateBy: 5_400_000 });
  });

  it('that nobody answered counts as late, by no time at all before its end', () => {
    const asking = procedureOf({
      limit: '20 ngày làm việc',
      flow: [
        {
          parallel: 'lay-y-kien',
          branches: [
            {
              step: 'y-kien',
              unit: 'b',
              limit: '05 ngày làm việc',
              onSilence: { after: '02 ngày làm việc', outcome: 'consent' },
            },
            { step: 'du-thao', unit: 'a' },
          ],
        },
      ],
    });
    const dossier = dossierOf(asking, RECEIVED, {
      type: 'expired',
      step: 'y-kien',
      at: october(8, '00:00'),
    });
    expect(visitClock(lookAt(dossier, october(9, '09:00')), 'y-kien#1')).toMatchObject({
      state: 'done',
      grade: 'late',
      silent: true,
      lateBy: 0,
    });
  });
});

describe('what stood still after the due is not used', () => {
  const stopped = (limit: string, from: string, till: string) =>
    dossierOf(single(limit), RECEIVED, paused(from), resumed(till));

  it('in working time', () => {
    // Due on Wed 7/10 at 09:00. It ran 6,5 h on Wed, half an hour on Thu and one on Mon.
    const log = stopped('02 ngày làm việc', october(8, '08:00'), october(12, '08:00'));
    expect(visitClock(lookAt(log, october(12, '09:00')), 'xu-ly#1')).toMatchObject({
      used: { amount: 3, unit: 'workingDay', minutes: 24 * 60 },
      remaining: { amount: -1, unit: 'workingDay', minutes: -8 * 60 },
      lateBy: 8 * MS_PER_HOUR,
    });
  });

  it('in working days by their date', () => {
    // Due on Wed 7/10; of the time after it an hour and a half ran, less than one day.
    const log = stopped('02 ngày làm việc', october(8, '08:00'), october(12, '08:00'));
    expect(dossierClock(lookAt(log, october(12, '09:00')))).toMatchObject({
      used: { amount: 3, unit: 'workingDay' },
      remaining: { amount: -1, unit: 'workingDay', minutes: -90 },
    });
  });

  it('in hours by the clock', () => {
    // Due on Tue 6/10 at 09:00: three hours ran before the pause and one after it.
    const log = stopped('24 giờ', october(6, '12:00'), october(7, '12:00'));
    expect(visitClock(lookAt(log, october(7, '13:00')), 'xu-ly#1')).toMatchObject({
      used: { amount: 28, unit: 'hour', minutes: 28 * 60 },
      remaining: { amount: -4, unit: 'hour', minutes: -4 * 60 },
      lateBy: 4 * MS_PER_HOUR,
    });
  });

  it('not even at the instant at which the pause is over', () => {
    // The pause began and ended outside office hours: since the close of Wed nothing has run.
    const log = stopped('02 ngày làm việc', october(7, '20:00'), october(11, '10:00'));
    expect(dossierClock(lookAt(log, october(12, '07:30')))).toMatchObject({
      remaining: { amount: -1, minutes: 0 },
    });
  });
});
