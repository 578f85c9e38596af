import { unitOfNode } from '../dossier/visits.ts';
import { agencyOf } from '../procedure/graph.ts';
import { dateOf, formatInstant, type Instant } from '../time/instant.ts';
import type { Paper, PaperColumn, PaperField, PaperHead, PaperTable } from './paper.ts';
import { momentValue, nameOfUnit, type PaperFacts, receivedAt } from './paper-facts.ts';
import { formOf } from './paper-forms.ts';
import { countValue, field, textValue } from './paper-values.ts';
import type { DossierComponent } from './particulars.ts';

/** The unit of the first step, which receives the dossier. */
export const receivingUnitOf = ({ fold }: PaperFacts): string | undefined =>
  [...fold.graph.nodes.keys()].map((id) => unitOfNode(fold, id)).find((unit) => unit !== undefined);

/** The name of a unit's agency. */
export const agencyNameOf = (facts: PaperFacts, unit: string): string =>
  nameOfUnit(facts, agencyOf(facts.fold.procedure.units, unit));

/** A paper is dated by what it tells, whenever it is printed. */
const dateFor = ({ fold, now, particulars }: PaperFacts, toldAt: number | undefined): Instant =>
  particulars.date ?? (toldAt === undefined ? now : formatInstant(toldAt, fold.zone));

const headOf = (facts: PaperFacts, date: Instant, unit: string | undefined): PaperHead => {
  const { agency, office, number = '', place = '' } = facts.particulars;
  return {
    agency: agency ?? (unit === undefined ? '' : agencyNameOf(facts, unit)),
    office: office ?? (unit === undefined ? '' : nameOfUnit(facts, unit)),
    number,
    place,
    date,
  };
};

/** Who signs as the head of the agency of a unit, by title. */
const headTitleOf = (
  { fold: { procedure } }: PaperFacts,
  signers: Paper['signers'],
  unit: string | undefined,
): Pick<Paper, 'headTitle'> => {
  if (unit === undefined || !signers.includes('head')) return {};
  const headTitle = procedure.units[agencyOf(procedure.units, unit)]?.head;
  return headTitle === undefined ? {} : { headTitle };
};

/** What one kind of paper says, and of what. */
export interface PaperBody extends Pick<Paper, 'paper' | 'fields' | 'signers' | 'delay'> {
  /** When that happened of which the paper tells; absent where it tells how things stand. */
  readonly toldAt?: number | undefined;
  /** The unit that writes it; by default the one that receives dossiers. */
  readonly writer?: string | undefined;
  readonly tables?: readonly PaperTable[];
}

/** Puts a paper about one dossier together. */
export const paperFrom = (
  facts: PaperFacts,
  { paper, toldAt, writer, fields, tables = [], signers, delay }: PaperBody,
): Paper => {
  const date = dateFor(facts, toldAt);
  const unit = writer ?? receivingUnitOf(facts);
  return {
    paper,
    form: formOf(paper, dateOf(date), facts.forms),
    ...(delay === undefined ? {} : { delay }),
    head: headOf(facts, date, unit),
    fields: [field('code', textValue(facts.fold.id)), ...fields],
    tables,
    signers,
    ...headTitleOf(facts, signers, unit),
  };
};

/** Who filed the dossier, and for what. */
export const applicantFields = ({ fold, particulars }: PaperFacts): readonly PaperField[] => {
  const { applicant = {}, request = fold.procedure.name } = particulars;
  return [
    field('applicant', textValue(applicant.name)),
    field('address', textValue(applicant.address)),
    field('phone', textValue(applicant.phone)),
    field('email', textValue(applicant.email)),
    field('request', textValue(request)),
  ];
};

/** When the dossier was received; before that, when it was filed. */
export const receivedField = (facts: PaperFacts): PaperField =>
  field('received', momentValue(facts, receivedAt(facts)));

const COMPONENT_COLUMNS: readonly PaperColumn[] = [
  'index',
  'component',
  'originals',
  'certifiedCopies',
  'photocopies',
  'electronic',
];

/** The components that were handed in, or that are missing. */
export const componentTable = (
  key: 'components' | 'missing',
  components: readonly DossierComponent[] = [],
): PaperTable => ({
  key,
  columns: COMPONENT_COLUMNS,
  rows: components.map(({ name, originals, certifiedCopies, photocopies, electronic }, i) => [
    countValue(i + 1),
    textValue(name),
    countValue(originals),
    countValue(certifiedCopies),
    countValue(photocopies),
    countValue(electronic),
  ]),
});
