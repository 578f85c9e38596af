import { issueAt } from '../base/issue.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import type { Session } from './command.ts';
import { requireContent } from './failure.ts';
import { STANDARD_INPUT } from './file-lines.ts';
import { tryParseJson } from './json-text.ts';
import { unreadableFile } from './unreadable-file.ts';

const readInput = async ({ io }: Session): Promise<Uint8Array> => {
  const lines: string[] = [];
  for await (const line of io.inputLines()) lines.push(line);
  return new TextEncoder().encode(lines.join('\n'));
};

/**
 * The bytes of a file that was named, or of the standard input; that it cannot be read is a fault of
 * usage.
 */
export const readBytes = async (session: Session, file: string): Promise<Uint8Array> => {
  if (file === STANDARD_INPUT) return readInput(session);
  const { io } = session;
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

/** The text of a file that was named. */
export const readText = async (session: Session, file: string): Promise<string> =>
  requireContent(file, tryDecode(await readBytes(session, file)));

/** What stands in a JSON file. */
export const readJsonFile = async (session: Session, file: string): Promise<unknown> =>
  requireContent(file, tryParseJson(await readText(session, file)));
