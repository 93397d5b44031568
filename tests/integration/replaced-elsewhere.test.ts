import { describe, expect, test } from 'vitest';
import { withdrawEntry } from '../../renderer/application/edit-competition';
import type { OutgoingFile } from '../../renderer/application/ports';
import type { Services } from '../../renderer/application/services';
import { toSecretariatView } from '../../renderer/application/views';
import type { WorkspaceId } from '../../renderer/application/workspace';
import type { StoredRevision } from '../../renderer/domain/revision';
import {
  type ADesk,
  type AnEvent,
  aDesk,
  anEvent,
  anotherLaptop,
  exportFile,
  loadSecretariat,
} from '../builders/an-event';
import { anIncomingFile, getValue } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';

/*
 * Both criteria get the same mark, so a sheet is worth that mark. The judge signs entry 1 with 80 and entry 2
 * with 82 on one laptop; whoever holds the card and the score file signs entry 1 anew with 60 on another.
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
  await take(other, [scores]);
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

async function take(
  { services, id }: { readonly services: Services; readonly id: WorkspaceId },
  files: readonly OutgoingFile[],
): Promise<void> {
  const outcomes = await services.importBundles(id, files.map(anIncomingFile), {
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  expect(outcomes.map(({ type }) => type)).toEqual(files.map(() => 'taken'));
}

async function roundOf({ ports, id }: AnEvent) {
  const revisions = await ports.repository.loadRevisions(id);
  const [round] = toSecretariatView(await loadSecretariat(ports, id), revisions, hashText).rounds;
  if (!round) throw new Error('no round');
  return round;
}

/** "judge entry: before → now". */
async function replacedAt(event: AnEvent): Promise<readonly string[]> {
  const points = ({ revision }: StoredRevision): number =>
    (Object.values<number>(revision.marks)[0] ?? Number.NaN) / 100;
  return (await roundOf(event)).replaced.map(
    ({ judge, entry, head, replaced }) =>
      `${judge.code} ${entry.number}: ${replaced.map(points).join(' ')} → ${points(head)}`,
  );
}

describe('somebody with a judge’s card and a score file', () => {
  test('who signs a sheet anew on another laptop makes no conflict, and is shown', async () => {
    const { event, judge, other, scores } = await aScene();
    await markAnew(other, 1, 60);
    await take(event, [scores, await other.handOver()]);
    const { conflicts, replaced } = await roundOf(event);
    expect(conflicts).toEqual([]);
    expect(replaced).toMatchObject([
      {
        judge: { code: 'J1' },
        entry: { number: 1 },
        head: { revision: { device: (await other.workspace()).device, state: 'submitted' } },
        replaced: [{ revision: { device: (await judge.workspace()).device, state: 'submitted' } }],
      },
    ]);
    expect(await replacedAt(event)).toEqual(['J1 1: 80 → 60']);
  });

  test('is shown whichever file comes first, and in files that come in parts', async () => {
    const { event, other, scores } = await aScene();
    await markAnew(other, 1, 70);
    const first = await other.handOver();
    await markAnew(other, 1, 60);
    await take(event, [await other.handOver()]);
    // The judge's own version is not here yet: nobody can say what it said.
    expect(await replacedAt(event)).toEqual([]);
    await take(event, [first, scores]);
    expect(await replacedAt(event)).toEqual(['J1 1: 80 → 60']);
  });

  test('is shown until the judge signs again, who then is shown to have replaced the other', async () => {
    const { event, judge, other, scores } = await aScene();
    await markAnew(other, 1, 60);
    const stolen = await other.handOver();
    await take(event, [scores, stolen]);
    // Without knowing: the judge only corrects a slip, and the two now disagree for everyone to see.
    await markAnew(judge, 1, 81);
    await take(event, [await judge.handOver()]);
    expect((await roundOf(event)).conflicts).toMatchObject([{ entry: { number: 1 } }]);
    expect(await replacedAt(event)).toEqual([]);
    // Knowing: the judge has taken the other file in.
    await take(judge, [stolen]);
    await markAnew(judge, 1, 80);
    await take(event, [await judge.handOver()]);
    expect((await roundOf(event)).conflicts).toEqual([]);
    expect(await replacedAt(event)).toEqual(['J1 1: 60 → 80']);
  });

  test('who changes nothing is not shown, nor is a sheet of an entry that left', async () => {
    const { event, other, scores } = await aScene();
    await markAnew(other, 1, 80);
    await markAnew(other, 2, 50);
    await take(event, [scores, await other.handOver()]);
    expect(await replacedAt(event)).toEqual(['J1 2: 82 → 50']);
    const { key } = other;
    getValue(
      await event.services.changeCompetition(event.id, (competition) =>
        withdrawEntry(competition, key(2).entry, 'Sakit'),
      ),
    );
    expect(await replacedAt(event)).toEqual([]);
  });
});

test('a judge who begins on one laptop and signs on the other is not shown', async () => {
  const { event, judge, other } = await aScene();
  await judge.mark(3, { a: 10 });
  const begun = await judge.handOver();
  await take(other, [begun]);
  await mark(other, 3, 78);
  await take(event, [begun, await other.handOver()]);
  expect((await roundOf(event)).conflicts).toEqual([]);
  expect(await replacedAt(event)).toEqual([]);
});
