import { english } from './en/english';
import { indonesian } from './id/indonesian';
import type { Language } from './language';
import { putStrings, type Strings } from './strings';

/** For whatever speaks both from its first moment on, which no page does: papers, the command line, tests. */
export const strings: { readonly [language in Language]: Strings } = { id: indonesian, en: english };

putStrings('id', indonesian);
putStrings('en', english);
