/** Marks above and below letters, which `normalize` sets apart from them. */
const MARKS = /\p{M}/gu;

/** The one Vietnamese letter that is not a plain letter with marks. */
const BARRED_D = /đ/g;

const OTHER_SIGNS = /[^a-z0-9]+/g;

/** Longer than any name of an agency; beyond it only a suffix tells ids apart. */
const MOST_CHARACTERS = 80;

/**
 * A text as an id: small letters without diacritics, digits and hyphens. A text without any letter
 * at its beginning is given one, as ids begin with a letter.
 */
export const slugOf = (text: string): string => {
  const plain = text.normalize('NFD').replace(MARKS, '').toLowerCase().replace(BARRED_D, 'd');
  const slug = plain.replace(OTHER_SIGNS, '-').slice(0, MOST_CHARACTERS).replace(/^-|-$/g, '');
  return /^[a-z]/.test(slug) ? slug : `x${slug}`;
};
