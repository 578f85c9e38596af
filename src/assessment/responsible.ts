import type { AllClocks } from '../clock/all-clocks.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import { isOverdue } from '../clock/clock-record.ts';
import { waitNodeOf } from '../clock/interruptions.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { unitOfVisit, visitIdOf } from '../dossier/visits.ts';
import { agencyOf } from '../procedure/graph.ts';
import { formatInstant } from '../time/instant.ts';
import type { Responsible } from './assessment.ts';

const unitPart = (
  { fold }: ClockContext,
  visit: VisitRecord,
): Pick<Responsible, 'unit' | 'agency' | 'head'> => {
  const { units } = fold.procedure;
  const unit = unitOfVisit(fold, visit);
  if (unit === undefined) return {};
  const head = units[unit]?.head;
  return { unit, agency: agencyOf(units, unit), ...(head === undefined ? {} : { head }) };
};

/** Who has the dossier at each open visit. */
export const responsibleOf = (context: ClockContext, clocks: AllClocks): readonly Responsible[] =>
  context.open.map((visit) => {
    const id = visitIdOf(visit);
    const clock = clocks.visits.get(id);
    const { role, person } = visit.holdings.at(-1) ?? {};
    const { zone } = context.fold;
    return {
      visit: id,
      step: visit.node,
      party: waitNodeOf(context, visit)?.for ?? 'unit',
      ...unitPart(context, visit),
      ...(role === undefined ? {} : { role }),
      ...(person === undefined ? {} : { person }),
      since: formatInstant(visit.from, zone),
      ...(clock === undefined ? {} : { due: formatInstant(clock.times.due, zone) }),
      overdue: clock !== undefined && isOverdue(clock),
      ...(clock?.grade === 'late' ? { lateBy: clock.lateByMs } : {}),
    };
  });
