import { plainText } from '../plain-text.ts';

/**
 * Characters that mean something to Mermaid or to HTML: quotes and brackets, the `#` of its
 * entities, `%%` of comments and directives, and the marks of its Markdown.
 */
const SPECIAL = /[^\p{L}\p{M}\p{N} .,:;/()?!+=“”‘’–—…-]/gu;

/** At the beginning of a label these begin a list in Mermaid's Markdown. */
const LIST_MARK = /^(\d+)([.)])(?= )|^([+-])(?= )/;

/** Mermaid drops the semicolon of an entity in a line with `style` and a colon before a letter. */
const TIGHT_COLON = /:(?=\S|$)/g;

const entityOf = (character: string): string => `#${character.codePointAt(0)};`;

/** One line of a label; names from outside cannot leave it or become markup. */
const escapeLabel = (text: string): string =>
  plainText(text)
    .replaceAll(SPECIAL, entityOf)
    .replace(LIST_MARK, (_, digits: string | undefined, dot: string | undefined, mark: string) =>
      digits === undefined || dot === undefined ? entityOf(mark) : digits + entityOf(dot),
    )
    .replaceAll(TIGHT_COLON, entityOf(':'));

/** A quoted label of several lines. */
export const labelOf = (lines: readonly string[]): string =>
  `"${lines.map(escapeLabel).join('<br/>')}"`;

/** What a name in a diagram stands for; the letter keeps kinds and Mermaid's keywords apart. */
export type NameKind = 'node' | 'group' | 'fork' | 'join' | 'unit';

const PREFIXES: { readonly [K in NameKind]: string } = {
  node: 'n',
  group: 'g',
  fork: 'f',
  join: 'j',
  unit: 'u',
};

/**
 * A name that Mermaid takes, different for every id: `end` and `click` are keywords to it, and
 * hyphens begin arrows.
 */
export const mermaidName = (kind: NameKind, id: string): string =>
  `${PREFIXES[kind]}_${id.replaceAll(/[^A-Za-z0-9]/gu, (character) =>
    character === '-' ? '_' : `_${character.codePointAt(0)?.toString(16)}_`,
  )}`;
