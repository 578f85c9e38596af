import { describe, expect, it } from 'vitest';
import {
  accepted,
  dossierClock,
  dossierOf,
  finished,
  lookAt,
  october,
  paused,
  procedureOf,
  resumed,
} from '../clock/example-dossier.ts';

const flow = [
  { step: 'mot', unit: 'a' },
  { step: 'thue', unit: 'b', limit: '02 ngày làm việc' },
  { step: 'hai', unit: 'a' },
];
const procedure = procedureOf({ limit: '03 ngày làm việc', excludes: ['b'], flow });

const RECEIVED = accepted(october(5, '07:30'));
const atTax = [RECEIVED, finished('mot', october(6, '07:30'))];

describe('the time of a dossier from end to end', () => {
  it('has the time of the excluded agency, that the statutory clock has not', () => {
    const dossier = dossierOf(procedure, ...atTax, finished('thue', october(8, '07:30')));
    const look = lookAt(dossier, october(8, '09:30'));
    // Mon, Tue and Wed of eight hours and two hours of Thu; Tue and Wed at the tax office.
    expect(look.endToEnd).toEqual({ minutes: 26 * 60, excluded: 16 * 60 });
    // Thu 8/10 and two working days: Mon 12/10.
    expect(dossierClock(look).due).toBe(october(12, '17:00'));
  });

  it('runs on while the dossier is with that agency', () => {
    const look = lookAt(dossierOf(procedure, ...atTax), october(6, '09:30'));
    expect(look.endToEnd).toEqual({ minutes: 10 * 60, excluded: 2 * 60 });
    expect(dossierClock(look).state).toBe('paused');
  });

  it('stands still with everything else', () => {
    const dossier = dossierOf(
      procedure,
      ...atTax,
      paused(october(6, '08:30')),
      resumed(october(6, '14:00')),
    );
    // One hour before the pause and one after it.
    expect(lookAt(dossier, october(6, '15:00')).endToEnd).toEqual({
      minutes: 10 * 60,
      excluded: 2 * 60,
    });
  });

  it('is not told where the limit excludes nobody', () => {
    const dossier = dossierOf(procedureOf({ limit: '03 ngày làm việc', flow }), RECEIVED);
    expect(lookAt(dossier, october(5, '09:00'))).not.toHaveProperty('endToEnd');
  });
});
