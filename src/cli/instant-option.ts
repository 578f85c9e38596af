import { formatInstant, type Instant, parseInstant } from '../time/instant.ts';
import { VIETNAM_ZONE } from '../time/zone.ts';
import type { Session } from './command.ts';
import { requireArgument } from './failure.ts';

/** An instant that was given, or this very one. */
export const instantOf = ({ options, io }: Session, option: 'now' | 'from'): Instant => {
  const given = options[option];
  const epochMs = requireArgument(parseInstant(given ?? io.now(), [option]));
  return given ?? formatInstant(epochMs, VIETNAM_ZONE);
};
