import type { Repository } from '../../renderer/application/ports/repository';
import { anImport } from '../builders/an-import';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createDatabase, type Database } from '../../renderer/adapters/database/database';
import { createDatabaseRepository } from '../../renderer/adapters/database/repository';
import type { ExportRecord, Tip } from '../../renderer/application/workspace/workspace';
import type { DeviceKey, Sha256 } from '../../renderer/domain/ids';
import { mergeRevisions } from '../../renderer/domain/merge';
import { err, ok } from '../../renderer/domain/result';
import type { StoredRevision } from '../../renderer/domain/revision';
import { judgeId } from '../builders/a-judge';
import { aChain, aNextDraft, aStoredRevision, deviceKey } from '../builders/a-revision';
import { aJudgeWorkspace, aSecretariatWorkspace, workspaceId } from '../builders/a-workspace';
import { entryId } from '../builders/an-entry';
import { failNthWrite } from '../builders/fail-nth-write';

let names = 0;
const newName = () => {
  names += 1;
  return `database-${names}`;
};

interface Window {
  readonly database: Database;
  readonly repository: Repository;
}

async function aWindow(name = newName()): Promise<Window> {
  const database = createDatabase(name);
  await database.open();
  return { database, repository: createDatabaseRepository(database) };
}

const id = workspaceId();

const append = (repository: Repository, note = '') =>
  repository.appendRevisions(id, ({ tip }) => ok([aNextDraft(tip, note)]));

const anExport = (facts: Partial<ExportRecord> = {}): ExportRecord => ({
  workspace: id,
  kind: 'scores',
  fileName: 'J1.pleno',
  fileHash: '0'.repeat(64) as Sha256,
  count: 1,
  lastSeq: 1,
  at: '2026-03-16T02:00:00.000Z',
  ...facts,
});

const seqs = (revisions: readonly StoredRevision[]) => revisions.map(({ revision }) => revision.seq);

/** Everything in the database, to be compared before and after. */
const contentOf = async (database: Database) =>
  Object.fromEntries(
    await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()])),
  );

