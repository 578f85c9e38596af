import { standingFactsOf } from '../../dossier/corrections.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { DossierFact } from '../../dossier/event.ts';
import { foldOf } from '../../dossier/record.ts';
import { EXPIRED } from '../../procedure/graph.ts';
import { eventOfMove, type Move } from './move.ts';

/** Where a dossier has been. */
export interface WalkedWay {
  readonly nodes: readonly string[];
  readonly moves: readonly Move[];
  readonly end: string | undefined;
}

const moveOf = (fact: DossierFact): readonly Move[] => {
  if (fact.type === 'finished') return [{ step: fact.step, outcome: fact.outcome }];
  return fact.type === 'expired' ? [{ step: fact.step, outcome: EXPIRED }] : [];
};

/** The way of a dossier, as its corrected log tells it. */
export const walkedBy = (dossier: Dossier): WalkedWay => {
  const fold = foldOf(dossier);
  const { visits, end } = fold;
  return {
    nodes: [...visits.map(({ node }) => node), ...(end === undefined ? [] : [end.id])],
    moves: standingFactsOf(fold).flatMap(moveOf),
    end: end?.id,
  };
};

/** Tells ways apart, but not by the order in which branches that ran at once came along. */
export const wayKey = (moves: readonly Move[], end: string): string =>
  JSON.stringify([end, ...moves.map(eventOfMove).sort()]);
