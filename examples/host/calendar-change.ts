import { type CalendarSet, type Dossier, type Reprojection, reproject } from 'lienthong';
import { refresh } from './derived.ts';
import { loadDossier } from './dossiers.ts';
import { rowsOf, type Session } from './session.ts';

/** Every dossier that is not over, also one that stands still until somebody answers. */
const openDossiers = async (session: Session): Promise<readonly Dossier[]> => {
  const rows = await rowsOf<{ id: string }>(
    session,
    "select id from dossier where status not in ('declined', 'ended') order by id",
  );
  const dossiers: Dossier[] = [];
  for (const { id } of rows) dossiers.push(await loadDossier(session, id));
  return dossiers;
};

/** What another calendar would move, and who would have to be told; nothing is written. */
export const previewCalendar = async (
  session: Session,
  calendars: { readonly from: CalendarSet; readonly to: CalendarSet; readonly now: string },
): Promise<Reprojection> => reproject(await openDossiers(session), calendars);

/** Writes the columns of the open dossiers anew, once every look is given the new calendar. */
export const switchCalendar = async (
  session: Session,
  calendar: CalendarSet,
  now: string,
): Promise<void> => {
  for (const dossier of await openDossiers(session)) {
    await refresh(session, dossier, { now, calendar });
  }
};
