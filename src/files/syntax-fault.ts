import type { YAMLError } from 'yaml';
import { type Issue, issueAt } from '../base/issue.ts';
import type { SyntaxFault } from '../base/syntax-fault.ts';
import type { FilePosition } from './file-result.ts';

/** What the parsers call the faults that are worth telling apart. */
const FAULTS = {
  BAD_INDENT: 'indent',
  MULTILINE_IMPLICIT_KEY: 'indent',
  MISSING_CHAR: 'signMissing',
  BLOCK_IN_FLOW: 'signMissing',
  BAD_SCALAR_START: 'signReserved',
  ALIAS_PROPS: 'signReserved',
  BAD_ALIAS: 'signReserved',
  BAD_PROP_ORDER: 'signReserved',
  MULTIPLE_ANCHORS: 'signReserved',
  BLOCK_AS_IMPLICIT_KEY: 'colonInText',
  BAD_DQ_ESCAPE: 'escape',
  TAG_RESOLVE_FAILED: 'valueUnknown',
  MULTIPLE_TAGS: 'valueUnknown',
  BAD_COLLECTION_TYPE: 'valueUnknown',
  MULTIPLE_DOCS: 'documents',
  CSV_QUOTE_NOT_CLOSED: 'quoteOpen',
} as const satisfies { readonly [C in YAMLError['code'] | `CSV_${string}`]?: SyntaxFault };

const isTold = (code: string): code is keyof typeof FAULTS => Object.hasOwn(FAULTS, code);

/** A fault of syntax at its place, by the code that the parser of the format gives it. */
export const syntaxIssue = (code: string, place: FilePosition): Issue =>
  issueAt([], 'file.unreadable', { fault: isTold(code) ? FAULTS[code] : 'unexpected', ...place });
