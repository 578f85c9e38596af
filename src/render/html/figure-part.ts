import { frame } from '../svg/frame.ts';
import { element, rounded } from '../svg/markup.ts';
import type { Picture } from '../svg/picture.ts';
import type { SheetSide } from '../svg/sheet.ts';
import { SHEETS } from '../svg/sheet.ts';
import { setText, type TextStyle } from '../svg/text-block.ts';
import { type Band, printedPicture } from './sheet-bands.ts';

/** What stands above a picture on its page. */
export interface PageHead {
  readonly title: string;
  readonly side: SheetSide;
  readonly paragraphs: readonly string[];
}

const TITLE: TextStyle = { size: 20, bold: true, fill: '', lineHeight: 26 };
const PARAGRAPH: TextStyle = { size: 13.4, fill: '', lineHeight: 25 };

/** The margins around a title and a picture on paper. */
const MARGINS = 36;

/** How much of the first sheet is taken above the picture. */
const heightOfHead = ({ title, side, paragraphs }: PageHead): number => {
  const { width } = SHEETS[side];
  return (
    setText([title], width, TITLE).height + setText(paragraphs, width, PARAGRAPH).height + MARGINS
  );
};

/** A page has one picture; its parts on paper refer to it by this name. */
const PICTURE = 'lienthong-picture';

const bandPart = ({ top, height }: Band, width: number): string =>
  element(
    'svg',
    {
      class: 'band',
      viewBox: `0 ${rounded(top)} ${width} ${rounded(height)}`,
      'aria-hidden': 'true',
    },
    [element('use', { href: `#${PICTURE}` })],
  );

/**
 * A picture as a part of a page. On a narrow screen it is moved to be seen; on paper it fills the
 * sheet, and one that is too high for a sheet goes on on the next one.
 */
export const figurePart = ({ drawing }: Picture, head: PageHead): string => {
  const { width, bands } = printedPicture(drawing, head.side, heightOfHead(head));
  const style = `--on-paper:${rounded(width)}px`;
  const label = { tabindex: 0, 'aria-label': drawing.title, style };
  return bands.length === 1
    ? element('figure', label, [frame(drawing).trim()])
    : element('figure', { ...label, class: 'banded' }, [
        frame(drawing, PICTURE).trim(),
        ...bands.map((band) => bandPart(band, Math.ceil(drawing.width))),
      ]);
};
