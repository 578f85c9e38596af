import type { Procedure } from '../../src/procedure/procedure.ts';
import { after, filed, type NaiveDossier, type NaiveEvent } from './naive-dossier.ts';

/*
 * Events about limits, dates and authority, and corrections of them, on a blackboard: whoever
 * corrects wipes it and writes the whole story anew, without what was wrong.
 */

/** A procedure with what one reads off its definition. */
export interface Scene {
  readonly procedure: Procedure;
  readonly units: readonly string[];
  /** Who may act at a step. */
  readonly mayAct: { readonly [step: string]: readonly string[] };
}

export type Told =
  | { readonly type: 'moved'; readonly event: NaiveEvent }
  | { readonly type: 'acted'; readonly step: string; readonly unit: string }
  | { readonly type: 'delegated'; readonly from: string; readonly to: string }
  | { readonly type: 'reclassified'; readonly variant: string }
  | { readonly type: 'extended'; readonly amount: number }
  | { readonly type: 'reappointed'; readonly step?: string };

export interface Board {
  readonly dossier: NaiveDossier;
  readonly variant: string;
  readonly extensions: number;
  readonly promises: number;
  readonly delegations: readonly (readonly [from: string, to: string])[];
}

const BLANK: Board = {
  dossier: filed,
  variant: 'normal',
  extensions: 0,
  promises: 0,
  delegations: [],
};

const mayAct = ({ mayAct: who }: Scene, { delegations }: Board, step: string, unit: string) => {
  const units = who[step] ?? [];
  // A unit that works along, or is above or below, may act, and so may whoever it has asked to.
  return (
    units.includes(unit) || delegations.some(([from, to]) => to === unit && units.includes(from))
  );
};

type Write<T extends Told['type']> = (
  scene: Scene,
  board: Board,
  told: Extract<Told, { type: T }>,
) => Board | undefined;

const isRunning = ({ dossier: { status } }: Board): boolean => status === 'running';

const WRITE: { readonly [T in Told['type']]: Write<T> } = {
  moved: ({ procedure }, board, { event }) => {
    const dossier = after(procedure, board.dossier, event);
    const promises = board.promises + (event.type === 'appointed' ? 1 : 0);
    return dossier && { ...board, promises, dossier };
  },
  acted: (scene, board, { step, unit }) => {
    const dossier = after(scene.procedure, board.dossier, { type: 'assigned', step });
    return dossier && mayAct(scene, board, step, unit) ? { ...board, dossier } : undefined;
  },
  delegated: ({ units }, board, { from, to }) => {
    const isPossible = isRunning(board) || board.dossier.status === 'submitted';
    const areKnown = units.includes(from) && units.includes(to);
    const delegations = [...board.delegations, [from, to] as const];
    return isPossible && areKnown ? { ...board, delegations } : undefined;
  },
  reclassified: (_, board, { variant }) => {
    const isOther = variant !== board.variant && ['normal', 'remote'].includes(variant);
    return isRunning(board) && isOther ? { ...board, variant } : undefined;
  },
  extended: (_, board, { amount }) => {
    const isAllowed = board.variant === 'normal' && board.extensions < 2;
    const isFitting = amount > 0 && amount <= 2;
    if (!isRunning(board) || !isAllowed || !isFitting) return undefined;
    return { ...board, extensions: board.extensions + 1 };
  },
  reappointed: ({ procedure }, board, { step }) => {
    const dossier =
      step === undefined
        ? board.dossier
        : after(procedure, board.dossier, { type: 'reappointed', step });
    if (!isRunning(board) || dossier === undefined) return undefined;
    return { ...board, dossier, promises: board.promises + 1 };
  },
};

const write = (scene: Scene, board: Board, told: Told): Board | undefined =>
  // The table pairs each type with the function for exactly that type.
  (WRITE[told.type] as Write<Told['type']>)(scene, board, told);

export interface Entry {
  readonly id: string;
  readonly told: Told;
}

/** The whole story from the beginning, or nothing when it cannot have been so. */
export const retell = (scene: Scene, entries: readonly Entry[]): Board | undefined =>
  entries.reduce<Board | undefined>((board, { told }) => board && write(scene, board, told), BLANK);

/**
 * The entries that are left when each that no longer fits falls, but for `kept`; nothing when that
 * one does not fit.
 */
export const fitting = (
  scene: Scene,
  entries: readonly Entry[],
  kept: Entry | undefined,
): readonly Entry[] | undefined => {
  let board: Board | undefined = BLANK;
  const left: Entry[] = [];
  for (const entry of entries) {
    const next: Board | undefined = write(scene, board, entry.told);
    if (next === undefined && entry === kept) return undefined;
    if (next === undefined) continue;
    board = next;
    left.push(entry);
  }
  return left;
};
