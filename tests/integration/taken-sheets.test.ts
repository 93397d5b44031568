import { describe, expect, test } from 'vitest';
import { createDisputeFinder } from '../../renderer/application/disputes/disputed-sheet';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import { toSecretariatView } from '../../renderer/application/results/secretariat-view';
import { toOwnSheets } from '../../renderer/application/sheets/own-sheets';
import { toHeadsDigest } from '../../renderer/domain/decision';
import type { StoredRevision } from '../../renderer/domain/revision';
import { judgeId } from '../builders/a-judge';
import { onlyRound } from '../builders/a-round';
import { type ADesk, type AnEvent, aDesk, anEvent, exportFile, loadSecretariat } from '../builders/an-event';
import { anotherLaptop, getValue, lastSaved } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';
import { withWithdrawn } from '../builders/noted-before';
import { takeFiles } from '../builders/take-files';

/*
 * Both criteria get the same mark, so a sheet is worth that mark. The judge signs entry 1 with 80 and entry 2
 * with 82 on one laptop; whoever holds the card and the score file has another.
 */
interface Scene {
  readonly event: AnEvent;
  readonly judge: ADesk;
  readonly other: ADesk;
  readonly scores: OutgoingFile;
}

async function aScene(): Promise<Scene> {
  const event = await anEvent({ judges: 1 });
  const file = await exportFile(event);
  const judge = await aDesk(file, 'J1', anotherLaptop('judge'));
  await mark(judge, 1, 80);
  await mark(judge, 2, 82);
  const scores = await judge.handOver();
  // The card's code, typed on a laptop the judge has never seen.
  const other = await aDesk(file, 'J1', anotherLaptop('other'));
  await takeFiles(other, [scores]);
  return { event, judge, other, scores };
}

async function mark(desk: ADesk, entry: number, points: number): Promise<void> {
  await desk.mark(entry, { a: points, b: points });
  await desk.sign(entry);
}

async function markAnew(desk: ADesk, entry: number, points: number): Promise<void> {
  getValue(await desk.services.reopenSheet(desk.id, desk.key(entry), 'Salah ketik'));
  await mark(desk, entry, points);
}

async function roundOf({ ports, id }: AnEvent) {
  const revisions = await ports.repository.loadRevisions(id);
  const [round] = toSecretariatView(await loadSecretariat(ports, id), revisions, hashText).rounds;
  if (!round) throw new Error('no round');
  return round;
}

/** "entry: before → now", the marks or the state; other conflicts by their cause. */
async function disputesAt(event: AnEvent): Promise<readonly string[]> {
  const say = ({ revision: { state, marks } }: StoredRevision): string =>
    state === 'submitted' ? String((Object.values<number>(marks)[0] ?? Number.NaN) / 100) : state;
  return (await roundOf(event)).conflicts.map(({ entry, cause, heads, taken }) =>
    cause === 'taken'
      ? `${entry.number}: ${taken.map(say).join(' ')} → ${heads.map(say).join(' ')}`
      : `${entry.number}: ${cause}`,
  );
}

const countsAt = async (event: AnEvent) => (await roundOf(event)).tabulation.counts;

async function decide(event: AnEvent, entry: number, points: number | 'ask'): Promise<void> {
  const { ports, services, id } = event;
  const workspace = await loadSecretariat(ports, id);
  const { conflicts, round } = await roundOf(event);
  const conflict = conflicts.find((one) => one.entry.number === entry);
  if (!conflict) throw new Error('nothing to decide');
  const key = { judge: conflict.judge.id, entry: conflict.entry.id, round: round.id };
  const revisions = await ports.repository.loadRevisions(id);
  const sheet = createDisputeFinder(workspace, revisions, hashText)(key);
  const version = sheet?.versions.find(
    ({ stored, use }) =>
      use === 'usable' &&
      points !== 'ask' &&
      Object.values<number>(stored.revision.marks)[0] === points * 100,
  );
  const shown = toHeadsDigest(sheet?.replaces ?? [], hashText);
  const choice =
    version === undefined
      ? ({ type: 'ask-judge' } as const)
      : ({ type: 'take', version: version.stored.id } as const);
  getValue(await services.decideConflicts(id, [{ key, shown, choice }], 'As told by telephone.'));
}

