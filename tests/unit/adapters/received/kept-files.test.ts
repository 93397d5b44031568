import { expect, test } from 'vitest';
import { createKeptFiles, type NamedFile } from '../../../../renderer/adapters/received/kept-files';
import type { DeviceKey, RevisionId, Sha256 } from '../../../../renderer/domain/ids';
import type { Stored } from '../../../../renderer/domain/revision';
import { aChain } from '../../../builders/a-revision';
import { workspaceId } from '../../../builders/a-workspace';

const id = workspaceId();
const device = 'laptop' as DeviceKey;
const [one, two] = aChain('2', {}, {}) as readonly Stored[] as [Stored, Stored];
const EARLY = 'early' as Sha256;
const LATE = 'late' as Sha256;
const contents = new Map([
  [EARLY, [one]],
  [LATE, [one, two]],
]);
const recordOf = (content: Sha256): NamedFile => ({ content, fileHash: content, device });

/** Bytes are the file's name, and reading waits for whoever holds the gate. */
function aReader() {
  let gate = Promise.resolve();
  const files = createKeptFiles({
    find: async (_, name) => new TextEncoder().encode(name),
    read: async (bytes) => {
      await gate;
      const revisions = contents.get(new TextDecoder().decode(bytes) as Sha256) ?? [];
      return { competition: 'lomba' as never, revisions };
    },
  });
  const hold = (): (() => void) => {
    let open = (): void => {};
    gate = new Promise((resolve) => {
      open = resolve;
    });
    return open;
  };
  return { files, hold };
}

const idsOf = ({ own }: { readonly own: ReadonlyMap<Sha256, readonly Stored[]> }): readonly RevisionId[] =>
  [...own.values()].flatMap((revisions) => revisions.map((stored) => stored.id)).toSorted();

test('a reading that is under way when everything is forgotten still gives all it was asked for', async () => {
  const { files, hold } = aReader();
  const release = hold();
  const reading = files.read(id, [recordOf(EARLY), recordOf(LATE)]);
  files.forget(id);
  release();
  expect(idsOf(await reading)).toEqual([one.id, two.id].toSorted());
});

test('a file that held nothing of its own gives all of it once the one that held the same is no longer named', async () => {
  const { files } = aReader();
  await files.read(id, [recordOf(EARLY), recordOf(LATE)]);
  expect(idsOf(await files.read(id, [recordOf(EARLY)]))).toEqual([one.id]);
});

test('a file is read once as long as those beside it stay', async () => {
  let reads = 0;
  const files = createKeptFiles({
    find: async () => {
      reads += 1;
      return new Uint8Array();
    },
    read: async () => ({ competition: 'lomba' as never, revisions: [one] }),
  });
  await files.read(id, [recordOf(EARLY)]);
  files.add(id, LATE, [two]);
  await files.read(id, [recordOf(EARLY), recordOf(LATE)]);
  expect(reads).toBe(1);
});
