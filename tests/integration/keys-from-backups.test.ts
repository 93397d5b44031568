import { beforeEach, describe, expect, test } from 'vitest';
import { createJoining } from '../../renderer/application/joining/create-joining';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import { aBackupLaptop } from '../builders/a-backup-laptop';
import { judgeId } from '../builders/a-judge';
import {
  actsOf,
  backUp,
  bringBack,
  decisionsOf,
  handKey,
  holderAt,
  joinTable,
  namesAt,
  PASSPHRASE,
  quietly,
  type Table,
  takeFiles,
  toTable,
} from '../builders/a-secretariat-laptop';
import { entryId } from '../builders/an-entry';
import { type ADesk, type AnEvent, aDesk, anEvent, exportFile, loadSecretariat } from '../builders/an-event';
import { fakePorts, getValue, lastSaved } from '../builders/fake-ports';

const SICK = { says: 'excused', reason: 'Sakit.' } as const;
const GONE = { says: 'withdrawn', reason: 'Mundur.' } as const;

let first: Table;
let event: AnEvent;
let competitionFile: OutgoingFile;

beforeEach(async () => {
  const laptop = await aBackupLaptop('tablea');
  event = await anEvent({ ports: laptop.ports, judges: 3 });
  competitionFile = await exportFile(event);
  first = toTable(laptop, event.id);
});

async function joinAs(name: string, seed: string): Promise<Table> {
  getValue(await first.joining.makeJoiningFile(first.id, { here: 'Meja 1', joining: name }));
  return joinTable(lastSaved(first.ports), seed);
}

const judgeAt = (code: string): Promise<ADesk> =>
  aDesk(competitionFile, code, fakePorts({}, { seed: code.toLowerCase() }));

const take = (table: Table, bytes: Uint8Array) =>
  table.joining.takeKey(table.id, { bytes, secret: PASSPHRASE, reason: 'Meja 1 rusak.' });

const sheetsAt = async ({ ports, id }: Table) =>
  (await ports.repository.loadRevisions(id)).map((stored) => stored.id).sort();

describe('a full backup of the laptop that held the key', () => {
  test('brings what was decided and taken in there and never exchanged, and leaves what is here', async () => {
    const second = await joinAs('Meja 2', 'tableb');
    const third = await joinAs('Meja 3', 'tablec');
    const [one, two] = [await judgeAt('J1'), await judgeAt('J2')];
    for (const judge of [one, two]) {
      await judge.mark(1, { a: 80, b: 70 });
      await judge.sign(1);
    }
    const fileOfOne = await one.handOver();
    expect(await takeFiles(first, fileOfOne)).toEqual([]);
    expect(await takeFiles(second, await two.handOver())).toEqual([]);
    getValue(await first.services.excuse(first.id, [{ ...one.key(2), judge: judgeId('J3') }], SICK));
    getValue(await third.services.withdrawEntry(third.id, entryId(3), GONE));
    expect(await takeFiles(first, await decisionsOf(third))).toEqual([]);
    getValue(await second.services.excuse(second.id, [one.key(3)], SICK));
    const bytes = await backUp(first);
    expect(getValue(await take(second, bytes))).toEqual({ filesLeft: 0 });
    expect((await actsOf(second)).map(({ revision }) => revision.act).sort()).toEqual([
      'excusal',
      'excusal',
      'key-taken',
      'withdrawal',
    ]);
    const there = new Set(await sheetsAt(second));
    expect((await sheetsAt(first)).every((id) => there.has(id))).toBe(true);
    expect(there.size).toBeGreaterThan((await sheetsAt(first)).length);
    const { laptops } = await loadSecretariat(second.ports, second.id);
    expect(laptops?.map(({ name }) => name).sort()).toEqual(['Meja 1', 'Meja 2', 'Meja 3']);
    // As the file it came in, and once, also where the judge hands it in again.
    const [revision] = (await second.ports.repository.loadRevisions(second.id)).filter(
      (stored) => stored.revision.judge === judgeId('J1'),
    );
    if (!revision) throw new Error('nothing came');
    const original = await second.services.proveOriginal(second.id, {
      ...{ id: revision.id, device: revision.revision.device },
    });
    expect(original).toMatchObject({
      value: { type: 'file', cover: 'sealed', signature: { type: 'holds' }, fileName: fileOfOne.name },
    });
    const records = await second.ports.repository.listImports(second.id);
    expect(records.filter(({ sealed }) => sealed === false)).toEqual([]);
    expect(await takeFiles(second, fileOfOne)).toEqual([]);
    // All of it goes on to whoever asks.
    expect(await takeFiles(third, await decisionsOf(second))).toEqual([]);
    expect(await namesAt(third)).toEqual(await namesAt(second));
  });

  test('says how many of its files are lost, and taken twice brings nothing twice', async () => {
    const second = await joinAs('Meja 2', 'tableb');
    const judge = await judgeAt('J1');
    await judge.mark(1, { a: 80, b: 70 });
    await judge.sign(1);
    await takeFiles(first, await judge.handOver());
    const whole = await backUp(first);
    const { backupPorts } = first.laptop;
    const [record] = await first.ports.repository.listImports(first.id);
    if (record?.content === undefined) throw new Error('nothing was kept');
    const { received } = backupPorts;
    (backupPorts as { received: typeof received }).received = {
      ...received,
      read: async () => ({ ok: false, error: { type: 'received-lost' } }) as never,
    };
    const lacking = await backUp(first);
    expect(getValue(await take(second, lacking))).toEqual({ filesLeft: 1 });
    expect(await sheetsAt(second)).toEqual([]);
    expect(getValue(await take(second, whole))).toEqual({ filesLeft: 0 });
    const once = await second.ports.repository.listImports(second.id);
    expect(getValue(await take(second, whole))).toEqual({ filesLeft: 0 });
    expect(await second.ports.repository.listImports(second.id)).toEqual(once);
    expect(await sheetsAt(second)).toEqual(await sheetsAt(first));
    expect(await holderAt(second)).toBe('here');
  });
});

