import { describe, expect, test } from 'vitest';
import { strings } from '../../../renderer/strings/both-languages';
import { type Term, terms } from '../../../renderer/strings/terms';

/** Every sentence, with where it stands; of one that takes values, what stands around them. */
function listSentences(part: unknown, place: string): readonly (readonly [place: string, said: string])[] {
  if (typeof part === 'string') return [[place, part]];
  if (typeof part === 'function') return [[place, toSaid(String(part))]];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) => listSentences(inner, `${place}.${key}`));
}

/** The quoted parts of a function's text, without what is filled in. */
const toSaid = (source: string): string =>
  [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)]
    .map(([, single, double, template]) => single ?? double ?? template ?? '')
    // A lone word that is written small is a name in the code.
    .filter((said) => !/^[a-z-]*$/.test(said))
    .map((said) => said.replaceAll(/\$\{[^}]*\}/g, '…'))
    .join(' ¶ ');

const languages = ['id', 'en'] as const;

describe.each(languages)('in %s', (language) => {
  const sentences = listSentences(strings[language], language);

  test('there are as many sentences as a program has', () => {
    expect(sentences.length).toBeGreaterThan(1_500);
  });

  test.each(Object.entries<Term>(terms))('%s is called by one noun', (_, term) => {
    for (const pattern of term.not[language] ?? []) {
      const other = new RegExp(`(?<![\\p{L}-])(?:${pattern})(?![\\p{L}])`, 'iu');
      expect(sentences.filter(([, said]) => other.test(said))).toEqual([]);
    }
  });

  test.each(Object.entries<Term>(terms))('%s is said at all', (_, term) => {
    const noun = new RegExp(`(?<!\\p{L})${term[language]}`, 'iu');
    expect(sentences.some(([, said]) => noun.test(said))).toBe(true);
  });
});

test('the secretariat is written small in the middle of a sentence, but for an office’s own name', () => {
  const wrong = listSentences(strings.id, 'id').filter(([, said]) =>
    /[\p{L},;:] Sekretariat(?! Daerah)/u.test(said.replaceAll(/[.!?:“] Sekretariat/g, '')),
  );
  expect(wrong).toEqual([]);
});
