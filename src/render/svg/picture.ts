/** The same facts as a picture's, to be read. */
export interface PictureTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A picture with what is said instead of it to those who cannot see it. */
export interface Picture {
  readonly title: string;
  readonly svg: string;
  readonly tables: readonly PictureTable[];
}
