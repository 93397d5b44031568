import { ok, type Result } from '../../domain/result';
import type { Ports } from '../ports/ports';
import type { CertificateSettings } from '../workspace/certificate-settings';
import type { StorageProblem } from '../workspace/problem';
import type { WorkspaceId } from '../workspace/workspace';

/** Keeps what was typed for the certificates. @throws on a judge's workspace: only the secretariat makes certificates. */
export async function saveCertificateSettings(
  { repository }: Ports,
  id: WorkspaceId,
  certificates: CertificateSettings,
): Promise<Result<void, StorageProblem>> {
  const changed = await repository.changeWorkspace<never>(id, (workspace) => {
    if (workspace.role !== 'secretariat') throw new Error('only the secretariat makes certificates');
    return ok({ ...workspace, certificates });
  });
  return changed.ok ? ok(undefined) : changed;
}
