import type { Assessment, DossierStatus } from '../assessment/assessment.ts';
import type { DossierResult, PauseReason } from '../procedure/procedure.ts';
import { adapterFrom, type PortalAdapter, type PortalState } from './portal-adapter.ts';

const STATE_OF_STATUS: { readonly [S in Exclude<DossierStatus, 'running'>]: PortalState } = {
  submitted: 'registered',
  declined: 'declined',
  resolved: 'resolved',
  ended: 'resolved',
};

/** There is no code for a refusal after appraisal: it is an answer, and is handed out like one. */
const STATE_OF_RESULT: { readonly [R in DossierResult]?: PortalState } = {
  withdrawn: 'withdrawn',
  stopped: 'stopped',
};

/** What the applicant has to do; it is told first, whatever else stands still. */
const REQUESTS = ['supplement', 'payment'] as const satisfies readonly PauseReason[];

const runningState = ({ stops, flags, active, visitCount }: Assessment): PortalState => {
  const request = REQUESTS.find((asked) => stops.some(({ reason }) => reason === asked));
  if (request !== undefined) return request;
  if (flags.paused) return 'stopped';
  return active.length === visitCount ? 'accepted' : 'processing';
};

/**
 * Where a dossier stands in the terms of portals. A request to the applicant shows as soon as one
 * path waits for it; any other interruption only when everything stands still.
 */
export const portalStateOf = (assessment: Assessment): PortalState => {
  const { status, result, delivered } = assessment;
  const closed = result === undefined ? undefined : STATE_OF_RESULT[result];
  if (closed !== undefined) return closed;
  if (delivered !== undefined) return 'returned';
  return status === 'running' ? runningState(assessment) : STATE_OF_STATUS[status];
};

/**
 * The state of a dossier as a portal codes it; every dossier has exactly one of the ten codes.
 *
 * @param adapter the codes; those of the national portal unless given
 * @throws LienthongError `input.*` for an adapter that is none
 * @example
 * ```ts
 * import { assess } from 'lienthong';
 *
 * portalStatusOf(assess(dossier, { now, calendar })); //=> '4'
 * ```
 */
export const portalStatusOf = (assessment: Assessment, adapter?: PortalAdapter): string =>
  adapterFrom(adapter).states[portalStateOf(assessment)];
