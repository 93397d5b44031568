import type { Keyring } from '../../renderer/application/ports/keyring';
import { quiet } from '../builders/take-files';
import 'fake-indexeddb/auto';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Dexie from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { nodeVaultDisk } from '../../electron/handlers/disk/node-vault-disk';
import type { VaultDisk } from '../../electron/handlers/disk/vault-disk';
import { closeWithAge, openWithAge } from '../../renderer/adapters/backup/lock-with-age';
import { createDatabase } from '../../renderer/adapters/database/database';
import type { Profile } from '../../renderer/adapters/journal/create-profile';
import { openProfile } from '../../renderer/adapters/journal/open-profile';
import { createSealIdentity, createSeals, toRecipient } from '../../renderer/adapters/keys/age-seal';
import { createServices } from '../../renderer/application/create-services';
import { KEYS_LOG } from '../../renderer/application/ports/facts';
import type { KeyStore } from '../../renderer/application/ports/key-store';
import type { Vault } from '../../renderer/application/ports/vault';
import type { DeviceKey } from '../../renderer/domain/ids';
import { aBackupLaptop, type BackupLaptop } from '../builders/a-backup-laptop';
import { aLastingVault } from '../builders/a-lasting-vault';
import { aSecretariatWorkspace, workspaceId } from '../builders/a-workspace';
import { anEvent, loadSecretariat } from '../builders/an-event';
import { getValue, lastSaved } from '../builders/fake-ports';
import { createFaultyDisk } from '../builders/faulty-disk';
import { createFaultyVault, diskFull } from '../builders/faulty-vault';
import { createKeysOverIpc } from '../builders/keys-over-ipc';
import { createSystemKeyStore } from '../builders/system-key-store';

const bytes = new TextEncoder().encode('empat puluh enam');
let counter = 0;
const profiles: Profile[] = [];

const aName = (): string => {
  counter += 1;
  return `keys-of-${counter}`;
};

async function start(name: string, vault: Vault, keys?: KeyStore): Promise<Profile> {
  const profile = getValue(
    await openProfile({ name, vault, ...(keys && { keys }), now: () => '2026-03-16T02:00:00.000Z' }),
  );
  profiles.push(profile);
  return profile;
}

afterEach(async () => {
  for (const profile of profiles.splice(0)) await profile.close();
});

/** A shell's keys in a folder of their own; opened again, they are the same ones. */
async function aShell(disk: VaultDisk = nodeVaultDisk) {
  const folder = join(await mkdtemp(join(tmpdir(), 'pleno-keys-')), 'keys');
  const system = createSystemKeyStore();
  const openAll = () => {
    const { store, sealedBackups, crossed } = createKeysOverIpc({ folder, system, disk });
    return { keys: store, sealedBackups, crossed };
  };
  return { folder, open: () => openAll().keys, openAll };
}

const keysLogOf = async ({ logs }: Vault): Promise<string> =>
  new TextDecoder().decode(getValue(await logs.read(KEYS_LOG, 0, 1e9)));

async function expectWhole(keyring: Keyring, key: DeviceKey, sealed: Uint8Array): Promise<void> {
  expect(await keyring.holds(key)).toBe(true);
  expect(await keyring.verify(key, bytes, await keyring.sign(key, bytes))).toBe(true);
  expect(await keyring.open(key, sealed)).toEqual({ ok: true, value: bytes });
}

/** A key with a workspace that is signed by it, and a file sealed for it. */
async function fill({ repository, keyring }: Profile) {
  const key = await keyring.createKey();
  getValue(await repository.addWorkspace(aSecretariatWorkspace({ id: workspaceId('s1'), signer: key })));
  const recipient = await keyring.ensureRecipient(key);
  return { key, recipient, sealed: await createSeals().seal(bytes, [recipient]) };
}

describe('in a browser', () => {
  test('a lost database takes neither the right to sign nor the power to open', async () => {
    const [name, vault] = [aName(), aLastingVault()];
    const before = await start(name, vault);
    const { key, sealed } = await fill(before);
    await before.close();
    await Dexie.delete(name);
    const after = await start(name, vault);
    expect(after.finding).toMatchObject({ type: 'rebuilt', reason: 'empty' });
    await expectWhole(after.keyring, key, sealed);
  });

  test('the identity that came last is the one that comes back', async () => {
    const [name, vault] = [aName(), aLastingVault()];
    const before = await start(name, vault);
    const { key } = await fill(before);
    const identity = await createSealIdentity();
    await before.keyring.attachIdentity(key, identity);
    await before.close();
    await Dexie.delete(name);
    const { keyring } = await start(name, vault);
    expect(await keyring.ensureRecipient(key)).toBe(await toRecipient(identity));
  });

  test('an identity made while the log took nothing is in it once it does', async () => {
    const [name, vault] = [aName(), createFaultyVault(aLastingVault())];
    const before = await start(name, vault);
    vault.plan({ at: 1, times: 1000, fault: { type: 'problem', problem: diskFull, when: 'before' } });
    const { key, sealed } = await fill(before);
    expect(before.watch.getSafety()).toMatchObject({ type: 'database-only' });
    vault.plan();
    expect(await before.watch.retry()).toEqual({ type: 'both' });
    await before.close();
    await Dexie.delete(name);
    await expectWhole((await start(name, vault)).keyring, key, sealed);
  });

  test('a profile from before there were identities goes on, and gets one', async () => {
    const [name, vault] = [aName(), aLastingVault()];
    const before = await start(name, vault);
    const key = await before.keyring.createKey();
    await before.close();
    expect(await keysLogOf(vault)).not.toContain('identity');
    const after = await start(name, vault);
    const sealed = await createSeals().seal(bytes, [await after.keyring.ensureRecipient(key)]);
    await expectWhole(after.keyring, key, sealed);
  });
});

