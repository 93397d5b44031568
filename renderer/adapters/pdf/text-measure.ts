import { countLines } from './certificate-fit';
import type { FontBook } from './font-book';

interface TextLook {
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
}

/** What the sans text of a paper takes up, erring to the large side. */
export interface TextMeasure {
  /** On one line; figures as wide as the widest, as they stand in columns. */
  readonly width: (text: string, look: TextLook) => number;
  /** Wrapped into this width. */
  readonly height: (text: string, width: number, look: TextLook) => number;
}

/** Kerning, italics and what the wrapping rounds. */
const SLACK = 1.03;

/** @param leading the definition's `lineHeight` */
export function createTextMeasure(book: FontBook, leading: number): TextMeasure {
  const fontOf = ({ bold = false }: TextLook) => ({ family: 'Sans', bold }) as const;
  const widestFigure = (look: TextLook): string =>
    [...'0123456789'].reduce((widest, figure) =>
      book.measure(figure, fontOf(look), 1) > book.measure(widest, fontOf(look), 1) ? figure : widest,
    );
  const figures = { regular: widestFigure({ size: 1 }), bold: widestFigure({ size: 1, bold: true }) };
  return {
    width: (text, look) =>
      SLACK *
      book.measure(text.replace(/\d/g, look.bold ? figures.bold : figures.regular), fontOf(look), look.size),
    height: (text, width, look) =>
      countLines(text, width, (part) => book.measure(part, fontOf(look), look.size)) *
      book.lineHeight(text, 'Sans') *
      look.size *
      leading,
  };
}
