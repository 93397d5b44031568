import type { Fact } from '../../application/ports/facts';
import type { Vault } from '../../application/ports/vault';
import type { WorkspaceId } from '../../application/workspace/workspace';
import type { Sha256 } from '../../domain/ids';
import type { Database } from '../database/database';
import { findInDatabase } from '../received/received-copies';
import { toReceivedNames } from '../received/received-names';
import type { Journal } from './journal';
import type { LogContents } from './read-logs';
import type { Reconciliation } from './reconcile';
import type { Sentinel } from './sentinel';

/** Logs that are less than they were; the sentinel also knows of those that are gone altogether. */
export function findBroken(
  { logs, unsound, unread, workspaces }: LogContents,
  known: Sentinel | undefined,
): readonly string[] {
  const gone = Object.keys(known?.logs ?? {}).filter(
    (name) => !logs.has(name) && !unsound.has(name) && !unread.has(name),
  );
  const broken = [...logs].filter(([, log]) => !log.isWhole).map(([name]) => name);
  return [...gone, ...broken].filter((name) => !workspaces.get(name as WorkspaceId)?.isRemoved);
}

export const areWhole = (logs: LogContents, known: Sentinel | undefined): boolean =>
  findBroken(logs, known).length === 0;

/** Lets the journal go on where the logs end; an unfinished write is cut off first. */
export async function openLogs(journal: Journal, vault: Vault, { logs }: LogContents): Promise<void> {
  for (const [name, { head, torn }] of logs) {
    journal.open(name, head);
    if (torn === 0) continue;
    const cut = await vault.logs.cut(name, head.size);
    // Where it can't be cut now, the next write sees to it, or says that it can't.
    if (cut.ok) await journal.record(name, [{ type: 'event', event: { what: 'cut', bytes: torn } }]);
  }
}

/** Files that these facts name and the vault doesn't have: a write that was cut off between the two. */
async function findFiles(
  { received }: Pick<Vault, 'received'>,
  database: Database,
  id: WorkspaceId,
  facts: readonly Fact[],
): Promise<ReadonlyMap<Sha256, Uint8Array>> {
  const names = toReceivedNames(facts.flatMap((fact) => (fact.type === 'import' ? fact.record : [])));
  const files = new Map<Sha256, Uint8Array>();
  if (names.length === 0) return files;
  const listed = await received.list();
  const present = new Set(
    listed.ok ? listed.value.flatMap(({ workspace, name }) => (workspace === id ? name : [])) : [],
  );
  for (const name of names) {
    const found = present.has(name) ? undefined : await findInDatabase(database, id, name);
    if (found?.type === 'sound') files.set(name, found.bytes);
  }
  return files;
}

/** Writes what the logs lack. @returns how many lines a log had lost; what a cut-off write left out doesn't count */
export async function mendLogs(
  journal: Journal,
  plan: Reconciliation,
  logs: LogContents,
  known: Sentinel | undefined,
  copies: { readonly vault: Pick<Vault, 'received'>; readonly database: Database },
): Promise<number> {
  const broken = new Set(findBroken(logs, known));
  let lost = 0;
  for (const [id, facts] of plan.missingInLogs) {
    // Begun anew when the old one was put aside.
    if (logs.unsound.has(id)) continue;
    await journal.record(id, facts, await findFiles(copies.vault, copies.database, id, facts));
    if (broken.has(id)) lost += facts.length;
  }
  for (const name of broken) {
    const id = name as WorkspaceId;
    // A log that is gone with its workspace was taken away by the person.
    if (!logs.logs.has(name) && !plan.whole.has(id)) continue;
    const lines = plan.missingInLogs.get(id)?.length ?? 0;
    await journal.record(name, [{ type: 'event', event: { what: 'log-repaired', lines } }]);
  }
  return lost;
}