const reopen = async (desk: ADesk, entry: number): Promise<void> => {
  getValue(await desk.services.reopenSheet(desk.id, desk.key(entry), 'Salah ketik'));
};

describe('somebody with a judge’s card and a score file', () => {
  test('who reopens all that was signed is shown, and nothing counts until it is decided', async () => {
    const { event, other, scores } = await aScene();
    await takeFiles(event, [scores]);
    expect(await countsAt(event)).toMatchObject({ counted: 2 });
    await reopen(other, 1);
    await reopen(other, 2);
    await takeFiles(event, [await other.handOver()]);
    expect(await disputesAt(event)).toEqual(['1: 80 → withdrawn', '2: 82 → withdrawn']);
    expect(await countsAt(event)).toMatchObject({ counted: 0 });
    // Handing over again is what an honest judge tries first.
    await takeFiles(event, [scores]);
    expect(await disputesAt(event)).toHaveLength(2);
    await decide(event, 1, 80);
    await decide(event, 2, 'ask');
    expect(await disputesAt(event)).toEqual([]);
    expect(await countsAt(event)).toMatchObject({ counted: 1 });
  });

  test('who signs a sheet anew on another laptop is shown, whichever file comes first, in how many parts', async () => {
    const { event, other, scores } = await aScene();
    await markAnew(other, 1, 70);
    const first = await other.handOver();
    await markAnew(other, 1, 60);
    await takeFiles(event, [await other.handOver()]);
    // The judge's own version is not here yet: nobody can say what it said.
    expect(await disputesAt(event)).toEqual([]);
    await takeFiles(event, [first, scores]);
    expect(await disputesAt(event)).toEqual(['1: 80 → 60']);
  });

  test('who overrules a decision is shown, also when the card was replaced meanwhile', async () => {
    const { event, judge, other, scores } = await aScene();
    await markAnew(judge, 1, 81);
    await markAnew(other, 1, 60);
    await takeFiles(event, [scores, await judge.handOver(), await other.handOver()]);
    expect(await disputesAt(event)).toEqual(['1: versions']);
    await decide(event, 1, 81);
    await giveReceipt(event, other);
    getValue(await event.services.replaceCard(event.id, judgeId('J1'), 'Lost'));
    await markAnew(other, 1, 60);
    await takeFiles(event, [await other.handOver()]);
    expect(await disputesAt(event)).toEqual(['1: 81 → 60']);
    await decide(event, 1, 81);
    expect(await disputesAt(event)).toEqual([]);
    expect(await countsAt(event)).toMatchObject({ counted: 2 });
  });

  test('who changes nothing is not shown, nor is a sheet of an entry that left', async () => {
    const { event, other, scores } = await aScene();
    await markAnew(other, 1, 80);
    await markAnew(other, 2, 50);
    await takeFiles(event, [scores, await other.handOver()]);
    expect(await disputesAt(event)).toEqual(['2: 82 → 50']);
    const { key } = other;
    getValue(
      await event.services.changeCompetition(event.id, (competition) =>
        withWithdrawn(competition, key(2).entry, 'Sakit'),
      ),
    );
    expect(await disputesAt(event)).toEqual([]);
  });

  test('who reopens what was signed in spite of an excusal doesn’t make it vanish behind that', async () => {
    const { event, other, scores } = await aScene();
    getValue(
      await event.services.changeCompetition(event.id, (competition) => ({
        ...competition,
        excusals: [{ ...other.key(1), reason: 'Sakit', at: '2026-03-16T02:00:00.000Z' }],
      })),
    );
    await reopen(other, 1);
    await takeFiles(event, [scores, await other.handOver()]);
    expect(await disputesAt(event)).toEqual(['1: 80 → withdrawn']);
    await decide(event, 1, 'ask');
    expect(await countsAt(event)).toMatchObject({ excused: 1, counted: 1 });
  });
});

