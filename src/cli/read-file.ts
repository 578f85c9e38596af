import { issueAt } from '../base/issue.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import type { Session } from './command.ts';
import { requireContent } from './failure.ts';
import { tryParseJson } from './json-text.ts';
import { unreadableFile } from './unreadable-file.ts';

/** The bytes of a file that was named; that it cannot be read is a fault of usage. */
export const readBytes = async ({ io }: Session, file: string): Promise<Uint8Array> => {
  try {
    return await io.readFile(file);
  } catch (error) {
    throw unreadableFile(file, error);
  }
};

/** The names of the files in a folder that was named. */
export const readFolder = async ({ io }: Session, folder: string): Promise<readonly string[]> => {
  try {
    return await io.listFiles(folder);
  } catch (error) {
    throw unreadableFile(folder, error);
  }
};

const tryDecode = (bytes: Uint8Array): Result<string> => {
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail(issueAt([], 'file.notUtf8', {}));
  }
};

/** What stands in a JSON file. */
export const readJsonFile = async (session: Session, file: string): Promise<unknown> => {
  const text = requireContent(file, tryDecode(await readBytes(session, file)));
  return requireContent(file, tryParseJson(text));
};
