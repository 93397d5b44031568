import type { AccessCode } from '../../domain/access-code';
import { toBase64 } from '../../domain/base64';
import { getRuleBook } from '../../domain/competition';
import { err, ok, type Result } from '../../domain/result';
import { toHeard } from '../../domain/secretariat-laptop';
import { foldActs } from '../acts/fold-acts';
import { findKeyElsewhere } from '../acts/key-holder';
import { withActs } from '../acts/with-acts';
import type { LockProblem } from '../ports/backup-files';
import type { SaveProblem } from '../ports/file-saver';
import type { Delivered } from '../ports/save-file';
import { deliverFile } from '../send/deliver-file';
import { toJoiningFileName } from '../send/file-name';
import { signOwnEdition } from '../send/sign-edition';
import { openerOf } from '../workspace/key-of';
import type {
  AuditKeyMissing,
  KeyElsewhere,
  KeyMissing,
  LaptopNameProblem,
  LaptopsProblem,
  StorageProblem,
} from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';
import { ensureOwnKey } from './ensure-own-key';
import type { JoiningPorts } from './joining-ports';
import { findTakenNames, readLaptopName } from './laptop-name';

/** What the laptops are to be called; this one's counts only where it has no name yet. */
export interface LaptopNames {
  readonly here: string;
  readonly joining: string;
}

export type JoiningProblem =
  | AuditKeyMissing
  | KeyElsewhere
  | KeyMissing
  | LaptopNameProblem
  | LockProblem
  | SaveProblem
  | Extract<LaptopsProblem, { readonly type: 'joining-before-file' }>
  | StorageProblem;

/** The code is shown where the file was saved, and is nowhere else. */
export type MadeJoiningFile = Delivered & { readonly code: AccessCode };

/**
 * Writes the file with which another laptop joins the secretariat: the competition, the key's word for a credential, and
 * under the code the credential and what opens the competition's sealed files. The competition's signing key stays here.
 */
export async function makeJoiningFile(
  ports: JoiningPorts,
  id: WorkspaceId,
  names: LaptopNames,
): Promise<Result<MadeJoiningFile, JoiningProblem>> {
  const { repository, keyring, codec, credentials, sealedBackups, now } = ports;
  const loaded = await repository.loadToHandOver(id);
  if (!loaded.ok) return loaded;
  const here = await repository.findWorkspace(id);
  if (here?.role !== 'secretariat') return err({ type: 'workspace-missing' });
  const elsewhere = findKeyElsewhere(here, loaded.value.acts);
  if (elsewhere) return err(elsewhere);
  const content = withActs(here.competition, foldActs(loaded.value.acts));
  if (here.edition?.hash !== codec.editions.hash(content)) return err({ type: 'joining-before-file' });
  const name = readLaptopName(names.joining, findTakenNames(here));
  if (!name.ok) return name;
  if (here.own === undefined && readsAlike(names.here, name.value)) {
    return err({ type: 'laptop-name-taken', name: name.value });
  }
  const owned = await ensureOwnKey(ports, id, names.here);
  if (!owned.ok) return owned;
  const workspace = owned.value;
  const { signer, competition } = workspace;
  const recipient = competition.access?.recipient ?? (await keyring.ensureRecipient(signer));
  const code = credentials.createCode();
  const identity = await sealedBackups.sealIdentity({
    ...{ key: openerOf(workspace), recipient, notes: [], passphrase: code },
  });
  if (!identity.ok) return identity;
  const credential = await credentials.create(code, signer);
  const at = now();
  const pass = await codec.vouching.issuePass(signer, {
    ...{ competition: competition.id, name: name.value, credential: credential.key, at },
  });
  const edition = await signOwnEdition(ports, workspace);
  const delivered = await deliverFile(
    ports,
    {
      kind: 'joining',
      ...{ createdAt: at, signer, nature: content.nature, content },
      competition: { id: content.id, hash: getRuleBook(content).hash },
      ...(edition && { edition }),
      ...{ laptop: name.value, pass, credential: credential.sealed, identity: toBase64(identity.value) },
    },
    {
      toName: (fileHash) => toJoiningFileName(content, name.value, fileHash),
      record: { workspace: id, count: 0, lastSeq: 0 },
    },
  );
  if (!delivered.ok) return delivered;
  // Two files under one name would let in two laptops that nobody tells apart. What isn't kept of this costs no code.
  if (delivered.value.type !== 'cancelled') await keepInvited(name.value);
  return ok({ ...delivered.value, code });

  function keepInvited(invited: string): Promise<unknown> {
    return repository.changeWorkspace<never>(id, (current) =>
      ok(
        current.role === 'secretariat'
          ? { ...current, invited: [...(current.invited ?? []), invited] }
          : current,
      ),
    );
  }

  function readsAlike(one: string, other: string): boolean {
    const read = readLaptopName(one, []);
    return read.ok && toHeard(read.value) === toHeard(other);
  }
}
