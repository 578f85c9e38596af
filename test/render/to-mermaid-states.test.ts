import { defineProcedure } from 'lienthong';
import { toMermaidStates } from 'lienthong/render';
import { describe, expect, it } from 'vitest';
import { birthBundle } from '../../examples/birth-bundle/procedure.ts';

const linesOf = (diagram: string): readonly string[] =>
  diagram.split('\n').map((line) => line.trim());

describe('a procedure as a Mermaid state diagram', () => {
  const lines = linesOf(toMermaidStates(birthBundle));

  it('begins as Mermaid wants it', () => {
    expect(lines.slice(0, 2)).toEqual(['stateDiagram-v2', 'direction TB']);
    expect(linesOf(toMermaidStates(birthBundle, { direction: 'LR' }))[1]).toBe('direction LR');
  });

  it('has a state for each step, wait and end', () => {
    expect(lines).toContain(
      'state "Đăng ký khai sinh, cấp số định danh<br/>UBND cấp xã<br/>24 giờ" as n_khai_sinh',
    );
    expect(lines.filter((line) => line.startsWith('state "'))).toHaveLength(5 + 2 + 3);
  });

  it('passes through forks and joins, and enters stages at their first step', () => {
    for (const line of [
      'state f_sau_khai_sinh <<fork>>',
      'state j_sau_khai_sinh <<join>>',
      'n_khai_sinh --> f_sau_khai_sinh',
      'f_sau_khai_sinh --> n_tiep_nhan_thuong_tru',
      'n_cap_the --> j_sau_khai_sinh',
      'j_sau_khai_sinh --> n_hoan_thanh',
    ]) {
      expect(lines).toContain(line);
    }
  });

  it('begins at the first step and ends at every end', () => {
    expect(lines).toContain('[*] --> n_khai_sinh');
    expect(lines.filter((line) => line.endsWith('--> [*]'))).toHaveLength(3);
  });

  it('names outcomes on the transitions', () => {
    expect(lines).toContain('n_khai_sinh --> n_cho_bo_sung : cần bổ sung');
    expect(toMermaidStates(birthBundle, { locale: 'en' })).toContain(': supplement needed');
  });

  it('draws the end that a flow implies', () => {
    const open = defineProcedure({
      code: '1',
      version: '1',
      name: 'x',
      limit: 'ngay trong ngày',
      units: { a: { name: 'A' } },
      flow: [{ step: 'lam', unit: 'a' }],
    });
    const drawn = linesOf(toMermaidStates(open));
    expect(drawn).toContain('n_lam --> n_end_3a_granted');
    expect(drawn).toContain('n_end_3a_granted --> [*]');
  });

  it('lets no name or outcome begin another statement', () => {
    const hostile = defineProcedure({
      code: '1',
      version: '1',
      name: 'x',
      limit: '03 ngày làm việc',
      units: { a: { name: '"; [*] --> b' } },
      outcomes: { khac: 'a : b;c"' },
      flow: [{ step: 'end', name: '<script>', unit: 'a', on: { khac: 'end' } }],
    });
    const drawn = linesOf(toMermaidStates(hostile));
    expect(drawn).toContain('n_end --> n_end : a#58;b#59;c#34;');
    expect(drawn).toContain('state "#60;script#62;<br/>#34;; #91;#42;#93; --#62; b" as n_end');
  });

  it('refuses a variant that the procedure does not have', () => {
    const draw = () => toMermaidStates(birthBundle, { variant: 'remote' });
    expect(draw).toThrow('procedure.variantUnknown');
  });
});
