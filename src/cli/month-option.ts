import { type CivilDate, daysInMonth, parseCivilDate } from '../time/civil-date.ts';
import type { Instant } from '../time/instant.ts';
import type { Session } from './command.ts';
import { usageError } from './failure.ts';

/** The first and the last day of the month that was given, or of the one in which `now` lies. */
export const monthOf = (
  { options }: Session,
  now: Instant,
): { readonly from: CivilDate; readonly to: CivilDate } => {
  const month = options.month ?? now.slice(0, 7);
  const from = `${month}-01`;
  if (!parseCivilDate(from).ok) throw usageError(({ faults }) => faults.monthInvalid(month));
  const [year, index] = month.split('-').map(Number);
  return { from, to: `${month}-${daysInMonth(year ?? 0, index ?? 0)}` };
};
