import { type CalendarSet, type Dossier, type Reprojection, reproject } from 'lienthong';
import { refresh } from './derived.ts';
import { loadDossier } from './dossiers.ts';
import { rowsOf, type Session } from './session.ts';

/**
 * Goes over to another calendar: every dossier that still waits for something is looked at with both,
 * its columns are written anew, and the answer says what moved and who is to be told.
 */
export const changeCalendar = async (
  session: Session,
  calendars: { readonly from: CalendarSet; readonly to: CalendarSet; readonly now: string },
): Promise<Reprojection> => {
  const { now, to } = calendars;
  const rows = await rowsOf<{ id: string }>(
    session,
    'select id from dossier where wake_at is not null or overdue order by id',
  );
  const dossiers: Dossier[] = [];
  for (const { id } of rows) {
    const dossier = await loadDossier(session, id);
    await refresh(session, dossier, { now, calendar: to });
    dossiers.push(dossier);
  }
  return reproject(dossiers, calendars);
};
