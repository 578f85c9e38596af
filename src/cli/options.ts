import type { ParsedArgs } from 'citty';

/** Every option of every command; a command names those it takes. */
export const OPTIONS = {
  help: { type: 'boolean', alias: 'h' },
  version: { type: 'boolean', alias: 'v' },
  lang: { type: 'string', valueHint: 'vi|en' },
  json: { type: 'boolean' },
  from: { type: 'string', valueHint: 'INSTANT' },
  now: { type: 'string', valueHint: 'INSTANT' },
  'as-recorded-by': { type: 'string', valueHint: 'INSTANT' },
  rules: { type: 'string', valueHint: 'PACK' },
  hours: { type: 'string', valueHint: 'HH:MM-HH:MM,…' },
  calendar: { type: 'string', valueHint: 'FILE' },
  procedures: { type: 'string', valueHint: 'FOLDER' },
  format: { type: 'string', valueHint: 'FORMAT' },
  code: { type: 'string', valueHint: 'CODE' },
  edition: { type: 'string', valueHint: 'VERSION' },
  title: { type: 'string', valueHint: 'NAME' },
  month: { type: 'string', valueHint: 'YYYY-MM' },
  kind: { type: 'string', valueHint: 'KIND' },
  by: { type: 'string', valueHint: 'WHAT' },
} as const;

export type OptionName = keyof typeof OPTIONS;

/** The options as they were given. */
export type Options = ParsedArgs<typeof OPTIONS>;

/** The options that every command takes. */
export const SHARED_OPTIONS: readonly OptionName[] = ['lang', 'json', 'help'];

export const isOptionName = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);

/** `--from INSTANT`, `--json` */
export const optionInWords = (name: OptionName): string => {
  const option = OPTIONS[name];
  return 'valueHint' in option ? `--${name} ${option.valueHint}` : `--${name}`;
};
