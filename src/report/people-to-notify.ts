import { groupedBy } from '../base/grouped-by.ts';
import { personKey } from './dimensions.ts';
import type { PersonToNotify, ReprojectedDossier, ShiftedVisit } from './reprojection.ts';

/** Somebody, by what they are told apart. */
type Person = Omit<PersonToNotify, 'dossiers'>;

/** Somebody who is to be told of a dossier. */
interface Told {
  readonly person: Person;
  readonly dossier: string;
}

/** Who is to be told of a visit: who has it, and who delegated it and answers for it. */
const peopleOf = (visit: ShiftedVisit): readonly Person[] => [
  visit,
  ...(visit.onBehalfOf === undefined ? [] : [visit.onBehalfOf]),
];

/** Not so at a wait of the applicant: the letter to the applicant is another list. */
const isSomebody = ({ unit, person }: Person): boolean =>
  unit !== undefined || person !== undefined;

const toldOf = ({ dossier, visits }: ReprojectedDossier): readonly Told[] =>
  visits
    .flatMap(peopleOf)
    .filter(isSomebody)
    .map((person) => ({ person, dossier }));

const keyOf = ({ person }: Told): string => personKey(person);

const notified = (told: readonly Told[]): readonly PersonToNotify[] => {
  const [first] = told;
  if (first === undefined) return [];
  const { unit, role, person } = first.person;
  return [
    {
      ...(unit === undefined ? {} : { unit }),
      ...(role === undefined ? {} : { role }),
      ...(person === undefined ? {} : { person }),
      dossiers: [...new Set(told.map(({ dossier }) => dossier))],
    },
  ];
};

/** Everybody who is to be told of dossiers, once, with those that concern them. */
export const peopleToNotify = (
  dossiers: readonly ReprojectedDossier[],
): readonly PersonToNotify[] =>
  [...groupedBy(dossiers.flatMap(toldOf), keyOf).values()].flatMap(notified);