describe('workspaces', () => {
  test('come back as they were added, from another window too', async () => {
    const name = newName();
    const { repository } = await aWindow(name);
    const [mine, other] = [aJudgeWorkspace(), aSecretariatWorkspace({ id: workspaceId('workspace-2') })];
    expect(await repository.addWorkspace(mine)).toEqual(ok(undefined));
    expect(await repository.addWorkspace(other)).toEqual(ok(undefined));
    for (const { repository: window } of [{ repository }, await aWindow(name)]) {
      expect(await window.findWorkspace(id)).toEqual(mine);
      expect(await window.listWorkspaces()).toEqual([mine, other]);
    }
    expect(await repository.findWorkspace(workspaceId('workspace-3'))).toBeUndefined();
  });

  test('change, and another window sees it although it has read them before', async () => {
    const name = newName();
    const [one, two] = [await aWindow(name), await aWindow(name)];
    await one.repository.addWorkspace(aSecretariatWorkspace());
    await two.repository.findWorkspace(id);
    const changed = await one.repository.changeWorkspace(id, (workspace) =>
      ok({ ...workspace, competition: { ...workspace.competition, nature: 'rehearsal' } }),
    );
    expect(changed).toMatchObject({ ok: true, value: { competition: { nature: 'rehearsal' } } });
    expect(await two.repository.findWorkspace(id)).toMatchObject({ competition: { nature: 'rehearsal' } });
    expect(await one.repository.findWorkspace(id)).toEqual(await two.repository.findWorkspace(id));
  });

  test('are read anew only when they have changed', async () => {
    const { repository, database } = await aWindow();
    await repository.addWorkspace(aSecretariatWorkspace());
    const first = await repository.findWorkspace(id);
    const reading = vi.spyOn(database.competitions, 'get');
    expect(await repository.findWorkspace(id)).toBe(first);
    expect((await repository.listWorkspaces())[0]).toBe(first);
    expect(reading).not.toHaveBeenCalled();
  });

  test('stay as they are when the change is refused or throws', async () => {
    const { repository, database } = await aWindow();
    await repository.addWorkspace(aSecretariatWorkspace());
    const before = await contentOf(database);
    expect(await repository.changeWorkspace(id, () => err({ type: 'rule-book-frozen' }))).toEqual(
      err({ type: 'rule-book-frozen' }),
    );
    const bug = new Error('a bug');
    await expect(
      repository.changeWorkspace<never>(id, () => {
        throw bug;
      }),
    ).rejects.toBe(bug);
    await expect(
      repository.changeWorkspace<never>(id, (workspace) => ok({ ...workspace, id: workspaceId('other') })),
    ).rejects.toThrow('keeps its id');
    expect(await contentOf(database)).toEqual(before);
  });

  test('that are not there cannot be changed, appended to or imported into', async () => {
    const { repository } = await aWindow();
    const missing = err({ type: 'workspace-missing' });
    const never = vi.fn();
    expect(await repository.changeWorkspace(id, never)).toEqual(missing);
    expect(await repository.appendRevisions(id, never)).toEqual(missing);
    expect(await repository.addImport(id, [], never)).toEqual(missing);
    expect(never).not.toHaveBeenCalled();
  });

  test('of the secretariat go on with the chain of the competition’s key, and with no other', async () => {
    const { repository } = await aWindow();
    const workspace = aSecretariatWorkspace();
    await repository.addWorkspace(workspace);
    const decide = (device: DeviceKey) =>
      repository.appendRevisions(id, ({ tip }) =>
        ok([
          aStoredRevision({
            device,
            seq: tip.seq + 1,
            prev: tip.prev,
            lamport: tip.lamport + 1,
            reason: 'x',
          }),
        ]),
      );
    await decide(workspace.signer);
    await decide(workspace.signer);
    const revisions = await repository.loadRevisions(id);
    expect(revisions.map(({ revision }) => revision.seq)).toEqual([1, 2]);
    expect(revisions[1]?.revision.prev).toBe(revisions[0]?.id);
    await expect(decide(deviceKey('1'))).rejects.toThrow('chain');
  });

  test('go with everything that belongs to them, and nothing that belongs to others', async () => {
    const { repository, database } = await aWindow();
    const other = workspaceId('workspace-10');
    await repository.addWorkspace(aJudgeWorkspace({ id: other }));
    await repository.appendRevisions(other, ({ tip }) => ok([aNextDraft(tip)]));
    await repository.addExport(anExport({ workspace: other }));
    await repository.savePreferences({ language: 'id', theme: 'dark', textSize: 125 });
    const before = await contentOf(database);
    await repository.addWorkspace(aJudgeWorkspace());
    await append(repository);
    await repository.addImport(id, aChain('2', {}), () => anImport());
    await repository.addExport(anExport());
    expect(await repository.removeWorkspace(id)).toEqual(ok(undefined));
    expect(await contentOf(database)).toEqual(before);
    expect(await repository.loadRevisions(id)).toEqual([]);
    expect(await repository.removeWorkspace(id)).toEqual(ok(undefined));
  });

  test('that come again after they went start empty', async () => {
    const { repository } = await aWindow();
    await repository.addWorkspace(aJudgeWorkspace());
    await append(repository);
    await repository.removeWorkspace(id);
    await repository.addWorkspace(aJudgeWorkspace({ changedAt: 'later' }));
    expect(await repository.findWorkspace(id)).toMatchObject({ changedAt: 'later' });
    expect(await repository.loadRevisions(id)).toEqual([]);
    expect(await append(repository, 'new')).toMatchObject({ ok: true, value: [{ revision: { seq: 1 } }] });
  });
});

