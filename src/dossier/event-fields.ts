import type { DossierEventType } from './event.ts';

/** What an event's field holds; a question mark marks a field that may be absent. */
export type FieldKind =
  | 'text'
  | 'text?'
  | 'texts?'
  | 'instant'
  | 'instant?'
  | 'actor'
  | 'actor?'
  | 'pauseReason'
  | 'window'
  | 'extension'
  | 'fact?';

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
  reassigned: { step: 'text', person: 'text', role: 'text?', reason: 'text' },
  handedOver: { step: 'text', to: 'actor' },
  delegated: { from: 'actor', to: 'actor', window: 'window' },
  finished: { step: 'text', outcome: 'text' },
  paused: { reason: 'pauseReason', step: 'text?', basis: 'text?' },
  resumed: { pause: 'text?' },
  expired: { step: 'text' },
  reclassified: { variant: 'text', reason: 'text' },
  extended: { extension: 'extension', reason: 'text', basis: 'text', step: 'text?' },
  appointed: { step: 'text?', promise: 'instant' },
  reappointed: { promise: 'instant', reason: 'text', step: 'text?' },
  apologised: { reason: 'text', unit: 'text?', promise: 'instant?' },
  explained: { text: 'text', unit: 'text?' },
  withdrawn: { reason: 'text?' },
  stopped: { reason: 'text?', basis: 'text?' },
  delivered: {},
  noted: { text: 'text', fulfils: 'text?' },
  voided: { event: 'text', reason: 'text', instead: 'fact?', alsoVoided: 'texts?' },
};

// The keys of the table are the event types by its own type.
export const EVENT_TYPES = Object.keys(EVENT_FIELDS) as readonly DossierEventType[];

export const isEventType = (type: unknown): type is DossierEventType =>
  typeof type === 'string' && Object.hasOwn(EVENT_FIELDS, type);

type Field = readonly [key: string, kind: FieldKind];

/** The fields of a type of event that not every event has. */
export const ownFieldsOf = (type: DossierEventType): readonly Field[] =>
  Object.entries(EVENT_FIELDS[type]);

/** Every field of a type of event but `type` itself, in the order in which they are kept. */
export const fieldsOf = (type: DossierEventType): readonly Field[] => [
  ...Object.entries(COMMON_FIELDS),
  ...ownFieldsOf(type),
];

/** A value for every type of event, made once. */
export const byEventType = <T>(make: (type: DossierEventType) => T) =>
  // The keys are the event types, all of them.
  Object.fromEntries(EVENT_TYPES.map((type) => [type, make(type)])) as {
    readonly [E in DossierEventType]: T;
  };