describe('a laptop that takes the key', () => {
  test('keeps the codes of cards that are newer than the backup', async () => {
    const second = await joinAs('Meja 2', 'tableb');
    const before = await backUp(first);
    getValue(await first.services.replaceCard(first.id, judgeId('J1'), 'Hilang.'));
    getValue(await first.services.exportCompetitionFile(first.id));
    await handKey(first, second);
    const { cards, competition } = await loadSecretariat(second.ports, second.id);
    expect(cards?.length).toBe(4);
    getValue(await second.joining.giveKey(second.id, { ...quietly, here: '' }));
    getValue(await take(second, before));
    const after = await loadSecretariat(second.ports, second.id);
    expect(new Set(after.cards)).toEqual(new Set(cards));
    expect(after.competition).toEqual(competition);
    expect(getValue(await second.services.openCards(second.id)).length).toBe(3);
  });

  test('goes on under a new own key where its own is lost, or where it never had one', async () => {
    getValue(await first.laptop.backups.make(first.id, quietly));
    const alone = lastSaved(first.ports).bytes;
    const second = await joinAs('Meja 2', 'tableb');
    getValue(await second.laptop.backups.make(second.id, quietly));
    const open = lastSaved(second.ports).bytes;
    const bytes = await backUp(first);
    for (const [back, name] of [
      [await bringBack(open, second, 'tablec'), 'Meja 2 (2)'],
      [await bringBack(alone, first, 'tabled'), 'Sekretariat (2)'],
    ] as const) {
      getValue(await take(back, bytes));
      expect(await holderAt(back)).toBe('here');
      expect((await actsOf(back)).at(-1)?.revision).toMatchObject({ act: 'key-taken', name, from: 'backup' });
      getValue(await back.services.exportCompetitionFile(back.id));
    }
  });

  test('holds it whole or not at all, whichever write fails, and may try again', async () => {
    const second = await joinAs('Meja 2', 'tableb');
    const judge = await judgeAt('J1');
    getValue(await first.services.excuse(first.id, [judge.key(1)], SICK));
    const bytes = await backUp(first);
    const { backupPorts } = second.laptop;
    const full = async () => ({ ok: false, error: { type: 'storage-full' } }) as const;
    for (const write of ['changeWorkspace', 'addImport', 'appendRevisions'] as const) {
      const repository = { ...second.ports.repository, [write]: full };
      const { takeKey } = createJoining({ ...backupPorts, ...second.ports, repository });
      const request = { bytes, secret: PASSPHRASE, reason: 'Rusak.' };
      expect(await takeKey(second.id, request)).toEqual({ ok: false, error: { type: 'storage-full' } });
      expect(await holderAt(second)).toBe('elsewhere');
      expect(await second.services.exportCompetitionFile(second.id)).toMatchObject({
        error: { type: 'key-held-elsewhere' },
      });
    }
    getValue(await take(second, bytes));
    expect(await holderAt(second)).toBe('here');
    expect((await actsOf(second)).map(({ revision }) => revision.act)).toEqual(['excusal', 'key-taken']);
  });
});
