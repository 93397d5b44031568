import { beforeEach, describe, expect, test } from 'vitest';
import { createJoining } from '../../renderer/application/joining/create-joining';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import { addJudge, setIdentity } from '../../renderer/application/set-up/edit-competition';
import type { Competition } from '../../renderer/domain/competition';
import { aBackupLaptop } from '../builders/a-backup-laptop';
import { aJudge, judgeId } from '../builders/a-judge';
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
import { type AnEvent, aDesk, anEvent, exportFile, loadSecretariat } from '../builders/an-event';
import { fakePorts, getValue, lastSaved } from '../builders/fake-ports';
import { A_CARD_CODE } from '../builders/quick-credentials';

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

async function makeJoiningFile(joining: string): Promise<OutgoingFile> {
  getValue(await first.joining.makeJoiningFile(first.id, { here: 'Meja 1', joining }));
  return lastSaved(first.ports);
}

const rename =
  (name: string) =>
  (before: Competition): Competition =>
    setIdentity(before, { ...before.identity, name });

describe('the competition’s key that goes on', () => {
  test('leaves what was decided under it before to be handed to others', async () => {
    const judge = await aDesk(competitionFile, 'J1', fakePorts({}, { seed: 'jone' }));
    getValue(await first.services.excuse(first.id, [judge.key(1)], SICK));
    const second = await joinTable(await makeJoiningFile('Meja 2'), 'tableb');
    await handKey(first, second);
    expect(await takeFiles(second, await decisionsOf(first))).toEqual([]);
    expect((await actsOf(second)).map(({ revision }) => revision.act)).toContain('excusal');
    expect(await takeFiles(first, await decisionsOf(second))).toEqual([]);
    expect(await takeFiles(second, await decisionsOf(first))).toEqual([]);
    expect(await namesAt(first)).toEqual(await namesAt(second));
  });

  test('goes from the second laptop to a third, and the second writes no more with it', async () => {
    const second = await joinTable(await makeJoiningFile('Meja 2'), 'tableb');
    const third = await joinTable(await makeJoiningFile('Meja 3'), 'tablec');
    await handKey(first, second);
    expect(await holderAt(second)).toBe('here');
    getValue(await second.joining.giveKey(second.id, { ...quietly, here: '' }));
    const { bytes } = lastSaved(second.ports);
    expect(await holderAt(second)).toBe('elsewhere');
    getValue(await third.joining.takeKey(third.id, { bytes, secret: A_CARD_CODE, reason: 'Diterima.' }));
    expect(await holderAt(third)).toBe('here');
    getValue(await third.services.changeCompetition(third.id, rename('Lomba ketiga')));
    getValue(await third.services.exportCompetitionFile(third.id));
  });

  test('is kept after all, and given once more', async () => {
    await makeJoiningFile('Meja 2');
    getValue(await first.joining.giveKey(first.id, { ...quietly, here: '' }));
    getValue(await first.joining.keepKey(first.id, 'Berkas hilang.'));
    expect(await holderAt(first)).toBe('here');
    getValue(await first.joining.giveKey(first.id, { ...quietly, here: '' }));
    expect(await holderAt(first)).toBe('elsewhere');
  });

  test('shows its code wherever a file went out, and is as it was where none did', async () => {
    await makeJoiningFile('Meja 2');
    const { backupPorts, ports } = first.laptop;
    const request = { ...quietly, here: '' };
    const full = async () => ({ ok: false, error: { type: 'storage-full' } }) as const;
    const saved = ports.saved.length;
    const failing = createJoining({
      ...{ ...backupPorts, ...ports },
      repository: { ...ports.repository, changeWorkspace: full },
    });
    expect(await failing.giveKey(first.id, request)).toEqual({ ok: false, error: { type: 'storage-full' } });
    expect(ports.saved.length).toBe(saved);
    expect(await holderAt(first)).toBe('here');
    const problem = { ok: false, error: { type: 'save-failed' } } as never;
    for (const save of [
      async () => problem,
      async () => ({ ok: true, value: { type: 'cancelled' } }) as never,
    ]) {
      const unsaved = createJoining({ ...{ ...backupPorts, ...ports }, files: { ...ports.files, save } });
      const given = await unsaved.giveKey(first.id, request);
      expect(given.ok ? given.value.type : given.error.type).toMatch(/^(save-failed|cancelled)$/);
      expect(await holderAt(first)).toBe('here');
    }
    let writes = 0;
    const once: typeof ports.repository.changeWorkspace = async (...change) => {
      writes += 1;
      return writes > 1 ? (full() as never) : ports.repository.changeWorkspace(...change);
    };
    const dying = createJoining({
      ...{ ...backupPorts, ...ports },
      repository: { ...ports.repository, changeWorkspace: once },
    });
    expect(getValue(await dying.giveKey(first.id, request)).code).toBe(A_CARD_CODE);
    expect(await holderAt(first)).toBe('elsewhere');
  });

  test('is handed on from a laptop whose own key is lost, under another name that tells the two apart', async () => {
    const second = await joinTable(await makeJoiningFile('Meja 2'), 'tableb');
    await handKey(first, second);
    const { ports } = second;
    const { own } = await loadSecretariat(ports, second.id);
    const holds = async (key: typeof own & string) => key !== own && ports.keyring.holds(key);
    const keyring = { ...ports.keyring, holds };
    const joining = createJoining({ ...second.laptop.backupPorts, ...ports, keyring });
    getValue(await second.services.exportCompetitionFile(second.id));
    getValue(await joining.makeJoiningFile(second.id, { here: '', joining: 'Meja 3' }));
    const after = await loadSecretariat(ports, second.id);
    expect(after.laptops?.find(({ key }) => key === after.own)?.name).toBe('Meja 2 (2)');
    expect((await actsOf(second)).at(-1)?.revision).toMatchObject({ laptop: after.own, from: 'kept' });
    expect(await holderAt(second)).toBe('here');
  });

  test('that is kept after another wrote with it says the newest number to judges', async () => {
    const second = await joinTable(await makeJoiningFile('Meja 2'), 'tableb');
    await handKey(first, second);
    getValue(await second.services.changeCompetition(second.id, rename('Lomba kedua')));
    getValue(await second.services.exportCompetitionFile(second.id));
    const newer = lastSaved(second.ports);
    await takeFiles(first, await decisionsOf(second));
    expect(await takeFiles(first, newer)).toEqual([]);
    getValue(await first.joining.keepKey(first.id, 'Meja 2 rusak.'));
    getValue(await first.services.changeCompetition(first.id, rename('Lomba lagi')));
    getValue(await first.services.exportCompetitionFile(first.id));
    expect((await loadSecretariat(first.ports, first.id)).edition?.number).toBe(3);
    const file = getValue(
      await first.ports.codec.decode(
        getValue(
          await first.ports.keyring.open(
            (await loadSecretariat(first.ports, first.id)).signer,
            (await decisionsOf(first)).bytes,
          ),
        ),
      ),
    );
    expect(file.edition?.number).toBe(3);
  });

  test('comes back from a backup of a laptop that took it, under a new key of that laptop’s own', async () => {
    const second = await joinTable(await makeJoiningFile('Meja 2'), 'tableb');
    await handKey(first, second);
    const back = await bringBack(await backUp(second), second, 'tabled');
    const [before, after] = [
      await loadSecretariat(second.ports, second.id),
      await loadSecretariat(back.ports, back.id),
    ];
    expect(after.own).not.toBe(before.own);
    expect(await holderAt(back)).toBe('here');
    const judge = await aDesk(competitionFile, 'J1', fakePorts({}, { seed: 'jone' }));
    await judge.mark(1, { a: 80, b: 70 });
    await judge.sign(1);
    expect(await takeFiles(back, await judge.handOver())).toEqual([]);
    getValue(await back.services.exportDecisions(back.id));
    getValue(await back.services.exportReceipt(back.id, judgeId('J1')));
    expect(await takeFiles(judge, lastSaved(back.ports))).toEqual([]);
    getValue(await back.services.changeCompetition(back.id, rename('Lomba lagi')));
    getValue(await back.services.exportCompetitionFile(back.id));
  });

  test('is not taken from its holder by a backup of the laptop that gave it', async () => {
    const second = await joinTable(await makeJoiningFile('Meja 2'), 'tableb');
    await handKey(first, second);
    await takeFiles(first, await decisionsOf(second));
    const back = await bringBack(await backUp(first), first, 'tablee');
    expect(await holderAt(back)).toBe('elsewhere');
    expect(await namesAt(back)).toEqual(await namesAt(second));
  });

  test('is taken beside whatever is decided meanwhile', async () => {
    const second = await joinTable(await makeJoiningFile('Meja 2'), 'tableb');
    const judge = await aDesk(competitionFile, 'J1', fakePorts({}, { seed: 'jone' }));
    const bytes = await backUp(first);
    const { backupPorts } = second.laptop;
    const takeKeys: typeof backupPorts.archive.takeKeys = async (...what) => {
      getValue(await second.services.excuse(second.id, [judge.key(1)], SICK));
      return backupPorts.archive.takeKeys(...what);
    };
    const archive = { ...backupPorts.archive, takeKeys };
    const { takeKey } = createJoining({ ...backupPorts, ...second.ports, archive });
    getValue(await takeKey(second.id, { bytes, secret: PASSPHRASE, reason: 'Rusak.' }));
    expect((await actsOf(second)).map(({ revision }) => revision.act)).toEqual(['excusal', 'key-taken']);
  });

  test('that comes after a history without keys lets the laptop decide again', async () => {
    await makeJoiningFile('Meja 2');
    getValue(await first.laptop.backups.make(first.id, quietly));
    const open = lastSaved(first.ports).bytes;
    const full = await backUp(first);
    const back = await bringBack(open, first, 'tablef');
    const opened = getValue(await back.laptop.backups.inspect(full, { passphrase: PASSPHRASE }));
    expect(opened.offersKey).toBe(true);
    getValue(await back.laptop.backups.takeKey(opened));
    getValue(await back.services.withdrawEntry(back.id, entryId(3), GONE));
    expect(await holderAt(back)).toBe('here');
  });
});

