import type { Language } from './language';
import { getStrings } from './strings';

/** Where a saved file is: the shell's path, or the browser's downloads, which have no path to tell. */
export const describePlace = (where: string, name: string, language: Language): string =>
  where === 'downloads' ? getStrings(language).common.inDownloads(name) : where;
