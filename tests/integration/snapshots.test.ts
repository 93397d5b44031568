import { describe, expect, test } from 'vitest';
import { SNAPSHOT_DISTANCE_MS, SNAPSHOTS_KEPT } from '../../renderer/application/backup/snapshot-schedule';
import { createServices } from '../../renderer/application/create-services';
import type { Vault } from '../../renderer/application/ports/vault';
import { err } from '../../renderer/domain/result';
import { aBackupLaptop, type BackupLaptop } from '../builders/a-backup-laptop';
import { aLastingVault } from '../builders/a-lasting-vault';
import { aStick, aVaultWithStick } from '../builders/a-stick';
import { type AnEvent, anEvent } from '../builders/an-event';
import { getValue } from '../builders/fake-ports';

const listOf = async ({ backups }: BackupLaptop) => getValue(await backups.snapshots.list());

const rename = async ({ services, id }: AnEvent, name: string): Promise<void> => {
  getValue(
    await services.changeCompetition(id, (competition) => ({
      ...competition,
      identity: { ...competition.identity, name },
    })),
  );
};

describe('automatic snapshots', () => {
  test('are taken at the start, and again only after something has changed', async () => {
    const office = await aBackupLaptop('office');
    const event = await anEvent({ ports: office.ports });
    const stop = office.job.start();
    await office.job.run();
    expect(await listOf(office)).toHaveLength(1);
    await office.passInterval();
    await office.passInterval();
    expect(await listOf(office)).toHaveLength(1);
    await rename(event, 'Lomba Baru');
    await office.passInterval();
    expect((await listOf(office)).map(({ workspace }) => workspace)).toEqual([event.id, event.id]);
    expect(office.job.getReport()).toMatchObject({ activity: 'idle', last: { written: 1, failures: [] } });
    stop();
    await rename(event, 'Lomba Lain');
    await office.passInterval();
    expect(await listOf(office)).toHaveLength(2);
    // What follows is what somebody asks for, as when the window is left.
    await office.job.run();
    expect(await listOf(office)).toHaveLength(3);
  });

  test('are taken within ten minutes of a change by a clock that stands still, too', async () => {
    const office = await aBackupLaptop('office');
    const event = await anEvent({ ports: office.ports });
    const stop = office.job.start();
    await office.job.run();
    for (let version = 1; version <= 3; version += 1) {
      await rename(event, `Lomba ${version}`);
      await office.passInterval('stands');
      expect(await listOf(office)).toHaveLength(version);
      await office.passInterval('stands');
      expect(await listOf(office)).toHaveLength(version + 1);
    }
    stop();
  });

  test('are never closer than five minutes, however often the window is left, but for the last of all', async () => {
    const office = await aBackupLaptop('office');
    const event = await anEvent({ ports: office.ports });
    await office.job.run();
    for (let version = 0; version < 5; version += 1) {
      await rename(event, `Lomba ${version}`);
      await office.job.run();
    }
    expect(await listOf(office)).toHaveLength(1);
    await office.job.runLast();
    expect(await listOf(office)).toHaveLength(2);
    await rename(event, 'Lomba Lain');
    await office.job.run();
    expect(await listOf(office)).toHaveLength(2);
    office.pass(SNAPSHOT_DISTANCE_MS);
    await office.job.run();
    expect(await listOf(office)).toHaveLength(3);
  });

  test('are taken as soon as a competition is made, without waiting for the next round', async () => {
    const office = await aBackupLaptop('office');
    const stop = office.job.start();
    await office.job.run();
    expect(await listOf(office)).toEqual([]);
    const event = await anEvent({ ports: office.ports });
    await expect
      .poll(async () => (await listOf(office)).map(({ workspace }) => workspace))
      .toEqual([event.id]);
    stop();
    await anEvent({ ports: office.ports });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await listOf(office)).toHaveLength(1);
  });

  test('before a restore are made whenever it is, and say so', async () => {
    const office = await aBackupLaptop('office');
    const event = await anEvent({ ports: office.ports });
    await office.job.run();
    const [first] = await listOf(office);
    if (!first) throw new Error('no snapshot');
    await rename(event, 'Lomba Baru');
    const opened = getValue(
      await office.backups.inspect(getValue(await office.backups.snapshots.read(first))),
    );
    getValue(await office.backups.restore(opened, { onPhase: () => {} }));
    expect((await listOf(office)).map(({ occasion }) => occasion)).toEqual(['restore', 'automatic']);
  });

  test('are backups without keys that bring the state of then back', async () => {
    const office = await aBackupLaptop('office');
    const event = await anEvent({ ports: office.ports });
    await office.job.run();
    const then = await office.ports.repository.findWorkspace(event.id);
    await rename(event, 'Lomba Baru');
    const [snapshot] = await listOf(office);
    if (!snapshot) throw new Error('no snapshot');
    const bytes = getValue(await office.backups.snapshots.read(snapshot));
    expect(new TextDecoder().decode(bytes)).not.toContain('pkcs8');
    const opened = getValue(await office.backups.inspect(bytes));
    expect(opened).toMatchObject({ keys: [], here: { relation: 'here-newer' }, keyPlan: 'kept' });
    getValue(await office.backups.restore(opened, { onPhase: () => {} }));
    expect(await office.ports.repository.findWorkspace(event.id)).toEqual(then);
  });

  test('are kept ten to a competition, and the sample has none', async () => {
    const office = await aBackupLaptop('office');
    const event = await anEvent({ ports: office.ports });
    const other = await anEvent({ ports: office.ports });
    getValue(await createServices(office.ports).openSample({ onProgress: () => {} }));
    for (let version = 0; version < SNAPSHOTS_KEPT + 3; version += 1) {
      await rename(event, `Lomba ${version}`);
      office.pass(SNAPSHOT_DISTANCE_MS);
      await office.job.run();
    }
    const snapshots = await listOf(office);
    expect(snapshots.filter(({ workspace }) => workspace === event.id)).toHaveLength(SNAPSHOTS_KEPT);
    expect(snapshots.filter(({ workspace }) => workspace === other.id)).toHaveLength(1);
    expect(snapshots).toHaveLength(SNAPSHOTS_KEPT + 1);
    const [newest] = snapshots.filter(({ workspace }) => workspace === event.id);
    if (!newest) throw new Error('no snapshot');
    const opened = getValue(
      await office.backups.inspect(getValue(await office.backups.snapshots.read(newest))),
    );
    expect(opened.header.competitionName).toBe(`Lomba ${SNAPSHOTS_KEPT + 2}`);
  });

  test('go to the second folder as well, and catch up when the stick is back', async () => {
    const stick = aStick();
    const office = await aBackupLaptop('office', { vault: aVaultWithStick(stick) });
    const event = await anEvent({ ports: office.ports });
    await office.job.run();
    expect((await listOf(office)).map(({ place }) => place).sort()).toEqual(['own', 'second']);
    stick.presence = 'missing';
    await rename(event, 'Lomba Baru');
    office.pass(SNAPSHOT_DISTANCE_MS);
    await office.job.run();
    expect(stick.files.size).toBe(1);
    // A stick that was pulled out is no failure: the screen says where it stands.
    expect(office.job.getReport().last).toMatchObject({ written: 1, failures: [] });
    stick.presence = 'present';
    await office.job.run();
    expect(stick.files.size).toBe(2);
    await office.job.run();
    expect(stick.files.size).toBe(2);
  });

  test('that fail are said with their competition, tried again, and nothing older goes for them', async () => {
    const vault = aLastingVault();
    let write: Vault['snapshots']['write'] = vault.snapshots.write;
    const office = await aBackupLaptop('office', {
      vault: { ...vault, snapshots: { ...vault.snapshots, write: (...request) => write(...request) } },
    });
    const event = await anEvent({ ports: office.ports });
    for (let version = 0; version < SNAPSHOTS_KEPT; version += 1) {
      await rename(event, `Lomba ${version}`);
      office.pass(SNAPSHOT_DISTANCE_MS);
      await office.job.run();
    }
    const before = await listOf(office);
    write = async () => err({ type: 'vault-full' });
    await rename(event, 'Lomba Baru');
    office.pass(SNAPSHOT_DISTANCE_MS);
    await office.job.run();
    expect(office.job.getReport().last).toMatchObject({
      written: 0,
      failures: [{ at: 'own', competitionName: 'Lomba Baru', problem: { type: 'vault-full' } }],
    });
    expect(await listOf(office)).toEqual(before);
    write = vault.snapshots.write;
    await office.job.run();
    expect(office.job.getReport().last).toMatchObject({ written: 1, failures: [] });
  });

  test('that come back otherwise than they were written are failures, and nothing older goes for them', async () => {
    const vault = aLastingVault();
    const office = await aBackupLaptop('office', {
      vault: {
        ...vault,
        snapshots: {
          ...vault.snapshots,
          write: (place, name, bytes) => {
            const torn = bytes.slice();
            torn[500] = (torn[500] as number) ^ 1;
            return vault.snapshots.write(place, name, torn);
          },
        },
      },
    });
    await anEvent({ ports: office.ports });
    await office.job.run();
    expect(office.job.getReport().last?.failures).toMatchObject([
      { at: 'own', problem: { type: 'vault-failed' } },
    ]);
  });

  test('are not taken where nothing lasts', async () => {
    const office = await aBackupLaptop('office', { vault: { ...aLastingVault(), kind: 'memory' } });
    await anEvent({ ports: office.ports });
    await office.job.run();
    expect(await listOf(office)).toEqual([]);
    expect(office.job.getReport().last).toBeUndefined();
  });

  test('asked for while one is being taken, are taken once more and no more', async () => {
    const office = await aBackupLaptop('office');
    const event = await anEvent({ ports: office.ports });
    const rounds: (string | undefined)[] = [];
    office.job.subscribe(() => rounds.push(office.job.getReport().last?.at));
    const first = office.job.run();
    await rename(event, 'Lomba Baru');
    await Promise.all([first, office.job.runLast(), office.job.run(), office.job.run()]);
    expect(new Set(rounds.filter((at) => at !== undefined)).size).toBe(2);
    const opened = await Promise.all(
      (await listOf(office)).map(async (snapshot) =>
        getValue(await office.backups.inspect(getValue(await office.backups.snapshots.read(snapshot)))),
      ),
    );
    expect(opened.map(({ header }) => header.competitionName)).toContain('Lomba Baru');
  });
});
