import { padTo, widthOf } from '../render/plain-text.ts';
import type { Session } from './command.ts';
import { COMMANDS } from './commands.ts';
import type { CommandName } from './messages/command-words.ts';
import { type OptionName, optionInWords, SHARED_OPTIONS } from './options.ts';

type Row = readonly [name: string, meaning: string];

const listed = (rows: readonly Row[]): readonly string[] => {
  const width = Math.max(...rows.map(([name]) => widthOf(name)));
  return rows.map(([name, meaning]) => `  ${padTo(name, width)}  ${meaning}`);
};

const callOf = (name: CommandName): string =>
  ['lienthong', name, COMMANDS[name].operandHint].filter((part) => part !== '').join(' ');

const optionRows = (names: readonly OptionName[], { words }: Session): readonly Row[] =>
  names.map((name) => [optionInWords(name), words.options[name]]);

const asText = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

// The keys of the table are exactly the names.
const NAMES = Object.keys(COMMANDS) as readonly CommandName[];

/** Every command in one line. */
export const overview = (session: Session): string => {
  const { words } = session;
  return asText([
    `${words.usage}: lienthong ${words.command} [${words.optionsHint}]`,
    '',
    ...listed(NAMES.map((name) => [callOf(name).replace(/^lienthong /, ''), words.commands[name]])),
    '',
    ...listed(optionRows([...SHARED_OPTIONS, 'version'], session)),
    '',
    words.exitCodes,
  ]);
};

/** One command with its options. */
export const helpOf = (name: CommandName, session: Session): string => {
  const { words } = session;
  return asText([
    `${words.usage}: ${callOf(name)} [${words.optionsHint}]`,
    words.commands[name],
    '',
    ...listed(optionRows([...COMMANDS[name].options, ...SHARED_OPTIONS], session)),
  ]);
};
