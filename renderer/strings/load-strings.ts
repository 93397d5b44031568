import type { Language } from './language';
import { hasStrings, type Part, putStrings, type StringsOf } from './strings';

const SOURCES: { readonly [language in Language]: { readonly [P in Part]: () => Promise<StringsOf<P>> } } = {
  id: {
    everybody: async () => (await import('./id/indonesian')).indonesian,
    secretariat: async () => (await import('./id/secretariat')).secretariatIndonesian,
  },
  en: {
    everybody: async () => (await import('./en/english')).english,
    secretariat: async () => (await import('./en/secretariat')).secretariatEnglish,
  },
};

/** What a judge never reads comes with the screens that say it; from then on with every language. */
const needed = new Set<Part>(['everybody']);
/** Those that were asked for, here already or on their way. */
const asked = new Set<Language>();

async function loadPart(language: Language, part: Part): Promise<void> {
  if (!hasStrings(language, part)) putStrings(language, part, await SOURCES[language][part]());
}

/**
 * The words of a language come by themselves: a person reads one.
 * @throws where they can't be had, and may be tried again
 */
export async function loadStrings(language: Language): Promise<void> {
  asked.add(language);
  await Promise.all([...needed].map((part) => loadPart(language, part)));
}

/** What is said on the secretariat's screens, too, in the languages asked for so far. @throws as {@link loadStrings} */
export async function loadSecretariatStrings(): Promise<void> {
  needed.add('secretariat');
  await Promise.all([...asked].map((language) => loadPart(language, 'secretariat')));
}
