import { describe, expect, it } from 'vitest';
import { defineProcedure, extendCalendar, isLienthongError } from '../../src/index.ts';
import type { WaitNode } from '../../src/procedure/procedure.ts';
import { scenario } from '../../src/testing/scenario/scenario.ts';
import { BRANCHES, CALENDAR, LICENCE } from './licence.ts';

/** Friday 20/11/2026, half an hour before the close. */
const received = scenario(LICENCE, { calendar: CALENDAR }).receivedAt('2026-11-20T16:30:00+07:00');

const messageOf = (tell: () => unknown): string => {
  try {
    tell();
  } catch (error) {
    return isLienthongError(error) ? error.message : `not ours: ${String(error)}`;
  }
  return 'nothing was thrown';
};

describe('the time of a story', () => {
  it.each([
    // 30 minutes of Friday and 90 of Monday.
    { limit: '02 giờ làm việc', now: '2026-11-23T09:00:00+07:00' },
    { limit: '90 phút làm việc', now: '2026-11-23T08:30:00+07:00' },
    // Half an hour is left of Friday: as much is left of Monday one working day later.
    { limit: '01 ngày làm việc', now: '2026-11-23T16:30:00+07:00' },
    // Over the holiday of Tuesday.
    { limit: '02 ngày làm việc', now: '2026-11-25T16:30:00+07:00' },
    { limit: '24 giờ', now: '2026-11-21T16:30:00+07:00' },
    { limit: '45 phút', now: '2026-11-20T17:15:00+07:00' },
    { limit: '3 ngày', now: '2026-11-23T16:30:00+07:00' },
    { limit: '1 tuần', now: '2026-11-27T16:30:00+07:00' },
    { limit: '1 tháng', now: '2026-12-20T16:30:00+07:00' },
    { limit: '1 năm', now: '2027-11-20T16:30:00+07:00' },
    { limit: 'ngay trong ngày', now: '2026-11-20T17:00:00+07:00' },
  ])('goes on by $limit', ({ limit, now }) => {
    expect(received.after(limit).now).toBe(now);
  });

  it('clips a month to its end', () => {
    expect(received.at('2027-01-31T09:00:00+07:00').after('1 tháng').now).toBe(
      '2027-02-28T09:00:00+07:00',
    );
  });

  it('is told in the zone of the procedure', () => {
    expect(received.at('2026-11-23T02:00:00Z').now).toBe('2026-11-23T09:00:00+07:00');
  });

  it('is counted by the default of several calendars', () => {
    const closed = extendCalendar(CALENDAR, {
      id: 'closed',
      version: '1',
      days: [
        { date: '2026-11-23', status: 'off', kind: 'closure', name: 'Bão', source: 'Thông báo' },
      ],
    });
    const calendar = { default: closed, byUnit: { so: CALENDAR } };
    const story = scenario(LICENCE, { calendar }).receivedAt('2026-11-20T16:30:00+07:00');
    // Monday is shut and Tuesday a holiday.
    expect(story.after('02 giờ làm việc').now).toBe('2026-11-25T09:00:00+07:00');
  });
});

