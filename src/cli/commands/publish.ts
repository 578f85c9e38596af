import type { Locale } from '../../limit/locale.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { tableToMarkdown } from '../../procedure/table/markdown-table.ts';
import { tableOf } from '../../procedure/table/procedure-to-table.ts';
import { withUnits } from '../../procedure/table/with-units.ts';
import { toSvgPage } from '../../render/html/pages.ts';
import { toMermaid } from '../../render/mermaid/to-mermaid.ts';
import { choiceOf } from '../choice-option.ts';
import type { Command, Session } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { requireContent } from '../failure.ts';
import { COMMAND_WORDS } from '../messages/command-words-of.ts';
import { printJson } from '../output.ts';
import { readDefinitionFile } from '../procedure-file.ts';

const asMarkdown = (procedure: Procedure, locale: Locale): string => {
  const { diagram } = COMMAND_WORDS[locale].publish;
  return [
    tableToMarkdown(withUnits(tableOf(procedure))),
    `## ${diagram}`,
    '',
    '```mermaid',
    toMermaid(procedure, { locale }).trimEnd(),
    '```',
    '',
  ].join('\n');
};

const WRITE = {
  md: asMarkdown,
  html: (procedure: Procedure, locale: Locale) => toSvgPage(procedure, { locale }),
} as const;

const run = async (session: Session): Promise<ExitCode> => {
  const { io, locale, options, operands } = session;
  const format = choiceOf(options, 'format', ['md', 'html']);
  const [file = ''] = operands;
  const { procedure } = requireContent(file, await readDefinitionFile(session, file));
  if (options.json) {
    printJson(io, { table: tableOf(procedure), mermaid: toMermaid(procedure, { locale }) });
  } else {
    io.writeOut(WRITE[format](procedure, locale));
  }
  return EXIT.done;
};

/** A procedure as people read it: its table and its diagram. */
export const publishCommand: Command = {
  operands: 'one',
  operandHint: 'FILE',
  options: ['format'],
  run,
};
