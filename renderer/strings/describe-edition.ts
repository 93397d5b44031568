import { type Edition, toShortEditionHash } from '../domain/edition';
import type { Language } from './language';
import { getStrings } from './strings';

/** "Berkas lomba no. 7 · 3f9a-01bc" */
export const describeEdition = (edition: Edition, language: Language): string =>
  getStrings(language).common.edition(edition.number, toShortEditionHash(edition));
