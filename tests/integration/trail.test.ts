import type { FileSaver } from '../../renderer/application/ports/file-saver';
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { createCodec } from '../../renderer/adapters/bundle/codec';
import { hashBytes, hashText } from '../../renderer/adapters/hash';
import type { Profile } from '../../renderer/adapters/journal/create-profile';
import { openProfile } from '../../renderer/adapters/journal/open-profile';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import { createPauses } from '../../renderer/adapters/pauses';
import { PROFILE_LOG } from '../../renderer/application/ports/facts';
import type { Vault } from '../../renderer/application/ports/vault';
import { compareHead } from '../../renderer/application/trail/compare-head';
import { toLineDetail } from '../../renderer/application/trail/line-detail';
import { createTrails } from '../../renderer/application/trail/trails';
import { err, ok } from '../../renderer/domain/result';
import { createMemoryVault } from '../../renderer/platform/memory-vault';
import { aLastingVault } from '../builders/a-lasting-vault';
import { aScoresFile, aSignedChain } from '../builders/a-pleno-file';
import { aNextDraft } from '../builders/a-revision';
import { someMarks } from '../builders/a-rubric';
import { aJudgeWorkspace, aSecretariatWorkspace, workspaceId } from '../builders/a-workspace';
import { entryId } from '../builders/an-entry';
import { anImport } from '../builders/an-import';
import { getValue } from '../builders/fake-ports';

let counter = 0;
const profiles: Profile[] = [];
const id = workspaceId();

const aFile = { name: 'berkas.xlsx', mime: 'application/octet-stream', bytes: new Uint8Array([1]) };

async function start(vault: Vault, again?: string, answer?: Awaited<ReturnType<FileSaver['save']>>) {
  counter += 1;
  const name = again ?? `trail-${counter}`;
  const profile = getValue(await openProfile({ name, vault, now: () => '2026-03-16T02:00:00.000Z' }));
  profiles.push(profile);
  const saved: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const trails = createTrails({
    archive: profile.archive,
    findTrailHead: profile.findTrailHead,
    createPauses,
    received: profile.received,
    codec: createCodec(profile.keyring),
    hash: hashText,
    files: {
      save: async (file) => {
        saved.push(file);
        return answer ?? ok({ type: 'saved', where: `/stick/${file.name}` });
      },
    },
  });
  return { profile, trails, saved, name };
}

afterEach(async () => {
  for (const profile of profiles.splice(0)) await profile.close();
});

const mark = async ({ repository }: Profile, note: string): Promise<void> => {
  getValue(await repository.appendRevisions(id, ({ tip }) => ok([aNextDraft(tip, note)])));
};

