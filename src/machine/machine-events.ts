/** The machine event by which a step, a wait or a silent branch ends with an outcome. */
export const outcomeEvent = (node: string, outcome: string): string => `${node}.${outcome}`;

/** The applicant takes the dossier back; possible in every state. */
export const WITHDRAWN = 'withdrawn';

/** The agency stops the dossier; possible in every state. */
export const STOPPED = 'stopped';
