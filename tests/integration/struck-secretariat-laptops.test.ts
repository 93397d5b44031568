import { beforeEach, describe, expect, test } from 'vitest';
import { appendActs } from '../../renderer/application/acts/append-acts';
import { createDisputeFinder } from '../../renderer/application/disputes/disputed-sheet';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import { toHeadsDigest } from '../../renderer/domain/decision';
import type { DeviceKey } from '../../renderer/domain/ids';
import { err, ok } from '../../renderer/domain/result';
import { aBackupLaptop } from '../builders/a-backup-laptop';
import { judgeId } from '../builders/a-judge';
import {
  actsOf,
  decisionsOf,
  holderAt,
  joinTable,
  type Table,
  takeFiles,
  toTable,
} from '../builders/a-secretariat-laptop';
import { entryId } from '../builders/an-entry';
import {
  type ADesk,
  aDesk,
  anEvent,
  exportFile,
  loadSecretariat,
  loadStanding,
  loadView,
} from '../builders/an-event';
import { fakePorts, getValue, lastSaved } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';

const GONE = { says: 'withdrawn', reason: 'Mundur.' } as const;
const SICK = { says: 'excused', reason: 'Sakit.' } as const;

let first: Table;
let second: Table;
let third: Table;
let competitionFile: OutgoingFile;

beforeEach(async () => {
  const laptop = await aBackupLaptop('tablea');
  const event = await anEvent({ ports: laptop.ports, judges: 2 });
  competitionFile = await exportFile(event);
  first = toTable(laptop, event.id);
  const join = async (name: string, seed: string): Promise<Table> => {
    getValue(await first.joining.makeJoiningFile(first.id, { here: 'Meja 1', joining: name }));
    return joinTable(lastSaved(laptop.ports), seed);
  };
  second = await join('Meja 2', 'tableb');
  third = await join('Meja 3', 'tablec');
});

const ownOf = async ({ ports, id }: Table): Promise<DeviceKey> =>
  (await loadSecretariat(ports, id)).own as DeviceKey;

const judgeAt = (code: string): Promise<ADesk> =>
  aDesk(competitionFile, code, fakePorts({}, { seed: code.toLowerCase() }));

/** Entries that take part, by number. */
async function rankedAt(table: Table): Promise<readonly number[]> {
  const [round] = (await loadView(table)).rounds;
  return (round?.tabulation.rows ?? []).map(({ entry }) => entry.number).sort();
}

async function stolen(): Promise<void> {
  getValue(await second.services.withdrawEntry(second.id, entryId(1), GONE));
  expect(await takeFiles(first, await decisionsOf(second))).toEqual([]);
  getValue(await first.joining.strikeLaptop(first.id, await ownOf(second), 'Dicuri.'));
}

describe('a laptop of the secretariat that is struck out', () => {
  test('counts as far as it was known, and no further, wherever and whenever that arrives', async () => {
    await stolen();
    getValue(await second.services.withdrawEntry(second.id, entryId(2), GONE));
    getValue(
      await second.services.withdrawEntry(second.id, entryId(1), { says: 'restored', reason: 'Ikut lagi.' }),
    );
    const [ofFirst, ofSecond] = [await decisionsOf(first), await decisionsOf(second)];
    expect(await takeFiles(first, ofSecond)).toEqual([]);
    expect(await takeFiles(third, ofSecond)).toEqual([]);
    expect(await rankedAt(third)).toEqual([1, 3]);
    expect(await takeFiles(third, ofFirst)).toEqual([]);
    expect(await takeFiles(second, ofFirst)).toEqual([]);
    for (const table of [first, second, third]) expect(await rankedAt(table)).toEqual([2, 3]);
    // All of it is kept, and anybody may say the same and mean it.
    expect((await actsOf(third)).length).toBe(4);
    getValue(await third.services.withdrawEntry(third.id, entryId(2), GONE));
    expect(await takeFiles(first, await decisionsOf(third))).toEqual([]);
    expect(await rankedAt(first)).toEqual([3]);
  });

  test('decides no sheet any more, and is not heard when it says that it holds the key', async () => {
    const judge = await judgeAt('J1');
    await judge.mark(2, { a: 80, b: 80 });
    await judge.sign(2);
    const scores = await judge.handOver();
    await stolen();
    for (const table of [first, second]) expect(await takeFiles(table, scores)).toEqual([]);
    const { ports, services, id } = second;
    getValue(await services.excuse(id, [judge.key(2)], SICK));
    const key = judge.key(2);
    const revisions = await ports.repository.loadRevisions(id);
    const sheet = createDisputeFinder(await loadStanding(ports, id), revisions, hashText)(key);
    const shown = toHeadsDigest(sheet?.replaces ?? [], hashText);
    const choice = { type: 'leave-out' } as const;
    getValue(await services.decideConflicts(id, [{ key, shown, choice }], 'Dibuang.'));
    expect((await loadView(second)).rounds[0]?.tabulation.counts.counted).toBe(0);
    const own = await ownOf(second);
    getValue(
      await appendActs(ports, id, () =>
        ok([{ act: 'key-taken', laptop: own, name: 'Meja 2', from: 'kept', reason: 'Punya saya.' }]),
      ),
    );
    expect(await takeFiles(first, await decisionsOf(second))).toEqual([]);
    expect(await holderAt(first)).toBe('here');
    const [round] = (await loadView(first)).rounds;
    expect(round?.tabulation.counts.counted).toBe(1);
  });

  test('is told of to judges by the receipt', async () => {
    await stolen();
    const judge = await judgeAt('J1');
    await judge.mark(1, { a: 80, b: 80 });
    await judge.sign(1);
    await takeFiles(first, await judge.handOver());
    getValue(await first.services.exportReceipt(first.id, judgeId('J1')));
    expect(await takeFiles(judge, lastSaved(first.ports))).toEqual([]);
    const acts = await judge.ports.repository.loadActs(judge.id);
    expect(acts.map(({ revision }) => (revision as { act?: string }).act)).toContain('laptop-struck-out');
  });

  test('is so by the word of the competition’s key alone', async () => {
    const [holder, other] = [await ownOf(first), await ownOf(second)];
    const elsewhere = err({ type: 'key-held-elsewhere' });
    expect(await second.joining.strikeLaptop(second.id, holder, 'Curang.')).toEqual(elsewhere);
    const itself = err({ type: 'laptop-not-struck' });
    expect(await first.joining.strikeLaptop(first.id, holder, 'Coba.')).toEqual(itself);
    const unknown = `${'A'.repeat(43)}=` as DeviceKey;
    expect(await first.joining.strikeLaptop(first.id, unknown, 'Coba.')).toEqual(itself);
    expect(await first.joining.strikeLaptop(first.id, other, ' ')).toEqual(err({ type: 'reason-missing' }));
    // A thief's own word.
    const lasts = { lastSeq: 0, lastAct: 0 };
    const { competition } = await loadSecretariat(second.ports, second.id);
    const statement = { competition: competition.id, laptop: holder, ...lasts, reason: 'Curang.' };
    const word = await second.ports.codec.vouching.strikeOut(other, statement);
    getValue(
      await appendActs(second.ports, second.id, () =>
        ok([{ act: 'laptop-struck-out', laptop: holder, name: 'Meja 1', ...lasts, reason: 'Curang.', word }]),
      ),
    );
    await expect(decisionsOf(second)).rejects.toThrow('not the competition’s word');
  });
});
