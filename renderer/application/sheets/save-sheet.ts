import { cleanNotes } from '../../domain/clean-text';
import { assertNever, err, ok, type Result } from '../../domain/result';
import type { Marks, Notes, SheetKey } from '../../domain/revision';
import type { Ports } from '../ports/ports';
import type { SheetProblem, StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { countOffScale } from './marks-on-scale';
import { appendAsJudge, type OpenSheet, openSheets, writeNext } from './sheet-writer';

export interface SheetContent {
  readonly marks: Marks;
  readonly notes: Notes;
}

/**
 * Autosave: a draft over the sheet's heads, unless it would say what the sheet says already.
 * @returns when what is on the sheet now was written.
 * @throws if a mark is not on the rubric's scale; the screens let no such mark get here.
 */
export async function saveSheet(
  { repository, hash, now }: Ports,
  id: WorkspaceId,
  key: SheetKey,
  content: SheetContent,
): Promise<Result<{ readonly savedAt: string }, SheetProblem | StorageProblem>> {
  const wall = now();
  let savedAt = wall;
  const notes = keepNotes(content.notes);
  const written = await appendAsJudge<SheetProblem>(repository, id, (chain) => {
    const opened = openSheets(chain, [key], hash);
    if (!opened.ok) return opened;
    const [sheet] = opened.value as [OpenSheet];
    const closed = findSeal(sheet);
    if (closed) return err(closed);
    if (countOffScale(sheet.round.rubric, content.marks) > 0) throw new RangeError('a mark is off the scale');
    savedAt = wall;
    if (isSaved(sheet, { marks: content.marks, notes })) {
      if (sheet.state.type === 'draft') savedAt = sheet.state.head.revision.wall;
      return ok([]);
    }
    return writeNext(chain, [{ sheet, content: { state: 'draft', marks: content.marks, notes } }], {
      hash,
      wall,
    });
  });
  return written.ok ? ok({ savedAt }) : written;
}

/** Why the sheet takes no edit now, if so. */
function findSeal({ state }: OpenSheet): SheetProblem | undefined {
  switch (state.type) {
    case 'submitted':
      return { type: 'sheet-signed' };
    case 'recused':
      return { type: 'sheet-recused' };
    case 'conflict':
      return { type: 'sheet-in-conflict' };
    // An outdated sheet is marked afresh, whatever it was under the earlier rubric.
    case 'outdated':
    case 'withdrawn':
    case 'draft':
    case 'empty':
      return undefined;
    default:
      return assertNever(state);
  }
}

/** Nothing to write: the sheet says so already, or nothing was ever said. */
function isSaved({ marks, notes }: OpenSheet, next: SheetContent): boolean {
  return sameRecord(marks, next.marks) && sameNotes(notes, next.notes);
}

const sameNotes = (a: Notes, b: Notes): boolean =>
  a.overall === b.overall && sameRecord(a.criteria, b.criteria);

function sameRecord<T>(a: { readonly [key: string]: T }, b: { readonly [key: string]: T }): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** Notes as they are kept: clean text, and nothing for a criterion about which nothing was written. */
function keepNotes(notes: Notes): Notes {
  const { overall, criteria } = cleanNotes(notes);
  const written = Object.entries<string>(criteria).filter(([, note]) => note.trim() !== '');
  return { overall: overall.trim() === '' ? '' : overall, criteria: Object.fromEntries(written) };
}
