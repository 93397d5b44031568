import { useStore } from 'zustand';
import type { Language } from '../strings/language';
import { getStrings, type Strings } from '../strings/strings';
import { useApp } from './app-context';

export const useLanguage = (): Language =>
  useStore(useApp().session, (session) => session.preferences.language);

/** Everything the program says, in the language chosen. */
export const useText = (): Strings => getStrings(useLanguage());
