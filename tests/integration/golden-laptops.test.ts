import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCodec } from '../../renderer/adapters/bundle/codec';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import { hasJoined } from '../../renderer/application/workspace/key-of';
import { aBackupLaptop } from '../builders/a-backup-laptop';
import { loadSecretariat, loadView } from '../builders/an-event';
import { getValue } from '../builders/fake-ports';

const FOLDER = join(import.meta.dirname, '../fixtures/format-3');
const read = async (name: string) => new Uint8Array(await readFile(join(FOLDER, name)));
const facts = JSON.parse(await readFile(join(FOLDER, 'facts.json'), 'utf8')) as Readonly<
  Record<string, unknown>
>;
const codec = createCodec(createMemoryKeyring());

describe('files as they were first written of several rounds and laptops', () => {
  test.each(Object.keys(facts))('%s says what it said then', async (name) => {
    const file = getValue(await codec.decode(await read(name)));
    expect(JSON.parse(JSON.stringify(file))).toEqual(facts[name]);
  });

  test('the backup of a laptop that joined comes back, and ranks both rounds', async () => {
    const laptop = await aBackupLaptop('reader');
    const opened = getValue(await laptop.backups.inspect(await read('backup.pleno')));
    const { workspace: id } = getValue(await laptop.backups.restore(opened, { onPhase: () => {} }));
    const workspace = await loadSecretariat(laptop.ports, id);
    expect(hasJoined(workspace)).toBe(true);
    expect(workspace.competition.combination?.length).toBe(2);
    const { rounds } = await loadView({ ports: laptop.ports, id });
    expect(rounds.map(({ tabulation }) => tabulation.rows.length)).toEqual([3, 3]);
    expect(rounds[0]?.tabulation.counts).toMatchObject({ counted: 3, excused: 1 });
  });
});
