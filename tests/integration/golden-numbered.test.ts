import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { createCodec } from '../../renderer/adapters/bundle/codec';
import { createDatabase } from '../../renderer/adapters/database/database';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import { createServices } from '../../renderer/application/create-services';
import { updateEntry } from '../../renderer/application/set-up/edit-competition';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import type { Competition } from '../../renderer/domain/competition';
import { aBackupLaptop, type BackupLaptop } from '../builders/a-backup-laptop';
import { aLastingVault } from '../builders/a-lasting-vault';
import { entryId } from '../builders/an-entry';
import { getValue } from '../builders/fake-ports';

const FOLDER = join(import.meta.dirname, '../fixtures/format-1-numbered');
const read = async (name: string) => new Uint8Array(await readFile(join(FOLDER, name)));
const SECRETARIAT = 'secretariat-1' as WorkspaceId;
const JUDGE = 'judge-1' as WorkspaceId;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
const NAMES = ['office 1', 'office 2', 'office 3', 'dinas kesehatan', 'dinas kesehatan'];
const INSTITUTIONS = NAMES.map((name) => `i-${sha256(`institution\nsecretariat-2\n${name}`)}`);
const INNOVATIONS = [1, 2, 3, 4, 5].map(
  (number) => `n-${sha256(`innovation\nsecretariat-2\nentry-${number}`)}`,
);

function expectIdentities({ entries }: Competition): void {
  expect(entries.map(({ institution }) => institution.id)).toEqual(INSTITUTIONS);
  expect(entries.map(({ innovation }) => innovation)).toEqual(INNOVATIONS);
}

let names = 0;
const newName = (): string => {
  names += 1;
  return `numbered-${names}`;
};

async function aLaptopWithLogs() {
  const vault = aLastingVault();
  for (const [id, file] of [
    [SECRETARIAT, 'log-secretariat.jsonl'],
    [JUDGE, 'log-judge.jsonl'],
  ] as const) {
    getValue(await vault.logs.append(id, 0, await read(file)));
  }
  const database = newName();
  return { vault, database, start: () => aBackupLaptop('reader', { vault, database }) };
}

const competitionOf = async ({ ports }: BackupLaptop, id: WorkspaceId): Promise<Competition> => {
  const workspace = await ports.repository.findWorkspace(id);
  if (workspace === undefined) throw new Error('not here');
  return workspace.competition;
};

describe('a competition file of version 1 with a number', () => {
  test('holds: its number is about its own records, and its entries are told with identities', async () => {
    const file = getValue(await createCodec(createMemoryKeyring()).decode(await read('competition.pleno')));
    if (file.kind !== 'competition') throw new Error('no competition file');
    expect(file.edition?.number).toBe(1);
    expectIdentities(file.content);
  });

  test('is still one whose records nobody may change', async () => {
    const text = new TextDecoder().decode(await read('competition.pleno'));
    const changed = new TextEncoder().encode(text.replace('DINAS', 'DINAZ'));
    expect(await createCodec(createMemoryKeyring()).decode(changed)).toMatchObject({
      error: { type: 'signature-wrong' },
    });
  });
});

test('a competition file of version 2 is read as it was when it was written', async () => {
  const folder = join(FOLDER, '../format-2');
  const bytes = new Uint8Array(await readFile(join(folder, 'competition.pleno')));
  const file = getValue(await createCodec(createMemoryKeyring()).decode(bytes));
  expect(JSON.parse(JSON.stringify(file))).toEqual(
    JSON.parse(await readFile(join(folder, 'facts.json'), 'utf8')),
  );
  if (file.kind !== 'competition') throw new Error('no competition file');
  const [first, second, third] = file.content.entries.map(({ institution }) => institution.id);
  expect([third === first, second === first]).toEqual([true, false]);
});

describe('logs from before entries had identities', () => {
  test('open as two roles that agree on who is who', async () => {
    const laptop = await (await aLaptopWithLogs()).start();
    for (const id of [SECRETARIAT, JUDGE]) expectIdentities(await competitionOf(laptop, id));
    expect(await laptop.ports.repository.loadRevisions(SECRETARIAT)).toHaveLength(3);
    await laptop.profile.close();
  });

  test('agree with a database from then, before and after the first change', async () => {
    const { database, start } = await aLaptopWithLogs();
    await (await start()).profile.close();
    const written = (await Dexie.getDatabaseNames())
      .filter((name) => name.startsWith(database))
      .toSorted()
      .at(-1);
    const rows = createDatabase(written ?? '');
    await rows.open();
    for (const row of await rows.competitions.toArray()) {
      const entries = row.content.entries.map(
        ({ innovation: _, institution: { id: _id, ...rest }, ...entry }) => ({
          ...entry,
          institution: rest,
        }),
      );
      await rows.competitions.put({ ...row, content: { ...row.content, entries } });
    }
    rows.close();

    const before = await start();
    expect(before.profile.finding).toEqual({ type: 'sound' });
    for (const id of [SECRETARIAT, JUDGE]) expectIdentities(await competitionOf(before, id));
    const institution = { name: 'Office One', kind: null };
    getValue(
      await createServices(before.ports).changeCompetition(SECRETARIAT, (it) =>
        updateEntry(it, entryId(2), { title: 'Judul Baru', institution }),
      ),
    );
    await before.profile.close();

    const after = await start();
    expect(after.profile.finding).toEqual({ type: 'sound' });
    const { entries } = await competitionOf(after, SECRETARIAT);
    expect(entries.map(({ innovation }) => innovation)).toEqual(INNOVATIONS);
    expect(entries.map(({ institution: { id } }) => id).toSpliced(1, 1)).toEqual(
      INSTITUTIONS.toSpliced(1, 1),
    );
    expect(entries[1]?.institution.id).not.toBe(INSTITUTIONS[1]);
    await after.profile.close();
  });
});

test.each([
  ['secretariat', SECRETARIAT],
  ['judge', JUDGE],
])('a backup of the %s from before entries had identities is restored with them', async (name, id) => {
  const laptop = await aBackupLaptop('restorer');
  const options = { passphrase: 'kata sandi contoh' };
  const opened = getValue(await laptop.backups.inspect(await read(`backup-${name}.pleno.age`), options));
  getValue(await laptop.backups.restore(opened, { onPhase: () => {}, oldLaptop: 'stopped' }));
  expectIdentities(await competitionOf(laptop, id));
});
