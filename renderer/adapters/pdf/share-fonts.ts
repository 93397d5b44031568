import type { KitDocument, KitFont } from './kit-document';

type OpenFont = (this: KitDocument, source: unknown, ...rest: readonly unknown[]) => KitDocument;

type Font = KitFont['font'];

interface ReadFont {
  readonly font: Font;
  /** What a document has of a font: which of its glyphs it shows, and how wide they are. */
  readonly Embedded: new (
    document: KitDocument,
    font: Font,
    id: string,
  ) => KitFont;
}

/**
 * Has all documents read each font file once. PDFKit reads it for every document anew, and takes longer over that than over
 * a page. The file's tables are shared; what a document makes of them stays its own.
 */
export function shareFonts(document: KitDocument): void {
  const owner = ownerOfFont(document);
  if (shared.has(owner)) return;
  shared.add(owner);
  const open = owner.font;
  owner.font = function (this: KitDocument, source, ...rest) {
    if (!(source instanceof Uint8Array) || rest.length > 0) return open.call(this, source, ...rest);
    const font = fonts.get(source) ?? readApart(this, open, source);
    fonts.set(source, font);
    return embedRead(this, font);
  };
}

const shared = new WeakSet<object>();
/** By the bytes of their files. */
const fonts = new WeakMap<Uint8Array, ReadFont>();

/** Read as if for this document, of which nothing is touched. */
function readApart(document: KitDocument, open: OpenFont, source: Uint8Array): ReadFont {
  const apart = Object.create(document, {
    _fontFamilies: { value: {} },
    _fontCount: { value: 0, writable: true },
  }) as KitDocument;
  open.call(apart, source);
  const embedded = apart._font;
  return { font: embedded.font, Embedded: embedded.constructor as ReadFont['Embedded'] };
}

/** What PDFKit's own does once it has read the file. */
function embedRead(document: KitDocument, { font, Embedded }: ReadFont): KitDocument {
  document._fontCount += 1;
  const embedded = new Embedded(document, toOwn(font), `F${document._fontCount}`);
  const namesake = document._fontFamilies[embedded.name];
  const isThere = namesake !== undefined && Object.getPrototypeOf(namesake.font) === font;
  if (!isThere) document._fontFamilies[namesake === undefined ? embedded.name : embedded.id] = embedded;
  document._font = isThere ? namesake : embedded;
  return document;
}

/**
 * fontkit remembers with each glyph the letter it was first asked for with, and what lays text out holds on to the font: in
 * another document the same glyph is another letter.
 */
const toOwn = (font: Font): Font => Object.create(font, { _glyphs: { value: {}, writable: true } }) as Font;

function ownerOfFont(document: KitDocument): { font: OpenFont } {
  let owner: object = document;
  while (!Object.hasOwn(owner, 'font')) owner = Object.getPrototypeOf(owner) as object;
  return owner as { font: OpenFont };
}
