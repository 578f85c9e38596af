import { unwrap } from '../base/error.ts';
import { changesTooLate } from '../clock/changes-in-time.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import { trueExpiryOf } from '../clock/expiries.ts';
import { spanOf } from '../clock/limit-span.ts';
import { supplementRequestsOf } from '../clock/supplement-requests.ts';
import { dueTimesOf } from '../deadline/count-limit.ts';
import { isLate } from '../deadline/due-times.ts';
import { unitOfVisit, visitIdOf } from '../dossier/visits.ts';
import type { Limit } from '../limit/limit.ts';
import { epochDayOfInstant, formatInstant, parseInstant } from '../time/instant.ts';
import type { Violation, ViolationCode } from './violation.ts';

/** A violation before it is written out; what is not known of it is undefined. */
interface Found {
  readonly code: ViolationCode;
  readonly at: number;
  readonly event?: string | undefined;
  readonly visit?: string | undefined;
  readonly unit?: string | undefined;
  readonly article?: string | undefined;
}

/** The unit that is said to have done an event. */
const unitOfEvent = ({ fold }: ClockContext, id: string): string | undefined =>
  fold.log[fold.eventIds.get(id) ?? -1]?.by?.unit;

const supplements = (context: ClockContext): readonly Found[] => {
  const { fold, rules } = context;
  const { supplementRequestsAtMost: most, supplementNoticeWorkingDays: notice } = rules;
  const limit: Limit = { amount: notice.value, unit: 'workingDay' };
  return supplementRequestsOf(context).flatMap(({ at, cycle, event, wait, unit }, i) => {
    const visit = wait === undefined ? undefined : visitIdOf(wait);
    const asker = unit ?? (event === undefined ? undefined : unitOfEvent(context, event));
    const request = { at, event, visit, unit: asker };
    const receipt = fold.cycles[cycle]?.from ?? at;
    const times = dueTimesOf(spanOf(context, 'other', undefined, limit, receipt, []));
    return [
      ...(i < most.value
        ? []
        : [{ ...request, code: 'supplement.tooMany' as const, article: most.source }]),
      ...(isLate(at, times)
        ? [{ ...request, code: 'supplement.tooLate' as const, article: notice.source }]
        : []),
    ];
  });
};

const reappointments = (context: ClockContext): readonly Found[] => {
  const { value, source } = context.rules.reappointmentsAtMost;
  return context.fold.promises
    .filter(({ kind }) => kind === 'reappointed')
    .slice(value)
    .map(({ id, at }) => ({
      code: 'reappointment.tooMany',
      at,
      event: id,
      unit: unitOfEvent(context, id),
      article: source,
    }));
};

const changesAfterDue = (context: ClockContext): readonly Found[] =>
  context.fold.cycles.flatMap((_, cycle) =>
    changesTooLate(context, cycle).map(
      (change): Found => ({
        code: 'extension' in change ? 'extension.afterDue' : 'reclassification.afterDue',
        at: change.at,
        event: change.id,
        unit: unitOfEvent(context, change.id),
      }),
    ),
  );

const earlyExpiries = (context: ClockContext): readonly Found[] => {
  const found: Found[] = [];
  for (const visit of context.fold.visits) {
    if (visit.end !== 'expired' || visit.till === undefined) continue;
    if (visit.till >= trueExpiryOf(context, visit)) continue;
    found.push({
      code: 'expiry.tooEarly',
      at: visit.till,
      visit: visitIdOf(visit),
      unit: unitOfVisit(context.fold, visit),
    });
  }
  return found;
};

const lateEntries = ({ fold }: ClockContext): readonly Found[] => {
  const found: Found[] = [];
  for (const { id, at, recordedAt, by } of fold.log) {
    if (recordedAt === undefined) continue;
    const happened = unwrap(parseInstant(at));
    const entered = unwrap(parseInstant(recordedAt));
    if (epochDayOfInstant(entered, fold.zone) <= epochDayOfInstant(happened, fold.zone)) continue;
    found.push({ code: 'entry.late', at: happened, event: id, unit: by?.unit });
  }
  return found;
};

const SEARCHES: readonly ((context: ClockContext) => readonly Found[])[] = [
  supplements,
  reappointments,
  changesAfterDue,
  earlyExpiries,
  lateEntries,
];

const writtenOut = (
  { code, at, event, visit, unit, article }: Found,
  { fold }: ClockContext,
): Violation => ({
  code,
  at: formatInstant(at, fold.zone),
  ...(event === undefined ? {} : { event }),
  ...(visit === undefined ? {} : { visit }),
  ...(unit === undefined ? {} : { unit }),
  ...(article === undefined ? {} : { article }),
});

/** What was done against the rules by now, in the order in which it happened. */
export const violationsOf = (context: ClockContext): readonly Violation[] =>
  SEARCHES.flatMap((search) => search(context))
    .sort((a, b) => a.at - b.at)
    .map((found) => writtenOut(found, context));
