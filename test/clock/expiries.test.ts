import { describe, expect, it } from 'vitest';
import { expiriesOf, trueExpiryOf } from '../../src/clock/expiries.ts';
import { lookAt, lookUnder } from '../../src/clock/look.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { planCorrection } from '../../src/dossier/plan-correction.ts';
import { record } from '../../src/dossier/record.ts';
import type { EventInput } from '../../src/dossier/schema.ts';
import { VN_2026 } from '../../src/rules/vn-2026.ts';
import { formatInstant } from '../../src/time/instant.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  lookAt as lookAtDossier,
  october,
  paused,
  procedureOf,
  resumed,
} from './example-dossier.ts';

/* What time will end if nothing happens. Every dossier is received on Mon 5/10/2026 09:00. */

const RECEIVED = accepted(october(5, '09:00'));
const SILENCE = { after: '02 ngày làm việc', outcome: 'consent' };
const NOW = Date.parse(october(30, '09:00'));

const expiries = (dossier: Dossier) => {
  const look = lookAt(dossier, CALENDAR, NOW);
  return expiriesOf(look).map(({ step, ordinal, at }) => [
    step,
    ordinal,
    formatInstant(at, look.fold.zone),
  ]);
};

const violationsOf = (dossier: Dossier): readonly string[] =>
  lookAtDossier(dossier, october(30, '09:00')).violations.map(
    ({ code, visit }) => `${code} ${visit ?? ''}`,
  );

/** An agency is asked once the file has been prepared; another branch works beside it. */
const asking = (branch: object, limit = '20 ngày làm việc', variants?: readonly string[]) =>
  procedureOf({
    limit,
    ...(variants === undefined ? {} : { variants }),
    flow: [
      { step: 'chuan-bi', unit: 'a' },
      { parallel: 'lay-y-kien', branches: [branch, { step: 'xac-minh', unit: 'c' }] },
      { step: 'ky', unit: 'a', on: { again: 'lay-y-kien' } },
    ],
  });

const prepared = finished('chuan-bi', october(6, '09:00'));

describe('the time of a branch to answer', () => {
  const procedure = asking({
    stage: 'thue',
    onSilence: SILENCE,
    flow: [
      { step: 'doc', unit: 'b' },
      { wait: 'cho-so-lieu', for: 'authority', clock: 'pause' },
      { step: 'tra-loi', unit: 'b' },
    ],
  });

  it('runs from the entry into the branch, whatever was done in it since', () => {
    // Tue 6/10 and two working days: Thu 8/10.
    const end = [['thue', 1, october(9, '00:00')]];
    expect(expiries(dossierOf(procedure, RECEIVED, prepared))).toEqual(end);
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      prepared,
      finished('doc', october(7, '09:00')),
      finished('cho-so-lieu', october(7, '09:00')),
    );
    expect(expiries(dossier)).toEqual(end);
  });

  it('is held back while the branch itself waits', () => {
    const log = [RECEIVED, prepared, finished('doc', october(7, '09:00'))];
    expect(expiries(dossierOf(procedure, ...log))).toEqual([]);
    // Wed 09:00 – Thu 09:00 is a working day more: till Fri 9/10.
    const dossier = dossierOf(procedure, ...log, finished('cho-so-lieu', october(8, '09:00')));
    expect(expiries(dossier)).toEqual([['thue', 1, october(10, '00:00')]]);
  });

  it('is held back by a pause that is not over', () => {
    const stopped = dossierOf(procedure, RECEIVED, prepared, paused(october(7, '09:00')));
    expect(expiries(stopped)).toEqual([]);
    // Not by one that began when it was over: nothing can be entered before that.
    const late = dossierOf(procedure, RECEIVED, prepared, paused(october(12, '09:00'), 'xac-minh'));
    expect(expiries(late)).toEqual([['thue', 1, october(9, '00:00')]]);
  });

  it('begins anew when the branch is entered anew', () => {
    const again = dossierOf(
      procedure,
      RECEIVED,
      prepared,
      finished('doc', october(6, '10:00')),
      finished('cho-so-lieu', october(6, '10:00')),
      finished('tra-loi', october(6, '11:00')),
      finished('xac-minh', october(6, '14:00')),
      finished('ky', october(7, '09:00'), 'again'),
    );
    expect(expiries(again)).toEqual([['thue', 2, october(10, '00:00')]]);
  });

  it('begins anew with a cycle', () => {
    const dossier = dossierOf(
      procedure,
      RECEIVED,
      prepared,
      { type: 'paused', at: october(7, '09:00'), reason: 'supplement' },
      resumed(october(8, '09:00')),
    );
    // Thu 8/10 and two working days: Mon 12/10.
    expect(expiries(dossier)).toEqual([['thue', 2, october(13, '00:00')]]);
  });

  it('is none where its column names none', () => {
    const byColumn = asking(
      {
        step: 'y-kien',
        unit: 'b',
        onSilence: { after: { hai: '02 ngày làm việc' }, outcome: 'consent' },
      },
      '20 ngày làm việc',
      ['mot', 'hai'],
    );
    const log = (variant: string) => [accepted(october(5, '09:00'), { variant }), prepared];
    expect(expiries(dossierOf(byColumn, ...log('mot')))).toEqual([]);
    expect(expiries(dossierOf(byColumn, ...log('hai')))).toEqual([
      ['y-kien', 1, october(9, '00:00')],
    ]);
  });
});

