import type { indonesian } from './id/indonesian';
import type { Language } from './language';

/** Everything the program says, in one language; Indonesian is the source. */
export type Strings = typeof indonesian;

const here: { [language in Language]?: Strings } = {};

/** From now on the language may be spoken. */
export const putStrings = (language: Language, strings: Strings): void => {
  here[language] = strings;
};

export const hasStrings = (language: Language): boolean => here[language] !== undefined;

/** @throws for a language that nobody has loaded: a page has the one chosen (`load-strings.ts`) */
export function getStrings(language: Language): Strings {
  const strings = here[language];
  if (strings === undefined) throw new Error(`Not loaded: the words of ${language}`);
  return strings;
}
