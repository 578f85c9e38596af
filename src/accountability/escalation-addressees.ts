import type { Look } from '../clock/look.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { handsAt, holderFrom } from '../dossier/hands.ts';
import type { EscalationRecipient } from '../rules/rule-pack.ts';
import type { EscalationAddressee } from './escalation.ts';
import { oneStopDeskOf } from './one-stop-desk.ts';

type Addressee = Omit<EscalationAddressee, 'recipient'>;

/** A unit in the person of its head. */
const headOf = ({ fold }: Look, unit: string | undefined): Addressee | undefined => {
  if (unit === undefined) return undefined;
  const title = fold.procedure.units[unit]?.head;
  return { unit, ...(title === undefined ? {} : { title }) };
};

/** Who had a visit at an instant, and whose it was: of what is delegated it stays the giver's. */
interface HeldVisit {
  readonly holder: Addressee;
  readonly ownUnit: string;
}

const handsOfVisitAt = ({ fold }: Look, visit: VisitRecord, at: number): HeldVisit | undefined => {
  const { onBehalfOf, unit, ...holder } = holderFrom(handsAt(fold, visit, at).holder);
  if (unit === undefined) return undefined;
  return { holder: { unit, ...holder }, ownUnit: onBehalfOf?.unit ?? unit };
};

type Find = (look: Look, hands: HeldVisit) => Addressee | undefined;

const FIND: { readonly [R in EscalationRecipient]: Find } = {
  // Of what was delegated the delegate is told; head and parent stay those of the unit that has it.
  holder: (_, { holder }) => holder,
  head: (look, { ownUnit }) => headOf(look, ownUnit),
  oneStopDesk: (look) => {
    const unit = oneStopDeskOf(look);
    return unit === undefined ? undefined : { unit };
  },
  parent: (look, { ownUnit }) => headOf(look, look.fold.procedure.units[ownUnit]?.parent),
};

/** Those of some recipients that are known for a visit at an instant. */
export const addresseesAt = (
  look: Look,
  visit: VisitRecord,
  at: number,
  recipients: readonly EscalationRecipient[],
): readonly EscalationAddressee[] => {
  const hands = handsOfVisitAt(look, visit, at);
  if (hands === undefined) return [];
  return recipients.flatMap((recipient) => {
    const found = FIND[recipient](look, hands);
    return found === undefined ? [] : [{ recipient, ...found }];
  });
};
