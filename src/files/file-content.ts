import { issueAt } from '../base/issue.ts';
import { kindOf } from '../base/kind-of.ts';
import { type FileResult, failAt, START } from './file-result.ts';

/** The text of a file or its bytes. */
export type FileContent = string | Uint8Array;

/** Far more than any table or definition; larger files are something else, or meant to do harm. */
const MOST_BYTES = 2_000_000;

// Every host has it; the library is compiled without the types of any.
declare const TextDecoder: new (
  encoding: 'utf-8',
  options: { readonly fatal: true },
) => { readonly decode: (bytes: Uint8Array) => string };

export const checkContent = (content: unknown): FileResult<FileContent> => {
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) {
    const data = { expected: 'string', received: kindOf(content) };
    return failAt(START, issueAt([], 'input.wrongType', data));
  }
  return content.length > MOST_BYTES
    ? failAt(START, issueAt([], 'file.tooLarge', { most: MOST_BYTES, size: content.length }))
    : { ok: true, value: content };
};

/** The text of a file, without the mark that tells the order of bytes. */
export const textOf = (content: FileContent): FileResult<string> => {
  if (typeof content === 'string') return { ok: true, value: content.replace(/^\ufeff/, '') };
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(content) };
  } catch {
    return failAt(START, issueAt([], 'file.notUtf8', {}));
  }
};
