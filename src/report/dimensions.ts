import type { LedgerLeg, LedgerVisit } from '../assessment/ledger-shape.ts';
import type { Standing } from './outcome.ts';
import { standingIn } from './outcome.ts';
import { eachPartyCase, type Party } from './party-cases.ts';
import type { Period } from './period.ts';
import type { ReadRow } from './read-row.ts';
import type { ReportedRow } from './reported-row.ts';
import { monthOf } from './wall-days.ts';

/** By what a report can be broken down. */
export const REPORT_BY = [
  'agency',
  'unit',
  'person',
  'procedure',
  'variant',
  'step',
  'field',
  'channel',
  'month',
] as const;

/**
 * `agency` cơ quan, `unit` đơn vị, `person` cán bộ, `procedure` thủ tục, `variant` trường hợp, `step`
 * bước, `field` lĩnh vực, `channel` hình thức nộp, `month` tháng tiếp nhận.
 *
 * @useDeclaredType
 */
export type ReportBy = (typeof REPORT_BY)[number];

/** What the figures of a report count. */
export type ReportCounts = 'dossiers' | 'visits' | 'legs';

/** The names of a group, for people to read. */
export interface GroupLabel {
  readonly name?: string;
  /** Name of what it belongs to: the unit of a person, the procedure of a step. */
  readonly within?: string;
}

/** Takes one thing to be counted, with the key of its group. */
type TakeCase = (standing: Standing, key: string, label: () => GroupLabel) => void;

/** How a report is broken down: what it counts, and the group of each of them. */
export interface Dimension {
  readonly counts: ReportCounts;
  readonly eachCase: (row: ReadRow, take: TakeCase, period: Period) => void;
}

interface Grouping<S> {
  readonly key: (span: S, row: ReportedRow) => string;
  readonly label: (span: S, row: ReportedRow) => GroupLabel;
}

/** The same with its own text as its name; what has none is a group without a name. */
const namedByKey = (key: (row: ReportedRow) => string | undefined): Grouping<ReportedRow> => ({
  key: (row) => key(row) ?? '',
  label: (row) => {
    const name = key(row);
    return name === undefined ? {} : { name };
  },
});

const overDossiers = ({ key, label }: Grouping<ReportedRow>): Dimension => ({
  counts: 'dossiers',
  eachCase: (row, take) => take(row, key(row, row), () => label(row, row)),
});

const overVisits = ({ key, label }: Grouping<LedgerVisit>): Dimension => ({
  counts: 'visits',
  eachCase: (row, take) => {
    for (const visit of row.visits) take(visit, key(visit, row), () => label(visit, row));
  },
});

/** Work, once for each party that had it. */
const overParties = ({ key, label }: Grouping<Party>): Dimension => ({
  counts: 'visits',
  eachCase: (row, take, period) => {
    for (const visit of row.visits) {
      if (!isWork(visit)) continue;
      const keyOf = (party: Party): string => key(party, row);
      eachPartyCase(visit, keyOf, period, (span, party, own) =>
        take(span, own, () => label(party, row)),
      );
    }
  },
});

const overLegs = ({ key, label }: Grouping<LedgerLeg>): Dimension => ({
  counts: 'legs',
  eachCase: (row, take, period) => {
    for (const leg of row.legs) {
      take(standingIn(leg, period), key(leg, row), () => label(leg, row));
    }
  },
});

export const nameOfUnit = ({ units }: ReportedRow, unit: string): string =>
  (Object.hasOwn(units, unit) ? units[unit]?.name : undefined) ?? unit;

/** Work by a unit; a wait is somebody else's time. */
export const isWork = (visit: LedgerVisit): boolean => visit.for === undefined;

/** The key of a person: one of the same name in another unit is somebody else. */
export const personKey = ({ unit = '', person = '' }: Party): string => `${unit}/${person}`;

const unitLabel = (unit: string | undefined, row: ReportedRow): GroupLabel =>
  unit === undefined ? {} : { name: nameOfUnit(row, unit) };

/** Every breakdown. */
export const DIMENSIONS: { readonly [B in ReportBy]: Dimension } = {
  agency: overLegs({
    key: ({ agency }) => agency,
    label: ({ agency }, row) => unitLabel(agency, row),
  }),
  unit: overParties({
    key: ({ unit = '' }) => unit,
    label: ({ unit }, row) => unitLabel(unit, row),
  }),
  person: overParties({
    key: personKey,
    label: ({ unit, person }, row) => ({
      ...(person === undefined ? {} : { name: person }),
      ...(unit === undefined ? {} : { within: nameOfUnit(row, unit) }),
    }),
  }),
  step: overVisits({
    key: ({ step }, { procedure }) => `${procedure}/${step}`,
    label: ({ step, name = step }, row) => ({ name, within: row.name }),
  }),
  procedure: overDossiers({
    key: ({ procedure }) => procedure,
    label: ({ name }) => ({ name }),
  }),
  variant: overDossiers({
    key: ({ procedure, variant }) => `${procedure}/${variant}`,
    label: ({ name, variant }) => ({ name: variant, within: name }),
  }),
  field: overDossiers(namedByKey(({ field }) => field)),
  channel: overDossiers(namedByKey(({ channel }) => channel)),
  month: overDossiers(namedByKey(({ from }) => monthOf(from))),
};
