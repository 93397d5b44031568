import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';

/** What the renderer needs to know of a paper: a definition in parts, and what is drawn around pdfmake. */
export interface PaperDocument {
  /** Everything but the content. */
  readonly base: Omit<TDocumentDefinitions, 'content'>;
  /** Sheets or certificates: what progress counts. */
  readonly units: number;
  readonly toUnit: (index: number) => Content;
  /** What stands at the foot of a unit's pages, counted from 1 within it; absent: the base's own foot. */
  readonly toFoot?: (index: number, page: number, pages: number) => Content;
  readonly frame: PageFrame | undefined;
}

/**
 * The static part of every page, drawn once and shown by all; and a code of its own for each. In two
 * pieces, since what a page has of its own is read between them.
 */
export interface PageFrame {
  readonly before: Content;
  readonly after: Content;
  readonly watermark: TDocumentDefinitions['watermark'];
  readonly codes: readonly string[];
  readonly codeBox: { readonly left: number; readonly top: number; readonly size: number };
}

/** A paper in one piece. */
export const whole = ({ content, ...base }: TDocumentDefinitions): PaperDocument => ({
  base,
  units: 1,
  toUnit: () => content,
  frame: undefined,
});

/** A paper whose content is a list of units. */
export function split({ content, ...base }: TDocumentDefinitions, units: number): PaperDocument {
  const list = Array.isArray(content) ? content : [content];
  return { base, units, toUnit: (index) => list[index] ?? { text: '' }, frame: undefined };
}

/** The whole definition, for those who want it in one piece. */
export function toDefinition({
  base,
  units,
  toUnit,
  toFoot,
}: PaperDocument): TDocumentDefinitions & { content: Content[] } {
  const feet = toFoot === undefined ? [] : Array.from({ length: units }, (_, index) => toFoot(index, 1, 1));
  return {
    ...base,
    content: Array.from({ length: units }, (_, index) => ({
      stack: [toUnit(index)],
      ...(index > 0 ? { pageBreak: 'before' as const } : {}),
    })),
    ...(toFoot === undefined ? {} : { footer: () => feet }),
  };
}
