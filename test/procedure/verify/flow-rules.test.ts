import { describe, expect, it } from 'vitest';
import { found, parallel, procedureOf, stage, step, summary, wait } from './sample.ts';

const END = { end: 'xong', result: 'granted' };
const REFUSED = { end: 'tu-choi', result: 'refused' };

const idsOf = (findings: readonly { readonly id: string }[]) => findings.map(({ id }) => id);

describe('a node to which nothing leads', () => {
  it('is found, and so is a second end for a result', () => {
    const flow = [step('a'), END, step('b'), REFUSED, { end: 'khac', result: 'refused' }];
    const findings = found('node.unreachable', procedureOf({ flow }));
    expect(findings[0]).toEqual({
      code: 'node.unreachable',
      severity: 'warning',
      path: ['flow', 2],
      id: 'b',
    });
    // The step leads on to the first refusal, but nothing leads to the step.
    expect(idsOf(findings)).toEqual(['b', 'tu-choi', 'khac']);
  });

  it('is told once for a stage with all that is in it', () => {
    const flow = [step('a'), END, stage('g', undefined, [step('b'), step('c')])];
    expect(idsOf(found('node.unreachable', procedureOf({ flow })))).toEqual(['g']);
  });

  it('is none that a jump reaches, also into the middle of a stage', () => {
    const flow = [
      step('a', undefined, { on: { later: 'c' } }),
      END,
      stage('g', undefined, [step('b'), step('c')]),
    ];
    expect(idsOf(found('node.unreachable', procedureOf({ flow })))).toEqual(['b']);
  });

  it('is no end of withdrawing or stopping: they are possible everywhere', () => {
    const flow = [
      step('a'),
      END,
      { end: 'rut', result: 'withdrawn' },
      { end: 'dung', result: 'stopped' },
      { end: 'dung-khac', result: 'stopped' },
    ];
    expect(idsOf(found('node.unreachable', procedureOf({ flow })))).toEqual(['dung-khac']);
  });

  it('is none behind a parallel of which one branch goes on', () => {
    const flow = [
      parallel('p', 'any', [step('a', undefined, { on: { done: 'tu-choi' } }), step('b')]),
      step('c'),
      END,
      REFUSED,
    ];
    expect(summary(procedureOf({ flow }))).toEqual(['warning total.missing']);
  });
});

describe('a dead end', () => {
  it('is the first step after which no end is left', () => {
    const flow = [
      step('a', undefined, { on: { wrong: 'b' } }),
      END,
      step('b'),
      step('c', undefined, { on: { done: 'b' } }),
    ];
    expect(found('node.deadEnd', procedureOf({ flow }))).toEqual([
      { code: 'node.deadEnd', severity: 'error', path: ['flow', 2], id: 'b' },
    ]);
  });

  it('is not meant where the flow ends, only never with the result applied for', () => {
    const aside = { wait: 'w', for: 'applicant', on: { expired: 'dung' } };
    const stopped = { end: 'dung', result: 'stopped' };
    const fallen = procedureOf({ flow: [step('a'), aside, stopped] });
    expect(found('flow.neverGranted', fallen)).toEqual([
      { code: 'flow.neverGranted', severity: 'warning', path: ['flow'], results: ['stopped'] },
    ]);
    const kept = procedureOf({
      flow: [step('a', undefined, { on: { ask: 'w' } }), END, aside, stopped],
    });
    expect(found('flow.neverGranted', kept)).toEqual([]);
    expect(found('flow.neverGranted', procedureOf({ flow: [step('a')] }))).toEqual([]);
  });

  it('is the start when no end can be reached at all', () => {
    const flow = [step('a'), step('b', undefined, { on: { done: 'a' } }), END];
    const procedure = procedureOf({ flow });
    expect(idsOf(found('node.deadEnd', procedure))).toEqual(['a']);
    expect(idsOf(found('node.unreachable', procedure))).toEqual(['xong']);
  });

  it('is a wait that only leads back to itself', () => {
    const flow = [
      step('a', undefined, { on: { supplement: 'bo-sung' } }),
      END,
      wait('bo-sung', { on: { supplied: 'bo-sung' } }),
    ];
    expect(idsOf(found('node.deadEnd', procedureOf({ flow })))).toEqual(['bo-sung']);
  });

  it('is not where a loop has a way out', () => {
    const flow = [step('a'), step('b', undefined, { on: { back: 'a' } })];
    expect(found('node.deadEnd', procedureOf({ flow }))).toEqual([]);
  });

  it('is no step to which nothing leads', () => {
    const flow = [step('a'), END, step('b', undefined, { on: { done: 'b' } })];
    expect(found('node.deadEnd', procedureOf({ flow }))).toEqual([]);
  });
});

describe('a join that cannot complete', () => {
  const leaving = (id: string) => step(id, undefined, { on: { done: 'tu-choi' } });

  it.each([
    ['all', [leaving('a'), step('b')]],
    ['any', [leaving('a'), leaving('b')]],
    [2, [leaving('a'), leaving('b'), step('c')]],
  ])('waits for %s of branches that leave', (join, branches) => {
    const procedure = procedureOf({ flow: [parallel('p', join, branches), END, REFUSED] });
    expect(found('parallel.neverJoins', procedure)).toEqual([
      { code: 'parallel.neverJoins', severity: 'error', path: ['flow', 0], id: 'p' },
    ]);
  });

  it('is none where enough branches may end', () => {
    const may = step('a', undefined, { on: { refused: 'tu-choi' } });
    const flow = [parallel('p', 2, [may, leaving('b'), step('c')]), END, REFUSED];
    expect(found('parallel.neverJoins', procedureOf({ flow }))).toEqual([]);
  });

  it('may be caused by a branch that turns in a circle, told at the branch as well', () => {
    const circling = stage('g', undefined, [
      step('a'),
      step('b', undefined, { on: { done: 'a' } }),
    ]);
    const procedure = procedureOf({ flow: [parallel('p', 'all', [circling, step('c')]), END] });
    expect(idsOf(found('parallel.neverJoins', procedure))).toEqual(['p']);
    expect(idsOf(found('node.deadEnd', procedure))).toEqual(['a']);
  });
});