describe('where the shell keeps the keys', () => {
  test('no private key gets into the log or into the database, and a lost database loses none', async () => {
    const [name, vault, shell] = [aName(), aLastingVault(), await aShell()];
    const before = await start(name, vault, shell.open());
    const { key, sealed } = await fill(before);
    await before.close();
    expect(await keysLogOf(vault)).toBe('');
    const database = createDatabase(name);
    await database.open();
    expect(await database.keys.count()).toBe(0);
    database.close();
    await Dexie.delete(name);
    const after = await start(name, vault, shell.open());
    expect(after.finding).toMatchObject({ type: 'rebuilt' });
    await expectWhole(after.keyring, key, sealed);
  });

  test('keys that an earlier program wrote into the log are taken over at the start, and no further ones written', async () => {
    const [name, vault, shell] = [aName(), aLastingVault(), await aShell()];
    const before = await start(name, vault);
    const { key, sealed } = await fill(before);
    await before.close();
    const log = await keysLogOf(vault);

    const after = await start(name, vault, shell.open());
    expect(after.finding).toEqual({ type: 'sound' });
    await expectWhole(after.keyring, key, sealed);
    await after.keyring.ensureRecipient(await after.keyring.createKey());
    expect(await keysLogOf(vault)).toBe(log);
    await after.close();
    const files = await readdir(shell.folder);
    const next = await start(name, vault, shell.open());
    expect(await readdir(shell.folder)).toEqual(files);
    await expectWhole(next.keyring, key, sealed);
  });

  test('what the log says of a key does not undo what has come to it since', async () => {
    const [name, vault, shell] = [aName(), aLastingVault(), await aShell()];
    const before = await start(name, vault);
    const { key } = await fill(before);
    await before.close();
    const identity = await createSealIdentity();
    const first = await start(name, vault, shell.open());
    await first.keyring.attachIdentity(key, identity);
    await first.close();
    const { keyring } = await start(name, vault, shell.open());
    expect(await keyring.ensureRecipient(key)).toBe(await toRecipient(identity));
  });

  test('a key that could not be taken over is missing until the next start, and nothing of it is lost', async () => {
    const disk = createFaultyDisk(nodeVaultDisk);
    const [name, vault, shell] = [aName(), aLastingVault(), await aShell(disk)];
    const before = await start(name, vault);
    const { key, sealed } = await fill(before);
    await before.close();
    disk.plan({
      at: 1,
      fault: { type: 'fails', code: 'ENOSPC' },
      times: 1000,
      counts: (call) => call === 'open',
    });
    const full = await start(name, vault, shell.open());
    expect(await full.keyring.holds(key)).toBe(false);
    await full.close();
    disk.plan();
    await expectWhole((await start(name, vault, shell.open())).keyring, key, sealed);
  });
});

const passphrase = 'kata sandi yang panjang';

async function backUp(laptop: BackupLaptop, id: ReturnType<typeof workspaceId>) {
  getValue(await laptop.backups.make(id, { ...quiet, passphrase }));
  return lastSaved(laptop.ports).bytes;
}

