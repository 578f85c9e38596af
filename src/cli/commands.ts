import type { Command } from './command.ts';
import { assessCommand } from './commands/assess.ts';
import { calendarCommand } from './commands/calendar.ts';
import { checkCommand } from './commands/check.ts';
import { dueCommand } from './commands/due.ts';
import { explainCommand } from './commands/explain.ts';
import { publishCommand } from './commands/publish.ts';
import { reportCommand } from './commands/report.ts';
import { scanCommand } from './commands/scan.ts';
import { serveCommand } from './commands/serve.ts';
import { tableCommand } from './commands/table.ts';
import type { CommandName } from './messages/command-words.ts';

export const COMMANDS: { readonly [C in CommandName]: Command } = {
  due: dueCommand,
  calendar: calendarCommand,
  check: checkCommand,
  table: tableCommand,
  publish: publishCommand,
  explain: explainCommand,
  assess: assessCommand,
  scan: scanCommand,
  report: reportCommand,
  serve: serveCommand,
};

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
