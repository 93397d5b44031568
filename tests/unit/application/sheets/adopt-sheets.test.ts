import { describe, expect, test } from 'vitest';
import { createServices } from '../../../../renderer/application/create-services';
import { toSecretariatView } from '../../../../renderer/application/results/secretariat-view';
import { toDelivery } from '../../../../renderer/application/send/to-delivery';
import { adoptSheets } from '../../../../renderer/application/sheets/adopt-sheets';
import type { ImportRecord } from '../../../../renderer/application/workspace/workspace';
import { findForkedDevices } from '../../../../renderer/domain/distrust';
import { mergeRevisions } from '../../../../renderer/domain/merge';
import { sealRevision } from '../../../../renderer/domain/revision';
import { type ADesk, aDesk, aJudgeAtWork, loadSecretariat } from '../../../builders/an-event';
import { anotherLaptop, type FakePorts, getValue } from '../../../builders/fake-ports';
import { hashText } from '../../../builders/hash-text';
import { A_CARD_CODE } from '../../../builders/quick-credentials';
import { takeFiles } from '../../../builders/take-files';

const marks = { a: 80, b: 70 };

/** A desk with one sheet of each kind: signed, begun, recused, taken back, untouched. */
async function aDeskOfEveryKind() {
  const { event, desk } = await aJudgeAtWork({ entries: 5 });
  await desk.mark(1, marks, 'rapi');
  await desk.sign(1);
  await desk.mark(2, { a: 60 });
  const { round } = desk.key(3);
  getValue(await desk.services.recuse(desk.id, { round, entries: [desk.key(3).entry] }, 'kerabat'));
  await desk.mark(4, marks);
  await desk.sign(4);
  getValue(await desk.services.reopenSheet(desk.id, desk.key(4), 'salah ketik'));
  return { event, desk };
}

const revisionsOf = ({ ports, id }: ADesk) => ports.repository.loadRevisions(id);

/** What the secretariat makes of the files, in the order of the entries. */
async function statesAfter(
  { ports, id }: { readonly ports: FakePorts; readonly id: ADesk['id'] },
  files: readonly Awaited<ReturnType<ADesk['handOver']>>[],
): Promise<readonly string[]> {
  await takeFiles({ services: createServices(ports), id }, files);
  const workspace = await loadSecretariat(ports, id);
  const { states } = toSecretariatView(workspace, await ports.repository.loadRevisions(id), hashText);
  return workspace.competition.entries.map((entry) => {
    const found = [...states].find(
      ([sheet]) => sheet.endsWith(` judge-J1 ${entry.id}`) || sheet.endsWith(`J1 ${entry.id}`),
    );
    return found?.[1].type ?? 'none';
  });
}

