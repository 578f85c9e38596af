import type { ClockContext } from '../clock/clock-context.ts';
import { delegationsAt } from '../dossier/custody.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { unitOfNode } from '../dossier/visits.ts';
import type { EscalationRecipient } from '../rules/rule-pack.ts';
import type { EscalationAddressee } from './escalation.ts';
import { oneStopDeskOf } from './handover.ts';

type Addressee = Omit<EscalationAddressee, 'recipient'>;

/** Who had a visit at an instant: of several hands the last that it had come to. */
const handsAt = ({ fold }: ClockContext, visit: VisitRecord, at: number): Addressee | undefined => {
  const {
    unit = unitOfNode(fold, visit.node),
    role,
    person,
  } = visit.holdings.filter(({ from }) => from <= at).at(-1) ?? {};
  if (unit === undefined) return undefined;
  return {
    unit,
    ...(role === undefined ? {} : { role }),
    ...(person === undefined ? {} : { person }),
  };
};

/** A unit in the person of its head. */
const headOf = ({ fold }: ClockContext, unit: string | undefined): Addressee | undefined => {
  if (unit === undefined) return undefined;
  const title = fold.procedure.units[unit]?.head;
  return { unit, ...(title === undefined ? {} : { title }) };
};

type Find = (context: ClockContext, holder: Addressee, at: number) => Addressee | undefined;

const FIND: { readonly [R in EscalationRecipient]: Find } = {
  // Of what was delegated the delegate is told; head and parent stay those of the unit that has it.
  holder: ({ fold }, holder, at) => delegationsAt(fold, holder, at).at(-1)?.receiver ?? holder,
  head: (context, { unit }) => headOf(context, unit),
  oneStopDesk: (context) => {
    const unit = oneStopDeskOf(context);
    return unit === undefined ? undefined : { unit };
  },
  parent: (context, { unit }) => headOf(context, context.fold.procedure.units[unit]?.parent),
};

/** Those of some recipients that are known for a visit at an instant. */
export const addresseesAt = (
  context: ClockContext,
  visit: VisitRecord,
  at: number,
  recipients: readonly EscalationRecipient[],
): readonly EscalationAddressee[] => {
  const holder = handsAt(context, visit, at);
  if (holder === undefined) return [];
  return recipients.flatMap((recipient) => {
    const found = FIND[recipient](context, holder, at);
    return found === undefined ? [] : [{ recipient, ...found }];
  });
};
