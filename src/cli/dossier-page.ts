import type { Dossier } from '../dossier/dossier.ts';
import { htmlPage, textPart } from '../render/html/page.ts';
import { pictureParts } from '../render/html/picture-page.ts';
import { type TimelineOptions, timelinePicture } from '../render/svg/timeline/timeline-picture.ts';

/** A dossier as a page: the picture of its story, and what was told of it. */
export const dossierPage = (dossier: Dossier, text: string, options: TimelineOptions): string => {
  const picture = timelinePicture(dossier, options);
  return htmlPage(
    picture.title,
    [...pictureParts(picture), textPart(text)],
    options.locale ?? 'vi',
  );
};
