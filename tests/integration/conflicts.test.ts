import { describe, expect, test } from 'vitest';
import { createDisputeFinder } from '../../renderer/application/disputes/disputed-sheet';
import { toDecisions } from '../../renderer/application/disputes/to-decisions';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import { isSealed } from '../../renderer/application/receive/sealed';
import { toSecretariatView } from '../../renderer/application/results/secretariat-view';
import { toOwnSheets } from '../../renderer/application/sheets/own-sheets';
import { toHeadsDigest } from '../../renderer/domain/decision';
import { formatScore } from '../../renderer/domain/score';
import { judgeId } from '../builders/a-judge';
import { onlyRound } from '../builders/a-round';
import {
  type ADesk,
  type AnEvent,
  aDesk,
  anEvent,
  exportFile,
  loadSecretariat,
  loadView,
} from '../builders/an-event';
import { anotherLaptop, getValue, lastSaved } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';
import { takeFiles } from '../builders/take-files';

/*
 * Worked out by hand: both criteria get the same mark, so a sheet is worth that mark.
 *
 *            Judge 1                     Judge 2   Score and rank
 * Entry 1    laptop A 80, laptop B 60    90        in conflict: 90, first, provisional
 *                                                  B's counts: (60 + 90) / 2 = 75, third
 *                                                  70 once more: (70 + 90) / 2 = 80, second
 * Entry 2    82 on A                     84        83
 * Entry 3    76 on A                     78        77
 */
interface Scene {
  readonly event: AnEvent;
  readonly laptopA: ADesk;
  readonly laptopB: ADesk;
}

async function aScene(): Promise<Scene> {
  const event = await anEvent();
  const file = await exportFile(event);
  const [laptopA, laptopB, second] = await Promise.all([
    aDesk(file, 'J1', anotherLaptop('A')),
    aDesk(file, 'J1', anotherLaptop('B')),
    aDesk(file, 'J2', anotherLaptop('second')),
  ]);
  const score = async (desk: ADesk, marks: { readonly [entry: number]: number }): Promise<OutgoingFile> => {
    const entries = Object.entries(marks).map(([entry, mark]) => ({ entry: Number(entry), mark }));
    for (const { entry, mark } of entries) await desk.mark(entry, { a: mark, b: mark });
    await desk.sign(...entries.map(({ entry }) => entry));
    return desk.handOver();
  };
  await takeFiles(event, [
    await score(laptopA, { 1: 80, 2: 82, 3: 76 }),
    await score(laptopB, { 1: 60 }),
    await score(second, { 1: 90, 2: 84, 3: 78 }),
  ]);
  return { event, laptopA, laptopB };
}

/** `entry: score (rank)`, best first. */
async function rankingOf(event: AnEvent): Promise<readonly string[]> {
  const [round] = (await loadView(event)).rounds;
  const rows = round?.tabulation.rows ?? [];
  return rows.map(({ entry, score, rank, provisional }) => {
    const text = `${entry.number}: ${score ? formatScore(score, 2) : '-'} (${rank})`;
    return provisional ? `${text} provisional` : text;
  });
}

const conflictsOf = async (event: AnEvent) => (await loadView(event)).rounds[0]?.conflicts ?? [];

async function decide(event: AnEvent, desk: ADesk, mark: number | 'ask', reason: string): Promise<void> {
  const { ports, services, id } = event;
  const workspace = await loadSecretariat(ports, id);
  const key = desk.key(1);
  const sheet = createDisputeFinder(workspace, await ports.repository.loadRevisions(id), hashText)(key);
  const version = sheet?.versions.find(
    ({ stored }) => Object.values<number>(stored.revision.marks)[0] === (mark === 'ask' ? 0 : mark * 100),
  );
  const shown = toHeadsDigest(sheet?.replaces ?? [], hashText);
  const choice =
    version === undefined
      ? ({ type: 'ask-judge' } as const)
      : ({ type: 'take', version: version.stored.id } as const);
  getValue(await services.decideConflicts(id, [{ key, shown, choice }], reason));
}

