import type { AccessCode } from '../../domain/access-code';
import { err, ok, type Result } from '../../domain/result';
import { requireKeyHolder } from '../acts/key-holder';
import {
  type MadeBackup,
  type MakeBackupOptions,
  type MakeBackupProblem,
  packBackup,
  savePacked,
} from '../backup/make-backup';
import type {
  KeyElsewhere,
  KeyMissing,
  LaptopNameProblem,
  LaptopsProblem,
  StorageProblem,
} from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { ensureOwnKey } from './ensure-own-key';
import type { JoiningPorts } from './joining-ports';

export type GiveKeyProblem =
  | KeyElsewhere
  | KeyMissing
  | LaptopNameProblem
  | MakeBackupProblem
  | Extract<LaptopsProblem, { readonly type: 'key-cannot-leave' }>
  | StorageProblem;

/**
 * Hands the competition's signing key to another laptop: a full backup under a code. Once it is saved this laptop writes no
 * more competition files and cards, until it takes the key back; it goes on deciding under its own key.
 */
export async function giveKey(
  ports: JoiningPorts,
  id: WorkspaceId,
  { here, ...options }: Omit<MakeBackupOptions, 'passphrase'> & { readonly here: string },
): Promise<Result<MadeBackup & { readonly code: AccessCode }, GiveKeyProblem>> {
  const { repository, credentials, now } = ports;
  const workspace = await repository.findWorkspace(id);
  if (workspace?.role !== 'secretariat') return err({ type: 'workspace-missing' });
  const holder = await requireKeyHolder(ports, workspace);
  if (!holder.ok) return holder;
  const owned = await ensureOwnKey(ports, id, here);
  if (!owned.ok) return owned;
  const code = credentials.createCode();
  const packed = await packBackup(ports, id, { ...options, passphrase: code });
  if (!packed.ok) return packed;
  if (packed.value.key !== 'inside') return err({ type: 'key-cannot-leave' });
  // Before the file is there: from then on its code has to be shown, whatever the disk does.
  const noted = await noteGiven(ports, id, now());
  if (!noted.ok) return noted;
  const made = await savePacked(ports, id, packed.value, options);
  if (made.ok && made.value.type !== 'cancelled') return ok({ ...made.value, code });
  const undone = await noteGiven(ports, id, undefined);
  if (!undone.ok) return undone;
  return made.ok ? ok({ ...made.value, code }) : made;
}

const noteGiven = (
  { repository }: JoiningPorts,
  id: WorkspaceId,
  at: string | undefined,
): Promise<Result<unknown, StorageProblem>> =>
  repository.changeWorkspace<never>(id, (current) => {
    if (current.role !== 'secretariat') return ok(current);
    const { keyGiven: _, ...rest } = current;
    return ok(at === undefined ? rest : { ...rest, keyGiven: at });
  });
