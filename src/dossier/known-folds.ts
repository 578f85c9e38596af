import type { Dossier } from './dossier.ts';
import type { Fold } from './fold.ts';

/*
 * What the log of a dossier adds up to is kept with the dossier, where neither JSON nor `Object.keys`
 * see it. A weak map is for dossiers that come from outside alone: engines take its values for alive
 * until they collect everything, and that doubles the time of loading many dossiers.
 */
const FOLD = Symbol('fold');

interface WithFold {
  readonly [FOLD]?: Fold;
}

/** Folds of dossiers that were not made here; only a cache. */
const foldByDossier = new WeakMap<Dossier, Fold>();

/** A frozen dossier that has its fold with it. */
export const withFold = (dossier: Dossier, fold: Fold): Dossier =>
  Object.freeze(Object.defineProperty(dossier, FOLD, { value: fold }));

export const rememberFold = (dossier: Dossier, fold: Fold): void => {
  foldByDossier.set(dossier, fold);
};

export const knownFoldOf = (dossier: Dossier & WithFold): Fold | undefined =>
  dossier[FOLD] ?? foldByDossier.get(dossier);
