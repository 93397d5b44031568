import { KEYS_LOG, PROFILE_LOG } from '../../application/ports/facts';
import type { LogPutAside } from '../../application/ports/safety';
import type { Vault } from '../../application/ports/vault';
import type { WorkspaceId } from '../../application/workspace/workspace';
import type { Journal } from './journal';
import type { LogContents } from './read-logs';
import type { Reconciliation } from './reconcile';

/**
 * Takes logs that can't be gone on with out of the way, whole, and begins others in their place with what is
 * known of them. One that the disk keeps where it is stays as it is, and nothing is written behind it now.
 * @returns what there is to be told; the logs of workspaces that a person removed are not
 */
export async function putLogsAside(
  journal: Journal,
  vault: Vault,
  { unsound }: Pick<LogContents, 'unsound'>,
  plan: Pick<Reconciliation, 'whole' | 'removed' | 'missingInLogs'>,
): Promise<LogPutAside[]> {
  const told: LogPutAside[] = [];
  for (const [name, { bytes, competition, others }] of unsound) {
    const id = name as WorkspaceId;
    if (plan.removed.includes(id)) continue;
    const moved = await vault.logs.setAside(name);
    const begun = moved.ok ? await journal.reopen(name) : moved;
    if (!begun.ok) journal.setUncompared(begun.error);
    else await journal.record(name, [...others, ...(plan.missingInLogs.get(id) ?? [])]);
    const known = plan.whole.get(id)?.workspace.competition.identity.name ?? competition;
    told.push({ ...describe(name, plan, known), cause: 'unsound', bytes });
    await journal.record(PROFILE_LOG, [
      { type: 'event', event: { what: 'log-put-aside', log: name, competition: known ?? null } },
    ]);
  }
  return told;
}

/**
 * Logs that the disk doesn't give stay in their places: what it keeps back now it may give at the next start. Until
 * then nothing may be said to stand in both places.
 * @returns what there is to be told
 */
export function leaveUnread(
  journal: Journal,
  { unread }: Pick<LogContents, 'unread'>,
  plan: Pick<Reconciliation, 'whole'>,
): LogPutAside[] {
  const [problem] = unread.values();
  if (problem !== undefined) journal.setUncompared(problem);
  return [...unread.keys()].map((name) => ({
    ...describe(name, plan),
    cause: 'unread',
    bytes: undefined,
  }));
}

/** @param otherwise name of the competition, where the database has none */
const describe = (name: string, plan: Pick<Reconciliation, 'whole'>, otherwise?: string) =>
  ({
    log: name === PROFILE_LOG || name === KEYS_LOG ? name : 'workspace',
    competition: plan.whole.get(name as WorkspaceId)?.workspace.competition.identity.name ?? otherwise,
    contents: isKept(name, plan) ? 'kept' : 'missing',
  }) as const;

const isKept = (name: string, { whole }: Pick<Reconciliation, 'whole'>): boolean =>
  name === PROFILE_LOG || name === KEYS_LOG || whole.has(name as WorkspaceId);
