import { issueAt } from '../base/issue.ts';
import { type FileResult, failAt, START } from './file-result.ts';

/** The codes by which hosts say that a package is not there. */
const MISSING: ReadonlySet<unknown> = new Set(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND']);

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && MISSING.has(error.code);

/**
 * Loads what a format needs only when such a file is read, so that nobody has to install what they
 * do not use.
 */
export const loadPackage = async <T>(
  packages: readonly string[],
  load: () => Promise<T>,
): Promise<FileResult<T>> => {
  try {
    return { ok: true, value: await load() };
  } catch (error) {
    if (isMissing(error)) return failAt(START, issueAt([], 'file.packageMissing', { packages }));
    throw error;
  }
};
