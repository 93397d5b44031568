import { beforeAll, describe, expect, test } from 'vitest';
import type { Services } from '../../renderer/application/create-services';
import { createServices } from '../../renderer/application/create-services';
import { createDisputeFinder } from '../../renderer/application/disputes/disputed-sheet';
import { toDecisions } from '../../renderer/application/disputes/to-decisions';
import { toSecretariatView } from '../../renderer/application/results/secretariat-view';
import { toOwnSheets } from '../../renderer/application/sheets/own-sheets';
import { VERSIONS_A_SHEET } from '../../renderer/application/workspace/limits';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import { toHeadsDigest } from '../../renderer/domain/decision';
import { type SheetKey, type StoredRevision, sheetId } from '../../renderer/domain/revision';
import { aFlood } from '../builders/a-flood';
import { judgeId } from '../builders/a-judge';
import { onlyRound } from '../builders/a-round';
import { type ADesk, type AnEvent, aDesk, anEvent, exportFile, loadSecretariat } from '../builders/an-event';
import { anotherLaptop, type FakePorts, fakePorts, getValue, lastSaved } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';
import { importFiles, takeFiles } from '../builders/take-files';

interface Office {
  readonly ports: FakePorts;
  readonly services: Services;
  readonly id: WorkspaceId;
}

/** A judge's honest sheet, and a flood of other versions of it from laptops opened with the same card. */
async function aFloodedSheet(count: number) {
  const event = await anEvent({ entries: 2 });
  const competition = await exportFile(event);
  const judge = await aDesk(competition, 'J1', anotherLaptop('honest'));
  await judge.mark(1, { a: 80, b: 80 });
  await judge.sign(1);
  const files = [await judge.handOver(), ...(await aFlood(competition, 'J1', count - 1))];
  return { event, judge, files, key: judge.key(1) };
}

const findSheet = async ({ ports, id }: Office, key: SheetKey) =>
  createDisputeFinder(
    await loadSecretariat(ports, id),
    await ports.repository.loadRevisions(id),
    hashText,
  )(key);

async function decide(office: Office, key: SheetKey, mark: number, reason: string) {
  const sheet = await findSheet(office, key);
  const version = sheet?.versions.find(
    ({ stored }) => Object.values<number>(stored.revision.marks)[0] === mark * 100,
  );
  if (!sheet || !version) throw new Error('nothing to decide');
  const shown = toHeadsDigest(sheet.replaces, hashText);
  const choice = { type: 'take', version: version.stored.id } as const;
  return office.services.decideConflicts(office.id, [{ key, shown, choice }], reason);
}

async function look({ ports, id }: Office) {
  const workspace = await loadSecretariat(ports, id);
  const revisions = await ports.repository.loadRevisions(id);
  const view = toSecretariatView(workspace, revisions, hashText);
  const decisions = toDecisions(workspace, revisions, view.states);
  const [round] = view.rounds;
  if (!round) throw new Error('no round');
  return { workspace, revisions, view, round, decisions };
}

/** Another laptop of the same secretariat, with nothing on it but the competition. */
async function anotherOffice(event: AnEvent): Promise<Office> {
  const { keyring, codec } = event.ports;
  const ports = fakePorts({ keyring, codec });
  await ports.repository.addWorkspace(await loadSecretariat(event.ports, event.id));
  return { ports, services: createServices(ports), id: event.id };
}

const decisionsOf = (revisions: readonly StoredRevision[], signer: string) =>
  revisions.filter(({ revision }) => revision.device === signer);

describe.each([890, 2_500, 10_000])('a sheet with %d versions', (count) => {
  let scene: Awaited<ReturnType<typeof aFloodedSheet>>;
  beforeAll(async () => {
    scene = await aFloodedSheet(count);
    await takeFiles(scene.event, scene.files);
    expect((await findSheet(scene.event, scene.key))?.heads).toHaveLength(count);
  });

  test('is decided in one step, and counts by that decision', async () => {
    const { event, key } = scene;
    const before = (await event.ports.repository.loadRevisions(event.id)).length;
    expect(await decide(event, key, 80, 'As on the signed paper.')).toEqual({
      ok: true,
      value: { decided: 1 },
    });
    const { revisions, view, round, decisions } = await look(event);
    expect(round.conflicts).toEqual([]);
    expect(view.states.get(sheetId(key))).toMatchObject({
      type: 'submitted',
      head: { revision: { marks: { a: 8_000 } } },
    });
    // One decision for whoever reads the list, the papers or the recap, however many lines it took.
    expect(decisions).toMatchObject([{ standing: 'in-force' }]);
    expect(decisions[0]?.versions).toHaveLength(count);
    expect(round.decided).toMatchObject([{ reason: 'As on the signed paper.' }]);
    expect(revisions.length - before).toBe(Math.ceil((count - 1) / 399));
  });

  test('has the same decision on another laptop of the secretariat, whatever arrives first', async () => {
    const { event, files, key } = scene;
    getValue(await event.services.exportDecisions(event.id));
    const decisions = lastSaved(event.ports);
    const here = await look(event);
    for (const order of [
      [decisions, ...files],
      [...files.toReversed(), decisions, ...files.slice(0, 1)],
    ]) {
      const office = await anotherOffice(event);
      await takeFiles(office, order);
      const there = await look(office);
      expect(there.revisions).toEqual(here.revisions);
      expect(there.view.states.get(sheetId(key))).toEqual(here.view.states.get(sheetId(key)));
      expect(there.round.decided).toEqual(here.round.decided);
      expect(there.decisions).toHaveLength(1);
      // Counted as what it is for the person who took the file in, not by the lines it takes; also again.
      await takeFiles(office, [decisions]);
      const records = await office.ports.repository.listImports(office.id);
      expect(records.filter(({ kind }) => kind === 'decisions')).toMatchObject([
        { added: 1, known: 0 },
        { added: 0, known: 1 },
      ]);
    }
  });

  test('reaches its judge with the receipt as one decision, and is open again when the judge signs anew', async () => {
    const { event, judge, key } = scene;
    await giveReceipt(event, judge);
    const sheet = await ownSheet(judge);
    expect(sheet.decision).toMatchObject({ type: 'decided', reason: 'As on the signed paper.' });
    expect(sheet).toMatchObject({ standing: 'signed', score: { sum: 80_000_000, count: 1 } });
    const records = await judge.ports.repository.listImports(judge.id);
    expect(records.at(-1)).toMatchObject({ kind: 'receipt', added: 1, known: 0 });
    getValue(await judge.services.reopenSheet(judge.id, key, 'I meant 81.'));
    await judge.mark(1, { a: 81, b: 81 });
    await judge.sign(1);
    await takeFiles(event, [await judge.handOver()]);
    const { view, decisions } = await look(event);
    expect(view.states.get(sheetId(key))).toMatchObject({
      type: 'conflict',
      cause: 'taken',
      heads: [{ revision: { marks: { a: 8_100 } } }],
      taken: [{ revision: { marks: { a: 8_000 } } }],
    });
    expect(decisions.map(({ standing }) => standing)).toEqual(['disputed']);
  });
});

