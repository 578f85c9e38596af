import { describe, expect, it } from 'vitest';
import {
  accepted,
  dossierOf,
  lookAt,
  october,
  paused,
  procedureOf,
  resumed,
  visitClock,
} from './example-dossier.ts';

/** One step under a total limit; the step's own limit is as long. */
const single = (limit: string) =>
  procedureOf({ limit, flow: [{ step: 'xu-ly', unit: 'a', limit }] });

const at = (date: string, time: string): string => `${date}T${time}:00+07:00`;

describe('the example of the design: three working days from Fri 20/11/2026 16:30, 24/11 off', () => {
  const procedure = single('03 ngày làm việc');
  const log = [accepted(at('2026-11-20', '16:30'))];

  it('falls due on Thu 26/11', () => {
    const look = lookAt(dossierOf(procedure, ...log), at('2026-11-23', '09:00'));
    expect(look.due.legal).toBe(at('2026-11-26', '17:00'));
  });

  it('and, stopped from Mon 14:00 till Wed 10:00, on Fri 27/11', () => {
    const dossier = dossierOf(
      procedure,
      ...log,
      paused(at('2026-11-23', '14:00')),
      resumed(at('2026-11-25', '10:00')),
    );
    const look = lookAt(dossier, at('2026-11-25', '11:00'));
    expect(look.due.legal).toBe(at('2026-11-27', '17:00'));
    // The step counts time: Fri 20/11 0,5 h, Mon 5 h, Wed from 10:00 5,5 h, Thu 8 h, Fri 5 h.
    expect(visitClock(look, 'xu-ly#1').due).toBe(at('2026-11-27', '14:00'));
  });
});

describe('a pause moves working time only (pitfall 1)', () => {
  const dueAfter = (limit: string, start: string, from: string, till: string, now: string) => {
    const dossier = dossierOf(single(limit), accepted(start), paused(from), resumed(till));
    const look = lookAt(dossier, now);
    return [look.due.legal, visitClock(look, 'xu-ly#1').due];
  };

  it.each([
    ['over a weekend', october(9, '17:00'), october(12, '07:30')],
    ['inside a weekend', october(10, '08:00'), october(11, '20:00')],
    ['over lunch', october(12, '11:30'), october(12, '13:00')],
    ['at night', october(12, '17:00'), october(13, '07:30')],
  ])('%s moves nothing', (_, from, till) => {
    expect(
      dueAfter('05 ngày làm việc', october(8, '09:00'), from, till, october(13, '09:00')),
    ).toEqual([october(15, '17:00'), october(15, '09:00')]);
  });

  it('over Tết moves the two half days beside it and not the holiday', () => {
    // Received Wed 11/2/2026 08:00, five working days: Thu 12, Fri 13, then Tết 16–20/2, Mon 23,
    // Tue 24, Wed 25/2. Stopped from Fri 13/2 13:00 till Mon 23/2 11:30: 4 h and 4 h, one day.
    expect(
      dueAfter(
        '05 ngày làm việc',
        at('2026-02-11', '08:00'),
        at('2026-02-13', '13:00'),
        at('2026-02-23', '11:30'),
        at('2026-02-23', '14:00'),
      ),
    ).toEqual([at('2026-02-26', '17:00'), at('2026-02-26', '08:00')]);
  });

  it('over Tết from close to opening moves nothing', () => {
    expect(
      dueAfter(
        '05 ngày làm việc',
        at('2026-02-11', '08:00'),
        at('2026-02-13', '17:00'),
        at('2026-02-23', '07:30'),
        at('2026-02-23', '14:00'),
      ),
    ).toEqual([at('2026-02-25', '17:00'), at('2026-02-25', '08:00')]);
  });

  it('over the swapped Saturday 22/8/2026 counts that Saturday', () => {
    // Received Thu 20/8 08:00, three working days: Fri 21, Sat 22, Mon 24/8. Stopped on Saturday.
    expect(
      dueAfter(
        '03 ngày làm việc',
        at('2026-08-20', '08:00'),
        at('2026-08-22', '07:30'),
        at('2026-08-22', '17:00'),
        at('2026-08-24', '07:45'),
      ),
    ).toEqual([at('2026-08-25', '17:00'), at('2026-08-25', '08:00')]);
  });

  it('moves a limit in calendar days by calendar days, and then off the weekend', () => {
    // Mon 5/10 + 10 days: Thu 15/10. Stopped Sat 10/10 00:00 – Mon 12/10 00:00: two days, Sat 17/10,
    // which rolls to Mon 19/10.
    const procedure = procedureOf({ limit: '10 ngày', flow: [{ step: 'xu-ly', unit: 'a' }] });
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      paused(october(10, '00:00')),
      resumed(october(12, '00:00')),
    );
    expect(lookAt(dossier, october(12, '09:00')).due.legal).toBe(october(19, '17:00'));
  });

  it('moves a limit in hours by the wall clock', () => {
    const procedure = single('72 giờ');
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      paused(october(6, '20:00')),
      resumed(october(7, '05:15')),
    );
    expect(lookAt(dossier, october(7, '09:00')).due.legal).toBe(october(8, '18:15'));
  });

  it('of the day of the event itself moves no date, for that day does not count', () => {
    const [dossier, step] = dueAfter(
      '02 ngày làm việc',
      october(5, '08:00'),
      october(5, '13:00'),
      october(5, '17:00'),
      october(6, '09:00'),
    );
    expect(dossier).toBe(october(7, '17:00'));
    // Mon 3,5 h, Tue 8 h, Wed 4,5 h.
    expect(step).toBe(october(7, '13:30'));
  });
});

