import { describe, expect, it } from 'vitest';
import { defineProcedure } from '../../src/procedure/define-procedure.ts';
import { destinationOf, endsDossier, graphOf, outcomesOf } from '../../src/procedure/graph.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { RECORD_CHECK } from './called-procedure.ts';
import { defined, END, faultsOf, HEAD, issuesOf, withFlow } from './small-procedure.ts';

const REFUSED = { end: 'bac', result: 'refused' };

const calling = (call: object = {}): Procedure =>
  withFlow({ step: 'nhan' }, { call: 'phieu', procedure: RECORD_CHECK, ...call }, END, REFUSED);

const placeOf = (procedure: Procedure, id: string) => graphOf(procedure).nodes.get(id);

/** Codes and paths of what is wrong with a call. */
const faultsOfCall = (call: object): readonly string[] =>
  faultsOf({ ...HEAD, flow: [{ step: 'nhan' }, { call: 'phieu', ...call }, END, REFUSED] });

describe('a called procedure', () => {
  it('is a stage with its name and limit, and remembers where it comes from', () => {
    const { digest } = defined(RECORD_CHECK);
    expect(placeOf(calling(), 'phieu')?.node).toMatchObject({
      stage: 'phieu',
      name: 'Cấp phiếu lý lịch tư pháp',
      limit: { normal: { amount: 5, unit: 'workingDay' } },
      calls: { code: '2.000488', version: '1', digest },
    });
  });

  it('takes the name, label and unit that the call gives it', () => {
    const node = placeOf(calling({ name: 'Lý lịch', label: 'Chặng 2', unit: 'so' }), 'phieu')?.node;
    expect(node).toMatchObject({ name: 'Lý lịch', label: 'Chặng 2', unit: 'so' });
  });

  it('has its nodes, jumps and units in the procedure around it', () => {
    const procedure = calling();
    expect([...graphOf(procedure).nodes.keys()].slice(1, 8)).toEqual([
      'phieu',
      'phieu/tra-cuu',
      'phieu/ky',
      'phieu/cap',
      'phieu/cho',
      'phieu/tu-choi',
      'phieu/dung',
    ]);
    expect(placeOf(procedure, 'phieu/cho')?.node).toMatchObject({
      on: { supplied: 'phieu/tra-cuu', expired: 'phieu/dung' },
    });
    expect(Object.keys(procedure.units)).toEqual(['so', 'phong', 'thue', 'congAn']);
  });

  it('may be defined before, come as a definition, or from JSON', () => {
    const whole = calling();
    expect(calling({ procedure: defined(RECORD_CHECK) })).toEqual(whole);
    expect(calling({ procedure: JSON.parse(JSON.stringify(RECORD_CHECK)) })).toEqual(whole);
  });

  it('stays as it is when the whole is defined again, also from JSON', () => {
    const whole = calling({ on: { refused: 'bac' } });
    expect(defined(whole)).toEqual(whole);
    expect(defined(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });

  it('may be called twice', () => {
    const procedure = withFlow(
      { call: 'mot', procedure: RECORD_CHECK },
      { call: 'hai', procedure: RECORD_CHECK },
    );
    expect(placeOf(procedure, 'mot/ky')).toBeDefined();
    expect(placeOf(procedure, 'hai/ky')).toBeDefined();
  });

  it('may call another one', () => {
    const middle = { ...HEAD, code: '3', flow: [{ call: 'con', procedure: RECORD_CHECK }] };
    const procedure = withFlow({ call: 'giua', procedure: middle });
    expect(placeOf(procedure, 'giua/con/ky')?.containers).toEqual(['giua', 'giua/con']);
    expect(defined(procedure)).toEqual(procedure);
  });
});

describe('the limits of a called procedure', () => {
  const VARIANTS = { ...HEAD, variants: ['urgent', 'remote'] };
  const limitOf = (call: object): unknown => {
    const input = { ...VARIANTS, flow: [{ call: 'phieu', procedure: RECORD_CHECK, ...call }] };
    const node = placeOf(defined(input), 'phieu')?.node;
    return node !== undefined && 'limit' in node ? node.limit : undefined;
  };

  it('are those of the variant of the same name, else of the first one', () => {
    expect(limitOf({})).toMatchObject({ urgent: { amount: 5 }, remote: { amount: 8 } });
  });

  it('are those of the variant that the call names, for every variant', () => {
    expect(limitOf({ variant: 'remote' })).toMatchObject({
      urgent: { amount: 8 },
      remote: { amount: 8 },
    });
  });

  it('count from the entry into it where they counted from the receipt', () => {
    const anchored = (anchor: string) => ({ amount: 2, unit: 'workingDay', anchor });
    const procedure = withFlow({
      call: 'c',
      procedure: {
        ...HEAD,
        code: '2',
        limit: anchored('receipt'),
        flow: [
          { step: 'a', limit: anchored('receipt') },
          { step: 'b', limit: anchored('a') },
        ],
      },
    });
    expect(placeOf(procedure, 'c')?.node).toMatchObject({ limit: { amount: 2 } });
    expect(placeOf(procedure, 'c')?.node).not.toHaveProperty('limit.anchor');
    expect(placeOf(procedure, 'c/a')?.node).toHaveProperty('limit.anchor', 'c');
    expect(placeOf(procedure, 'c/b')?.node).toHaveProperty('limit.anchor', 'c/a');
  });
});

describe('the end of a called procedure', () => {
  it('leads on in the flow when it is granted, from wherever', () => {
    const outcomes = outcomesOf(graphOf(calling()), 'phieu/tra-cuu');
    expect(outcomes.get('none')).toEqual({ to: 'end', id: 'xong' });
    expect(endsDossier(graphOf(calling()), 'phieu/cap')).toBe(false);
  });

  it('leads to where the call says when it is refused', () => {
    const graph = graphOf(calling({ on: { refused: 'nhan' } }));
    expect(destinationOf(graph, 'phieu/tu-choi')).toEqual({ to: 'node', id: 'nhan' });
  });

  it('ends the dossier when nothing is said', () => {
    const graph = graphOf(calling({ on: { refused: 'nhan' } }));
    expect(destinationOf(graph, 'phieu/dung')).toEqual({ to: 'end', id: 'phieu/dung' });
    expect(endsDossier(graph, 'phieu/dung')).toBe(true);
  });

  it('ends the procedures around it as well, so that an outer call can say where to go', () => {
    const middle = { ...HEAD, code: '3', flow: [{ call: 'con', procedure: RECORD_CHECK }] };
    const procedure = withFlow(
      { step: 'nhan' },
      { call: 'giua', procedure: middle, on: { refused: 'nhan' } },
    );
    expect(destinationOf(graphOf(procedure), 'giua/con/tu-choi')).toEqual({
      to: 'node',
      id: 'nhan',
    });
  });

  it('is none to which withdrawing or stopping leads from outside', () => {
    expect(graphOf(calling()).ends.get('stopped')).toBeUndefined();
  });
});

describe('a call that cannot run', () => {
  it('tells what is wrong with the called procedure, where it stands there', () => {
    const procedure = { ...RECORD_CHECK, flow: [{ step: 'a', unit: 'x', on: { no: 'y' } }] };
    expect(faultsOfCall({ procedure })).toEqual([
      'procedure.unitUnknown flow.1.procedure.flow.0.unit',
      'procedure.targetUnknown flow.1.procedure.flow.0.on.no',
    ]);
  });

  it('calls nothing', () => {
    expect(faultsOfCall({})).toEqual(['input.missing flow.1.procedure']);
    expect(faultsOfCall({ procedure: undefined })).toEqual(['input.missing flow.1.procedure']);
    expect(faultsOfCall({ procedure: 5 })).toEqual(['input.wrongType flow.1.procedure']);
  });

  it('names a variant that is none, a result that is none, or a target that is none', () => {
    const procedure = RECORD_CHECK;
    expect(faultsOfCall({ procedure, variant: 'x' })).toEqual([
      'procedure.variantUnknown flow.1.variant',
    ]);
    expect(faultsOfCall({ procedure, on: { granted: 'xong' } })).toEqual([
      'input.unknownKey flow.1.on.granted',
    ]);
    expect(faultsOfCall({ procedure, on: { refused: 'x' } })).toEqual([
      'procedure.targetUnknown flow.1.on.refused',
    ]);
  });

  it('has a unit of an id that means another one outside', () => {
    const procedure = {
      ...RECORD_CHECK,
      units: { congAn: { name: 'C' }, so: { name: 'Sở khác' } },
    };
    expect(issuesOf({ ...HEAD, flow: [{ call: 'c', procedure }] })).toEqual([
      {
        code: 'procedure.unitsDiffer',
        path: ['flow', 0, 'procedure', 'units', 'so'],
        unit: 'so',
        procedure: '2.000488',
      },
    ]);
    expect(
      faultsOfCall({
        procedure: { ...RECORD_CHECK, units: { congAn: { name: 'C' }, so: { name: 'Sở' } } },
      }),
    ).toEqual([]);
  });

  it('is entered in the middle', () => {
    const input = {
      ...HEAD,
      flow: [
        { step: 'nhan', on: { over: 'phieu/ky' } },
        { call: 'phieu', procedure: RECORD_CHECK, on: { refused: 'phieu/tu-choi' } },
      ],
    };
    expect(faultsOf(input)).toEqual([
      'procedure.targetInsideCall flow.0.on.over',
      'procedure.targetInsideCall flow.1.on.refused',
    ]);
  });

  it('leads back to a procedure that is being called', () => {
    const b = {
      ...HEAD,
      code: 'B',
      flow: [{ call: 'c', procedure: { ...HEAD, code: 'A', flow: [{ step: 's' }] } }],
    };
    expect(issuesOf({ ...HEAD, code: 'A', flow: [{ call: 'b', procedure: b }] })).toEqual([
      { code: 'procedure.callCycle', path: ['flow', 0, 'flow', 0], codes: ['A', 'B', 'A'] },
    ]);
  });

  it('calls itself without end', () => {
    const around: { code: string; flow: unknown[] } = { ...HEAD, code: 'A', flow: [] };
    around.flow.push({ call: 'c', procedure: around });
    expect(faultsOf(around)).toEqual(['input.tooDeep ']);
  });

  it('nests too deeply, or is too wide, once it is expanded', () => {
    const nested = (depth: number, inner: object): object =>
      depth === 0 ? inner : { stage: `g${depth}`, flow: [nested(depth - 1, inner)] };
    const deep = { ...HEAD, code: '2', flow: [nested(9, { step: 's' })] };
    const input = { ...HEAD, flow: [nested(9, { call: 'c', procedure: deep })] };
    expect(faultsOf(input)).toEqual([expect.stringContaining('procedure.tooDeep')]);
    const branches = Array.from({ length: 60 }, (_, i) => ({ step: `s${i}` }));
    const wide = { ...HEAD, code: '2', flow: [{ parallel: 'p', branches }] };
    const twice = {
      parallel: 'q',
      branches: [
        { call: 'a', procedure: wide },
        { call: 'b', procedure: wide },
      ],
    };
    expect(faultsOf({ ...HEAD, flow: [twice] })).toEqual(['procedure.tooWide flow.0']);
  });

  it('has a slash in an id of the author, or an expanded id without its prefix', () => {
    expect(faultsOf({ ...HEAD, flow: [{ step: 'a/b' }] })).toEqual(['procedure.idInvalid flow.0']);
    const stage = (id: string) => ({
      stage: 'c',
      calls: { code: '2', version: '1', digest: 'x' },
      flow: [{ step: id }],
    });
    expect(faultsOf({ ...HEAD, flow: [stage('c/a')] })).toEqual([]);
    expect(faultsOf({ ...HEAD, flow: [stage('d/a')] })).toEqual([
      'procedure.idInvalid flow.0.flow.0',
    ]);
    expect(faultsOf({ ...HEAD, flow: [stage('c/a/b')] })).toEqual([
      'procedure.idInvalid flow.0.flow.0',
    ]);
  });

  it('brings a hostile key with it', () => {
    const units = JSON.parse('{"__proto__":{"name":"x"}}');
    const on = JSON.parse('{"__proto__":"ky"}');
    const step = { step: 'a', on };
    expect(faultsOfCall({ procedure: { ...RECORD_CHECK, units } })).toHaveLength(1);
    expect(faultsOfCall({ procedure: { ...RECORD_CHECK, flow: [step] } })).toHaveLength(1);
  });
});

describe('calls of a large procedure', () => {
  it('are expanded in time that grows with its size', () => {
    const flow = Array.from({ length: 10_000 }, (_, i) => ({ step: `s${i}` }));
    const procedure = defineProcedure({ ...HEAD, code: '2', flow });
    expect(graphOf(withFlow({ call: 'c', procedure })).nodes.size).toBe(10_001);
  });
});