describe('a wait without bound', () => {
  it('of the applicant is worth knowing', () => {
    const flow = [step('a'), wait('nop-tien', { reason: 'payment' }), step('b')];
    expect(found('wait.withoutBound', procedureOf({ flow }))).toEqual([
      { code: 'wait.withoutBound', severity: 'info', path: ['flow', 1], id: 'nop-tien' },
    ]);
  });

  it.each(['authority', 'public', 'other'])('of %s is probably a slip', (party) => {
    const flow = [step('a'), wait('cho', { for: party }), step('b')];
    expect(found('wait.withoutBound', procedureOf({ flow }))).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  it('is one that has a bound in some variants only', () => {
    const more = { variants: ['normal', 'remote'], limit: { normal: '1 ngày', remote: '2 ngày' } };
    const bound = (within: unknown) =>
      procedureOf({ ...more, flow: [step('a'), wait('cho', { for: 'public', within })] });
    expect(found('wait.withoutBound', bound({ normal: '5 ngày' }))).toHaveLength(1);
    expect(found('wait.withoutBound', bound('5 ngày'))).toEqual([]);
    expect(found('wait.withoutBound', bound({ normal: '5 ngày', remote: '7 ngày' }))).toEqual([]);
  });
});

describe('a wait that says where it leads when its time is over', () => {
  const on = { supplied: 'a', expired: 'tu-choi' };
  const flowWith = (bound: object) => [
    step('a', undefined, { on: { supplement: 'bo-sung', refused: 'tu-choi' } }),
    END,
    wait('bo-sung', { ...bound, on }),
    REFUSED,
  ];

  it('never goes there without a bound', () => {
    const procedure = procedureOf({ flow: flowWith({}) });
    expect(summary(procedure)).toEqual(['warning total.missing', 'warning wait.neverExpires']);
    expect(found('wait.neverExpires', procedure)).toMatchObject([
      { path: ['flow', 2, 'on', 'expired'], id: 'bo-sung', variant: 'normal' },
    ]);
  });

  it('never goes there in a variant without one', () => {
    const more = { variants: ['normal', 'remote'], limit: { normal: '1 ngày', remote: '2 ngày' } };
    const procedure = procedureOf({ ...more, flow: flowWith({ within: { normal: '5 ngày' } }) });
    expect(found('wait.neverExpires', procedure)).toMatchObject([{ variant: 'remote' }]);
    expect(found('wait.withoutBound', procedure)).toEqual([]);
  });
});

describe('a bound that leads nowhere when it runs out', () => {
  it('is a slip where the applicant lets it run out', () => {
    const on = { supplied: 'a' };
    const flow = [
      step('a', undefined, { on: { supplement: 'bo-sung' } }),
      END,
      wait('bo-sung', { within: '07 ngày làm việc', on }),
    ];
    expect(found('wait.withoutExpiry', procedureOf({ flow }))).toEqual([
      { code: 'wait.withoutExpiry', severity: 'warning', path: ['flow', 2], id: 'bo-sung' },
    ]);
  });

  it('is worth knowing for a posting, after which the agency goes on', () => {
    const flow = [step('a'), wait('niem-yet', { for: 'public', within: '15 ngày' }), step('b')];
    expect(found('wait.withoutExpiry', procedureOf({ flow }))).toMatchObject([
      { severity: 'info' },
    ]);
  });

  it('is none with an outcome `expired`', () => {
    const on = { supplied: 'a', expired: 'tu-choi' };
    const flow = [
      step('a', undefined, { on: { supplement: 'bo-sung' } }),
      END,
      wait('bo-sung', { within: '07 ngày làm việc', on }),
      REFUSED,
    ];
    expect(summary(procedureOf({ flow }))).toEqual(['warning total.missing']);
  });
});

describe('a wait without exit', () => {
  it('stands aside and would fall through to the next end', () => {
    const flow = [
      step('a', undefined, { on: { supplement: 'bo-sung' } }),
      END,
      wait('bo-sung', { within: '07 ngày làm việc', on: { expired: 'tu-choi' } }),
      REFUSED,
    ];
    expect(found('wait.withoutExit', procedureOf({ flow }))).toEqual([
      { code: 'wait.withoutExit', severity: 'warning', path: ['flow', 2], id: 'bo-sung' },
    ]);
  });

  it('is none in the main flow, first in a stage, or alone in a branch', () => {
    const flow = [
      step('a'),
      wait('nop-tien'),
      stage('g', undefined, [wait('cho-dau'), step('b')]),
      parallel('p', 'all', [wait('cho-nhanh'), step('c')]),
      wait('cho-sau'),
    ];
    expect(found('wait.withoutExit', procedureOf({ flow }))).toEqual([]);
  });

  it('is none that says where the dossier goes', () => {
    const flow = [
      step('a', undefined, { on: { supplement: 'bo-sung' } }),
      END,
      wait('bo-sung', { on: { supplied: 'a' } }),
    ];
    expect(found('wait.withoutExit', procedureOf({ flow }))).toEqual([]);
  });
});
