import type { IssuePath } from '../base/issue.ts';
import { inLocale, type Locale } from '../limit/locale.ts';
import type { Finding } from '../procedure/finding.ts';
import { idOf } from '../procedure/graph.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { formatIssue } from './format-issue.ts';
import type { FindingNames, FindingSentences } from './messages/finding-telling.ts';
import { FINDINGS_EN } from './messages/findings-en.ts';
import { FINDINGS_VI } from './messages/findings-vi.ts';
import { pathInWords, type Told, told } from './messages/message-parts.ts';
import { nameOfNode, nodeName, unitName } from './node-names.ts';
import { kindOfNode, nodeAt, unitAt } from './place-in-words.ts';
import { plainText } from './plain-text.ts';
import { wordsOf } from './words/words-of.ts';

const SENTENCES: { readonly [L in Locale]: FindingSentences } = {
  vi: FINDINGS_VI,
  en: FINDINGS_EN,
};

/** Which words there are for a part of a table, by how its path begins. */
const TABLE_PARTS = { rows: 'row', columns: 'column', heading: 'heading' } as const;

const isTablePart = (part: IssuePath[number] | undefined): part is keyof typeof TABLE_PARTS =>
  typeof part === 'string' && Object.hasOwn(TABLE_PARTS, part);

/** A row, a column or a heading of a table, by its number. */
const tablePartAt = ([part, index]: IssuePath, sentences: FindingSentences): string | undefined => {
  if (typeof index !== 'number' || !isTablePart(part)) return undefined;
  return sentences[TABLE_PARTS[part]](index + 1);
};

/** A node, a unit or the procedure itself, by its name. */
const namedThingAt = (path: IssuePath, procedure: Procedure, locale: Locale): string => {
  const sentences = inLocale(SENTENCES, locale);
  const { nodeKinds, quoted } = wordsOf(locale);
  const node = nodeAt(procedure, path);
  const kind = node === undefined ? undefined : kindOfNode(node);
  if (node !== undefined && kind !== undefined) {
    return sentences.thing(nodeKinds[kind], quoted(nameOfNode(node, idOf(node))));
  }
  const unit = unitAt(procedure, path);
  return unit === undefined
    ? sentences.thing(sentences.procedure, quoted(plainText(procedure.name)))
    : sentences.thing(sentences.unit, quoted(unitName(procedure, unit)));
};

/** Where something is: by its name, as far as there is one, and its place in what was given. */
const placeInWords = (
  path: IssuePath,
  procedure: Procedure | undefined,
  locale: Locale,
): string => {
  const thing =
    tablePartAt(path, inLocale(SENTENCES, locale)) ??
    (procedure === undefined ? undefined : namedThingAt(path, procedure, locale));
  const place = pathInWords(path);
  return thing === undefined || place === '' ? place : `${thing} (${place})`;
};

const namesOf = (procedure: Procedure | undefined, locale: Locale): FindingNames => {
  const { quoted } = wordsOf(locale);
  const isOnlyOne = procedure?.variants.length === 1;
  return {
    node: (id) => quoted(nodeName(procedure, id)),
    unit: (id) => quoted(unitName(procedure, id)),
    inVariant: (variant) =>
      isOnlyOne ? '' : inLocale(SENTENCES, locale).inVariant(quoted(plainText(variant))),
    issue: (issue) => formatIssue({ ...issue, path: [] }, locale).replace(/\.$/, ''),
  };
};

/**
 * Puts a finding of `verifyProcedure` or `procedureFromTable` into words: where it is, what is
 * wrong, and what to do.
 *
 * @param options with the procedure, units and nodes have names; without it, ids and paths
 * @example
 * ```ts
 * const bare = defineProcedure({ ...procedure, limit: '04 ngày làm việc' });
 * verifyProcedure(bare).map((finding) => formatFinding(finding, { locale: 'vi', procedure: bare }));
 * //=> ['Tại thủ tục “Cấp giấy phép” (limit): tổng thời gian các bước theo lộ trình dài nhất là 03 ngày làm việc, chưa dùng hết thời hạn giải quyết 04 ngày làm việc; gồm “Tiếp nhận”, “Thẩm định”. Hãy giao phần còn lại cho các bước, hoặc rút ngắn thời hạn giải quyết.']
 * ```
 */
export const formatFinding = (
  finding: Finding,
  options: { readonly locale: Locale; readonly procedure?: Procedure },
): string => {
  const { locale, procedure } = options;
  const { at, findings } = inLocale(SENTENCES, locale);
  const place = placeInWords(finding.path, procedure, locale);
  // A finding that was stored may have a code of another version of the library.
  if (!Object.hasOwn(findings, finding.code)) return `${finding.code} – ${place}`;
  // The table pairs each code with the words for exactly that code.
  const tell = findings[finding.code] as (finding: Finding, names: FindingNames) => Told;
  return told(place === '' ? '' : at(place), tell(finding, namesOf(procedure, locale)));
};
