import type { ReadOptions } from 'lienthong/files';
import { stringify } from 'yaml';
import type { Procedure } from '../../procedure/procedure.ts';
import { choiceOf } from '../choice-option.ts';
import type { Command, Session } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { requireContent } from '../failure.ts';
import type { Options } from '../options.ts';
import { findingsInText, findingsWithMessages, printJson } from '../output.ts';
import { readProcedureFile } from '../procedure-file.ts';
import { areSerious } from './check.ts';

/** What an author goes on working with: without the fingerprint, which changes with every word. */
const definitionOf = ({ digest: _, ...definition }: Procedure): Omit<Procedure, 'digest'> =>
  definition;

const WRITE = {
  // Readers of YAML 1.1 in other languages take `2026-11-01` for a date and `no` for a truth value.
  yaml: (definition: object) =>
    stringify(definition, { aliasDuplicateObjects: false, compat: 'yaml-1.1' }),
  json: (definition: object) => `${JSON.stringify(definition, null, 2)}\n`,
} as const;

/** What the options say about the procedure; nothing where they do not. */
const headIn = ({ code, edition, title }: Options): ReadOptions => {
  const head = {
    ...(code === undefined ? {} : { code }),
    ...(edition === undefined ? {} : { version: edition }),
    ...(title === undefined ? {} : { name: title }),
  };
  return Object.keys(head).length === 0 ? {} : { head };
};

const run = async (session: Session): Promise<ExitCode> => {
  const { io, locale, options, operands } = session;
  const format = choiceOf(options, 'format', ['yaml', 'json']);
  const [file = ''] = operands;
  const { procedure, findings } = requireContent(
    file,
    await readProcedureFile(session, file, headIn(options)),
  );
  const definition = definitionOf(procedure);
  if (options.json) {
    printJson(io, { definition, findings: findingsWithMessages(findings, locale) });
  } else {
    io.writeOut(WRITE[format](definition));
    io.writeError(findingsInText(findings, session, file));
  }
  return areSerious(findings) ? EXIT.found : EXIT.done;
};

/** A definition from a table of steps; what was guessed goes to the standard error. */
export const tableCommand: Command = {
  operands: 'one',
  operandHint: 'FILE',
  options: ['format', 'code', 'edition', 'title'],
  run,
};
