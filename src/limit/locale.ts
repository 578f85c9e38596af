/** The languages in which the library has words. */
export type Locale = 'vi' | 'en';
