import { describe, expect, it } from 'vitest';
import { attempt } from '../../src/base/error.ts';
import { buildCalendar, tableOf } from '../../src/calendar/build-calendar.ts';
import type { CalendarOverlay } from '../../src/calendar/calendar-overlay.ts';
import { dayInfo } from '../../src/calendar/day-info.ts';
import { extendCalendar } from '../../src/calendar/extend-calendar.ts';
import { vietnamCalendar } from '../../src/calendar/vietnam/vietnam-calendar.ts';
import type { DaySpec, WorkCalendar } from '../../src/calendar/work-calendar.ts';
import { addWorkingDays, countWorkingDays, isWorkingDay } from '../../src/calendar/working-days.ts';
import { addWorkingTime, workingTimeBetween } from '../../src/calendar/working-time.ts';
import { computeDeadline } from '../../src/deadline/compute-deadline.ts';
import { fixedZone } from '../../src/time/zone.ts';
import { calendarWith, OFFICE_HOURS, off, specWith, weekOf } from './calendars.ts';

const vn = vietnamCalendar();

const own = (parts: Partial<CalendarOverlay> = {}): CalendarOverlay => ({
  id: 'xa-demo',
  version: '3',
  ...parts,
});

const closure = (days: object, source = 'Công điện 07/CĐ-UBND'): DaySpec =>
  // Either form of days is given by the caller.
  ({ ...days, status: 'off', kind: 'closure', name: 'Bão số 3', source }) as DaySpec;

const minutesOn = (date: string, calendar: WorkCalendar): number =>
  workingTimeBetween(`${date}T00:00:00+07:00`, `${date}T23:59:59+07:00`, calendar);

describe('an extended calendar', () => {
  it('has its own name, and for the rest is the calendar above', () => {
    const { id, version, digest, ...rest } = extendCalendar(vn, own());
    const { id: _id, version: _version, digest: above, ...theirs } = vn;
    expect({ id, version }).toEqual({ id: 'xa-demo', version: '3' });
    expect(rest).toMatchObject({ ...theirs, days: expect.anything() });
    expect(new Set(rest.days)).toEqual(new Set(theirs.days));
    expect(digest).not.toBe(above);
    expect(countWorkingDays('2010-01-01', '2030-01-01', extendCalendar(vn, own()))).toBe(
      countWorkingDays('2010-01-01', '2030-01-01', vn),
    );
  });

  it('keeps a zone of the calendar above that is not built in', () => {
    const zone = fixedZone('Asia/Tokyo', 9 * 3_600_000);
    const base = buildCalendar(specWith({ timeZone: zone.id }), { zone });
    expect(tableOf(extendCalendar(base, own())).zone).toBe(zone);
  });

  it('keeps the zone of a calendar above that came from JSON', () => {
    const stored: WorkCalendar = JSON.parse(JSON.stringify(vn));
    const extended = extendCalendar(stored, own({ hours: ['08:00-12:00'] }));
    expect(addWorkingTime('2026-11-20T08:00:00+07:00', 60, extended)).toBe(
      '2026-11-20T09:00:00+07:00',
    );
  });

  it('can be extended again: ministry, province, commune', () => {
    const province = extendCalendar(vn, own({ id: 'tinh', hours: ['07:00-11:00', '13:00-17:00'] }));
    const commune = extendCalendar(province, own({ days: [closure({ date: '2026-11-25' })] }));
    expect(minutesOn('2026-11-23', commune)).toBe(480);
    expect(dayInfo('2026-11-23', commune).shifts).toEqual(['07:00-11:00', '13:00-17:00']);
    expect(isWorkingDay('2026-11-25', commune)).toBe(false);
    expect(isWorkingDay('2026-11-24', commune)).toBe(false);
  });
});