describe('sheets adopted by another laptop', () => {
  test('are written once more with its own key: drafts stay, signatures wait, recusals keep their reason', async () => {
    const { desk } = await aDeskOfEveryKind();
    const { device } = await desk.workspace();
    expect(getValue(await adoptSheets(desk.ports, desk.id))).toEqual({ toSign: 1 });
    const workspace = await desk.workspace();
    expect(workspace.device).not.toBe(device);
    expect(workspace.earlierDevices).toEqual([device]);
    const own = (await revisionsOf(desk)).filter(({ revision }) => revision.device === workspace.device);
    expect(
      own.map(({ revision }) => [revision.seq, revision.entry, revision.state, revision.reason]),
    ).toEqual([
      [1, desk.key(1).entry, 'draft', undefined],
      [2, desk.key(2).entry, 'draft', undefined],
      [3, desk.key(3).entry, 'recused', 'kerabat'],
      [4, desk.key(4).entry, 'withdrawn', 'salah ketik'],
    ]);
    expect(own[0]?.revision).toMatchObject({
      marks: { a: 8_000, b: 7_000 },
      notes: { overall: 'rapi' },
      prev: null,
    });
  });

  test('leave alone what the secretariat has decided', async () => {
    const { desk } = await aDeskOfEveryKind();
    const { signer } = await desk.workspace();
    const signed = (await revisionsOf(desk)).find(({ revision }) => revision.state === 'submitted');
    if (!signed) throw new Error('nothing was signed');
    const decision = sealRevision(
      {
        ...signed.revision,
        device: signer,
        seq: 1,
        prev: null,
        lamport: 99,
        supersedes: [signed.id],
        reason: 'r',
      },
      hashText,
    );
    await desk.ports.repository.addImport(desk.id, [decision], (counts) => ({ ...counts }) as ImportRecord);
    expect(getValue(await adoptSheets(desk.ports, desk.id))).toEqual({ toSign: 0 });
    const { device } = await desk.workspace();
    const own = (await revisionsOf(desk)).filter(({ revision }) => revision.device === device);
    expect(own.map(({ revision }) => revision.entry)).not.toContain(desk.key(1).entry);
  });

  test('leave nothing in dispute with what the old laptop handed over', async () => {
    const { event, desk } = await aDeskOfEveryKind();
    const old = await desk.handOver();
    getValue(await adoptSheets(desk.ports, desk.id));
    await desk.unlock();
    getValue(await desk.services.submitSheets(desk.id, [desk.key(1)]));
    const fresh = await desk.handOver();
    const states = ['submitted', 'draft', 'recused', 'withdrawn', 'none'];
    expect(await statesAfter(event, [old, fresh])).toEqual(states);
  });

  test('are in dispute until the judge has signed them again, whichever file comes first', async () => {
    const { event, desk } = await aDeskOfEveryKind();
    const old = await desk.handOver();
    getValue(await adoptSheets(desk.ports, desk.id));
    await desk.unlock();
    const fresh = await desk.handOver();
    expect(await statesAfter(event, [fresh, old])).toEqual([
      'conflict',
      'draft',
      'recused',
      'withdrawn',
      'none',
    ]);
  });

  test('show a dispute where the old laptop went on after the backup', async () => {
    const { event, desk } = await aDeskOfEveryKind();
    const file = event.ports.saved[0];
    if (!file) throw new Error('no competition file');
    // The backup, before the old laptop goes on.
    const spare = await aDesk(file, 'J1', anotherLaptop('spare'));
    const copied = await revisionsOf(desk);
    await desk.mark(2, { a: 90, b: 90 });
    await desk.sign(2);
    const old = await desk.handOver();
    getValue(
      await spare.ports.repository.addImport(spare.id, copied, (counts) => ({
        workspace: spare.id,
        fileName: 'cadangan',
        fileHash: hashText('cadangan'),
        judge: desk.key(1).judge,
        device: copied[0]?.revision.device as never,
        ...counts,
        at: '2026-03-16T01:00:00.000Z',
      })),
    );
    getValue(await adoptSheets(spare.ports, spare.id));
    await spare.unlock();
    expect(await statesAfter(event, [old, await spare.handOver()])).toEqual([
      'conflict',
      'conflict',
      'recused',
      'withdrawn',
      'none',
    ]);
  });

  test('replace both of two signatures that agreed', async () => {
    const { event, desk } = await aJudgeAtWork();
    const file = event.ports.saved[0];
    if (!file) throw new Error('no competition file');
    const second = await aDesk(file, 'J1', anotherLaptop('second'));
    for (const one of [desk, second]) {
      await one.mark(1, marks);
      await one.sign(1);
    }
    const [fromFirst, fromSecond] = [await desk.handOver(), await second.handOver()];
    await takeFiles(desk, [fromSecond]);
    getValue(await adoptSheets(desk.ports, desk.id));
    await desk.unlock();
    const states = await statesAfter(event, [fromFirst, fromSecond, await desk.handOver()]);
    expect(states[0]).toBe('conflict');
    getValue(await desk.services.submitSheets(desk.id, [desk.key(1)]));
    expect((await statesAfter(event, [await desk.handOver()]))[0]).toBe('submitted');
  });

  test('count as not handed over yet, though the old laptop had come further', async () => {
    const { desk } = await aDeskOfEveryKind();
    await desk.handOver();
    getValue(await adoptSheets(desk.ports, desk.id));
    const { repository } = desk.ports;
    const delivery = toDelivery(
      await desk.workspace(),
      await revisionsOf(desk),
      await repository.listExports(desk.id),
    );
    expect(delivery.last).toBeUndefined();
    expect(delivery.undelivered).toHaveLength(2);
    expect(delivery.draftsChanged).toHaveLength(2);
  });

  test('never use a number twice, also when they are adopted again', async () => {
    const { desk } = await aDeskOfEveryKind();
    for (let times = 0; times < 3; times += 1) getValue(await adoptSheets(desk.ports, desk.id));
    const revisions = await revisionsOf(desk);
    expect(findForkedDevices(revisions).size).toBe(0);
    expect(mergeRevisions(revisions)).toHaveLength(revisions.length);
    expect((await desk.workspace()).earlierDevices).toHaveLength(3);
  });
});

describe('without the key', () => {
  test('a judge’s file is refused by name, and goes out once the sheets are adopted and the card was shown', async () => {
    const { desk } = await aDeskOfEveryKind();
    const { keyring, codec } = anotherLaptop('keyless');
    const keyless = { ...desk.ports, keyring, codec };
    const services = createServices(keyless);
    expect(await services.exportBundle(desk.id)).toEqual({
      ok: false,
      error: { type: 'key-missing', role: 'judge' },
    });
    getValue(await adoptSheets(keyless, desk.id));
    expect(await services.exportBundle(desk.id)).toEqual({ ok: false, error: { type: 'card-code-needed' } });
    getValue(await services.unlockLaptop(desk.id, A_CARD_CODE));
    expect((await services.exportBundle(desk.id)).ok).toBe(true);
  });

  test('a competition file is refused by name before its rules are frozen', async () => {
    const { event } = await aJudgeAtWork();
    const keyless = createServices({ ...event.ports, keyring: anotherLaptop('keyless').keyring });
    const before = await event.competition();
    expect(await keyless.exportCompetitionFile(event.id)).toEqual({
      ok: false,
      error: { type: 'key-missing', role: 'secretariat' },
    });
    expect(await event.competition()).toEqual(before);
  });
});
