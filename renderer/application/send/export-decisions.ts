import { isDecision } from '../../domain/decision';
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
import type { KeyMissing, StorageProblem } from '../workspace/problem';
import type { TrailHead } from '../workspace/trail-head';
import type { SecretariatWorkspace, WorkspaceId } from '../workspace/workspace';
import { deliverFile } from './deliver-file';
import { getRuleBook } from './export-competition-file';
import { toDecisionsFileName } from './file-name';
import { signOwnEdition } from './sign-edition';

/** Writes everything the secretariat decided here into one file, for another of its laptops. */
export async function exportDecisions(
  ports: Ports,
  id: WorkspaceId,
): Promise<Result<Delivered, KeyMissing | SaveProblem | StorageProblem>> {
  const { repository, keyring, now, hash } = ports;
  const workspace = await repository.findWorkspace(id);
  if (workspace?.role !== 'secretariat') return err({ type: 'workspace-missing' });
  if (!(await keyring.holds(workspace.signer))) return err({ type: 'key-missing', role: 'secretariat' });
  const { competition, signer } = workspace;
  const told = await tellChanges(ports, id);
  if (!told.ok) return told;
  const edition = await signOwnEdition(ports, workspace);
  const loaded = await repository.loadToHandOver(id);
  if (!loaded.ok) return loaded;
  const file = {
    ...toDecisionsFile(workspace, loaded.value, now(), ports.findTrailHead(id)),
    ...(edition && { edition }),
  };
  if (file.revisions.length === 0) return ok({ type: 'cancelled' });
  return deliverFile(ports, file, {
    toName: (fileHash) =>
      toDecisionsFileName(competition, { device: signer, lastSeq: file.lastSeq, fileHash }, hash),
    record: { workspace: id, count: countDecided(file.revisions), lastSeq: file.lastSeq, device: signer },
    // Marks are inside: for the secretariat's eyes only, as in score files.
    ...(competition.access && { sealing: { recipients: [competition.access.recipient], opener: signer } }),
  });
}

/** All decisions and acts at this moment, in the one order. @throws while the rule book is open: nobody has marked yet. */
export function toDecisionsFile(
  { competition, signer }: Pick<SecretariatWorkspace, 'competition' | 'signer'>,
  { revisions, acts }: WrittenSoFar,
  createdAt: string,
  trail?: TrailHead,
): DecisionsFile {
  const decisions = [...revisions, ...acts]
    .filter((stored: Stored) => isDecision(stored, toAuthority({ signer })))
    .toSorted(compareRevisions);
  return {
    kind: 'decisions',
    createdAt,
    signer,
    competition: { id: competition.id, hash: getRuleBook(competition).hash },
    nature: competition.nature,
    competitionName: competition.identity.name,
    ...(trail && { trail }),
    lastSeq: decisions.reduce((last, { revision }) => Math.max(last, revision.seq), 0),
    revisions: decisions,
  };
}
