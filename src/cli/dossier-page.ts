import type { Dossier } from '../dossier/dossier.ts';
import { contentPage } from '../render/html/content-page.ts';
import { contentTableOf } from '../render/html/picture-page.ts';
import type { ContentField } from '../render/report/report-content.ts';
import { type TimelineOptions, timelinePicture } from '../render/svg/timeline/timeline-picture.ts';

/** A dossier in short as a page: the picture of its story, facts, and its visits as a table. */
export const dossierPage = (
  dossier: Dossier,
  fields: readonly ContentField[],
  options: TimelineOptions,
): string => {
  const picture = timelinePicture(dossier, { ...options, isOnPage: true });
  const sections = picture.tables.map((table) => ({ blocks: [contentTableOf(table)] }));
  const { locale = 'vi' } = options;
  return contentPage(
    { opening: [], fields, sections },
    { title: picture.drawing.title, locale, picture: { ...picture, tables: [] } },
  );
};
