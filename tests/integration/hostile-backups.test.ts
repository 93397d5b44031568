import { describe, expect, test } from 'vitest';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import type { Competition } from '../../renderer/domain/competition';
import { aBackupLaptop, type BackupLaptop } from '../builders/a-backup-laptop';
import { someJudges } from '../builders/a-judge';
import { aLastingVault } from '../builders/a-lasting-vault';
import { forgeBackup, type LooseLine } from '../builders/a-rewritten-log';
import { aPanel } from '../builders/a-round';
import { someEntries } from '../builders/an-entry';
import { aDesk, anEvent, exportFile } from '../builders/an-event';
import { getValue, lastSaved } from '../builders/fake-ports';
import { quiet } from '../builders/take-files';

async function makeBackup(laptop: BackupLaptop, id: WorkspaceId): Promise<Uint8Array> {
  getValue(await laptop.backups.make(id, quiet));
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
    getValue(await office.backups.restore(opened, quiet));
    expect(await office.ports.repository.listWorkspaces()).toHaveLength(1);
  });

  const withCompetition =
    (change: (competition: Competition) => object) =>
    (lines: readonly LooseLine[]): readonly LooseLine[] =>
      lines.flatMap((line) => {
        // The first state alone: what was changed since would put its own in place of this.
        if (line.type !== 'workspace') return [];
        const body = JSON.parse(line.body);
        const competition = { ...body.workspace.competition, ...change(body.workspace.competition) };
        return { ...line, body: JSON.stringify({ ...body, workspace: { ...body.workspace, competition } }) };
      });

  test.each([
    [
      'a name longer than any screen shows',
      'text',
      ({ identity }: Competition) => ({ identity: { ...identity, name: 'x'.repeat(100_000) } }),
    ],
    ['more judges than four such competitions have', 'judges', () => ({ judges: someJudges(2_001) })],
    [
      'more sheets than any laptop could count, in a few bytes',
      'sheets',
      ({ rounds }: Competition) => {
        const judges = someJudges(1_500);
        const panel = aPanel({ judges: judges.map(({ id }) => id), entries: 'all' });
        return { judges, entries: someEntries(5_000), rounds: [{ ...rounds[0], panels: [panel] }] };
      },
    ],
  ])('with %s is refused before anything of it is worked out', async (_name, limit, change) => {
    const office = await aBackupLaptop('office');
    const file = await aForeignBackup(withCompetition(change));
    const read = await office.backups.inspect(file);
    expect(read.ok ? 'taken' : read.error).toEqual({ type: 'limit-exceeded', limit });
  });

  test('with a name that the first line of a file has no room for is restored, and can be backed up again', async () => {
    const office = await aBackupLaptop('office');
    const file = await aForeignBackup(
      withCompetition(({ identity }) => ({ identity: { ...identity, name: '𝛑 '.repeat(5_000) } })),
    );
    const opened = getValue(await office.backups.inspect(file));
    const { workspace } = getValue(await office.backups.restore(opened, quiet));
    const again = await office.backups.inspect(await makeBackup(office, workspace));
    expect(getValue(again).header.competitionName.length).toBeLessThanOrEqual(300);
  });

  test('is left alone at the next breath once nobody waits for it any more', async () => {
    const office = await aBackupLaptop('office');
    const long = await aForeignBackup((lines) => [
      ...lines,
      ...Array.from({ length: 5_000 }, () => emptied('seating-plan')),
    ]);
    const log = getValue(await office.backups.inspect(long)).log.bytes;
    const stopped = AbortSignal.abort();
    expect((await office.profile.archive.inspect({ bytes: log }, stopped)).ok).toBe(false);
    expect((await office.profile.archive.inspect({ bytes: log })).ok).toBe(true);
  });

  test('that lost its check between showing and restoring changes nothing', async () => {
    const vault = aLastingVault();
    const office = await aBackupLaptop('office', { vault });
    const { id } = await anEvent({ ports: office.ports });
    const opened = getValue(await office.backups.inspect(await makeBackup(office, id)));
    const log = getValue(await vault.logs.read(id, 0, 1e9));
    const bad = { ...opened, log: { ...opened.log, bytes: opened.log.bytes.subarray(0, -10) } };
    expect(await office.backups.restore(bad, quiet)).toMatchObject({
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
