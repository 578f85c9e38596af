import { isWorkingEpochDay, openingOf, workingDayFrom } from '../calendar/day-shifts.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import { type ClockRecord, runClock } from '../clock/clock-record.ts';
import { pausesAt } from '../clock/interruptions.ts';
import { spanOf } from '../clock/limit-span.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { unitOfNode, unitOfVisit } from '../dossier/visits.ts';
import type { Limit } from '../limit/limit.ts';
import { followingOf, type ProcedureGraph } from '../procedure/graph.ts';
import { isReturnStep } from '../procedure/return-step.ts';
import { epochDayOfInstant, wallMsOf } from '../time/instant.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../time/units.ts';
import { minutesOfWallTime } from '../time/wall-time.ts';

type Units = ReadonlySet<string | undefined>;

/** The units that hand results out, by the column of limits; only a cache. */
const handingOutByGraph = new WeakMap<ProcedureGraph, Map<string, Units>>();

const unitsHandingOut = (graph: ProcedureGraph, variant: string): Units => {
  const byVariant = handingOutByGraph.get(graph) ?? new Map<string, Units>();
  handingOutByGraph.set(graph, byVariant);
  const known = byVariant.get(variant);
  if (known !== undefined) return known;
  const steps = [...graph.nodes.keys()].filter((id) => isReturnStep(graph, id, variant));
  const units = new Set(steps.map((id) => unitOfNode({ graph }, id)));
  byVariant.set(variant, units);
  return units;
};

/**
 * The one-stop desk (Bộ phận Một cửa): the unit that the procedure names, else as far as it shows
 * one the unit that receives the dossier in the first step and also hands out the result.
 */
export const oneStopDeskOf = ({ fold, graph }: ClockContext): string | undefined => {
  if (fold.procedure.desk !== undefined) return fold.procedure.desk;
  const first = fold.visits[0];
  const desk = first === undefined ? undefined : unitOfNode(fold, first.node);
  return unitsHandingOut(graph, fold.variant).has(desk) ? desk : undefined;
};

/** The visit in which the desk received the dossier and from which it hands it on. */
const receptionOf = (context: ClockContext): VisitRecord | undefined => {
  const { fold, graph } = context;
  const [first] = fold.visits;
  const desk = oneStopDeskOf(context);
  if (first === undefined || desk === undefined || unitOfNode(fold, first.node) !== desk)
    return undefined;
  if (isReturnStep(graph, first.node, fold.variant)) return undefined;
  const next = followingOf(graph, first.node);
  return next.to === 'node' && unitOfNode(fold, next.id) !== desk ? first : undefined;
};

/** By when it is handed on, as a limit and where that starts (NĐ 61/2018/NĐ-CP Art. 18(2)). */
const transferLimit = (
  { tableOf, rules }: ClockContext,
  received: number,
  desk: string | undefined,
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

/** The desk's transfer of a file to who resolves it, and the clock that it runs on. */
export interface Handover {
  readonly visit: VisitRecord;
  readonly clock: ClockRecord;
}

/** None where no desk is seen, or where the desk's step did not end with handing the file on. */
export const handoverOf = (context: ClockContext): Handover | undefined => {
  const visit = receptionOf(context);
  const isHandedOn = visit?.end === undefined || visit.outcome === 'done';
  if (visit === undefined || !isHandedOn) return undefined;
  const desk = unitOfVisit(context.fold, visit);
  const { start, limit } = transferLimit(context, visit.from, desk);
  const { over, since } = pausesAt(context, visit);
  const clock = runClock(
    {
      scope: 'step',
      id: visit.node,
      visit: undefined,
      unit: desk,
      cycle: visit.cycle,
      span: spanOf(context, 'step', desk, limit, start, over),
      since,
      ended: visit.till,
      isVoid: false,
      isSilent: false,
    },
    context,
  );
  return { visit, clock };
};
