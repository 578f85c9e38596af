import { describe, expect, it } from 'vitest';
import { residenceRemoval } from '../../examples/death-bundle/components.ts';
import { merit } from '../../examples/death-bundle/dossiers/merit.ts';
import { pensioner } from '../../examples/death-bundle/dossiers/pensioner.ts';
import { deathBundle } from '../../examples/death-bundle/procedure.ts';
import { at, finished } from '../../examples/log-events.ts';
import { dossierAt, type Story } from '../../examples/story.ts';
import { legsOf } from '../../src/index.ts';
import { CALENDAR, findingsOf, HOUR, lookAt, MINUTE, rowOf } from './looks.ts';

/** Components whose steps after the acknowledgement have no limit of their own. */
const RESOLVING = [
  'flow.1.branches.0.flow.1.flow.1',
  'flow.1.branches.1.flow.1.flow.1',
  'flow.1.branches.2.flow.1.flow.1',
  'flow.1.branches.3.flow.2.flow.1',
  'flow.1.branches.4.flow.2.flow.1',
];

describe('the death bundle (NĐ 63/2024 as amended by NĐ 301/2026)', () => {
  it('has no total, mixes units, and leaves the steps of each component to its limit', () => {
    const stepsWithout = RESOLVING.map((place) => `info step.withoutLimit ${place}`);
    expect(findingsOf(deathBundle)).toEqual([
      'warning total.missing limit',
      'warning total.missing limit',
      'info limits.unitsMixed limit',
      'info limits.unitsMixed limit',
      'info wait.withoutExpiry flow.1.branches.3.flow.1',
      'info wait.withoutExpiry flow.1.branches.4.flow.1',
      ...stepsWithout,
      ...stepsWithout,
    ]);
  });

  it('leaves the step of a component that stands alone to the total, which charges nobody', () => {
    expect(findingsOf(residenceRemoval)).toEqual([
      'info limits.unitsMixed limit',
      'warning step.withoutLimit flow.1',
    ]);
  });
});

describe('three procedures chosen: bundle of 05/10/2026', () => {
  const end = lookAt(deathBundle, pensioner, '2026-10-20T08:00:00+07:00');
  const passing = lookAt(deathBundle, pensioner, '2026-10-05T14:02:00+07:00');

  it('has a clock for each component that was asked for, and for no other', () => {
    expect(end.assessment.clocks.stages.map(rowOf)).toEqual([
      // 24 hours by the clock; done the same afternoon.
      ['khai-tu', '2026-10-06T09:00', 'early'],
      // The day after Mon 5.
      ['thuong-tru', '2026-10-06T17:00', 'onTime'],
      // 6–9 (4), 12–15 (8); the wait from Wed 09:00 to Fri 09:00 is two days more: 16 and Mon 19.
      ['tu-tuat', '2026-10-19T17:00', 'onTime'],
    ]);
  });

  it('gave the applicant 7 working days', () => {
    // 8, 9, 12–16.
    expect(end.assessment.clocks.waits.map(rowOf)).toEqual([
      ['tu-tuat/cho-bo-sung#1', '2026-10-16T17:00', 'early'],
    ]);
  });

  it('grades the acknowledgements in working hours', () => {
    const acknowledged = end.assessment.clocks.steps.filter(({ id }) => id.endsWith('/xac-nhan'));
    expect(acknowledged.map(rowOf)).toEqual([
      ['thuong-tru/xac-nhan#1', '2026-10-05T16:05', 'early'],
      // 16:05–16:30.
      ['tu-tuat/xac-nhan#1', '2026-10-05T16:05', 'late', 25 * MINUTE],
    ]);
  });

  it('hands the information to five branches within ten minutes', () => {
    expect(passing.assessment.active.map(({ step }) => step)).toEqual([
      'chuyen-thuong-tru',
      'chuyen-tu-tuat',
      'chuyen-thoi-tuat',
      'chuyen-bao-tro',
      'chuyen-nguoi-co-cong',
    ]);
    expect(passing.assessment.clocks.steps.map(({ due }) => due)).toEqual(
      Array(5).fill('2026-10-05T14:10:00+07:00'),
    );
    // The last quarter of ten minutes from 14:00.
    expect(passing.wakeUp).toBe('2026-10-05T14:07:30+07:00');
  });
});

