import type { VaultProblem } from '../../renderer/application/workspace/problem';
import { quiet } from '../builders/take-files';
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { KEYS_LOG } from '../../renderer/application/ports/facts';
import type { Vault } from '../../renderer/application/ports/vault';
import { err } from '../../renderer/domain/result';
import { aBackupLaptop } from '../builders/a-backup-laptop';
import { aLastingVault } from '../builders/a-lasting-vault';
import { anEvent } from '../builders/an-event';
import { getValue, lastSaved } from '../builders/fake-ports';

const problem: VaultProblem = { type: 'vault-failed', detail: 'EIO' };

/** As the vault was, but that a reading of this one log fails. */
const keepingBack = (
  vault: Vault,
  name: string,
  fail: () => Promise<ReturnType<typeof err<VaultProblem>>> = async () => err(problem),
): Vault => ({
  ...vault,
  logs: {
    ...vault.logs,
    read: (log, from, length) => (log === name ? fail() : vault.logs.read(log, from, length)),
  },
});

let laptops = 0;

/** Two competitions of one secretariat, closed in good order. */
async function aClosedLaptop() {
  laptops += 1;
  const vault = aLastingVault();
  const database = `unread-${laptops}`;
  const office = await aBackupLaptop('office', { vault, database });
  const { id: one } = await anEvent({ ports: office.ports });
  const { id: two } = await anEvent({ ports: office.ports });
  getValue(await office.backups.make(one, quiet));
  const { bytes: backup } = lastSaved(office.ports);
  await office.profile.close();
  const start = (from: Vault = vault) => aBackupLaptop('office', { vault: from, database });
  return { vault, database, one, two, backup, start };
}

type Laptop = Awaited<ReturnType<typeof aBackupLaptop>>;
const idsOf = async ({ ports }: Laptop) =>
  new Set((await ports.repository.listWorkspaces()).map(({ id }) => id));

describe('a log that the disk doesn’t give', () => {
  test.each([
    ['says so', async () => err(problem)],
    [
      'is more than there is memory for',
      async (): Promise<never> => {
        throw new RangeError('Array buffer allocation failed');
      },
    ],
  ])('where its reading %s keeps no other competition from being rebuilt', async (_name, fail) => {
    const { vault, database, one, two, start } = await aClosedLaptop();
    await Dexie.delete(database);

    const office = await start(keepingBack(vault, one, fail));
    expect(office.profile.finding).toMatchObject({ type: 'rebuilt', from: 'possibly-incomplete' });
    expect(office.profile.logsPutAside).toMatchObject([
      { cause: 'unread', log: 'workspace', contents: 'missing', bytes: undefined },
    ]);
    expect(await idsOf(office)).toEqual(new Set([two]));
    expect(office.profile.watch.getSafety()).toMatchObject({ type: 'database-only' });

    await office.profile.close();
    const again = await start();
    expect(again.profile.logsPutAside).toEqual([]);
    expect(await idsOf(again)).toEqual(new Set([one, two]));
    expect(again.profile.watch.getSafety()).toEqual({ type: 'both' });
  });

  test('of a competition that the database has is said by name, and nothing is written behind it', async () => {
    const { vault, one, two, start } = await aClosedLaptop();
    const before = getValue(await vault.logs.read(one, 0, 1e9));

    const office = await start(keepingBack(vault, one));
    expect(office.profile.finding).toEqual({ type: 'sound' });
    expect(office.profile.logsPutAside).toMatchObject([
      { cause: 'unread', competition: 'Test Competition', contents: 'kept' },
    ]);
    expect(await idsOf(office)).toEqual(new Set([one, two]));
    expect(office.profile.watch.getSafety()).toEqual({ type: 'database-only', problem });
    expect(await office.profile.watch.retry()).toEqual({ type: 'database-only', problem });
    await office.profile.close();
    expect(getValue(await vault.logs.read(one, 0, 1e9))).toEqual(before);

    const again = await start();
    expect([again.profile.finding, again.profile.logsPutAside]).toEqual([{ type: 'sound' }, []]);
  });

  test('is compared once it can be read again, and then both places have everything', async () => {
    const { vault, one, start } = await aClosedLaptop();
    let isBack = false;
    const stuck = keepingBack(vault, one);
    const read: Vault['logs']['read'] = (...asked) => (isBack ? vault : stuck).logs.read(...asked);
    const office = await start({ ...vault, logs: { ...vault.logs, read } });
    expect(office.profile.watch.getSafety()).toMatchObject({ type: 'database-only' });
    isBack = true;
    expect((await office.profile.watch.retry()).type).toBe('both');
  });

  test('of the keys costs no key', async () => {
    const { vault, start } = await aClosedLaptop();
    const office = await start(keepingBack(vault, KEYS_LOG));
    expect(office.profile.logsPutAside).toMatchObject([{ cause: 'unread', log: 'keys', contents: 'kept' }]);
    for (const { signer } of await office.ports.repository.listWorkspaces()) {
      expect(await office.profile.keyring.holds(signer)).toBe(true);
    }
  });

  test('makes way for a backup, and stays aside as it is', async () => {
    const { vault, one, two, backup, start } = await aClosedLaptop();
    let isFresh = false;
    const stuck: Vault = {
      ...vault,
      logs: {
        ...vault.logs,
        read: (log, from, length) =>
          log === one && !isFresh ? Promise.resolve(err(problem)) : vault.logs.read(log, from, length),
        replace: async (log, bytes) => {
          isFresh ||= log === one;
          return vault.logs.replace(log, bytes);
        },
      },
    };
    const office = await start(stuck);
    const opened = getValue(await office.backups.inspect(backup));
    expect(opened.here).toEqual({ type: 'unreadable', problem });
    getValue(await office.backups.restore(opened, quiet));
    await office.profile.close();
    const again = await start();
    expect(await idsOf(again)).toEqual(new Set([one, two]));
    expect(again.profile.logsPutAside).toEqual([]);
  });
});
