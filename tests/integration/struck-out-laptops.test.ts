import { describe, expect, test } from 'vitest';
import { toJudgeLaptops } from '../../renderer/application/cards/judge-laptops';
import { certifyLaptop, tryCard } from '../../renderer/application/cards/unlock-laptop';
import { createDisputeFinder } from '../../renderer/application/disputes/disputed-sheet';
import { toSecretariatView } from '../../renderer/application/results/secretariat-view';
import { toHeadsDigest } from '../../renderer/domain/decision';
import { sealRevision, sheetId } from '../../renderer/domain/revision';
import { aBackupLaptop } from '../builders/a-backup-laptop';
import { judgeId } from '../builders/a-judge';
import {
  type ADesk,
  type AnEvent,
  aDesk,
  anEvent,
  exportFile,
  loadSecretariat,
  openScores,
} from '../builders/an-event';
import { anotherLaptop, getValue, lastSaved } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';
import { A_CARD_CODE } from '../builders/quick-credentials';
import { quiet, takeFiles } from '../builders/take-files';

/*
 * A thief of the judge's card sends one draft, so that the laptop is known before the card is replaced; once it is,
 * the thief hands in signed sheets.
 */
async function aTheft() {
  const event = await anEvent({ entries: 3 });
  const competition = await exportFile(event);
  const judge = await aDesk(competition, 'J1', anotherLaptop('own'));
  await judge.mark(1, { a: 80, b: 80 });
  await judge.sign(1);
  const thief = await aDesk(competition, 'J1', anotherLaptop('thief'));
  await thief.mark(2, { a: 5, b: 5 });
  await takeFiles(event, [await judge.handOver(), await thief.handOver()]);
  getValue(await event.services.replaceCard(event.id, judgeId('J1'), 'Left in the hotel.'));
  return { event, judge, thief };
}

async function look({ ports, id }: AnEvent) {
  const workspace = await loadSecretariat(ports, id);
  const revisions = await ports.repository.loadRevisions(id);
  const view = toSecretariatView(workspace, revisions, hashText);
  const imports = await ports.repository.listImports(id);
  const laptops = toJudgeLaptops(workspace, revisions, imports);
  return { workspace, revisions, view, laptops };
}

const laptopOf = async (event: AnEvent, desk: ADesk) => {
  const { device } = await desk.workspace();
  const laptop = (await look(event)).laptops.find((one) => one.device === device);
  if (!laptop) throw new Error('the laptop is not listed');
  return laptop;
};

const strike = async (event: AnEvent, desk: ADesk, lastSeq: number) =>
  event.services.strikeOutLaptop(
    event.id,
    { device: (await desk.workspace()).device, judge: judgeId('J1'), lastSeq },
    'The judge doesn’t know this laptop.',
  );

