import { parseArgs } from 'citty';
import { isLienthongError } from '../base/error.ts';
import type { Issue } from '../base/issue.ts';
import type { Locale } from '../limit/locale.ts';
import { nearestName } from '../render/messages/nearest-name.ts';
import type { Command, Session } from './command.ts';
import type { CommandIo } from './command-io.ts';
import { COMMANDS, isCommandName } from './commands.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { type ContentFailure, isFailureError, type UsageFailure, usageError } from './failure.ts';
import { helpOf, overview } from './help.ts';
import { COMMAND_WORDS } from './messages/command-words-of.ts';
import { isOptionName, OPTIONS, type Options, SHARED_OPTIONS } from './options.ts';
import {
  findingsInText,
  findingsWithMessages,
  issuesInText,
  printJson,
  printJsonLine,
  withMessages,
} from './output.ts';

const isLocale = (text: string): text is Locale => Object.hasOwn(COMMAND_WORDS, text);

const localeOf = ({ lang }: Options): Locale =>
  lang !== undefined && isLocale(lang) ? lang : 'vi';

/** Other forms of options, which the parser repeats beside their names. */
const OTHER_FORMS: ReadonlySet<string> = new Set([
  '_',
  OPTIONS.help.alias,
  OPTIONS.version.alias,
  'asRecordedBy',
]);

/** What begins with a dash and is no word was no option: `-3 ngày`. */
const isWord = (name: string): boolean => /^[a-z]{2}/i.test(name);

const checkOptions = (options: Options, { options: own }: Command): void => {
  const taken: readonly string[] = [...SHARED_OPTIONS, ...own];
  for (const [name, value] of Object.entries(options)) {
    if (OTHER_FORMS.has(name)) continue;
    if (!isOptionName(name) || !taken.includes(name)) {
      throw usageError(({ faults }) =>
        isWord(name)
          ? faults.optionUnknown(name, taken, nearestName(name, taken))
          : faults.dashHint,
      );
    }
    if (value === '') throw usageError(({ faults }) => faults.optionEmpty(name));
  }
  if (options.json && options.format !== undefined) {
    throw usageError(({ faults }) => faults.optionsExclusive('json', 'format'));
  }
  const { lang } = options;
  if (lang === undefined || isLocale(lang)) return;
  throw usageError(({ faults }) => faults.notOneOf('lang', lang, Object.keys(COMMAND_WORDS)));
};

const checkOperands = (operands: readonly string[], command: Command): void => {
  const [first, second] = operands;
  if (command.operands !== 'none' && (first ?? '').trim() === '') {
    throw usageError(({ faults }) => faults.operandMissing(command.operandHint));
  }
  const surplus = { none: first, one: second, many: undefined }[command.operands];
  if (surplus !== undefined) throw usageError(({ faults }) => faults.operandSurplus(surplus));
};

const print = ({ io }: Session, text: string): ExitCode => {
  io.writeOut(text);
  return EXIT.done;
};

const runCommand = async (session: Session, name: string | undefined): Promise<ExitCode> => {
  const { options, operands } = session;
  if (name === undefined && options.version) return print(session, `${session.io.version()}\n`);
  if (name === undefined && options.help) return print(session, overview(session));
  if (name === undefined) throw usageError(({ faults }) => faults.commandMissing);
  if (!isCommandName(name)) {
    throw usageError(({ faults }) => faults.commandUnknown(name, Object.keys(COMMANDS)));
  }
  if (options.help) return print(session, helpOf(name, session));
  const command = COMMANDS[name];
  checkOptions(options, command);
  checkOperands(operands, command);
  return command.run(session);
};

const reportUsage = (session: Session, { tell, issues }: UsageFailure): ExitCode => {
  const { io, words, locale, options } = session;
  const message = tell(words, locale);
  if (options.json) {
    const data = issues === undefined ? {} : { issues: withMessages(issues, locale) };
    printJsonLine(io, { error: { message, ...data } });
  } else {
    io.writeError(`${message}\n${words.seeHelp}\n`);
  }
  return EXIT.usage;
};

const reportIssues = ({ io, locale, options }: Session, issues: readonly Issue[]): ExitCode => {
  if (options.json) printJson(io, { issues: withMessages(issues, locale) });
  else io.writeError(issuesInText(issues, locale));
  return EXIT.found;
};

const reportContent = (session: Session, failure: ContentFailure): ExitCode => {
  const { io, locale, options } = session;
  const { file, issues, findings = [] } = failure;
  if (options.json) {
    const told = findings.length === 0 ? {} : { findings: findingsWithMessages(findings, locale) };
    printJson(io, { file, issues: withMessages(issues, locale), ...told });
  } else {
    io.writeError(issuesInText(issues, locale, file) + findingsInText(findings, session, file));
  }
  return EXIT.found;
};

const reportError = (session: Session, error: unknown): ExitCode => {
  if (isLienthongError(error)) return reportIssues(session, error.issues);
  if (!isFailureError(error)) throw error;
  const { failure } = error;
  return failure.kind === 'issues'
    ? reportContent(session, failure)
    : reportUsage(session, failure);
};

/**
 * The command `lienthong`.
 *
 * @param argv the arguments behind the name of the command
 * @returns the exit code: 0 nothing is wrong, 1 something is wrong with what was read, 2 the call
 *   itself is wrong
 */
export const main = async (argv: readonly string[], io: CommandIo): Promise<ExitCode> => {
  const options: Options = parseArgs<typeof OPTIONS>([...argv], OPTIONS);
  const [name, ...operands] = options._;
  const locale = localeOf(options);
  const session: Session = { io, locale, words: COMMAND_WORDS[locale], options, operands };
  try {
    return await runCommand(session, name);
  } catch (error) {
    return reportError(session, error);
  }
};
