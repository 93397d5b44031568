import { cleanLines } from '../domain/clean-text';
import type { RevisionId } from '../domain/ids';
import { assertNever, err, ok, type Result } from '../domain/result';
import type { SheetKey, StoredRevision } from '../domain/revision';
import { createDisputeFinder, type DisputedSheet } from './disputed-sheet';
import type { Ports } from './ports';
import type { DecisionProblem, KeyMissing, StorageProblem } from './problem';
import { type NextContent, NO_MARKS, NO_NOTES, writeNext } from './sheet-writer';
import type { WorkspaceId } from './workspace';

/** `take`: this version counts. `ask-judge`: none does; the sheet is missing until the judge signs it anew. */
export type ConflictChoice =
  | { readonly type: 'take'; readonly version: RevisionId }
  | { readonly type: 'ask-judge' };

/** What the secretariat decides about one sheet. */
export interface SheetDecision {
  readonly key: SheetKey;
  /** The heads the person was shown; if there are others by now, nothing is decided. */
  readonly shown: readonly RevisionId[];
  readonly choice: ConflictChoice;
}

type DecideProblem = DecisionProblem | KeyMissing | StorageProblem;

/**
 * Decides disputed sheets with one written reason, all of them or none. Each decision is a revision by the
 * competition's key that replaces everything the sheet's heads say, and the next link of that key's chain.
 * A sheet already decided can be decided again, as long as the judge hasn't written since.
 */
export async function decideConflicts(
  { repository, keyring, hash, now }: Pick<Ports, 'repository' | 'keyring' | 'hash' | 'now'>,
  id: WorkspaceId,
  decisions: readonly SheetDecision[],
  reason: string,
): Promise<Result<{ readonly decided: number }, DecideProblem>> {
  const why = cleanLines(reason).trim();
  if (why === '') return err({ type: 'reason-missing' });
  const workspace = await repository.findWorkspace(id);
  if (workspace?.role !== 'secretariat') return err({ type: 'workspace-missing' });
  if (!(await keyring.holds(workspace.signer))) return err({ type: 'key-missing', role: 'secretariat' });
  const wall = now();
  const written = await repository.appendRevisions<DecideProblem>(id, (chain) => {
    const findDispute = createDisputeFinder(chain.workspace, chain.revisions, hash);
    const changes: Parameters<typeof writeNext>[1][number][] = [];
    for (const { key, shown, choice } of decisions) {
      const sheet = findDispute(key);
      if (sheet === undefined || !sameIds(sheet.heads, shown)) return err({ type: 'conflict-moved-on' });
      const content = toContent(choice, sheet);
      if (!content.ok) return content;
      const heads = sheet.heads.map((head) => head.id);
      changes.push({ sheet: { ...sheet, heads }, content: { ...content.value, reason: why } });
    }
    return writeNext(chain, changes, { hash, wall });
  });
  return written.ok ? ok({ decided: written.value.length }) : written;
}

function toContent(
  choice: ConflictChoice,
  { versions }: DisputedSheet,
): Result<NextContent, DecisionProblem> {
  switch (choice.type) {
    case 'ask-judge':
      return ok({ state: 'withdrawn', marks: NO_MARKS, notes: latestNotes(versions) });
    case 'take': {
      const version = versions.find(({ stored }) => stored.id === choice.version);
      if (version === undefined) return err({ type: 'conflict-moved-on' });
      if (version.use === 'unusable') return err({ type: 'version-not-countable' });
      const { state, marks, notes } = version.stored.revision;
      return ok({ state, marks, notes });
    }
    default:
      return assertNever(choice);
  }
}

/** The judge begins anew with the marks, not with what was noted. */
const latestNotes = (versions: DisputedSheet['versions']) =>
  versions.findLast(({ stored }) => stored.revision.state !== 'recused')?.stored.revision.notes ?? NO_NOTES;

function sameIds(heads: readonly StoredRevision[], shown: readonly RevisionId[]): boolean {
  const ids = new Set(shown);
  return heads.length === ids.size && heads.every(({ id }) => ids.has(id));
}
