import { describe, expect, it } from 'vitest';
import { days, dossierOf, finished, procedureOf } from '../clock/example-dossier.ts';
import {
  attribute,
  closeOfDay,
  expectedDays,
  inDays,
  RECEIVED,
  step,
  sumOfFractions,
} from './example-attribution.ts';

describe('whose time is nobody’s fault', () => {
  it('an applicant is never charged, nor the unit that waits for him', () => {
    const procedure = procedureOf({
      limit: '03 ngày làm việc',
      flow: [
        step('a', 1),
        { wait: 'cho', for: 'applicant', clock: 'pause', within: '01 ngày làm việc', unit: 'b' },
        step('c', 1),
      ],
    });
    // Stopped for Wed 7/10: due Fri 9/10. The applicant came on Fri 17:00, two days after his bound;
    // c took Monday.
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('cho', closeOfDay(4)),
      finished('c', closeOfDay(5)),
    );
    const attribution = attribute(dossier);
    expect(attribution.lateBy).toBe(days(1));
    expect(attribution.shares).toEqual([]);
    expect(sumOfFractions(attribution)).toBe(1);
  });

  it('an agency that sits on a posting pays what it sat', () => {
    const procedure = procedureOf({
      limit: '02 ngày làm việc',
      flow: [
        { wait: 'niem-yet', for: 'public', clock: 'pause', within: '05 ngày làm việc', unit: 'a' },
        step('b', 1),
      ],
    });
    // Posted till Mon 12/10 24:00, so due on Wed 14/10. Taken down on Thu 15/10 17:00, three days
    // later; b took Friday.
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('niem-yet', closeOfDay(8)),
      finished('b', closeOfDay(9)),
    );
    const attribution = attribute(dossier);
    expect(inDays(attribution)).toEqual(expectedDays({ lateBy: 2, charges: { 'niem-yet#1': 2 } }));
    expect(attribution.shares[0]).toMatchObject({ unit: 'a', overrun: days(3) });
  });

  it('an excluded agency is late on its own clock only', () => {
    const procedure = procedureOf({
      limit: '02 ngày làm việc',
      excludes: ['x'],
      units: { a: { name: 'A' }, b: { name: 'B' }, x: { name: 'X' } },
      flow: [step('a', 1), step('x', 1), step('b', 1)],
    });
    // x has it for three days, which do not count: due Wed 7/10 + 3 = Mon 12/10. b takes two days,
    // till Tue 13/10.
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('x', closeOfDay(4)),
      finished('b', closeOfDay(6)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 1, charges: { 'b#1': 1 } }));
  });

  it('a step of which no unit is known leaves its part unassigned', () => {
    const procedure = procedureOf({
      limit: '02 ngày làm việc',
      flow: [step('a', 1), { step: 'khong-ro', limit: '01 ngày làm việc' }],
    });
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('a', closeOfDay(1)),
      finished('khong-ro', closeOfDay(4)),
    );
    expect(inDays(attribute(dossier))).toEqual(expectedDays({ lateBy: 2, unassigned: 2 }));
  });
});
