import { issueAt } from '../../base/issue.ts';
import { kindOf } from '../../base/kind-of.ts';
import { fail } from '../../base/result.ts';
import type { Deadline } from '../../deadline/deadline.ts';
import type { Locale } from '../../limit/locale.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { unwrapInWords } from '../scenario/unwrap-in-words.ts';
import type { DossierMoment } from './dossier-moment.ts';

const hasMembers = (value: unknown, members: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && members.every((member) => member in value);

export const isMoment = (value: unknown): value is DossierMoment =>
  hasMembers(value, ['dossier', 'now', 'calendar']);

export const isDeadline = (value: unknown): value is Deadline =>
  hasMembers(value, ['start', 'due', 'limit']);

export const isProcedure = (value: unknown): value is Procedure =>
  hasMembers(value, ['code', 'flow', 'digest']);

/** Refuses what a matcher cannot judge: to fail would let `.not` pass. */
const refuse = (received: unknown, expected: string, locale: Locale): never =>
  unwrapInWords(
    fail(issueAt(['received'], 'input.wrongType', { expected, received: kindOf(received) })),
    locale,
  );

/** What was given to `expect`, if it is of the kind that the matcher judges. */
export const requireReceived = <T>(
  received: unknown,
  is: (value: unknown) => value is T,
  expected: string,
  locale: Locale,
): T => (is(received) ? received : refuse(received, expected, locale));
