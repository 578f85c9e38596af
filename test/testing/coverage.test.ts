import { describe, expect, it } from 'vitest';
import { defineProcedure } from '../../src/index.ts';
import { coverageOf } from '../../src/testing/coverage/coverage.ts';
import { formatCoverage } from '../../src/testing/coverage/format-coverage.ts';
import { pathsOf } from '../../src/testing/coverage/paths.ts';
import { scenario } from '../../src/testing/scenario/scenario.ts';
import { BRANCHES, CALENDAR, LICENCE } from './licence.ts';

/** A long way on, and a short one out by a second request. */
const CHECKED = defineProcedure({
  code: '7',
  version: '1',
  name: 'Kiểm tra hồ sơ',
  units: { a: { name: 'A' } },
  flow: [
    { step: 'kiem-tra', unit: 'a', on: { supplement: 'bo-sung' } },
    { step: 'mot', unit: 'a' },
    { step: 'hai', unit: 'a' },
    { step: 'ba', unit: 'a' },
    { end: 'xong', result: 'granted' },
    {
      wait: 'bo-sung',
      for: 'applicant',
      reason: 'supplement',
      within: '05 ngày làm việc',
      on: { supplied: 'kiem-tra', expired: 'dung' },
    },
    { end: 'dung', result: 'stopped' },
  ],
});

const inShort = (procedure: typeof LICENCE): readonly string[] =>
  pathsOf(procedure).map(({ moves, end }) =>
    [...moves.map(({ step, outcome }) => `${step}.${outcome}`), end].join(' '),
  );

const received = scenario(LICENCE, { calendar: CALENDAR }).receivedAt('2026-11-20T08:00:00+07:00');
const granted = received.finishes('tiep-nhan').finishes('tham-dinh');
const refused = received.finishes('tiep-nhan').finishes('tham-dinh', 'refused');
const supplied = received
  .finishes('tiep-nhan')
  .finishes('tham-dinh', 'supplement')
  .finishes('cho-bo-sung', 'supplied')
  .finishes('tham-dinh');
const expired = received
  .finishes('tiep-nhan')
  .finishes('tham-dinh', 'supplement')
  .at('2026-12-01T00:00:00+07:00')
  .expires('cho-bo-sung');

describe('the paths of a procedure', () => {
  it('take every outcome between them, each in the shortest way', () => {
    expect(inShort(LICENCE)).toEqual([
      'tiep-nhan.done tham-dinh.done da-cap',
      'tiep-nhan.done tham-dinh.supplement cho-bo-sung.expired dung',
      'tiep-nhan.done tham-dinh.refused tu-choi',
      'tiep-nhan.done tham-dinh.supplement cho-bo-sung.supplied tham-dinh.done da-cap',
    ]);
  });

  it('ask for a supplement no more often than the rules allow', () => {
    // From `bo-sung.supplied` a second request would be the shortest way to an end.
    expect(inShort(CHECKED)).toEqual([
      'kiem-tra.done mot.done hai.done ba.done xong',
      'kiem-tra.supplement bo-sung.expired dung',
      'kiem-tra.supplement bo-sung.supplied kiem-tra.done mot.done hai.done ba.done xong',
    ]);
    const received = scenario(CHECKED, { calendar: CALENDAR }).receivedAt(
      '2026-11-20T08:00:00+07:00',
    );
    const asked = received.finishes('kiem-tra', 'supplement');
    const supplied = asked.finishes('bo-sung', 'supplied');
    const stories = [received, supplied].map((story) =>
      ['kiem-tra', 'mot', 'hai', 'ba'].reduce((told, step) => told.finishes(step), story),
    );
    const dossiers = [...stories, asked.expires('bo-sung')].map(({ dossier }) => dossier);
    expect(coverageOf(CHECKED, dossiers).paths.missing).toEqual([]);
  });

  it('ask again for what can be had no other way', () => {
    const [check, ...rest] = CHECKED.flow;
    const again = defineProcedure({
      ...CHECKED,
      flow: [{ ...check, on: { supplement: 'bo-sung', done: 'bo-sung' } }, ...rest],
    } as typeof CHECKED);
    expect(inShort(again)).toEqual([
      'kiem-tra.done bo-sung.expired dung',
      'kiem-tra.supplement bo-sung.expired dung',
      'kiem-tra.done bo-sung.supplied kiem-tra.done bo-sung.expired dung',
    ]);
  });

  it('go through all branches that the join needs', () => {
    expect(inShort(BRANCHES)).toEqual(['y-kien-a.done y-kien-b.done xong']);
  });

  it('list a branch that a join need not wait for', () => {
    const [branches, end] = BRANCHES.flow;
    const any = defineProcedure({
      ...BRANCHES,
      flow: [{ ...branches, join: 'any' }, end] as typeof BRANCHES.flow,
    });
    expect(inShort(any)).toEqual(['y-kien-a.done xong', 'y-kien-b.done xong']);
  });

  it('end at the end that every procedure has', () => {
    const bare = defineProcedure({
      code: '3',
      version: '1',
      name: 'Một bước',
      units: { a: { name: 'A' } },
      flow: [{ step: 'mot', name: 'Một', unit: 'a', limit: '1 ngày làm việc' }],
    });
    expect(inShort(bare)).toEqual(['mot.done end:granted']);
  });

  it('leave out an outcome that leads nowhere', () => {
    const trap = defineProcedure({
      code: '4',
      version: '1',
      name: 'Không lối ra',
      units: { a: { name: 'A' } },
      flow: [
        { step: 'mot', name: 'Một', unit: 'a', on: { lost: 'hai' } },
        { end: 'xong', result: 'granted' },
        { step: 'hai', name: 'Hai', unit: 'a', on: { done: 'hai' } },
      ],
    });
    expect(inShort(trap)).toEqual(['mot.done xong']);
    const { outcomes } = coverageOf(trap, []);
    expect(outcomes.total).toBe(3);
  });

  it('are found in a flow of a thousand steps', () => {
    const steps = Array.from({ length: 1_000 }, (_, i) => ({
      step: `buoc-${i}`,
      name: `Bước ${i}`,
      unit: 'a' as const,
    }));
    const long = defineProcedure({
      code: '5',
      version: '1',
      name: 'Dài',
      units: { a: { name: 'A' } },
      flow: steps,
    });
    expect(pathsOf(long).map(({ moves }) => moves.length)).toEqual([1_000]);
  });

  it('are refused where branches multiply beyond use', () => {
    // 14 branches of one step each: 2^14 states.
    const branches = Array.from({ length: 14 }, (_, i) => ({
      step: `nhanh-${i}`,
      name: `Nhánh ${i}`,
      unit: 'a' as const,
    }));
    const wide = defineProcedure({
      code: '6',
      version: '1',
      name: 'Rộng',
      units: { a: { name: 'A' } },
      flow: [
        { parallel: 'rong', branches },
        { end: 'xong', result: 'granted' },
      ],
    });
    expect(() => pathsOf(wide)).toThrow(
      expect.objectContaining({
        issues: [{ code: 'procedure.pathsTooMany', path: [], most: 6_000 }],
      }),
    );
  });
});

