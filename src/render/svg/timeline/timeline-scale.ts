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

/** A short story fills this; a long one is drawn wider, up to the second, and then closer. */
const WIDTH = 1000;
const MOST_WIDTH = 4000;

/** Least pixels of a day, as long as the whole is not too wide. */
const NARROWEST_DAY = 8;

const dayWidthFor = (days: number): number =>
  Math.max(WIDTH / days, Math.min(NARROWEST_DAY, MOST_WIDTH / days));

/** The scale on which all of these instants, in epoch milliseconds, have a place. */
export const scaleOf = (instants: readonly number[], { zone }: Pick<Fold, 'zone'>): TimeScale => {
  const days = instants.map((instant) => epochDayOfInstant(instant, zone));
  const [firstDay, lastDay] = [
    days.reduce((a, b) => Math.min(a, b)),
    days.reduce((a, b) => Math.max(a, b)),
  ];
  const count = lastDay - firstDay + 1;
  const dayWidth = dayWidthFor(count);
  const [from, till] = [startOfDay(firstDay, zone), startOfDay(lastDay + 1, zone)];
  const width = count * dayWidth;
  return {
    firstDay,
    lastDay,
    dayWidth,
    width,
    zone,
    xOf: (epochMs) => ((epochMs - from) / (till - from)) * width,
    xOfDay: (day) => ((startOfDay(day, zone) - from) / (till - from)) * width,
  };
};
