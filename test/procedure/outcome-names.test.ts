import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/base/digest.ts';
import { outcomeName } from '../../src/procedure/outcome-name.ts';
import { toMermaid } from '../../src/render/mermaid/to-mermaid.ts';
import { defined, END, faultsOf, HEAD } from './small-procedure.ts';

const NAMES = { 'khong-dat': 'Không đạt' };

const FLOW = [
  { step: 'tham-dinh', on: { 'khong-dat': 'sua', refused: 'tu-choi' } },
  END,
  { step: 'sua' },
  { end: 'tu-choi', result: 'refused' },
];

const named = (outcomes?: object) => ({
  ...HEAD,
  ...(outcomes === undefined ? {} : { outcomes }),
  flow: FLOW,
});

describe('the names of outcomes', () => {
  it('are kept, also over JSON', () => {
    const procedure = defined(named(NAMES));
    expect(procedure.outcomes).toEqual(NAMES);
    expect(canonicalJson(defined(JSON.parse(JSON.stringify(procedure))))).toBe(
      canonicalJson(procedure),
    );
    expect(defined(named())).not.toHaveProperty('outcomes');
  });

  it('stand for the ids, which stand for themselves without one', () => {
    const procedure = defined(named(NAMES));
    expect(outcomeName(procedure, 'khong-dat')).toBe('Không đạt');
    expect(outcomeName(procedure, 'refused')).toBe('refused');
    expect(outcomeName(procedure, 'refused', { refused: 'từ chối' })).toBe('từ chối');
    expect(outcomeName(procedure, 'toString', {})).toBe('toString');
  });

  it('go before the usual words', () => {
    const procedure = defined(named({ refused: 'Không đủ điều kiện' }));
    expect(outcomeName(procedure, 'refused', { refused: 'từ chối' })).toBe('Không đủ điều kiện');
  });

  it('name outcomes that there are', () => {
    expect(faultsOf(named({ 'khong-dta': 'Không đạt' }))).toEqual([
      'procedure.outcomeUnknown outcomes.khong-dta',
    ]);
    expect(faultsOf(named({ 'khong-dat': '' }))).toEqual(['input.invalid outcomes.khong-dat']);
    expect(faultsOf(named({ done: 'Xong', expired: 'Hết hạn' }))).toEqual([]);
  });

  it('come along with a called procedure, and give way to those of the caller', () => {
    const procedure = defined(named({ ...NAMES, refused: 'Không đủ điều kiện' }));
    const calling = {
      ...HEAD,
      code: '1.000002',
      outcomes: { refused: 'Từ chối' },
      flow: [{ call: 'goi', procedure }, END],
    };
    expect(defined(calling).outcomes).toEqual({ ...NAMES, refused: 'Từ chối' });
  });

  it('are what pictures print', () => {
    expect(toMermaid(defined(named(NAMES)))).toContain('Không đạt');
    expect(toMermaid(defined(named(NAMES)))).not.toContain('khong-dat');
  });
});
