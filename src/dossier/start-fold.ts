import { issueAt } from '../base/issue.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { initialState } from '../machine/transitions.ts';
import { graphOf } from '../procedure/graph.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { builtInZone, VIETNAM_ZONE } from '../time/zone.ts';
import { applyAccepted, unknownVariant } from './apply-receipt.ts';
import type { DossierEventOf } from './event.ts';
import type { TimedEvent } from './event-checks.ts';
import type { Fold, SentBackRecord } from './fold.ts';

type FirstEvent = DossierEventOf<'submitted' | 'accepted'>;

const NOTHING_REPLACED: ReadonlyMap<string, string> = new Map();
const NOTHING_SENT_BACK: readonly SentBackRecord[] = [];

const emptyFold = (procedure: Procedure, { event, at }: TimedEvent<FirstEvent>): Fold => ({
  procedure,
  graph: graphOf(procedure),
  zone: builtInZone(procedure.timeZone) ?? VIETNAM_ZONE,
  log: [event],
  id: event.dossier,
  status: 'submitted',
  variant: event.variant ?? procedure.variants[0] ?? '',
  channel: event.channel,
  rules: undefined,
  submittedAt: at,
  acceptedAt: undefined,
  machine: initialState(procedure),
  visits: [],
  open: new Map(),
  stays: new Map(),
  pauses: [],
  openPauses: new Map(),
  stopped: new Map(),
  everythingAt: Number.NEGATIVE_INFINITY,
  cycles: [],
  extensions: [],
  variants: [],
  promises: [],
  apologies: [],
  explanations: [],
  delegations: [],
  joins: new Map(),
  doneBranches: [],
  end: undefined,
  declinedAt: undefined,
  deliveredAt: undefined,
  latestAt: at,
  remarks: 0,
  entries: event.recordedAt === undefined ? 0 : 1,
  eventIds: new Map(),
  corrections: 0,
  refolded: 0,
  superseded: NOTHING_REPLACED,
  standIns: NOTHING_REPLACED,
  sentBack: NOTHING_SENT_BACK,
});

/** The fold of a dossier with its first event, or why that event cannot be the first. */
export const startFold = (procedure: Procedure, { event, at }: TimedEvent): Result<Fold> => {
  if (event.type !== 'submitted' && event.type !== 'accepted') {
    return fail(issueAt(['type'], 'event.notFirst', { type: event.type }));
  }
  const fold = emptyFold(procedure, { event, at });
  fold.eventIds.set(event.id, 0);
  const issue =
    event.type === 'submitted'
      ? unknownVariant(procedure, fold.variant)
      : applyAccepted(fold, { event, at });
  return issue === undefined ? succeed(fold) : fail(issue);
};
