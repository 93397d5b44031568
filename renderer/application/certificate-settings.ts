import { ok, type Result } from '../domain/result';
import type { Logo, Signatory } from './papers';
import type { Ports } from './ports';
import type { StorageProblem } from './problem';
import type { WorkspaceId } from './workspace';

/** What the secretariat types once for all certificates; kept with the competition. */
export interface CertificateSettings {
  readonly selection: 'top' | 'everyone';
  /** Typed numbers are kept as typed. */
  readonly count: string;
  readonly numberPattern: string;
  readonly firstNumber: string;
  readonly rankWord: 'peringkat' | 'juara';
  readonly issuer: string;
  readonly heading: string;
  readonly signatory: Signatory;
  readonly logos: readonly NamedLogo[];
}

export interface NamedLogo {
  readonly name: string;
  readonly logo: Logo;
}

/** @throws on a judge's workspace: only the secretariat makes certificates. */
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
