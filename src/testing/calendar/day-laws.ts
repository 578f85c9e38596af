import { shiftFaults } from '../../calendar/timetable.ts';
import { type EpochDay, formatCivilDate } from '../../time/civil-date.ts';
import type { DayAnswer } from './calendar-functions.ts';
import { type Probe, type TryLaw, unless } from './calendar-law.ts';

const infoOn = ({ calendar }: Probe, day: EpochDay): DayAnswer =>
  calendar.dayInfo(formatCivilDate(day));

export const certaintyOnlyFades: TryLaw = (probe) => {
  const { day, lastDay } = probe;
  if (day === lastDay) return [];
  const [today, tomorrow] = [infoOn(probe, day), infoOn(probe, day + 1)];
  const comesBack = today.certainty === 'projected' && tomorrow.certainty === 'confirmed';
  return unless(!comesBack, 'projected', tomorrow.certainty);
};

export const workingOrNot: TryLaw = (probe) => {
  const { working, shifts, reason } = infoOn(probe, probe.day);
  if (working) return unless(shifts.length > 0, 'working, with shifts', 'working, without shifts');
  return unless(reason !== undefined, 'not working, with a reason', 'not working, for no reason');
};

export const shiftsInOrder: TryLaw = (probe) => {
  const { shifts } = infoOn(probe, probe.day);
  return unless(shiftFaults(shifts, []).length === 0, 'shifts in order', shifts.join(', '));
};
