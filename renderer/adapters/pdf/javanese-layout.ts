/** Switches of a font's features by their tags. */
type Features = readonly string[] | { readonly [tag: string]: boolean };

/** What of a fontkit font lays text out. */
export interface ShapedFont {
  layout: (text: string, features?: Features, script?: string) => GlyphRun;
}

interface GlyphRun {
  readonly glyphs: readonly { readonly codePoints: readonly number[] }[];
}

const JAVANESE = /[\uA980-\uA9DF]/u;

/** A syllable whose taling or dirga muré is written last and stands first on paper. */
const DRAWN_FIRST =
  /([\uA984-\uA9B2]\uA9B3?(?:\uA9C0[\uA984-\uA9B2]\uA9B3?)*[\uA9BD-\uA9BF]*)([\uA9BA\uA9BB])/gu;

const PLACING: Features = { mark: false, mkmk: false, abvm: false };
const FORMS: Features = { akhn: true, pref: true, abvs: true, blws: true, pres: true, psts: true };

/**
 * fontkit 2.0.4 throws over some Javanese syllables (a vowel over "ꦱꦿ", a mark without its letter) and puts a
 * dotted circle into others ("ꦏꦿꦺꦴ"). These are the ways to lay out the same letters, from the best looking to
 * the plainest: as it is; marks left where the font draws them; put in order here, by the rules for Latin.
 */
const WAYS: readonly ((font: Layout, text: string, features: Features) => GlyphRun)[] = [
  (layout, text, features) => layout(text, features),
  (layout, text, features) => layout(text, { ...switches(features), ...PLACING }),
  (layout, text, features) => layout(inOrder(text), { ...switches(features), ...FORMS }, 'latn'),
  (layout, text, features) => layout(inOrder(text), { ...switches(features), ...FORMS, ...PLACING }, 'latn'),
];

type Layout = ShapedFont['layout'];

/** Has all fonts of this one's kind lay Javanese out with each of its letters, none more and none less. */
export function layOutJavanese(font: ShapedFont): void {
  const owner = ownerOfLayout(font);
  if (mended.has(owner)) return;
  mended.add(owner);
  const plain = owner.layout;
  owner.layout = function (this: ShapedFont, text, features, script) {
    const layout: Layout = plain.bind(this);
    if (!JAVANESE.test(text)) return layout(text, features, script);
    for (const way of WAYS) {
      const run = tryWay(() => way(layout, text, features ?? []));
      if (run !== undefined && lettersOf(run) === sorted([...text])) return run;
    }
    return layout(inOrder(text), { ...switches(features ?? []), ...PLACING }, 'latn');
  };
}

const mended = new WeakSet<object>();

function ownerOfLayout(font: ShapedFont): ShapedFont {
  let owner = font;
  while (!Object.hasOwn(owner, 'layout')) owner = Object.getPrototypeOf(owner) as ShapedFont;
  return owner;
}

function tryWay(way: () => GlyphRun): GlyphRun | undefined {
  try {
    return way();
  } catch {
    // Whatever the shaper stumbles over, the next way is plainer.
    return undefined;
  }
}

const inOrder = (text: string): string => text.replace(DRAWN_FIRST, '$2$1');

const switches = (features: Features): { readonly [tag: string]: boolean } =>
  Array.isArray(features)
    ? Object.fromEntries((features as readonly string[]).map((tag) => [tag, true]))
    : (features as { readonly [tag: string]: boolean });

const lettersOf = ({ glyphs }: GlyphRun): string =>
  sorted(glyphs.flatMap(({ codePoints }) => codePoints.map((each) => String.fromCodePoint(each))));

const sorted = (letters: readonly string[]): string => letters.toSorted().join('');
