import { describe, expect, test } from 'vitest';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import { aBackupLaptop, type BackupLaptop } from '../builders/a-backup-laptop';
import { aLastingVault } from '../builders/a-lasting-vault';
import { forgeBackup, type LooseLine } from '../builders/a-rewritten-log';
import { aDesk, anEvent, exportFile, lastSaved } from '../builders/an-event';
import { getValue } from '../builders/fake-ports';

const quietly = { onPhase: () => {}, signal: new AbortController().signal };

async function makeBackup(laptop: BackupLaptop, id: WorkspaceId): Promise<Uint8Array> {
  getValue(await laptop.backups.make(id, quietly));
  return lastSaved(laptop.ports).bytes;
}

/** A backup of a competition that was never here, its log changed by somebody who chains and signs. */
async function aForeignBackup(change: (lines: readonly LooseLine[]) => readonly LooseLine[]) {
  const elsewhere = await aBackupLaptop('elsewhere');
  const { id } = await anEvent({ ports: elsewhere.ports });
  return forgeBackup(await makeBackup(elsewhere, id), change);
}

const emptied = (type: string): LooseLine => ({ left: 0, at: '2026-03-16T02:00:00.000Z', type, body: '{}' });
const TYPES = ['workspace', 'change', 'revision', 'import', 'export', 'preferences', 'key', 'event'] as const;

describe('a backup signed by anybody', () => {
  test.each(TYPES)(
    'whose log holds an empty record of type %s is refused, and everything stays',
    async (type) => {
      const vault = aLastingVault();
      const database = `hostile-${type}`;
      const office = await aBackupLaptop('office', { vault, database });
      const { id } = await anEvent({ ports: office.ports });
      const before = await office.ports.repository.listWorkspaces();
      const file = await aForeignBackup((lines) => [...lines, emptied(type)]);
      expect(file.length).toBeLessThan(20_000);

      expect(await office.backups.inspect(file)).toMatchObject({ ok: false, error: { type: 'log-damaged' } });
      await office.profile.close();
      const again = await aBackupLaptop('office', { vault, database });
      expect(again.profile.finding).toEqual({ type: 'sound' });
      expect(again.profile.logsPutAside).toEqual([]);
      expect(await again.ports.repository.listWorkspaces()).toEqual(before);
      expect((await again.ports.repository.findWorkspace(id))?.id).toBe(id);
    },
  );

  test('a line of a type that a later program added is passed over, as before', async () => {
    const office = await aBackupLaptop('office');
    const file = await aForeignBackup((lines) => [...lines, emptied('seating-plan')]);
    const opened = getValue(await office.backups.inspect(file));
    getValue(await office.backups.restore(opened, quietly));
    expect(await office.ports.repository.listWorkspaces()).toHaveLength(1);
  });

  test('that lost its check between showing and restoring changes nothing', async () => {
    const vault = aLastingVault();
    const office = await aBackupLaptop('office', { vault });
    const { id } = await anEvent({ ports: office.ports });
    const opened = getValue(await office.backups.inspect(await makeBackup(office, id)));
    const log = getValue(await vault.logs.read(id, 0, 1e9));
    const bad = { ...opened, log: { ...opened.log, bytes: opened.log.bytes.subarray(0, -10) } };
    expect(await office.backups.restore(bad, quietly)).toMatchObject({
      ok: false,
      error: { type: 'log-damaged' },
    });
    expect(getValue(await vault.logs.read(id, 0, log.length))).toEqual(log);
  });
});

describe('a judge’s backup', () => {
  test.each([
    [
      'the competition’s own key as that of the laptop',
      (text: string, { signer, device }: Keys) => text.replaceAll(device, signer),
    ],
    ['something that is no key', (text: string, { device }: Keys) => text.replaceAll(device, 'laptop')],
  ])('with %s is refused', async (_name, change) => {
    const event = await anEvent();
    const file = await exportFile(event);
    const laptop = await aBackupLaptop('judge');
    const desk = await aDesk(file, 'J1', laptop.ports);
    const { signer, device } = await desk.workspace();
    const backup = await makeBackup(laptop, desk.id);
    const forged = await forgeBackup(backup, (lines) =>
      lines.map((line) => ({ ...line, body: change(line.body, { signer, device }) })),
    );
    const other = await aBackupLaptop('another', { vault: aLastingVault() });
    expect(await other.backups.inspect(forged)).toMatchObject({ ok: false, error: { type: 'log-damaged' } });
  });
});

interface Keys {
  readonly signer: string;
  readonly device: string;
}
