import { twoDigitsAt } from './civil-date.ts';
import { MINUTES_PER_DAY } from './units.ts';

/** Minutes since midnight of `HH:MM`, up to `24:00`; NaN when the text is not a wall time. */
export const minutesOfWallTime = (text: string): number => {
  if (text.length !== 5 || text[2] !== ':') return Number.NaN;
  const hours = twoDigitsAt(text, 0);
  const minutes = twoDigitsAt(text, 3);
  const total = hours * 60 + minutes;
  return minutes <= 59 && total <= MINUTES_PER_DAY ? total : Number.NaN;
};
