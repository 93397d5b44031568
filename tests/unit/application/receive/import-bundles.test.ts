import { describe, expect, test, vi } from 'vitest';
import type { OutgoingFile } from '../../../../renderer/application/ports/file-saver';
import { importBundles } from '../../../../renderer/application/receive/import-bundles';
import type { IncomingFile } from '../../../../renderer/application/receive/import-outcome';
import { toSecretariatView } from '../../../../renderer/application/results/secretariat-view';
import { addJudge, removeJudge, setRubric } from '../../../../renderer/application/set-up/edit-competition';
import { LARGEST_FILE_BYTES } from '../../../../renderer/application/workspace/limits';
import type { Competition } from '../../../../renderer/domain/competition';
import { aJudge, judgeId } from '../../../builders/a-judge';
import { aRubric } from '../../../builders/a-rubric';
import { signBody } from '../../../builders/a-signed-body';
import {
  type AnEvent,
  aDesk,
  aJudgeAtWork,
  anEvent,
  exportFile,
  loadSecretariat,
  openScores,
} from '../../../builders/an-event';
import { anIncomingFile, anotherLaptop, fakePorts, getValue } from '../../../builders/fake-ports';
import { quiet } from '../../../builders/take-files';

const take = (event: AnEvent, ...files: readonly (OutgoingFile | IncomingFile)[]) =>
  event.services.importBundles(
    event.id,
    files.map((file) => ('bytes' in file ? anIncomingFile(file) : file)),
    quiet,
  );

/** An event with two signed sheets of J1 in a file. */
async function anEventWithScores() {
  const { event, desk } = await aJudgeAtWork();
  await desk.mark(1, { a: 80, b: 70 });
  await desk.mark(2, { a: 60, b: 50 });
  await desk.sign(1, 2);
  return { event, desk, scores: await desk.handOver() };
}

/** The same, as somebody with the key has opened it. */
async function openScoresOfAnEvent() {
  const { event, desk, scores } = await anEventWithScores();
  const { keyring } = desk.ports;
  const bytes = getValue(await keyring.open((await desk.workspace()).device, scores.bytes));
  return { event, scores: { ...scores, bytes } };
}

describe('importing scores', () => {
  test('takes a file in and remembers it', async () => {
    const { event, desk, scores } = await anEventWithScores();
    const [outcome] = await take(event, scores);
    expect(outcome).toMatchObject({
      type: 'taken',
      fileName: scores.name,
      judge: judgeId('J1'),
      record: {
        added: 4,
        known: 0,
        device: (await desk.workspace()).device,
        fileHash: event.ports.hashBytes(scores.bytes),
      },
    });
    expect(await event.ports.repository.loadRevisions(event.id)).toHaveLength(4);
    expect(await event.ports.repository.listImports(event.id)).toHaveLength(1);
  });

  test('adds nothing for the same file again, in the same batch or later', async () => {
    const { event, scores } = await anEventWithScores();
    const outcomes = [...(await take(event, scores, scores)), ...(await take(event, scores))];
    expect(outcomes.map((one) => one.type === 'taken' && one.record.added)).toEqual([4, 0, 0]);
    expect(outcomes.map((one) => one.type === 'taken' && one.record.known)).toEqual([0, 4, 4]);
  });

  test('goes on after a bad file', async () => {
    const { event, scores } = await anEventWithScores();
    const photograph: IncomingFile = {
      name: 'photo.pleno',
      size: 4,
      read: async () => new TextEncoder().encode('JFIF'),
    };
    const gone: IncomingFile = {
      name: 'gone.pleno',
      size: 4,
      read: async () => {
        throw new DOMException('A requested file could not be found', 'NotFoundError');
      },
    };
    expect(await take(event, photograph, gone, scores)).toMatchObject([
      { type: 'refused', fileName: 'photo.pleno', problem: { type: 'not-a-pleno-file' } },
      { type: 'refused', fileName: 'gone.pleno', problem: { type: 'file-unreadable' } },
      { type: 'taken', fileName: scores.name },
    ]);
  });

  test('does not even read a file that is too large', async () => {
    const event = await anEvent();
    let read = 0;
    const huge: IncomingFile = {
      name: 'huge.pleno',
      size: LARGEST_FILE_BYTES + 1,
      read: async () => {
        read += 1;
        return new Uint8Array();
      },
    };
    expect(await take(event, huge)).toMatchObject([{ problem: { type: 'limit-exceeded', limit: 'file' } }]);
    expect(read).toBe(0);
  });

  test('tells how far it is, and stops between files when asked to', async () => {
    const { event, scores } = await anEventWithScores();
    const controller = new AbortController();
    const seen: string[] = [];
    const outcomes = await event.services.importBundles(
      event.id,
      [scores, scores, scores].map(anIncomingFile),
      {
        signal: controller.signal,
        onProgress: ({ done, total }) => {
          seen.push(`${done}/${total}`);
          if (done === 1) controller.abort();
        },
      },
    );
    expect(seen).toEqual(['0/3', '1/3']);
    expect(outcomes).toHaveLength(1);
  });

  test('leaves nothing behind when the disk is full', async () => {
    const { event, scores } = await anEventWithScores();
    const full = async () => ({ ok: false as const, error: { type: 'storage-full' as const } });
    const ports = { ...event.ports, repository: { ...event.ports.repository, addImport: full } };
    expect(await importBundles(ports, event.id, [anIncomingFile(scores)], quiet)).toMatchObject([
      { type: 'refused', problem: { type: 'storage-full' } },
    ]);
    expect(await event.ports.repository.listImports(event.id)).toEqual([]);
  });
});

