import type { indonesian } from './id/indonesian';
import type { secretariatIndonesian } from './id/secretariat';
import type { Language } from './language';

/** What it says on screens that no judge has. */
export type SecretariatStrings = typeof secretariatIndonesian;

/** Everything the program says, in one language; Indonesian is the source. */
export type Strings = typeof indonesian & SecretariatStrings;

/** Of a language, as it comes: with the first screen, or with the secretariat's. */
export type Part = 'everybody' | 'secretariat';
export type StringsOf<P extends Part> = P extends 'everybody' ? typeof indonesian : SecretariatStrings;

const here: { [language in Language]?: { [P in Part]?: StringsOf<P> } } = {};
const spoken: { [language in Language]?: Strings } = {};

/** From now on the language may be spoken, as far as its parts are here. */
export function putStrings<P extends Part>(language: Language, part: P, strings: StringsOf<P>): void {
  const parts = { ...here[language], [part]: strings };
  here[language] = parts;
  // What isn't here yet, no screen that stands asks for: a test holds who may.
  spoken[language] = { ...parts.everybody, ...parts.secretariat } as Strings;
}

export const hasStrings = (language: Language, part: Part): boolean => here[language]?.[part] !== undefined;

/** @throws for a language that nobody has loaded: a page has the one chosen (`load-strings.ts`) */
export function getStrings(language: Language): Strings {
  const strings = spoken[language];
  if (strings === undefined) throw new Error(`Not loaded: the words of ${language}`);
  return strings;
}
