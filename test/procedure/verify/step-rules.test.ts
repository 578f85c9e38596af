import { describe, expect, it } from 'vitest';
import { found, parallel, procedureOf, stage, step, summary, wait } from './sample.ts';

describe('a name', () => {
  it('is missed on steps, stages and waits', () => {
    const flow = [
      { step: 'a', unit: 'so', label: 'Bước 1' },
      { stage: 'g', flow: [{ wait: 'w', for: 'applicant' }] },
      step('b'),
    ];
    expect(found('node.withoutName', procedureOf({ flow }))).toEqual([
      { code: 'node.withoutName', severity: 'info', path: ['flow', 0], id: 'a' },
      { code: 'node.withoutName', severity: 'info', path: ['flow', 1], id: 'g' },
      { code: 'node.withoutName', severity: 'info', path: ['flow', 1, 'flow', 0], id: 'w' },
    ]);
  });

  it('is not missed on parallels and ends, which nobody prints', () => {
    const flow = [parallel('p', 'all', [step('a'), step('b')]), { end: 'xong', result: 'granted' }];
    expect(found('node.withoutName', procedureOf({ flow }))).toEqual([]);
  });
});

describe('a unit', () => {
  it('is missed on a step', () => {
    const flow = [step('a'), stage('g', undefined, [{ step: 'b', name: 'Thẩm định' }])];
    expect(found('step.withoutUnit', procedureOf({ flow }))).toEqual([
      { code: 'step.withoutUnit', severity: 'warning', path: ['flow', 1, 'flow', 0], id: 'b' },
    ]);
  });

  it('is not missed on a wait', () => {
    expect(found('step.withoutUnit', procedureOf({ flow: [wait('w')] }))).toEqual([]);
  });
});

describe('a limit', () => {
  it('is missed on a step beside others that have one', () => {
    const procedure = procedureOf({ limit: '2 ngày làm việc', flow: [step('a', '2'), step('b')] });
    expect(summary(procedure)).toEqual(['warning step.withoutLimit']);
    expect(found('step.withoutLimit', procedure)).toMatchObject([
      { path: ['flow', 1], id: 'b', variant: 'normal' },
    ]);
  });

  it('is missed in a variant in which the step alone has none', () => {
    const procedure = procedureOf({
      variants: ['normal', 'remote'],
      limit: { normal: '3 ngày làm việc', remote: '4 ngày làm việc' },
      flow: [step('a', '1'), step('b', { normal: '2' })],
    });
    expect(found('step.withoutLimit', procedure)).toMatchObject([{ id: 'b', variant: 'remote' }]);
  });

  it('is missed in a column that is empty from top to bottom', () => {
    const procedure = procedureOf({
      variants: ['normal', 'remote'],
      limit: '3 ngày làm việc',
      flow: [step('a', { normal: '1' }), step('b', { normal: '2' })],
    });
    expect(found('step.withoutLimit', procedure)).toMatchObject([
      { id: 'a', variant: 'remote' },
      { id: 'b', variant: 'remote' },
    ]);
  });

  it('is not missed in a variant that does not apply', () => {
    const procedure = procedureOf({
      variants: ['normal', 'remote'],
      limit: { normal: '3 ngày làm việc', remote: '0 ngày làm việc' },
      flow: [step('a', { normal: '1' }), step('b', { normal: '2' })],
    });
    expect(summary(procedure)).toEqual([]);
  });

  it('is not missed where no step has one', () => {
    expect(
      summary(procedureOf({ limit: 'ngay trong ngày', flow: [step('a'), step('b')] })),
    ).toEqual([]);
  });

  it('is not missed where a stage stands for all of its steps', () => {
    const flow = [step('a', '1'), stage('g', '2', [step('b'), step('c')])];
    expect(summary(procedureOf({ limit: '3 ngày làm việc', flow }))).toEqual([]);
  });

  it('is worth a word where a step shares what others leave of the stage', () => {
    const flow = [stage('g', '2', [step('b', '1'), step('c')])];
    expect(summary(procedureOf({ limit: '2 ngày làm việc', flow }))).toEqual([
      'info step.withoutLimit',
    ]);
  });

  it('is not missed on the step that hands out the result, nor missing where it is zero', () => {
    const flow = [step('a', '2'), step('tra', undefined, { returns: true })];
    expect(summary(procedureOf({ limit: '2 ngày làm việc', flow }))).toEqual([]);
    const zero = [step('a', '2'), step('tra', '0')];
    expect(summary(procedureOf({ limit: '2 ngày làm việc', flow: zero }))).toEqual([]);
  });
});
