import type { LogContents } from '../ports/archive';
import type { BackupPorts } from '../ports/backup-ports';
import type { Here } from './find-here';

/**
 * What becomes of the right to sign. `kept`: the key is here or comes along. `asked`: it comes along,
 * but whoever has it may have gone on signing since; only the person knows. `renewed`: a judge's laptop
 * gets a key of its own, and what was signed is signed once more. `joins-again`: of a laptop that was let into the
 * secretariat, whose own key must not be used again; another can't be vouched for here. `missing`: of the secretariat; no
 * competition file can be signed here.
 */
export type KeyPlan = 'kept' | 'asked' | 'renewed' | 'joins-again' | 'missing';

/** Of a key: whether it is on this laptop, and whether it comes along. */
export interface KeyPresence {
  readonly isHere: boolean;
  readonly comesAlong: boolean;
}

/** @param keys the one that the workspace writes with, and the competition's */
export async function planKey(
  ports: Pick<BackupPorts, 'repository'>,
  there: LogContents,
  here: Here,
  { own, signer }: { readonly own: KeyPresence; readonly signer: KeyPresence },
): Promise<KeyPlan> {
  const isSecretariat = there.workspace.role === 'secretariat';
  if (isSecretariat && (signer.isHere || signer.comesAlong)) return 'kept';
  const renewed = isSecretariat ? 'joins-again' : 'renewed';
  if (!own.isHere && !own.comesAlong) return isSecretariat ? 'missing' : renewed;
  // Nobody here can know what was written with the key after this backup, on this laptop or another.
  if (here.type === 'absent') return 'asked';
  if (here.type === 'unreadable') return renewed;
  if (!own.isHere) return 'asked';
  if (isSecretariat) return (await isOwnKeySpent(ports, there, here)) ? renewed : 'kept';
  // The numbers of what would be given up may already be in a file that was handed over.
  // One by one, not by their number: a file that is lost here takes others away.
  const givesUp = here.relation === 'diverged' || here.givesUp > 0;
  return givesUp ? renewed : 'kept';
}

/**
 * Whether a laptop of the secretariat that came back would write once more under numbers that are taken: its own key said
 * something here that the backup doesn't know, or it is another by now, or nobody can tell.
 */
export async function isOwnKeySpent(
  { repository }: Pick<BackupPorts, 'repository'>,
  { workspace: { id, ...before }, revisionIds }: Pick<LogContents, 'workspace' | 'revisionIds'>,
  here: Here,
): Promise<boolean> {
  if (here.type !== 'present') return true;
  const { workspace } = here.contents;
  if (workspace.role !== 'secretariat' || before.role !== 'secretariat') return true;
  const { own } = workspace;
  if (own !== before.own) return true;
  const written = await repository.loadToHandOver(id);
  if (!written.ok) return own !== undefined;
  return [...written.value.revisions, ...written.value.acts].some(
    (stored) => stored.revision.device === own && !revisionIds.has(stored.id),
  );
}