describe('a file that came unsealed where judges have cards', () => {
  test('is taken, and the record says so for good; a sealed one says nothing', async () => {
    const { event, desk } = await aJudgeAtWork();
    await desk.mark(1, { a: 80, b: 80 });
    const sealed = await desk.handOver();
    const bytes = await desk.ports.codec.encode(await openScores(desk, sealed));
    const [open] = await take(event, { ...sealed, bytes });
    expect(open).toMatchObject({ type: 'taken', record: { added: 1, sealed: false } });
    await take(event, sealed);
    const records = await event.ports.repository.listImports(event.id);
    expect(records.map((record) => record.sealed)).toEqual([false, undefined]);
  });

  test('is nothing to speak of where there are no cards', async () => {
    const event = await anEvent({ nature: 'sample' });
    const desk = await aDesk(await exportFile(event), 'J1', fakePorts({}, { seed: 'one' }));
    await desk.mark(1, { a: 80, b: 80 });
    const [outcome] = await take(event, await desk.handOver());
    expect(outcome?.type === 'taken' && outcome.record).not.toHaveProperty('sealed');
  });
});

describe('refusing scores', () => {
  test('of another kind: a competition file', async () => {
    const event = await anEvent();
    expect(await take(event, await exportFile(event))).toMatchObject([
      { problem: { type: 'not-a-scores-file', kind: 'competition' } },
    ]);
  });

  test('of another competition, which only its own secretariat can open', async () => {
    const { scores } = await anEventWithScores();
    const other = await anEvent({ ports: fakePorts({}, { seed: 'elsewhere' }) });
    expect(await take(other, scores)).toMatchObject([{ problem: { type: 'sealed-for-another' } }]);
  });

  test('of another competition, by its name where the file is open', async () => {
    const { scores } = await openScoresOfAnEvent();
    const other = await anEvent({ ports: fakePorts({}, { seed: 'elsewhere' }) });
    expect(await take(other, scores)).toMatchObject([
      { problem: { type: 'other-competition', name: 'Test Competition' } },
    ]);
  });

  test('of a rehearsal, in the real event', async () => {
    const { scores } = await openScoresOfAnEvent();
    const rehearsal = await anEvent({ nature: 'rehearsal' });
    expect(await take(rehearsal, scores)).toMatchObject([
      { problem: { type: 'other-nature', nature: 'event' } },
    ]);
    expect(await rehearsal.ports.repository.loadRevisions(rehearsal.id)).toEqual([]);
  });

  test('of a judge who was taken off since', async () => {
    const { event, scores } = await anEventWithScores();
    getValue(await event.services.amendRuleBook(event.id, (it) => removeJudge(it, judgeId('J1')), 'Sakit'));
    expect(await take(event, scores)).toMatchObject([
      { problem: { type: 'judge-unknown', judge: judgeId('J1') } },
    ]);
  });

  test('marked by a rubric that has changed since', async () => {
    const { event, scores } = await anEventWithScores();
    getValue(await event.services.amendRuleBook(event.id, withWeights({ a: 50, b: 50 }), 'Bobot keliru'));
    expect(await take(event, scores)).toMatchObject([{ problem: { type: 'other-rule-book' } }]);
  });
});

