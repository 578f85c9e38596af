import { describe, expect, it } from 'vitest';
import { obligationTurnsOf } from '../../src/accountability/obligation-turns.ts';
import { nextWakeUp } from '../../src/assessment/next-wake-up.ts';
import { openClocksOf } from '../../src/clock/all-clocks.ts';
import { lookAt } from '../../src/clock/look.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { rulePack } from '../../src/rules/rule-packs.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  paused,
  procedureOf,
} from '../clock/example-dossier.ts';
import { closeOfDay, RECEIVED, step } from './example-attribution.ts';

/*
 * Received on Mon 5/10/2026 at 17:00. Instants at which time alone gives rise to an obligation, or
 * takes the last chance to meet one; only those that lie ahead.
 */
const turnsAt = (dossier: Dossier, now: string, rules = {}) => {
  const look = lookAt(dossier, CALENDAR, Date.parse(now));
  const context = { ...look, rules: { ...look.rules, ...rules } };
  const { certain, possible } = obligationTurnsOf(context, openClocksOf(context));
  const written = (instants: readonly number[]) =>
    instants
      .filter((ms) => ms > context.now)
      .sort((a, b) => a - b)
      .map((ms) => new Date(ms + 7 * 3_600_000).toISOString());
  return {
    certain: written(certain).map((text) => text.slice(5, -1)),
    possible: written(possible).map((text) => text.slice(5, -1)),
  };
};

const NOTHING = { certain: [], possible: [] };

describe('the apology for the whole', () => {
  const oneStep = procedureOf({ limit: '04 ngày làm việc', flow: [step('a1', 4)] });

  it('comes up at the opening of the last working day before the due', () => {
    // Due on Fri 9/10.
    expect(turnsAt(dossierOf(oneStep, RECEIVED), october(6, '09:00'))).toEqual({
      certain: ['10-08T07:30:00.000'],
      possible: [],
    });
  });

  it('turns no more when it has come up, and while the dossier stands still', () => {
    expect(turnsAt(dossierOf(oneStep, RECEIVED), october(8, '07:30'))).toEqual(NOTHING);
    const stopped = dossierOf(oneStep, RECEIVED, paused(october(6, '10:00')));
    expect(turnsAt(stopped, october(6, '11:00'))).toEqual(NOTHING);
  });

  it('may come up with each of several paths once one has warned', () => {
    // The path by way of “a1” stood still for a day: it is due on Mon 12/10, the other on Fri 9/10.
    const branched = procedureOf({
      limit: '04 ngày làm việc',
      flow: [{ parallel: 'hai', branches: [step('a1', 3), step('a2', 3)] }],
    });
    const log = [
      RECEIVED,
      paused(october(6, '07:30'), 'a1'),
      { type: 'resumed', at: october(6, '17:00') } as const,
    ];
    const quiet = turnsAt(dossierOf(branched, ...log), october(7, '09:00'));
    expect(quiet.certain).toEqual(['10-08T07:30:00.000', '10-09T07:30:00.000']);
    const warned = turnsAt(dossierOf(branched, ...log), october(8, '09:00'));
    expect(warned).toEqual({
      certain: [],
      possible: ['10-09T07:30:00.000'],
    });
  });

  it('does not come up with a path that stands still', () => {
    const branched = procedureOf({
      limit: '04 ngày làm việc',
      flow: [{ parallel: 'hai', branches: [step('a1', 3), step('a2', 3)] }],
    });
    // Stopped for a day, “a2” is due on Mon 12/10; “a1” is stopped and was due on Fri 9/10.
    const log = dossierOf(
      branched,
      RECEIVED,
      paused(october(6, '07:30'), 'a2'),
      { type: 'resumed', at: october(6, '17:00') },
      paused(october(7, '07:30'), 'a1'),
    );
    expect(turnsAt(log, october(7, '09:00')).certain).toEqual(['10-09T07:30:00.000']);
  });
});

