import { extname } from 'node:path';
import { type FileFormat, type FileResult, type ReadOptions, readProcedure } from 'lienthong/files';
import type { Session } from './command.ts';
import { usageError } from './failure.ts';
import { STANDARD_INPUT } from './file-lines.ts';
import { readBytes } from './read-file.ts';

/** The formats by the ends of file names. */
const FORMATS: { readonly [extension: string]: FileFormat } = {
  '.json': 'json',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.csv': 'csv',
  '.md': 'md',
  '.xlsx': 'xlsx',
};

/** The format that the name of a file tells. */
export const formatOf = (file: string): FileFormat | undefined => {
  const extension = extname(file).toLowerCase();
  return Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
};

/** Formats whose files hold definitions and not tables; their nodes have a place in the text. */
export const isDefinition = (file: string): boolean => {
  const format = formatOf(file);
  return format === 'json' || format === 'yaml';
};

/** Reads the procedure of a file by what its name says it is. */
export const readProcedureFile = async (
  session: Session,
  file: string,
  options: ReadOptions = {},
): Promise<FileResult> => {
  const format = formatOf(file);
  if (format === undefined) {
    throw usageError(({ faults }) => faults.formatUnknown(file, Object.keys(FORMATS)));
  }
  return readProcedure(await readBytes(session, file), format, options);
};

/**
 * As `readProcedureFile`; the standard input has no name that tells its format, and is a definition
 * in YAML or JSON, which is YAML too.
 */
export const readDefinitionFile = async (session: Session, file: string): Promise<FileResult> =>
  file === STANDARD_INPUT
    ? readProcedure(await readBytes(session, file), 'yaml')
    : readProcedureFile(session, file);
