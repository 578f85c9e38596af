/**
 * A connection inside a transaction, as `pg` and most drivers have it. The host opens and commits the
 * transaction around each function of this folder.
 */
export interface Session {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

/** The rows of a query; the shape is what the SELECT of the caller lists. */
export const rowsOf = async <Row>(
  session: Session,
  text: string,
  ...values: readonly unknown[]
): Promise<readonly Row[]> =>
  // The driver cannot know the columns of a text.
  (await session.query(text, [...values])).rows as readonly Row[];
