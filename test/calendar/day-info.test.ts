import { describe, expect, it } from 'vitest';
import { attempt } from '../../src/base/error.ts';
import { dayInfo } from '../../src/calendar/day-info.ts';
import { vietnamCalendar } from '../../src/calendar/vietnam/vietnam-calendar.ts';
import { calendarWith, OFFICE_HOURS, weekOf } from './calendars.ts';

const vn = vietnamCalendar();

describe('what a calendar says of a date', () => {
  it('is nothing but its hours on an ordinary working day', () => {
    expect(dayInfo('2026-11-20', vn)).toStrictEqual({
      date: '2026-11-20',
      working: true,
      shifts: ['07:30-11:30', '13:00-17:00'],
      certainty: 'confirmed',
    });
  });

  it.each([
    ['2026-11-21', 'weeklyRest', 'thứ Bảy', 'Saturday'],
    ['2026-11-22', 'weeklyRest', 'Chủ nhật', 'Sunday'],
    ['2026-09-02', 'holiday', 'Quốc khánh', 'National Day'],
    ['2026-11-24', 'holiday', 'Ngày Văn hóa Việt Nam', 'Vietnam Culture Day'],
    [
      '2026-04-27',
      'compensatory',
      'Nghỉ bù Giỗ Tổ Hùng Vương',
      "Day in lieu of Hùng Kings' Commemoration Day",
    ],
    ['2026-08-31', 'swapOff', 'Nghỉ hoán đổi', 'Day off by swap'],
  ])('names the reason why %s is off: %s', (date, kind, vi, en) => {
    const { working, shifts, reason } = dayInfo(date, vn);
    expect({ working, shifts }).toEqual({ working: false, shifts: [] });
    expect(reason).toMatchObject({ kind, name: { vi, en } });
  });

  it('names the source where it is known', () => {
    expect(dayInfo('2026-11-24', vn).reason?.source).toBe('NQ 28/2026/QH16 Art. 2');
    expect(dayInfo('2025-05-02', vn).reason?.source).toBe('6150/TB-BLĐTBXH');
    expect(dayInfo('2019-04-29', vn).reason).not.toHaveProperty('source');
  });

  it('gives a swapped Saturday the hours of the weekday it replaces, and the reason', () => {
    const own = vietnamCalendar({ hours: ['07:00-11:30', '13:30-16:00'] });
    // For Monday 31/8.
    expect(dayInfo('2026-08-22', own)).toMatchObject({
      working: true,
      shifts: ['07:00-11:30', '13:30-16:00'],
      reason: { kind: 'swapWork', name: { vi: 'Làm bù', en: 'Working day by swap' } },
    });
  });

  it('tells a desk that is open while limits stand from a rest day', () => {
    const desk = calendarWith({
      week: weekOf(OFFICE_HOURS, { shifts: ['07:30-11:30'], counts: false }),
    });
    expect(dayInfo('2026-11-21', desk)).toEqual({
      date: '2026-11-21',
      working: false,
      shifts: ['07:30-11:30'],
      reason: { kind: 'openWithoutCounting', name: { vi: 'thứ Bảy', en: 'Saturday' } },
      certainty: 'confirmed',
    });
  });

  it('says when it is only projected', () => {
    // Mùng 1 of 2027 is Saturday 6/2.
    expect(dayInfo('2027-02-04', vn)).toMatchObject({
      working: false,
      reason: { kind: 'holiday', source: 'BLLĐ 2019 Art. 112(1)' },
      certainty: 'projected',
    });
    expect(dayInfo('2027-02-11', vn)).toMatchObject({ working: true, certainty: 'projected' });
  });

  it('is refused outside the calendar', () => {
    expect(attempt(() => dayInfo('2009-12-31', vn))).toMatchObject({
      issues: [{ code: 'calendar.notTabulated', from: '2010-01-01', to: '2050-12-31' }],
    });
    expect(attempt(() => dayInfo('2051-01-01', vn))).toMatchObject({
      issues: [{ code: 'calendar.notTabulated' }],
    });
    expect(attempt(() => dayInfo('2026-02-30', vn))).toMatchObject({
      issues: [{ code: 'date.invalid', path: ['date'], text: '2026-02-30' }],
    });
  });
});
