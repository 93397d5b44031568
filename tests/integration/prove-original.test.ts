import { describe, expect, test } from 'vitest';
import { hashBytes, hashText } from '../../renderer/adapters/hash';
import { createServices } from '../../renderer/application/create-services';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import type { Original } from '../../renderer/application/receive/prove-original';
import { toDeviceName } from '../../renderer/application/send/file-name';
import type { ImportRecord, WorkspaceId } from '../../renderer/application/workspace/workspace';
import { err } from '../../renderer/domain/result';
import type { StoredRevision } from '../../renderer/domain/revision';
import { aBackupLaptop, type BackupLaptop } from '../builders/a-backup-laptop';
import { type ADesk, type AnEvent, aDesk, anEvent, exportFile } from '../builders/an-event';
import { anIncomingFile, getValue } from '../builders/fake-ports';

const quiet = { onProgress: () => {}, signal: new AbortController().signal };

interface Scene {
  readonly office: BackupLaptop;
  readonly event: AnEvent;
  readonly id: WorkspaceId;
  readonly desk: ADesk;
  readonly mark: (entry: number, mark: number) => Promise<OutgoingFile>;
  readonly take: (file: OutgoingFile) => Promise<ImportRecord>;
  readonly prove: (stored: StoredRevision) => Promise<Original>;
  readonly newest: () => Promise<StoredRevision>;
}

async function aScene(): Promise<Scene> {
  const office = await aBackupLaptop('office');
  const event = await anEvent({ ports: office.ports });
  const desk = await aDesk(await exportFile(event), 'J1', (await aBackupLaptop('bench')).ports);
  const criteria = (await event.competition()).rounds[0]?.rubric.criteria ?? [];
  const services = createServices(office.ports);
  const { id } = event;
  return {
    ...{ office, event, id, desk },
    mark: async (entry, mark) => {
      await desk.mark(entry, Object.fromEntries(criteria.map((one) => [one.id, mark])));
      return desk.handOver();
    },
    take: async (file) => {
      const [outcome] = await services.importBundles(id, [anIncomingFile(file)], quiet);
      if (outcome?.type !== 'taken') throw new Error('a file that is refused');
      return outcome.record;
    },
    prove: async ({ id: revision, revision: { device } }) =>
      getValue(await services.proveOriginal(id, { id: revision, device })),
    newest: async () => {
      const last = (await office.profile.repository.loadRevisions(id)).at(-1);
      if (last === undefined) throw new Error('no revision');
      return last;
    },
  };
}

describe('the file that proves a version', () => {
  test('is what was signed, byte for byte, with its laptop, its card and a signature that holds', async () => {
    const { office, id, mark, take, prove, newest } = await aScene();
    const sealed = await mark(1, 81);
    const record = await take(sealed);
    const original = await prove(await newest());
    expect(original).toMatchObject({
      type: 'file',
      fileName: sealed.name,
      content: record.content,
      cover: 'sealed',
      device: record.device,
      credential: record.credential,
      card: 'valid',
      signature: { type: 'holds' },
    });
    if (original.type !== 'file') return;
    expect(hashBytes(original.bytes)).toBe(original.content);
    expect(getValue(await office.ports.codec.decode(original.bytes))).toMatchObject({
      revisions: [{ id: (await newest()).id }],
    });
    expect(toDeviceName(original.device, hashText)).toHaveLength(8);
    expect(await office.profile.repository.listImports(id)).toHaveLength(1);
  });

  test('is not said to fail where nothing could read it', async () => {
    const { office, id, mark, take, newest } = await aScene();
    await take(await mark(1, 81));
    const {
      id: revision,
      revision: { device },
    } = await newest();
    const failed = err({ type: 'worker-failed', cause: 'not-started' } as const);
    const { proveOriginal } = createServices({
      ...office.ports,
      codec: { ...office.ports.codec, decode: async () => failed },
    });
    expect(await proveOriginal(id, { id: revision, device })).toEqual(failed);
  });

  test('is the first that brought it, and the next one where both copies of that are lost', async () => {
    const { office, id, mark, take, prove, newest, desk } = await aScene();
    await mark(1, 81);
    await desk.sign(1);
    const first = await take(await desk.handOver());
    const signed = await newest();
    const second = await take(await mark(2, 70));
    expect(await prove(signed)).toMatchObject({ type: 'file', content: first.content });
    expect(await prove(await newest())).toMatchObject({ type: 'file', content: second.content });
    const read = office.ports.received.read;
    const lost = { ok: false, error: { type: 'received-lost' } } as const;
    const without = (...names: readonly unknown[]) =>
      createServices({
        ...office.ports,
        received: { read: async (of, name) => (names.includes(name) ? lost : read(of, name)) },
      }).proveOriginal(id, { id: signed.id, device: signed.revision.device });
    expect(getValue(await without(first.content))).toMatchObject({ type: 'file', content: second.content });
    expect(getValue(await without(first.content, second.content))).toEqual({
      type: 'lost',
      fileName: first.fileName,
      at: first.at,
      content: first.content,
    });
  });

  test('says so where its signature doesn’t hold', async () => {
    const { office, id, mark, take, newest } = await aScene();
    await take(await mark(1, 81));
    const {
      id: revision,
      revision: { device },
    } = await newest();
    const services = createServices({
      ...office.ports,
      codec: {
        ...office.ports.codec,
        decode: async () => ({ ok: false, error: { type: 'signature-wrong' } }) as const,
      },
    });
    expect(getValue(await services.proveOriginal(id, { id: revision, device }))).toMatchObject({
      type: 'file',
      signature: { type: 'fails', problem: { type: 'signature-wrong' } },
      card: 'none',
    });
  });

  test('is missing for what came in before files were kept', async () => {
    const { office, id, mark, take, prove, newest } = await aScene();
    await take(await mark(1, 81));
    const stored = await newest();
    const records = await office.profile.repository.listImports(id);
    const before = { ...office.profile.repository, listImports: async () => records.map(withoutContent) };
    const services = createServices({ ...office.ports, repository: before });
    const { device } = stored.revision;
    expect(getValue(await services.proveOriginal(id, { id: stored.id, device }))).toEqual({ type: 'before' });
    expect(await prove(stored)).toMatchObject({ type: 'file' });
  });

  test('is none for a decision made on this laptop', async () => {
    const { office, id, mark, take, newest } = await aScene();
    await take(await mark(1, 81));
    const workspace = await office.profile.repository.findWorkspace(id);
    if (workspace === undefined) throw new Error('no workspace');
    const asked = { id: (await newest()).id, device: workspace.signer };
    expect(getValue(await createServices(office.ports).proveOriginal(id, asked))).toEqual({
      type: 'decided-here',
    });
  });
});

const withoutContent = ({ content: _, ...record }: ImportRecord): ImportRecord => record;
