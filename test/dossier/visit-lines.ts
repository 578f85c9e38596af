import type { Dossier } from '../../src/dossier/dossier.ts';
import { foldOf } from '../../src/dossier/record.ts';
import { visitsOf } from '../../src/dossier/visits.ts';

const clock = (instant: string | undefined): string => instant?.slice(11, 16) ?? '';

/** Each visit in a line: id, from–till, how it ended, and what let it begin. */
export const lines = (dossier: Dossier): readonly string[] => {
  const { visits } = foldOf(dossier);
  const shown = visitsOf(dossier);
  return shown.map(({ id, from, till, end, outcome }, i) => {
    const before = (visits[i]?.previous ?? []).map((index) => shown[index]?.id).join(' + ');
    const ending = [end, end === 'finished' ? outcome : undefined].filter(Boolean).join(' ');
    return [`${id} ${clock(from)}–${clock(till)}`, ending, before === '' ? '' : `after ${before}`]
      .filter((part) => part !== '')
      .join(', ');
  });
};