describe('a decision about many versions', () => {
  test('can be made anew among all of them, and is told as two decisions', async () => {
    const { event, files, key } = await aFloodedSheet(890);
    await takeFiles(event, files);
    getValue(await decide(event, key, 80, 'By telephone.'));
    const [decided] = [await findSheet(event, key)];
    expect(decided).toMatchObject({ cause: 'decided' });
    expect(decided?.heads).toHaveLength(1);
    expect(decided?.versions).toHaveLength(890);
    getValue(await decide(event, key, 20, 'In writing.'));
    const { decisions, workspace, revisions } = await look(event);
    expect(decisions.map(({ standing }) => standing)).toEqual(['in-force', 'redecided']);
    // The first took three lines; the second names one head only.
    expect(decisionsOf(revisions, workspace.signer)).toHaveLength(4);
  });

  test('is refused when one version more has come in since it was shown', async () => {
    const { event, files, key } = await aFloodedSheet(600);
    await takeFiles(event, files.slice(0, -1));
    const sheet = await findSheet(event, key);
    const version = sheet?.versions[0];
    if (!sheet || !version) throw new Error('nothing to decide');
    const shown = toHeadsDigest(sheet.replaces, hashText);
    await takeFiles(event, files.slice(-1));
    const choice = { type: 'take', version: version.stored.id } as const;
    expect(await event.services.decideConflicts(event.id, [{ key, shown, choice }], 'r')).toEqual({
      ok: false,
      error: { type: 'conflict-moved-on' },
    });
  });

  test('is not needed by the judge, who signs over them on a laptop that has them all', async () => {
    const { event, judge, files, key } = await aFloodedSheet(890);
    await takeFiles(judge, files.slice(1));
    expect((await ownSheet(judge)).standing).toBe('conflict');
    getValue(await judge.services.reopenSheet(judge.id, key, 'Only this laptop is mine.'));
    await judge.mark(1, { a: 82, b: 82 });
    await judge.sign(1);
    await takeFiles(event, [...files, await judge.handOver()]);
    const { view } = await look(event);
    expect(view.states.get(sheetId(key))).toMatchObject({
      type: 'submitted',
      head: { revision: { marks: { a: 8_200 } } },
    });
  });
});

describe('a file with more versions of one sheet than a judge would sign', () => {
  test('is refused whole, at the secretariat and on the judge’s laptop; one at the limit is taken', async () => {
    const { event, judge } = await aFloodedSheet(2);
    const competition = await exportFile(event);
    const [atLimit] = await aFlood(competition, 'J1', 2 * VERSIONS_A_SHEET, VERSIONS_A_SHEET);
    const [beyond] = await aFlood(competition, 'J1', 2 * VERSIONS_A_SHEET + 2, VERSIONS_A_SHEET + 1);
    if (!atLimit || !beyond) throw new Error('no files');
    for (const office of [event, judge]) {
      const before = await office.ports.repository.loadRevisions(office.id);
      const [outcome] = await importFiles(office, [beyond]);
      expect(outcome).toMatchObject({
        type: 'refused',
        problem: { type: 'too-many-versions', limit: VERSIONS_A_SHEET },
      });
      expect(await office.ports.repository.loadRevisions(office.id)).toEqual(before);
      await takeFiles(office, [atLimit]);
    }
  });
});

async function giveReceipt(event: AnEvent, desk: ADesk): Promise<void> {
  getValue(await event.services.exportReceipt(event.id, judgeId('J1')));
  await takeFiles(desk, [lastSaved(event.ports)]);
}

async function ownSheet(desk: ADesk) {
  const revisions = await desk.ports.repository.loadRevisions(desk.id);
  const workspace = await desk.workspace();
  const { sheets } = toOwnSheets(workspace, revisions, hashText, onlyRound(workspace));
  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}
