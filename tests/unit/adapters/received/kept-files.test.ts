import { describe, expect, test } from 'vitest';
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

describe('what is read ahead', () => {
  const other = workspaceId('workspace-2');
  const ahead = (workspace = id) => [{ workspace, records: [recordOf(EARLY), recordOf(LATE)] }];

  /** Bytes are the file's name. */
  function aCountedReader(find: (name: Sha256) => Promise<void> = async () => {}) {
    const asked: string[] = [];
    const files = createKeptFiles({
      find: async (workspace, name) => {
        asked.push(`${workspace} ${name}`);
        await find(name);
        return new TextEncoder().encode(name);
      },
      read: async (bytes) => {
        const revisions = contents.get(new TextDecoder().decode(bytes) as Sha256) ?? [];
        return { competition: 'lomba' as never, revisions };
      },
    });
    return { files, asked };
  }

  test('is there for whoever asks while it is being read, and is read once', async () => {
    const { files, asked } = aCountedReader();
    files.readAhead(ahead());
    expect(idsOf(await files.read(id, [recordOf(EARLY), recordOf(LATE)]))).toEqual(
      [one.id, two.id].toSorted(),
    );
    expect(asked).toEqual([`${id} ${LATE}`, `${id} ${EARLY}`]);
  });

  test('lacks nothing that came in meanwhile', async () => {
    const { files } = aCountedReader();
    files.readAhead([{ workspace: id, records: [recordOf(EARLY)] }]);
    expect(idsOf(await files.read(id, [recordOf(EARLY), recordOf(LATE)]))).toEqual(
      [one.id, two.id].toSorted(),
    );
  });

  test('gives way to another competition that is asked for: the file being read is the last', async () => {
    let open = (): void => {};
    const held = new Promise<void>((resolve) => {
      open = resolve;
    });
    const { files, asked } = aCountedReader((name) => (name === LATE ? held : Promise.resolve()));
    files.readAhead(ahead(other));
    await files.read(id, [recordOf(EARLY)]);
    open();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toEqual([`${other} ${LATE}`, `${id} ${EARLY}`]);
  });

  test('and went wrong is read once more by whoever asks, who is told if it goes wrong again', async () => {
    let faults = 1;
    const { files, asked } = aCountedReader(async () => {
      faults -= 1;
      if (faults >= 0) throw new Error('the disk');
    });
    files.readAhead([...ahead(), ...ahead(other)]);
    expect(idsOf(await files.read(id, [recordOf(LATE)]))).toEqual([one.id, two.id].toSorted());
    expect(asked).toEqual([`${id} ${LATE}`, `${id} ${LATE}`]);
    faults = 1;
    await expect(files.read(id, [recordOf(EARLY)])).rejects.toThrow('the disk');
  });

  test('and was lost is named as lost by whoever asks', async () => {
    const files = createKeptFiles({
      find: async () => undefined,
      read: () => Promise.reject(new Error('nothing to read')),
    });
    files.readAhead(ahead());
    expect((await files.read(id, [recordOf(EARLY)])).lost).toEqual([EARLY]);
  });

  test('ends once it is forgotten', async () => {
    const { files, asked } = aCountedReader();
    files.readAhead([...ahead(), ...ahead(other)]);
    files.forget(id);
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toEqual([`${id} ${LATE}`]);
  });
});