describe('the time of a branch to answer, counted from an earlier event', () => {
  const after = { amount: 3, unit: 'workingDay', anchor: 'receipt' };
  const procedure = asking({
    step: 'y-kien',
    unit: 'b',
    onSilence: { after, outcome: 'consent' },
  });

  it('runs from that event', () => {
    // Mon 5/10 and three working days: Thu 8/10.
    expect(expiries(dossierOf(procedure, RECEIVED, prepared))).toEqual([
      ['y-kien', 1, october(9, '00:00')],
    ]);
  });

  it('leaves out what stood still before the branch was entered', () => {
    const stopped = dossierOf(
      procedure,
      RECEIVED,
      paused(october(5, '13:00')),
      resumed(october(6, '13:00')),
      finished('chuan-bi', october(6, '14:00')),
    );
    // Half of Tue 6/10 was lost: the third day ends in the middle of Fri 9/10.
    expect(expiries(stopped)).toEqual([['y-kien', 1, october(10, '00:00')]]);
  });

  it('may have been over when the branch was entered: it is then', () => {
    const late = dossierOf(procedure, RECEIVED, finished('chuan-bi', october(12, '09:00')));
    expect(expiries(late)).toEqual([['y-kien', 1, october(12, '09:00')]]);
  });
});

describe('a branch in which several go on at once', () => {
  const withBranches = (...branches: readonly string[]) =>
    asking({
      stage: 'lien-nganh',
      onSilence: SILENCE,
      flow: [{ parallel: 'cac-phong', branches: branches.map((step) => ({ step, unit: 'b' })) }],
    });

  it('is silent as soon as one of them is, in whatever order they stand', () => {
    for (const procedure of [withBranches('x', 'y'), withBranches('y', 'x')]) {
      const pause = { ...paused(october(7, '09:00'), 'x'), basis: 'Luật X' };
      const stopped = dossierOf(procedure, RECEIVED, prepared, pause);
      expect(expiries(stopped)).toEqual([['lien-nganh', 1, october(9, '00:00')]]);
      const expired = { type: 'expired', id: 'e', step: 'lien-nganh' } as const;
      const early = record(stopped, { ...expired, at: october(8, '23:59') });
      const inTime = record(stopped, { ...expired, at: october(9, '00:00') });
      expect([...violationsOf(early)].sort()).toEqual([
        'expiry.tooEarly x#1',
        'expiry.tooEarly y#1',
      ]);
      expect(violationsOf(inTime)).toEqual([]);
    }
  });
});

