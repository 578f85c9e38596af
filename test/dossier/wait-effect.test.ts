import { describe, expect, it } from 'vitest';
import type { Fold } from '../../src/dossier/fold.ts';
import { isRestartingWait, isStoppingWait } from '../../src/dossier/wait-effect.ts';
import { graphOf } from '../../src/procedure/graph.ts';
import { VN_2018 } from '../../src/rules/vn-2018.ts';
import { procedureOf } from '../clock/example-dossier.ts';

const graph = graphOf(
  procedureOf({
    flow: [
      { step: 'xu-ly', unit: 'a' },
      { wait: 'niem-yet', for: 'public', reason: 'posting' },
      { wait: 'bo-sung', for: 'applicant', reason: 'supplement' },
      { wait: 'song-song', for: 'authority', clock: 'run' },
      { wait: 'tam-dung', for: 'applicant', reason: 'supplement', clock: 'pause' },
    ],
  }),
);
const nodes = ['xu-ly', 'niem-yet', 'bo-sung', 'song-song', 'tam-dung', 'khong-co'];

const effects = (rules: Fold['rules']) =>
  nodes
    .filter((id) => isStoppingWait({ graph, rules }, id))
    .map((id) => (isRestartingWait({ graph, rules }, id) ? `${id}: restart` : id));

describe('the clocks stand still', () => {
  it('during a wait, unless it runs along; after a supplement they may begin anew', () => {
    const { supplementEffect } = VN_2018;
    const effectOf = (value: 'pause' | 'restart') =>
      effects({ ...VN_2018, supplementEffect: { ...supplementEffect, value } });
    expect(effectOf('pause')).toEqual(['niem-yet', 'bo-sung', 'tam-dung']);
    expect(effectOf('restart')).toEqual(['niem-yet', 'bo-sung: restart', 'tam-dung']);
  });

  it('also while it is not known by which rules', () => {
    expect(effects(undefined)).toEqual(['niem-yet', 'bo-sung', 'tam-dung']);
  });
});
