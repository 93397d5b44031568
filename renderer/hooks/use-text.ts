import { useStore } from 'zustand';
import type { Language } from '../strings/language';
import { type Strings, strings } from '../strings/strings';
import { useApp } from './app-context';

export const useLanguage = (): Language =>
  useStore(useApp().session, (session) => session.preferences.language);

/** Everything the program says, in the language chosen. */
export const useText = (): Strings => strings[useLanguage()];