describe('hours of its own', () => {
  const extended = extendCalendar(vn, own({ hours: ['07:00-11:30', '13:30-16:00'] }));

  it('hold on every weekday that counts', () => {
    expect(minutesOn('2026-11-23', extended)).toBe(420);
    expect(minutesOn('2026-11-21', extended)).toBe(0);
  });

  it('hold on a swapped Saturday, through the weekday it replaces', () => {
    expect(minutesOn('2026-08-22', extended)).toBe(420);
  });

  it('leave a desk that does not count as it is', () => {
    const desk = calendarWith({
      week: weekOf(OFFICE_HOURS, { shifts: ['07:30-11:30'], counts: false }),
    });
    const later = extendCalendar(desk, own({ hours: ['09:00-12:00'] }));
    expect(dayInfo('2026-11-21', later).shifts).toEqual(['07:30-11:30']);
    expect(dayInfo('2026-11-20', later).shifts).toEqual(['09:00-12:00']);
  });

  it('leave a listed day with shifts of its own as it is', () => {
    const base = calendarWith({
      days: [
        {
          date: '2026-11-28',
          status: 'work',
          kind: 'swapWork',
          name: 'work',
          shifts: ['07:30-11:30'],
        },
      ],
    });
    expect(minutesOn('2026-11-28', extendCalendar(base, own({ hours: ['09:00-12:00'] })))).toBe(
      240,
    );
  });
});

describe('single weekdays', () => {
  it('can be opened for reception without a limit passing', () => {
    const extended = extendCalendar(
      vn,
      own({ week: { sat: { shifts: ['07:30-11:30'], counts: false } } }),
    );
    expect(dayInfo('2026-11-21', extended)).toMatchObject({
      working: false,
      shifts: ['07:30-11:30'],
      reason: { kind: 'openWithoutCounting' },
    });
    expect(addWorkingDays('2026-11-20', 1, extended)).toBe('2026-11-23');
    expect(minutesOn('2026-11-21', extended)).toBe(0);
    // Received on that Saturday: its day is the day of the event.
    expect(
      computeDeadline({
        start: '2026-11-21T08:00:00+07:00',
        limit: '01 ngày làm việc',
        calendar: extended,
      }).dueDate,
    ).toBe('2026-11-23');
  });

  it('go before the hours of all weekdays', () => {
    const extended = extendCalendar(
      vn,
      own({ hours: ['08:00-12:00', '13:00-17:00'], week: { fri: ['08:00-12:00'] } }),
    );
    expect(minutesOn('2026-11-19', extended)).toBe(480);
    expect(minutesOn('2026-11-20', extended)).toBe(240);
  });

  it('can be closed, and a Saturday with hours of its own is worked for one nevertheless', () => {
    const base = calendarWith({
      days: [
        { date: '2026-11-20', status: 'off', kind: 'swapOff', name: 'off' },
        {
          date: '2026-11-28',
          status: 'work',
          kind: 'swapWork',
          name: 'work',
          replaces: '2026-11-20',
          shifts: ['07:30-11:30'],
        },
      ],
    });
    expect(minutesOn('2026-11-28', extendCalendar(base, own({ week: { fri: [] } })))).toBe(240);
  });

  it('can be closed; then the Saturday swapped for such a day is closed too', () => {
    const extended = extendCalendar(vn, own({ week: { fri: [] } }));
    expect(isWorkingDay('2026-11-20', extended)).toBe(false);
    // 10/1/2026 was worked for Friday 2/1, 22/8/2026 for Monday 31/8.
    expect(isWorkingDay('2026-01-10', extended)).toBe(false);
    expect(isWorkingDay('2026-08-22', extended)).toBe(true);
  });
});

