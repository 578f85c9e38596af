import { describe, expect, it } from 'vitest';
import '../../examples/matchers.ts';
import { issueAt } from '../../src/base/issue.ts';
import { computeDeadline, defineProcedure, promiseFor } from '../../src/index.ts';
import { formatIssue } from '../../src/render/format-issue.ts';
import { matchers, matchersIn } from '../../src/testing/matchers/matchers.ts';
import { scenario } from '../../src/testing/scenario/scenario.ts';
import { CALENDAR, LICENCE } from './licence.ts';

/** Due Thu 26/11/2026 17:00: 23, 25 and 26/11 count, 24/11 is a holiday. */
const received = scenario(LICENCE, { calendar: CALENDAR }).receivedAt('2026-11-20T16:30:00+07:00');

/** The desk took till Thu 26/11 16:30, the department one hour of Fri 27/11. */
const late = received
  .at('2026-11-26T16:30:00+07:00')
  .finishes('tiep-nhan')
  .at('2026-11-27T08:30:00+07:00')
  .finishes('tham-dinh');

const early = received
  .after('02 giờ làm việc')
  .finishes('tiep-nhan')
  .after('1 ngày làm việc')
  .finishes('tham-dinh');

const onTime = received
  .after('02 giờ làm việc')
  .finishes('tiep-nhan')
  .at('2026-11-26T18:00:00+07:00')
  .finishes('tham-dinh');

const messageOf = (run: () => void): string => {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
};

describe('toBeDueAt', () => {
  it('compares the statutory due of a dossier, in whatever offset', () => {
    expect(received).toBeDueAt('2026-11-26T17:00:00+07:00');
    expect(received).toBeDueAt('2026-11-26T10:00:00Z');
    expect(received).toBeDueAt(new Date('2026-11-26T10:00:00Z'));
    expect(received).not.toBeDueAt('2026-11-26T17:00:01+07:00');
  });

  it('moves with the pauses of the story', () => {
    // Paused Mon 14:00 to Wed 10:00: 3 h of Monday and 2.5 h of Wednesday, so one day is added.
    const paused = received
      .at('2026-11-23T14:00:00+07:00')
      .pauses('incident')
      .at('2026-11-25T10:00:00+07:00')
      .resumes();
    expect(paused).toBeDueAt('2026-11-27T17:00:00+07:00');
  });

  it('judges a host’s own dossier, and deadlines too', () => {
    const { dossier } = received;
    expect({ dossier, now: '2026-11-21T08:00:00+07:00', calendar: CALENDAR }).toBeDueAt(
      '2026-11-26T17:00:00+07:00',
    );
    const promise = promiseFor(LICENCE, { at: '2026-11-20T16:30:00+07:00', calendar: CALENDAR });
    expect(promise).toBeDueAt('2026-11-26T17:00:00+07:00');
  });

  it('says what was expected, what came, and how that was counted', () => {
    const message = messageOf(() => expect(received).toBeDueAt('2026-11-25T17:00:00+07:00'));
    expect(message).toContain('Expected: 2026-11-25T17:00:00+07:00');
    expect(message).toContain('Received: 2026-11-26T17:00:00+07:00');
    expect(message).toContain('Tuesday 24/11 (Vietnam Culture Day');
  });

  it('explains a deadline once it has the calendar', () => {
    const deadline = computeDeadline({
      start: '2026-11-20T16:30:00+07:00',
      limit: '03 ngày làm việc',
      calendar: CALENDAR,
    });
    const other = '2026-11-25T17:00:00+07:00';
    expect(messageOf(() => expect(deadline).toBeDueAt(other))).toContain('3 working days');
    expect(messageOf(() => expect(deadline).toBeDueAt(other, CALENDAR))).toContain(
      'Monday 23, Wednesday 25 and Thursday 26/11',
    );
  });

  it('knows a dossier without a limit', () => {
    const unlimited = defineProcedure({
      code: '9',
      version: '1',
      name: 'Không thời hạn',
      units: { a: { name: 'A' } },
      flow: [{ step: 'mot', name: 'Một', unit: 'a' }],
    });
    const story = scenario(unlimited, { calendar: CALENDAR }).receivedAt(
      '2026-11-20T16:30:00+07:00',
    );
    expect(story).not.toBeDueAt('2026-11-26T17:00:00+07:00');
    expect(() => expect(story).toBeLateBy('1 giờ làm việc')).toThrow('limit');
    expect(messageOf(() => expect(story).toBeDueAt('2026-11-26T17:00:00+07:00'))).toContain(
      'no due date',
    );
  });
});

describe('the grade', () => {
  it('is one of three, and each matcher knows one', () => {
    expect(early).toBeEarly();
    expect(early).not.toBeOnTime();
    expect(onTime).toBeOnTime();
    expect(onTime).not.toBeEarly();
    expect(late).toBeLate();
    expect(late).not.toBeOnTime();
  });

  it('is not there while the dossier runs in time', () => {
    expect(received).not.toBeOnTime();
    expect(received).not.toBeLate();
    expect(messageOf(() => expect(received).toBeOnTime())).toContain('Received: no grade yet');
  });

  it('is late as soon as it is, done or not', () => {
    expect(received.at('2026-11-27T08:00:00+07:00')).toBeLate();
  });
});