describe('what was signed in spite of an excusal', () => {
  async function excuse(event: AnEvent, desk: ADesk, entry: number): Promise<void> {
    getValue(
      await event.services.changeCompetition(event.id, (competition) => ({
        ...competition,
        excusals: [
          ...competition.excusals,
          { ...desk.key(entry), reason: 'Sakit', at: '2026-03-16T02:00:00.000Z' },
        ],
      })),
    );
  }

  test('doesn’t vanish behind it when another laptop signs something else', async () => {
    const { event, other, scores } = await aScene();
    await excuse(event, other, 1);
    await takeFiles(event, [scores]);
    expect(await countsAt(event)).toMatchObject({ counted: 2, excused: 0 });
    // A laptop that takes nothing: it says it has never seen the judge's.
    const blind = await aDesk(await exportFile(event), 'J1', anotherLaptop('blind'));
    await mark(blind, 1, 20);
    await takeFiles(event, [await blind.handOver()]);
    expect(await disputesAt(event)).toEqual(['1: versions']);
    expect(await countsAt(event)).toMatchObject({ counted: 1, excused: 0 });
    await decide(event, 1, 80);
    expect(await countsAt(event)).toMatchObject({ counted: 2, excused: 0 });
  });

  test('nor behind one that is recorded while two laptops disagree, or for a laptop that was struck out', async () => {
    const { event, judge, other, scores } = await aScene();
    await markAnew(judge, 1, 81);
    await markAnew(other, 1, 60);
    await takeFiles(event, [scores, await judge.handOver(), await other.handOver()]);
    await excuse(event, other, 1);
    await excuse(event, other, 3);
    await mark(other, 3, 99);
    const { device } = await other.workspace();
    const laptop = { device, judge: judgeId('J1'), lastSeq: 0 };
    getValue(await event.services.strikeOutLaptop(event.id, laptop, 'Unknown'));
    await takeFiles(event, [await other.handOver()]);
    expect(await disputesAt(event)).toEqual(['1: versions', '3: struck-out']);
    await decide(event, 1, 'ask');
    await decide(event, 3, 'ask');
    expect(await countsAt(event)).toMatchObject({ counted: 1, excused: 2 });
  });
});

