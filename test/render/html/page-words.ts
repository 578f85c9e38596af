const ENTITIES: { readonly [entity: string]: string } = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** What a page says in words, its picture left out. */
const proseOf = (page: string): string =>
  page
    .replaceAll(/<svg.*?<\/svg>/gs, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a text that a page has lost, or has fewer times. */
export const lostWords = (text: string, page: string): readonly string[] => {
  const left = new Map<string, number>();
  for (const word of wordsOf(proseOf(page))) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(text).filter((word) => {
    const times = left.get(word) ?? 0;
    left.set(word, times - 1);
    return times < 1;
  });
};
