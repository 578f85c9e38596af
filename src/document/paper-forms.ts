import type { RuleCertainty } from '../rules/rule-pack.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { PaperKind } from './paper-kind.ts';

/** The two sets of forms, by the year of their circular. */
export type FormEdition = '2018' | '2025';

/** The form that a paper follows. Plain data. */
export interface PaperForm {
  readonly edition: FormEdition;
  /** Absent where the edition has no such form. */
  readonly number?: string;
  /** The circular. */
  readonly source: string;
  /** How sure the number is. */
  readonly certainty: RuleCertainty;
}

type FormNumbers = { readonly [K in PaperKind]?: string };

interface EditionFacts {
  readonly edition: FormEdition;
  readonly source: string;
  readonly certainty: RuleCertainty;
  readonly numbers: FormNumbers;
}

const EDITION_2018: EditionFacts = {
  edition: '2018',
  source: 'TT 01/2018/TT-VPCP Art. 9',
  certainty: 'read',
  numbers: {
    receipt: '01',
    supplementRequest: '02',
    refusal: '03',
    apology: '04',
    controlSlip: '05',
    dossierRegister: '06',
  },
};

const EDITION_2025: EditionFacts = {
  edition: '2025',
  source: 'TT 03/2025/TT-VPCP',
  certainty: 'read',
  numbers: {
    receipt: '01',
    supplementRequest: '02',
    refusal: '03',
    apology: '04',
    stopNotice: '05',
    controlSlip: '06',
    dossierRegister: '07',
  },
};

/** The first day of the forms of 2025. */
const NEW_FORMS_FROM: CivilDate = '2025-09-15';

const factsOf = (date: CivilDate, edition: FormEdition | undefined): EditionFacts => {
  const isNew = edition === undefined ? date >= NEW_FORMS_FROM : edition === '2025';
  return isNew ? EDITION_2025 : EDITION_2018;
};

/**
 * The form of a paper that is written on a date. A paper follows the forms of its own day, whatever
 * the rules that its dossier keeps; whoever knows better names the edition.
 */
export const formOf = (
  paper: PaperKind,
  date: CivilDate,
  chosen: FormEdition | undefined,
): PaperForm => {
  const { edition, source, certainty, numbers } = factsOf(date, chosen);
  const number = numbers[paper];
  return { edition, ...(number === undefined ? {} : { number }), source, certainty };
};
