import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../../../electron/contract/outcome';
import { createVaultStore, type VaultStore } from '../../../../../electron/handlers/vault/vault-store';
import { type DiskOperation, testEveryDiskFault } from '../../../../builders/every-disk-fault';
import { createFaultyDisk } from '../../../../builders/faulty-disk';
import { createSeededRandom } from '../../../../builders/seeded-random';
import { createSimulatedDisk } from '../../../../builders/simulated-disk';

const root = '/profile/vault';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What a person would find under each name. */
interface Sight {
  readonly log: string;
  readonly note: string | undefined;
  readonly snapshots: readonly string[];
  readonly received: readonly string[];
}

const before: Sight = {
  log: 'old line\n',
  note: 'old note',
  snapshots: ['a.pleno old backup'],
  received: ['old file'],
};

const operations: readonly DiskOperation<VaultStore, Sight>[] = [
  {
    name: 'an append',
    run: (store) => store.appendLog('one', 9, bytesOf('new line\n')),
    after: { ...before, log: 'old line\nnew line\n' },
  },
  { name: 'a cut', run: (store) => store.cutLog('one', 3), after: { ...before, log: 'old' } },
  {
    name: 'a replacement',
    run: (store) => store.replaceLog('one', bytesOf('all new\n')),
    after: { ...before, log: 'all new\n' },
  },
  { name: 'setting aside', run: (store) => store.setLogAside('one'), after: { ...before, log: '' } },
  {
    name: 'writing a note',
    run: (store) => store.writeNote('sentinel', 'new note'),
    after: { ...before, note: 'new note' },
  },
  {
    name: 'writing a snapshot',
    run: (store) => store.writeSnapshot('own', 'b.pleno', bytesOf('new backup')),
    after: { ...before, snapshots: ['b.pleno new backup', 'a.pleno old backup'] },
  },
  {
    name: 'writing over a snapshot',
    run: (store) => store.writeSnapshot('own', 'a.pleno', bytesOf('new backup')),
    after: { ...before, snapshots: ['a.pleno new backup'] },
  },
  {
    name: 'removing a snapshot',
    run: (store) => store.removeSnapshot('own', 'a.pleno'),
    after: { ...before, snapshots: [] },
  },
  {
    name: 'writing a received file',
    run: (store) => store.writeReceived('one', 'b'.repeat(64), bytesOf('new file')),
    after: { ...before, received: ['new file', 'old file'] },
  },
  {
    name: 'writing over a received file',
    run: (store) => store.writeReceived('one', 'a'.repeat(64), bytesOf('new file')),
    after: { ...before, received: ['new file'] },
  },
  {
    name: 'removing received files',
    run: (store) => store.removeAllReceived('one'),
    after: { ...before, received: [] },
  },
];

async function look(store: VaultStore): Promise<Sight> {
  const orThrow = <T>(outcome: Outcome<T>): T => {
    if (!outcome.ok) throw new Error(`It can't be read: ${outcome.error.type}`);
    return outcome.value;
  };
  const snapshots = orThrow(await store.listSnapshots());
  const received = orThrow(await store.listReceived());
  return {
    log: textOf(orThrow(await store.readLog('one', 0, 1000))),
    note: orThrow(await store.readNote('sentinel')),
    snapshots: await Promise.all(
      snapshots.map(
        async ({ name, place }) => `${name} ${textOf(orThrow(await store.readSnapshot(place, name)))}`,
      ),
    ),
    received: (
      await Promise.all(
        received.map(async ({ workspace, name }) =>
          textOf(orThrow(await store.readReceived(workspace, name))),
        ),
      )
    ).sort(),
  };
}

async function prepare(seed = 1) {
  const simulated = createSimulatedDisk(createSeededRandom(seed));
  await simulated.makeFolder('/profile');
  await simulated.syncFolder('/');
  const disk = createFaultyDisk(simulated);
  const open = () => createVaultStore({ root, disk, now: () => new Date(0) });
  const store = open();
  await store.appendLog('one', 0, bytesOf('old line\n'));
  await store.writeNote('sentinel', 'old note');
  await store.writeSnapshot('own', 'a.pleno', bytesOf('old backup'));
  await store.writeReceived('one', 'a'.repeat(64), bytesOf('old file'));
  return { simulated, disk, store, open };
}

testEveryDiskFault({ prepare, look, before, operations, again: 'after-no' });

describe('what a killed run left in memory only', () => {
  const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

  test.each(['list', 'read'] as const)('a log seen to be gone by a %s stays gone', async (way) => {
    for (const seed of seeds) {
      const { simulated, open } = await prepare(seed);
      // Killed before it could flush the folder.
      await simulated.rename(`${root}/logs/one.jsonl`, `${root}/aside/one.jsonl`);
      const next = open();
      if (way === 'list') expect(await next.listLogs()).toEqual({ ok: true, value: [] });
      else expect(await next.readLog('one', 0, 10)).toEqual({ ok: true, value: new Uint8Array() });
      simulated.losePower();
      expect(await open().listLogs(), `seed ${seed}`).toEqual({ ok: true, value: [] });
    }
  });

  test('a line and a note that were read once are there for good', async () => {
    for (const seed of seeds) {
      const { simulated, open } = await prepare(seed);
      const log = await simulated.open(`${root}/logs/one.jsonl`, 'edit');
      await log.write(bytesOf('unflushed\n'), 9);
      await simulated.rename(`${root}/notes/sentinel.json`, `${root}/notes/other.json`);
      const next = open();
      await next.readLog('one', 0, 100);
      await next.readNote('other');
      simulated.losePower();
      const after = open();
      expect(await after.readLog('one', 0, 100), `seed ${seed}`).toEqual({
        ok: true,
        value: bytesOf('old line\nunflushed\n'),
      });
      expect(await after.readNote('other'), `seed ${seed}`).toEqual({ ok: true, value: 'old note' });
    }
  });
});
