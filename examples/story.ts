import { type Dossier, type EventInput, type Locale, type Procedure, replay } from 'lienthong';

/** One dossier told as its log, with the instants at which it is worth a look. */
export interface Story {
  readonly title: { readonly [L in Locale]: string };
  readonly events: readonly EventInput[];
  /** Oldest first; the last one sees the whole log. */
  readonly looks: readonly [string, ...string[]];
}

const enteredAt = (event: EventInput): number => new Date(event.recordedAt ?? event.at).getTime();

/**
 * The dossier as the system knew it at an instant: a log never holds what is yet to come, and what
 * was entered late was not known before.
 */
export const dossierAt = (procedure: Procedure, story: Story, now: string): Dossier => {
  const known = story.events.filter((event) => enteredAt(event) <= new Date(now).getTime());
  return replay(procedure, known);
};

/** The look that sees the whole log. */
export const lastLookOf = ({ looks: [first, ...more] }: Story): string => more.at(-1) ?? first;