describe('toBeLateBy', () => {
  it('compares working time, written as a limit or in milliseconds', () => {
    // Due Thu 17:00, done Fri 08:30.
    expect(late).toBeLateBy('1 giờ làm việc');
    expect(late).toBeLateBy('60 phút làm việc');
    expect(late).toBeLateBy(3_600_000);
    expect(late).not.toBeLateBy('2 giờ làm việc');
  });

  it('counts a working day as long as the day after the due is', () => {
    // Fri 27/11 has 8 h.
    expect(received.at('2026-11-27T17:00:00+07:00')).toBeLateBy('1 ngày làm việc');
    expect(received.at('2026-11-27T17:00:00+07:00')).toBeLateBy('8 giờ làm việc');
  });

  it('compares wall time where the limit runs day and night', () => {
    const hours = defineProcedure({
      code: '8',
      version: '1',
      name: 'Trong 24 giờ',
      limit: '24 giờ',
      units: { a: { name: 'A' } },
      flow: [{ step: 'mot', name: 'Một', unit: 'a', limit: '24 giờ' }],
    });
    const story = scenario(hours, { calendar: CALENDAR }).receivedAt('2026-11-20T16:30:00+07:00');
    expect(story.after('30 giờ').finishes('mot')).toBeLateBy('6 giờ');
  });

  it('says so when it was not late at all', () => {
    const message = messageOf(() => expect(early).toBeLateBy('1 giờ làm việc'));
    expect(message).toContain('Expected: 1 h of working time (3600000 ms)');
    expect(message).toContain('Received: not late');
  });

  it('adds up the cycles of a dossier', () => {
    expect(matchers.toBeLateBy(late, 3_600_000).pass).toBe(true);
    expect(matchers.toBeLateBy(early, 0).pass).toBe(true);
  });
});

describe('toHoldResponsible', () => {
  it('refuses a unit that the procedure does not know, and names a near one', () => {
    expect(() => expect(late).toHoldResponsible('abc')).toThrow('“abc” is not declared');
    expect(() => expect(late).not.toHoldResponsible('abc')).toThrow('motCua');
    const message = messageOf(() => expect(late).toHoldResponsible('so', 'mot-cua'));
    expect(message).toContain('At units[1]');
    expect(message).toContain('Did you mean “motCua”?');
  });

  it('names all units that the lateness is charged to, in any order, and no other', () => {
    expect(late).toHoldResponsible('motCua');
    expect(late).not.toHoldResponsible('so');
    expect(late).not.toHoldResponsible('motCua', 'so');
    expect(early).toHoldResponsible();
    expect(late).not.toHoldResponsible();
  });

  it('tells whose lateness it is', () => {
    const message = messageOf(() => expect(late).toHoldResponsible('so'));
    expect(message).toContain('Expected: so\nReceived: motCua');
    expect(message).toContain('WHOSE LATENESS IT IS');
  });
});

describe('toVerify', () => {
  const rushed = defineProcedure({
    ...LICENCE,
    limit: '02 ngày làm việc',
  });

  it('passes a procedure without errors', () => {
    expect(LICENCE).toVerify();
    expect(LICENCE).toVerify({ calendar: CALENDAR, from: '2026-09-01', to: '2026-12-31' });
  });

  it('prints the errors of any other', () => {
    expect(rushed).not.toVerify();
    const message = messageOf(() => expect(rushed).toVerify());
    expect(message).toContain('total.pathOverLimit');
    expect(message).toContain('3 working days');
  });
});

describe('the matchers', () => {
  it('speak Vietnamese too', () => {
    const { message } = matchersIn('vi').toBeOnTime(late);
    expect(message().split('\n').slice(0, 2)).toEqual(['Mong đợi: đúng hạn', 'Nhận được: quá hạn']);
    expect(matchersIn('vi').toVerify(LICENCE).message()).toBe(
      'Mong đợi khác với: không có lỗi\nNhận được: không có lỗi',
    );
  });

  it('refuse a language without words before anything is judged', () => {
    // What a caller without types may give.
    expect(() => matchersIn('fr' as 'vi')).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code: 'input.notOneOf' })] }),
    );
    expect(() => matchersIn('fr' as 'vi')).toThrow('“fr”');
  });

  it('refuse what they cannot judge, also where it should not match', () => {
    expect(() => expect('HS-0001').not.toBeLate()).toThrow('{ dossier, now, calendar }');
    expect(() => expect(LICENCE).not.toBeDueAt('2026-11-26T17:00:00+07:00')).toThrow('dossier');
    expect(() => expect(received).not.toVerify()).toThrow('Procedure');
    expect(() => expect(received).not.toBeDueAt('tomorrow')).toThrow('“tomorrow”');
    expect(() => expect(late).not.toBeLateBy('3–5 ngày')).toThrow('“3–5 ngày”');
  });

  it('refuse in words, in the language of the matchers', () => {
    const due = (locale: 'vi' | 'en') => () => matchersIn(locale).toBeDueAt(received, '2026-11-16');
    const issue = issueAt(['expected'], 'instant.withoutOffset', { text: '2026-11-16' });
    expect(due('vi')).toThrow(formatIssue(issue, 'vi'));
    expect(due('en')).toThrow(formatIssue(issue, 'en'));
  });
});
