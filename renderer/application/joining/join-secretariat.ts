import { findAccessCode } from '../../domain/access-code';
import { toEdition } from '../../domain/edition';
import { err, ok, type Result } from '../../domain/result';
import type { SecretariatLaptop } from '../../domain/secretariat-laptop';
import type { FileHead, FileOf } from '../ports/pleno-file';
import type { Ports } from '../ports/ports';
import { findOlderProblem } from '../receive/open-competition-file';
import { isSealed } from '../receive/sealed';
import { keyOf } from '../workspace/key-of';
import type {
  CardProblem,
  FileProblem,
  LaptopsProblem,
  OpenProblem,
  StorageProblem,
} from '../workspace/problem';
import type { Workspace, WorkspaceId } from '../workspace/workspace';

export type JoinSecretariatProblem =
  | FileProblem
  | CardProblem
  | StorageProblem
  | Extract<LaptopsProblem, { readonly type: 'not-a-joining-file' | 'joined-already' }>
  | Extract<OpenProblem, { readonly type: 'competition-other-signer' }>;

export type JoiningFile = FileOf<'joining'>;

/** What a joining file is for, as far as it says without its code; changes nothing. */
export async function readJoiningFile(
  ports: Pick<Ports, 'codec' | 'repository' | 'keyring'>,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<Result<JoiningFile, JoinSecretariatProblem>> {
  if (isSealed(bytes)) return err({ type: 'not-a-joining-file', kind: 'sealed' });
  const workspaces = await ports.repository.listWorkspaces();
  const admit = (head: FileHead): JoinSecretariatProblem | undefined => findHeadProblem(head, workspaces);
  const file = await ports.codec.decode<JoinSecretariatProblem>(bytes, { ...(signal && { signal }), admit });
  if (!file.ok) return file;
  const { value } = file;
  if (value.kind !== 'joining') return err({ type: 'not-a-joining-file', kind: value.kind });
  const here = findHere(workspaces, value);
  if (here && (await ports.keyring.holds(keyOf(here)))) return err({ type: 'joined-already' });
  return ok(value);
}

function findHeadProblem(
  head: FileHead,
  workspaces: readonly Workspace[],
): JoinSecretariatProblem | undefined {
  if (head.kind !== 'joining') return { type: 'not-a-joining-file', kind: head.kind };
  const isOthers = workspaces.some(
    ({ competition, signer }) => competition.id === head.competition.id && signer !== head.signer,
  );
  return isOthers ? { type: 'competition-other-signer' } : undefined;
}

const findHere = (workspaces: readonly Workspace[], { content }: JoiningFile) =>
  workspaces.find(({ role, competition }) => role === 'secretariat' && competition.id === content.id);

/**
 * This laptop becomes one of the competition's secretariat, with a key of its own: it opens files, decides, excuses and
 * collects. What was decided and handed in so far comes by the files that hold it. A workspace that came back from a
 * backup without its key goes on with the new one.
 * @param typed the code, as typed
 */
export async function joinSecretariat(
  ports: Ports,
  bytes: Uint8Array,
  typed: string,
): Promise<Result<WorkspaceId, JoinSecretariatProblem>> {
  const { repository, keyring, newId, now } = ports;
  const file = await readJoiningFile(ports, bytes);
  if (!file.ok) return file;
  const { content: competition, signer, edition } = file.value;
  const joined = await certifyOwn(ports, file.value, typed);
  if (!joined.ok) return joined;
  const laptop = joined.value;
  const own = { own: laptop.key };
  const offered = { competition, ...(edition && { given: edition, edition: toEdition(edition) }) };
  const here = findHere(await repository.listWorkspaces(), file.value);
  if (here !== undefined) {
    if (await keyring.holds(keyOf(here))) return err({ type: 'joined-already' });
    const changed = await repository.changeWorkspace<never>(here.id, (current) =>
      ok(
        current.role === 'secretariat'
          ? {
              ...current,
              ...own,
              // What is known here already may be later than the file.
              ...(findOlderProblem(current, file.value) === undefined && offered),
              laptops: [...(current.laptops ?? []), laptop],
            }
          : current,
      ),
    );
    return changed.ok ? ok(here.id) : changed;
  }
  const id = newId() as WorkspaceId;
  const at = now();
  const times = { createdAt: at, changedAt: at };
  const added = await repository.addWorkspace({
    ...{ id, role: 'secretariat', ...offered, signer, laptops: [laptop], ...own, ...times },
  });
  return added.ok ? ok(id) : added;
}

/** A key of this laptop's own, certified by what the code opens, which opens the competition's files from now on. */
async function certifyOwn(
  { credentials, keyring, now }: Ports,
  { content, signer, laptop: name, pass, credential, identity }: JoiningFile,
  typed: string,
): Promise<Result<SecretariatLaptop, CardProblem>> {
  if (typed.trim() === '') return err({ type: 'card-code-needed' });
  const code = findAccessCode(typed);
  if (code === undefined) return err({ type: 'card-code-mistyped' });
  const unlocked = await credentials.unlock(credential, code);
  if (!unlocked.ok) return unlocked;
  const { value } = unlocked;
  if (value.key !== pass.credential) return err({ type: 'card-unreadable', detail: 'another credential' });
  if (value.signer !== signer) return err({ type: 'card-other-secretariat' });
  const opened = await credentials.openIdentity(identity, code);
  if (!opened.ok) return opened;
  const key = await keyring.createKey();
  await keyring.attachIdentity(key, opened.value);
  const { at, signature } = await value.certify({
    ...{ competition: content.id, secretariat: name, device: key, at: now() },
  });
  return ok({ key, name, at, signature, pass });
}
