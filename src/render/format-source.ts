import { inLocale, type Locale } from '../limit/locale.ts';

/** "BLLĐ 2019 Art. 112(1)(đ)": the instrument, the article, the clause, the point. */
const CITATION = /^(.+?),? Art\. (\d+[a-zđ]?)(?:\((\d+[a-z]?)\))?(?:\(([a-zđ])\))?$/u;

/** What stands between two instruments, and the words for it. */
const JOINTS = [
  { kept: ' as amended by ', vi: ', được sửa đổi, bổ sung bởi ' },
  { kept: ', believed kept from ', vi: ', được hiểu là giữ nguyên ' },
] as const;

const inVietnamese = (source: string): string => {
  const joint = JOINTS.find(({ kept }) => source.includes(kept));
  if (joint !== undefined) return source.split(joint.kept).map(inVietnamese).join(joint.vi);
  const match = CITATION.exec(source);
  if (match === null) return source;
  const [, instrument = '', article = '', clause, point] = match;
  return [
    ...(point === undefined ? [] : [`điểm ${point}`]),
    ...(clause === undefined ? [] : [`khoản ${clause}`]),
    `Điều ${article}`,
    instrument,
  ].join(' ');
};

/**
 * A citation as each language gives it. Sources are kept in one form; Vietnamese names the
 * smallest part first. What does not have that form stays as it is.
 *
 * @example
 * ```ts
 * formatSource('BLLĐ 2019 Art. 111(3)', 'vi'); //=> 'khoản 3 Điều 111 BLLĐ 2019'
 * formatSource('9441/TB-BNV', 'vi'); //=> '9441/TB-BNV'
 * ```
 */
export const formatSource = (source: string, locale: Locale): string =>
  inLocale({ vi: inVietnamese, en: (text: string) => text }, locale)(source);