describe('a story', () => {
  it('leads through the procedure, event by event', () => {
    const story = received
      .assigns('tiep-nhan', 'Cán bộ A')
      .after('02 giờ làm việc')
      .finishes('tiep-nhan')
      .pauses('incident', { step: 'tham-dinh', basis: 'Biên bản' })
      .after('1 giờ làm việc')
      .resumes()
      .finishes('tham-dinh', 'done', { unit: 'so', person: 'Cán bộ B' })
      .delivers();
    expect(story.dossier.events).toEqual([
      { type: 'accepted', id: '1', at: '2026-11-20T16:30:00+07:00', dossier: 'HS-0001' },
      {
        type: 'assigned',
        id: '2',
        at: '2026-11-20T16:30:00+07:00',
        step: 'tiep-nhan',
        person: 'Cán bộ A',
      },
      {
        type: 'finished',
        id: '3',
        at: '2026-11-23T09:00:00+07:00',
        step: 'tiep-nhan',
        outcome: 'done',
      },
      {
        type: 'paused',
        id: '4',
        at: '2026-11-23T09:00:00+07:00',
        reason: 'incident',
        step: 'tham-dinh',
        basis: 'Biên bản',
      },
      { type: 'resumed', id: '5', at: '2026-11-23T10:00:00+07:00' },
      {
        type: 'finished',
        id: '6',
        at: '2026-11-23T10:00:00+07:00',
        by: { unit: 'so', person: 'Cán bộ B' },
        step: 'tham-dinh',
        outcome: 'done',
      },
      { type: 'delivered', id: '7', at: '2026-11-23T10:00:00+07:00' },
    ]);
    expect(story.look()).toMatchObject({ status: 'ended', result: 'granted', grade: 'early' });
  });

  it('is never changed: two stories go on from one beginning', () => {
    const atOffice = received.finishes('tiep-nhan');
    const refused = atOffice.finishes('tham-dinh', 'refused');
    const granted = atOffice.finishes('tham-dinh');
    expect(refused.look().result).toBe('refused');
    expect(granted.look().result).toBe('granted');
    expect(atOffice.look().status).toBe('running');
  });

  it('can end by expiry, withdrawal or stop', () => {
    const asked = received.finishes('tiep-nhan').finishes('tham-dinh', 'supplement');
    // Fri 20/11 asked; five working days are 23, 25, 26, 27 and 30/11.
    expect(asked.at('2026-12-01T00:00:00+07:00').expires('cho-bo-sung').look().result).toBe(
      'stopped',
    );
    expect(received.withdraws('đổi ý').look().result).toBe('withdrawn');
    expect(received.stops().look().result).toBe('stopped');
  });

  it('goes on to the bound of a wait by itself, where that lies ahead', () => {
    const asked = received.finishes('tiep-nhan').finishes('tham-dinh', 'supplement');
    // Fri 20/11 asked; five working days are 23, 25, 26, 27 and 30/11, the last up to its end.
    const bound = '2026-12-01T00:00:00+07:00';
    const waits = [asked, asked.after('05 ngày làm việc'), asked.at(bound)];
    for (const story of waits) {
      const expired = story.expires('cho-bo-sung');
      expect(expired.now).toBe(bound);
      expect(expired.dossier.events.at(-1)).toMatchObject({ type: 'expired', at: bound });
      expect(expired.look().violations).toEqual([]);
    }
    expect(asked.at('2026-12-03T09:00:00+07:00').expires('cho-bo-sung').now).toBe(
      '2026-12-03T09:00:00+07:00',
    );
  });

  it('goes on to the end of the time for a branch to answer', () => {
    const silent = defineProcedure({
      code: '1.000003',
      version: '1',
      name: 'Lấy ý kiến',
      limit: '05 ngày làm việc',
      units: { a: { name: 'Cơ quan A' }, b: { name: 'Cơ quan B' } },
      flow: [
        {
          parallel: 'y-kien',
          branches: [
            {
              step: 'y-kien-a',
              unit: 'a',
              onSilence: { after: '03 ngày làm việc', outcome: 'consent' },
            },
            { step: 'y-kien-b', unit: 'b', limit: '05' },
          ],
        },
      ],
    });
    const story = scenario(silent, { calendar: CALENDAR })
      .receivedAt('2026-11-16T08:00:00+07:00')
      .expires('y-kien-a');
    // Mon 16/11 excluded: 17, 18 and 19/11.
    expect(story.now).toBe('2026-11-20T00:00:00+07:00');
    expect(story.look().violations).toEqual([]);
  });

  it('can begin with a filing, from which no clock runs', () => {
    const filed = scenario(LICENCE, { calendar: CALENDAR, id: 'HS-9' }).submittedAt(
      '2026-11-19T20:00:00+07:00',
      { channel: 'trực tuyến' },
    );
    expect(filed.look().status).toBe('submitted');
    const accepted = filed.at('2026-11-20T08:00:00+07:00').accepts();
    expect(accepted.dossier.id).toBe('HS-9');
    // Fri 20/11 excluded: 23, 25 and 26/11.
    expect(accepted.look().due.legal).toBe('2026-11-26T17:00:00+07:00');
  });

  it('records any other event, at another instant and with an id of its own too', () => {
    const noted = received.records({
      type: 'noted',
      id: 'n',
      at: '2026-11-20T16:45:00+07:00',
      text: 'ghi chú',
    });
    expect(noted.dossier.events.at(-1)).toEqual({
      type: 'noted',
      id: 'n',
      at: '2026-11-20T16:45:00+07:00',
      text: 'ghi chú',
    });
    expect(noted.now).toBe(received.now);
  });

  it('goes on earlier on another branch', () => {
    const story = scenario(BRANCHES, { calendar: CALENDAR })
      .receivedAt('2026-11-16T08:00:00+07:00')
      .at('2026-11-18T10:00:00+07:00')
      .finishes('y-kien-b')
      .at('2026-11-17T10:00:00+07:00')
      .finishes('y-kien-a');
    expect(story.look().result).toBe('granted');
  });

  it('can be looked at as it stood before', () => {
    const done = received.at('2026-11-23T09:00:00+07:00').finishes('tiep-nhan');
    expect(done.look().active.map(({ step }) => step)).toEqual(['tham-dinh']);
    const before = done.assessedAt('2026-11-23T08:00:00+07:00');
    expect(before.active.map(({ step }) => step)).toEqual(['tiep-nhan']);
    expect(done.assessedAt('2026-11-27T08:00:00+07:00').flags.overdue).toBe(true);
  });
});

