import { describe, expect, it } from 'vitest';
import { ledgerRow } from '../../src/assessment/ledger-row.ts';
import { closeOfDay, RECEIVED, step } from '../accountability/example-attribution.ts';
import {
  CALENDAR,
  days,
  dossierOf,
  finished,
  hours,
  october,
  procedureOf,
} from '../clock/example-dossier.ts';

/*
 * Received on Mon 5/10/2026 at close. `a1` may take one working day, `b1` two; the dossier three.
 */
const procedure = procedureOf({
  limit: '03 ngày làm việc',
  flow: [step('a1', 1), step('b1', 2)],
});

const assigned = (id: string, person: string, at: string) =>
  ({ type: 'assigned', step: id, person, at }) as const;

const rowOf = (...events: Parameters<typeof dossierOf>[1][]) =>
  ledgerRow(dossierOf(procedure, RECEIVED, ...events), {
    now: october(30, '09:00'),
    calendar: CALENDAR,
  });

describe('the holders of a visit in the ledger', () => {
  it('are not written where one person had all of its lateness', () => {
    const row = rowOf(
      assigned('a1', 'An', october(6, '08:00')),
      finished('a1', closeOfDay(3)),
      finished('b1', closeOfDay(5)),
    );
    expect(row.visits[0]).toMatchObject({ person: 'An', lateBy: days(2), charge: days(2) });
    expect(JSON.stringify(row)).not.toContain('holders');
  });

  it('each have their part of its lateness and of its charge', () => {
    // `a1` was due on Tue 6/10: An had it on Wed and Thu morning, Bình on Thu afternoon.
    const row = rowOf(
      assigned('a1', 'An', october(6, '08:00')),
      assigned('a1', 'Bình', october(8, '13:00')),
      finished('a1', closeOfDay(3)),
      finished('b1', closeOfDay(5)),
    );
    expect(row.visits[0]).toMatchObject({
      person: 'Bình',
      lateBy: hours(16),
      charge: hours(16),
      holders: [
        { unit: 'a', person: 'An', lateBy: hours(12), charge: hours(12) },
        { unit: 'a', person: 'Bình', lateBy: hours(4), charge: hours(4) },
      ],
    });
    expect(row.visits[1]).not.toHaveProperty('holders');
  });

  it('have parts where the dossier was in time all the same', () => {
    const row = rowOf(
      assigned('a1', 'An', october(6, '08:00')),
      assigned('a1', 'Bình', october(7, '13:00')),
      finished('a1', closeOfDay(2)),
      finished('b1', closeOfDay(3)),
    );
    expect(row.grade).toBe('onTime');
    expect(row.visits[0]?.holders).toEqual([
      {
        unit: 'a',
        person: 'An',
        lateBy: hours(4),
        late: [{ from: closeOfDay(1), till: october(7, '13:00'), lateBy: hours(4) }],
      },
      {
        unit: 'a',
        person: 'Bình',
        lateBy: hours(4),
        late: [{ from: october(7, '13:00'), till: closeOfDay(2), lateBy: hours(4) }],
      },
    ]);
  });

  it('are written where the one who had all of it was not the last', () => {
    const row = rowOf(
      assigned('a1', 'An', october(6, '08:00')),
      assigned('a1', 'Bình', october(8, '17:00')),
      finished('a1', closeOfDay(3)),
      finished('b1', closeOfDay(5)),
    );
    expect(row.visits[0]).toMatchObject({
      person: 'Bình',
      holders: [{ unit: 'a', person: 'An', lateBy: hours(16), charge: hours(16) }],
    });
  });

  it('name a delegate with the one who answers for it, and what was assigned to nobody', () => {
    const row = rowOf(
      {
        type: 'delegated',
        at: october(6, '08:00'),
        from: { unit: 'a' },
        to: { unit: 'b', person: 'Chi' },
        window: { from: october(8, '00:00'), to: october(31, '00:00') },
      },
      finished('a1', closeOfDay(3)),
      finished('b1', closeOfDay(5)),
    );
    expect(row.visits[0]?.holders).toEqual([
      {
        unit: 'a',
        lateBy: hours(8),
        charge: hours(8),
        late: [
          { from: closeOfDay(1), till: october(8, '00:00'), lateBy: hours(8), overrun: hours(8) },
        ],
      },
      {
        unit: 'b',
        person: 'Chi',
        onBehalfOf: { unit: 'a' },
        lateBy: hours(8),
        charge: hours(8),
        late: [
          { from: october(8, '00:00'), till: closeOfDay(3), lateBy: hours(8), overrun: hours(8) },
        ],
      },
    ]);
    expect(Object.keys(row.units)).toEqual(['a', 'b']);
    expect(JSON.parse(JSON.stringify(row))).toEqual(row);
  });

  it('are those when the due passed where it is late without a working minute', () => {
    // Four days of the calendar: due on Fri 9/10, done on Saturday.
    const saturday = ledgerRow(
      dossierOf(
        procedureOf({ limit: '04 ngày', flow: [step('a1', undefined, { limit: '04 ngày' })] }),
        RECEIVED,
        assigned('a1', 'An', october(6, '08:00')),
        assigned('a1', 'Bình', october(10, '08:00')),
        finished('a1', october(10, '09:00')),
      ),
      { now: october(30, '09:00'), calendar: CALENDAR },
    );
    expect(saturday.visits[0]).toMatchObject({
      grade: 'late',
      lateBy: 0,
      person: 'Bình',
      holders: [{ unit: 'a', person: 'An', lateBy: 0, charge: 0 }],
    });
  });
});
