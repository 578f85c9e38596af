/** Where several laws are tried on one case, the one that is broken is named. */
export const judge = (title: string, law: () => void): void => {
  try {
    law();
  } catch (error) {
    throw new Error(`broken: ${title}`, { cause: error });
  }
};
