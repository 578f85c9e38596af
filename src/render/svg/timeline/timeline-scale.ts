import type { Fold } from '../../../dossier/fold.ts';
import { epochDayOfInstant, startOfDay } from '../../../time/instant.ts';
import type { Zone } from '../../../time/zone.ts';

/** Which time stands where on the axis of a dossier. */
export interface TimeScale {
  /** Day numbers; both are drawn. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly dayWidth: number;
  readonly width: number;
  readonly zone: Zone;
  readonly xOf: (epochMs: number) => number;
  readonly xOfDay: (day: number) => number;
}

/** A story of any length fills this, which is legible on a sheet across. */
const WIDTH = 1000;

/** The scale on which all of these instants, in epoch milliseconds, have a place. */
export const scaleOf = (instants: readonly number[], { zone }: Pick<Fold, 'zone'>): TimeScale => {
  const days = instants.map((instant) => epochDayOfInstant(instant, zone));
  const [firstDay, lastDay] = [
    days.reduce((a, b) => Math.min(a, b)),
    days.reduce((a, b) => Math.max(a, b)),
  ];
  const count = lastDay - firstDay + 1;
  const dayWidth = WIDTH / count;
  const [from, till] = [startOfDay(firstDay, zone), startOfDay(lastDay + 1, zone)];
  return {
    firstDay,
    lastDay,
    dayWidth,
    width: WIDTH,
    zone,
    xOf: (epochMs) => ((epochMs - from) / (till - from)) * WIDTH,
    xOfDay: (day) => ((startOfDay(day, zone) - from) / (till - from)) * WIDTH,
  };
};
