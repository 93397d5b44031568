import { boot as bootEn } from './en/boot';
import { saveProblems as saveProblemsEn } from './en/save-problems';
import { startWays as startWaysEn } from './en/start-ways';
import { boot as bootId } from './id/boot';
import { saveProblems as saveProblemsId } from './id/save-problems';
import { startWays as startWaysId } from './id/start-ways';
import type { Language } from './language';

const indonesian = { boot: bootId, startWays: startWaysId, saveProblems: saveProblemsId };

export type BootStrings = typeof indonesian;

/** What is said before the language is known, or where no further file of the program can be had. */
export const bootStrings: { readonly [language in Language]: BootStrings } = {
  id: indonesian,
  en: { boot: bootEn, startWays: startWaysEn, saveProblems: saveProblemsEn },
};
