/** Why a text is none in its format. The parsers of the formats have other and many more names. */
export type SyntaxFault =
  | 'notJson'
  | 'empty'
  /** Several documents in one text. */
  | 'documents'
  | 'indent'
  /** A colon, comma, bracket or quotation mark. */
  | 'signMissing'
  /** A text begins with a sign that means something else. */
  | 'signReserved'
  /** A text holds a colon with a space behind it. */
  | 'colonInText'
  | 'escape'
  | 'quoteOpen'
  /** A tag, or in JSON a word without quotation marks. */
  | 'valueUnknown'
  | 'unexpected';
