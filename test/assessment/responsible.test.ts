import { describe, expect, it } from 'vitest';
import {
  accepted,
  dossierOf,
  finished,
  hours,
  lookAt,
  october,
  procedureOf,
} from '../clock/example-dossier.ts';

const procedure = procedureOf({
  limit: '05 ngày làm việc',
  units: {
    xa: { name: 'UBND cấp xã', head: 'Chủ tịch UBND cấp xã' },
    vhxh: { name: 'Phòng Văn hoá – Xã hội', head: 'Trưởng phòng', parent: 'xa' },
    to: { name: 'Tổ hộ tịch', parent: 'vhxh' },
    congAn: { name: 'Công an cấp xã' },
  },
  flow: [
    {
      step: 'ho-tich',
      unit: 'to',
      role: 'Công chức tư pháp – hộ tịch',
      limit: '01 ngày làm việc',
    },
    {
      parallel: 'song-song',
      branches: [
        { step: 'cu-tru', unit: 'congAn', limit: '02 ngày làm việc' },
        { wait: 'le-phi', for: 'applicant', reason: 'payment', unit: 'vhxh' },
      ],
    },
  ],
});
const RECEIVED = accepted(october(5, '09:00'));
const assigned = (person: string, at: string, role?: string) =>
  ({
    type: 'assigned',
    step: 'ho-tich',
    person,
    at,
    ...(role === undefined ? {} : { role }),
  }) as const;

describe('who has the dossier now', () => {
  it('the unit, its agency, its head, the role', () => {
    const look = lookAt(dossierOf(procedure, RECEIVED), october(5, '10:00'));
    expect(look.responsible).toEqual([
      {
        visit: 'ho-tich#1',
        step: 'ho-tich',
        party: 'unit',
        unit: 'to',
        agency: 'xa',
        role: 'Công chức tư pháp – hộ tịch',
        since: october(5, '09:00'),
        due: october(6, '09:00'),
        overdue: false,
      },
    ]);
  });

  it('the person to whom it was assigned last, in the role of the assignment', () => {
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      assigned('p1', october(5, '10:00')),
      assigned('p2', october(5, '11:00'), 'Phó chủ tịch'),
    );
    expect(lookAt(dossier, october(5, '12:00')).responsible[0]).toMatchObject({
      person: 'p2',
      role: 'Phó chủ tịch',
      since: october(5, '09:00'),
    });
    const first = dossierOf(procedure, RECEIVED, assigned('p1', october(5, '10:00')));
    expect(lookAt(first, october(5, '12:00')).responsible[0]).toMatchObject({
      person: 'p1',
      role: 'Công chức tư pháp – hộ tịch',
    });
  });

  it('the delegate while a delegation holds, with the one who answers for it', () => {
    const delegated = (id: string, from: string, to: string, person: string) =>
      ({
        type: 'delegated',
        id,
        at: october(5, '11:00'),
        from: { unit: 'to', person: 'p1' },
        to: { unit: 'vhxh', person },
        window: { from, to },
      }) as const;
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      assigned('p1', october(5, '10:00')),
      delegated('uq-1', october(6, '00:00'), october(8, '00:00'), 'p2'),
      delegated('uq-2', october(7, '00:00'), october(9, '00:00'), 'p3'),
    );
    const heldAt = (now: string) => lookAt(dossier, now).responsible[0];
    const giver = { unit: 'to', role: 'Công chức tư pháp – hộ tịch', person: 'p1' };
    expect(heldAt(october(5, '12:00'))).toMatchObject(giver);
    expect(heldAt(october(5, '12:00'))).not.toHaveProperty('onBehalfOf');
    // The head is that of the unit whose work it is: it has none.
    expect(heldAt(october(6, '09:00'))).toEqual({
      visit: 'ho-tich#1',
      step: 'ho-tich',
      party: 'unit',
      unit: 'vhxh',
      agency: 'xa',
      person: 'p2',
      onBehalfOf: giver,
      delegation: 'uq-1',
      since: october(5, '09:00'),
      due: october(6, '09:00'),
      overdue: false,
    });
    expect(heldAt(october(7, '09:00'))).toMatchObject({
      person: 'p3',
      delegation: 'uq-2',
      overruled: ['uq-1'],
    });
    expect(heldAt(october(9, '00:00'))).toMatchObject(giver);
  });

  it('is overdue by its own limit, in working time', () => {
    const look = lookAt(dossierOf(procedure, RECEIVED), october(7, '09:00'));
    expect(look.responsible[0]).toMatchObject({ overdue: true, lateBy: hours(8) });
    expect(look.flags.overdue).toBe(false);
  });

  it('every branch, and whose time a wait is', () => {
    const dossier = dossierOf(procedure, RECEIVED, finished('ho-tich', october(5, '15:00')));
    const look = lookAt(dossier, october(5, '16:00'));
    expect(look.responsible).toEqual([
      {
        visit: 'cu-tru#1',
        step: 'cu-tru',
        party: 'unit',
        unit: 'congAn',
        agency: 'congAn',
        since: october(5, '15:00'),
        due: october(7, '15:00'),
        overdue: false,
      },
      {
        visit: 'le-phi#1',
        step: 'le-phi',
        party: 'applicant',
        unit: 'vhxh',
        agency: 'xa',
        head: 'Trưởng phòng',
        since: october(5, '15:00'),
        overdue: false,
      },
    ]);
    expect(look.active.map(({ id }) => id)).toEqual(['cu-tru#1', 'le-phi#1']);
  });

  it('nobody, once it has ended', () => {
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      finished('ho-tich', october(5, '15:00')),
      finished('cu-tru', october(6, '15:00')),
      finished('le-phi', october(6, '16:00')),
    );
    const look = lookAt(dossier, october(30, '09:00'));
    expect(look).toMatchObject({ status: 'ended', responsible: [], active: [] });
  });

  it('the group that has it, not the one that had it (pitfall 15)', () => {
    const dossier = dossierOf(procedure, RECEIVED, finished('ho-tich', october(12, '15:00')));
    const look = lookAt(dossier, october(12, '16:00'));
    expect(look.responsible.map(({ unit, due }) => [unit, due])).toEqual([
      ['congAn', october(14, '15:00')],
      ['vhxh', undefined],
    ]);
    expect(look.responsible.every(({ overdue }) => !overdue)).toBe(true);
  });
});