const withWeights = (weights: { readonly [criterion: string]: number }) => (it: Competition) =>
  it.rounds.reduce((made, { id }) => setRubric(made, id, aRubric(weights)), it);

describe('scores across versions of the rule book', () => {
  test('are taken from an earlier version while the rubric is the same', async () => {
    const { event, scores } = await anEventWithScores();
    const add = (it: Competition) => addJudge(it, aJudge({ code: 'J9' }));
    getValue(await event.services.amendRuleBook(event.id, add, 'Juri tambahan'));
    expect(await take(event, scores)).toMatchObject([{ type: 'taken', record: { added: 4 } }]);
  });

  test('come in as outdated history from a judge who has marked afresh', async () => {
    const { event, desk } = await anEventWithScores();
    getValue(await event.services.amendRuleBook(event.id, withWeights({ a: 50, b: 50 }), 'Bobot keliru'));
    await aDesk(await exportFile(event), 'J1', desk.ports);
    await desk.mark(1, { a: 90, b: 70 });
    await desk.sign(1);
    expect(await take(event, await desk.handOver())).toMatchObject([{ type: 'taken' }]);
    const view = toSecretariatView(
      await loadSecretariat(event.ports, event.id),
      await event.ports.repository.loadRevisions(event.id),
      event.ports.hash,
    );
    const rows = view.rounds[0]?.tabulation.rows.toSorted((a, b) => a.entry.number - b.entry.number);
    expect(rows?.map(({ cells }) => cells.get(judgeId('J1')))).toMatchObject([
      { type: 'counted', score: { sum: 80_000_000, count: 1 } },
      { type: 'missing', state: { type: 'outdated' } },
      { type: 'missing', state: { type: 'empty' } },
    ]);
  });

  test('keep the two laptops of one judge apart, in conflict where their marks differ', async () => {
    const event = await anEvent();
    const file = await exportFile(event);
    const bundles: OutgoingFile[] = [];
    for (const [laptop, mark] of [
      ['one', 80],
      ['two', 81],
    ] as const) {
      const desk = await aDesk(file, 'J1', anotherLaptop(laptop));
      await desk.mark(1, { a: mark, b: 70 });
      await desk.mark(2, { a: 60, b: 60 });
      await desk.sign(1, 2);
      bundles.push(await desk.handOver());
    }
    await take(event, ...bundles);
    const view = toSecretariatView(
      await loadSecretariat(event.ports, event.id),
      await event.ports.repository.loadRevisions(event.id),
      event.ports.hash,
    );
    expect(view.rounds[0]?.conflicts).toMatchObject([{ judge: { code: 'J1' }, entry: { number: 1 } }]);
    expect(view.rounds[0]?.conflicts[0]?.heads).toHaveLength(2);
    expect(view.rounds[0]?.progress.judges[0]?.count).toMatchObject({ expected: 3, counted: 1 });
  });
});

