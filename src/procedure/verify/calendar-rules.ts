import { isDateLimit } from '../../limit/limit.ts';
import type { CivilDate } from '../../time/civil-date.ts';
import type { Bounded } from './comparison.ts';
import type { OrderedFlow } from './flow-order.ts';
import type { Horizon } from './horizon.ts';
import { type HoursOfDay, hoursOfDay, shortestDay } from './hours-of-day.ts';
import { lengthsOf } from './lengths.ts';
import { longestPath } from './longest-path.ts';
import { missedDates } from './missed-dates.ts';
import { planAlong } from './plan.ts';
import { type Found, type Rule, rule } from './rule.ts';
import type { Station } from './stations.ts';
import type { TotalPlan, VariantPlan } from './variant-plan.ts';
import type { VerifyContext } from './verify-context.ts';
import { yardsticksOf } from './yardstick.ts';

const MINUTES_PER_HOUR = 60;

interface HoursWithin extends HoursOfDay {
  readonly variant: string;
  readonly bounded: Bounded;
}

/** Every limit of one day, of the whole or of a stage, with steps in hours. */
const hoursWithin = ({ plans }: VerifyContext): readonly HoursWithin[] =>
  plans.flatMap(({ variant, total, stages }) =>
    [...(total === undefined ? [] : [total]), ...stages].flatMap(({ bounded }) => {
      const hours = hoursOfDay(bounded);
      return hours === undefined ? [] : [{ ...hours, variant, bounded }];
    }),
  );

const hoursFound = (
  { variant, bounded, minutes }: HoursWithin,
  open?: number,
): Found<'sameDay.stepsInHours'> => ({
  path: bounded.path,
  data: {
    variant,
    hours: minutes / MINUTES_PER_HOUR,
    ...(open === undefined ? {} : { open: open / MINUTES_PER_HOUR }),
  },
});

/** More dates than these tell a reader nothing more. */
const MOST_DATES_LISTED = 20;

/** Only then is no way through the flow cut short by another one. */
const waitsForAll = ({ joins }: OrderedFlow): boolean =>
  [...joins.values()].every(({ needed, branchEnds }) => needed === branchEnds.length);

/**
 * The longest way as the sum has it. Where units cannot be added up, that by the average day of the
 * calendar, and those that may be the longest on some dates.
 */
const longestWays = (
  { statutory, bounded }: TotalPlan,
  horizon: Horizon,
): readonly (readonly Station[])[] => {
  if (statutory !== undefined) return [statutory.longest.stations];
  const { flow, scope, allowances } = bounded;
  const [average, ...extremes] = yardsticksOf(horizon);
  const yardsticks = waitsForAll(flow) ? [average, ...extremes] : [average];
  return yardsticks.map(
    (yardstick) => longestPath(flow, scope, lengthsOf(allowances, yardstick))?.stations ?? [],
  );
};

const datesMissedBy = (
  { procedure, graph }: VerifyContext,
  { total, allowances }: VariantPlan,
  horizon: Horizon,
): readonly CivilDate[] => {
  // How much of a fixed date is left on the day of receipt says nothing about the plan.
  if (total === undefined || isDateLimit(total.bounded.limit)) return [];
  const plans = longestWays(total, horizon).map((way) =>
    planAlong(graph, allowances, way, horizon.tableOf),
  );
  const judged = plans.filter((plan) => plan.length > 0);
  return judged.length === 0 ? [] : missedDates(procedure, judged, total.bounded.limit, horizon);
};

/** What only a calendar can tell, or what is uncertain without one. */
export const CALENDAR_RULES: readonly Rule[] = [
  rule({
    code: 'sameDay.stepsInHours',
    severity: 'error',
    explains: {
      en: 'The hours of the steps within a limit of one day are more than the shortest working day of the calendar has.',
      vi: 'Số giờ của các bước trong thời hạn "trong ngày" nhiều hơn số giờ của ngày làm việc ngắn nhất theo lịch.',
    },
    find: (context) => {
      const { horizon } = context;
      if (horizon === undefined) return [];
      const within = hoursWithin(context);
      const shortest = new Map(
        [...new Set(within.map(({ base }) => base))].map((base) => [
          base,
          shortestDay(horizon, base),
        ]),
      );
      return within.flatMap((hours) => {
        const open = shortest.get(hours.base);
        return open !== undefined && hours.minutes > open ? [hoursFound(hours, open)] : [];
      });
    },
  }),
  rule({
    code: 'sameDay.stepsInHours',
    severity: 'info',
    explains: {
      en: 'The steps within a limit of one day have hours; without a calendar nobody can tell whether the day has as many.',
      vi: 'Các bước trong thời hạn "trong ngày" tính bằng giờ; không có lịch thì không biết ngày đó có đủ giờ hay không.',
    },
    find: (context) =>
      context.horizon === undefined ? hoursWithin(context).map((hours) => hoursFound(hours)) : [],
  }),
  rule({
    code: 'plan.missesDate',
    severity: 'warning',
    explains: {
      en: 'For dossiers received on some dates the plan ends after the statutory due, although every unit keeps its limit.',
      vi: 'Với hồ sơ tiếp nhận vào một số ngày, dù mọi đơn vị đều đúng hạn, kế hoạch nội bộ vẫn kết thúc sau hạn theo quy định.',
    },
    find: (context) => {
      const { horizon, plans } = context;
      if (horizon === undefined) return [];
      return plans.flatMap((plan) => {
        const dates = datesMissedBy(context, plan, horizon);
        const [first] = dates;
        if (first === undefined) return [];
        const listed = dates.slice(0, MOST_DATES_LISTED);
        const { variant } = plan;
        return [{ path: ['limit'], data: { variant, count: dates.length, first, dates: listed } }];
      });
    },
  }),
];
