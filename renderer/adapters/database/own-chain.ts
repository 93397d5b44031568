import type { Tip } from '../../application/workspace/workspace';
import type { DeviceKey, RevisionId } from '../../domain/ids';
import type { Stored } from '../../domain/revision';

/** The end of one key's own chain among the revisions of its workspace. */
export function toTip(revisions: readonly Stored[], device: DeviceKey): Tip {
  let seq = 0;
  let lamport = 0;
  let prev: RevisionId | null = null;
  for (const { id, revision } of revisions) {
    if (revision.device !== device || revision.seq <= seq) continue;
    ({ seq, lamport } = revision);
    prev = id;
  }
  return { seq, lamport, prev };
}

/** @throws when the caller did not continue its own chain: nothing may ever be written twice. */
export function requireChain(tip: Tip, device: DeviceKey, revisions: readonly Stored[]): void {
  let { seq, prev } = tip;
  for (const { id, revision } of revisions) {
    if (revision.device !== device || revision.seq !== seq + 1 || revision.prev !== prev) {
      throw new Error(`Revision ${revision.seq} does not continue the chain of this device at ${seq}`);
    }
    seq = revision.seq;
    prev = id;
  }
}