describe('a backup under a passphrase', () => {
  test.each([
    ['from a browser into the shell', false, true],
    ['from the shell into a browser', true, false],
    ['from one shell into another', true, true],
    ['from one browser into another', false, false],
  ])('carries %s what signs and what opens', async (_way, fromShell, intoShell) => {
    const optionsOf = async (isShell: boolean) => (isShell ? (await aShell()).openAll() : {});
    const office = await aBackupLaptop('office', await optionsOf(fromShell));
    const event = await anEvent({ ports: office.ports });
    const signer = (await loadSecretariat(office.ports, event.id)).signer;
    const sealed = await createSeals().seal(bytes, [await office.ports.keyring.ensureRecipient(signer)]);
    const file = await backUp(office, event.id);

    const spare = await aBackupLaptop('spare', await optionsOf(intoShell));
    const opened = getValue(await spare.backups.inspect(file, { passphrase }));
    expect(await spare.backups.restore(opened, { ...quiet, oldLaptop: 'stopped' })).toMatchObject({
      ok: true,
      value: { key: 'kept' },
    });
    await expectWhole(spare.ports.keyring, signer, sealed);
    expect((await createServices(spare.ports).exportCompetitionFile(event.id)).ok).toBe(true);
  });

  test('is sealed and opened by the shell: nothing that crosses holds a private key, either way', async () => {
    const fromShell = (await aShell()).openAll();
    const office = await aBackupLaptop('office', fromShell);
    const event = await anEvent({ ports: office.ports });
    const { signer } = await loadSecretariat(office.ports, event.id);
    await office.ports.keyring.ensureRecipient(signer);
    const file = await backUp(office, event.id);
    const secrets = await secretsIn(file);
    expect(secrets).toHaveLength(2);

    const intoShell = (await aShell()).openAll();
    const spare = await aBackupLaptop('spare', intoShell);
    const opened = getValue(await spare.backups.inspect(file, { passphrase }));
    expect(opened.keys).toEqual([{ type: 'kept', key: signer, opening: expect.any(String) }]);
    getValue(await spare.backups.restore(opened, { ...quiet, oldLaptop: 'stopped' }));
    expect(await spare.ports.keyring.holds(signer)).toBe(true);

    const crossed = [...fromShell.crossed, ...intoShell.crossed];
    expect(crossed.map(({ channel }) => channel)).toEqual(
      expect.arrayContaining(['backup.seal', 'backup.open', 'backup.take-key']),
    );
    for (const { channel, request, reply } of crossed) {
      const text = toText([request, reply]);
      for (const secret of secrets) expect(text.includes(secret), channel).toBe(false);
    }
  });

  test('gives its key to whoever opened it last alone, and not before', async () => {
    const office = await aBackupLaptop('office', (await aShell()).openAll());
    const event = await anEvent({ ports: office.ports });
    const { signer } = await loadSecretariat(office.ports, event.id);
    const file = await backUp(office, event.id);
    const spare = (await aShell()).openAll();
    const [first, second] = [
      getValue(await spare.sealedBackups.open(file, [passphrase])),
      getValue(await spare.sealedBackups.open(file, [passphrase])),
    ];
    const [early, late] = [first.keys[0], second.keys[0]];
    if (early === undefined || late === undefined) throw new Error('no key came along');
    expect(await spare.keys.holds(signer)).toBe(false);
    expect(await spare.keys.take(early)).toEqual({
      ok: false,
      error: { type: 'vault-failed', detail: 'OPENING-GONE' },
    });
    // A wrong passphrase leaves nothing of the opening before.
    expect(await spare.sealedBackups.open(file, ['salah'])).toEqual({
      ok: false,
      error: { type: 'passphrase-wrong' },
    });
    expect((await spare.keys.take(late)).ok).toBe(false);
    expect(await spare.keys.holds(signer)).toBe(false);
    const [again] = getValue(await spare.sealedBackups.open(file, [passphrase])).keys;
    if (again === undefined) throw new Error('no key came along');
    expect(await spare.keys.take(again)).toEqual({ ok: true });
    expect(await spare.keys.holds(signer)).toBe(true);
  });

  test('of a shell and the audit key: the identity is in the file, and in nothing that crossed', async () => {
    const shell = (await aShell()).openAll();
    const office = await aBackupLaptop('office', shell);
    const event = await anEvent({ ports: office.ports });
    getValue(await createServices(office.ports).exportCompetitionFile(event.id));
    getValue(await office.backups.exportAuditKey(event.id, { passphrase, signal: quiet.signal }));
    const text = new TextDecoder().decode(
      getValue(await openWithAge(lastSaved(office.ports).bytes, [passphrase])),
    );
    const [identity = ''] = /AGE-SECRET-KEY-1\w+/.exec(text) ?? [];
    expect(identity).not.toBe('');
    for (const { request, reply } of shell.crossed) expect(toText([request, reply])).not.toContain(identity);
  });

  test('tells of the shell what is wrong as the page itself would', async () => {
    const { sealedBackups } = (await aShell()).openAll();
    const office = await aBackupLaptop('office', (await aShell()).openAll());
    const event = await anEvent({ ports: office.ports });
    const file = await backUp(office, event.id);
    const cut = file.slice(0, -20);
    expect(await sealedBackups.open(cut, [passphrase])).toEqual({
      ok: false,
      error: { type: 'file-damaged', line: null },
    });
    const other = getValue(await closeWithAge(bytes, passphrase, 10));
    expect(await sealedBackups.open(other, [passphrase])).toEqual({
      ok: false,
      error: { type: 'not-a-backup' },
    });
    const aborted = AbortSignal.abort();
    expect(await sealedBackups.open(file, [passphrase], aborted)).toEqual({
      ok: false,
      error: { type: 'backup-cancelled' },
    });
  });
});

/** The private halves that lie in a backup, as texts. */
async function secretsIn(file: Uint8Array): Promise<readonly string[]> {
  const text = new TextDecoder().decode(getValue(await openWithAge(file, [passphrase])));
  return [...text.matchAll(/"(?:pkcs8|identity)":"([^"]+)"/g)].map(([, secret = '']) => secret);
}

/** Everything in it as text, what stands in bytes too. */
const toText = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) =>
    item instanceof Uint8Array ? Buffer.from(item).toString('latin1') : item,
  );
