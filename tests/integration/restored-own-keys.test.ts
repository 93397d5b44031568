import { beforeEach, describe, expect, test } from 'vitest';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import { setIdentity } from '../../renderer/application/set-up/edit-competition';
import { findForkedDevices } from '../../renderer/domain/distrust';
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
  restoreAt,
  type Table,
  takeFiles,
  toTable,
} from '../builders/a-secretariat-laptop';
import { entryId } from '../builders/an-entry';
import { type AnEvent, anEvent, exportFile, loadSecretariat } from '../builders/an-event';
import { getValue, lastSaved } from '../builders/fake-ports';
import { A_CARD_CODE } from '../builders/quick-credentials';

const GONE = { says: 'withdrawn', reason: 'Mundur.' } as const;
const BACK = { says: 'restored', reason: 'Ikut lagi.' } as const;

let first: Table;
let event: AnEvent;
let joiningFile: OutgoingFile;

beforeEach(async () => {
  const laptop = await aBackupLaptop('tablea');
  event = await anEvent({ ports: laptop.ports, judges: 2 });
  await exportFile(event);
  first = toTable(laptop, event.id);
});

async function joinAs(name: string, seed: string): Promise<Table> {
  getValue(await first.joining.makeJoiningFile(first.id, { here: 'Meja 1', joining: name }));
  joiningFile = lastSaved(first.ports);
  return joinTable(joiningFile, seed);
}

const ownOf = async ({ ports, id }: Table) => (await loadSecretariat(ports, id)).own;
const withdraw = async ({ services, id }: Table, entry: number) =>
  getValue(await services.withdrawEntry(id, entryId(entry), GONE));
const forksAt = async (table: Table) => [...findForkedDevices(await actsOf(table)).keys()];

describe('an older backup that comes back on the same laptop', () => {
  test('goes on under another own key, so that no number is used twice', async () => {
    const second = await joinAs('Meja 2', 'tableb');
    const own = await ownOf(first);
    const bytes = await backUp(first);
    await withdraw(first, 1);
    expect(await takeFiles(second, await decisionsOf(first))).toEqual([]);
    await restoreAt(first.laptop, bytes);
    expect(await ownOf(first)).not.toBe(own);
    expect(await holderAt(first)).toBe('here');
    await withdraw(first, 2);
    expect(await takeFiles(second, await decisionsOf(first))).toEqual([]);
    expect(await forksAt(second)).toEqual([]);
    // Once more the same: what was written since is no reason to trust the key of then again.
    const since = await ownOf(first);
    await restoreAt(first.laptop, bytes);
    expect([own, since]).not.toContain(await ownOf(first));
  });

  test('goes on under the same key where nothing was written with it since', async () => {
    const second = await joinAs('Meja 2', 'tableb');
    await withdraw(first, 1);
    const own = await ownOf(first);
    const bytes = await backUp(first);
    await withdraw(second, 2);
    await takeFiles(first, await decisionsOf(second));
    await restoreAt(first.laptop, bytes);
    expect(await ownOf(first)).toBe(own);
    await withdraw(first, 3);
    expect(await takeFiles(second, await decisionsOf(first))).toEqual([]);
    expect(await forksAt(second)).toEqual([]);
  });

  test('of a laptop that was let in has it join again, and says so before', async () => {
    const second = await joinAs('Meja 2', 'tableb');
    const bytes = await backUp(second);
    await withdraw(second, 1);
    await takeFiles(first, await decisionsOf(second));
    const opened = await restoreAt(second.laptop, bytes);
    expect(opened.keyPlan).toBe('joins-again');
    expect(await holderAt(second)).toBe('elsewhere');
    expect(await second.services.withdrawEntry(second.id, entryId(2), GONE)).toMatchObject({
      error: { type: 'key-missing' },
    });
    getValue(await second.joining.joinSecretariat(joiningFile.bytes, A_CARD_CODE));
    await withdraw(second, 2);
    expect(await takeFiles(first, await decisionsOf(second))).toEqual([]);
    expect(await forksAt(first)).toEqual([]);
    expect((await actsOf(first)).length).toBe(2);
  });

  test('leaves the key where it went, and the others known', async () => {
    const bytes = await backUp(first);
    const second = await joinAs('Meja 2', 'tableb');
    await handKey(first, second);
    await takeFiles(first, await decisionsOf(second));
    await restoreAt(first.laptop, bytes);
    expect(await holderAt(first)).toBe('elsewhere');
    const { laptops } = await loadSecretariat(first.ports, first.id);
    expect(laptops?.map(({ name }) => name)).toEqual(['Meja 1', 'Meja 2', 'Sekretariat (2)']);
    await takeFiles(first, await decisionsOf(second));
    expect(await namesAt(first)).toEqual(await namesAt(second));
  });
});

