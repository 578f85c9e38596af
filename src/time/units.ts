import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';

export const MS_PER_DAY = millisecondsInDay;
export const MS_PER_HOUR = millisecondsInHour;
export const MS_PER_MINUTE = millisecondsInMinute;
export const MINUTES_PER_DAY = MS_PER_DAY / MS_PER_MINUTE;
