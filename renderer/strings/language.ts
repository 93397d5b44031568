export type Language = 'id' | 'en';

/** BCP 47 tag for `Intl`. */
export const localeOf = (language: Language): string => (language === 'id' ? 'id-ID' : 'en-GB');
