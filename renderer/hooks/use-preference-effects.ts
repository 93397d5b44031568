import { useEffect } from 'react';
import { useStore } from 'zustand';
import { localeOf } from '../strings/language';
import { useApp } from './app-context';

/** Puts theme, text size and language on the document, where the style sheets and screen readers look. */
export function usePreferenceEffects(): void {
  const { session, platform } = useApp();
  const { language, theme, textSize } = useStore(session, (state) => state.preferences);
  useEffect(() => {
    const root = document.documentElement;
    root.lang = localeOf(language);
    root.dataset.textSize = String(textSize);
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    platform.setLanguage(language);
  }, [platform, language, theme, textSize]);
}