describe("a judge's own scores from another laptop", () => {
  async function twoLaptops() {
    const event = await anEvent();
    const file = await exportFile(event);
    const one = await aDesk(file, 'J1', anotherLaptop('one'));
    await one.mark(1, { a: 80, b: 70 });
    await one.sign(1);
    const two = await aDesk(file, 'J1', anotherLaptop('two'));
    return { event, file, one, two, fromOne: anIncomingFile(await one.handOver()) };
  }
  const viewOf = async (event: AnEvent) =>
    toSecretariatView(
      await loadSecretariat(event.ports, event.id),
      await event.ports.repository.loadRevisions(event.id),
      event.ports.hash,
    ).rounds[0];

  test('are taken in, and do not go out again with what this laptop signs', async () => {
    const { event, two, fromOne } = await twoLaptops();
    expect(await two.services.importBundles(two.id, [fromOne], quiet)).toMatchObject([
      { type: 'taken', record: { added: 2 } },
    ]);
    await two.mark(2, { a: 60, b: 60 });
    await two.sign(2);
    expect(await take(event, await two.handOver())).toMatchObject([{ type: 'taken', record: { added: 2 } }]);
    const entries = (await event.ports.repository.loadRevisions(event.id)).map(
      ({ revision }) => revision.entry,
    );
    expect(new Set(entries)).toEqual(new Set([two.key(2).entry]));
  });

  test('settle a conflict where the other laptop signs the same: who has the last word alone is in dispute', async () => {
    const { event, one, two, fromOne } = await twoLaptops();
    await two.mark(1, { a: 81, b: 70 });
    await two.sign(1);
    await take(event, fromOne, await two.handOver());
    expect((await viewOf(event))?.conflicts).toHaveLength(1);

    await two.services.importBundles(two.id, [fromOne], quiet);
    getValue(await two.services.reopenSheet(two.id, two.key(1), 'Dua laptop'));
    await two.mark(1, { a: 82, b: 70 });
    await two.sign(1);
    await take(event, await two.handOver());
    const before = await viewOf(event);
    expect(before?.conflicts).toMatchObject([{ cause: 'taken', taken: [{}], heads: [{}] }]);
    expect(before?.progress.judges[0]?.count).toMatchObject({ counted: 0 });

    getValue(await one.services.reopenSheet(one.id, one.key(1), 'Dua laptop'));
    await one.mark(1, { a: 82, b: 70 });
    await one.sign(1);
    await take(event, await one.handOver());
    const after = await viewOf(event);
    expect(after?.conflicts).toEqual([]);
    expect(after?.progress.judges[0]?.count).toMatchObject({ counted: 1 });
  });

  test("are refused when they are another judge's", async () => {
    const { file, fromOne } = await twoLaptops();
    const other = await aDesk(file, 'J2', anotherLaptop('three'));
    expect(await other.services.importBundles(other.id, [fromOne], quiet)).toMatchObject([
      { type: 'refused', problem: { type: 'sealed-for-another' } },
    ]);
    expect(await other.ports.repository.loadRevisions(other.id)).toEqual([]);
  });
});

describe('whose a file is', () => {
  /** A file whose head is as told, and whose every other line is nonsense. */
  async function aHollowFile(event: AnEvent, head: Readonly<Record<string, unknown>>, kind = 'scores') {
    const { keyring } = event.ports;
    const device = await keyring.createKey();
    const header = {
      pleno: 1,
      kind,
      competition: { id: 'another', hash: '0'.repeat(64) },
      nature: 'event',
      signer: { key: device },
      createdAt: '2026-03-16T02:00:00.000Z',
      count: 1,
      competitionName: 'Lomba lain',
      ...head,
    };
    const bytes = await signBody(keyring, device, kind, [JSON.stringify(header), '{"nonsense":true}']);
    return anIncomingFile({ name: `${kind}.pleno`, bytes });
  }

  test('is asked before its content is read: what is inside a stranger’s file is nobody’s business', async () => {
    const { event } = await anEventWithScores();
    const { id, ruleBook } = await event.competition();
    const hash = ruleBook.type === 'frozen' ? ruleBook.history[0].hash : '';
    const own = { competition: { id, hash } };
    const files = [
      await aHollowFile(event, { judge: 'judge-J1', lastSeq: 1 }),
      await aHollowFile(event, { ...own, judge: 'judge-J9', lastSeq: 1 }),
      await aHollowFile(event, { ...own, judge: 'judge-J1', lastSeq: 1 }),
      await aHollowFile(event, { ...own, lastSeq: 1 }, 'decisions'),
      await aHollowFile(event, { ...own, judge: 'judge-J1', received: 1 }, 'receipt'),
    ];
    const outcomes = await take(event, ...files);
    expect(outcomes.map((one) => one.type === 'refused' && one.problem.type)).toEqual([
      'other-competition',
      'judge-unknown',
      'device-not-certified',
      'other-secretariat',
      'not-a-scores-file',
    ]);
  });

  test('is told from its head where it was opened from outside, too', async () => {
    const { event } = await anEventWithScores();
    const file = await aHollowFile(event, { judge: 'judge-J1', lastSeq: 1 });
    expect(await event.services.identifyFile(await file.read(file.size))).toEqual({
      ok: true,
      value: { kind: 'scores', competition: 'another' },
    });
  });
});

