/** The tags of a document in order; entities and quotation marks are checked on the way. */
const TAG = /<(\/?)([a-z][A-Za-z0-9]*)((?: [A-Za-z:-]+="[^"<>]*")*)(\/?)>/g;

/** What is wrong with a document as XML, or nothing. */
export const faultOf = (document: string): string | undefined => {
  const open: string[] = [];
  for (const [, closing, name = '', , empty] of document.matchAll(TAG)) {
    if (closing === '/') {
      const last = open.pop();
      if (last !== name) return `</${name}> closes <${last}>`;
    } else if (empty !== '/') open.push(name);
  }
  if (open.length > 0) return `<${open.join('><')}> stays open`;
  const text = document.replaceAll(TAG, '');
  if (/[<>]/.test(text)) return 'a bracket outside of tags';
  if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(document)) return 'an ampersand that is no entity';
  return undefined;
};

/** All that is written in a document, without tags. */
export const textOf = (document: string): string =>
  document.replaceAll(/<\/tspan>/g, ' ').replaceAll(TAG, '');
