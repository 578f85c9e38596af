import { plainText } from '../plain-text.ts';

/** What a text may not hold literally between or within tags. */
const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Code points that XML 1.0 has no way to write: lone surrogates and the two non-characters. */
const UNWRITABLE = /[\p{Cs}\ufffe\uffff]/gu;

/** A text from outside as content or attribute value of XML and HTML, on one line. */
export const escapeMarkup = (text: string): string =>
  plainText(text)
    .replaceAll(UNWRITABLE, '\ufffd')
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** A tenth of a pixel is finer than anybody sees, and keeps the text of a picture short. */
export const rounded = (pixels: number): number => Math.round(pixels * 10) / 10;

/** Attributes by name; one that is `undefined` is left out. */
export interface Attributes {
  readonly [name: string]: string | number | undefined;
}

const writeAttribute = ([name, value]: readonly [string, string | number | undefined]): string => {
  if (value === undefined) return '';
  return ` ${name}="${typeof value === 'number' ? rounded(value) : escapeMarkup(value)}"`;
};

/** An element. Its children are markup already: text goes through `escapeMarkup` first. */
export const element = (
  name: string,
  attributes: Attributes,
  children: readonly string[] = [],
): string => {
  const open = `<${name}${Object.entries(attributes).map(writeAttribute).join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
};