describe('a laptop without the competition’s key', () => {
  test('tells no change of the competition as its own act', async () => {
    const more = (now: Competition) => addJudge(now, aJudge({ code: 'J4' }));
    getValue(await first.services.amendRuleBook(first.id, more, 'Juri baru.'));
    getValue(await first.services.exportCompetitionFile(first.id));
    const second = await joinTable(await makeJoiningFile('Meja 2'), 'tableb');
    getValue(await second.joining.setPerson(second.id, 'Orang Kedua'));
    getValue(await second.services.exportDecisions(second.id));
    expect(await actsOf(second)).toEqual([]);
  });

  test('that joins again never goes back to an earlier competition', async () => {
    const joiningFile = await makeJoiningFile('Meja 2');
    const second = await joinTable(joiningFile, 'tableb');
    getValue(await event.services.changeCompetition(event.id, rename('Lomba baru')));
    expect(await takeFiles(second, await exportFile(event))).toEqual([]);
    getValue(await second.laptop.backups.make(second.id, quietly));
    const back = await bringBack(lastSaved(second.ports).bytes, second, 'tableg');
    getValue(await back.joining.joinSecretariat(joiningFile.bytes, A_CARD_CODE));
    const { competition, edition } = await loadSecretariat(back.ports, back.id);
    expect([competition.identity.name, edition?.number]).toEqual(['Lomba baru', 2]);
  });
});

describe('what another laptop decided', () => {
  test('is proved by the file that brought it, also one that the competition’s key signed', async () => {
    const second = await joinTable(await makeJoiningFile('Meja 2'), 'tableb');
    const judge = await aDesk(competitionFile, 'J1', fakePorts({}, { seed: 'jone' }));
    getValue(await first.services.excuse(first.id, [judge.key(1)], SICK));
    await takeFiles(second, await decisionsOf(first));
    const [act] = await actsOf(second);
    if (!act) throw new Error('nothing came');
    const original = getValue(
      await second.services.proveOriginal(second.id, { id: act.id, device: act.revision.device }),
    );
    expect(original.type).toBe('file');
  });
});
