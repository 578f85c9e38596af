import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../src/accountability/attribution.ts';
import {
  accepted,
  dossierOf,
  finished,
  hours,
  october,
  paused,
  procedureOf,
  resumed,
} from '../clock/example-dossier.ts';
import {
  applicantsTime,
  attribute,
  closeOfDay,
  RECEIVED,
  step,
  sumOfFractions,
} from './example-attribution.ts';

const birth = (first: string, second: string) =>
  procedureOf({
    limit: '24 giờ',
    flow: [
      { step: 'a', unit: 'a', limit: first },
      { step: 'b', unit: 'b', limit: second },
    ],
  });

const chargesOf = ({ shares }: Attribution) =>
  shares.map(({ visit, overrun, charge, fraction }) => [
    visit,
    overrun / hours(1),
    charge / hours(1),
    fraction,
  ]);

describe('lateness under a limit by the clock is measured by the clock', () => {
  it('a birth registration over a weekend is with the unit that overran, on Saturday too', () => {
    // From Fri 9/10 14:00. a has 8 hours, until 22:00, and takes until Sat 06:00: 8 hours over. b has
    // 16, until Sat 22:00, and ends at 20:00. The dossier was due on Sat at 14:00: 6 hours late.
    const dossier = dossierOf(
      birth('8 giờ', '16 giờ'),
      accepted(october(9, '14:00')),
      finished('a', october(10, '06:00')),
      finished('b', october(10, '20:00')),
    );
    const attribution = attribute(dossier);
    expect(attribution).toMatchObject({ measure: 'wall', fractionsBy: 'charge', lateBy: hours(6) });
    expect(chargesOf(attribution)).toEqual([['a#1', 8, 6, 1]]);
    expect(attribution.squeezed).toEqual([{ visit: 'b#1', step: 'b', unit: 'b', by: hours(8) }]);
  });

  it('one over Tết counts the nine days that the desk was shut', () => {
    // From Fri 13/2/2026 15:00; Tết is from Sat 14 to Sun 22/2. a has 12 hours, until Sat 03:00, and
    // ends on Mon 23/2 at 08:00: 9 days and 5 hours. b has until 20:00 and ends at 11:00. Due on Sat
    // at 15:00: 8 days and 20 hours late.
    const dossier = dossierOf(
      birth('12 giờ', '12 giờ'),
      accepted('2026-02-13T15:00:00+07:00'),
      finished('a', '2026-02-23T08:00:00+07:00'),
      finished('b', '2026-02-23T11:00:00+07:00'),
    );
    const attribution = attribute(dossier);
    expect([attribution.measure, attribution.lateBy]).toEqual(['wall', hours(212)]);
    expect(chargesOf(attribution)).toEqual([['a#1', 221, 212, 1]]);
  });

  it('two units late share it by the hours of the clock', () => {
    // Fri 14:00; a 8 h, until 22:00, ends on Sat 08:00: 10 h over. b 16 h, until Sun 00:00, ends on
    // Sun 05:00: 5 h over. Due on Sat 14:00, 15 h late.
    const dossier = dossierOf(
      birth('8 giờ', '16 giờ'),
      accepted(october(9, '14:00')),
      finished('a', october(10, '08:00')),
      finished('b', october(11, '05:00')),
    );
    expect(
      chargesOf(attribute(dossier)).map(([visit, over, charge]) => [visit, over, charge]),
    ).toEqual([
      ['a#1', 10, 10],
      ['b#1', 5, 5],
    ]);
  });

  it('steps in working hours are weighed by the clock as well', () => {
    // Fri 14:00; a has 3 working hours, until 17:00, and ends on Mon at 09:00: 64 h by the clock.
    // The limit of the whole was Sat 14:00: 43 h late.
    const dossier = dossierOf(
      procedureOf({
        limit: '24 giờ',
        flow: [{ step: 'a', unit: 'a', limit: '3 giờ làm việc' }],
      }),
      accepted(october(9, '14:00')),
      finished('a', october(12, '09:00')),
    );
    expect(chargesOf(attribute(dossier))).toEqual([['a#1', 64, 43, 1]]);
  });

  it('sets pauses aside by the clock', () => {
    // Fri 14:00, due Sat 14:00. Stopped from Sat 18:00 to Sun 18:00, done on Sun 20:00: 6 hours late.
    const dossier = dossierOf(
      procedureOf({ limit: '24 giờ', flow: [{ step: 'a', unit: 'a', limit: '24 giờ' }] }),
      accepted(october(9, '14:00')),
      paused(october(10, '18:00')),
      resumed(october(11, '18:00')),
      finished('a', october(11, '20:00')),
    );
    expect(chargesOf(attribute(dossier))).toEqual([['a#1', 6, 6, 1]]);
  });

  it('a plan that is longer than the limit is so by the clock', () => {
    // 16 and 16 hours in 24: both keep theirs, the dossier is 8 hours late by plan.
    const dossier = dossierOf(
      birth('16 giờ', '16 giờ'),
      accepted(october(9, '14:00')),
      finished('a', october(10, '06:00')),
      finished('b', october(10, '22:00')),
    );
    expect(attribute(dossier)).toMatchObject({ lateBy: hours(8), plan: hours(8), shares: [] });
  });
});

