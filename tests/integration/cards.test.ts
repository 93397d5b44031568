import { describe, expect, test, vi } from 'vitest';
import { createServices } from '../../renderer/application/create-services';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import { toSecretariatView } from '../../renderer/application/results/secretariat-view';
import { toArrival } from '../../renderer/application/send/to-arrival';
import { addJudge } from '../../renderer/application/set-up/edit-competition';
import { toFileStatus } from '../../renderer/application/set-up/file-status';
import { adoptSheets } from '../../renderer/application/sheets/adopt-sheets';
import { formatAccessCode } from '../../renderer/domain/access-code';
import { aJudge, judgeId } from '../builders/a-judge';
import { someMarks } from '../builders/a-rubric';
import { entryId } from '../builders/an-entry';
import { type AnEvent, anEvent, exportFile, loadSecretariat } from '../builders/an-event';
import { anotherLaptop, type FakePorts, fakePorts, getValue, lastSaved } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';
import { quickCredentials } from '../builders/quick-credentials';
import { importFiles } from '../builders/take-files';

/** Another code on every card. */
function aSecretariat(): FakePorts {
  let cards = 0;
  const credentials = quickCredentials((length) => {
    cards += 1;
    return Uint8Array.from({ length }, (_, byte) => (cards * 53 + byte * 17) % 256);
  });
  return fakePorts({ credentials });
}

const codeOf = async ({ services, id }: AnEvent, code: string): Promise<string> => {
  const card = getValue(await services.openCards(id)).find(({ judge }) => judge.code === code);
  if (!card) throw new Error(`no card for ${code}`);
  return formatAccessCode(card.code);
};

const take = (at: Pick<AnEvent, 'services' | 'id'>, ...files: readonly OutgoingFile[]) =>
  importFiles(at, files);

/** A judge's laptop opened with the code. */
async function open(file: OutgoingFile, judge: string, code: string, ports: FakePorts) {
  const services = createServices(ports);
  const id = getValue(await services.joinAsJudge(file.bytes, judgeId(judge), code));
  const workspace = async () => {
    const found = await ports.repository.findWorkspace(id);
    if (found?.role !== 'judge') throw new Error('no judge here');
    return found;
  };
  const { competition } = await workspace();
  const [round] = competition.rounds;
  if (!round) throw new Error('no round');
  const keyOf = (entry: number) => ({ judge: judgeId(judge), entry: entryId(entry), round: round.id });
  return {
    ports,
    services,
    id,
    workspace,
    sign: async (...entries: readonly number[]) => {
      for (const entry of entries) {
        const sheet = keyOf(entry);
        const content = { marks: someMarks({ a: 80, b: 70 + entry }), notes: { overall: '', criteria: {} } };
        getValue(await services.saveSheet(id, sheet, content));
        getValue(await services.submitSheets(id, [sheet]));
      }
    },
    handOver: async () => {
      getValue(await services.exportBundle(id));
      return lastSaved(ports);
    },
    arrival: async () => toArrival(await workspace(), await ports.repository.loadRevisions(id)),
  };
}

async function receiptFor(event: AnEvent, judge: string): Promise<OutgoingFile> {
  getValue(await event.services.exportReceipt(event.id, judgeId(judge)));
  return lastSaved(event.ports);
}

describe('from card to receipt', () => {
  test('a judge opens the file with the code, marks, hands over sealed, and reads that all of it has arrived', async () => {
    const event = await anEvent({ ports: aSecretariat(), entries: 3 });
    const file = await exportFile(event);
    const own = await codeOf(event, 'J1');
    const others = await codeOf(event, 'J2');
    expect(own).not.toBe(others);

    const laptop = anotherLaptop('j1');
    const services = createServices(laptop);
    const join = (code?: string) => services.joinAsJudge(file.bytes, judgeId('J1'), code);
    expect(await join()).toMatchObject({ ok: false, error: { type: 'card-code-needed' } });
    expect(await join(others)).toMatchObject({ ok: false, error: { type: 'card-code-wrong' } });
    const mistyped = `${own.slice(0, -1)}${own.endsWith('0') ? '1' : '0'}`;
    expect(await join(mistyped)).toMatchObject({ ok: false, error: { type: 'card-code-mistyped' } });
    expect(await laptop.repository.listWorkspaces()).toEqual([]);

    const judge = await open(file, 'J1', own.toLowerCase().replaceAll('-', ' '), laptop);
    await judge.sign(1, 2, 3);
    const scores = await judge.handOver();
    expect(new TextDecoder().decode(scores.bytes.slice(0, 21))).toBe('age-encryption.org/v1');
    expect(await judge.arrival()).toMatchObject({ total: 3, confirmed: 0, receipt: undefined });

    expect(await take(event, scores)).toMatchObject([{ type: 'taken', record: { added: 6 } }]);
    const receipt = await receiptFor(event, 'J1');
    expect(await take(judge, receipt)).toMatchObject([{ type: 'taken', record: { kind: 'receipt' } }]);
    expect(await judge.arrival()).toMatchObject({ total: 3, confirmed: 3, unconfirmed: [] });

    // What is signed after it is open again, until the next receipt.
    const { key } = await reopenFirst(judge);
    expect((await judge.arrival()).unconfirmed).toEqual([key]);
    await take(event, await judge.handOver());
    await take(judge, await receiptFor(event, 'J1'));
    expect(await judge.arrival()).toMatchObject({ total: 3, confirmed: 3 });
    // An old receipt takes nothing away.
    await take(judge, receipt);
    expect(await judge.arrival()).toMatchObject({ total: 3, confirmed: 3 });
  });

  test('a receipt for another judge is refused', async () => {
    const event = await anEvent({ ports: aSecretariat() });
    const file = await exportFile(event);
    const first = await open(file, 'J1', await codeOf(event, 'J1'), anotherLaptop('j1'));
    const second = await open(file, 'J2', await codeOf(event, 'J2'), anotherLaptop('j2'));
    await second.sign(1);
    await take(event, await second.handOver());
    expect(await take(first, await receiptFor(event, 'J2'))).toMatchObject([
      { type: 'refused', problem: { type: 'sealed-for-another' } },
    ]);
    expect(await first.arrival()).toMatchObject({ receipt: undefined });
  });
});

