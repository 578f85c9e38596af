import { join } from 'node:path';
import type { Session } from './command.ts';
import { usageError } from './failure.ts';
import { STANDARD_INPUT } from './file-lines.ts';
import { formatOf, isDefinition } from './procedure-file.ts';

/** The definitions in a folder; nothing when it is none. */
const definitionsIn = async (
  { io }: Session,
  folder: string,
): Promise<readonly string[] | undefined> => {
  try {
    const names = await io.listFiles(folder);
    return names.filter(isDefinition).map((name) => join(folder, name));
  } catch {
    // Whoever reads it as a file says what is wrong with it.
    return undefined;
  }
};

/** The files that were named, and those in the folders that were. */
export const filesToCheck = async (session: Session): Promise<readonly string[]> => {
  const files: string[] = [];
  for (const operand of session.operands) {
    const isFile = operand === STANDARD_INPUT || formatOf(operand) !== undefined;
    const inside = isFile ? undefined : await definitionsIn(session, operand);
    if (inside?.length === 0) throw usageError(({ faults }) => faults.noDefinitions(operand));
    files.push(...(inside ?? [operand]));
  }
  return files;
};
