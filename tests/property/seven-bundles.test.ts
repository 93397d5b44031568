import { beforeAll, describe, expect, test } from 'vitest';
import { createCodec } from '../../renderer/adapters/bundle/codec';
import { createServices } from '../../renderer/application/create-services';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import type { PlenoFile } from '../../renderer/application/ports/pleno-file';
import { toSecretariatView } from '../../renderer/application/results/secretariat-view';
import type { FileProblem } from '../../renderer/application/workspace/problem';
import type { SecretariatWorkspace } from '../../renderer/application/workspace/workspace';
import { toHeadsDigest } from '../../renderer/domain/decision';
import type { Result } from '../../renderer/domain/result';
import { type ADesk, aDesk, anEvent, exportFile, loadSecretariat } from '../builders/an-event';
import { anIncomingFile, anotherLaptop, fakePorts, getValue, lastSaved } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';
import { createMemoryRepository } from '../builders/memory-repository';
import { quiet } from '../builders/take-files';

const ports = fakePorts();
let workspace: SecretariatWorkspace;
let files: readonly OutgoingFile[] = [];

/** Five laptops of three judges, two of which went apart, a decision, and a second file of one laptop. */
beforeAll(async () => {
  const event = await anEvent({ ports, judges: 3 });
  const file = await exportFile(event);
  const work = async (
    name: string,
    code: string,
    points: readonly (number | undefined)[],
  ): Promise<ADesk> => {
    const desk = await aDesk(file, code, anotherLaptop(name));
    for (const [index, a] of points.entries()) {
      if (a === undefined) continue;
      await desk.mark(index + 1, { a, b: 80 });
      if (a > 50) await desk.sign(index + 1);
    }
    return desk;
  };
  const first = await work('one', 'J1', [90, 80, 40]);
  const early = await first.handOver();
  await first.sign(3);
  const desks = [
    first,
    await work('two', 'J1', [undefined, 85]),
    await work('three', 'J2', [70, 71, 72]),
    await work('four', 'J2', [70]),
    await work('five', 'J3', [60, 61]),
  ];
  const handed: OutgoingFile[] = [];
  for (const desk of desks) handed.push(await desk.handOver());
  for (const bundle of handed) await event.services.importBundles(event.id, [anIncomingFile(bundle)], quiet);
  workspace = await loadSecretariat(ports, event.id);
  const { rounds } = toSecretariatView(workspace, await ports.repository.loadRevisions(event.id), hashText);
  const [conflict] = rounds.flatMap(({ conflicts }) => conflicts);
  const [head] = conflict?.heads ?? [];
  if (head === undefined || conflict === undefined) throw new Error('the laptops agree');
  const { judge, entry, round } = head.revision;
  getValue(
    await event.services.decideConflicts(
      event.id,
      [
        {
          key: { judge, entry, round },
          shown: toHeadsDigest(conflict.heads, hashText),
          choice: { type: 'take', version: head.id },
        },
      ],
      'sesuai kertas',
    ),
  );
  getValue(await event.services.exportDecisions(event.id));
  files = [early, ...handed, lastSaved(ports)];
});

function* ordersOf<T>(items: readonly T[]): Generator<readonly T[]> {
  if (items.length <= 1) {
    yield items;
    return;
  }
  for (const [index, item] of items.entries()) {
    for (const rest of ordersOf(items.toSpliced(index, 1))) yield [item, ...rest];
  }
}

describe('seven sealed files', () => {
  test('taken in in all 5 040 orders, with repeats, give one result', async () => {
    expect(files).toHaveLength(7);
    // Reading is the same every time and is done once a file; all that comes after is done every time.
    const opened = new Map<string, Uint8Array>();
    for (const { bytes } of files) {
      opened.set(hashText(String(bytes)), getValue(await ports.keyring.open(workspace.signer, bytes)));
    }
    const decoded = new Map<Uint8Array, Promise<Result<PlenoFile, FileProblem>>>();
    const codec = createCodec(ports.keyring);
    const names = new Map(files.map(({ bytes }) => [bytes, hashText(String(bytes))]));
    const quick = {
      ...ports,
      hashFile: async (bytes: Uint8Array) => names.get(bytes) ?? ports.hashFile(bytes),
      keyring: {
        ...ports.keyring,
        open: async (_: unknown, bytes: Uint8Array) => ({
          ok: true as const,
          value: opened.get(names.get(bytes) ?? '') as Uint8Array,
        }),
      },
      codec: {
        ...codec,
        decode: (bytes: Uint8Array) => {
          const known = decoded.get(bytes) ?? codec.decode(bytes);
          decoded.set(bytes, known);
          return known;
        },
      },
    };
    const results = new Set<string>();
    let [orders, addedAgain] = [0, 0];
    for (const order of ordersOf(files)) {
      const repository = createMemoryRepository();
      await repository.addWorkspace(workspace);
      const services = createServices({ ...quick, repository });
      // The first file a second time in the middle, and the last one at the end.
      const [first, last] = [order[0] as OutgoingFile, order[6] as OutgoingFile];
      const pile = [...order.slice(0, 4), first, ...order.slice(4), last];
      const outcomes = await services.importBundles(workspace.id, pile.map(anIncomingFile), quiet);
      for (const outcome of outcomes) if (outcome.type === 'refused') throw new Error(outcome.problem.type);
      const [again] = await services.importBundles(workspace.id, [anIncomingFile(last)], quiet);
      if (again?.type === 'taken') addedAgain += again.record.added;
      const revisions = await repository.loadRevisions(workspace.id);
      const { states, rounds } = toSecretariatView(workspace, revisions, hashText);
      const sheets = [...states].map(([key, state]) => [key, state.type]).sort();
      const rows = rounds.map(({ tabulation }) =>
        tabulation.rows.map(({ entry, rank, score }) => [entry.id, rank, score?.sum, score?.count]),
      );
      results.add(hashText(JSON.stringify([revisions.map(({ text }) => text).sort(), sheets, rows])));
      orders += 1;
    }
    expect({ orders, results: results.size, addedAgain }).toEqual({
      orders: 5040,
      results: 1,
      addedAgain: 0,
    });
  });
});