describe('a silent branch inside another one', () => {
  const nested = (inner: string, outer: string) =>
    asking({
      stage: 'ngoai',
      onSilence: { after: outer, outcome: 'consent' },
      flow: [
        {
          parallel: 'ben-trong',
          branches: [
            { step: 'trong', unit: 'b', onSilence: { after: inner, outcome: 'consent' } },
            { step: 'canh', unit: 'c' },
          ],
        },
      ],
    });

  it('was silent, or ended with the silence of that one: each by its own time', () => {
    // Tue 6/10 and one working day, and two: Wed 7/10, Thu 8/10.
    for (const [procedure, step, at] of [
      [nested('05 ngày làm việc', '01 ngày làm việc'), 'ngoai', october(8, '00:00')],
      [nested('02 ngày làm việc', '05 ngày làm việc'), 'trong', october(9, '00:00')],
    ] as const) {
      const dossier = dossierOf(procedure, RECEIVED, prepared);
      expect(expiries(dossier)[0]).toEqual([step, 1, at]);
      const expired = record(dossier, { type: 'expired', id: 'e', step, at });
      expect(violationsOf(expired)).toEqual([]);
    }
  });
});

describe('a branch that has answered, and whose work is sent back by a correction', () => {
  const procedure = asking({ step: 'y-kien', unit: 'b', onSilence: SILENCE });
  const answered = dossierOf(
    procedure,
    RECEIVED,
    prepared,
    finished('y-kien', october(7, '09:00')),
  );
  const wrongFile: Extract<EventInput, { type: 'voided' }> = {
    type: 'voided',
    id: 'v',
    at: october(12, '09:00'),
    event: '2',
    reason: 'hồ sơ gửi đi ghi sai',
    instead: {
      type: 'finished',
      id: '2a',
      at: october(6, '09:00'),
      step: 'chuan-bi',
      outcome: 'done',
    },
  };
  const { correction } = planCorrection(answered, wrongFile, { redo: ['y-kien'] });
  const sentBack = record(answered, correction);

  it('has its time anew from when it was sent back', () => {
    // Mon 12/10 and two working days: Wed 14/10.
    expect(expiries(sentBack)).toEqual([['y-kien', 1, october(15, '00:00')]]);
    const expired = record(sentBack, {
      type: 'expired',
      id: 'e',
      step: 'y-kien',
      at: october(15, '00:00'),
    });
    expect(violationsOf(expired)).toEqual([]);
  });

  it('also when it had answered by its silence', () => {
    const silent = dossierOf(procedure, RECEIVED, prepared, {
      type: 'expired',
      step: 'y-kien',
      at: october(9, '00:00'),
    });
    const plan = planCorrection(silent, wrongFile, { redo: ['y-kien'] });
    expect(expiries(record(silent, plan.correction))).toEqual([
      ['y-kien', 1, october(15, '00:00')],
    ]);
  });

  it('has no more time when it had not answered at all, and that was entered in error', () => {
    const unanswered = record(answered, {
      type: 'voided',
      id: 'v',
      at: october(12, '09:00'),
      event: '3',
      reason: 'nhầm hồ sơ',
    });
    expect(expiries(unanswered)).toEqual([['y-kien', 1, october(9, '00:00')]]);
  });

  it('has no more time when that correction is itself taken back', () => {
    const asBefore = record(sentBack, {
      type: 'voided',
      id: 'w',
      at: october(12, '10:00'),
      event: 'v',
      reason: 'nhầm',
    });
    expect(expiries(asBefore)).toEqual([]);
  });
});

describe('a branch that is itself a wait', () => {
  it('is what is waited for: it does not hold itself back', () => {
    const procedure = asking({
      wait: 'y-kien',
      for: 'authority',
      clock: 'pause',
      onSilence: SILENCE,
      within: '01 ngày làm việc',
    });
    const dossier = dossierOf(procedure, RECEIVED, prepared);
    expect(expiries(dossier)).toEqual([['y-kien', 1, october(9, '00:00')]]);
    // Only a pause does.
    const stopped = dossierOf(
      procedure,
      RECEIVED,
      prepared,
      paused(october(7, '09:00')),
      resumed(october(8, '09:00')),
    );
    expect(expiries(stopped)).toEqual([['y-kien', 1, october(10, '00:00')]]);
  });
});

