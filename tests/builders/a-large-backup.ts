import { hashText } from '../../renderer/adapters/hash';
import { toRandom } from '../../renderer/application/made-up/seeded-random';
import {
  SIMULATED_START,
  simulateCompetition,
  simulateJudge,
} from '../../renderer/application/made-up/simulate-event';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import type { DeviceKey, Sha256 } from '../../renderer/domain/ids';
import type { StoredRevision } from '../../renderer/domain/revision';
import { aBackupLaptop } from './a-backup-laptop';
import { getValue } from './fake-ports';
import { quiet } from './take-files';

/** A competition whose first judge has signed every entry, as an open backup of one of its laptops. */
export async function aLargeBackup(
  entries: number,
  role: 'secretariat' | 'judge',
  judges = 1,
): Promise<Uint8Array> {
  const laptop = await aBackupLaptop(`${role}-${entries}`);
  const { repository, keyring } = laptop.profile;
  const plan = { entries, judges, criteria: 3, nature: 'rehearsal', recusals: 0, missing: 0 } as const;
  const random = toRandom(entries);
  const competition = simulateCompetition(plan, {
    random,
    newId: laptop.ports.newId,
    hash: hashText,
  });
  const [judge] = competition.judges;
  if (!judge) throw new Error('a competition without a judge');
  const [device, signer]: readonly DeviceKey[] = [await keyring.createKey(), await keyring.createKey()];
  if (!device || !signer) throw new Error('no keys');
  const revisions = simulateJudge(competition, judge.id, device, plan, { random, hash: hashText });
  const id = `${role}-${entries}` as WorkspaceId;
  const base = { id, competition, signer, createdAt: SIMULATED_START, changedAt: SIMULATED_START };
  getValue(
    await repository.addWorkspace(
      role === 'judge' ? { ...base, role, judge: judge.id, device } : { ...base, role },
    ),
  );
  if (role === 'judge') {
    getValue(
      await repository.appendRevisions<never>(id, () => ({
        ok: true,
        value: revisions as readonly StoredRevision[],
      })),
    );
  } else {
    getValue(
      await repository.addImport(id, revisions, (counts) => ({
        workspace: id,
        fileName: 'nilai.pleno',
        fileHash: 'a'.repeat(64) as Sha256,
        judge: judge.id,
        device,
        ...counts,
        at: SIMULATED_START,
      })),
    );
  }
  getValue(await laptop.backups.make(id, quiet));
  const made = laptop.ports.saved.at(-1);
  if (!made) throw new Error('no backup was saved');
  return made.bytes;
}
