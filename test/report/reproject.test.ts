import { describe, expect, it } from 'vitest';
import { extendCalendar } from '../../src/calendar/extend-calendar.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { reproject } from '../../src/report/reproject.ts';
import { closeOfDay, RECEIVED, step } from '../accountability/example-attribution.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  paused,
  procedureOf,
} from '../clock/example-dossier.ts';

/** Wednesday 7/10/2026 becomes a day off. */
const STORM = extendCalendar(CALENDAR, {
  id: 'bao',
  version: '1',
  days: [{ date: '2026-10-07', status: 'off', kind: 'closure', name: 'Bão', source: 'CĐ 01' }],
});

const twoSteps = procedureOf({ limit: '3 ngày làm việc', flow: [step('a1', 1), step('b1', 2)] });

const project = (...dossiers: readonly Dossier[]) =>
  reproject(dossiers, { from: CALENDAR, to: STORM, now: october(6, '18:00') });

const running = dossierOf(twoSteps, RECEIVED, finished('a1', closeOfDay(1)), {
  type: 'assigned',
  at: closeOfDay(1),
  step: 'b1',
  person: 'An',
  role: 'Chuyên viên',
});

describe('a change of the calendar', () => {
  it('moves what is due after the day off, and tells who has it', () => {
    const { moved, notify, now } = project(running);
    expect(now).toBe(october(6, '18:00'));
    // Without the 7th, the third working day after Monday 5/10 is Friday 9/10.
    expect(moved).toEqual([
      {
        dossier: 'HS-1',
        due: { before: october(8, '17:00'), after: october(9, '17:00') },
        promised: october(8, '17:00'),
        promiseRecorded: false,
        promiseAtRisk: true,
        overdue: { before: false, after: false },
        visits: [
          {
            visit: 'b1#1',
            step: 'b1',
            unit: 'b',
            role: 'Chuyên viên',
            person: 'An',
            before: october(8, '17:00'),
            after: october(9, '17:00'),
          },
        ],
      },
    ]);
    expect(notify).toEqual({
      people: [{ unit: 'b', role: 'Chuyên viên', person: 'An', dossiers: ['HS-1'] }],
      applicants: ['HS-1'],
      unrecorded: ['HS-1'],
    });
  });

  it('tells who has it for somebody else, and that one as well', () => {
    const delegated = dossierOf(
      twoSteps,
      RECEIVED,
      finished('a1', closeOfDay(1)),
      { type: 'assigned', at: closeOfDay(1), step: 'b1', person: 'An' },
      {
        type: 'delegated',
        at: closeOfDay(1),
        from: { unit: 'b', person: 'An' },
        to: { unit: 'a', person: 'Bình' },
        window: { from: october(6, '17:30'), to: october(31, '00:00') },
      },
    );
    const { moved, notify } = project(delegated);
    const [visit] = moved[0]?.visits ?? [];
    expect(visit).toMatchObject({ person: 'Bình', onBehalfOf: { unit: 'b', person: 'An' } });
    expect(notify.people).toEqual([
      { unit: 'a', person: 'Bình', dossiers: ['HS-1'] },
      { unit: 'b', person: 'An', dossiers: ['HS-1'] },
    ]);
  });

  it('leaves the promise as it was printed', () => {
    const promised = october(12, '10:00');
    const { moved, notify } = project(
      dossierOf(twoSteps, accepted(october(5, '17:00'), { promise: promised })),
    );
    expect(moved).toMatchObject([{ promised, promiseRecorded: true, promiseAtRisk: false }]);
    expect(notify).toMatchObject({ applicants: [], unrecorded: [] });
    // Nobody is assigned: the unit is told. Its step was due on the 6th, before the day off.
    expect(notify.people).toEqual([]);
  });

  it('endangers a promise by a committed limit, recorded or not, long before the statutory due', () => {
    const committed = procedureOf({
      limit: { amount: 5, unit: 'workingDay', committed: { amount: 3, unit: 'workingDay' } },
      flow: [{ step: 'a1', unit: 'a' }],
    });
    // Committed till Thu 8/10, by law till Mon 12/10; without the 7th a day later each.
    const receipt = (promise?: string) => accepted(october(5, '09:00'), promise ? { promise } : {});
    const promised = october(8, '17:00');
    const due = { before: october(12, '17:00'), after: october(13, '17:00') };
    const silent = project(dossierOf(committed, receipt()));
    expect(silent.moved).toMatchObject([
      { due, promised, promiseRecorded: false, promiseAtRisk: true },
    ]);
    expect(silent.notify.unrecorded).toEqual(['HS-1']);
    const told = project(dossierOf(committed, receipt(promised)));
    expect(told.moved).toMatchObject([
      { due, promised, promiseRecorded: true, promiseAtRisk: true },
    ]);
    expect(told.notify.unrecorded).toEqual([]);
    // Whoever promised a day more than it bound itself to can still keep it.
    const roomy = project(dossierOf(committed, receipt(october(9, '17:00'))));
    expect(roomy.moved).toMatchObject([{ promiseRecorded: true, promiseAtRisk: false }]);
  });

  it('leaves alone what is due before it, and what is finished', () => {
    const short = procedureOf({ limit: '1 ngày làm việc', flow: [step('a1', 1)] });
    const log = [RECEIVED, finished('a1', closeOfDay(1))] as const;
    const result = project(
      dossierOf(short, RECEIVED),
      dossierOf(short, ...log),
      dossierOf(twoSteps, ...log, finished('b1', closeOfDay(3))),
    );
    expect(result).toMatchObject({
      moved: [],
      unchanged: ['HS-1'],
      finished: ['HS-1', 'HS-1'],
      paused: [],
      notify: { people: [], applicants: [] },
    });
  });

  it('moves the bound of a wait of the applicant, whom no official stands for', () => {
    const asking = procedureOf({
      limit: '3 ngày làm việc',
      flow: [
        { step: 'a1', unit: 'a', on: { supplement: 'cho' } },
        { end: 'xong', result: 'granted' },
        {
          wait: 'cho',
          for: 'applicant',
          reason: 'supplement',
          clock: 'pause',
          within: '02 ngày làm việc',
          on: { supplied: 'a1', expired: 'dung' },
        },
        { end: 'dung', result: 'stopped' },
      ],
    });
    const waiting = dossierOf(asking, RECEIVED, finished('a1', october(6, '09:00'), 'supplement'));
    const { moved, paused: standing, notify } = project(waiting);
    const [touched] = [...moved, ...standing];
    expect(touched?.visits).toMatchObject([{ step: 'cho' }]);
    expect(notify.people).toEqual([]);
  });

  it('lists apart what stands still', () => {
    const { moved, paused: standing } = project(
      dossierOf(twoSteps, RECEIVED, paused(october(6, '09:00'))),
    );
    expect(moved).toEqual([]);
    expect(standing).toMatchObject([
      { due: { before: october(8, '17:00'), after: october(9, '17:00') } },
    ]);
  });

  it('that changes nothing moves nothing', () => {
    const options = { from: STORM, to: STORM, now: october(6, '18:00') };
    const { moved, unchanged } = reproject([running], options);
    expect([moved, unchanged]).toEqual([[], ['HS-1']]);
  });

  it('shows that what would have been late is no longer', () => {
    const now = october(9, '09:00');
    const { moved } = reproject([running], { from: CALENDAR, to: STORM, now });
    expect(moved).toMatchObject([{ overdue: { before: true, after: false } }]);
  });

  it('names a dossier that cannot be read', () => {
    const { problems, moved } = project({ ...running, id: 'HS-2' }, running);
    expect(problems).toMatchObject([
      { code: 'event.dossierMismatch', path: ['dossiers', 0, 'id'] },
    ]);
    expect(moved).toHaveLength(1);
  });
});
