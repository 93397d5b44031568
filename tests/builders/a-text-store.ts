import type { TextStore } from '../../renderer/application/ports/text-store';
import { createPageTexts } from '../../renderer/platform/page-texts';

/** The platform's small place over texts a test can look into; one that takes nothing is full. */
export function aTextStore(
  takes: 'everything' | 'nothing' = 'everything',
): TextStore & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    ...createPageTexts({
      getItem: (key) => texts.get(key) ?? null,
      setItem: (key, text) => {
        if (takes === 'nothing') throw new DOMException('full', 'QuotaExceededError');
        texts.set(key, text);
      },
      removeItem: (key) => texts.delete(key),
    }),
  };
}