describe('pauses are added up before they are rounded up, once', () => {
  it('two pauses of half a day are one day', () => {
    const dossier = dossierOf(
      single('03 ngày làm việc'),
      accepted(october(5, '09:00')),
      paused(october(6, '13:00')),
      resumed(october(6, '17:00')),
      paused(october(7, '07:30')),
      resumed(october(7, '11:30')),
    );
    expect(lookAt(dossier, october(7, '14:00')).due.legal).toBe(october(9, '17:00'));
  });

  it('one minute is a day', () => {
    const dossier = dossierOf(
      single('03 ngày làm việc'),
      accepted(october(5, '09:00')),
      paused(october(6, '13:00')),
      resumed(october(6, '13:01')),
    );
    const look = lookAt(dossier, october(7, '14:00'));
    expect(look.due.legal).toBe(october(9, '17:00'));
    expect(visitClock(look, 'xu-ly#1').due).toBe(october(8, '09:01'));
  });

  it('a fractional limit takes them exactly', () => {
    // Mon 5/10 + 2,5: Thu 8/10 11:30; with an hour more, 14:00.
    const dossier = dossierOf(
      procedureOf({ limit: '2,5 ngày làm việc', flow: [{ step: 'xu-ly', unit: 'a' }] }),
      accepted(october(5, '09:00')),
      paused(october(6, '13:00')),
      resumed(october(6, '14:00')),
    );
    expect(lookAt(dossier, october(7, '14:00')).due.legal).toBe(october(8, '14:00'));
  });
});

describe('several pauses are the union of their time (pitfall 4)', () => {
  const procedure = procedureOf({
    limit: '03 ngày làm việc',
    flow: [{ step: 'xu-ly', unit: 'a', limit: '03 ngày làm việc' }],
  });
  const dues = (now: string, ...log: readonly ReturnType<typeof accepted>[]) => {
    const look = lookAt(dossierOf(procedure, accepted(october(5, '09:00')), ...log), now);
    return [look.due.legal, visitClock(look, 'xu-ly#1').due];
  };

  it('nested: the inner one adds nothing', () => {
    // Tue 09:00 – Wed 09:00, eight hours.
    expect(
      dues(
        october(7, '10:00'),
        paused(october(6, '09:00')),
        paused(october(6, '10:00'), 'xu-ly'),
        resumed(october(6, '16:00'), 3),
        resumed(october(7, '09:00'), 2),
      ),
    ).toEqual([october(9, '17:00'), october(9, '09:00')]);
  });

  it('overlapping: from the first start to the last end', () => {
    expect(
      dues(
        october(7, '10:00'),
        paused(october(6, '09:00')),
        paused(october(6, '10:00'), 'xu-ly'),
        resumed(october(6, '16:00'), 2),
        resumed(october(7, '09:00'), 3),
      ),
    ).toEqual([october(9, '17:00'), october(9, '09:00')]);
  });

  it('one that is over and one that is not: still stopped, and the dates as they were', () => {
    expect(
      dues(
        october(30, '10:00'),
        paused(october(6, '09:00')),
        paused(october(6, '10:00'), 'xu-ly'),
        resumed(october(7, '10:00'), 3),
      ),
    ).toEqual([october(8, '17:00'), october(8, '09:00')]);
  });

  it('begun and ended in one instant: nothing', () => {
    expect(
      dues(october(7, '10:00'), paused(october(6, '09:00')), resumed(october(6, '09:00'))),
    ).toEqual([october(8, '17:00'), october(8, '09:00')]);
  });

  it('one after the other at the same instant: as one', () => {
    expect(
      dues(
        october(7, '10:00'),
        paused(october(6, '09:00')),
        resumed(october(6, '14:00')),
        paused(october(6, '14:00')),
        resumed(october(7, '09:00')),
      ),
    ).toEqual([october(9, '17:00'), october(9, '09:00')]);
  });

  it('a third and a fourth request stop as the first did', () => {
    const look = [6, 7, 8, 9].flatMap((day) => [
      paused(october(day, '08:00')),
      resumed(october(day, '10:00')),
    ]);
    // Four times two hours: one day. The step had run out on Thu 09:00 + 6 h, before the fourth.
    expect(dues(october(9, '10:30'), ...look)).toEqual([october(9, '17:00'), october(8, '16:30')]);
  });
});
