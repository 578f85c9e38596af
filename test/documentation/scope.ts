import { readFileSync } from 'node:fs';
import * as lienthong from '../../src/index.ts';
import { fencesIn, runExample } from './examples.ts';

const PAGE = 'docs/start.md';

/** What examples use without declaring it. */
interface PageScope {
  readonly procedure: lienthong.Procedure;
  readonly dossier: lienthong.Dossier;
  readonly now: string;
  readonly calendar: lienthong.WorkCalendar;
}

/** Those values, as the page shows them to its readers. */
const scopeOnPage = async (): Promise<PageScope> => {
  const shown = fencesIn(readFileSync(PAGE, 'utf8'), PAGE).find(({ code }) =>
    code.includes('const dossier ='),
  );
  if (shown === undefined) throw new Error(`${PAGE} does not show the dossier of the examples`);
  const code = `${shown.code}\nkeep({ procedure, dossier, now, calendar });`;
  return new Promise((keep, fail) => {
    runExample(code, { lienthong }, { keep }).catch(fail);
  });
};

const office = ['07:30-11:30', '13:00-17:00'];

/** A calendar of another country, for the doc comments of calendars. */
const spec = {
  id: 'paris',
  version: '1',
  timeZone: 'Europe/Paris',
  week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
  days: [],
  confirmedThrough: '2026-12-31',
};

export const EXAMPLE_SCOPE = { ...(await scopeOnPage()), spec };
