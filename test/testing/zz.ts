import fc from 'fast-check';
import { pathsOf } from '../../src/testing/coverage/paths.ts';
import { stateGraphOf } from '../../src/testing/coverage/state-graph.ts';
import { procedures } from '../procedure/random-procedures.ts';
let i = 0;
for (const p of fc.sample(procedures, { numRuns: 60, seed: 20261121 })) {
  const t = performance.now();
  let r = '';
  try { const g = stateGraphOf(p); r = `${g.edges.length} edges ${g.endOf.size}`; r += ` ${pathsOf(p).length} paths`; } catch (e) { r = String(e); }
  const ms = performance.now() - t;
  if (ms > 300 || r.includes('rror')) console.log(i, r, ms.toFixed(0));
  i++;
}
console.log('done', i);
