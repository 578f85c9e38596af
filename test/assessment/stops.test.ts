import { describe, expect, it } from 'vitest';
import {
  accepted,
  dossierOf,
  finished,
  lookAt,
  october,
  paused,
  procedureOf,
  resumed,
} from '../clock/example-dossier.ts';

const RECEIVED = accepted(october(5, '09:00'));

const waiting = (more: { readonly [member: string]: unknown }) =>
  procedureOf({
    limit: '05 ngày làm việc',
    flow: [
      { step: 'mot', unit: 'a', limit: '02 ngày làm việc' },
      { wait: 'cho', for: 'applicant', reason: 'payment', clock: 'pause', ...more },
    ],
  });
const AT_THE_WAIT = [RECEIVED, finished('mot', october(6, '08:00'))] as const;

describe('what stands still now', () => {
  it('nothing, at first', () => {
    expect(lookAt(dossierOf(waiting({}), RECEIVED), october(5, '10:00')).stops).toEqual([]);
  });

  it('everything, after a pause without a step, until it is over', () => {
    const log = [RECEIVED, paused(october(5, '10:00'))] as const;
    expect(lookAt(dossierOf(waiting({}), ...log), october(5, '11:00')).stops).toEqual([
      { reason: 'incident', since: october(5, '10:00') },
    ]);
    const over = dossierOf(waiting({}), ...log, resumed(october(6, '08:00')));
    expect(lookAt(over, october(6, '09:00')).stops).toEqual([]);
  });

  it('a pause of one step names the step', () => {
    const dossier = dossierOf(waiting({}), RECEIVED, paused(october(5, '10:00'), 'mot'));
    expect(lookAt(dossier, october(5, '11:00')).stops).toEqual([
      { reason: 'incident', since: october(5, '10:00'), step: 'mot' },
    ]);
  });

  it('a wait that stops the clocks, for its reason', () => {
    expect(lookAt(dossierOf(waiting({}), ...AT_THE_WAIT), october(6, '09:00')).stops).toEqual([
      { reason: 'payment', since: october(6, '08:00'), step: 'cho' },
    ]);
  });

  it('a wait without a reason stands still for another one', () => {
    const procedure = waiting({ reason: undefined });
    const { stops } = lookAt(dossierOf(procedure, ...AT_THE_WAIT), october(6, '09:00'));
    expect(stops.map(({ reason }) => reason)).toEqual(['other']);
  });

  it('no wait that lets the clocks run', () => {
    const procedure = waiting({ clock: 'run' });
    expect(lookAt(dossierOf(procedure, ...AT_THE_WAIT), october(6, '09:00')).stops).toEqual([]);
  });

  it('a bounded wait up to its bound, and the next wake-up is there', () => {
    // Two days from Tue 6/10: Wed and Thu, to 24:00.
    const dossier = dossierOf(waiting({ within: '02 ngày' }), ...AT_THE_WAIT);
    const before = lookAt(dossier, october(8, '23:59'));
    expect(before.stops).toHaveLength(1);
    expect(before.nextWakeUp).toBe(october(9, '00:00'));
    expect(lookAt(dossier, october(9, '00:00')).stops).toEqual([]);
  });

  it('the oldest first', () => {
    const dossier = dossierOf(waiting({}), ...AT_THE_WAIT, paused(october(6, '10:00')));
    const { stops } = lookAt(dossier, october(6, '11:00'));
    expect(stops.map(({ reason }) => reason)).toEqual(['payment', 'incident']);
  });
});
