import type { Notice } from '../accountability/notice.ts';
import { errorOf } from '../base/error.ts';
import { type Issue, issueAt } from '../base/issue.ts';
import { unlike } from '../base/unlike.ts';
import { inLocale, type Locale } from '../limit/locale.ts';
import type { NoticeTable } from './messages/notice-table.ts';
import { NOTICES_EN } from './messages/notices-en.ts';
import { NOTICES_VI } from './messages/notices-vi.ts';
import { type Sms, smsOf } from './sms-length.ts';

const TABLES: { readonly [L in Locale]: NoticeTable } = { vi: NOTICES_VI, en: NOTICES_EN };

/** A notice that was stored may be of another version, or none at all. */
const faultsOf = (notice: Notice, table: NoticeTable): readonly Issue[] => {
  const faults = unlike(notice, { code: '', dossier: '' }, ['notice']);
  if (faults.length > 0 || Object.hasOwn(table, notice.code)) return faults;
  const data = { allowed: Object.keys(table), received: notice.code };
  return [issueAt(['notice', 'code'], 'input.notOneOf', data)];
};

/**
 * A notice as a short message, and how long it is. It names the dossier and a date and gives no
 * reasons, which may be private. English fits into one message of 160 characters for codes of up to
 * 40; Vietnamese needs UCS-2 and usually two parts of 67.
 *
 * @throws LienthongError `input.*` for what is no notice, and for an unknown locale
 * @example
 * ```ts
 * const [notice] = noticesOf(dossier, { now, calendar: vietnamCalendar() });
 * notice && formatNotice(notice, 'en').text;
 * //=> 'Dossier HS-0001 has been received. Result: 17:00 Thursday 26/11/2026.'
 * ```
 */
export const formatNotice = (notice: Notice, locale: Locale): Sms => {
  const table = inLocale(TABLES, locale);
  const faults = faultsOf(notice, table);
  if (faults.length > 0) throw errorOf(faults);
  // The table pairs each code with the text for exactly that code.
  const textOf = table[notice.code] as (notice: Notice) => string;
  return smsOf(textOf(notice));
};
