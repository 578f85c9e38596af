import { epochMsOf, formatInstant, type Instant } from '../time/instant.ts';
import { MS_PER_MINUTE } from '../time/units.ts';
import { fixedZone } from '../time/zone.ts';
import type { PortalAdapter } from './portal-adapter.ts';

/** Where each part stands in an instant. */
const PLACES: { readonly [part: string]: readonly [from: number, to: number] } = {
  yyyy: [0, 4],
  MM: [5, 7],
  dd: [8, 10],
  HH: [11, 13],
  mm: [14, 16],
  ss: [17, 19],
};

/** An instant as a portal writes it, in the portal's wall time; fractions of seconds are cut. */
export const portalDate = (
  instant: Instant,
  { id, dateFormat, offsetMinutes }: PortalAdapter,
): string => {
  const zone = fixedZone(id, offsetMinutes * MS_PER_MINUTE);
  const local = formatInstant(epochMsOf(instant), zone);
  return dateFormat.replaceAll(/yyyy|MM|dd|HH|mm|ss/g, (part) =>
    local.slice(...(PLACES[part] ?? [])),
  );
};
