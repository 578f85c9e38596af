import { describe, expect, it } from 'vitest';
import { PROCESS_TIME_ZONES } from './process-time-zones.ts';

const zone = process.env['TZ'] ?? '';

describe('the process time zone of this run', () => {
  it('is one of the five', () => {
    expect(Object.keys(PROCESS_TIME_ZONES)).toContain(zone);
  });

  it('takes effect in local dates', () => {
    expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(PROCESS_TIME_ZONES[zone]);
  });

  it('skips 30 December 2011 in Apia and nowhere else', () => {
    expect(new Date(2011, 11, 30).getDate()).toBe(zone === 'Pacific/Apia' ? 31 : 30);
  });

  it('skips midnight on 6 September 2026 in Santiago and nowhere else', () => {
    expect(new Date(2026, 8, 6).getHours()).toBe(zone === 'America/Santiago' ? 1 : 0);
  });
});
