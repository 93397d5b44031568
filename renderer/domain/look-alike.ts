import { createPace, type Steps } from './steps';

/** Anything but ASCII: most names have nothing else, and need less work. */
const OTHER = /[^ -~]/;

/**
 * Letters of the Greek and Cyrillic alphabets that look like Latin ones, and Latin ones that look like plainer
 * ones: the everyday part of Unicode's list of confusables (UTS 39), looks before sounds.
 */
const LOOKS: ReadonlyMap<string, string> = new Map([
  ...pairs('АВЕЗКМНОРСТУХЬІЈЅҮԚԜҺӀ', 'ABE3KMHOPCTYXbIJSYQWHI'),
  ...pairs('авезкмнопрстухьіјѕүгԛԝһӏԁ', 'abe3kmhonpctyxbijsyrqwhld'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
  ...pairs('αβγεηικμνορστυχω', 'abyenikuvopotuxw'),
  ...pairs('ıłøđħŧɑɡɩǀ', 'ilodhtagil'),
]);

function pairs(from: string, to: string): readonly (readonly [string, string])[] {
  const looks = [...to];
  return [...from].map((letter, index) => [letter, looks[index] ?? letter] as const);
}

const ACCENTS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu;
/** Spaces and signs: they are there or not without anybody seeing it. */
const BETWEEN = /[^\p{L}\p{N}\p{M}]/gu;

/**
 * What a name looks like at a glance: without capitals, accents, spaces and signs, one letter for all that are
 * easily taken for each other. Empty where nothing of it is a letter or a number.
 */
export function lookOf(name: string): string {
  const latin = OTHER.test(name)
    ? name
        .normalize('NFKD')
        .replace(ACCENTS, '')
        .replace(/[^ -~]/gu, (letter) => LOOKS.get(letter) ?? letter)
        .normalize('NFKC')
    : name;
  return latin
    .toLowerCase()
    .replaceAll('|', 'l')
    .replace(BETWEEN, '')
    .replace(/[i1]/g, 'l')
    .replaceAll('0', 'o');
}

/** Names that look alike and are written otherwise, each with what is called so. */
export interface LookAlikes<T> {
  readonly spellings: readonly { readonly text: string; readonly items: readonly T[] }[];
}

/** Every name that looks like another one, in the order of the items; rests now and then. */
export function* findLookAlikesInSteps<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
): Steps<readonly LookAlikes<T>[]> {
  const looks = new Map<string, Map<string, T[]>>();
  const pace = createPace();
  for (const item of items) {
    if (pace.isDue()) yield;
    const text = nameOf(item);
    const look = lookOf(text);
    if (look === '') continue;
    const spellings = looks.get(look);
    if (spellings === undefined) {
      looks.set(look, new Map([[text, [item]]]));
      continue;
    }
    const same = spellings.get(text);
    if (same) same.push(item);
    else spellings.set(text, [item]);
  }
  return [...looks.values()]
    .filter(({ size }) => size > 1)
    .map((spellings) => ({ spellings: [...spellings].map(([text, called]) => ({ text, items: called })) }));
}