describe('the coverage of a procedure', () => {
  it('of no dossier is nothing', () => {
    expect(coverageOf(LICENCE, [])).toMatchObject({
      procedure: '1.000001',
      nodes: { total: 6, walked: 0 },
      outcomes: { total: 6, walked: 0 },
      paths: { total: 4, walked: 0 },
    });
  });

  it('names what no dossier walked', () => {
    const { nodes, outcomes, paths } = coverageOf(LICENCE, [granted.dossier, refused.dossier]);
    expect(nodes).toEqual({ total: 6, walked: 4, missing: ['cho-bo-sung', 'dung'] });
    expect(outcomes).toEqual({
      total: 6,
      walked: 3,
      missing: [
        { step: 'tham-dinh', outcome: 'supplement' },
        { step: 'cho-bo-sung', outcome: 'supplied' },
        { step: 'cho-bo-sung', outcome: 'expired' },
      ],
    });
    expect(paths.missing.map(({ end }) => end)).toEqual(['dung', 'da-cap']);
  });

  it('is whole once every path was walked', () => {
    const all = [granted, refused, supplied, expired].map(({ dossier }) => dossier);
    const { nodes, outcomes, paths } = coverageOf(LICENCE, all);
    expect([nodes.missing, outcomes.missing, paths.missing]).toEqual([[], [], []]);
  });

  it('does not ask in which order branches were done', () => {
    const story = scenario(BRANCHES, { calendar: CALENDAR })
      .receivedAt('2026-11-20T08:00:00+07:00')
      .finishes('y-kien-b')
      .finishes('y-kien-a');
    expect(coverageOf(BRANCHES, [story.dossier]).paths.missing).toEqual([]);
  });

  it('counts a path only when the dossier came to its end', () => {
    const half = received.finishes('tiep-nhan');
    expect(coverageOf(LICENCE, [half.dossier])).toMatchObject({
      nodes: { walked: 2 },
      outcomes: { walked: 1 },
      paths: { walked: 0 },
    });
  });

  it('takes no account of what was recorded in error', () => {
    const voided = received
      .finishes('tiep-nhan')
      .records({ type: 'voided', event: '2', reason: 'nhập nhầm' });
    expect(coverageOf(LICENCE, [voided.dossier])).toMatchObject({
      nodes: { walked: 1 },
      outcomes: { walked: 0 },
    });
  });

  it('passes over dossiers of other procedures and versions', () => {
    const next = defineProcedure({ ...LICENCE, version: '2' });
    expect(coverageOf(next, [granted.dossier]).nodes.walked).toBe(0);
  });

  it('is readable', () => {
    const coverage = coverageOf(LICENCE, [granted.dossier, refused.dossier, supplied.dossier]);
    expect(formatCoverage(coverage, { locale: 'vi' })).toBe(
      [
        '1.000001',
        'Bước, lượt chờ, điểm kết thúc: 5 trên 6',
        '  chưa thử: dung',
        'Kết quả của bước và lượt chờ: 5 trên 6',
        '  chưa thử: cho-bo-sung.expired',
        'Đường đi: 3 trên 4',
        '  chưa thử: tiep-nhan.done → tham-dinh.supplement → cho-bo-sung.expired → dung',
      ].join('\n'),
    );
  });
});
