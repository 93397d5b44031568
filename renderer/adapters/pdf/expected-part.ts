import type { PaperPart } from '../../application/workspace/problem';

/** A text with figures beside it, which may be drawn at any place within it. */
export interface TextWithFigures {
  readonly text: string;
  readonly figures: string;
}

/** A row of a table that may be laid out in several parts; each begins with the same cells. */
export interface ExpectedRow {
  /** What each part of the row begins with. */
  readonly start: string;
  /** What the row has besides, once, from left to right over all its parts. */
  readonly cells: readonly string[];
}

/** What must stand on one part of a paper, taken from the request alone. */
export interface ExpectedPart {
  readonly part: PaperPart;
  /** In this order, each once, none within another. */
  readonly inOrder: readonly (string | TextWithFigures)[];
  /** Anywhere, each as often as it is named here. */
  readonly anywhere: readonly string[];
  /** Rows of one table, each with its cells in order. */
  readonly rows?: readonly ExpectedRow[];
  /** What every page after the first begins with; left out where it may be too high to be repeated. */
  readonly head?: readonly string[];
  /** What stands at the foot of each page. */
  readonly foot?: (page: number, pages: number) => readonly string[];
}
