import { projector as en } from './en/projector';
import { projector as id } from './id/projector';
import type { Language } from './language';

export type ProjectorStrings = typeof id;

/** Of the operator's desk, in both languages: they come with its own part of the program, and not at every start. */
export const projectorStrings: { readonly [language in Language]: ProjectorStrings } = { id, en };
