import type { Language } from './language';
import { hasStrings, putStrings, type Strings } from './strings';

const SOURCES: { readonly [language in Language]: () => Promise<Strings> } = {
  id: async () => (await import('./id/indonesian')).indonesian,
  en: async () => (await import('./en/english')).english,
};

/**
 * The words of a language come by themselves: a person reads one.
 * @throws where they can't be had, and may be tried again
 */
export async function loadStrings(language: Language): Promise<void> {
  if (!hasStrings(language)) putStrings(language, await SOURCES[language]());
}
