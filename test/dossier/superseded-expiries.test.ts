import { describe, expect, it } from 'vitest';
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