describe('a laptop that is not the judge’s', () => {
  test('is listed with what it sent, by which card, and its files', async () => {
    const { event, judge, thief } = await aTheft();
    expect(await laptopOf(event, thief)).toMatchObject({
      card: 'replaced',
      firstSeq: 1,
      lastSeq: 1,
      sheets: { draft: 1, submitted: 0 },
      files: [{ fileName: expect.stringMatching(/\.pleno$/) }],
      strike: undefined,
    });
    expect(await laptopOf(event, judge)).toMatchObject({ card: 'replaced', sheets: { submitted: 1 } });
  });

  test('stays trusted after the card is replaced, until it is struck out: then what it signs is in dispute', async () => {
    const { event, thief } = await aTheft();
    await thief.mark(2, { a: 95, b: 95 });
    await thief.sign(2);
    const later = await thief.handOver();
    getValue(await strike(event, thief, (await laptopOf(event, thief)).lastSeq));
    await takeFiles(event, [later]);
    const { view } = await look(event);
    expect(view.states.get(sheetId(thief.key(2)))).toMatchObject({ type: 'conflict', cause: 'struck-out' });
    expect(view.rounds[0]?.tabulation.complete).toBe(false);
    expect(view.states.get(sheetId(thief.key(1)))).toMatchObject({ type: 'submitted' });
  });

  test('comes to the same when its file was there before it was struck out', async () => {
    const { event, thief } = await aTheft();
    const known = await laptopOf(event, thief);
    await thief.mark(2, { a: 95, b: 95 });
    await thief.sign(2);
    await takeFiles(event, [await thief.handOver()]);
    expect((await look(event)).view.states.get(sheetId(thief.key(2)))?.type).toBe('submitted');
    getValue(await strike(event, thief, known.lastSeq));
    expect((await look(event)).view.states.get(sheetId(thief.key(2)))).toMatchObject({ cause: 'struck-out' });
  });

  test('is struck out with a reason only, and no second word makes it trusted more', async () => {
    const { event, thief } = await aTheft();
    const { device } = await thief.workspace();
    const laptop = { device, judge: judgeId('J1'), lastSeq: 1 };
    expect(await event.services.strikeOutLaptop(event.id, laptop, ' \n')).toEqual({
      ok: false,
      error: { type: 'reason-missing' },
    });
    expect((await look(event)).workspace.competition.access?.struckOut).toBeUndefined();
    getValue(await strike(event, thief, 1));
    getValue(
      await event.services.strikeOutLaptop(event.id, { ...laptop, lastSeq: 9 }, ' Turned\u202e\r\naround '),
    );
    expect((await laptopOf(event, thief)).strike).toMatchObject({ lastSeq: 1 });
    getValue(await strike(event, thief, 0));
    expect((await laptopOf(event, thief)).strike).toMatchObject({ lastSeq: 0 });
    const struckOut = (await look(event)).workspace.competition.access?.struckOut;
    expect(struckOut?.map(({ reason }) => reason)).toEqual([
      'The judge doesn’t know this laptop.',
      'Turned\naround',
      'The judge doesn’t know this laptop.',
    ]);
  });

  test('is struck out in the next competition file, and another card replaced takes nothing away', async () => {
    const { event, judge, thief } = await aTheft();
    getValue(await strike(event, thief, 1));
    getValue(await event.services.replaceCard(event.id, judgeId('J2'), 'Lost, too.'));
    const { device } = await thief.workspace();
    const file = await exportFile(event);
    const reread = getValue(await judge.services.readCompetitionFile(file.bytes));
    expect(reread.competition.access?.struckOut).toMatchObject([
      { device, lastSeq: 1, reason: 'The judge doesn’t know this laptop.' },
    ]);
  });

  test('stays struck out where an earlier backup is restored over it', async () => {
    const office = await aBackupLaptop('office');
    const event = await anEvent({ ports: office.ports });
    const desk = await aDesk(await exportFile(event), 'J1', anotherLaptop('stranger'));
    getValue(await office.backups.make(event.id, quiet));
    const backup = lastSaved(office.ports);
    getValue(await strike(event, desk, 1));
    const opened = getValue(await office.backups.inspect(backup.bytes, {}));
    getValue(await office.backups.restore(opened, { ...quiet, oldLaptop: 'stopped' }));
    const { device } = await desk.workspace();
    expect((await loadSecretariat(office.ports, event.id)).competition.access?.struckOut).toMatchObject([
      { device, lastSeq: 1 },
    ]);
  });

  test('is listed for every judge whose card it was opened with, though it wrote for the first one before', async () => {
    const event = await anEvent({ entries: 3 });
    const desk = await aDesk(await exportFile(event), 'J1', anotherLaptop('of J1'));
    await desk.mark(1, { a: 80, b: 80 });
    await desk.sign(1);
    const own = await desk.handOver();
    const scores = await openScores(desk, own);
    // J1 finds the card of J2, and makes a file by hand with the key that is known for J1.
    const { ports, workspace } = desk;
    const { competition, device, signer } = await workspace();
    const door = getValue(await tryCard(ports, { competition, signer }, judgeId('J2'), A_CARD_CODE));
    const certificate = await certifyLaptop(ports, door, competition, device);
    const signed = scores.revisions.filter(({ revision }) => revision.state === 'submitted');
    const revisions = signed.map(({ id, revision }) =>
      sealRevision({ ...revision, judge: judgeId('J2'), seq: revision.seq + 1, prev: id }, hashText),
    );
    const bytes = await ports.codec.encode({
      ...scores,
      judge: judgeId('J2'),
      certificate,
      lastSeq: 99,
      revisions,
    });
    await takeFiles(event, [own, { ...own, bytes }]);
    const { laptops } = await look(event);
    expect(laptops).toMatchObject([
      { device, judge: { code: 'J1' }, alsoFor: [{ code: 'J2' }], sheets: { submitted: 1 } },
      { device, judge: { code: 'J2' }, alsoFor: [{ code: 'J1' }], sheets: { submitted: 1 } },
    ]);
    getValue(
      await event.services.strikeOutLaptop(
        event.id,
        { device, judge: judgeId('J2'), lastSeq: 2 },
        'By hand.',
      ),
    );
    const { view } = await look(event);
    expect(view.states.get(sheetId({ ...desk.key(1), judge: judgeId('J2') }))).toMatchObject({
      type: 'conflict',
      cause: 'struck-out',
    });
    expect(view.states.get(sheetId(desk.key(1)))).toMatchObject({ type: 'submitted' });
  });

  test('can be believed after all, sheet by sheet, with a reason', async () => {
    const { event, thief } = await aTheft();
    await thief.mark(2, { a: 95, b: 95 });
    await thief.sign(2);
    await takeFiles(event, [await thief.handOver()]);
    getValue(await strike(event, thief, 1));
    const { workspace, revisions } = await look(event);
    const sheet = createDisputeFinder(workspace, revisions, hashText)(thief.key(2));
    const [head] = sheet?.heads ?? [];
    if (!sheet || !head) throw new Error('nothing to decide');
    const decision = {
      key: sheet.key,
      shown: toHeadsDigest(sheet.replaces, hashText),
      choice: { type: 'take', version: head.id },
    } as const;
    getValue(await event.services.decideConflicts(event.id, [decision], 'It was the judge’s spare laptop.'));
    expect((await look(event)).view.states.get(sheetId(thief.key(2)))).toMatchObject({
      type: 'submitted',
      head: { revision: { reason: 'It was the judge’s spare laptop.' } },
    });
  });
});
