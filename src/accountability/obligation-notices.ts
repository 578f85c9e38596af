import { type AllClocks, currentDossierClock } from '../clock/all-clocks.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import { spanOf } from '../clock/limit-span.ts';
import type { SupplementRequest } from '../clock/look-notes.ts';
import { supplementRequestsOf } from '../clock/supplement-requests.ts';
import { dueTimesOf } from '../deadline/count-limit.ts';
import { epochMsOf } from '../dossier/event-checks.ts';
import { unitOfVisit, visitIdOf } from '../dossier/visits.ts';
import type { Limit } from '../limit/limit.ts';
import { type Handover, handoverOf } from './handover.ts';
import {
  endingOf,
  type FactAt,
  type Fulfilments,
  firstFact,
  type ObligationRecord,
  unitOfFact,
} from './obligation-record.ts';

/** The event by which a request went out. */
const requestFact = (
  { fold }: ClockContext,
  fulfilments: Fulfilments,
  { event, wait }: SupplementRequest,
): FactAt | undefined => {
  if (event !== undefined) return firstFact(fulfilments, ({ id }) => id === event);
  const asking = fold.visits[wait?.previous[0] ?? -1];
  return asking === undefined ? undefined : endingOf(fulfilments, asking.node, asking.till);
};

/** The last instant at which a request is in time: so many working days after the receipt. */
export const supplementDueAt = (
  context: ClockContext,
  { at, cycle }: SupplementRequest,
): number => {
  const { value: amount } = context.rules.supplementNoticeWorkingDays;
  const receipt = context.fold.cycles[cycle]?.from ?? at;
  const limit: Limit = { amount, unit: 'workingDay' };
  return dueTimesOf(spanOf(context, 'other', undefined, limit, receipt, [])).endsAt;
};

/** Each request for supplements had to go out so many working days after the receipt. */
const supplementNotices = (
  context: ClockContext,
  fulfilments: Fulfilments,
): readonly ObligationRecord[] => {
  const { fold, rules } = context;
  const rule = rules.supplementNoticeWorkingDays;
  return supplementRequestsOf(context).map((request) => {
    const { at, cycle, event, wait, unit } = request;
    const fact = requestFact(context, fulfilments, request);
    const dueAt = supplementDueAt(context, request);
    return {
      kind: 'supplementNotice',
      subject: wait === undefined ? (event ?? '') : visitIdOf(wait),
      unit: unit ?? (fact === undefined ? undefined : unitOfFact(fact)),
      rule,
      arisenAt: fold.cycles[cycle]?.from ?? at,
      dueAt,
      isTimeOver: at > dueAt,
      fulfilledBy: fact === undefined ? undefined : { ...fact, at },
    };
  });
};

/** A refusal after examination is told within the limit of the dossier. */
const refusalNotices = (
  context: ClockContext,
  clocks: AllClocks,
  fulfilments: Fulfilments,
): readonly ObligationRecord[] => {
  const { fold, rules } = context;
  const clock = currentDossierClock(clocks);
  if (!rules.refusalNotice.value || fold.end?.result !== 'refused' || clock === undefined)
    return [];
  const last = fold.visits[fold.end.previous[0] ?? -1];
  // A step that only hands the refusal out is not waited for.
  const told = clock.ended ?? fold.end.at;
  const fact = firstFact(
    fulfilments,
    ({ type, at }) => type === 'finished' && epochMsOf(at) === told,
  );
  return [
    {
      kind: 'refusalNotice',
      subject: `dossier#${clock.cycle + 1}`,
      unit: last === undefined ? undefined : unitOfVisit(fold, last),
      rule: rules.refusalNotice,
      arisenAt: clock.span.start,
      dueAt: clock.times.endsAt,
      isTimeOver: told > clock.times.endsAt,
      fulfilledBy: fact,
    },
  ];
};

/** The event by which the file left the desk. */
const departureFact = (
  fulfilments: Fulfilments,
  { visit: { node }, departure }: Handover,
): FactAt | undefined => {
  if (departure === undefined) return undefined;
  return firstFact(
    fulfilments,
    (fact) =>
      fact.type === departure.by && fact.step === node && epochMsOf(fact.at) === departure.at,
  );
};

/** The desk hands the file on. */
const transfers = (
  context: ClockContext,
  fulfilments: Fulfilments,
): readonly ObligationRecord[] => {
  const handover = handoverOf(context);
  if (handover === undefined) return [];
  const { visit, desk, clock } = handover;
  return [
    {
      kind: 'transfer',
      subject: visitIdOf(visit),
      unit: desk,
      rule: context.rules.transferCutOff,
      arisenAt: visit.from,
      dueAt: clock.times.endsAt,
      isTimeOver: clock.grade === 'late',
      fulfilledBy: departureFact(fulfilments, handover),
    },
  ];
};

/** What has to be told or handed on by a certain time. */
export const noticeDuties = (
  context: ClockContext,
  clocks: AllClocks,
  fulfilments: Fulfilments,
): readonly ObligationRecord[] => [
  ...transfers(context, fulfilments),
  ...supplementNotices(context, fulfilments),
  ...refusalNotices(context, clocks, fulfilments),
];
