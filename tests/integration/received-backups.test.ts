import { describe, expect, test } from 'vitest';
import { createDatabase } from '../../renderer/adapters/database/database';
import { hashBytes } from '../../renderer/adapters/hash';
import { createKeptReader, type ReadKept } from '../../renderer/adapters/received/read-kept';
import { findHere } from '../../renderer/application/backup/find-here';
import { makeBackup } from '../../renderer/application/backup/make-backup';
import { SNAPSHOTS_KEPT } from '../../renderer/application/backup/snapshot-schedule';
import { createServices } from '../../renderer/application/create-services';
import type { BytesAre } from '../../renderer/application/ports/pleno-file';
import type { Vault } from '../../renderer/application/ports/vault';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import type { Sha256 } from '../../renderer/domain/ids';
import { err } from '../../renderer/domain/result';
import { aBackupLaptop, type BackupLaptop } from '../builders/a-backup-laptop';
import { aLastingVault } from '../builders/a-lasting-vault';
import { aStick, aVaultWithStick } from '../builders/a-stick';
import { aDesk, anEvent, exportFile } from '../builders/an-event';
import { anIncomingFile, getValue, lastSaved } from '../builders/fake-ports';

const secret = 'kata sandi yang panjang';
const quiet = { onPhase: () => {}, signal: new AbortController().signal };
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

interface AnOffice {
  readonly office: BackupLaptop;
  readonly id: WorkspaceId;
  /** What the judge signed, opened. */
  readonly signed: Uint8Array;
  readonly name: Sha256;
  /** Another change, so that the next snapshot is due. */
  readonly change: (times: number) => Promise<void>;
}

/** A secretariat that took one judge's sealed file in. */
async function anOffice(vault: Vault = aLastingVault()): Promise<AnOffice> {
  const office = await aBackupLaptop('office', { vault });
  const event = await anEvent({ ports: office.ports });
  const bench = await aBackupLaptop('bench');
  const desk = await aDesk(await exportFile(event), 'J1', bench.ports);
  const criteria = (await event.competition()).rounds[0]?.rubric.criteria ?? [];
  await desk.mark(1, Object.fromEntries(criteria.map(({ id }) => [id, 81])));
  await desk.sign(1);
  const sealed = await desk.handOver();
  const services = createServices(office.ports);
  const [outcome] = await services.importBundles(event.id, [anIncomingFile(sealed)], {
    onProgress: () => {},
    signal: quiet.signal,
  });
  expect(outcome).toMatchObject({ type: 'taken' });
  const [record] = await office.profile.repository.listImports(event.id);
  if (record?.content === undefined) throw new Error('a file that is not kept');
  expect(record.fileHash).toBe(hashBytes(sealed.bytes));
  const signed = getValue(await office.profile.received.read(event.id, record.content));
  return {
    office,
    id: event.id,
    signed,
    name: record.content,
    change: async (times) => {
      getValue(
        await office.profile.repository.changeWorkspace<never>(event.id, (workspace) => ({
          ok: true,
          value: { ...workspace, changedAt: `2026-03-16T02:00:${String(times).padStart(2, '0')}.000Z` },
        })),
      );
    },
  };
}

async function restoreOn(laptop: BackupLaptop, bytes: Uint8Array, passphrase?: string): Promise<void> {
  const opened = getValue(
    await laptop.backups.inspect(bytes, passphrase === undefined ? {} : { passphrase }),
  );
  getValue(await laptop.backups.restore(opened, { onPhase: () => {}, oldLaptop: 'stopped' }));
}

/** In both places, and found so. */
async function expectWhole({ profile, vault }: BackupLaptop, { id, name, signed }: AnOffice): Promise<void> {
  await profile.received.check();
  expect(profile.received.getReport()).toEqual({ state: 'checked', mended: 0, lost: [] });
  expect(textOf(getValue(await profile.received.read(id, name)))).toBe(textOf(signed));
  expect(textOf(getValue(await vault.received.read(id, name)))).toBe(textOf(signed));
  expect(await profile.repository.loadRevisions(id)).not.toEqual([]);
}

test('what is kept of a sealed file is what was signed, opened', async () => {
  const made = await anOffice();
  const read = await made.office.ports.codec.decode(made.signed);
  expect(getValue(read)).toMatchObject({ kind: 'scores' });
  await expectWhole(made.office, made);
});

