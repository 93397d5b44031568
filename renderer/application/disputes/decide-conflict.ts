import { toHeadsDigest } from '../../domain/decision';
import type { RevisionId, Sha256 } from '../../domain/ids';
import { assertNever, err, ok, type Result } from '../../domain/result';
import type { Notes, SheetKey } from '../../domain/revision';
import { readReason } from '../../domain/written-reason';
import { toClosings } from '../acts/to-closings';
import { standingOf } from '../acts/with-acts';
import type { Ports } from '../ports/ports';
import { type NextContent, NO_MARKS, NO_NOTES, writeNext } from '../sheets/sheet-writer';
import { keyOf } from '../workspace/key-of';
import { NOTE_LIMIT } from '../workspace/limits';
import type { DecisionProblem, KeyMissing, StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { createDisputeFinder, type DisputedSheet } from './disputed-sheet';

/**
 * `take`: this version counts. `ask-judge`: none does; the sheet is missing until the judge signs it anew.
 * `leave-out`: none does, and the sheet leaves the divisor, where the judge had been excused and signed all the same.
 */
export type ConflictChoice =
  | { readonly type: 'take'; readonly version: RevisionId }
  | { readonly type: 'ask-judge' }
  | { readonly type: 'leave-out' };

/** What the secretariat decides about one sheet. */
export interface SheetDecision {
  readonly key: SheetKey;
  /**
   * Digest of what the decision replaces as the person was shown it (`toHeadsDigest` of `DisputedSheet.replaces`);
   * if it is anything else by now, nothing is decided.
   */
  readonly shown: Sha256;
  readonly choice: ConflictChoice;
}

type DecideProblem = DecisionProblem | KeyMissing | StorageProblem;

/**
 * Decides disputed sheets with one written reason, all of them or none. Each decision is a revision by the
 * laptop's key that replaces everything the sheet's heads say, and the next link of that key's chain;
 * about more heads than a revision can name, several such links, which are one decision.
 * A sheet already decided can be decided again, as long as the judge hasn't written since.
 */
export async function decideConflicts(
  { repository, keyring, hash, now }: Pick<Ports, 'repository' | 'keyring' | 'hash' | 'now'>,
  id: WorkspaceId,
  decisions: readonly SheetDecision[],
  reason: string,
): Promise<Result<{ readonly decided: number }, DecideProblem>> {
  const why = readReason(reason);
  if (!why.ok) return why;
  const workspace = await repository.findWorkspace(id);
  if (workspace?.role !== 'secretariat') return err({ type: 'workspace-missing' });
  if (!(await keyring.holds(keyOf(workspace)))) return err({ type: 'key-missing', role: 'secretariat' });
  const wall = now();
  const written = await repository.appendRevisions<DecideProblem>(id, (chain) => {
    const closings = toClosings(chain.acts, chain.workspace.competition);
    if (decisions.some(({ key }) => closings.has(key.round))) return err({ type: 'round-closed' });
    const findDispute = createDisputeFinder(standingOf(chain.workspace, chain.acts), chain.revisions, hash);
    const changes: Parameters<typeof writeNext>[1][number][] = [];
    for (const { key, shown, choice } of decisions) {
      const sheet = findDispute(key);
      if (sheet === undefined || toHeadsDigest(sheet.replaces, hash) !== shown)
        return err({ type: 'conflict-moved-on' });
      const content = toContent(choice, sheet);
      if (!content.ok) return content;
      const heads = sheet.replaces.map((replaced) => replaced.id);
      changes.push({ sheet: { ...sheet, heads }, content: { ...content.value, reason: why.value } });
    }
    return writeNext(chain, changes, { hash, wall });
  });
  return written.ok ? ok({ decided: decisions.length }) : written;
}

function toContent(
  choice: ConflictChoice,
  { versions, excusal }: DisputedSheet,
): Result<NextContent, DecisionProblem> {
  switch (choice.type) {
    case 'ask-judge':
      return ok({ state: 'withdrawn', marks: NO_MARKS, notes: latestNotes(versions) });
    case 'leave-out':
      return excusal === undefined
        ? err({ type: 'excusal-gone' })
        : ok({ state: 'recused', marks: NO_MARKS, notes: NO_NOTES });
    case 'take': {
      const version = versions.find(({ stored }) => stored.id === choice.version);
      if (version === undefined) return err({ type: 'conflict-moved-on' });
      if (version.use === 'unusable') return err({ type: 'version-not-countable' });
      const { state, marks, notes } = version.stored.revision;
      // Only in a file made by hand; it would be the reason that is said to be too long.
      return canBeCarried(notes) ? ok({ state, marks, notes }) : err({ type: 'texts-too-long-together' });
    }
    default:
      return assertNever(choice);
  }
}

/** The judge begins anew with the marks, not with what was noted; notes longer than anybody may write stay behind. */
const latestNotes = (versions: DisputedSheet['versions']) =>
  versions.findLast(
    ({ stored: { revision } }) => revision.state !== 'recused' && canBeCarried(revision.notes),
  )?.stored.revision.notes ?? NO_NOTES;

/** With room in a line for a reason and for what is replaced. */
const NOTES_BYTES = 30_000;

const canBeCarried = (notes: Notes): boolean =>
  [notes.overall, ...Object.values<string>(notes.criteria)].every((note) => note.length <= NOTE_LIMIT) &&
  new TextEncoder().encode(JSON.stringify(notes)).length <= NOTES_BYTES;
