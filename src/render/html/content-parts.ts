import {
  type ContentBlock,
  type ContentField,
  type ContentSection,
  headingText,
  type ReportContent,
} from '../report/report-content.ts';
import { element, escapeMarkup } from '../svg/markup.ts';
import { tablePart } from './table-part.ts';

/** Text as a paragraph. */
export const paragraphPart = (text: string): string => element('p', {}, [escapeMarkup(text)]);

/** A block below a heading. */
const blockPart = (block: ContentBlock, heading: string): string => {
  if ('text' in block) return paragraphPart(block.text);
  if ('items' in block) {
    return element(
      'ul',
      {},
      block.items.map((item) => element('li', {}, [escapeMarkup(item)])),
    );
  }
  return tablePart(block, heading);
};

const sectionPart = ({ heading, blocks }: ContentSection): string => {
  const name = heading === undefined ? '' : headingText(heading);
  return element('section', {}, [
    ...(heading === undefined ? [] : [element('h2', {}, [escapeMarkup(name)])]),
    ...blocks.map((block) => blockPart(block, name)),
  ]);
};

const fieldParts = (fields: readonly ContentField[]): readonly string[] =>
  fields.length === 0
    ? []
    : [
        element(
          'dl',
          {},
          fields.flatMap(({ label, texts }) => [
            element('dt', {}, [escapeMarkup(label)]),
            ...texts.map((text) => element('dd', {}, [escapeMarkup(text)])),
          ]),
        ),
      ];

/** A report as parts of a page, its pictures between the opening and the facts. */
export const contentParts = (
  { asOf, opening, fields, sections }: ReportContent,
  figures: readonly string[],
): readonly string[] => [
  ...(asOf === undefined ? [] : [paragraphPart(asOf)]),
  ...opening.map(paragraphPart),
  ...figures,
  ...fieldParts(fields),
  ...sections.map(sectionPart),
];