describe('a backup by hand', () => {
  test.each([
    ['open', undefined],
    ['under a passphrase', secret],
  ])('%s is whole by itself: another laptop gets the file in both its places', async (_, passphrase) => {
    const made = await anOffice();
    getValue(await made.office.backups.make(made.id, { ...quiet, ...(passphrase && { passphrase }) }));
    const { bytes } = lastSaved(made.office.ports);
    const other = await aBackupLaptop('other');
    await restoreOn(other, bytes, passphrase);
    await expectWhole(other, made);
  });

  test('is not looked at as far as nothing can read the files in it, and says so', async () => {
    const made = await anOffice();
    getValue(await made.office.backups.make(made.id, quiet));
    const { bytes } = lastSaved(made.office.ports);
    const failed = err({ type: 'worker-failed', cause: 'not-started' } as const);
    const readHere = createKeptReader();
    const readNothing = createKeptReader(async () => failed);
    let canRead = true;
    const other = await aBackupLaptop('other', {
      readKept: (...args) => (canRead ? readHere : readNothing)(...args),
    });
    const opened = getValue(await other.backups.inspect(bytes));
    canRead = false;
    expect(await other.backups.inspect(bytes)).toEqual(failed);
    const onPhase = () => {};
    expect(await other.backups.restore(opened, { onPhase, oldLaptop: 'stopped' })).toEqual(failed);
    expect(await other.profile.repository.listWorkspaces()).toEqual([]);
    canRead = true;
    await restoreOn(other, bytes);
    canRead = false;
    // What is here is whole, and must not pass for a history that can't be read.
    expect(await findHere(other.backupPorts, opened.log.contents)).toEqual(failed);
    canRead = true;
    expect(await findHere(other.backupPorts, opened.log.contents)).toMatchObject({
      value: { type: 'present' },
    });
  });

  test('has its files read as new ones wherever it comes in; from then on they are what was taken in', async () => {
    const made = await anOffice();
    getValue(await made.office.backups.make(made.id, quiet));
    const { bytes } = lastSaved(made.office.ports);
    const readHere = createKeptReader();
    const readAs: BytesAre[] = [];
    const database = 'read as';
    const vault = aLastingVault();
    const readKept: ReadKept = (file, known, bytesAre) => {
      readAs.push(bytesAre);
      return readHere(file, known, bytesAre);
    };
    const other = await aBackupLaptop('other', { database, vault, readKept });
    const opened = getValue(await other.backups.inspect(bytes));
    getValue(await other.backups.restore(opened, { onPhase: () => {}, oldLaptop: 'stopped' }));
    expect(new Set(readAs)).toEqual(new Set(['new']));
    readAs.length = 0;
    await expectWhole(other, made);
    await other.profile.close();
    const again = await aBackupLaptop('other', { database, vault, readKept });
    await expectWhole(again, made);
    expect(readAs).toEqual(['taken-in', 'taken-in']);
  });

  test('whose file isn’t the one it is named by is refused', async () => {
    const made = await anOffice();
    const { office, id, signed } = made;
    const received = {
      read: async () => ({ ok: true, value: new TextEncoder().encode(`${textOf(signed)}\n`) }) as const,
    };
    getValue(await makeBackup({ ...office.backupPorts, received }, id, quiet));
    const other = await aBackupLaptop('other');
    expect(await other.backups.inspect(lastSaved(office.ports).bytes)).toMatchObject({
      ok: false,
      error: { type: 'content-invalid', detail: 'received files' },
    });
  });

  test('without the file, where both copies are lost, brings back everything else', async () => {
    const made = await anOffice();
    const { office, id, name } = made;
    await office.vault.received.removeAll(id);
    const received = { read: async () => ({ ok: false, error: { type: 'received-lost' } }) as const };
    getValue(await makeBackup({ ...office.backupPorts, received }, id, quiet));
    const other = await aBackupLaptop('other');
    await restoreOn(other, lastSaved(office.ports).bytes);
    expect(await other.profile.repository.loadRevisions(id)).toEqual([]);
    expect(await other.profile.repository.listImports(id)).toHaveLength(1);
    await other.profile.received.check();
    expect(other.profile.received.getReport().lost).toMatchObject([{ name }]);
  });
});