async function giveReceipt(event: AnEvent, desk: ADesk): Promise<void> {
  getValue(await event.services.exportReceipt(event.id, judgeId('J1')));
  await takeFiles(desk, [lastSaved(event.ports)]);
}

const sheetOn = async (desk: ADesk, entry: number) => {
  const workspace = await desk.workspace();
  const { sheets } = toOwnSheets(
    workspace,
    await desk.ports.repository.loadRevisions(desk.id),
    hashText,
    onlyRound(workspace),
  );
  const sheet = sheets.find((one) => one.entry.number === entry);
  if (!sheet) throw new Error('no such sheet');
  return sheet;
};

const standings = async ({ ports, id }: AnEvent) => {
  const workspace = await loadSecretariat(ports, id);
  const revisions = await ports.repository.loadRevisions(id);
  const { states } = toSecretariatView(workspace, revisions, hashText);
  return toDecisions(workspace, revisions, states).map(({ standing }) => standing);
};

describe('two laptops of one judge that went different ways', () => {
  test('end in a conflict, which the secretariat decides; the final ranking is right', async () => {
    const { event, laptopB } = await aScene();
    expect(await rankingOf(event)).toEqual(['1: 90.00 (1) provisional', '2: 83.00 (2)', '3: 77.00 (3)']);
    expect(await conflictsOf(event)).toMatchObject([{ cause: 'versions', entry: { number: 1 } }]);
    await decide(event, laptopB, 60, 'The judge had corrected it on the second laptop.');
    expect(await conflictsOf(event)).toEqual([]);
    expect(await rankingOf(event)).toEqual(['2: 83.00 (1)', '3: 77.00 (2)', '1: 75.00 (3)']);
  });

  test('the decision travels sealed, and comes in once however often it is taken in', async () => {
    const { event, laptopB } = await aScene();
    await decide(event, laptopB, 60, 'As told by telephone.');
    getValue(await event.services.exportDecisions(event.id));
    const file = lastSaved(event.ports);
    expect(isSealed(file.bytes)).toBe(true);
    await takeFiles(event, [file, file]);
    const imports = await event.ports.repository.listImports(event.id);
    expect(imports.slice(-2)).toMatchObject([
      { kind: 'decisions', added: 0, known: 1 },
      { kind: 'decisions', added: 0, known: 1 },
    ]);
    expect(await rankingOf(event)).toEqual(['2: 83.00 (1)', '3: 77.00 (2)', '1: 75.00 (3)']);
  });

  test('the judge reads the decision with its reason; what is signed over it is looked at before it counts', async () => {
    const { event, laptopA, laptopB } = await aScene();
    await decide(event, laptopB, 60, 'As told by telephone.');
    await giveReceipt(event, laptopA);
    expect(await sheetOn(laptopA, 1)).toMatchObject({
      standing: 'signed',
      score: { sum: 60_000_000, count: 1 },
      decision: { type: 'decided', reason: 'As told by telephone.', versions: [{ revision: { seq: 4 } }] },
    });
    expect((await sheetOn(laptopA, 2)).decision).toBeUndefined();

    getValue(await laptopA.services.reopenSheet(laptopA.id, laptopA.key(1), 'Neither was right.'));
    await laptopA.mark(1, { a: 70, b: 70 });
    await laptopA.sign(1);
    expect((await sheetOn(laptopA, 1)).decision).toBeUndefined();
    await takeFiles(event, [await laptopA.handOver()]);
    expect(await conflictsOf(event)).toMatchObject([{ cause: 'taken', entry: { number: 1 } }]);
    expect(await standings(event)).toEqual(['disputed']);
    await decide(event, laptopA, 70, 'The judge asked for it in writing.');
    expect(await conflictsOf(event)).toEqual([]);
    expect(await rankingOf(event)).toEqual(['2: 83.00 (1)', '1: 80.00 (2)', '3: 77.00 (3)']);
  });

  test('what the judge signs without having seen the decision is a conflict again, until it is decided', async () => {
    const { event, laptopA, laptopB } = await aScene();
    await decide(event, laptopB, 60, 'As told by telephone.');
    getValue(await laptopA.services.reopenSheet(laptopA.id, laptopA.key(1), 'Mistyped.'));
    await laptopA.mark(1, { a: 70, b: 70 });
    await laptopA.sign(1);
    await takeFiles(event, [await laptopA.handOver()]);
    expect(await conflictsOf(event)).toMatchObject([{ cause: 'versions', heads: [{}, {}] }]);
    expect(await standings(event)).toEqual(['disputed']);
    expect((await rankingOf(event))[0]).toBe('1: 90.00 (1) provisional');
    await decide(event, laptopA, 70, 'The judge’s last word.');
    expect(await rankingOf(event)).toEqual(['2: 83.00 (1)', '1: 80.00 (2)', '3: 77.00 (3)']);
  });

  test('a judge who was asked marks anew, draft by draft, and the answer replaces the question', async () => {
    const { event, laptopA, laptopB } = await aScene();
    await decide(event, laptopB, 'ask', 'Please look again.');
    expect(await conflictsOf(event)).toEqual([]);
    expect((await rankingOf(event))[0]).toBe('1: 90.00 (1) provisional');
    await giveReceipt(event, laptopA);
    expect(await sheetOn(laptopA, 1)).toMatchObject({
      standing: 'reopened',
      marks: {},
      decision: { type: 'asked', reason: 'Please look again.' },
    });
    // Only the last of these drafts goes into the file, and it isn't the one written over the question.
    await laptopA.mark(1, { a: 7 });
    await laptopA.mark(1, { a: 70 });
    await laptopA.mark(1, { a: 70, b: 70 });
    await laptopA.sign(1);
    await takeFiles(event, [await laptopA.handOver()]);
    expect(await conflictsOf(event)).toEqual([]);
    expect(await standings(event)).toEqual(['answered']);
    expect(await rankingOf(event)).toEqual(['2: 83.00 (1)', '1: 80.00 (2)', '3: 77.00 (3)']);
  });

  test('a sheet begun on one laptop and finished on the other is one sheet, whatever drafts lie between', async () => {
    const event = await anEvent();
    const file = await exportFile(event);
    const [begins, ends] = [
      await aDesk(file, 'J1', anotherLaptop('A')),
      await aDesk(file, 'J1', anotherLaptop('B')),
    ];
    await begins.mark(2, { a: 10 });
    const begun = await begins.handOver();
    await takeFiles(ends, [begun]);
    for (const mark of [20, 30, 40]) await ends.mark(2, { a: mark, b: mark });
    await ends.sign(2);
    await takeFiles(event, [begun, await ends.handOver()]);
    expect(await conflictsOf(event)).toEqual([]);
    expect((await rankingOf(event))[0]).toBe('2: 40.00 (1) provisional');
  });

  test('going back over a signed sheet that the other laptop has begun anew leaves nothing in dispute', async () => {
    const { event, laptopA, laptopB } = await aScene();
    await laptopB.mark(2, { a: 10 });
    const begun = await laptopB.handOver();
    await takeFiles(event, [begun]);
    expect(await conflictsOf(event)).toHaveLength(2);
    await takeFiles(laptopA, [begun]);
    getValue(await laptopA.services.reopenSheet(laptopA.id, laptopA.key(2), 'Begun on the other laptop.'));
    await laptopA.mark(2, { a: 82, b: 82 });
    await laptopA.sign(2);
    await takeFiles(event, [await laptopA.handOver()]);
    expect(await conflictsOf(event)).toMatchObject([{ entry: { number: 1 } }]);
  });
});
