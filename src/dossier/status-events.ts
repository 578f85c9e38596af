import { noRoomForCorrection, noRoomForDelegation } from './bounds.ts';
import type { DossierEventType, DossierFact } from './event.ts';
import type { Fold, FoldStatus } from './fold.ts';

type FactType = DossierFact['type'];

const BEFORE_END: readonly FoldStatus[] = ['submitted', 'running'];
const RUNNING: readonly FoldStatus[] = ['running'];
const ONCE_RECEIVED: readonly FoldStatus[] = ['running', 'ended'];
const ALWAYS: readonly FoldStatus[] = ['submitted', 'declined', 'running', 'ended'];

/** In which status an event can come at all; the rest of its conditions are its own. */
const COMES_WHILE: { readonly [T in FactType]: readonly FoldStatus[] } = {
  submitted: [],
  accepted: ['submitted'],
  declined: ['submitted'],
  assigned: RUNNING,
  reassigned: RUNNING,
  handedOver: RUNNING,
  delegated: BEFORE_END,
  finished: RUNNING,
  paused: RUNNING,
  resumed: RUNNING,
  expired: RUNNING,
  reclassified: RUNNING,
  extended: RUNNING,
  appointed: RUNNING,
  reappointed: RUNNING,
  apologised: ONCE_RECEIVED,
  explained: ONCE_RECEIVED,
  withdrawn: BEFORE_END,
  stopped: RUNNING,
  delivered: ALWAYS,
  noted: ALWAYS,
};

/** The statuses in which an event of a type can come at all. */
export const statusesFor = (type: FactType): readonly FoldStatus[] => COMES_WHILE[type];

const canComeWhile = (type: FactType, status: FoldStatus): boolean =>
  statusesFor(type).includes(status);

/** Events that need nothing but the right status of the dossier. */
const PLAIN_TYPES = [
  'accepted',
  'declined',
  'reappointed',
  'withdrawn',
  'stopped',
  'apologised',
  'explained',
  'noted',
] as const;

/** Whether anybody can be named who is to have the work. */
export const hasUnits = ({ procedure }: Fold): boolean => Object.keys(procedure.units).length > 0;

const isDelegable = (fold: Fold): boolean =>
  hasUnits(fold) &&
  canComeWhile('delegated', fold.status) &&
  noRoomForDelegation(fold) === undefined;

/** What may be recorded of a dossier as a whole, and is all that there is once it is over. */
export const typesForTheWhole = (fold: Fold): readonly DossierEventType[] => {
  const { status, deliveredAt } = fold;
  return [
    ...(status === 'ended' && deliveredAt === undefined ? (['delivered'] as const) : []),
    ...PLAIN_TYPES.filter((type) => canComeWhile(type, status)),
    ...(isDelegable(fold) ? (['delegated'] as const) : []),
    ...(noRoomForCorrection(fold) === undefined ? (['voided'] as const) : []),
  ];
};