describe('a device’s chain', () => {
  test('grows by what is written, one after the other', async () => {
    const name = newName();
    const { repository } = await aWindow(name);
    await repository.addWorkspace(aJudgeWorkspace());
    const first = await append(repository, 'one');
    expect(first).toMatchObject({ ok: true, value: [{ revision: { seq: 1, prev: null } }] });
    await repository.appendRevisions(id, ({ tip, workspace, revisions }) => {
      expect(workspace).toEqual(aJudgeWorkspace());
      expect(first).toMatchObject({ value: revisions });
      const second = aNextDraft(tip, 'two');
      return ok([second, aNextDraft({ seq: 2, lamport: 2, prev: second.id }, 'three')]);
    });
    expect(seqs(await repository.loadRevisions(id))).toEqual([1, 2, 3]);
    const reopened = (await aWindow(name)).repository;
    expect(await reopened.loadRevisions(id)).toEqual(await repository.loadRevisions(id));
  });

  test('is not read again for the next save', async () => {
    const { repository, database } = await aWindow();
    await repository.addWorkspace(aJudgeWorkspace());
    await append(repository, 'one');
    const reading = vi.spyOn(database.revisions, 'where');
    await append(repository, 'two');
    expect(seqs(await repository.loadRevisions(id))).toEqual([1, 2]);
    expect(reading).not.toHaveBeenCalled();
  });

  test('stays as it is when nothing is written, the write is refused, or it throws', async () => {
    const { repository, database } = await aWindow();
    await repository.addWorkspace(aJudgeWorkspace());
    await append(repository);
    const before = await contentOf(database);
    expect(await repository.appendRevisions(id, () => ok([]))).toEqual(ok([]));
    expect(await repository.appendRevisions(id, () => err({ type: 'sheet-signed' }))).toEqual(
      err({ type: 'sheet-signed' }),
    );
    const bug = new TypeError('a bug');
    await expect(
      repository.appendRevisions<never>(id, () => {
        throw bug;
      }),
    ).rejects.toBe(bug);
    expect(await contentOf(database)).toEqual(before);
    expect(seqs(await repository.loadRevisions(id))).toEqual([1]);
  });

  test.each<[string, (tip: Tip) => StoredRevision[]]>([
    ['skips a number', (tip) => [aNextDraft({ ...tip, seq: tip.seq + 1 })]],
    ['takes a number twice', (tip) => [aNextDraft({ ...tip, seq: tip.seq - 1 })]],
    ['names another parent', (tip) => [aNextDraft({ ...tip, prev: null })]],
    ['is of another device', () => aChain('2', {})],
    ['breaks on its second link', (tip) => [aNextDraft(tip), aNextDraft(tip, 'again')]],
  ])('takes nothing that %s', async (_, write) => {
    const { repository } = await aWindow();
    await repository.addWorkspace(aJudgeWorkspace());
    await append(repository);
    await expect(repository.appendRevisions(id, ({ tip }) => ok(write(tip)))).rejects.toThrow(
      'does not continue',
    );
    expect(seqs(await repository.loadRevisions(id))).toEqual([1]);
  });

  test('never gives two windows the same number', async () => {
    const name = newName();
    const windows = [await aWindow(name), await aWindow(name), await aWindow(name)];
    await windows[0]?.repository.addWorkspace(aJudgeWorkspace());
    const writes = Array.from({ length: 60 }, (_, index) =>
      append((windows[index % 3] as Window).repository, `note ${index}`),
    );
    const results = await Promise.all(writes);
    expect(results.every(({ ok: taken }) => taken)).toBe(true);
    const expected = Array.from({ length: 60 }, (_, index) => index + 1);
    for (const { repository } of windows) expect(seqs(await repository.loadRevisions(id))).toEqual(expected);
  });

  test('is told from revisions of other devices in the same workspace', async () => {
    const { repository } = await aWindow();
    await repository.addWorkspace(aJudgeWorkspace());
    await repository.addImport(id, aChain('2', {}, {}, {}, {}), () => anImport());
    expect(await append(repository)).toMatchObject({ value: [{ revision: { seq: 1, prev: null } }] });
    expect(await append(repository)).toMatchObject({ value: [{ revision: { seq: 2 } }] });
  });

  test('that was damaged on the disk is not passed off as sound', async () => {
    const name = newName();
    const { repository, database } = await aWindow(name);
    await repository.addWorkspace(aJudgeWorkspace());
    await append(repository);
    const [row] = await database.revisions.toArray();
    if (row === undefined) throw new Error('nothing stored');
    await database.revisions.put({ ...row, text: row.text.replace('draft', 'drabt') });
    await expect((await aWindow(name)).repository.loadRevisions(id)).rejects.toThrow(row.id);
  });
});