describe('stopping', () => {
  test('waits for nothing that is still being read', async () => {
    const { event, scores } = await anEventWithScores();
    const stop = new AbortController();
    const stuck: IncomingFile = { name: 'macet.pleno', size: 4, read: () => new Promise(() => {}) };
    const taking = event.services.importBundles(
      event.id,
      [anIncomingFile(scores), stuck, anIncomingFile(scores)],
      { onProgress: ({ done }) => done === 1 && stop.abort(), signal: stop.signal },
    );
    expect((await taking).map(({ type }) => type)).toEqual(['taken']);
  });
});

describe('many files at once', () => {
  test('are read two ahead of the one that is taken in, and no further', async () => {
    const { event, scores } = await anEventWithScores();
    let [begun, done] = [0, 0];
    const ahead: number[] = [];
    const files = Array.from({ length: 6 }, () => ({
      ...anIncomingFile(scores),
      read: async () => {
        begun += 1;
        ahead.push(begun - done);
        return scores.bytes;
      },
    }));
    const onProgress = (progress: { readonly done: number }): void => {
      done = progress.done;
    };
    const outcomes = await event.services.importBundles(event.id, files, { ...quiet, onProgress });
    expect(outcomes.map(({ type }) => type)).toEqual(files.map(() => 'taken'));
    // Two, and the one that is being taken in.
    expect(Math.max(...ahead)).toBe(3);
  });

  test('of one judge’s day are read as far as each is new', async () => {
    const { event, desk } = await aJudgeAtWork({ entries: 4 });
    const files: OutgoingFile[] = [];
    for (const entry of [1, 2, 3, 4]) {
      await desk.mark(entry, { a: 80, b: 70 });
      files.push(await desk.handOver());
    }
    const known: number[] = [];
    const { codec } = event.ports;
    const decode: typeof codec.decode = (bytes, options = {}) =>
      codec.decode(bytes, {
        ...options,
        known: (head) => {
          const held = options.known?.(head) ?? new Map();
          known.push(held.size);
          return held;
        },
      });
    const ports = { ...event.ports, codec: { ...codec, decode } };
    const loads = vi.spyOn(ports.repository, 'loadToHandOver');
    const incoming = files.map(anIncomingFile);
    const counts = async () =>
      (await importBundles(ports, event.id, incoming, quiet)).map(
        (one) => one.type === 'taken' && [one.record.added, one.record.known],
      );
    expect(await counts()).toEqual([
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 3],
    ]);
    // The second is begun beside the first; the third, at the latest, once the first has been read.
    expect(known[2]).toBeGreaterThanOrEqual(1);
    expect(known[3]).toBeGreaterThanOrEqual(2);
    expect(loads).toHaveBeenCalledOnce();
    known.length = 0;
    // Of a stick that comes a second time, all of it is known before it is read.
    expect(await counts()).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
    ]);
    expect(known).toEqual([4, 4, 4, 4]);
  });

  test('are read from their beginning where the database gives less than it has', async () => {
    const { event, scores } = await anEventWithScores();
    const incomplete = async () => ({ ok: false as const, error: { type: 'storage-incomplete' as const } });
    const repository = { ...event.ports.repository, loadToHandOver: incomplete };
    const [outcome] = await importBundles(
      { ...event.ports, repository },
      event.id,
      [anIncomingFile(scores)],
      quiet,
    );
    expect(outcome).toMatchObject({ type: 'taken', record: { added: 4 } });
  });
});
