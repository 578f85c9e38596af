import type { AllClocks } from '../clock/all-clocks.ts';
import { isOverdue } from '../clock/clock-record.ts';
import type { Look } from '../clock/look.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { answeringUnit, delegatedHolder, type HolderRecord, handsAt } from '../dossier/hands.ts';
import { isHandedOver, unitHandsOf } from '../dossier/unit-hands.ts';
import { visitIdOf } from '../dossier/visits.ts';
import { agencyOf, waitAt } from '../procedure/graph.ts';
import { formatInstant } from '../time/instant.ts';
import type { Responsible } from './assessment.ts';

/** The agency and the head that answer for it: what is delegated stays with the giver's. */
const unitPart = ({ fold }: Look, holder: HolderRecord): Pick<Responsible, 'agency' | 'head'> => {
  const { units } = fold.procedure;
  const unit = answeringUnit(holder);
  if (unit === undefined) return {};
  const head = units[unit]?.head;
  return { agency: agencyOf(units, unit), ...(head === undefined ? {} : { head }) };
};

/** Since when the unit that has an open visit has it. */
const heldSince = ({ fold }: Look, visit: VisitRecord): number =>
  isHandedOver(visit) ? (unitHandsOf(fold, visit).at(-1)?.span.from ?? visit.from) : visit.from;

/** Who has the dossier at each open visit: who acts now, also where that is a delegate. */
export const responsibleOf = (look: Look, clocks: AllClocks): readonly Responsible[] =>
  look.open.map((visit) => {
    const id = visitIdOf(visit);
    const clock = clocks.visits.get(id);
    const { fold, now } = look;
    const hands = handsAt(fold, visit, now);
    const { zone } = fold;
    return {
      visit: id,
      step: visit.node,
      party: waitAt(look.graph, visit.node)?.for ?? 'unit',
      ...delegatedHolder(hands),
      ...unitPart(look, hands.holder),
      since: formatInstant(heldSince(look, visit), zone),
      ...(clock === undefined ? {} : { due: formatInstant(clock.times.due, zone) }),
      overdue: clock !== undefined && isOverdue(clock),
      ...(clock?.grade === 'late' ? { lateBy: clock.lateByMs } : {}),
    };
  });
