import { z } from 'zod';
import type { CriterionId } from '../domain/ids';
import type { Notes } from '../domain/revision';

/**
 * What stood on a sheet when its window closed in the middle of a write. The database can't be waited
 * for then; the browser's own small store takes a text at once. Read back and forgotten when the sheet
 * is opened the next time: the facts stay in the database.
 */
export interface ParkedDraft {
  /** Revisions the sheet had, as far as the window knew. */
  readonly revisions: number;
  readonly typed: { readonly [criterion: CriterionId]: string };
  readonly notes: Notes;
}

const texts = z.record(z.string(), z.string());

const parkedDraft = z.object({
  revisions: z.int().min(0),
  typed: texts,
  notes: z.object({ overall: z.string(), criteria: texts }),
});

export type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const toKey = (sheet: string): string => `pleno-parked ${sheet}`;

/** Leaves a draft where the next window finds it; a store that is full or closed is left alone. */
export function parkDraft(store: TextStore, sheet: string, draft: ParkedDraft): 'parked' | 'refused' {
  try {
    store.setItem(toKey(sheet), JSON.stringify(draft));
    return 'parked';
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return 'refused';
  }
}

/**
 * Takes a parked draft out, if there is one that still fits: at most the write that was under way
 * may have reached the database since.
 */
export function takeParkedDraft(store: TextStore, sheet: string, revisions: number): ParkedDraft | undefined {
  const text = store.getItem(toKey(sheet));
  if (text === null) return undefined;
  store.removeItem(toKey(sheet));
  const parked = parkedDraft.safeParse(parseJson(text));
  return parked.success && revisions <= parked.data.revisions + 1 ? parked.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
