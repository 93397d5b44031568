import { describe, expect, test } from 'vitest';
import { createSessionStore } from '../../../renderer/stores/session-store';
import type { Language } from '../../../renderer/strings/language';

function sessionWith(loadLanguage: (language: Language) => Promise<void>) {
  const saved: Language[] = [];
  const session = createSessionStore({
    initial: undefined,
    save: ({ language }) => saved.push(language),
    loadLanguage,
  });
  return { session, saved, language: () => session.getState().preferences.language };
}

describe('another language', () => {
  test('is spoken once its words are here, and not before', async () => {
    let arrive = (): void => undefined;
    const { session, saved, language } = sessionWith(
      () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    );
    const setting = session.getState().setLanguage('en');
    expect([language(), saved]).toEqual(['id', []]);
    arrive();
    expect(await setting).toBe('set');
    expect([language(), saved]).toEqual(['en', ['en']]);
  });

  test('is the one chosen last, whichever words come first', async () => {
    let arrive = (): void => undefined;
    const { session, language } = sessionWith((wanted) =>
      wanted === 'id'
        ? Promise.resolve()
        : new Promise((resolve) => {
            arrive = resolve;
          }),
    );
    const first = session.getState().setLanguage('en');
    await session.getState().setLanguage('id');
    arrive();
    await first;
    expect(language()).toBe('id');
  });

  test('whose words cannot be had leaves everything as it is, and says so', async () => {
    const { session, saved, language } = sessionWith(() => Promise.reject(new Error('offline')));
    expect(await session.getState().setLanguage('en')).toBe('missing');
    expect([language(), saved]).toEqual(['id', []]);
  });
});
