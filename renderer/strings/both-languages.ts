import { english } from './en/english';
import { secretariatEnglish } from './en/secretariat';
import { indonesian } from './id/indonesian';
import { secretariatIndonesian } from './id/secretariat';
import type { Language } from './language';
import { putStrings, type Strings } from './strings';

/** For whatever speaks both from its first moment on, which no page does: papers, the command line, tests. */
export const strings: { readonly [language in Language]: Strings } = {
  id: { ...indonesian, ...secretariatIndonesian },
  en: { ...english, ...secretariatEnglish },
};

putStrings('id', 'everybody', indonesian);
putStrings('id', 'secretariat', secretariatIndonesian);
putStrings('en', 'everybody', english);
putStrings('en', 'secretariat', secretariatEnglish);
