import type { Locale } from '../../limit/locale.ts';
import { verifyProcedure } from '../../procedure/verify/verify-procedure.ts';
import { formatFinding } from '../../render/format-finding.ts';
import { testingWordsOf } from '../words.ts';
import type { MatcherTable } from './matcher-table.ts';
import { isProcedure, requireReceived } from './received.ts';
import { verdictOf } from './verdict.ts';

/** `toVerify` in a language. */
export const toVerify =
  (locale: Locale): MatcherTable['toVerify'] =>
  (received, options) => {
    const procedure = requireReceived(received, isProcedure, 'Procedure', locale);
    const errors = verifyProcedure(procedure, options).filter(
      ({ severity }) => severity === 'error',
    );
    const { noFindings } = testingWordsOf(locale);
    return verdictOf(
      {
        pass: errors.length === 0,
        expected: noFindings,
        received: errors.map(({ code }) => code).join(', ') || noFindings,
        why: () =>
          errors.map((finding) => formatFinding(finding, { locale, procedure })).join('\n'),
      },
      locale,
    );
  };
