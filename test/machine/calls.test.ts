import { describe, expect, it } from 'vitest';
import { initialState } from '../../src/machine/transitions.ts';
import { RECORD_CHECK } from '../procedure/called-procedure.ts';
import { END, HEAD, withFlow } from '../procedure/small-procedure.ts';
import { walk } from './walk.ts';

const REFUSED = { end: 'bac', result: 'refused' };

const calling = (on: object = {}) =>
  withFlow(
    { step: 'nhan' },
    { call: 'phieu', procedure: RECORD_CHECK, on },
    { step: 'ky' },
    END,
    REFUSED,
  );

describe('a called procedure', () => {
  it('begins with its first step and goes on after its granted end', () => {
    expect(walk(calling(), 'nhan.done', 'phieu/tra-cuu.done', 'phieu/ky.done', 'ky.done')).toEqual([
      ['phieu/tra-cuu'],
      ['phieu/ky'],
      ['ky'],
      'xong',
    ]);
    expect(walk(calling(), 'nhan.done', 'phieu/tra-cuu.none')).toEqual([['phieu/tra-cuu'], ['ky']]);
  });

  it('goes through its own waits', () => {
    const events = ['nhan.done', 'phieu/tra-cuu.supplement', 'phieu/cho.supplied'];
    expect(walk(calling(), ...events).at(-1)).toEqual(['phieu/tra-cuu']);
  });

  it('refused, goes to where the call says, else ends the dossier', () => {
    const events = ['nhan.done', 'phieu/tra-cuu.refused'];
    expect(walk(calling({ refused: 'nhan' }), ...events).at(-1)).toEqual(['nhan']);
    expect(walk(calling({ refused: 'bac' }), ...events).at(-1)).toBe('bac');
    expect(walk(calling({ stopped: 'bac' }), ...events).at(-1)).toBe('phieu/tu-choi');
  });

  it('may be called anew by its own refusal', () => {
    const procedure = calling({ refused: 'phieu' });
    expect(walk(procedure, 'nhan.done', 'phieu/tra-cuu.refused').at(-1)).toEqual(['phieu/tra-cuu']);
  });

  it('is withdrawn and stopped with the whole dossier', () => {
    expect(walk(calling(), 'nhan.done', 'withdrawn').at(-1)).toBe('end:withdrawn');
    expect(walk(calling(), 'nhan.done', 'stopped').at(-1)).toBe('end:stopped');
  });

  it('as a branch is done when it is granted, and ends them all when it is not', () => {
    const procedure = withFlow(
      {
        parallel: 'p',
        branches: [
          { call: 'mot', procedure: RECORD_CHECK },
          { call: 'hai', procedure: RECORD_CHECK },
        ],
      },
      END,
    );
    expect(initialState(procedure).active).toEqual(['mot/tra-cuu', 'hai/tra-cuu']);
    expect(walk(procedure, 'hai/tra-cuu.none', 'mot/tra-cuu.none')).toEqual([
      ['mot/tra-cuu'],
      'xong',
    ]);
    expect(walk(procedure, 'mot/tra-cuu.refused')).toEqual(['mot/tu-choi']);
  });

  it('in another one leads on through both', () => {
    const middle = { ...HEAD, code: '3', flow: [{ call: 'con', procedure: RECORD_CHECK }, END] };
    const procedure = withFlow({ call: 'giua', procedure: middle }, { step: 'ky' });
    expect(walk(procedure, 'giua/con/tra-cuu.none')).toEqual([['ky']]);
  });
});
