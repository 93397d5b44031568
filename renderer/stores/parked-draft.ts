import { z } from 'zod';
import type { TextStore } from '../application/ports/text-store';
import type { CriterionId } from '../domain/ids';
import { parseJson } from '../domain/parse-json';
import type { Notes } from '../domain/revision';

/**
 * What stood on a sheet when its window closed in the middle of a write. The database can't be waited
 * for then; the shell's own small place takes a text at once. Read back and forgotten when the sheet
 * is opened the next time: the facts stay in the database.
 */
export interface ParkedDraft {
  /** Revisions the sheet had, as far as the window knew. */
  readonly revisions: number;
  readonly typed: { readonly [criterion: CriterionId]: string };
  readonly notes: Notes;
}

const textById = z.record(z.string(), z.string());

const parkedDraft = z.object({
  revisions: z.int().min(0),
  typed: textById,
  notes: z.object({ overall: z.string(), criteria: textById }),
});

const toKey = (sheet: string): string => `pleno-parked ${sheet}`;

/** Leaves a draft where the next window finds it, unless the place refuses it. */
export const parkDraft = (texts: TextStore, sheet: string, draft: ParkedDraft): 'parked' | 'refused' =>
  texts.write(toKey(sheet), JSON.stringify(draft)) === 'kept' ? 'parked' : 'refused';

/**
 * Takes a parked draft out, if there is one that still fits: at most the write that was under way
 * may have reached the database since.
 */
export function takeParkedDraft(texts: TextStore, sheet: string, revisions: number): ParkedDraft | undefined {
  const text = texts.read(toKey(sheet));
  if (text === undefined) return undefined;
  texts.remove(toKey(sheet));
  const parked = parkedDraft.safeParse(parseJson(text));
  return parked.success && revisions <= parked.data.revisions + 1 ? parked.data : undefined;
}
