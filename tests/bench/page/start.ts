import type { Codec } from '../../../renderer/application/ports/pleno-file';
import type { Repository } from '../../../renderer/application/ports/repository';
import type { ReceivedKeeper } from '../../../renderer/application/ports/safety';
import type { Workspace } from '../../../renderer/application/workspace/workspace';
import { authorityBy } from '../../../renderer/domain/authority';
import { toField } from '../../../renderer/domain/field';
import type { HashText } from '../../../renderer/domain/ids';
import { toSheetStates } from '../../../renderer/domain/merge';
import { rubricHash } from '../../../renderer/domain/rule-book';
import { tabulate } from '../../../renderer/domain/tabulate';
import type { StartFigures } from '../figures';

interface Opened {
  readonly repository: Repository;
  readonly received: ReceivedKeeper;
}

interface StartNeeds {
  readonly open: () => Promise<Opened>;
  readonly hash: HashText;
  /** One worker, as the product's. */
  readonly decode: Codec['decode'];
}

/** From a page that knows nothing to a ranking of the largest competition, and what reading its files alone takes. */
export async function measureStart({ open, hash, decode }: StartNeeds): Promise<StartFigures> {
  const begun = performance.now();
  const { repository, received } = await open();
  const opened = performance.now();
  const workspace = await findLargest(repository);
  const revisions = await repository.loadRevisions(workspace.id);
  const loaded = performance.now();
  const { competition, signer } = workspace;
  const [round] = competition.rounds;
  if (round === undefined) throw new Error('no round');
  const inForce = rubricHash(round, hash);
  const { rows } = tabulate(
    toField(competition, round),
    toSheetStates(revisions, () => inForce, authorityBy([signer])),
  );
  const ranked = performance.now();
  if (rows.length === 0) throw new Error('nothing to rank');

  const files: Uint8Array[] = [];
  for (const { content } of await repository.listImports(workspace.id)) {
    const read = content === undefined ? undefined : await received.read(workspace.id, content);
    if (read?.ok) files.push(read.value);
  }
  const before = performance.now();
  for (const bytes of files) {
    const read = await decode(bytes);
    if (!read.ok) throw new Error(read.error.type);
  }
  const decoding = performance.now() - before;
  return {
    ...{ rows: revisions.length, whole: ranked - begun, decoding },
    ...{ opening: opened - begun, loading: loaded - opened, ranking: ranked - loaded },
  };
}

/** The one that took in most. */
async function findLargest(repository: Repository): Promise<Workspace> {
  let largest: { readonly workspace: Workspace; readonly files: number } | undefined;
  for (const workspace of await repository.listWorkspaces()) {
    const { length: files } = await repository.listImports(workspace.id);
    if (largest === undefined || files > largest.files) largest = { workspace, files };
  }
  if (largest === undefined) throw new Error('no workspace');
  return largest.workspace;
}
