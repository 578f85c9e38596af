import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { tryPlanCorrection } from '../../src/dossier/plan-correction.ts';
import { foldOf, record, replay, tryRecord } from '../../src/dossier/record.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import { graphOf } from '../../src/procedure/graph.ts';
import { instant, runs } from './random-logs.ts';

const numRuns = 60;
const LATER = instant(1_000_000);

const shown = (dossier: Dossier): unknown => {
  const { status, variant, pauses, cycles, end, delegations, promises } = foldOf(dossier);
  return { visits: visitsOf(dossier), status, variant, pauses, cycles, end, delegations, promises };
};

/** A legal log and the correction of one of its facts, with some place that rests on it. */
const errors = fc.tuple(runs, fc.nat(), fc.nat()).map(([[procedure, events], pick, place]) => {
  const facts = events.filter(({ type }) => type !== 'voided');
  const nodes = [...graphOf(procedure).nodes.keys()];
  return {
    dossier: replay(procedure, events),
    place: nodes[place % nodes.length] ?? '',
    wrong: {
      type: 'voided',
      id: 'v',
      at: LATER,
      event: facts[pick % facts.length]?.id ?? '',
      reason: 'nhầm',
    } as const,
  };
});

describe('a planned correction', () => {
  it('is taken as it is, and leads to where it says', () => {
    fc.assert(
      fc.property(errors, ({ dossier, wrong, place }) => {
        for (const redo of [[], [place]]) {
          const plan = tryPlanCorrection(dossier, wrong, { redo });
          if (!plan.ok) continue;
          const { correction, undone, active } = plan.value;
          const corrected = record(dossier, correction);
          expect([...foldOf(corrected).open.keys()]).toEqual(active);
          const fallen = correction.alsoVoided ?? [];
          expect(undone.filter(({ id }) => !fallen.includes(id))).toEqual([]);
          expect(corrected.events).toEqual([...dossier.events, correction]);
          expect(shown(replay(dossier.procedure, corrected.events))).toEqual(shown(corrected));
        }
      }),
      { numRuns },
    );
  });

  it('lets nothing fall just when the correction is taken by itself, and else first what it names', () => {
    fc.assert(
      fc.property(errors, ({ dossier, wrong }) => {
        const plan = tryPlanCorrection(dossier, wrong);
        const alone = tryRecord(dossier, wrong);
        if (!plan.ok) {
          expect(alone.ok ? [] : alone.issues).toEqual(plan.issues);
          return;
        }
        const issue = alone.ok ? undefined : alone.issues[0];
        const named = issue?.code === 'event.correctionBreaks' ? issue.event : undefined;
        expect(named).toBe(plan.value.undone[0]?.id);
      }),
      { numRuns },
    );
  });

  it('that is itself voided brings back all that fell', () => {
    fc.assert(
      fc.property(errors, ({ dossier, wrong, place }) => {
        const plan = tryPlanCorrection(dossier, wrong, { redo: [place] });
        if (!plan.ok) return;
        const corrected = record(dossier, plan.value.correction);
        const body = { type: 'voided', id: 'w', at: LATER, reason: 'không nhầm' } as const;
        expect(shown(record(corrected, { ...body, event: 'v' }))).toEqual(shown(dossier));
      }),
      { numRuns },
    );
  });
});
