import { type AllClocks, currentDossierClock } from '../clock/all-clocks.ts';
import type { Look } from '../clock/look.ts';
import type { SupplementRequest } from '../clock/look-notes.ts';
import { supplementRequestsOf } from '../clock/supplement-requests.ts';
import { firstIdOf } from '../dossier/corrections.ts';
import { unitOfVisit, visitIdOf } from '../dossier/visits.ts';
import { type DeskTransfer, deskTransferOf } from './desk-transfer.ts';
import {
  endingOf,
  type FactAt,
  type Fulfilments,
  firstFact,
  firstFactAt,
  type ObligationRecord,
  unitOfFact,
} from './obligation-record.ts';

/** The event by which a request went out. */
const requestFact = (
  { fold }: Look,
  fulfilments: Fulfilments,
  { event, wait }: SupplementRequest,
): FactAt | undefined => {
  if (event !== undefined) return firstFact(fulfilments, ({ id }) => id === event);
  const asking = fold.visits[wait?.previous[0] ?? -1];
  return asking === undefined ? undefined : endingOf(fulfilments, asking.node, asking.till);
};

/** Each request for supplements had to go out so many working days after the receipt. */
const supplementNotices = (look: Look, fulfilments: Fulfilments): readonly ObligationRecord[] => {
  const { fold, rules } = look;
  const rule = rules.supplementNoticeWorkingDays;
  return supplementRequestsOf(look).map((request) => {
    const { at, cycle, dueAt, event, wait, unit } = request;
    const fact = requestFact(look, fulfilments, request);
    return {
      kind: 'supplementNotice',
      subject: wait === undefined ? firstIdOf(fold, event ?? '') : visitIdOf(wait),
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
  look: Look,
  clocks: AllClocks,
  fulfilments: Fulfilments,
): readonly ObligationRecord[] => {
  const { fold, rules } = look;
  const clock = currentDossierClock(clocks);
  if (!rules.refusalNotice.value || fold.end?.result !== 'refused' || clock === undefined)
    return [];
  const last = fold.visits[fold.end.previous[0] ?? -1];
  // A step that only hands the refusal out is not waited for.
  const told = clock.ended ?? fold.end.at;
  const fact = firstFactAt(fulfilments, told, ({ type }) => type === 'finished');
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
  { visit: { node }, departure }: DeskTransfer,
): FactAt | undefined => {
  if (departure === undefined) return undefined;
  const { at, by } = departure;
  return firstFactAt(fulfilments, at, (fact) => fact.type === by && fact.step === node);
};

/** The desk hands the file on. */
const transfers = (look: Look, fulfilments: Fulfilments): readonly ObligationRecord[] => {
  const transfer = deskTransferOf(look);
  if (transfer === undefined) return [];
  const { visit, desk, clock } = transfer;
  return [
    {
      kind: 'transfer',
      subject: visitIdOf(visit),
      unit: desk,
      rule: look.rules.transferCutOff,
      arisenAt: visit.from,
      dueAt: clock.times.endsAt,
      isTimeOver: clock.grade === 'late',
      fulfilledBy: departureFact(fulfilments, transfer),
    },
  ];
};

/** What has to be told or handed on by a certain time. */
export const noticeDuties = (
  look: Look,
  clocks: AllClocks,
  fulfilments: Fulfilments,
): readonly ObligationRecord[] => [
  ...transfers(look, fulfilments),
  ...supplementNotices(look, fulfilments),
  ...refusalNotices(look, clocks, fulfilments),
];
