import { codeOf } from './busy-pipe.ts';
import { type FailureError, usageError } from './failure.ts';
import type { FileFault } from './messages/command-words.ts';

/** Why a file or folder cannot be read, by the codes of Node. */
const FAULTS: { readonly [code: string]: FileFault } = {
  ENOENT: 'missing',
  EISDIR: 'folder',
  ENOTDIR: 'noFolder',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
};

const faultOf = (error: unknown): FileFault => {
  const code = String(codeOf(error));
  return (Object.hasOwn(FAULTS, code) ? FAULTS[code] : undefined) ?? 'unreadable';
};

/** That a file which was named cannot be read is a fault of usage. */
export const unreadableFile = (file: string, error: unknown): FailureError =>
  usageError(({ faults }) => faults.files[faultOf(error)](file));
