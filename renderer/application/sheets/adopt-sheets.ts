import { isActive } from '../../domain/competition';
import { isDecision } from '../../domain/decision';
import { judgesByEntry } from '../../domain/judges-by-entry';
import { err, ok, type Result } from '../../domain/result';
import { compareRevisions, type SheetKey, type StoredRevision, sheetId } from '../../domain/revision';
import { headsOf } from '../../domain/sheet';
import { toAuthority } from '../acts/to-authority';
import type { Ports } from '../ports/ports';
import type { StorageProblem } from '../workspace/problem';
import type { JudgeWorkspace, WorkspaceId } from '../workspace/workspace';
import {
  appendAsJudge,
  type Chain,
  type NextContent,
  NO_MARKS,
  NO_NOTES,
  type OpenSheet,
  openSheets,
  writeNext,
} from './sheet-writer';

/**
 * Makes a judge's sheets this laptop's own after the key they were written with has stayed behind: the
 * workspace gets a new device key, and every sheet is written once more with it, over whatever it says.
 * What was signed becomes a draft, because only the judge signs; a recusal and a sheet taken back keep
 * their meaning and their reason. Sheets of an earlier rubric or in dispute are left for the judge, and so
 * are those the secretariat has decided: its decision stands until the judge writes anew.
 * @throws on a secretariat's workspace.
 */
export async function adoptSheets(
  { repository, keyring, hash, now }: Pick<Ports, 'repository' | 'keyring' | 'hash' | 'now'>,
  id: WorkspaceId,
): Promise<Result<{ /** Sheets that had a signature. */ readonly toSign: number }, StorageProblem>> {
  const device = await keyring.createKey();
  const changed = await repository.changeWorkspace<never>(id, (workspace) => {
    if (workspace.role !== 'judge') throw new Error('only a judge has sheets');
    // The card's word was about the key that stayed behind; the new one needs it anew.
    const { certificate: _, ...rest } = workspace;
    const earlierDevices = [...(workspace.earlierDevices ?? []), workspace.device];
    return ok({ ...rest, device, earlierDevices, changedAt: now() });
  });
  if (!changed.ok) return changed;
  const wall = now();
  let toSign = 0;
  const written = await appendAsJudge<Never>(repository, id, (chain) => {
    const opened = openSheets(chain, findOwnKeys(chain), hash);
    if (!opened.ok) throw new Error('a sheet of another judge among this one’s');
    const changes = opened.value
      .flatMap((sheet) => {
        const content = toContent(sheet);
        const [head] = headsOf(sheet.state);
        if (head === undefined || isDecision(head, toAuthority(chain.workspace))) return [];
        return content ? [{ sheet, content, head }] : [];
      })
      // The sheet worked on last stays the last.
      .toSorted((a, b) => compareRevisions(a.head, b.head));
    toSign = changes.filter(({ sheet }) => sheet.state.type === 'submitted').length;
    const write = (some: typeof changes) => writeNext(chain, some, { hash, wall });
    const all = write(changes);
    // A sheet whose texts no longer go into one line is left for the judge, like one in dispute.
    const next = all.ok ? all : write(changes.filter((change) => write([change]).ok));
    if (!next.ok) throw new Error(`sheets can't be written again: ${next.error.type}`);
    return next;
  });
  return written.ok ? ok({ toSign }) : err(written.error as StorageProblem);
}

type Never = { readonly type: never };

/** The sheets with something on them that are still this judge's to mark. */
function findOwnKeys({ workspace, revisions }: Chain): readonly SheetKey[] {
  const keys = new Map<string, SheetKey>();
  for (const { revision } of revisions) {
    const { judge, entry, round } = revision;
    keys.set(sheetId(revision), { judge, entry, round });
  }
  const isDuty = toDutyCheck(workspace);
  return [...keys.values()].filter(isDuty);
}

function toDutyCheck({ competition, judge }: JudgeWorkspace): (key: SheetKey) => boolean {
  const active = new Map(competition.entries.filter(isActive).map((entry) => [entry.id, entry]));
  const panels = new Map(competition.rounds.map((round) => [round.id, judgesByEntry(round)]));
  return (key) => {
    const entry = active.get(key.entry);
    return (
      key.judge === judge && entry !== undefined && panels.get(key.round)?.(entry).includes(judge) === true
    );
  };
}

function toContent({ state, marks, notes }: OpenSheet): NextContent | undefined {
  switch (state.type) {
    case 'draft':
    case 'submitted':
      return { state: 'draft', marks, notes };
    case 'withdrawn':
      return { state: 'withdrawn', marks, notes, reason: reasonOf(state.head) };
    case 'recused':
      return { state: 'recused', marks: NO_MARKS, notes: NO_NOTES, reason: reasonOf(state.head) };
    default:
      return undefined;
  }
}

const reasonOf = ({ revision }: StoredRevision): string => revision.reason ?? '';
