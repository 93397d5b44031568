import { display as en } from './en/display';
import { display as id } from './id/display';
import type { Language } from './language';

/** Of the page of the second window, which loads nothing else of what the program says. */
export const displayStrings: { readonly [language in Language]: typeof id } = { id, en };
