import type { HashText } from '../../domain/ids';
import { PLAUSIBLE_COUNT, type Stored, sealRevision } from '../../domain/revision';
import type { WrittenSoFar } from '../ports/repository';
import { keyOf } from '../workspace/key-of';
import type { SecretariatWorkspace, Tip } from '../workspace/workspace';
import { type Act, type ActBody, readAct, type StoredAct, subjectOf } from './act';
import { foldActs } from './fold-acts';

/** What is there when acts are written. */
export interface ActChain extends WrittenSoFar {
  readonly workspace: SecretariatWorkspace;
  readonly actTip: Tip;
}

/**
 * The next acts of the chain of the workspace's own key, each in place of what its subject's heads say.
 * @throws for one that no reader would take
 */
export function writeActs(
  { workspace, actTip, revisions, acts }: ActChain,
  bodies: readonly ActBody[],
  { hash, wall }: { readonly hash: HashText; readonly wall: string },
): readonly StoredAct[] {
  const states = foldActs(acts);
  const device = keyOf(workspace);
  let { seq, prev } = actTip;
  let lamport = highestCount([...revisions, ...acts]);
  return bodies.map((body) => {
    seq += 1;
    lamport += 1;
    const heads = states.get(subjectOf(body as Act))?.heads ?? [];
    const supersedes = heads.map(({ id }) => id);
    const act = readAct({
      ...body,
      ...(workspace.person !== undefined && { by: workspace.person }),
      v: 1,
      device,
      seq,
      prev,
      lamport,
      wall,
      supersedes,
    });
    if (act === undefined) throw new Error(`This act would be refused: ${JSON.stringify(body)}`);
    const stored = sealRevision(act, hash);
    prev = stored.id;
    return stored;
  });
}

/** Beyond what anybody can have counted to, a number is one laptop's invention: no act goes on from it. */
function highestCount(all: readonly Stored[]): number {
  let highest = 0;
  for (const { revision } of all) {
    if (revision.lamport <= PLAUSIBLE_COUNT) highest = Math.max(highest, revision.lamport);
  }
  return highest;
}
