import { agencyLegsOf } from '../accountability/agency-legs.ts';
import { unwrap } from '../base/error.ts';
import { projectedTableOf } from '../calendar/build-calendar.ts';
import { defaultCalendarOf } from '../calendar/calendar-set.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { foldOf } from '../dossier/record.ts';
import { unitHandsOf } from '../dossier/unit-hands.ts';
import { waitAt } from '../procedure/graph.ts';
import { dateOf, formatInstant, requireInstant } from '../time/instant.ts';
import type { Paper, PaperColumn, PaperValue } from './paper.ts';
import {
  factsFor,
  momentValue,
  nameOfUnit,
  type PaperFacts,
  type PaperOptions,
  receivedAt,
} from './paper-facts.ts';
import { formOf } from './paper-forms.ts';
import { receivingUnitOf } from './paper-parts.ts';
import { countValue, instantValue, textValue } from './paper-values.ts';
import type { Particulars } from './particulars.ts';
import { readParticulars } from './schema.ts';

/** What a register is made of. */
export interface RegisterOptions extends Omit<PaperOptions, 'particulars'> {
  /** Of the register itself. */
  readonly particulars?: Pick<Particulars, 'agency' | 'office' | 'number' | 'place' | 'date'>;
  /** Of each dossier in it. */
  readonly particularsOf?: (dossier: Dossier) => Particulars;
}

/** When the dossier first came to another unit than the one that receives. */
const transferredAt = (facts: PaperFacts): number | undefined => {
  const { look, fold } = facts;
  const receiving = receivingUnitOf(facts);
  return fold.visits
    .filter((visit) => waitAt(look.graph, visit.node) === undefined)
    .flatMap((visit) => unitHandsOf(fold, visit))
    .find(({ holder }) => holder.unit !== receiving)?.span.from;
};

/** Every agency that had the dossier, as on its control slip, each once. */
const agenciesOf = (facts: PaperFacts): string =>
  [...new Set(agencyLegsOf(facts.look).map(({ agency }) => nameOfUnit(facts, agency)))].join('; ');

/** Dossiers are entered as they are received; what was not filed yet comes last. */
const orderOf = (dossier: Dossier): number =>
  receivedAt({ fold: foldOf(dossier) }) ?? Number.MAX_VALUE;

const contactOf = ({ applicant: { address, phone } = {} }: Particulars): string =>
  [address, phone].filter((part) => part !== undefined).join('; ');

type Cell = readonly [column: PaperColumn, cell: (facts: PaperFacts, index: number) => PaperValue];

const CELLS: readonly Cell[] = [
  ['index', (_, index) => countValue(index + 1)],
  ['code', ({ fold }) => textValue(fold.id)],
  ['procedure', ({ fold }) => textValue(fold.procedure.name)],
  ['sets', ({ particulars }) => countValue(particulars.sets)],
  ['applicant', ({ particulars }) => textValue(particulars.applicant?.name)],
  ['contact', ({ particulars }) => textValue(contactOf(particulars))],
  ['agency', (facts) => textValue(agenciesOf(facts))],
  ['received', (facts) => momentValue(facts, receivedAt(facts))],
  ['promised', ({ assessment }) => instantValue(assessment.due.promised)],
  ['transferred', (facts) => momentValue(facts, transferredAt(facts))],
  ['resultReceived', ({ assessment }) => instantValue(assessment.resolved)],
  ['returned', ({ assessment }) => instantValue(assessment.delivered)],
  ['delivery', ({ particulars }) => textValue(particulars.delivery)],
  ['note', ({ particulars }) => textValue(particulars.note)],
];

/**
 * The register of dossiers (sổ theo dõi hồ sơ): a line for each in order of receipt, when it was
 * received, promised, handed to those who resolve it, and returned, and every agency that had it.
 * `toCsv` of `lienthong/render` makes its table a spreadsheet.
 *
 * @throws LienthongError as every look (`LookOptions`); `input.*` for particulars that are none
 * @example
 * ```ts
 * const register = dossierRegister([dossier], { now, calendar });
 * const { columns = [], rows = [] } = register.tables[0] ?? {};
 * rows[0]?.[columns.indexOf('transferred')]; //=> { at: '2026-11-26T16:30:00+07:00' }
 * ```
 */
export const dossierRegister = (dossiers: Iterable<Dossier>, options: RegisterOptions): Paper => {
  const { particulars, particularsOf = () => ({}), forms, ...lookOptions } = options;
  const { zone } = projectedTableOf(defaultCalendarOf(lookOptions.calendar));
  const now = formatInstant(requireInstant(lookOptions.now, 'now'), zone);
  const read = unwrap(readParticulars(particulars, ['particulars']));
  const { agency = '', office = '', number = '', place = '', date = now } = read;
  const inOrder = [...dossiers].sort((a, b) => orderOf(a) - orderOf(b));
  const rows = inOrder.map((dossier, index) => {
    const facts = factsFor(dossier, { ...lookOptions, particulars: particularsOf(dossier) });
    return CELLS.map(([, cellOf]) => cellOf(facts, index));
  });
  return {
    paper: 'dossierRegister',
    form: formOf('dossierRegister', dateOf(date), forms),
    head: { agency, office, number, place, date },
    fields: [],
    tables: [{ key: 'dossiers', columns: CELLS.map(([column]) => column), rows }],
    signers: [],
  };
};