describe('late under a limit in days without a working minute', () => {
  const four = procedureOf({ limit: '04 ngày làm việc', flow: [step('a', 2), step('b', 2)] });

  it('a unit inside its limit is not charged for what another one overran', () => {
    // a has until Wed 7/10 17:00 and takes until Fri 9/10 17:00, the due: 48 hours by the clock. b
    // has until Tue 13/10 and is done on Saturday.
    const dossier = dossierOf(
      four,
      RECEIVED,
      finished('a', closeOfDay(4)),
      finished('b', october(10, '10:00')),
    );
    const attribution = attribute(dossier);
    expect(attribution).toMatchObject({ measure: 'working', fractionsBy: 'overrun', lateBy: 0 });
    expect(chargesOf(attribution)).toEqual([['a#1', 48, 0, 1]]);
    expect(sumOfFractions(attribution)).toBe(1);
  });

  it('it is with who had it when nobody overran', () => {
    const two = procedureOf({ limit: '04 ngày làm việc', flow: [step('a', 2), step('b', 5)] });
    const dossier = dossierOf(
      two,
      RECEIVED,
      finished('a', closeOfDay(2)),
      finished('b', october(10, '10:00')),
    );
    const attribution = attribute(dossier);
    expect(attribution.fractionsBy).toBe('openAtDue');
    expect(chargesOf(attribution)).toEqual([['b#1', 0, 0, 1]]);
  });

  it('it is with who overran when the applicant had it at the end', () => {
    // a has until Wed 7/10 17:00 and takes a day more; the applicant is done on Saturday.
    const waiting = procedureOf({
      limit: '04 ngày làm việc',
      flow: [step('a', 2), applicantsTime('cho', 1)],
    });
    const dossier = dossierOf(
      waiting,
      RECEIVED,
      finished('a', closeOfDay(3)),
      finished('cho', october(10, '10:00')),
    );
    const attribution = attribute(dossier);
    expect(attribution.fractionsBy).toBe('overrun');
    expect(chargesOf(attribution)).toEqual([['a#1', 24, 0, 1]]);
  });

  it('what an unnamed unit overran stays nobody’s', () => {
    const unnamed = procedureOf({
      limit: '04 ngày làm việc',
      flow: [{ step: 'a', limit: '2 ngày làm việc' }, step('b', 2)],
    });
    const dossier = dossierOf(
      unnamed,
      RECEIVED,
      finished('a', closeOfDay(4)),
      finished('b', october(10, '10:00')),
    );
    const attribution = attribute(dossier);
    expect([attribution.fractionsBy, attribution.shares]).toEqual(['overrun', []]);
    expect(attribution.fractions).toEqual({ calendar: 0, plan: 0, unassigned: 1 });
  });

  it('it is with who got it at the very end, and not with who came after', () => {
    // Due on Fri 9/10: over with that day, when “a” ends and “b” begins.
    const untimed = procedureOf({ limit: '04 ngày làm việc', flow: [step('a'), step('b')] });
    const passedOn = dossierOf(
      untimed,
      RECEIVED,
      finished('a', october(10, '00:00')),
      finished('b', october(10, '10:00')),
    );
    expect(chargesOf(attribute(passedOn))).toEqual([['b#1', 0, 0, 1]]);
    // Nobody is named for what was open then.
    const unnamed = procedureOf({ limit: '04 ngày làm việc', flow: [{ step: 'a' }, step('b')] });
    const after = dossierOf(
      unnamed,
      RECEIVED,
      finished('a', october(10, '08:00')),
      finished('b', october(10, '10:00')),
    );
    expect(attribute(after).fractions).toEqual({ calendar: 0, plan: 0, unassigned: 1 });
  });

  it('it is with who had it and overran, whoever else did', () => {
    // a is two days over; b has half a day, until Fri 9/10 11:30 from Thu's close, and overruns too.
    const short = procedureOf({
      limit: '04 ngày làm việc',
      flow: [step('a', 1), { step: 'b', unit: 'b', limit: '4 giờ làm việc' }],
    });
    const dossier = dossierOf(
      short,
      RECEIVED,
      finished('a', closeOfDay(3)),
      finished('b', october(10, '10:00')),
    );
    const attribution = attribute(dossier);
    expect(attribution.fractionsBy).toBe('openAtDue');
    expect(chargesOf(attribution)).toEqual([['b#1', 4, 0, 1]]);
  });

  it('what nobody answers for who overran stays nobody’s', () => {
    // The applicant’s time is set aside, so nobody is named and nobody overran.
    const waiting = procedureOf({
      limit: '04 ngày làm việc',
      flow: [step('a', 2), applicantsTime('cho', 1)],
    });
    const dossier = dossierOf(
      waiting,
      RECEIVED,
      finished('a', closeOfDay(2)),
      finished('cho', october(10, '10:00')),
    );
    const attribution = attribute(dossier);
    expect([attribution.lateBy, attribution.shares]).toEqual([0, []]);
    expect(attribution.fractions).toEqual({ calendar: 0, plan: 0, unassigned: 1 });
  });
});