describe('of several things the earliest comes first', () => {
  it('whether waits or branches', () => {
    const wait = (id: string, within: string) => ({
      wait: id,
      for: 'authority',
      clock: 'pause',
      within,
      on: { answered: 'ky', expired: 'ky' },
    });
    const procedure = procedureOf({
      limit: '20 ngày làm việc',
      flow: [
        {
          parallel: 'cung-luc',
          branches: [
            wait('mot', '04 ngày làm việc'),
            wait('hai', '01 ngày làm việc'),
            { step: 'ba', unit: 'b', onSilence: SILENCE },
          ],
        },
        { step: 'ky', unit: 'a' },
      ],
    });
    expect(expiries(dossierOf(procedure, RECEIVED))).toEqual([
      ['hai', 1, october(7, '00:00')],
      ['ba', 1, october(8, '00:00')],
      ['mot', 1, october(10, '00:00')],
    ]);
  });
});

describe('a wait that can run out', () => {
  const procedure = procedureOf({
    variants: ['mot', 'hai'],
    limit: '20 ngày làm việc',
    flow: [
      { step: 'xu-ly', unit: 'a', on: { ask: 'cho' } },
      { end: 'xong', result: 'granted' },
      {
        wait: 'cho',
        for: 'applicant',
        clock: 'pause',
        within: { hai: '02 ngày làm việc' },
        on: { supplied: 'xu-ly', expired: 'xu-ly' },
      },
    ],
  });
  const asked = (variant: string, ...log: ReturnType<typeof accepted>[]) =>
    dossierOf(
      procedure,
      accepted(october(5, '09:00'), { variant }),
      finished('xu-ly', october(6, '09:00'), 'ask'),
      ...log,
    );

  it('does so where its column has a bound', () => {
    expect(expiries(asked('mot'))).toEqual([]);
    expect(expiries(asked('hai'))).toEqual([['cho', 1, october(9, '00:00')]]);
  });

  it('had in truth run out at its bound, whenever that was entered', () => {
    const expired = { type: 'expired', step: 'cho', at: october(7, '09:00') } as const;
    const look = lookAt(asked('hai', expired), CALENDAR, NOW);
    const [, wait] = look.fold.visits;
    expect(wait && trueExpiryOf(look, wait)).toBe(Date.parse(october(9, '00:00')));
    const unbounded = lookAt(asked('mot', expired), CALENDAR, NOW);
    const [, other] = unbounded.fold.visits;
    expect(other && trueExpiryOf(unbounded, other)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('the last day of those who are not the agency ends at midnight', () => {
  it('also where that of the agency ends at the close of its office', () => {
    const close = { ...VN_2026, dayEnds: { ...VN_2026.dayEnds, value: 'close' as const } };
    const procedure = asking({ step: 'y-kien', unit: 'b', onSilence: SILENCE });
    const waiting = procedureOf({
      limit: '20 ngày làm việc',
      flow: [
        {
          wait: 'cho',
          for: 'applicant',
          within: '02 ngày làm việc',
          on: { supplied: 'ky', expired: 'dung' },
        },
        { step: 'ky', unit: 'a' },
        { end: 'xong', result: 'granted' },
        { end: 'dung', result: 'stopped' },
      ],
    });
    const expiriesUnder = (dossier: Dossier) =>
      expiriesOf(lookUnder(lookAt(dossier, CALENDAR, NOW), close)).map(({ at }) => at);
    expect(expiriesUnder(dossierOf(procedure, RECEIVED, prepared))).toEqual([
      Date.parse(october(9, '00:00')),
    ]);
    expect(expiriesUnder(dossierOf(waiting, RECEIVED))).toEqual([Date.parse(october(8, '00:00'))]);
  });
});

describe('what silence does was settled when the dossier was received', () => {
  const consenting = { ...VN_2026, silence: { ...VN_2026.silence, value: 'consent' as const } };
  const asked = asking({ step: 'y-kien', unit: 'b', onSilence: { after: '02 ngày làm việc' } });
  const dossier = dossierOf(asked, RECEIVED, prepared);

  it('so another reading of the law lets it move nothing', () => {
    const look = lookAt(dossier, CALENDAR, NOW);
    expect(expiriesOf(look)).toEqual([]);
    expect(expiriesOf(lookUnder(look, consenting))).toEqual([]);
  });
});
