import { foldCase } from '../../../application/tables/fold-text';
import type { Place } from './place';

/** Without capitals and accents. */
const fold = (text: string): string =>
  foldCase(text)
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '');

/**
 * Those that have every word of the text somewhere, in their own order: first the number that was typed, then those
 * whose name begins so, then those of which a word does. All of the screens where nothing was typed.
 */
export function findPlaces(places: readonly Place[], text: string): readonly Place[] {
  const typed = fold(text);
  const words = typed.split(' ').filter(Boolean);
  if (words.length === 0) return places.filter(({ kind }) => kind === 'screen');
  return places
    .flatMap((place) => {
      const name = fold(place.name);
      const all = ` ${place.number ?? ''} ${name} ${fold(place.detail ?? '')}`;
      if (!words.every((word) => all.includes(word))) return [];
      return [{ place, distance: distanceOf(place, name, all, typed, words) }];
    })
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ place }) => place);
}

function distanceOf(
  place: Place,
  name: string,
  all: string,
  typed: string,
  words: readonly string[],
): number {
  if (String(place.number) === words[0]) return 0;
  if (name.startsWith(typed)) return 1;
  return words.every((word) => all.includes(` ${word}`)) ? 2 : 3;
}
