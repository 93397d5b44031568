import type { ShapedFont } from './javanese-layout';

/** A PDF object being written. */
export interface KitReference {
  data: { [key: string]: unknown };
  /** What has been written so far, an operator a chunk; empty once ended. */
  readonly buffer: readonly Uint8Array[];
  readonly write: (chunk: string) => void;
  readonly end: (chunk?: string) => void;
}

/** An embedded font; its glyphs are numbered in the order they are first drawn. */
export interface KitFont {
  readonly font: ShapedFont;
  /** As pages' streams name it. */
  readonly id: string;
  /** As the font calls itself. */
  readonly name: string;
  /** In thousandths of the font size, by glyph. */
  readonly widths: readonly number[];
  /** Code points by glyph. */
  readonly unicode: readonly (readonly number[])[];
  /** Called once, when the document ends. */
  toUnicodeCmap: () => KitReference;
}

export interface KitPage {
  readonly width: number;
  readonly height: number;
  readonly content: KitReference;
  readonly resources: KitReference;
  readonly dictionary: KitReference;
  readonly xobjects: { [name: string]: KitReference };
  readonly end: () => void;
}

export interface KitDocument {
  readonly ref: (data?: object) => KitReference;
  _pageBuffer: KitPage[];
  readonly _fontFamilies: { [name: string]: KitFont };
  /** The one in use. */
  _font: KitFont;
  /** Fonts that were opened for it. */
  _fontCount: number;
  readonly _root: {
    readonly data: { readonly Pages: { readonly data: { Kids: KitReference[]; Count: number } } };
  };
}
