import { isWorkingEpochDay, openingOf, workingDayFrom } from '../calendar/day-shifts.ts';
import { type ClockRecord, runClock } from '../clock/clock-record.ts';
import { spanOf } from '../clock/limit-span.ts';
import type { Look } from '../clock/look.ts';
import { isReturnVisit } from '../clock/return-visit.ts';
import { NO_PAUSES } from '../deadline/pause-list.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { isHandedOver, unitHandsOf } from '../dossier/unit-hands.ts';
import { unitOfNode } from '../dossier/visits.ts';
import type { Limit } from '../limit/limit.ts';
import { followingOf, unitChain } from '../procedure/graph.ts';
import { epochDayOfInstant, wallMsOf } from '../time/instant.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../time/units.ts';
import { minutesOfWallTime } from '../time/wall-time.ts';
import { oneStopDeskOf } from './one-stop-desk.ts';

/** The visit in which the desk received the dossier and from which it hands it on. */
const receptionOf = (look: Look): Pick<DeskTransfer, 'visit' | 'desk'> | undefined => {
  const { fold, graph } = look;
  const [visit] = fold.visits;
  const desk = oneStopDeskOf(look);
  if (visit === undefined || desk === undefined || unitOfNode(fold, visit.node) !== desk)
    return undefined;
  if (isReturnVisit(look, visit)) return undefined;
  const next = followingOf(graph, visit.node);
  return next.to === 'node' && unitOfNode(fold, next.id) !== desk ? { visit, desk } : undefined;
};

/** By when it is handed on, as a limit and where that starts (NĐ 61/2018/NĐ-CP Art. 18(2)). */
const transferLimit = (
  { tableOf, rules }: Look,
  received: number,
  desk: string,
): { readonly start: number; readonly limit: Limit } => {
  const table = tableOf(desk);
  const day = epochDayOfInstant(received, table.zone);
  const minute = (wallMsOf(received, table.zone) - day * MS_PER_DAY) / MS_PER_MINUTE;
  const isAfterCutOff =
    isWorkingEpochDay(table, day) && minute > minutesOfWallTime(rules.transferCutOff.value);
  return isAfterCutOff
    ? {
        start: openingOf(table, workingDayFrom(table, day + 1)),
        limit: { amount: rules.transferGraceMinutes.value, unit: 'workingMinute' },
      }
    : { start: received, limit: { amount: 1, unit: 'sameDay' } };
};

/** How a file left the desk: its step was done, or the file was handed over to another unit. */
export interface Departure {
  readonly at: number;
  readonly by: 'finished' | 'handedOver';
}

const departureOf = ({ fold }: Look, visit: VisitRecord, desk: string): Departure | undefined => {
  const { units } = fold.procedure;
  const taken = isHandedOver(visit)
    ? unitHandsOf(fold, visit).find(
        ({ holder: { unit = desk } }) => !unitChain(units, unit).includes(desk),
      )
    : undefined;
  if (taken !== undefined) return { at: taken.span.from, by: 'handedOver' };
  return visit.till !== undefined && visit.outcome === 'done'
    ? { at: visit.till, by: 'finished' }
    : undefined;
};

/** The desk's transfer of a file to who resolves it, and the clock that it runs on. */
export interface DeskTransfer {
  readonly visit: VisitRecord;
  /** The desk, which received the file. */
  readonly desk: string;
  readonly clock: ClockRecord;
  /** Absent while the desk has it, or where the dossier went another way. */
  readonly departure: Departure | undefined;
}

/**
 * None where no desk is seen, or where the dossier went another way before the time was over. What
 * stops the limit of the dossier does not stop the handing on: the rule counts the day of receipt.
 */
export const deskTransferOf = (look: Look): DeskTransfer | undefined => {
  const { visit, desk } = receptionOf(look) ?? {};
  if (visit === undefined || desk === undefined) return undefined;
  const departure = departureOf(look, visit, desk);
  const { start, limit } = transferLimit(look, visit.from, desk);
  const clock = runClock(
    {
      scope: 'step',
      id: visit.node,
      visit: undefined,
      unit: desk,
      cycle: visit.cycle,
      from: visit.from,
      span: spanOf(look, { scope: 'step', unit: desk, limit, start, pauses: NO_PAUSES }),
      since: undefined,
      ended: departure?.at ?? visit.till,
      isVoid: false,
      isSilent: false,
    },
    look,
  );
  const wentElsewhere = departure === undefined && visit.till !== undefined;
  return wentElsewhere && clock.grade !== 'late' ? undefined : { visit, desk, clock, departure };
};