describe('every benefit at once', () => {
  const [accepted, registered] = pensioner.events;
  const passedOn = ['thuong-tru', 'tu-tuat', 'thoi-tuat', 'bao-tro', 'nguoi-co-cong'].map((id) =>
    finished(`to-${id}`, '2026-10-05T14:05', `chuyen-${id}`, 'cong'),
  );
  const story: Story = {
    title: { vi: 'Cả bốn chế độ', en: 'All four benefits' },
    events: [accepted, registered, ...passedOn].flatMap((event) => event ?? []),
    looks: [at('2026-10-05T14:30')],
  };
  const { assessment } = lookAt(deathBundle, story, at('2026-10-05T14:30'));

  it('is five clocks that run side by side, each to its own end', () => {
    expect(assessment.clocks.stages.slice(1).map(rowOf)).toEqual([
      ['thuong-tru', '2026-10-06T17:00'],
      ['tu-tuat', '2026-10-15T17:00'],
      ['thoi-tuat', '2026-10-07T17:00'],
      ['bao-tro', '2026-10-08T17:00'],
      // 6–9 (4), 12–16 (9), 19–23 (14), 26–29 (18).
      ['nguoi-co-cong', '2026-10-29T17:00'],
    ]);
  });

  it('goes on when one of them is refused', () => {
    const refused: Story = {
      ...story,
      events: [
        ...story.events,
        finished('r1', '2026-10-05T15:00', 'bao-tro/xac-nhan', 'yTe'),
        finished('r2', '2026-10-06T09:00', 'bao-tro/giai-quyet', 'yTe', 'refused'),
      ],
    };
    const { assessment: after } = lookAt(deathBundle, refused, at('2026-10-06T09:01'));
    expect(after.status).toBe('running');
    expect(after.active.map(({ step }) => step)).toContain('dong-bo-bao-tro');
  });
});

describe('late: bundle of 06/10/2026', () => {
  const end = lookAt(deathBundle, merit, '2026-11-06T08:00:00+07:00');
  const held = lookAt(deathBundle, merit, '2026-10-09T09:00:00+07:00');

  it('grades each component by its own clock', () => {
    expect(end.assessment.clocks.stages.map(rowOf)).toEqual([
      ['khai-tu', '2026-10-07T08:00', 'early'],
      ['thuong-tru', '2026-10-07T17:00', 'onTime'],
      // 7, 8; done Fri 10:00.
      ['thoi-tuat', '2026-10-08T17:00', 'late', 2.5 * HOUR],
      // From Fri 9, when the decision came: 12–16 (5), 19–23 (10), 26–30 (15), 2–4/11. Done Thu 11:00.
      ['nguoi-co-cong', '2026-11-04T17:00', 'late', 3.5 * HOUR],
    ]);
  });

  it('makes each late agency answer for itself: the apology is its own', () => {
    const dossier = dossierAt(deathBundle, merit, '2026-11-06T08:00:00+07:00');
    const legs = legsOf(dossier, { now: '2026-11-06T08:00:00+07:00', calendar: CALENDAR });
    expect(
      legs.flatMap(({ agency, grade, lateBy }) => (grade === 'late' ? [[agency, lateBy]] : [])),
    ).toEqual([
      ['bhxh', 2.5 * HOUR],
      ['noiVu', 3.5 * HOUR],
    ]);
  });

  it('charges nobody for the whole, which has no limit', () => {
    expect(end.assessment.grade).toBeUndefined();
    expect(end.attribution).toMatchObject({ lateBy: 0, shares: [] });
  });

  it('holds the allowance of the person of merit until the pension is stopped', () => {
    expect(held.assessment.active.map(({ step }) => step)).toEqual([
      'cho-thoi-tuat-nguoi-co-cong',
      'thoi-tuat/giai-quyet',
    ]);
    // Fri 07:30–09:00.
    expect(held.assessment.clocks.stages.map(rowOf).at(-1)).toEqual([
      'thoi-tuat',
      '2026-10-08T17:00',
      'late',
      1.5 * HOUR,
    ]);
    expect(held.assessment.flags).toMatchObject({ overdue: false, partOverdue: true });
  });
});
