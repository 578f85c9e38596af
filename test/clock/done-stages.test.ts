import { describe, expect, it } from 'vitest';
import {
  accepted,
  dossierOf,
  finished,
  hours,
  lookAt,
  october,
  paused,
  procedureOf,
  stageClock,
} from './example-dossier.ts';

/* Whether the work of a stage was done when the dossier left it. */

const step = (id: string, more: object = {}) => ({ step: id, unit: 'a', ...more });

describe('a stage that is done stays done', () => {
  // A branch of which one of two sub-branches is enough, beside another that is waited for.
  const either = { parallel: 'mot-trong-hai', join: 'any', branches: [step('x'), step('y')] };
  const procedure = procedureOf({
    limit: '10 ngày làm việc',
    flow: [
      {
        parallel: 'song-song',
        branches: [
          { stage: 'sa', unit: 'a', limit: '02 ngày làm việc', flow: [either] },
          step('b'),
        ],
      },
      step('ky'),
    ],
  });
  const received = accepted(october(5, '09:00'));

  it.each(['x', 'y'])('whichever of its own branches it needed: %s', (needed) => {
    const log = [received, finished(needed, october(6, '09:00'))];
    const afterwards = [finished('b', october(8, '09:00')), finished('ky', october(8, '10:00'))];
    for (const events of [log, [...log, ...afterwards]]) {
      const look = lookAt(dossierOf(procedure, ...events), october(9, '09:00'));
      const fact = { state: 'done', ended: october(6, '09:00'), grade: 'early' };
      expect(stageClock(look, 'sa')).toMatchObject(fact);
      const component = look.components.find(({ id }) => id === 'sa');
      expect(component).toMatchObject({ ...fact, result: 'granted' });
    }
  });

  it('above all when it was late', () => {
    // Due Wed 7/10 17:00; Thu 8 h and Fri 07:30 – 09:00.
    const dossier = dossierOf(procedure, received, finished('x', october(9, '09:00')));
    expect(stageClock(lookAt(dossier, october(9, '10:00')), 'sa')).toMatchObject({
      state: 'done',
      grade: 'late',
      lateBy: hours(9.5),
    });
  });

  it('until the dossier comes back and it is begun anew', () => {
    const again = procedureOf({
      limit: '10 ngày làm việc',
      flow: [
        {
          parallel: 'song-song',
          join: 'any',
          branches: [{ stage: 'sa', limit: '05 ngày làm việc', flow: [either] }, step('b')],
        },
        step('ky', { on: { back: 'song-song' } }),
      ],
    });
    const log = [
      received,
      finished('x', october(6, '09:00')),
      finished('ky', october(6, '10:00'), 'back'),
    ];
    const running = stageClock(lookAt(dossierOf(again, ...log), october(6, '11:00')), 'sa');
    expect(running.state).toBe('running');
    const cut = dossierOf(again, ...log, finished('b', october(7, '09:00')));
    const clock = stageClock(lookAt(cut, october(7, '10:00')), 'sa');
    expect(clock).toMatchObject({ state: 'void', ended: october(7, '09:00') });
  });

  it('and one that a join cut off is not done, though something in it was entered later', () => {
    // Branch b fires the join on Tue 09:00; before that was written down, x was finished at 15:00.
    const cutting = procedureOf({
      limit: '10 ngày làm việc',
      flow: [
        {
          parallel: 'song-song',
          join: 'any',
          branches: [
            step('b'),
            {
              stage: 'sa',
              limit: '02 ngày làm việc',
              flow: [{ parallel: 'ca-hai', branches: [step('x'), step('y')] }],
            },
          ],
        },
        step('ky'),
      ],
    });
    const dossier = dossierOf(
      cutting,
      received,
      finished('x', october(6, '15:00')),
      finished('b', october(6, '09:00')),
    );
    const look = lookAt(dossier, october(7, '09:00'));
    const clock = stageClock(look, 'sa');
    expect(clock).toMatchObject({ state: 'void', ended: october(6, '09:00') });
    expect(clock).not.toHaveProperty('grade');
    expect(look.components.find(({ id }) => id === 'sa')).not.toHaveProperty('result');
  });
});

