import { describe, expect, it } from 'vitest';
import { isLienthongError } from '../../src/base/error.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import type { EventInput } from '../../src/dossier/schema.ts';
import { compareVisits, viewAsRecordedBy } from '../../src/dossier/views.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import { at, finished, received } from './sample.ts';

const enteredAt = (event: EventInput, time: string): EventInput => ({
  ...event,
  recordedAt: at(time),
});

const correction = (time: string, event: string, instead: EventInput): EventInput => ({
  type: 'voided',
  id: `${time}-voided`,
  at: at(time),
  event,
  reason: 'nhập nhầm',
  // Nothing here puts a correction in the place of an event.
  instead: instead as never,
});

const idsKnown = (dossier: Dossier, time: string): readonly string[] =>
  viewAsRecordedBy(dossier, at(time)).events.map(({ id }) => id);

describe('what was known of a dossier at an instant', () => {
  it('is what had been entered by then, not what had happened', () => {
    const dossier = received(enteredAt(finished('09:00', 'nhan'), '14:00'));
    expect(idsKnown(dossier, '13:59')).toEqual(['accepted']);
    expect(visitsOf(viewAsRecordedBy(dossier, at('13:59')))).toHaveLength(1);
    expect(viewAsRecordedBy(dossier, at('14:00'))).toBe(dossier);
  });

  it('does not know of a correction that was made later', () => {
    const dossier = received(
      finished('09:00', 'nhan'),
      correction('15:00', '09:00-nhan-done', finished('10:00', 'nhan', 'refused')),
    );
    const before = viewAsRecordedBy(dossier, at('14:59'));
    expect(visitsOf(before)[0]).toMatchObject({ till: at('09:00'), outcome: 'done' });
    expect(visitsOf(dossier)[0]).toMatchObject({ till: at('10:00'), outcome: 'refused' });
  });

  it('ends with the first event that was entered later, in the order of the log', () => {
    const dossier = received(
      finished('09:00', 'nhan'),
      enteredAt(finished('10:00', 'b'), '14:00'),
      // On the other branch, and of before: but it stands after what was entered at 14:00.
      finished('09:30', 'a1'),
    );
    expect(idsKnown(dossier, '13:00')).toEqual(['accepted', '09:00-nhan-done']);
    expect(idsKnown(dossier, '14:00')).toHaveLength(4);
  });

  it('holds what was dated into the future by mistake, from when that must have been', () => {
    const wrong = { ...finished('09:00', 'nhan'), at: '2062-10-05T09:00:00+07:00' } as EventInput;
    const dossier = received(
      wrong,
      correction('15:00', '09:00-nhan-done', {
        ...finished('09:00', 'nhan'),
        id: 'right',
      } as never),
    );
    expect(idsKnown(dossier, '15:00')).toHaveLength(3);
    expect(idsKnown(dossier, '14:59')).toEqual(['accepted']);
  });

  it('does not know the future because a later correction bears the date of the error', () => {
    const dossier = received(
      finished('09:00', 'nhan'),
      finished('10:00', 'b'),
      correction('09:05', '09:00-nhan-done', { ...finished('09:02', 'nhan'), id: 'right' }),
    );
    expect(idsKnown(dossier, '09:30')).toEqual(['accepted', '09:00-nhan-done']);
    expect(idsKnown(dossier, '10:00')).toHaveLength(4);
  });

  it('is an error before anything was entered', () => {
    const dossier = received();
    try {
      viewAsRecordedBy(dossier, at('07:59'));
      expect.unreachable();
    } catch (error) {
      expect(isLienthongError(error) && error.issues).toEqual([
        {
          code: 'dossier.notYetRecorded',
          path: ['asRecordedBy'],
          at: at('07:59'),
          firstAt: at('08:00'),
        },
      ]);
    }
  });
});

describe('the difference between two views', () => {
  it('is the visits that they tell differently', () => {
    const dossier = received(
      finished('09:00', 'nhan'),
      correction('15:00', '09:00-nhan-done', finished('10:00', 'nhan', 'supplement')),
    );
    const before = viewAsRecordedBy(dossier, at('14:00'));
    const differences = compareVisits(before, dossier);
    expect(
      differences.map(({ visit, before: then, after }) => [visit, then?.from, after?.from]),
    ).toEqual([
      ['nhan#1', at('08:00'), at('08:00')],
      ['a1#1', at('09:00'), undefined],
      ['b#1', at('09:00'), undefined],
      ['cho#1', undefined, at('10:00')],
    ]);
    expect(differences[0]?.before?.outcome).toBe('done');
    expect(differences[0]?.after?.outcome).toBe('supplement');
  });

  it('is nothing between a view and itself', () => {
    const dossier = received(finished('09:00', 'nhan'));
    expect(compareVisits(dossier, dossier)).toEqual([]);
  });
});
