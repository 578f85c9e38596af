/** What a column holds. Columns of limits are told apart by what stands behind their heading. */
export type ColumnMember = 'kind' | 'label' | 'content' | 'unit' | 'note';

/**
 * Headings that decisions print, in small letters, with what they can head; where there are two, the
 * first that no other column heads.
 */
const HEADINGS: { readonly [heading: string]: readonly ColumnMember[] } = {
  loại: ['kind'],
  stt: ['label'],
  tt: ['label'],
  'số tt': ['label'],
  'số thứ tự': ['label'],
  'thứ tự': ['label'],
  'thứ tự công việc': ['label'],
  bước: ['label'],
  'các bước': ['label', 'content'],
  'bước công việc': ['label', 'content'],
  'bước thực hiện': ['label', 'content'],
  'các bước thực hiện': ['label', 'content'],
  'các bước công việc': ['label', 'content'],
  'trình tự': ['label', 'content'],
  'trình tự thực hiện': ['label', 'content'],
  'nội dung': ['content'],
  'nội dung công việc': ['content'],
  'nội dung công việc cụ thể': ['content'],
  'nội dung thực hiện': ['content'],
  'nội dung các bước': ['content'],
  'công việc': ['content'],
  'tên công việc': ['content'],
  'tên bước': ['content'],
  'tên bước công việc': ['content'],
  'đơn vị': ['unit'],
  'đơn vị thực hiện': ['unit'],
  'đơn vị giải quyết': ['unit'],
  'cơ quan thực hiện': ['unit'],
  'cơ quan giải quyết': ['unit'],
  'cơ quan, đơn vị thực hiện': ['unit'],
  'cơ quan': ['unit'],
  'bộ phận': ['unit'],
  'bộ phận thực hiện': ['unit'],
  'người thực hiện': ['unit'],
  'trách nhiệm': ['unit'],
  'trách nhiệm thực hiện': ['unit'],
  'ghi chú': ['note'],
};

/** One heading for each kind of column, to tell authors. */
export const HEADINGS_SHOWN = [
  'Bước',
  'Nội dung công việc',
  'Đơn vị thực hiện',
  'Thời hạn',
  'Ghi chú',
] as const;

/**
 * Who does a step: "Bộ phận, cá nhân giải quyết hồ sơ", "Đơn vị / cá nhân". Who takes part besides is
 * another column.
 */
const UNIT_NAMES = '(?:cơ quan|đơn vị|bộ phận|phòng|cá nhân|cán bộ|công chức|người|lãnh đạo)';
const UNIT_DEEDS = '(?:thực hiện|giải quyết|xử lý|thụ lý|chủ trì|phụ trách|chịu trách nhiệm)';
const BETWEEN_NAMES = '(?:\\s*[,/;]\\s*|\\s+(?:và|hoặc)\\s+)';
const UNIT_HEADING = new RegExp(
  `^(?:trách nhiệm|${UNIT_NAMES}(?:${BETWEEN_NAMES}${UNIT_NAMES})*)\\s+${UNIT_DEEDS}(?:\\s|$)` +
    `|^${UNIT_NAMES}(?:${BETWEEN_NAMES}${UNIT_NAMES})+$`,
);

/** How headings begin of columns that tell neither what is done nor who does it. */
const OTHER_OPENINGS = [
  'kết quả',
  'sản phẩm',
  'biểu mẫu',
  'mẫu',
  'phí',
  'lệ phí',
  'hồ sơ',
  'thành phần hồ sơ',
  'tài liệu',
  'căn cứ',
  'cơ sở pháp lý',
] as const;

/** Whoever takes part besides does not answer for the step. */
const PARTNER = 'phối hợp';

/** Whether a heading that is not known may stand above what is done, or above who does it. */
export const mayHeadStep = (heading: string): boolean => {
  const plain = heading.toLowerCase();
  return !plain.includes(PARTNER) && OTHER_OPENINGS.every((words) => !plain.startsWith(words));
};

/** What a column can hold by its heading, in small letters. */
export const membersUnder = (heading: string): readonly ColumnMember[] => {
  const known = Object.hasOwn(HEADINGS, heading) ? HEADINGS[heading] : undefined;
  return known ?? (UNIT_HEADING.test(heading) ? ['unit'] : []);
};

/** How the heading of a column of limits begins, the longest first. */
export const LIMIT_HEADINGS = [
  'thời gian thực hiện',
  'thời gian giải quyết',
  'thời gian xử lý',
  'thời gian',
  'thời hạn thực hiện',
  'thời hạn giải quyết',
  'thời hạn xử lý',
  'thời hạn',
] as const;

/** What stands behind the heading of a column of limits, and the variant it means. */
export const VARIANT_WORDS: { readonly [words: string]: string } = {
  'bình thường': 'normal',
  'thông thường': 'normal',
  'vùng khó khăn': 'remote',
  'miền núi, hải đảo, biên giới': 'remote',
  'miền núi, hải đảo': 'remote',
};

/** The variant of the only column of limits, when its heading names none. */
export const ONLY_VARIANT = 'normal';

/** How the column of a variant is headed in turn; any other one is headed by its own name. */
export const VARIANT_NAMES: { readonly [variant: string]: string } = {
  normal: 'thông thường',
  remote: 'vùng khó khăn',
};

/** Lines above the table that say which procedure it is. */
export const HEAD_WORDS: { readonly [words: string]: 'code' | 'version' | 'name' | 'basis' } = {
  mã: 'code',
  'mã số': 'code',
  'mã thủ tục': 'code',
  'mã tthc': 'code',
  'phiên bản': 'version',
  tên: 'name',
  'tên thủ tục': 'name',
  'tên tthc': 'name',
  'thủ tục': 'name',
  'căn cứ': 'basis',
  'căn cứ pháp lý': 'basis',
};

/** How each of them is printed. */
export const HEAD_NAMES = {
  code: 'Mã thủ tục',
  version: 'Phiên bản',
  name: 'Tên thủ tục',
  basis: 'Căn cứ',
} as const;
