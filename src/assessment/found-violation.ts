import type { Look } from '../clock/look.ts';
import type { DossierEvent } from '../dossier/event.ts';
import type { ViolationCode } from './violation.ts';

/** A violation before it is written out; what is not known of it is undefined. */
export interface Found {
  readonly code: ViolationCode;
  readonly at: number;
  readonly event?: string | undefined;
  readonly visit?: string | undefined;
  readonly step?: string | undefined;
  readonly unit?: string | undefined;
  readonly article?: string | undefined;
  /** Whether it is an obligation of which the time ended then. */
  readonly isUnmet?: boolean;
}

export const NOTHING: readonly Found[] = [];

/** What is told at a place of the log: the event, and what it puts in the place of another one. */
export const toldBy = (event: DossierEvent): readonly DossierEvent[] =>
  event.type === 'voided' && event.instead !== undefined ? [event, event.instead] : [event];

/** The unit that is said to have done an event, which may stand in the place of another one. */
export const unitOfEvent = ({ fold }: Look, id: string): string | undefined => {
  const event = fold.log[fold.eventIds.get(id) ?? -1];
  return event && toldBy(event).find((told) => told.id === id)?.by?.unit;
};
