import { describe, expect, it } from 'vitest';
import { extendCalendar } from '../../src/calendar/extend-calendar.ts';
import { dueEvents } from '../../src/clock/due-events.ts';
import { record } from '../../src/dossier/record.ts';
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

describe('a bound that became shorter while the dossier waited', () => {
  const procedure = procedureOf({
    variants: ['mot', 'hai'],
    limit: '10 ngày làm việc',
    flow: [
      {
        wait: 'cho',
        for: 'applicant',
        clock: 'pause',
        within: { mot: '05 ngày làm việc', hai: '01 ngày làm việc' },
        on: { supplied: 'ky', expired: 'ky' },
      },
      { step: 'ky', unit: 'a' },
    ],
  });
  const dossier = dossierOf(procedure, accepted(october(5, '09:00')), {
    type: 'reclassified',
    at: october(9, '09:00'),
    variant: 'hai',
    reason: 'hồ sơ đơn giản',
  });

  it('leaves what had stood still: the clocks run on from the change', () => {
    // Mon 5/10 and ten days: Mon 19/10. Tue 6/10 – Fri 9/10 09:00 are 3 days and 1,5 of 8 hours: the
    // thirteenth day is Thu 22/10, and what is left of them falls into Fri 23/10.
    const look = lookAt(dossier, october(9, '09:00:01'));
    expect(look.due.legal).toBe(october(23, '17:00'));
    expect(dossierClock(look).state).toBe('running');
    // The bound itself, Tue 6/10, has passed.
    expect(visitClock(look, 'cho#1')).toMatchObject({ due: october(6, '17:00'), grade: 'late' });
  });

  it('lets the wait expire then, and that is not too early', () => {
    const events = dueEvents(dossier, { now: october(9, '09:00'), calendar: CALENDAR });
    expect(events).toMatchObject([{ at: october(9, '09:00'), step: 'cho' }]);
    const expired = events.reduce(record, dossier);
    expect(lookAt(expired, october(9, '10:00')).violations).toEqual([]);
  });
});

describe('the bound of a wait that counts from an earlier event', () => {
  const procedure = procedureOf({
    limit: '20 ngày làm việc',
    flow: [
      { step: 'chuan-bi', unit: 'a', on: { hoi: 'hoi-truoc' } },
      {
        wait: 'cho',
        for: 'authority',
        clock: 'pause',
        within: { amount: 3, unit: 'workingDay', anchor: 'receipt' },
        on: { answered: 'ky', expired: 'ky' },
      },
      { step: 'ky', unit: 'a' },
      { end: 'xong', result: 'granted' },
      { wait: 'hoi-truoc', for: 'applicant', clock: 'pause', on: { supplied: 'cho' } },
    ],
  });
  const dueOfWait = (...log: readonly Parameters<typeof dossierOf>[1][]) =>
    visitClock(
      lookAt(dossierOf(procedure, accepted(october(5, '09:00')), ...log), october(8, '09:00')),
      'cho#1',
    ).due;

  it('leaves out what stood still before the wait began, as the limit of a step does', () => {
    // Mon 5/10 and three working days: Thu 8/10.
    expect(dueOfWait(finished('chuan-bi', october(6, '14:00')))).toBe(october(8, '17:00'));
    // Tue 6/10 07:30–13:00 is half a working day: the third ends in the middle of Fri 9/10.
    expect(
      dueOfWait(
        paused(october(5, '13:00')),
        resumed(october(6, '13:00')),
        finished('chuan-bi', october(6, '14:00')),
      ),
    ).toBe(october(9, '17:00'));
    expect(
      dueOfWait(
        finished('chuan-bi', october(5, '13:00'), 'hoi'),
        finished('hoi-truoc', october(6, '13:00'), 'supplied'),
      ),
    ).toBe(october(9, '17:00'));
  });
});

describe('a wait that was handed to a unit with days off of its own', () => {
  it('has the bound that it had: by the calendar of the unit that the procedure names', () => {
    const procedure = procedureOf({
      limit: '20 ngày làm việc',
      units: { a: { name: 'Đơn vị A' }, b: { name: 'Phòng B', parent: 'a' } },
      flow: [
        {
          wait: 'cho',
          for: 'authority',
          unit: 'a',
          within: '03 ngày làm việc',
          on: { done: 'ky' },
        },
        { step: 'ky', unit: 'a' },
      ],
    });
    const day = {
      date: '2026-10-07',
      status: 'off',
      kind: 'closure',
      name: 'Bão',
      source: 'CĐ 01',
    };
    const closed = extendCalendar(CALENDAR, { id: 'b', version: '1', days: [day as never] });
    const calendar = { default: CALENDAR, byUnit: { b: closed } };
    const handed = { type: 'handedOver', at: october(6, '09:00'), step: 'cho', to: { unit: 'b' } };
    const dossier = dossierOf(procedure, accepted(october(5, '09:00')), handed as never);
    // Mon 5/10 and three working days: Thu 8/10.
    expect(visitClock(lookAt(dossier, october(6, '10:00'), calendar), 'cho#1')).toMatchObject({
      unit: 'b',
      due: october(8, '17:00'),
    });
  });
});
