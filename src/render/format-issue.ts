import type { Issue } from '../base/issue.ts';
import { inLocale, type Locale } from '../limit/locale.ts';
import { ISSUES_EN } from './messages/en.ts';
import { type MessageTable, pathInWords } from './messages/message-parts.ts';
import { ISSUES_VI } from './messages/vi.ts';

const TABLES: { readonly [L in Locale]: MessageTable } = { vi: ISSUES_VI, en: ISSUES_EN };

/**
 * Puts an issue into words: what is wrong, where, and what to do about it.
 *
 * @example
 * ```ts
 * const result = tryParseLimit('3–5 ngày');
 * !result.ok && result.issues.map((issue) => formatIssue(issue, 'vi'))[0];
 * //=> 'Thời hạn “3–5 ngày” là một khoảng từ 3 đến 5, không rõ áp dụng số nào. Hãy ghi một số duy nhất, hoặc chia thành các trường hợp.'
 * ```
 */
export const formatIssue = (issue: Issue, locale: Locale): string => {
  const table = inLocale(TABLES, locale);
  // An issue that was stored may have a code of another version of the library.
  if (!Object.hasOwn(table, issue.code)) {
    return [issue.code, pathInWords(issue.path)].filter((part) => part !== '').join(' – ');
  }
  // The table pairs each code with the sentence for exactly that code.
  const sentence = table[issue.code] as (issue: Issue) => string;
  return sentence(issue);
};