describe('the trail of a laptop', () => {
  test('is whole, and its head moves with every line', async () => {
    const { profile, trails } = await start(aLastingVault());
    expect(trails.findHead(id)).toBeUndefined();
    getValue(await profile.repository.addWorkspace(aJudgeWorkspace()));
    const first = trails.findHead(id);
    expect(first?.lines).toBe(1);
    await mark(profile, 'a');
    await mark(profile, 'b');
    const { trail, entries } = getValue(await trails.read(id));
    expect(trail.standing).toBe('whole');
    expect(trail.head).toEqual(trails.findHead(id));
    expect(entries.map(({ what }) => what.type)).toEqual(['began', 'sheet', 'sheet']);
    if (first === undefined) throw new Error('no head');
    expect(compareHead(trail, { lines: first.lines, digits: first.head })).toEqual({
      type: 'holds',
      line: 1,
      after: 2,
    });
  });

  test('tells what stands in a file that was taken in as if its lines were here', async () => {
    const { profile, trails } = await start(aLastingVault());
    getValue(await profile.repository.addWorkspace(aSecretariatWorkspace({ id })));
    const keyring = createMemoryKeyring();
    const device = await keyring.createKey();
    const chain = aSignedChain(device, {}, { entry: entryId(2) }, { marks: someMarks({ a: 90, b: 70 }) });
    for (const count of [2, 3]) {
      const revisions = chain.slice(0, count);
      const bytes = await createCodec(keyring).encode(aScoresFile(device, { revisions }));
      const content = hashBytes(bytes);
      const record = anImport({
        workspace: id,
        fileName: `${count}.pleno`,
        fileHash: content,
        content,
        device,
      });
      getValue(await profile.repository.addImport(id, revisions, () => record, undefined, bytes));
    }
    const { trail, told, entries } = getValue(await trails.read(id));
    expect(entries.map(({ n, what }) => [n, what.type === 'sheet' ? what.via : what.type])).toEqual([
      [1, 'began'],
      [2, '2.pleno'],
      [2, '2.pleno'],
      [2, 'import'],
      [3, '3.pleno'],
      [3, 'import'],
    ]);
    const [last] = entries.filter(({ what }) => what.type === 'sheet').slice(-1);
    expect(last && toLineDetail(told, last)).toMatchObject({
      revision: chain[2]?.revision,
      before: chain[0]?.revision,
    });
    // The trail itself is as it was.
    expect(trail.head).toMatchObject({ lines: 3 });
    expect(new TextDecoder().decode(trail.bytes)).not.toContain('"type":"revision"');
    const head = trails.findHead(id);
    expect(head && compareHead(trail, { lines: head.lines, digits: head.head })).toEqual({
      type: 'holds',
      line: 3,
      after: 0,
    });
  });

  test('is not told without a file that nothing could read', async () => {
    const { profile } = await start(aLastingVault());
    getValue(await profile.repository.addWorkspace(aSecretariatWorkspace({ id })));
    const keyring = createMemoryKeyring();
    const device = await keyring.createKey();
    const revisions = aSignedChain(device, {});
    const codec = createCodec(keyring);
    const bytes = await codec.encode(aScoresFile(device, { revisions }));
    const content = hashBytes(bytes);
    const record = anImport({ workspace: id, fileHash: content, content, device });
    getValue(await profile.repository.addImport(id, revisions, () => record, undefined, bytes));
    const failed = err({ type: 'worker-failed', cause: 'not-started' } as const);
    const { archive, findTrailHead, received } = profile;
    const { read } = createTrails({
      ...{ archive, findTrailHead, received, createPauses, hash: hashText },
      codec: { ...codec, decode: async () => failed },
      files: { save: async () => ok({ type: 'cancelled' }) },
    });
    expect(await read(id)).toEqual(failed);
  });

  test('that was saved to a file says so in its next line, and the file is the lines as they were', async () => {
    const { profile, trails, saved } = await start(aLastingVault());
    getValue(await profile.repository.addWorkspace(aJudgeWorkspace()));
    const { trail } = getValue(await trails.read(id));
    getValue(
      await trails.save(
        id,
        { name: 'jejak.jsonl', mime: 'application/jsonl', bytes: trail.bytes },
        { what: 'trail-exported' },
      ),
    );
    expect(new TextDecoder().decode(saved[0]?.bytes)).toMatch(/^\{"crc":"[0-9a-f]{8}","n":1,.*\}\n$/);
    const after = getValue(await trails.read(id));
    expect(after.entries.at(-1)?.what).toEqual({
      type: 'event',
      event: { what: 'trail-exported', fileName: 'jejak.jsonl' },
    });
  });

  test.each([
    { what: 'table-exported', table: 'recap', form: 'xlsx' },
    { what: 'table-exported', table: 'recap', form: 'csv' },
    { what: 'paper-made', paper: 'access-cards' },
    { what: 'paper-made', paper: 'score-sheets' },
    { what: 'trail-exported' },
  ] as const)('has a line for everything that leaves: %j', async (event) => {
    const { profile, trails } = await start(aLastingVault());
    getValue(await profile.repository.addWorkspace(aJudgeWorkspace()));
    expect(getValue(await trails.save(id, aFile, event))).toEqual({
      type: 'saved',
      where: '/stick/berkas.xlsx',
      name: 'berkas.xlsx',
    });
    const { trail, entries } = getValue(await trails.read(id));
    expect(trail.standing).toBe('whole');
    expect(entries.slice(1)).toMatchObject([
      { group: 'files', what: { type: 'event', event: { ...event, fileName: 'berkas.xlsx' } } },
    ]);
  });

  test('has none for what was not saved', async () => {
    for (const answer of [
      ok({ type: 'cancelled' } as const),
      err({ type: 'file-not-written', name: 'berkas.xlsx', detail: 'full' } as const),
    ]) {
      const { profile, trails } = await start(aLastingVault(), undefined, answer);
      getValue(await profile.repository.addWorkspace(aJudgeWorkspace()));
      expect(await trails.save(id, aFile, { what: 'paper-made', paper: 'recap' })).toEqual(answer);
      expect(getValue(await trails.read(id)).entries).toHaveLength(1);
    }
  });

  test('of the laptop itself has a line for what belongs to no competition, and the next start is sound', async () => {
    const vault = aLastingVault();
    const { profile, trails, name } = await start(vault);
    getValue(await profile.repository.addWorkspace(aJudgeWorkspace()));
    getValue(await trails.save('laptop', aFile, { what: 'paper-made', paper: 'test-page' }));
    const text = new TextDecoder().decode(getValue(await vault.logs.read(PROFILE_LOG, 0, 1e9)));
    expect(text).toContain('"paper":"test-page"');
    profiles.splice(0);
    await profile.close();
    const again = await start(vault, name);
    expect(again.profile.finding).toEqual({ type: 'sound' });
    expect(getValue(await again.trails.read(id)).entries).toHaveLength(1);
  });

  test('whose file was changed behind the program says where, and is mended at the next start', async () => {
    const vault = aLastingVault();
    const before = await start(vault);
    getValue(await before.profile.repository.addWorkspace(aJudgeWorkspace()));
    for (const note of ['satu', 'dua', 'tiga']) await mark(before.profile, note);
    const bytes = getValue(await vault.logs.read(id, 0, 1e9));
    const text = new TextDecoder().decode(bytes).replace('satu', 'lima');
    getValue(await vault.logs.replace(id, new TextEncoder().encode(text)));
    const { trail } = getValue(await before.trails.read(id));
    expect(trail).toMatchObject({ standing: 'broken', faults: [{ type: 'changed', line: 2 }] });
    profiles.splice(0);
    await before.profile.close();

    const after = await start(vault, before.name);
    const mended = getValue(await after.trails.read(id)).trail;
    expect(mended).toMatchObject({ standing: 'mended', faults: [{ type: 'changed', line: 2 }] });
  });

  test('has no head to print where nothing lasts, and is missing where there is none', async () => {
    const { profile, trails } = await start(createMemoryVault());
    getValue(await profile.repository.addWorkspace(aJudgeWorkspace()));
    expect(trails.findHead(id)).toBeUndefined();
    expect(await trails.read(workspaceId('another'))).toEqual({
      ok: false,
      error: { type: 'workspace-missing' },
    });
  });
});
