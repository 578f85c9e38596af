import type { Locale } from 'lienthong';
import { monthRows } from './month/month-dossiers.ts';
import { printMonth } from './month/print-month.ts';
import { printExamples, WIDTH } from './print-examples.ts';

/** `--lang en` or `--lang vi`; nothing at all is Vietnamese. */
const readLocale = ([option, value, ...rest]: readonly string[]): Locale | undefined => {
  if (option === undefined) return 'vi';
  if (option !== '--lang' || rest.length > 0) return undefined;
  return value === 'vi' || value === 'en' ? value : undefined;
};

const locale = readLocale(process.argv.slice(2));
if (locale === undefined) {
  console.error('usage: npm run demo [-- --lang en]');
  process.exitCode = 2;
} else {
  console.log(printExamples(locale));
  console.log(`\n\n${printMonth(monthRows(), locale, WIDTH)}`);
}
