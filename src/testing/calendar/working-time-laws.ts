import { shiftMinutesOf } from '../../calendar/timetable.ts';
import { type EpochDay, formatCivilDate } from '../../time/civil-date.ts';
import {
  epochDayUntil,
  formatInstant,
  type Instant,
  requireInstant,
  startOfDay,
} from '../../time/instant.ts';
import type { Interval } from '../../time/interval.ts';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '../../time/units.ts';
import { type Breach, equal, type Probe, type TryLaw, unless } from './calendar-law.ts';

/** A minute, an hour and a half, a day of eight hours and one minute, a fortnight. */
const MINUTES = [1, 90, 481, 4_800];

/** Before opening, in the morning, at noon, in the afternoon, at night. */
const HOURS = [0, 9, 12, 15, 20];

const instantOn = ({ calendar: { zone } }: Probe, day: EpochDay, hour: number): Instant =>
  formatInstant(startOfDay(day, zone) + hour * MS_PER_HOUR, zone);

const rangeEnd = (probe: Probe): Instant => instantOn(probe, probe.lastDay + 1, 0);

interface Trial {
  readonly start: Instant;
  readonly minutes: number;
  readonly end: Instant;
}

/** Adds amounts that end within the range, from several hours of the day. */
const forTrials = (
  probe: Probe,
  tryOne: (trial: Trial) => readonly Breach[],
): readonly Breach[] => {
  const { calendar, day } = probe;
  return HOURS.map((hour) => instantOn(probe, day, hour)).flatMap((start) => {
    const left = calendar.workingTimeBetween(start, rangeEnd(probe));
    return MINUTES.filter((minutes) => minutes <= left).flatMap((minutes) =>
      tryOne({ start, minutes, end: calendar.addWorkingTime(start, minutes) }),
    );
  });
};

/** The open time of a day, each shift in epoch milliseconds. */
const openingsOn = ({ calendar: { zone, dayInfo } }: Probe, day: EpochDay): readonly Interval[] => {
  const { working, shifts } = dayInfo(formatCivilDate(day));
  const instantAt = (minute: number): number =>
    zone.epochMsOf(day * MS_PER_DAY + minute * MS_PER_MINUTE);
  return working
    ? shifts.map(shiftMinutesOf).map(({ from, till }) => ({
        from: instantAt(from),
        till: instantAt(till),
      }))
    : [];
};

export const timeIsSumOfShifts: TryLaw = (probe) => {
  const { calendar, day } = probe;
  const ms = openingsOn(probe, day).reduce((sum, { from, till }) => sum + till - from, 0);
  const [midnight, next] = [instantOn(probe, day, 0), instantOn(probe, day + 1, 0)];
  return equal(ms / MS_PER_MINUTE, calendar.workingTimeBetween(midnight, next));
};

export const timeIsUndoneByMeasuring: TryLaw = (probe) =>
  forTrials(probe, ({ start, minutes, end }) =>
    equal(minutes, probe.calendar.workingTimeBetween(start, end)),
  );

export const timeKeepsOrder: TryLaw = (probe) =>
  forTrials(probe, ({ start, minutes, end }) => {
    const { calendar } = probe;
    const anHourBefore = requireInstant(start, 'start') - MS_PER_HOUR;
    if (anHourBefore < startOfDay(probe.firstDay, calendar.zone)) return [];
    const earlier = calendar.addWorkingTime(formatInstant(anHourBefore, calendar.zone), minutes);
    const isInOrder = requireInstant(earlier, 'earlier') <= requireInstant(end, 'end');
    return unless(isInOrder, `${earlier} or later`, end);
  });

export const timeEndsInShift: TryLaw = (probe) =>
  forTrials(probe, ({ end }) => {
    const endMs = requireInstant(end, 'end');
    const day = epochDayUntil(endMs, probe.calendar.zone);
    const isOpen = openingsOn(probe, day).some(({ from, till }) => from < endMs && endMs <= till);
    return unless(isOpen, 'opening hours', end);
  });