describe('the judge', () => {
  test('who only corrects a slip without knowing is in open conflict; who knows has the last word on that laptop', async () => {
    const { event, judge, other, scores } = await aScene();
    await markAnew(other, 1, 60);
    const stolen = await other.handOver();
    await takeFiles(event, [scores, stolen]);
    await markAnew(judge, 1, 81);
    await takeFiles(event, [await judge.handOver()]);
    expect(await disputesAt(event)).toEqual(['1: versions']);
    await takeFiles(judge, [stolen]);
    await markAnew(judge, 1, 80);
    await takeFiles(event, [await judge.handOver()]);
    expect(await disputesAt(event)).toEqual([]);
    expect(await countsAt(event)).toMatchObject({ counted: 2 });
  });

  test('who takes the other laptop’s file in sees the sheet in dispute, and goes on from there', async () => {
    const { judge, other } = await aScene();
    await reopen(other, 1);
    await takeFiles(judge, [await other.handOver()]);
    expect(await standingOn(judge, 1)).toBe('conflict');
    // On the laptop that did it the sheet is just reopened: a judge with a broken laptop goes on there.
    expect(await standingOn(other, 1)).toBe('reopened');
    await mark(other, 1, 75);
    expect(await standingOn(other, 1)).toBe('signed');
  });

  test('learns of it by the receipt, and signs again on that laptop all that was taken', async () => {
    const { event, judge, other, scores } = await aScene();
    await reopen(other, 1);
    await markAnew(other, 2, 50);
    await takeFiles(event, [scores, await other.handOver()]);
    expect(await takenOn(judge)).toEqual([]);
    await giveReceipt(event, judge);
    expect(await takenOn(judge)).toEqual([1, 2]);
    // The other laptop has the last word at the secretariat: nothing of its own was taken.
    await giveReceipt(event, other);
    expect(await takenOn(other)).toEqual([]);

    const keys = [judge.key(1), judge.key(2)];
    expect(getValue(await judge.services.signAgain(judge.id, keys))).toEqual({ signed: 2 });
    expect(await takenOn(judge)).toEqual([]);
    await takeFiles(event, [await judge.handOver()]);
    expect(await disputesAt(event)).toEqual([]);
    expect(await countsAt(event)).toMatchObject({ counted: 2 });

    // What is taken once more is in dispute once more, and told once more; now to both of them.
    await giveReceipt(event, other);
    expect(await takenOn(other)).toEqual([2]);
    await takeFiles(other, [await judge.handOver()]);
    await markAnew(other, 1, 40);
    await takeFiles(event, [await other.handOver()]);
    expect(await disputesAt(event)).toEqual(['1: 80 → 40']);
    await giveReceipt(event, judge);
    expect(await takenOn(judge)).toEqual([1]);
  });

  test('who signs again over a version that the other laptop had signed before it took anything waits for the secretariat', async () => {
    const { event, judge, scores } = await aScene();
    const blind = await aDesk(await exportFile(event), 'J1', anotherLaptop('blind'));
    await mark(blind, 1, 20);
    await takeFiles(blind, [scores]);
    await markAnew(blind, 1, 30);
    await takeFiles(event, [scores, await blind.handOver()]);
    expect(await disputesAt(event)).toEqual(['1: 80 → 30']);
    await giveReceipt(event, judge);
    getValue(await judge.services.signAgain(judge.id, [judge.key(1)]));
    await takeFiles(event, [await judge.handOver()]);
    // To a reader of files both laptops are the judge's: each had signed before it took.
    expect(await disputesAt(event)).toEqual(['1: 30 → 80']);
    await decide(event, 1, 80);
    expect(await disputesAt(event)).toEqual([]);
    expect(await countsAt(event)).toMatchObject({ counted: 2 });
  });

  test('on a spare laptop is told nothing of what was taken from the lost one; the secretariat is', async () => {
    const { event, other, scores } = await aScene();
    const spare = await aDesk(await exportFile(event), 'J1', anotherLaptop('spare'));
    await takeFiles(spare, [scores]);
    await reopen(other, 1);
    await takeFiles(event, [scores, await other.handOver()]);
    await giveReceipt(event, spare);
    expect(await takenOn(spare)).toEqual([]);
    expect(await disputesAt(event)).toEqual(['1: 80 → withdrawn']);
  });

  test('who takes such a sheet up again draft by draft names the takers in what is signed in the end', async () => {
    const { event, judge, other, scores } = await aScene();
    await markAnew(other, 1, 60);
    await takeFiles(event, [scores, await other.handOver()]);
    await giveReceipt(event, judge);
    await reopen(judge, 1);
    for (const points of [10, 20, 83]) await judge.mark(1, { a: points, b: points });
    await judge.sign(1);
    await takeFiles(event, [await judge.handOver()]);
    expect(await disputesAt(event)).toEqual([]);
    expect(await countsAt(event)).toMatchObject({ counted: 2 });
  });

  test('is told nothing by receipts of before, which take nothing away either', async () => {
    const { event, judge, other, scores } = await aScene();
    await takeFiles(event, [scores]);
    getValue(await event.services.exportReceipt(event.id, judgeId('J1')));
    const before = lastSaved(event.ports);
    await reopen(other, 1);
    await takeFiles(event, [await other.handOver()]);
    await giveReceipt(event, judge);
    await takeFiles(judge, [before]);
    expect(await takenOn(judge)).toEqual([1]);
    // What the secretariat decided is no more to be signed again.
    await decide(event, 1, 80);
    await giveReceipt(event, judge);
    expect(await takenOn(judge)).toEqual([]);
  });

  test('who begins on one laptop and signs on the other is not shown', async () => {
    const { event, judge, other } = await aScene();
    await judge.mark(3, { a: 10 });
    const begun = await judge.handOver();
    await takeFiles(other, [begun]);
    await mark(other, 3, 78);
    await takeFiles(event, [begun, await other.handOver()]);
    expect(await disputesAt(event)).toEqual([]);
  });
});

async function giveReceipt(event: AnEvent, desk: ADesk): Promise<void> {
  getValue(await event.services.exportReceipt(event.id, judgeId('J1')));
  await takeFiles(desk, [lastSaved(event.ports)]);
}

/** The entries whose sheets the laptop was told another had taken. */
const takenOn = async (desk: ADesk): Promise<readonly number[]> => {
  const revisions = await desk.ports.repository.loadRevisions(desk.id);
  const workspace = await desk.workspace();
  const { sheets } = toOwnSheets(workspace, revisions, hashText, onlyRound(workspace));
  return sheets.flatMap(({ entry, taken }) => (taken === undefined ? [] : [entry.number]));
};

const standingOn = async (desk: ADesk, entry: number) => {
  const revisions = await desk.ports.repository.loadRevisions(desk.id);
  const workspace = await desk.workspace();
  const { sheets } = toOwnSheets(workspace, revisions, hashText, onlyRound(workspace));
  return sheets.find((one) => one.entry.number === entry)?.standing;
};