async function reopenFirst({ services, id, workspace }: Awaited<ReturnType<typeof open>>) {
  const { competition, judge } = await workspace();
  const [entry] = competition.entries;
  const [round] = competition.rounds;
  if (!entry || !round) throw new Error('nothing to mark');
  const key = { judge, entry: entry.id, round: round.id };
  getValue(await services.reopenSheet(id, key, 'Salah ketik'));
  return { key };
}

describe('a lost card', () => {
  /** J1 has handed in from one laptop; somebody found the card and opened another with it. */
  async function aLoss() {
    const event = await anEvent({ ports: aSecretariat() });
    const firstFile = await exportFile(event);
    const lost = await codeOf(event, 'J1');
    const own = await open(firstFile, 'J1', lost, anotherLaptop('own'));
    await own.sign(1);
    await take(event, await own.handOver());
    const stranger = await open(firstFile, 'J1', lost, anotherLaptop('stranger'));
    const exports = () => event.ports.repository.listExports(event.id);
    const status = async () =>
      toFileStatus(await event.competition(), await exports(), [], event.services.contentHash).type;
    expect(await status()).toBe('current');
    getValue(await event.services.replaceCard(event.id, judgeId('J1'), 'Tertinggal di hotel'));
    expect(await status()).toBe('outdated');
    return { event, lost, own, stranger, status };
  }

  test('is replaced with a reason; the laptop that has delivered goes on, and a stranger’s is refused', async () => {
    const { event, own, stranger } = await aLoss();
    await own.sign(2);
    expect(await take(event, await own.handOver())).toMatchObject([{ type: 'taken', record: { added: 2 } }]);
    await stranger.sign(3);
    expect(await take(event, await stranger.handOver())).toMatchObject([
      { type: 'refused', problem: { type: 'card-replaced' } },
    ]);
    const { competition } = await loadSecretariat(event.ports, event.id);
    expect(competition.access?.credentials.map(({ judge, status }) => [judge, status.type])).toEqual([
      [judgeId('J1'), 'replaced'],
      [judgeId('J2'), 'valid'],
      [judgeId('J1'), 'valid'],
    ]);
  });

  test('is replaced while a file is lost in both places: its laptop is known all the same, and brings it again', async () => {
    const event = await anEvent({ ports: aSecretariat() });
    const own = await open(await exportFile(event), 'J1', await codeOf(event, 'J1'), anotherLaptop('own'));
    await own.sign(1);
    const handedOver = await own.handOver();
    await take(event, handedOver);
    vi.spyOn(event.ports.repository, 'loadRevisions').mockResolvedValueOnce([]);
    getValue(await event.services.replaceCard(event.id, judgeId('J1'), 'Tertinggal di hotel'));
    expect(await take(event, handedOver)).toMatchObject([{ type: 'taken' }]);
  });

  test('without a reason nothing is replaced', async () => {
    const event = await anEvent({ ports: aSecretariat() });
    await exportFile(event);
    const before = await codeOf(event, 'J1');
    for (const reason of ['  ', ' \u202e\u0007']) {
      expect(await event.services.replaceCard(event.id, judgeId('J1'), reason)).toMatchObject({
        ok: false,
        error: { type: 'reason-missing' },
      });
    }
    expect(await codeOf(event, 'J1')).toBe(before);
  });

  test('opens nothing with the new file; the new card opens the laptop again and its sheets count', async () => {
    const { event, lost, stranger, status } = await aLoss();
    const secondFile = await exportFile(event);
    expect(await status()).toBe('current');
    const fresh = await codeOf(event, 'J1');
    expect(fresh).not.toBe(lost);
    const join = (code?: string) => stranger.services.joinAsJudge(secondFile.bytes, judgeId('J1'), code);
    expect(await join()).toMatchObject({ ok: false, error: { type: 'card-code-needed' } });
    expect(await join(lost)).toMatchObject({ ok: false, error: { type: 'card-code-wrong' } });
    expect(await join(fresh)).toMatchObject({ ok: true, value: stranger.id });
    await stranger.sign(3);
    expect(await take(event, await stranger.handOver())).toMatchObject([
      { type: 'taken', record: { added: 2 } },
    ]);
  });

  test('the laptop that has delivered needs no new code with the new file', async () => {
    const { event, own } = await aLoss();
    const secondFile = await exportFile(event);
    expect(await own.services.joinAsJudge(secondFile.bytes, judgeId('J1'))).toMatchObject({ ok: true });
    await own.sign(2);
    expect(await take(event, await own.handOver())).toMatchObject([{ type: 'taken' }]);
  });

  test('lost together with the laptop: a spare one with the new card goes on from the last score file', async () => {
    const { event, own } = await aLoss();
    const handedIn = await own.handOver();
    const secondFile = await exportFile(event);
    const spare = await open(secondFile, 'J1', await codeOf(event, 'J1'), anotherLaptop('spare'));
    const [outcome] = await importFiles(spare, [handedIn]);
    expect(outcome).toMatchObject({ type: 'taken', record: { added: 2 } });
  });

  test('the earlier file doesn’t bring the lost card back', async () => {
    const { event, own } = await aLoss();
    const earlier = event.ports.saved[0] as OutgoingFile;
    const secondFile = await exportFile(event);
    getValue(await own.services.joinAsJudge(secondFile.bytes, judgeId('J1')));
    expect(await own.services.joinAsJudge(earlier.bytes, judgeId('J1'))).toMatchObject({
      ok: false,
      error: { type: 'edition-older', known: { number: 2 }, offered: { number: 1 } },
    });
  });
});