describe('days of its own', () => {
  it('close it, with a reason that every deadline they move can name', () => {
    const days = [closure({ from: '2026-11-23', to: '2026-11-26' })];
    const extended = extendCalendar(vn, own({ days }));
    expect(addWorkingDays('2026-11-20', 1, extended)).toBe('2026-11-27');
    expect(dayInfo('2026-11-25', extended).reason).toEqual({
      kind: 'closure',
      name: 'Bão số 3',
      source: 'Công điện 07/CĐ-UBND',
    });
  });

  it('take the place of what the calendar above says of that day', () => {
    const days = [
      closure({ date: '2026-11-24' }),
      {
        date: '2026-09-01',
        status: 'work',
        kind: 'holiday',
        name: 'Trực',
        shifts: ['07:30-11:30'],
      } as const,
    ];
    const extended = extendCalendar(vn, own({ days }));
    expect(dayInfo('2026-11-24', extended).reason?.kind).toBe('closure');
    expect(dayInfo('2026-09-01', extended)).toMatchObject({
      working: true,
      shifts: ['07:30-11:30'],
    });
    expect(isWorkingDay('2026-09-02', extended)).toBe(false);
  });

  it('split a run of the calendar above', () => {
    const base = calendarWith({
      days: [
        { from: '2026-11-09', to: '2026-11-20', status: 'off', kind: 'closure', name: 'Dịch' },
        off('2026-11-24'),
      ],
    });
    const open = { status: 'work', kind: 'closure', name: 'Mở lại', source: 'CV 1/UBND' } as const;
    const days: readonly DaySpec[] = [
      { from: '2026-11-11', to: '2026-11-12', ...open },
      { date: '2026-11-20', ...open },
    ];
    const extended = extendCalendar(base, own({ days }));
    expect(extended.days).toEqual([
      { from: '2026-11-09', to: '2026-11-10', status: 'off', kind: 'closure', name: 'Dịch' },
      { from: '2026-11-11', to: '2026-11-12', ...open },
      { from: '2026-11-13', to: '2026-11-19', status: 'off', kind: 'closure', name: 'Dịch' },
      { date: '2026-11-20', ...open },
      off('2026-11-24'),
    ]);
    expect(countWorkingDays('2026-11-08', '2026-11-22', extended)).toBe(3);
  });

  it('shorten a run of the calendar above at either end', () => {
    const closed = { status: 'off', kind: 'closure', name: 'Dịch' } as const;
    const base = calendarWith({ days: [{ from: '2026-11-09', to: '2026-11-20', ...closed }] });
    const daysBeside = (date: string) => {
      const { days } = extendCalendar(base, own({ days: [closure({ date })] }));
      return days.filter((day) => 'from' in day);
    };
    expect(daysBeside('2026-11-09')).toEqual([{ from: '2026-11-10', to: '2026-11-20', ...closed }]);
    expect(daysBeside('2026-11-20')).toEqual([{ from: '2026-11-09', to: '2026-11-19', ...closed }]);
  });

  it('leave every other entry in its own form', () => {
    const run: DaySpec = {
      from: '2026-11-09',
      to: '2026-11-09',
      status: 'off',
      kind: 'closure',
      name: 'Dịch',
    };
    const extended = extendCalendar(
      calendarWith({ days: [run] }),
      own({ days: [closure({ date: '2026-11-10' })] }),
    );
    expect(extended.days[0]).toEqual(run);
  });

  it('leave a single day of a run', () => {
    const base = calendarWith({
      days: [
        { from: '2026-11-09', to: '2026-11-11', status: 'off', kind: 'closure', name: 'Dịch' },
      ],
    });
    const days = [closure({ from: '2026-11-10', to: '2026-11-13' })];
    expect(extendCalendar(base, own({ days })).days[0]).toEqual({
      date: '2026-11-09',
      status: 'off',
      kind: 'closure',
      name: 'Dịch',
    });
  });

  it('can be a swap of its own', () => {
    const days: readonly DaySpec[] = [
      { date: '2026-11-23', status: 'off', kind: 'swapOff', name: 'Nghỉ hoán đổi' },
      {
        date: '2026-11-28',
        status: 'work',
        kind: 'swapWork',
        name: 'Làm bù',
        replaces: '2026-11-23',
      },
    ];
    const extended = extendCalendar(vn, own({ hours: ['08:00-12:00'], days }));
    expect(minutesOn('2026-11-28', extended)).toBe(240);
    expect(countWorkingDays('2026-11-22', '2026-11-28', extended)).toBe(4);
  });

  it('can undo a swap of the calendar above, both halves together', () => {
    const days: readonly DaySpec[] = [
      {
        date: '2026-08-31',
        status: 'work',
        kind: 'closure',
        name: 'Làm việc',
        source: 'CV 2/UBND',
      },
      closure({ date: '2026-08-22' }),
    ];
    const extended = extendCalendar(vn, own({ days }));
    expect(isWorkingDay('2026-08-31', extended)).toBe(true);
    expect(isWorkingDay('2026-08-22', extended)).toBe(false);
  });
});

describe('how far it reaches', () => {
  it('is as far as the calendar above', () => {
    expect(tableOf(extendCalendar(vn, own())).lastDay).toBe(tableOf(vn).lastDay);
  });

  it('can be its own decision', () => {
    const extended = extendCalendar(vn, own({ confirmedThrough: '2026-06-30', beyond: 'refuse' }));
    expect(attempt(() => isWorkingDay('2026-07-01', extended))).toMatchObject({
      issues: [{ code: 'calendar.notConfirmed', confirmedThrough: '2026-06-30' }],
    });
  });
});
