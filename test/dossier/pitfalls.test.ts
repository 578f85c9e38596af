import { describe, expect, it } from 'vitest';
import { foldOf, record, replay } from '../../src/dossier/record.ts';
import type { EventInput } from '../../src/dossier/schema.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import { defined, HEAD } from '../procedure/small-procedure.ts';
import {
  ACCEPTED,
  at,
  dossierOf,
  expired,
  finished,
  paused,
  received,
  refusalOf,
  resumed,
} from './sample.ts';

/** Bugs of other systems, as far as the log can have them; clocks have tests of their own. */
describe('what went wrong elsewhere', () => {
  it('a pause inside a weekend is kept as it was, in no other unit than time itself (pitfall 1)', () => {
    // Friday 9 October 2026 18:00 to Sunday 11 October 20:00.
    const dossier = replay(received().procedure, [
      ACCEPTED,
      { type: 'paused', id: 'p', at: '2026-10-09T18:00:00+07:00', reason: 'incident' },
      { type: 'resumed', id: 'r', at: '2026-10-11T20:00:00+07:00' },
    ]);
    expect(visitsOf(dossier)[0]?.pauses).toEqual([
      { from: '2026-10-09T18:00:00+07:00', till: '2026-10-11T20:00:00+07:00' },
    ]);
  });

  it('a dossier that is over takes no more signals (pitfall 3)', () => {
    const over = received(finished('09:00', 'nhan', 'refused'));
    for (const event of [finished('10:00', 'nhan'), expired('10:00', 'cho'), resumed('10:00')]) {
      expect(refusalOf(over, event)).toEqual(['event.dossierEnded ']);
    }
  });

  it('pauses nest and overlap, and one that is not ended keeps the dossier stopped (pitfall 4)', () => {
    const dossier = received(
      paused('08:30', 'outer'),
      paused('09:00', 'inner'),
      resumed('09:30', 'outer'),
    );
    expect(refusalOf(dossier, finished('10:00', 'nhan'))).toEqual(['event.dossierPaused ']);
    expect(
      refusalOf(record(dossier, resumed('09:40', 'inner')), finished('10:00', 'nhan')),
    ).toEqual([]);
  });

  it('a resumption that is sent twice resumes once (pitfall 4)', () => {
    const event = resumed('09:00', 'p');
    const dossier = received(paused('08:30', 'p'), event);
    expect(record(dossier, event)).toBe(dossier);
    expect(refusalOf(dossier, { ...event, id: 'other' })).toEqual(['event.pauseNotOpen ']);
  });

  it('minutes, seconds and milliseconds are kept (pitfall 12)', () => {
    const time = '2026-10-05T09:07:03.250+07:00';
    const dossier = received({ ...finished('09:00', 'nhan'), at: time } as EventInput);
    expect(visitsOf(dossier)[0]?.till).toBe(time);
  });

  it('what happened on a rest day or at night is taken as it happened (pitfall 8)', () => {
    const sunday = '2026-10-11T23:59:00+07:00';
    const dossier = received({ ...finished('09:00', 'nhan'), at: sunday } as EventInput);
    expect(visitsOf(dossier)[1]?.from).toBe(sunday);
  });

  describe('an extension beside a pause (pitfall 18)', () => {
    const procedure = defined({
      ...HEAD,
      limit: '05 ngày làm việc',
      extension: { atMost: '02' },
      flow: [{ step: 'a', unit: 'so', limit: '5' }],
    });
    const extended = {
      type: 'extended',
      id: 'gia-han',
      at: at('10:00'),
      extension: '02 ngày làm việc',
      reason: 'phức tạp',
      basis: 'Điều 5',
    } as const;
    const dossier = dossierOf(procedure, paused('09:00', 'p'), extended, resumed('11:00', 'p'));

    it('is neither lost with it nor counted into it', () => {
      const { extensions, pauses } = foldOf(dossier);
      expect(extensions.map(({ extension }) => extension.amount)).toEqual([2]);
      expect(pauses).toMatchObject([
        { from: Date.parse(at('09:00')), till: Date.parse(at('11:00')) },
      ]);
    });

    it('is gone when it was an error, and the pause stays', () => {
      const corrected = record(dossier, {
        type: 'voided',
        id: 'v',
        at: at('12:00'),
        event: 'gia-han',
        reason: 'nhầm hồ sơ',
      });
      expect(foldOf(corrected).extensions).toEqual([]);
      expect(foldOf(corrected).pauses).toEqual(foldOf(dossier).pauses);
      // The one extension that there may be was not used up by the error.
      expect(refusalOf(corrected, { ...extended, id: 'x', at: at('13:00') })).toEqual([]);
    });
  });
});
