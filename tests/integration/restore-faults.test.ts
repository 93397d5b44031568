import { describe, expect, test } from 'vitest';
import { createServices } from '../../renderer/application/create-services';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import { aBackupLaptop, type BackupLaptop } from '../builders/a-backup-laptop';
import { aLastingVault } from '../builders/a-lasting-vault';
import { anEvent } from '../builders/an-event';
import { getValue, lastSaved } from '../builders/fake-ports';
import { createFaultyVault, diskFull, type Fault, type FaultyVault } from '../builders/faulty-vault';
import { quiet } from '../builders/take-files';

/** Everything the database says about the one competition. */
async function readState({ ports: { repository } }: BackupLaptop, id: WorkspaceId): Promise<string> {
  const [workspace, revisions, imports, exports] = await Promise.all([
    repository.findWorkspace(id),
    repository.loadRevisions(id),
    repository.listImports(id),
    repository.listExports(id),
  ]);
  return JSON.stringify({ workspace, revisions, imports, exports });
}

interface Attempt {
  /** What the person was told; undefined when the program died first. */
  readonly told: 'restored' | 'refused' | undefined;
  readonly wasHit: boolean;
  /** Which of the two states the next start finds. */
  readonly found: 'before' | 'after' | 'something else';
}

/** Restores an earlier state, with the Nth operation of the vault going wrong; then starts anew. */
async function attempt(at: number, fault: Fault): Promise<Attempt> {
  const database = `faults-${fault.type}-${'when' in fault ? fault.when : ''}-${at}`;
  const vault = createFaultyVault(aLastingVault());
  const office = await aBackupLaptop('office', { vault, database });
  const { services, id } = await anEvent({ ports: office.ports });
  getValue(await office.backups.make(id, quiet));
  const after = await readState(office, id);
  const file = lastSaved(office.ports);
  getValue(await services.changeCompetition(id, (competition) => ({ ...competition, entries: [] })));
  const before = await readState(office, id);
  expect(before).not.toBe(after);
  const opened = getValue(await office.backups.inspect(file.bytes));

  const count = vault.operations.length;
  vault.plan({ at, fault });
  const restoring = office.backups.restore(opened, { onPhase: () => {} });
  const told = await Promise.race([
    restoring.then(({ ok }) => (ok ? ('restored' as const) : ('refused' as const))),
    death(vault),
  ]);
  const wasHit = vault.operations.length - count >= at;
  vault.plan();
  // Told that nothing came of it, the person works on with what is on the screen.
  const goesOn = told === 'refused' ? await workOn(office, id) : undefined;
  const again = await aBackupLaptop('office', { vault, database });
  const log = getValue(await again.profile.archive.readLog(id));
  expect(await again.profile.archive.inspect(log)).toMatchObject({ ok: true });
  const state = await readState(again, id);
  if (goesOn !== undefined) {
    expect(state, `${at} refused, and worked on`).toBe(goesOn);
    return { told, wasHit, found: 'before' };
  }
  return { told, wasHit, found: state === before ? 'before' : state === after ? 'after' : 'something else' };
}

async function workOn(office: BackupLaptop, id: WorkspaceId): Promise<string> {
  const changed = await createServices(office.ports).changeCompetition(id, (competition) => ({
    ...competition,
    identity: { ...competition.identity, name: 'Lomba Lanjutan' },
  }));
  expect(changed).toMatchObject({ ok: true });
  return readState(office, id);
}

async function death(vault: FaultyVault): Promise<undefined> {
  while (!vault.hasCrashed()) await new Promise((resolve) => setTimeout(resolve, 5));
  return undefined;
}

const faults: readonly Fault[] = [
  { type: 'problem', problem: diskFull, when: 'before' },
  { type: 'problem', problem: { type: 'vault-failed', detail: 'fsync' }, when: 'after' },
  { type: 'torn', problem: diskFull, share: 0.5 },
  { type: 'crash', when: 'before' },
  { type: 'crash', when: 'after' },
  { type: 'torn-crash', share: 0.5 },
];

describe('restoring while the Nth operation of the disk goes wrong', () => {
  test.each(faults.map((fault) => [`${fault.type} ${'when' in fault ? fault.when : ''}`, fault] as const))(
    'leaves one state or the other, never half of one, and never says restored when it isn’t: %s',
    async (_name, fault) => {
      const outcomes: string[] = [];
      for (let at = 1; ; at += 1) {
        const { told, wasHit, found } = await attempt(at, fault);
        if (!wasHit) {
          expect(told).toBe('restored');
          break;
        }
        outcomes.push(`${at} ${told ?? 'died'}: ${found}`);
        expect(found, outcomes.join('\n')).not.toBe('something else');
        if (told === 'restored') expect(found, outcomes.join('\n')).toBe('after');
      }
      // A restore reads, keeps a snapshot, replaces and notes: it has something to go wrong with.
      expect(outcomes.length).toBeGreaterThan(4);
    },
  );
});
