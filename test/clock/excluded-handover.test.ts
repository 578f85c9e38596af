import { describe, expect, it } from 'vitest';
import { isExcluded } from '../../src/clock/interruptions.ts';
import { lookAt as contextOf } from '../../src/clock/look.ts';
import {
  accepted,
  CALENDAR,
  dossierClock,
  dossierOf,
  finished,
  lookAt,
  october,
  procedureOf,
} from './example-dossier.ts';

/*
 * Three working days from Mon 5/10 end on Thu 8/10. The commune has the step and may give its file
 * to the department, whose time lies outside the limit.
 */
const procedure = procedureOf({
  limit: '03 ngày làm việc',
  excludes: ['so'],
  units: { xa: { name: 'UBND cấp xã' }, so: { name: 'Sở' } },
  flow: [
    { step: 'nhan', unit: 'xa', alternates: ['so'], limit: '01 ngày làm việc' },
    { step: 'ky', unit: 'xa', limit: '01 ngày làm việc' },
  ],
});

const handedOver = (at: string, unit: string) =>
  ({ type: 'handedOver', at, step: 'nhan', to: { unit } }) as const;

const given = [accepted(october(5, '07:30')), handedOver(october(6, '17:00'), 'so')];

describe('a file that is handed to an agency outside the limit', () => {
  it('runs for the dossier until the handover and stands still from there', () => {
    const clock = dossierClock(lookAt(dossierOf(procedure, ...given), october(20, '09:00')));
    // The day of receipt is not counted; of the three days Tue 6/10 is used.
    expect([clock.state, clock.used.amount]).toEqual(['paused', 1]);
  });

  it('takes only the time after the handover out of the limit', () => {
    // From Tue 6/10 17:00 till Thu 8/10 17:00, two working days: Thu 8/10 becomes Mon 12/10.
    const log = [...given, finished('nhan', october(8, '17:00'))];
    expect(dossierClock(lookAt(dossierOf(procedure, ...log), october(9, '08:00'))).due).toBe(
      october(12, '17:00'),
    );
  });

  it('runs again for the dossier once the file is handed back', () => {
    // Away from Tue 6/10 17:00 till Wed 7/10 17:00, one working day: Thu 8/10 becomes Fri 9/10.
    const log = [...given, handedOver(october(7, '17:00'), 'xa')];
    const clock = dossierClock(lookAt(dossierOf(procedure, ...log), october(8, '08:00')));
    expect([clock.state, clock.due]).toEqual(['running', october(9, '17:00')]);
  });

  it('leaves a dossier late that was late at the handover', () => {
    const late = [accepted(october(5, '07:30')), handedOver(october(9, '17:00'), 'so')];
    const look = lookAt(dossierOf(procedure, ...late), october(20, '09:00'));
    expect([dossierClock(look).grade, look.flags.overdue]).toEqual(['late', true]);
  });
});

describe('a visit is outside the limit', () => {
  it('only if such an agency had it from beginning to end', () => {
    const away = procedureOf({
      limit: '03 ngày làm việc',
      excludes: ['so'],
      units: { xa: { name: 'UBND cấp xã' }, so: { name: 'Sở' } },
      flow: [
        { step: 'nhan', unit: 'xa', alternates: ['so'] },
        { step: 'xac-minh', unit: 'so' },
        { step: 'ky', unit: 'xa' },
      ],
    });
    const log = [
      ...given,
      finished('nhan', october(8, '17:00')),
      finished('xac-minh', october(9, '17:00')),
    ];
    const look = contextOf(dossierOf(away, ...log), CALENDAR, Date.parse(october(12, '09:00')));
    expect(look.fold.visits.map((visit) => [visit.node, isExcluded(look, visit)])).toEqual([
      ['nhan', false],
      ['xac-minh', true],
      ['ky', false],
    ]);
  });
});
