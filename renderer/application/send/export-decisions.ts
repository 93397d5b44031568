import { authorityBy } from '../../domain/authority';
import { getRuleBook } from '../../domain/competition';
import { isDecision } from '../../domain/decision';
import type { DeviceKey } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { compareRevisions, type Stored } from '../../domain/revision';
import { countDecided } from '../acts/count-decided';
import { tellChanges } from '../acts/tell-changes';
import { toAuthority } from '../acts/to-authority';
import type { SaveProblem } from '../ports/file-saver';
import type { DecisionsFile } from '../ports/pleno-file';
import type { Ports } from '../ports/ports';
import type { WrittenSoFar } from '../ports/repository';
import type { Delivered } from '../ports/save-file';
import { openerOf } from '../workspace/key-of';
import type { KeyMissing, StorageProblem } from '../workspace/problem';
import type { TrailHead } from '../workspace/trail-head';
import type { SecretariatWorkspace, WorkspaceId } from '../workspace/workspace';
import { asSecretariat, findSigner } from './as-secretariat';
import { deliverFile } from './deliver-file';
import { toDecisionsFileName } from './file-name';
import { signOwnEdition } from './sign-edition';

/** Writes everything the secretariat decided here into one file, for another of its laptops. */
export async function exportDecisions(
  ports: Ports,
  id: WorkspaceId,
): Promise<Result<Delivered, KeyMissing | SaveProblem | StorageProblem>> {
  const { repository, now, hash } = ports;
  const workspace = await repository.findWorkspace(id);
  if (workspace?.role !== 'secretariat') return err({ type: 'workspace-missing' });
  const before = await repository.loadToHandOver(id);
  if (!before.ok) return before;
  const signer = await findSigner(ports, workspace, before.value);
  if (signer === undefined) return err({ type: 'key-missing', role: 'secretariat' });
  const { competition } = workspace;
  const told = await tellChanges(ports, id);
  if (!told.ok) return told;
  const edition = await signOwnEdition(ports, workspace);
  const loaded = await repository.loadToHandOver(id);
  if (!loaded.ok) return loaded;
  const file = {
    ...toDecisionsFile({ ...workspace, signs: signer }, loaded.value, now(), ports.findTrailHead(id)),
    ...(edition && { edition }),
  };
  if (file.revisions.length === 0) return ok({ type: 'cancelled' });
  return deliverFile(ports, file, {
    toName: (fileHash) =>
      toDecisionsFileName(competition, { device: signer, lastSeq: file.lastSeq, fileHash }, hash),
    record: { workspace: id, count: countDecided(file.revisions), lastSeq: file.lastSeq, device: signer },
    // Marks are inside: for the secretariat's eyes only, as in score files.
    ...(competition.access && {
      sealing: { recipients: [competition.access.recipient], opener: openerOf(workspace) },
    }),
  });
}

/**
 * All decisions and acts at this moment, in the one order; of a laptop without the competition's key, its own.
 * @param workspace `signs`: the key that will sign; the competition's unless said
 * @throws while the rule book is open: nobody has marked yet. */
export function toDecisionsFile(
  workspace: Pick<SecretariatWorkspace, 'competition' | 'signer' | 'laptops'> & {
    readonly signs?: DeviceKey;
  },
  { revisions, acts }: WrittenSoFar,
  createdAt: string,
  trail?: TrailHead,
): DecisionsFile {
  const { competition, signer, signs = signer } = workspace;
  // What others wrote, the competition's key alone hands on.
  const authority = signs === signer ? toAuthority(workspace) : authorityBy([signs]);
  const decisions = [...revisions, ...acts]
    .filter((stored: Stored) => isDecision(stored, authority))
    .toSorted(compareRevisions);
  return {
    kind: 'decisions',
    createdAt,
    ...asSecretariat(workspace, signs, decisions),
    competition: { id: competition.id, hash: getRuleBook(competition).hash },
    nature: competition.nature,
    competitionName: competition.identity.name,
    ...(trail && { trail }),
    lastSeq: decisions.reduce((last, { revision }) => Math.max(last, revision.seq), 0),
    revisions: decisions,
  };
}