describe('imports', () => {
  const judges = [1, 2, 3].map((device) =>
    aChain(
      `${device}`,
      ...[1, 2, 3, 4].map((entry) => ({ entry: entryId(entry), judge: judgeId(`J${device}`) })),
    ),
  );

  test('add what is unknown, and record what was added and what was known', async () => {
    const { repository } = await aWindow();
    await repository.addWorkspace(aSecretariatWorkspace());
    const [mine = []] = judges;
    const toRecord = (counts: { added: number; known: number }) => anImport(counts);
    expect(await repository.addImport(id, mine.slice(0, 3), toRecord)).toEqual(
      ok(anImport({ added: 3, known: 0 })),
    );
    expect(await repository.addImport(id, mine, toRecord)).toEqual(ok(anImport({ added: 1, known: 3 })));
    expect(await repository.addImport(id, [...mine, ...mine], toRecord)).toEqual(
      ok(anImport({ added: 0, known: 8 })),
    );
    expect(await repository.addImport(id, [], toRecord)).toEqual(ok(anImport()));
    expect((await repository.listImports(id)).map(({ added, known }) => [added, known])).toEqual([
      [3, 0],
      [1, 3],
      [0, 8],
      [0, 0],
    ]);
    expect(await repository.loadRevisions(id)).toEqual(mergeRevisions(mine));
  });

  test('come to the same set in any order, in pieces and repeated, in two windows', async () => {
    const pieces = fc.array(fc.subarray(judges.flat(), { minLength: 1 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(pieces, async (files) => {
        const name = newName();
        const windows = [await aWindow(name), await aWindow(name)] as const;
        await windows[0].repository.addWorkspace(aSecretariatWorkspace());
        let added = 0;
        for (const [index, file] of files.entries()) {
          const { repository } = windows[index % 2 === 0 ? 0 : 1];
          const record = await repository.addImport(id, file, (counts) => anImport(counts));
          if (record.ok) added += record.value.added;
        }
        const expected = mergeRevisions(...files);
        expect(added).toBe(expected.length);
        for (const { repository, database } of windows) {
          expect(await repository.loadRevisions(id)).toEqual(expected);
          database.close();
        }
      }),
      { numRuns: 40, seed: 20_260_316 },
    );
  });

  test('leave nothing behind when the record cannot be made', async () => {
    const { repository, database } = await aWindow();
    await repository.addWorkspace(aSecretariatWorkspace());
    const before = await contentOf(database);
    const bug = new Error('a bug');
    await expect(
      repository.addImport(id, judges.flat(), () => {
        throw bug;
      }),
    ).rejects.toBe(bug);
    expect(await contentOf(database)).toEqual(before);
    expect(await repository.loadRevisions(id)).toEqual([]);
  });

  test('keep workspaces apart', async () => {
    const { repository } = await aWindow();
    const other = workspaceId('workspace-2');
    await repository.addWorkspace(aSecretariatWorkspace());
    await repository.addWorkspace(aSecretariatWorkspace({ id: other }));
    await repository.addImport(id, judges[0] ?? [], () => anImport());
    await repository.addImport(other, judges.flat(), () => anImport({ workspace: other }));
    expect(await repository.loadRevisions(id)).toHaveLength(4);
    expect(await repository.loadRevisions(other)).toHaveLength(12);
    expect(await repository.listImports(other)).toHaveLength(1);
  });
});

test('exports are listed as they were recorded, oldest first', async () => {
  const { repository } = await aWindow();
  const records = [
    anExport(),
    anExport({ fileName: 'b', lastSeq: 2 }),
    anExport({ fileName: 'a', lastSeq: 3 }),
  ];
  for (const record of records) expect(await repository.addExport(record)).toEqual(ok(undefined));
  await repository.addExport(anExport({ workspace: workspaceId('workspace-2') }));
  expect(await repository.listExports(id)).toEqual(records);
});

test('preferences come back, and are none where there were none or something else', async () => {
  const { repository, database } = await aWindow();
  expect(await repository.loadPreferences()).toBeUndefined();
  const preferences = { language: 'en', theme: 'dark', textSize: 150 } as const;
  expect(await repository.savePreferences(preferences)).toEqual(ok(undefined));
  expect(await repository.loadPreferences()).toEqual(preferences);
  await database.settings.put({ name: 'preferences', value: { language: 'fr' } });
  expect(await repository.loadPreferences()).toBeUndefined();
});

describe('an observer', () => {
  test('hears of what another window writes, until it stops listening', async () => {
    const name = newName();
    const [one, two] = [await aWindow(name), await aWindow(name)];
    await one.repository.addWorkspace(aJudgeWorkspace());
    const heard: number[] = [];
    const stop = one.repository.observe(
      async () => (await one.repository.loadRevisions(id)).length,
      (value) => heard.push(value),
      (error) => expect.unreachable(String(error)),
    );
    await vi.waitFor(() => expect(heard.at(-1)).toBe(0));
    await append(two.repository, 'one');
    await vi.waitFor(() => expect(heard.at(-1)).toBe(1));
    await append(one.repository, 'two');
    await vi.waitFor(() => expect(heard.at(-1)).toBe(2));
    stop();
    await append(two.repository, 'three');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(heard.at(-1)).toBe(2);
  });

  test('hears of a change of the workspace', async () => {
    const { repository } = await aWindow();
    await repository.addWorkspace(aSecretariatWorkspace());
    const heard: (string | undefined)[] = [];
    const stop = repository.observe(
      async () => (await repository.listWorkspaces())[0]?.changedAt,
      (value) => heard.push(value),
      () => undefined,
    );
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    await repository.changeWorkspace<never>(id, (workspace) => ok({ ...workspace, changedAt: 'later' }));
    await vi.waitFor(() => expect(heard.at(-1)).toBe('later'));
    stop();
  });

  test('hears of an error in the query', async () => {
    const { repository } = await aWindow();
    const bug = new Error('a bug');
    const error = await new Promise((resolve) => {
      repository.observe(
        () => Promise.reject(bug),
        () => undefined,
        resolve,
      );
    });
    expect(error).toBe(bug);
  });

  test('hears once that the database is closed, instead of waiting for good', async () => {
    const { repository, database } = await aWindow();
    database.close();
    const errors: unknown[] = [];
    const stop = repository.observe(
      () => repository.listWorkspaces(),
      () => expect.unreachable('a closed database answered'),
      (error) => errors.push(error),
    );
    await vi.waitFor(() => expect(errors).toMatchObject([{ name: 'DatabaseClosedError' }]));
    expect(database.isOpen()).toBe(false);
    stop();
  });

  test('hears once when the database closes in the middle of the query', async () => {
    const { repository, database } = await aWindow();
    const errors: unknown[] = [];
    repository.observe(
      async () => {
        database.close();
        return repository.listWorkspaces();
      },
      () => expect.unreachable('a closed database answered'),
      (error) => errors.push(error),
    );
    await vi.waitFor(() => expect(errors).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(errors).toMatchObject([{ name: 'DatabaseClosedError' }]);
  });

  test('keeps the answer it has when the database closes before the next one', async () => {
    const name = newName();
    const [one, two] = [await aWindow(name), await aWindow(name)];
    await one.repository.addWorkspace(aJudgeWorkspace());
    const heard: number[] = [];
    let asked = 0;
    const stop = one.repository.observe(
      async () => {
        asked += 1;
        if (asked === 2) one.database.close();
        return (await one.repository.loadRevisions(id)).length;
      },
      (value) => heard.push(value),
      (error) => expect.unreachable(String(error)),
    );
    await vi.waitFor(() => expect(heard).toEqual([0]));
    await append(two.repository, 'one');
    await vi.waitFor(() => expect(asked).toBe(2));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(heard).toEqual([0]);
    stop();
  });
});

describe('when the disk gives trouble', () => {
  afterEach(() => vi.restoreAllMocks());

  type Write = (repository: Repository) => Promise<{ readonly ok: boolean }>;
  const writes: [string, Write][] = [
    [
      'adding a workspace',
      (repository) => repository.addWorkspace(aJudgeWorkspace({ id: workspaceId('new') })),
    ],
    [
      'changing one',
      (repository) => repository.changeWorkspace<never>(id, (w) => ok({ ...w, changedAt: 'x' })),
    ],
    ['removing one', (repository) => repository.removeWorkspace(id)],
    ['saving', (repository) => append(repository, 'more')],
    ['importing', (repository) => repository.addImport(id, aChain('2', {}, {}, {}), (c) => anImport(c))],
    ['recording an export', (repository) => repository.addExport(anExport())],
    ['saving preferences', (r) => r.savePreferences({ language: 'id', theme: 'dark', textSize: 100 })],
  ];

  test.each(writes)('%s writes all or nothing, wherever it fails', async (_, write) => {
    let failures = 0;
    for (let nth = 1; ; nth += 1) {
      const { repository, database } = await aWindow();
      await repository.addWorkspace(aJudgeWorkspace());
      await append(repository, 'one');
      await repository.addExport(anExport());
      await repository.addImport(id, aChain('3', {}), (counts) => anImport(counts));
      const before = await contentOf(database);
      const known = await repository.loadRevisions(id);
      const counted = failNthWrite(nth);
      const result = await write(repository);
      const total = counted();
      vi.restoreAllMocks();
      if (nth > total) {
        expect(result.ok).toBe(true);
        break;
      }
      failures += 1;
      expect(result).toEqual(err({ type: 'storage-full' }));
      expect(await contentOf(database)).toEqual(before);
      expect(await repository.loadRevisions(id)).toEqual(known);
      database.close();
    }
    expect(failures).toBeGreaterThan(0);
  });

  test.each(writes)('%s says so when the connection is closed', async (_, write) => {
    const { repository, database } = await aWindow();
    database.close();
    expect(await write(repository)).toEqual(err({ type: 'storage-closed' }));
  });
});

test('a write is on the disk before it counts: transactions ask for strict durability', async () => {
  const opening = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const { repository } = await aWindow();
  await repository.addWorkspace(aJudgeWorkspace());
  await append(repository);
  const writing = opening.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writing).toHaveLength(2);
  for (const [, , options] of writing) expect(options).toEqual({ durability: 'strict' });
  vi.restoreAllMocks();
});
