import type { PaperRequest } from '../../application/papers/paper-request';
import type { PaperPart } from '../../application/workspace/problem';
import { findMissing, type Spell } from './check-part';
import { createPageReader } from './drawn-page';
import { toRuns } from './fallback-runs';
import { createFold } from './fold-letters';
import type { Family, FontBook, FontFiles } from './font-book';
import type { KitDocument, KitPage } from './kit-document';
import { toExpectedPart, toExpectedShared } from './paper-kinds';

/** What doesn't stand on the paper though the request has it. */
export interface Incomplete {
  readonly part: PaperPart;
  readonly missing: string;
}

export interface DrawnPaper {
  readonly document: KitDocument;
  /** Indexes of the pages of each unit. */
  readonly pagesOf: readonly (readonly number[])[];
  /** Indexes of pages that all share. */
  readonly shared: readonly number[];
  /** Height of the bottom margin. */
  readonly footHeight: number;
}

/** The families whose letters a text can be drawn in. */
const FAMILIES: readonly Family[] = ['Sans', 'Serif'];

const folds = new WeakMap<FontFiles, (text: string) => string>();

/**
 * Compares what was drawn with what the request has, part by part, so that what stands on one sheet can't
 * stand in for what is missing on another. Letters no font has count as the "�" they were named as.
 * @yields after each part, its index; where something is missing the generator ends with it
 */
export function* checkPaper(
  paper: PaperRequest,
  { document, pagesOf, shared, footHeight }: DrawnPaper,
  fonts: FontFiles,
  book: FontBook,
): Generator<number, Incomplete | undefined> {
  const fold = folds.get(fonts) ?? createFold(fonts);
  folds.set(fonts, fold);
  const spell = createSpelling(fold, book);
  const read = createPageReader(document, fold);
  const readAll = (indexes: readonly number[]) =>
    indexes.map((index) => read(document._pageBuffer[index] as KitPage, footHeight));
  const common = toExpectedShared(paper);
  if (common !== undefined) {
    const missing = findMissing(common, joined(readAll(shared)), spell);
    if (missing !== undefined) return { part: common.part, missing };
  }
  for (const [unit, indexes] of pagesOf.entries()) {
    const expected = toExpectedPart(paper, unit, book);
    const missing = findMissing(expected, readAll(indexes), spell);
    if (missing !== undefined) return { part: expected.part, missing };
    yield unit;
  }
  return undefined;
}

/** Pages of one thing: what all pages share is drawn in pieces that have no order. */
const joined = (pages: readonly { readonly body: readonly string[]; readonly foot: readonly string[] }[]) => [
  { body: pages.flatMap(({ body }) => body), foot: pages.flatMap(({ foot }) => foot) },
];

function createSpelling(fold: (text: string) => string, book: FontBook): Spell {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const spellings = FAMILIES.map((family) =>
      fold(
        toRuns(text, family, book)
          .runs.map((run) => run.text)
          .join(''),
      ),
    );
    const different = [...new Set(spellings)];
    known.set(text, different);
    return different;
  };
}