describe('automatic snapshots', () => {
  test('in the vault name the file and don’t repeat it, and one of them brings it back', async () => {
    const made = await anOffice();
    const { office, id, signed } = made;
    for (let times = 1; times <= 3; times += 1) {
      await made.change(times);
      await office.passInterval();
      await office.job.runLast();
    }
    const snapshots = getValue(await office.backups.snapshots.list());
    expect(snapshots.length).toBeGreaterThan(1);
    const [, signature] = textOf(signed).trimEnd().split('\n').slice(-2);
    if (signature === undefined) throw new Error('a file without a signature');
    for (const snapshot of snapshots) {
      const bytes = getValue(await office.backups.snapshots.read(snapshot));
      expect(textOf(bytes).includes(signature)).toBe(false);
    }
    getValue(await office.profile.repository.removeWorkspace(id));
    const [newest] = snapshots;
    if (newest === undefined) throw new Error('no snapshot');
    await restoreOn(office, getValue(await office.backups.snapshots.read(newest)));
    await expectWhole(office, made);
  });

  test('in a second folder stand beside the file, which lies there once', async () => {
    const stick = aStick();
    const made = await anOffice(aVaultWithStick(stick));
    const { office, signed, name } = made;
    for (let times = 1; times <= 3; times += 1) {
      await made.change(times);
      await office.passInterval();
      await office.job.runLast();
    }
    const files = [...stick.files].filter(([, bytes]) => textOf(bytes) === textOf(signed));
    expect(files.map(([fileName]) => fileName)).toEqual([`${name}.pleno`]);
    // A stick may give anything back: what lies there is held against its name each time.
    for (const damaged of [signed.slice(0, -9), new Uint8Array()]) {
      stick.files.set(`${name}.pleno`, damaged);
      await made.change(4 + (damaged.length % 2));
      await office.passInterval();
      await office.job.runLast();
      expect(textOf(stick.files.get(`${name}.pleno`) ?? new Uint8Array())).toBe(textOf(signed));
    }
    const snapshots = getValue(await office.backups.snapshots.list());
    expect(snapshots.length).toBeLessThanOrEqual(2 * SNAPSHOTS_KEPT);
    const outside = snapshots.find(({ place }) => place === 'second');
    if (outside === undefined) throw new Error('no snapshot in the second folder');
    const other = await aBackupLaptop('other', { vault: aVaultWithStick(stick) });
    await restoreOn(other, getValue(await other.backups.snapshots.read(outside)));
    await expectWhole(other, made);
  });

  test('carried elsewhere without the file say what is missing, and take it from whoever points at it', async () => {
    const made = await anOffice();
    const { office, signed, name } = made;
    await office.job.runLast();
    const [snapshot] = getValue(await office.backups.snapshots.list());
    if (snapshot === undefined) throw new Error('no snapshot');
    const bytes = getValue(await office.backups.snapshots.read(snapshot));
    const other = await aBackupLaptop('other');
    const alone = getValue(await other.backups.inspect(bytes));
    expect(alone.log.contents).toMatchObject({ revisions: 0, lost: [name] });
    const wrong = getValue(await other.backups.inspect(bytes, { beside: [signed.slice(0, -1)] }));
    expect(wrong.log.contents.lost).toEqual([name]);
    const opened = getValue(await other.backups.inspect(bytes, { beside: [signed] }));
    expect(opened.log.contents).toMatchObject({ revisions: 2, lost: [] });
    getValue(await other.backups.restore(opened, { onPhase: () => {}, oldLaptop: 'stopped' }));
    await expectWhole(other, made);
  });

  test('that name a file which nobody could have taken in are refused', async () => {
    const made = await anOffice();
    const { office } = made;
    await office.job.runLast();
    const [snapshot] = getValue(await office.backups.snapshots.list());
    if (snapshot === undefined) throw new Error('no snapshot');
    const other = await anOffice();
    const bytes = getValue(await office.backups.snapshots.read(snapshot));
    const stranger = await aBackupLaptop('stranger');
    // Under the right name, and of another competition.
    const received = new Map([[made.name, other.signed]]);
    const contents = getValue(await stranger.backups.inspect(bytes)).log;
    await stranger.vault.received.write(made.id, made.name, other.signed);
    expect(await stranger.profile.archive.inspect({ bytes: contents.bytes, received })).toMatchObject({
      ok: true,
      value: { lost: [made.name] },
    });
  });
});

test('a judge’s key isn’t gone on with where more was written since, though here a file that came in is lost', async () => {
  const event = await anEvent({ ports: (await aBackupLaptop('office')).ports });
  const file = await exportFile(event);
  const criteria = (await event.competition()).rounds[0]?.rubric.criteria ?? [];
  const marks = Object.fromEntries(criteria.map(({ id }) => [id, 81]));
  const second = await aDesk(file, 'J1', (await aBackupLaptop('second')).ports);
  await second.mark(1, marks);
  await second.sign(1);
  const laptop = { vault: aLastingVault(), database: 'a-judge-with-two-laptops' };
  const own = await aBackupLaptop('own', laptop);
  const desk = await aDesk(file, 'J1', own.ports);
  const [taken] = await desk.services.importBundles(desk.id, [anIncomingFile(await second.handOver())], {
    onProgress: () => {},
    signal: quiet.signal,
  });
  expect(taken).toMatchObject({ type: 'taken', record: { added: 2 } });
  getValue(await own.backups.make(desk.id, quiet));
  const { bytes } = lastSaved(own.ports);
  await desk.mark(2, marks);
  await desk.sign(2);
  await own.profile.close();
  await laptop.vault.received.removeAll(desk.id);
  const database = createDatabase(laptop.database);
  await database.open();
  await database.received.clear();
  database.close();
  const again = await aBackupLaptop('own', laptop);
  expect(getValue(await again.backups.inspect(bytes))).toMatchObject({
    here: { content: 'different', givesUp: 2, contents: { revisions: 2 } },
    log: { contents: { revisions: 2 } },
    keyPlan: 'renewed',
  });
});
