import type { YAMLError } from 'yaml';
import type { FilePosition } from './file-result.ts';

/** A fault of the parser with the place that an author has to look at. */
export interface RootFault {
  readonly code: YAMLError['code'];
  readonly place: FilePosition;
}

/** Faults after which a parser only guesses which lines belong together. */
const STRUCTURAL: ReadonlySet<string> = new Set([
  'TAB_AS_INDENT',
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'MISSING_CHAR',
  'UNEXPECTED_TOKEN',
] satisfies YAMLError['code'][]);

/**
 * Between the dash of an element and its keys a line looks to the parser like an element without a
 * dash. Where it misses a sign before the first word of a line, it is the spaces that are wrong.
 */
const codeOf = (
  { code, pos }: YAMLError,
  text: string,
  { column }: FilePosition,
): RootFault['code'] =>
  code === 'MISSING_CHAR' && column === 1 && text[pos[0]] === ' ' ? 'BAD_INDENT' : code;

interface Placed extends RootFault {
  readonly fault: YAMLError;
}

/** One slip of the pen in one line; the first of them says where. */
const rootOnLine = (
  faults: readonly Placed[],
  first: Placed,
  text: string,
  positionAt: (offset: number) => FilePosition,
): RootFault => {
  const onLine = faults.filter(({ place }) => place.line === first.place.line);
  const tab = onLine.find(({ code }) => code === 'TAB_AS_INDENT');
  if (tab !== undefined) return tab;
  const indent = onLine.find(({ code }) => code === 'MULTILINE_IMPLICIT_KEY');
  if (indent === undefined) return first;
  if (first.code !== 'BLOCK_AS_IMPLICIT_KEY') return { ...indent, place: first.place };
  const [from, till] = indent.fault.pos;
  // A value and the key on the line after it were taken for one: that line stands too far right.
  const lastLine = text.slice(from, till).split('\n').at(-1) ?? '';
  return { ...indent, place: positionAt(till - lastLine.trimStart().length) };
};

/** A dash left out makes every key of an element one that stands there twice. */
const isFirstOfRun = ({ code, place }: Placed, index: number, all: readonly Placed[]): boolean =>
  code !== 'DUPLICATE_KEY' ||
  all[index - 1]?.code !== code ||
  all[index - 1]?.place.line !== place.line - 1;

/** The faults of a text without those that only follow from another. */
export const rootFaults = (
  faults: readonly YAMLError[],
  text: string,
  positionAt: (offset: number) => FilePosition,
): readonly RootFault[] => {
  const placed = faults.map((fault): Placed => {
    const place = positionAt(fault.pos[0]);
    return { fault, code: codeOf(fault, text, place), place };
  });
  const structural = placed.filter(({ code }) => STRUCTURAL.has(code));
  const [first] = structural;
  if (first === undefined) return placed.filter(isFirstOfRun);
  const before = placed.filter(
    ({ code, place }) => !STRUCTURAL.has(code) && place.line < first.place.line,
  );
  return [...before.filter(isFirstOfRun), rootOnLine(structural, first, text, positionAt)];
};