describe('a story that cannot be', () => {
  it('is refused before it begins in a language without words, or without a calendar', () => {
    // What a caller without types may give.
    const locale = 'fr' as 'vi';
    const refusing = (code: string) =>
      expect.objectContaining({ issues: [expect.objectContaining({ code })] });
    expect(() => scenario(LICENCE, { calendar: CALENDAR, locale })).toThrow(
      refusing('input.notOneOf'),
    );
    expect(messageOf(() => scenario(LICENCE, { calendar: CALENDAR, locale }))).toContain('“fr”');
    const calendar = undefined as unknown as typeof CALENDAR;
    expect(() => scenario(LICENCE, { calendar })).toThrow(refusing('input.wrongType'));
  });

  it('is not looked at from an instant that is none, in words', () => {
    expect(messageOf(() => received.assessedAt('2026-11-23'))).toContain('“2026-11-23”');
    expect(messageOf(() => received.assessedAt('2026-11-23'))).not.toContain('instant.');
  });

  it('names the step that was probably meant', () => {
    expect(messageOf(() => received.finishes('tiep-nhann'))).toContain('“tiep-nhan”');
    expect(messageOf(() => received.finishes('tham-dinh'))).toContain('“tham-dinh”');
  });

  it('says so in the language of the story', () => {
    const vi = scenario(LICENCE, { calendar: CALENDAR, locale: 'vi' });
    const story = vi.receivedAt('2026-11-20T16:30:00+07:00');
    expect(messageOf(() => story.finishes('tiep-nhann'))).toMatch(/^.*không có bước/);
    expect(messageOf(() => vi.receivedAt('2026-11-20'))).not.toContain('instant.');
  });

  it('does not let a wait run out that has no bound, or whose bound a pause holds back', () => {
    const [first, second, end, wait, ...ends] = LICENCE.flow;
    const { within: _, ...open } = wait as WaitNode;
    const unbounded = { ...LICENCE, flow: [first, second, end, open, ...ends] };
    const asked = scenario(defineProcedure(unbounded as typeof LICENCE), { calendar: CALENDAR })
      .receivedAt('2026-11-20T16:30:00+07:00')
      .finishes('tiep-nhan')
      .finishes('tham-dinh', 'supplement');
    expect(messageOf(() => asked.expires('cho-bo-sung'))).toContain('no bound');
    const paused = received
      .finishes('tiep-nhan')
      .finishes('tham-dinh', 'supplement')
      .pauses('incident');
    expect(messageOf(() => paused.expires('cho-bo-sung'))).toContain('paused');
    expect(messageOf(() => received.expires('tiep-nhan'))).toContain('“tiep-nhan”');
    expect(messageOf(() => received.expires('tiep-nhann'))).toContain('“tiep-nhan”');
  });

  it('carries the issues for a machine to read', () => {
    expect(() => received.finishes('xxxxx')).toThrow(
      expect.objectContaining({
        tag: 'lienthong',
        issues: [expect.objectContaining({ code: 'event.stepUnknown', step: 'xxxxx' })],
      }),
    );
  });

  it.each([
    { call: () => received.after('3–5 ngày'), code: 'limit.range' },
    { call: () => received.at('2026-11-20'), code: 'instant.withoutOffset' },
    { call: () => received.at('2026-11-20T08:00:00+07:00').withdraws(), code: 'event.backInTime' },
    {
      call: () =>
        scenario(LICENCE, { calendar: CALENDAR, variant: 'x' }).receivedAt(
          '2026-11-20T08:00:00+07:00',
        ),
      code: 'procedure.variantUnknown',
    },
  ])('is refused with $code', ({ call, code }) => {
    expect(call).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ code })] }));
  });
});
