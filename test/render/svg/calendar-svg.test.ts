import { buildCalendar, extendCalendar, vietnamCalendar } from 'lienthong';
import { calendarSvg } from 'lienthong/render';
import { describe, expect, it } from 'vitest';
import { faultOf, textOf } from './well-formed.ts';

const calendar = vietnamCalendar();
const office = ['07:30-11:30', '13:00-17:00'];

const plain = buildCalendar({
  id: 'plain',
  version: '1',
  timeZone: 'Asia/Ho_Chi_Minh',
  week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
  days: [],
  confirmedThrough: '2026-12-31',
});

describe('the working days of a year', () => {
  const svg = calendarSvg(2026, calendar);
  const text = textOf(svg);

  it('are one well-formed document with a name', () => {
    expect(faultOf(svg)).toBeUndefined();
    expect(svg).toContain('<title>Lịch làm việc năm 2026</title>');
  });

  it('count the working days of each month', () => {
    // February 2026 has 20 weekdays; the 16th to the 20th are Tết.
    expect(text).toMatch(/Tháng 2\s*15 ngày làm việc/);
  });

  it('name the special days with their dates, runs in one row', () => {
    expect(text).toMatch(/16\/02 – 20\/02\s*Nghỉ lễ, tết\s*Tết Nguyên đán/);
    expect(text).toMatch(/22\/08\s*Làm bù cho ngày nghỉ hoán đổi/);
  });

  it('mark projected holidays, and say so', () => {
    const next = calendarSvg(2027, calendar, { locale: 'en' });
    expect(next).toContain('stroke-dasharray="3 2"');
    expect(textOf(next)).toContain('Projected from the law, not yet announced');
    expect(svg).not.toContain('stroke-dasharray="3 2"');
  });

  it('show when an agency is closed', () => {
    const storm = extendCalendar(calendar, {
      id: 'bao',
      version: '1',
      days: [
        { date: '2026-10-01', status: 'off', kind: 'closure', name: '<b>Bão</b>', source: 'CĐ 1' },
      ],
    });
    const drawn = calendarSvg(2026, storm);
    expect(faultOf(drawn)).toBeUndefined();
    expect(textOf(drawn)).toMatch(/01\/10\s*Cơ quan đóng cửa\s*&lt;b&gt;Bão/);
  });

  it('say when no day departs from the week', () => {
    // 365 days from a Thursday on: 261 weekdays.
    expect(textOf(calendarSvg(2026, plain))).toContain('Không có ngày nào ngoài lịch tuần.');
    expect(textOf(calendarSvg(2026, plain))).toContain('261 ngày làm việc');
  });

  it('are refused for a year that the calendar does not know', () => {
    expect(() => calendarSvg(2027, plain)).toThrow('calendar.notConfirmed');
    expect(() => calendarSvg(2026.5, plain)).toThrow('date.invalid');
    expect(() => calendarSvg(-1, plain)).toThrow('date.invalid');
  });
});

describe('a swap of days', () => {
  it('is told on both of its days, under the version of the calendar and not its id', () => {
    const text = textOf(calendarSvg(2026, vietnamCalendar()));
    expect(text).toContain('làm bù vào ngày 10/01/2026');
    expect(text).toContain('làm thay ngày 02/01/2026');
    expect(text).toContain('249 ngày làm việc, lịch phiên bản');
    expect(text).not.toMatch(/\bvn\b/);
  });
});
