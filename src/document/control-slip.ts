import { type AgencyLeg, legsOf } from '../accountability/legs.ts';
import type { Clock } from '../clock/clock.ts';
import type { Grade } from '../deadline/grade.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Paper, PaperColumn, PaperValue } from './paper.ts';
import {
  causeFor,
  factsFor,
  nameOfUnit,
  type PaperFacts,
  type PaperOptions,
} from './paper-facts.ts';
import { applicantFields, paperFrom, receivedField } from './paper-parts.ts';
import { countValue, field, instantValue, textValue } from './paper-values.ts';

const COLUMNS: readonly PaperColumn[] = [
  'index',
  'agency',
  'received',
  'due',
  'handedOn',
  'grade',
  'note',
];

const gradeValue = (grade: Grade | undefined): PaperValue =>
  grade === undefined ? textValue(undefined) : { grade };

const clocksAt = ({ assessment }: PaperFacts, visits: readonly string[]): readonly Clock[] =>
  assessment.clocks.steps.filter(({ visit = '' }) => visits.includes(visit));

/**
 * Until when an agency had time. Where the limits of its steps cannot be added up each is judged
 * alone: it is then the end of the first that was late, else of the last.
 */
const dueOf = (facts: PaperFacts, { clock, visits, lateVisits }: AgencyLeg): PaperValue => {
  const judgedBy =
    lateVisits === undefined ? clocksAt(facts, visits).at(-1) : clocksAt(facts, lateVisits)[0];
  return instantValue((clock ?? judgedBy)?.due);
};

/** Which of its steps made an agency late, where others were in time. */
const noteOf = (facts: PaperFacts, { visits, lateVisits = [] }: AgencyLeg): PaperValue => {
  if (lateVisits.length === 0 || lateVisits.length === visits.length) return textValue(undefined);
  const { nodes } = facts.fold.graph;
  const ids = new Set(clocksAt(facts, lateVisits).map(({ id }) => id));
  return { lateSteps: [...ids].map((id) => nodes.get(id)?.node.name ?? id) };
};

const rowOf = (facts: PaperFacts, leg: AgencyLeg, index: number): readonly PaperValue[] => [
  countValue(index + 1),
  textValue(nameOfUnit(facts, leg.agency)),
  instantValue(leg.from),
  dueOf(facts, leg),
  instantValue(leg.till),
  gradeValue(leg.grade),
  noteOf(facts, leg),
];

/**
 * The control slip (phiếu kiểm soát quá trình giải quyết hồ sơ): every uninterrupted leg of an
 * agency, when it received the dossier, until when it had time, when it handed it on, its grade, and
 * where only some of its steps made it late which those were.
 *
 * @throws LienthongError as every paper (`PaperOptions`); `paper.withoutCause` before the dossier is accepted
 * @example
 * ```ts
 * const slip = controlSlip(dossier, { now, calendar });
 * slip.tables[0]?.rows[0]?.slice(1, 6);
 * //=> [
 * //     { text: 'Bộ phận Một cửa' },
 * //     { at: '2026-11-20T16:30:00+07:00' },
 * //     { at: '2026-11-23T11:00:00+07:00' },
 * //     { at: '2026-11-26T16:30:00+07:00' },
 * //     { grade: 'late' },
 * //   ]
 * ```
 */
export const controlSlip = (dossier: Dossier, options: PaperOptions): Paper => {
  const facts = factsFor(dossier, options);
  causeFor(facts, 'controlSlip', facts.fold.acceptedAt, ['accepted']);
  const { due, grade } = facts.assessment;
  const rows = legsOf(dossier, options).map((leg, i) => rowOf(facts, leg, i));
  return paperFrom(facts, {
    paper: 'controlSlip',
    fields: [
      ...applicantFields(facts),
      receivedField(facts),
      field('promised', instantValue(due.promised)),
      field('grade', gradeValue(grade)),
    ],
    tables: [{ key: 'agencies', columns: COLUMNS, rows }],
    signers: [],
  });
};