describe('a stage that was cut off is late if any of its paths was', () => {
  it.each([
    ['x', 'y'],
    ['y', 'x'],
  ])('in whichever order they are written: %s, %s', (first, second) => {
    // Due Wed 7/10 17:00, on the path of x; y has been stopped since Tue. Cut off on Thu 8/10 09:00.
    const procedure = procedureOf({
      limit: '10 ngày làm việc',
      flow: [
        {
          parallel: 'song-song',
          join: 'any',
          branches: [
            step('b'),
            {
              stage: 'sa',
              limit: '02 ngày làm việc',
              flow: [{ parallel: 'ca-hai', branches: [step(first), step(second)] }],
            },
          ],
        },
        step('ky'),
      ],
    });
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      paused(october(6, '08:00'), 'y'),
      finished('b', october(8, '09:00')),
    );
    expect(stageClock(lookAt(dossier, october(9, '09:00')), 'sa')).toMatchObject({
      state: 'void',
      grade: 'late',
      lateBy: hours(1.5),
    });
  });
});

describe('branches that end with the wait that gives their cycle up', () => {
  it.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('decide nothing by their order: %s, %s', (first, second) => {
    // Within one stage branch a asks on Tue 6/10 10:00; branch b is done in the very instant in which
    // the answer comes, on Wed 7/10 09:00. The stage is given up with what asked in it.
    const flows: { readonly [branch: string]: unknown } = {
      a: {
        stage: 'nhanh-a',
        flow: [step('a1'), { wait: 'cho', for: 'applicant', reason: 'supplement' }, step('a2')],
      },
      b: step('b'),
    };
    const procedure = procedureOf({
      limit: '10 ngày làm việc',
      flow: [
        {
          stage: 'sa',
          limit: '05 ngày làm việc',
          flow: [{ parallel: 'song-song', branches: [flows[first], flows[second]] }],
        },
      ],
    });
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      finished('a1', october(6, '10:00')),
      finished('b', october(7, '09:00')),
      finished('cho', october(7, '09:00')),
    );
    const clock = stageClock(lookAt(dossier, october(8, '09:00')), 'sa', 0);
    expect(clock).toMatchObject({ state: 'void', ended: october(7, '09:00') });
    expect(clock).not.toHaveProperty('grade');
  });
});

describe('a stage left for a wait', () => {
  const leavingFor = (on: object) =>
    procedureOf({
      limit: '10 ngày làm việc',
      flow: [
        { stage: 'sa', limit: '02 ngày làm việc', flow: [step('s', { on: { ask: 'cho' } })] },
        step('sau'),
        { end: 'xong', result: 'granted' },
        { wait: 'cho', for: 'authority', clock: 'pause', on },
      ],
    });
  const log = [accepted(october(5, '09:00')), finished('s', october(6, '09:00'), 'ask')];
  const done = { state: 'done', ended: october(6, '09:00'), grade: 'early' };

  it('is done if the wait leads past it, whatever comes of that', () => {
    const procedure = leavingFor({ answered: 'sau', refused: 'xong' });
    const answered = finished('cho', october(7, '09:00'), 'answered');
    const last = finished('sau', october(8, '09:00'));
    for (const events of [log, [...log, answered], [...log, answered, last]]) {
      const look = lookAt(dossierOf(procedure, ...events), october(9, '09:00'));
      expect(stageClock(look, 'sa')).toMatchObject(done);
    }
  });

  it('stands still while the wait may lead back, and is done when it has led past', () => {
    const procedure = leavingFor({ answered: 'sau', more: 's' });
    const asking = lookAt(dossierOf(procedure, ...log), october(7, '08:00'));
    expect(stageClock(asking, 'sa').state).toBe('paused');
    const answered = finished('cho', october(7, '09:00'), 'answered');
    const past = lookAt(dossierOf(procedure, ...log, answered), october(9, '09:00'));
    expect(stageClock(past, 'sa')).toMatchObject(done);
    const more = finished('cho', october(7, '09:00'), 'more');
    const back = lookAt(dossierOf(procedure, ...log, more), october(7, '10:00'));
    expect(stageClock(back, 'sa').state).toBe('running');
  });

  it.each([
    ['granted', 'done'],
    ['stopped', 'void'],
  ])('that ended the dossier is done if its result was there: %s', (result, state) => {
    const procedure = procedureOf({
      limit: '10 ngày làm việc',
      flow: [
        { stage: 'sa', limit: '02 ngày làm việc', flow: [step('s', { on: { ask: 'cho' } })] },
        { end: 'xong', result },
        { wait: 'cho', for: 'applicant', clock: 'pause', on: { supplied: 's', over: 'xong' } },
      ],
    });
    const dossier = dossierOf(procedure, ...log, finished('cho', october(7, '09:00'), 'over'));
    expect(stageClock(lookAt(dossier, october(8, '09:00')), 'sa').state).toBe(state);
  });
});