describe('other ways to a card', () => {
  test('a judge who is added later gets one with the next file', async () => {
    const event = await anEvent({ ports: aSecretariat() });
    const firstFile = await exportFile(event);
    const reason = 'Juri pengganti';
    getValue(
      await event.services.amendRuleBook(event.id, (now) => addJudge(now, aJudge({ code: 'J3' })), reason),
    );
    expect(getValue(await event.services.openCards(event.id)).map(({ judge }) => judge.code)).toEqual([
      'J1',
      'J2',
    ]);
    const secondFile = await exportFile(event);
    const third = await open(secondFile, 'J3', await codeOf(event, 'J3'), anotherLaptop('j3'));
    await third.sign(1);
    expect(await take(event, await third.handOver())).toMatchObject([{ type: 'taken' }]);
    // The cards of the others are the same.
    const first = await open(firstFile, 'J1', await codeOf(event, 'J1'), anotherLaptop('j1'));
    getValue(await first.services.joinAsJudge(secondFile.bytes, judgeId('J1')));
  });

  test('a laptop restored without its key asks for the card before it hands over', async () => {
    const event = await anEvent({ ports: aSecretariat() });
    const file = await exportFile(event);
    const code = await codeOf(event, 'J1');
    const judge = await open(file, 'J1', code, anotherLaptop('j1'));
    await judge.sign(1, 2);
    getValue(await adoptSheets(judge.ports, judge.id));
    await judge.sign(1, 2);
    expect(await judge.services.exportBundle(judge.id)).toMatchObject({
      ok: false,
      error: { type: 'card-code-needed' },
    });
    expect(await judge.services.unlockLaptop(judge.id, await codeOf(event, 'J2'))).toMatchObject({
      ok: false,
      error: { type: 'card-code-wrong' },
    });
    getValue(await judge.services.unlockLaptop(judge.id, code));
    expect(await take(event, await judge.handOver())).toMatchObject([{ type: 'taken' }]);
  });

  test('a spare laptop goes on from the last score file of the other one', async () => {
    const event = await anEvent({ ports: aSecretariat() });
    const file = await exportFile(event);
    const code = await codeOf(event, 'J1');
    const old = await open(file, 'J1', code, anotherLaptop('old'));
    await old.sign(1, 2);
    const last = await old.handOver();
    const spare = await open(file, 'J1', code, anotherLaptop('spare'));
    expect(await take(spare, last)).toMatchObject([{ type: 'taken', record: { added: 4 } }]);
    await spare.sign(3);
    expect(await take(event, last, await spare.handOver())).toMatchObject([
      { type: 'taken' },
      { type: 'taken' },
    ]);
    const revisions = await event.ports.repository.loadRevisions(event.id);
    const view = toSecretariatView(await loadSecretariat(event.ports, event.id), revisions, hashText);
    const states = [...view.states.values()].map(({ type }) => type);
    expect(states).toEqual(['submitted', 'submitted', 'submitted']);
    // One receipt for both laptops.
    await take(spare, await receiptFor(event, 'J1'));
    expect(await spare.arrival()).toMatchObject({ total: 3, confirmed: 3 });
  });
});
