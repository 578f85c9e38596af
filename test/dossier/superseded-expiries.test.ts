import { describe, expect, it } from 'vitest';
import { allowedEvents } from '../../src/dossier/allowed-events.ts';
import { record, replay } from '../../src/dossier/record.ts';
import type { EventInput } from '../../src/dossier/schema.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import { defined, HEAD } from '../procedure/small-procedure.ts';
import { ACCEPTED, at, expired, finished, refusalOf } from './sample.ts';

const procedure = defined({
  ...HEAD,
  flow: [
    { step: 'nhan', unit: 'so', on: { supplement: 'cho' } },
    { end: 'xong', result: 'granted' },
    {
      wait: 'cho',
      for: 'applicant',
      clock: 'pause',
      within: '02 giờ',
      on: { supplied: 'nhan', expired: 'dung' },
    },
    { end: 'dung', result: 'stopped' },
  ],
});

const supplied = (time: string): EventInput => ({ ...finished(time, 'cho', 'supplied'), id: time });

/** Asked at 09:00, expired at 11:00; then it is entered that the answer came at 10:00. */
const dossier = replay(procedure, [
  ACCEPTED,
  finished('09:00', 'nhan', 'supplement'),
  expired('11:00', 'cho'),
  supplied('10:00'),
]);

const corrected = (instead?: EventInput): EventInput =>
  ({
    type: 'voided',
    id: 'v',
    at: at('16:00'),
    event: '10:00',
    reason: 'nhầm giờ',
    ...(instead === undefined ? {} : { instead }),
  }) as EventInput;

describe('an answer that has put an expiry right, and is itself corrected', () => {
  it('still does when the right time is not after the expiry', () => {
    for (const time of ['09:30', '11:00']) {
      const [, wait] = visitsOf(record(dossier, corrected(supplied(time))));
      expect(wait).toMatchObject({ step: 'cho', till: at(time), outcome: 'supplied' });
    }
  });

  it('does no longer when it came after it: the expiry is back, and nothing is answered', () => {
    expect(refusalOf(dossier, corrected(supplied('12:00')))).toEqual([
      'event.dossierEnded instead',
    ]);
  });

  it('is gone when it never came: the expiry is back', () => {
    const [, wait] = visitsOf(record(dossier, corrected()));
    expect(wait).toMatchObject({ step: 'cho', till: at('11:00'), outcome: 'expired' });
  });
});

describe('an answer that came before the expiry of a wait', () => {
  it('puts it right also where the expiry leads back to the wait itself', () => {
    const reminding = defined({
      ...HEAD,
      flow: [
        { step: 'nhan', unit: 'so', on: { supplement: 'cho' } },
        { end: 'xong', result: 'granted' },
        {
          wait: 'cho',
          for: 'applicant',
          clock: 'pause',
          within: '02 giờ',
          on: { supplied: 'nhan', expired: 'cho' },
        },
      ],
    });
    const reminded = replay(reminding, [
      ACCEPTED,
      finished('09:00', 'nhan', 'supplement'),
      expired('11:00', 'cho'),
    ]);
    const linesOf = (time: string) =>
      visitsOf(record(reminded, supplied(time))).map(
        ({ id, till, outcome }) => `${id} ${till?.slice(11, 16) ?? ''} ${outcome ?? ''}`,
      );
    expect(linesOf('10:00')).toEqual([
      'nhan#1 09:00 supplement',
      'cho#1 10:00 supplied',
      'nhan#2  ',
    ]);
    // After it, it answers the second request.
    expect(linesOf('11:30')).toEqual([
      'nhan#1 09:00 supplement',
      'cho#1 11:00 expired',
      'cho#2 11:30 supplied',
      'nhan#2  ',
    ]);
    expect(refusalOf(reminded, supplied('08:59'))).toEqual(['event.backInTime at']);
  });

  it('puts right that of the stay to which it belongs, not a later one', () => {
    const again = replay(procedure, [
      ACCEPTED,
      finished('09:00', 'nhan', 'supplement'),
      supplied('09:30'),
      finished('10:00', 'nhan', 'supplement'),
      expired('12:00', 'cho'),
    ]);
    expect(visitsOf(record(again, { ...supplied('11:00'), id: 'b' })).at(-1)).toMatchObject({
      id: 'nhan#3',
      from: at('11:00'),
    });
  });
});

describe('an answer that came before the silence of a branch', () => {
  it('puts it right, though nothing lists it', () => {
    const asking = defined({
      ...HEAD,
      flow: [
        {
          parallel: 'hoi',
          branches: [
            { step: 'y-kien', unit: 'so', onSilence: { after: '02 giờ', outcome: 'consent' } },
            { step: 'xac-minh', unit: 'so' },
          ],
        },
        { end: 'xong', result: 'granted' },
      ],
    });
    const silent = replay(asking, [ACCEPTED, expired('10:00', 'y-kien')]);
    const isListed = allowedEvents(silent).some(({ step }) => step === 'y-kien');
    expect(isListed).toBe(false);
    const answered = record(silent, finished('09:30', 'y-kien'));
    expect(visitsOf(answered)[0]).toMatchObject({ till: at('09:30'), outcome: 'done' });
    expect(refusalOf(silent, finished('10:30', 'y-kien'))).toEqual(['event.stepNotActive step']);
  });
});
