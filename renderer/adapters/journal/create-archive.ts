import type { Archive, LogProblem, WorkspaceLog } from '../../application/ports/archive';
import type { VaultProblem } from '../../application/workspace/problem';
import { err, ok, type Result } from '../../domain/result';
import { createPauses } from '../pauses';
import type { KeptFiles } from '../received/kept-files';
import { unlessUnread } from '../received/kept-unread-error';
import type { ArchiveNeeds } from './archive-needs';
import { foldScan, toContents } from './fold-scan';
import { readTrailBytes } from './read-trail';
import { readWholeLog, scanLog } from './scan-log';

/** Whole workspaces out of this laptop and into it, by their logs. */
export function createArchive(needs: ArchiveNeeds): Archive {
  const { repository, holdings, files, vault, journal, keys } = needs;
  // Nobody asks for these while the first screen is loading.
  const toTakeIn = async () => {
    const { createTakeIn } = await import('./take-in-log');
    return createTakeIn(needs);
  };

  return {
    holdsKey: keys.holds,
    findKey: keys.find,
    readLog: (id, extent = 'named') =>
      repository.exclusively(async () => {
        await journal.settleDebts();
        const bytes = await readWholeLog(vault.logs, id);
        if (!bytes.ok) return bytes;
        const log = await unlessUnread(() =>
          toWorkspaceLog(bytes.value, extent === 'read' ? files : NO_FILES),
        );
        if (!log.ok) return log;
        // Owed to the log still, or taken away from it: a backup of the rest would pass for one of everything.
        const { revisionIds, received } = log.value.contents;
        const named = new Set(received);
        const isWhole =
          !journal.isOwed(id) &&
          [...holdings.findRevisions(id)].every((revision) => revisionIds.has(revision)) &&
          [...holdings.findFiles(id)].every((name) => named.has(name));
        return isWhole ? log : err<VaultProblem>({ type: 'vault-failed', detail: 'incomplete' });
      }),
    readTrail: async (id, { onProgress } = {}) => {
      // Checked apart from the reading: a long trail must not hold up a save.
      const bytes = await repository.exclusively(async () => {
        await journal.settleDebts();
        return readWholeLog(vault.logs, id);
      });
      if (!bytes.ok) return bytes;
      const { value } = bytes;
      if (value.length === 0) return err({ type: 'workspace-missing' });
      return ok(await readTrailBytes(value, (done) => onProgress?.({ done, total: value.length })));
    },
    inspect: async (...request) => (await toTakeIn()).inspect(...request),
    readLines: async (...request) => (await toTakeIn()).readLines(...request),
    restore: async (...request) => (await toTakeIn()).restore(...request),
    takeKeys: async (...request) => (await toTakeIn()).takeKeys(...request),
    note: (id, event) => repository.exclusively(() => journal.record(id, [{ type: 'event', event }])),
  };
}

/** Reads none. */
const NO_FILES: Pick<KeptFiles, 'read'> = { read: async () => ({ own: new Map(), lost: [] }) };

/** The sound lines of a log; what is no longer readable was replaced when the program started. */
async function toWorkspaceLog(
  whole: Uint8Array,
  files: Pick<KeptFiles, 'read'>,
): Promise<Result<WorkspaceLog, LogProblem | { readonly type: 'workspace-missing' }>> {
  const pauses = createPauses();
  const scan = await scanLog(whole, pauses);
  const folded = await foldScan(scan, pauses);
  if (!folded.ok) return folded;
  const facts = folded.value;
  if (facts.workspace === undefined || facts.isRemoved) return err({ type: 'workspace-missing' });
  const size = scan.lines.reduce((sum, { raw }) => sum + raw.length + 1, 0);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const { raw } of scan.lines) {
    bytes.set(raw, at);
    bytes[at + raw.length] = 0x0a;
    at += raw.length + 1;
  }
  const { own, lost } = await files.read(facts.workspace.id, facts.imports);
  const revisions = new Map([...own.values()].flat().map(({ id, text }) => [id, text]));
  return ok({ bytes, contents: toContents(scan, facts, { lost, revisions }) });
}
