import type { CST } from 'yaml';

type Token = CST.Token | null | undefined;

const membersOf = (token: CST.Token): readonly Token[] => {
  if (token.type === 'document') return [token.value];
  return 'items' in token ? token.items.flatMap(({ key, value }) => [key, value]) : [];
};

/**
 * The offset at which a text nests more deeply than allowed. It walks without recursion, and before
 * the parser composes nodes, since that recurs and a text of brackets alone would end the process.
 */
export const tooDeepAt = (tokens: readonly CST.Token[], most: number): number | undefined => {
  const open: { readonly token: Token; readonly depth: number }[] = tokens.map((token) => ({
    token,
    depth: 0,
  }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (token === null || token === undefined) continue;
    if (depth > most) return token.offset;
    for (const member of membersOf(token)) open.push({ token: member, depth: depth + 1 });
  }
  return undefined;
};

/** Signs that the lexer puts between lexemes and that do not stand in the text. */
const MARKS: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);

/** How many levels a lexeme opens or closes, within one line. */
const STEPS: { readonly [lexeme: string]: number } = {
  '[': 1,
  '{': 1,
  ']': -1,
  '}': -1,
  '-': 1,
  '?': 1,
};

const isInBlock = (lexeme: string): boolean => lexeme === '-' || lexeme === '?';

/**
 * The offset at which brackets, or dashes on one line, nest more deeply than allowed. It reads no
 * further than that, while the parser needs the whole text to say the same.
 */
export const opensTooManyAt = (lexemes: Iterable<string>, most: number): number | undefined => {
  let offset = 0;
  let brackets = 0;
  let dashes = 0;
  for (const lexeme of lexemes) {
    const step = Object.hasOwn(STEPS, lexeme) ? (STEPS[lexeme] ?? 0) : 0;
    if (lexeme.includes('\n')) dashes = 0;
    if (isInBlock(lexeme)) dashes += step;
    else brackets += step;
    if (brackets + dashes > most) return offset;
    offset += MARKS.has(lexeme) ? 0 : lexeme.length;
  }
  return undefined;
};
