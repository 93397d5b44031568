import { createHash } from 'node:crypto';
import { keyPairFromSeed, PKCS8_PREFIX, toDeviceKey } from '../../renderer/adapters/keys/ed25519';
import type { Backup } from '../../renderer/application/ports/backup-files';
import type { CarriedKey } from '../../renderer/application/ports/carried-key';
import { toBase64 } from '../../renderer/domain/base64';
import type { CompetitionId, Sha256 } from '../../renderer/domain/ids';
import { workspaceId } from './a-workspace';

const someLog = new TextEncoder().encode('{"n":1,"text":"é"}\n{"n":2}\n{"n":3}\n');

/** Of judge J1; the log is any lines at all, because the container doesn't look into it. */
export const aBackup = ({
  log = someLog,
  lines = 3,
  keys = [],
}: {
  readonly log?: Uint8Array;
  readonly lines?: number;
  readonly keys?: readonly CarriedKey[];
} = {}): Backup => ({
  header: {
    createdAt: '2026-03-16T02:00:00.000Z',
    program: 'Pleno 0.1.0',
    competition: { id: 'competition-1' as CompetitionId, hash: null },
    competitionName: 'Kompetisi Uji',
    nature: 'event',
    workspace: workspaceId(),
    role: 'judge',
    judge: { code: 'J1', name: 'Judge One' },
    log: { lines, head: 'a'.repeat(64) as Sha256 },
    revisions: 2,
  },
  keys,
  log,
});

/** A pair of keys that is always the same. */
export async function aCarriedKey(name: string): Promise<CarriedKey> {
  const seed = createHash('sha256').update(name).digest();
  const { publicKey } = await keyPairFromSeed(seed);
  return { key: await toDeviceKey(publicKey), pkcs8: toBase64(Uint8Array.from([...PKCS8_PREFIX, ...seed])) };
}
