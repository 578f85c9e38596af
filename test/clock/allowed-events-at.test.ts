import { describe, expect, it } from 'vitest';
import { allowedEventsAt } from '../../src/clock/allowed-events-at.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  procedureOf,
} from './example-dossier.ts';

/** The applicant has two working days; another agency has one, and silence is its consent. */
const procedure = procedureOf({
  limit: '10 ngày làm việc',
  flow: [
    { step: 'xu-ly', unit: 'a', on: { supplement: 'cho' } },
    {
      parallel: 'hoi',
      branches: [
        { step: 'y-kien', unit: 'b', onSilence: { after: '01 ngày làm việc', outcome: 'consent' } },
        { step: 'du-thao', unit: 'a' },
      ],
    },
    { end: 'xong', result: 'granted' },
    {
      wait: 'cho',
      for: 'applicant',
      clock: 'pause',
      within: '02 ngày làm việc',
      on: { supplied: 'xu-ly', expired: 'dung' },
    },
    { end: 'dung', result: 'stopped' },
  ],
});

const RECEIVED = accepted(october(5, '09:00'));

const expiriesAt = (dossier: ReturnType<typeof dossierOf>, now: string): readonly unknown[] =>
  allowedEventsAt(dossier, { now, calendar: CALENDAR })
    .filter(({ type }) => type === 'expired')
    .map(({ step }) => step);

describe('what may be recorded now', () => {
  it('is that a wait expired from 24:00 of its last day on, and not before', () => {
    const asked = dossierOf(
      procedure,
      RECEIVED,
      finished('xu-ly', october(6, '10:00'), 'supplement'),
    );
    // Tue 6/10 and two working days: Thu 8/10.
    expect(expiriesAt(asked, october(8, '23:59:59'))).toEqual([]);
    expect(expiriesAt(asked, october(9, '00:00'))).toEqual(['cho']);
  });

  it('is that a branch was silent once its time to answer is over', () => {
    const consulted = dossierOf(procedure, RECEIVED, finished('xu-ly', october(6, '10:00')));
    // Tue 6/10 and one working day: Wed 7/10.
    expect(expiriesAt(consulted, october(7, '23:59:59'))).toEqual([]);
    expect(expiriesAt(consulted, october(8, '00:00'))).toEqual(['y-kien']);
  });

  it('is all else that the log allows, at any time', () => {
    const asked = dossierOf(
      procedure,
      RECEIVED,
      finished('xu-ly', october(6, '10:00'), 'supplement'),
    );
    const types = allowedEventsAt(asked, { now: october(6, '11:00'), calendar: CALENDAR }).map(
      ({ type }) => type,
    );
    expect(types).toEqual(expect.arrayContaining(['finished', 'withdrawn', 'paused']));
  });
});