describe('the part of an agency', () => {
  const twoAgencies = procedureOf({
    limit: '10 ngày làm việc',
    flow: [step('a1', 1), step('a2', 2), step('b1', 1)],
  });
  const secondStep = dossierOf(twoAgencies, RECEIVED, finished('a1', october(7, '11:30')));

  it('is late when all its steps together are, half a day earlier than its last step', () => {
    // “a1” took half a day too long. The leg ends on Thu 8/10 at close: late with the next opening.
    const { certain } = turnsAt(secondStep, october(7, '13:00'));
    expect(certain).toContain('10-09T07:30:00.001');
    expect(nextWakeUp(secondStep, { now: october(8, '18:00'), calendar: CALENDAR })).toBe(
      october(9, '07:30:00.001'),
    );
  });

  it('is late so too beside another that has just come to its agency', () => {
    const branched = procedureOf({
      limit: '10 ngày làm việc',
      flow: [
        {
          parallel: 'hai',
          branches: [step('a1', 9), { stage: 'khau', flow: [step('b1', 1), step('b2', 2)] }],
        },
      ],
    });
    const log = dossierOf(branched, RECEIVED, finished('b1', october(7, '11:30')));
    expect(turnsAt(log, october(7, '13:00')).certain).toContain('10-09T07:30:00.001');
  });

  it('turns by its only step while it has no other', () => {
    const { certain } = turnsAt(dossierOf(twoAgencies, RECEIVED), october(6, '09:00'));
    // Only the apology for the whole, which is due on Mon 19/10.
    expect(certain).toEqual(['10-16T07:30:00.000']);
    const third = dossierOf(
      twoAgencies,
      RECEIVED,
      finished('a1', closeOfDay(1)),
      finished('a2', closeOfDay(2)),
    );
    expect(turnsAt(third, october(8, '09:00')).certain).toEqual(['10-16T07:30:00.000']);
  });

  it('turns nothing once it is late, stands still, or obliges to nothing', () => {
    const apology = ['10-16T07:30:00.000'];
    expect(turnsAt(secondStep, october(9, '09:00')).certain).toEqual(apology);
    const stopped = dossierOf(
      twoAgencies,
      RECEIVED,
      finished('a1', october(7, '11:30')),
      paused(october(7, '14:00'), 'a2'),
    );
    expect(turnsAt(stopped, october(7, '15:00')).certain).toEqual([]);
    const off = { ...rulePack('vn-2026').explanation, value: false };
    const rules = { componentApology: off, explanation: off, monthlyList: off };
    expect(turnsAt(secondStep, october(7, '13:00'), rules).certain).toEqual(apology);
    for (const rule of ['componentApology', 'explanation', 'monthlyList']) {
      const others = { ...rules, [rule]: { ...off, value: true } };
      expect(turnsAt(secondStep, october(7, '13:00'), others).certain).toHaveLength(2);
    }
  });

  it('is none where one agency does it all', () => {
    const alone = procedureOf({ limit: '10 ngày làm việc', flow: [step('a1', 1), step('a2', 2)] });
    const dossier = dossierOf(alone, RECEIVED, finished('a1', october(7, '11:30')));
    expect(turnsAt(dossier, october(7, '13:00')).certain).toEqual(['10-16T07:30:00.000']);
  });
});

describe('a file that another agency gets when its time is over', () => {
  const oneStep = procedureOf({ flow: [step('a1', 1, { alternates: ['b'] })] });
  // Due on Tue 6/10; handed over at noon on Wed 7/10.
  const handedOver = (at: string) =>
    ({ type: 'handedOver', step: 'a1', at, to: { unit: 'b' } }) as const;
  const log = [RECEIVED, handedOver(october(7, '11:30'))];

  it('may be late there with the first instant of work', () => {
    expect(turnsAt(dossierOf(oneStep, ...log), october(7, '12:00'))).toEqual({
      certain: [],
      possible: ['10-07T13:00:00.001'],
    });
  });

  it('and no more when that has passed, while it stands still, or in time', () => {
    expect(turnsAt(dossierOf(oneStep, ...log), october(7, '13:30'))).toEqual(NOTHING);
    const stopped = dossierOf(oneStep, ...log, paused(october(7, '12:00')));
    expect(turnsAt(stopped, october(7, '12:30'))).toEqual(NOTHING);
    const inTime = dossierOf(oneStep, RECEIVED, handedOver(october(6, '11:30')));
    expect(turnsAt(inTime, october(6, '12:00'))).toEqual(NOTHING);
  });

  it('is late at once where its hours run through noon', () => {
    const byClock = procedureOf({
      flow: [{ step: 'a1', unit: 'a', alternates: ['b'], limit: '24 giờ' }],
    });
    const dossier = dossierOf(byClock, ...log);
    expect(turnsAt(dossier, october(7, '11:30')).possible).toEqual(['10-07T11:30:00.001']);
    expect(turnsAt(dossier, october(7, '11:31')).possible).toEqual([]);
  });
});

describe('the transfer from the desk', () => {
  const desk = procedureOf({
    units: {
      motCua: { name: 'Bộ phận Một cửa', parent: 'so' },
      phong: { name: 'Phòng', parent: 'so' },
      so: { name: 'Sở' },
    },
    desk: 'motCua',
    flow: [
      { step: 'tiep-nhan', unit: 'motCua', alternates: ['phong'], limit: '02 ngày làm việc' },
      { step: 'xu-ly', unit: 'phong', limit: '02 ngày làm việc' },
    ],
  });
  const received = accepted(october(5, '09:00'));
  const PAST_THE_DAY = '10-06T00:00:00.001';

  it('is missed when the day of receipt is over', () => {
    expect(turnsAt(dossierOf(desk, received), october(5, '10:00'))).toEqual({
      certain: [PAST_THE_DAY],
      possible: [],
    });
    expect(turnsAt(dossierOf(desk, received), october(6, '09:00'))).toEqual(NOTHING);
  });

  it('perhaps, where a remark may have said that it was done', () => {
    const note = {
      type: 'noted',
      at: october(5, '10:00'),
      text: 'đã chuyển',
      fulfils: 'transfer:tiep-nhan#1',
    } as const;
    expect(turnsAt(dossierOf(desk, received, note), october(5, '11:00'))).toEqual({
      certain: [],
      possible: [PAST_THE_DAY],
    });
  });

  it('is missed during a pause as well', () => {
    const stopped = dossierOf(desk, received, paused(october(5, '10:00')));
    expect(turnsAt(stopped, october(5, '11:00')).certain).toEqual([PAST_THE_DAY]);
  });

  it('is over when the file has left the desk', () => {
    const done = dossierOf(desk, received, finished('tiep-nhan', october(5, '11:00')));
    expect(turnsAt(done, october(5, '11:30'))).toEqual(NOTHING);
    const handedOver = dossierOf(desk, received, {
      type: 'handedOver',
      step: 'tiep-nhan',
      at: october(5, '11:00'),
      to: { unit: 'phong' },
    });
    expect(turnsAt(handedOver, october(5, '11:30'))).toEqual(NOTHING);
  });
});
