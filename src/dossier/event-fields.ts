import type { DossierEventType } from './event.ts';

/** What an event's field holds; a question mark marks a field that may be absent. */
export type FieldKind = 'text' | 'text?' | 'instant' | 'instant?' | 'actor?' | 'pauseReason';

const COMMON_FIELDS = {
  id: 'text',
  at: 'instant',
  recordedAt: 'instant?',
  by: 'actor?',
} as const satisfies { [key: string]: FieldKind };

/**
 * The fields of every event beside the common ones. The schema that reports faults and the quick
 * check that finds none are both made from this table.
 */
const EVENT_FIELDS: {
  readonly [T in DossierEventType]: { readonly [key: string]: FieldKind };
} = {
  submitted: { dossier: 'text', variant: 'text?', channel: 'text?' },
  accepted: { dossier: 'text', variant: 'text?', channel: 'text?', promise: 'instant?' },
  declined: { reason: 'text' },
  assigned: { step: 'text', person: 'text', role: 'text?' },
  finished: { step: 'text', outcome: 'text' },
  paused: { reason: 'pauseReason', step: 'text?', basis: 'text?' },
  resumed: { pause: 'text?' },
  expired: { step: 'text' },
  withdrawn: { reason: 'text?' },
  stopped: { reason: 'text?', basis: 'text?' },
  delivered: {},
  noted: { text: 'text' },
};

// The keys of the table are the event types by its own type.
export const EVENT_TYPES = Object.keys(EVENT_FIELDS) as readonly DossierEventType[];

export const isEventType = (type: unknown): type is DossierEventType =>
  typeof type === 'string' && Object.hasOwn(EVENT_FIELDS, type);

/** Every field of a type of event but `type` itself, in the order in which they are kept. */
export const fieldsOf = (type: DossierEventType): readonly (readonly [string, FieldKind])[] =>
  Object.entries({ ...COMMON_FIELDS, ...EVENT_FIELDS[type] });

/** A value for every type of event, made once. */
export const byEventType = <T>(make: (type: DossierEventType) => T) =>
  // The keys are the event types, all of them.
  Object.fromEntries(EVENT_TYPES.map((type) => [type, make(type)])) as {
    readonly [E in DossierEventType]: T;
  };
