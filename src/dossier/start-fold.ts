import { initialState } from '../machine/transitions.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { builtInZone, VIETNAM_ZONE } from '../time/zone.ts';
import { applyAccepted } from './apply-receipt.ts';
import type { DossierEventOf } from './event.ts';
import type { TimedEvent } from './event-checks.ts';
import type { Fold } from './fold.ts';
import type { Issue } from '../base/issue.ts';

type FirstEvent = DossierEventOf<'submitted' | 'accepted'>;

/** The fold of a dossier with its first event, or why that event cannot be the first. */
export const startFold = (
  procedure: Procedure,
  { event, at, path }: TimedEvent<FirstEvent>,
): { readonly fold: Fold } | { readonly issue: Issue } => {
  const fold: Fold = {
    procedure,
    zone: builtInZone(procedure.timeZone) ?? VIETNAM_ZONE,
    id: event.dossier,
    status: 'submitted',
    variant: event.variant ?? procedure.variants[0] ?? '',
    channel: event.channel,
    rules: undefined,
    promise: undefined,
    submittedAt: at,
    acceptedAt: undefined,
    machine: initialState(procedure),
    visits: [],
    open: new Map(),
    stays: new Map(),
    pauses: [],
    cycles: [],
    branchEnds: new Map(),
    branchesDone: new Map(),
    end: undefined,
    declinedAt: undefined,
    deliveredAt: undefined,
    latestAt: at,
    eventIds: new Map([[event.id, 0]]),
  };
  if (event.type === 'submitted') return { fold };
  const issue = applyAccepted(fold, { event, at, path });
  return issue === undefined ? { fold } : { issue };
};