describe('a backup that comes back on another laptop', () => {
  test('made before the second laptop joined has an own key from then on, and its word is in dispute', async () => {
    const bytes = await backUp(first);
    const second = await joinAs('Meja 2', 'tableb');
    await handKey(first, second);
    const back = await bringBack(bytes, first, 'tablec');
    const { own, signer } = await loadSecretariat(back.ports, back.id);
    expect(own).toBeDefined();
    getValue(await back.services.withdrawEntry(back.id, entryId(1), GONE));
    expect((await actsOf(back)).map(({ revision }) => revision.device)).not.toContain(signer);
    const [ofBack, ofSecond] = [await decisionsOf(back), await decisionsOf(second)];
    expect(await takeFiles(back, ofSecond)).toEqual([]);
    expect(await takeFiles(second, ofBack)).toEqual([]);
    for (const table of [back, second]) expect(await holderAt(table)).toBe('disputed');
  });

  test('made before anybody had the competition is what it was', async () => {
    const laptop = await aBackupLaptop('tabled');
    const fresh = toTable(laptop, (await anEvent({ ports: laptop.ports })).id);
    const back = await bringBack(await backUp(fresh), fresh, 'tablee');
    expect(await ownOf(back)).toBeUndefined();
    expect(await holderAt(back)).toBe('here');
  });

  test('of a laptop that was let in asks what the earlier one does, and shares no key with it', async () => {
    const second = await joinAs('Meja 2', 'tableb');
    const bytes = await backUp(second);
    const laptop = await aBackupLaptop('tablef');
    expect(getValue(await laptop.backups.inspect(bytes, { passphrase: PASSPHRASE })).keyPlan).toBe('asked');
    for (const oldLaptop of ['goes-on', undefined] as const) {
      const back = await bringBack(bytes, second, `table-${oldLaptop}`, oldLaptop);
      expect(await ownOf(back)).toBeUndefined();
      expect(await back.services.withdrawEntry(back.id, entryId(2), GONE)).toMatchObject({
        error: { type: 'key-missing' },
      });
      getValue(await back.joining.joinSecretariat(joiningFile.bytes, A_CARD_CODE));
      await withdraw(back, 2);
      await withdraw(second, 3);
      expect(await takeFiles(first, await decisionsOf(back), await decisionsOf(second))).toEqual([]);
      expect(await forksAt(first)).toEqual([]);
      getValue(await second.services.withdrawEntry(second.id, entryId(3), BACK));
    }
    const own = await ownOf(second);
    const back = await bringBack(bytes, second, 'tableg', 'stopped');
    expect(await ownOf(back)).toBe(own);
    await withdraw(back, 1);
  });
});

describe('the key that comes along', () => {
  test('is the competition’s wherever the laptop has it, whatever file it took since', async () => {
    const second = await joinAs('Meja 2', 'tableb');
    await handKey(first, second);
    await takeFiles(first, await decisionsOf(second));
    getValue(await second.joining.giveKey(second.id, { ...quietly, here: '' }));
    const { bytes } = lastSaved(second.ports);
    getValue(await first.joining.takeKey(first.id, { bytes, secret: A_CARD_CODE, reason: 'Kembali.' }));
    await takeFiles(second, await decisionsOf(first));
    getValue(
      await first.services.changeCompetition(first.id, (before) =>
        setIdentity(before, { ...before.identity, name: 'Lomba baru' }),
      ),
    );
    await takeFiles(second, await exportFile(event));
    expect((await loadSecretariat(second.ports, second.id)).given).toBeDefined();
    const laptop = await aBackupLaptop('tableh');
    const opened = getValue(await laptop.backups.inspect(await backUp(second), { passphrase: PASSPHRASE }));
    const { signer } = await loadSecretariat(first.ports, first.id);
    expect(opened.keys.map(({ key }) => key)).toEqual([signer]);
    // Whichever laptop it is taken from, another may go on with it.
    const third = await joinAs('Meja 3', 'tablei');
    const taking = { bytes: await backUp(second), secret: PASSPHRASE, reason: 'Meja 1 rusak.' };
    getValue(await third.joining.takeKey(third.id, taking));
    getValue(await third.services.exportReceipt(third.id, judgeId('J1')));
    expect(await holderAt(third)).toBe('here');
  });
});
