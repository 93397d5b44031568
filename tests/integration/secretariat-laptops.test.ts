import { beforeEach, describe, expect, test } from 'vitest';
import { findActConflicts, foldActs } from '../../renderer/application/acts/fold-acts';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import { setIdentity } from '../../renderer/application/set-up/edit-competition';
import type { Competition } from '../../renderer/domain/competition';
import type { DeviceKey } from '../../renderer/domain/ids';
import { nameLaptop, type SecretariatLaptop } from '../../renderer/domain/secretariat-laptop';
import { aBackupLaptop } from '../builders/a-backup-laptop';
import { judgeId } from '../builders/a-judge';
import { roundId } from '../builders/a-round';
import { joiningOf, joinTable, type Table, toTable } from '../builders/a-secretariat-laptop';
import { entryId } from '../builders/an-entry';
import {
  type ADesk,
  type AnEvent,
  aDesk,
  anEvent,
  exportFile,
  loadSecretariat,
  loadView,
} from '../builders/an-event';
import { fakePorts, getValue, lastSaved } from '../builders/fake-ports';
import { A_CARD_CODE } from '../builders/quick-credentials';
import { importFiles } from '../builders/take-files';

const NAMES = { here: 'Meja 1', joining: 'Meja 2' };
const quietly = { onPhase: () => {}, signal: new AbortController().signal };

const take = (place: Pick<Table, 'services' | 'id'>, ...files: readonly OutgoingFile[]) =>
  importFiles(place, files);

const refusals = (outcomes: Awaited<ReturnType<typeof take>>): readonly string[] =>
  outcomes.flatMap((outcome) => (outcome.type === 'refused' ? [outcome.problem.type] : []));

async function decisionsOf({ services, ports, id }: Table) {
  getValue(await services.exportDecisions(id));
  return lastSaved(ports);
}

/** Each takes in what the other decided. */
async function meet(one: Table, other: Table): Promise<void> {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const written = getValue(await from.services.exportDecisions(from.id));
    if (written.type === 'saved') expect(refusals(await take(to, lastSaved(from.ports)))).toEqual([]);
  }
}

async function whatStands(table: Table) {
  const { rounds, states } = await loadView(table);
  return { tables: rounds.map(({ tabulation }) => tabulation), states };
}

const SICK = { says: 'excused', reason: 'Sakit.' } as const;
const GONE = { says: 'withdrawn', reason: 'Mundur.' } as const;

async function sign(judge: ADesk, points: number): Promise<void> {
  for (const entry of [1, 2]) await judge.mark(entry, { a: points, b: points - entry });
  await judge.sign(1, 2);
}

const conflictsAt = async ({ ports, id }: Table) =>
  findActConflicts(foldActs(await ports.repository.loadActs(id)));

let first: Table;
let event: AnEvent;
let competitionFile: Awaited<ReturnType<typeof exportFile>>;
let joiningFile: Awaited<ReturnType<typeof exportFile>>;

beforeEach(async () => {
  const laptop = await aBackupLaptop('tablea');
  event = await anEvent({ ports: laptop.ports, judges: 3 });
  competitionFile = await exportFile(event);
  first = toTable(laptop, event.id);
  getValue(await first.joining.makeJoiningFile(event.id, NAMES));
  joiningFile = lastSaved(laptop.ports);
});

const joinAs = (name: string): Promise<Table> => joinTable(joiningFile, name);

const judgeAt = (code: string): Promise<ADesk> =>
  aDesk(competitionFile, code, fakePorts({}, { seed: code.toLowerCase() }));

describe('a second laptop of the secretariat', () => {
  test('joins with a file and its code, under a key of its own that the competition’s vouches for', async () => {
    const second = await joinAs('tableb');
    const here = await loadSecretariat(first.ports, first.id);
    const there = await loadSecretariat(second.ports, second.id);
    expect(there.signer).toBe(here.signer);
    expect(there.own).not.toBe(here.own);
    expect(there.laptops).toMatchObject([{ key: there.own, name: 'Meja 2', pass: expect.anything() }]);
    expect(here.laptops).toMatchObject([{ key: here.own, name: 'Meja 1' }]);
    expect(await second.ports.keyring.holds(here.signer)).toBe(false);
  });

  test('opens score files, excuses and collects, and both come to the same', async () => {
    const second = await joinAs('tableb');
    const [j1, j2] = [await judgeAt('J1'), await judgeAt('J2')];
    await sign(j1, 80);
    await sign(j2, 60);
    const [one, two] = [await j1.handOver(), await j2.handOver()];
    expect(refusals(await take(second, one))).toEqual([]);
    expect(refusals(await take(first, two))).toEqual([]);
    getValue(await second.services.excuse(second.id, [{ ...j1.key(1), judge: judgeId('J3') }], SICK));
    getValue(await first.services.withdrawEntry(first.id, entryId(3), GONE));
    await take(second, two);
    await take(first, one);
    await meet(first, second);
    expect(await whatStands(first)).toEqual(await whatStands(second));
    const { rounds } = await loadView(second);
    expect(rounds[0]?.tabulation.rows.map(({ entry }) => entry.number)).toEqual([1, 2]);
    expect(rounds[0]?.tabulation.counts.excused).toBe(1);
  });

  test('writes receipts that a judge’s laptop takes, the word of either table in them', async () => {
    const second = await joinAs('tableb');
    const judge = await judgeAt('J1');
    await sign(judge, 80);
    await take(second, await judge.handOver());
    getValue(await second.services.excuse(second.id, [judge.key(2)], SICK));
    getValue(await second.services.exportReceipt(second.id, judgeId('J1')));
    expect(refusals(await take(judge, lastSaved(second.ports)))).toEqual([]);
    expect(await judge.workspace()).toMatchObject({
      laptops: [{ name: 'Meja 2' }],
      receipt: { revisions: { length: 4 } },
    });
    await meet(first, second);
    getValue(await first.services.exportReceipt(first.id, judgeId('J1')));
    expect(refusals(await take(judge, lastSaved(first.ports)))).toEqual([]);
    expect((await judge.ports.repository.loadActs(judge.id)).length).toBe(1);
  });

  test('disagrees with the first in sight of both, until one is confirmed', async () => {
    const second = await joinAs('tableb');
    const sheet = (await judgeAt('J1')).key(1);
    getValue(await first.services.excuse(first.id, [sheet], SICK));
    getValue(await second.services.excuse(second.id, [sheet], { says: 'taken-back', reason: 'Hadir.' }));
    await meet(first, second);
    for (const table of [first, second]) expect((await conflictsAt(table)).length).toBe(1);
    const [heads] = await conflictsAt(second);
    const act = heads?.find(({ revision }) => 'says' in revision && revision.says === 'excused')?.revision;
    if (!act || !heads) throw new Error('nothing in dispute');
    const shown = heads.map(({ id }) => id);
    getValue(await second.services.confirmAct(second.id, { act, shown, reason: 'Surat dokter.' }));
    await meet(first, second);
    for (const table of [first, second]) expect(await conflictsAt(table)).toEqual([]);
    expect(await whatStands(first)).toEqual(await whatStands(second));
  });

  test('changes neither the competition nor its cards, and gives out no file of it', async () => {
    const { id, services, laptop } = await joinAs('tableb');
    const rename = (before: Competition) => setIdentity(before, { ...before.identity, name: 'Lain' });
    const elsewhere = { ok: false, error: { type: 'key-held-elsewhere' } };
    expect(await services.changeCompetition(id, rename)).toEqual(elsewhere);
    expect(await services.amendRuleBook(id, rename, 'Lain.')).toEqual(elsewhere);
    expect(await services.issueCards(id)).toEqual(elsewhere);
    expect(await services.replaceCard(id, judgeId('J1'), 'Hilang.')).toEqual(elsewhere);
    expect(await services.exportCompetitionFile(id)).toEqual(elsewhere);
    expect(await joiningOf(laptop).makeJoiningFile(id, NAMES)).toEqual(elsewhere);
    const struck = { device: (await judgeAt('J1').then((desk) => desk.workspace())).device, lastSeq: 0 };
    expect(await services.strikeOutLaptop(id, { ...struck, judge: judgeId('J1') }, 'Hilang.')).toEqual(
      elsewhere,
    );
  });

  test('goes on with the competition as its newest file has it, and never with an earlier one', async () => {
    const second = await joinAs('tableb');
    const rename = (before: Competition) => setIdentity(before, { ...before.identity, name: 'Lomba baru' });
    getValue(await event.services.changeCompetition(event.id, rename));
    const newer = await exportFile(event);
    expect(refusals(await take(second, newer))).toEqual([]);
    const { competition, given, edition } = await loadSecretariat(second.ports, second.id);
    expect(competition.identity.name).toBe('Lomba baru');
    expect([given?.number, edition?.number]).toEqual([2, 2]);
    expect(refusals(await take(second, competitionFile))).toEqual(['not-a-scores-file']);
    expect((await loadSecretariat(second.ports, second.id)).edition?.number).toBe(2);
  });

  test('leaves a closed round as it was, though an entry is gone from the file that came since', async () => {
    const second = await joinAs('tableb');
    const [round] = (await loadSecretariat(first.ports, first.id)).competition.rounds;
    const judges = await Promise.all(['J1', 'J2', 'J3'].map(judgeAt));
    for (const judge of judges) {
      await judge.mark(3, { a: 70, b: 70 });
      await judge.sign(3);
      await sign(judge, 80);
      await take(first, await judge.handOver());
      await take(second, await judge.handOver());
    }
    getValue(await first.services.closeRound(first.id, round?.id ?? roundId()));
    getValue(await first.services.withdrawEntry(first.id, entryId(1), GONE));
    expect(refusals(await take(second, await exportFile(event)))).toEqual([]);
    await meet(first, second);
    for (const table of [first, second]) {
      const [view] = (await loadView(table)).rounds;
      expect(view?.closed).toMatchObject({ table: 'same', late: 0 });
      expect(view?.tabulation.rows.length).toBe(3);
    }
  });

  test('has an entry take part about which the two disagree, though its file says that it is gone', async () => {
    const second = await joinAs('tableb');
    getValue(await first.services.withdrawEntry(first.id, entryId(1), GONE));
    await take(second, await exportFile(event));
    getValue(
      await second.services.withdrawEntry(second.id, entryId(1), { says: 'restored', reason: 'Ikut.' }),
    );
    await meet(first, second);
    for (const table of [first, second]) {
      expect((await conflictsAt(table)).length).toBe(1);
      expect((await loadView(table)).rounds[0]?.tabulation.rows.length).toBe(3);
    }
  });

  test('has what was written by the competition’s own key before there was a second', async () => {
    const laptop = await aBackupLaptop('tabled');
    const alone = await anEvent({ ports: laptop.ports });
    competitionFile = await exportFile(alone);
    const table = toTable(laptop, alone.id);
    const sheet = (await judgeAt('J1')).key(1);
    getValue(await table.services.excuse(alone.id, [sheet], SICK));
    getValue(await table.joining.makeJoiningFile(alone.id, NAMES));
    joiningFile = lastSaved(laptop.ports);
    getValue(await table.services.excuse(alone.id, [{ ...sheet, entry: entryId(2) }], SICK));
    const second = await joinAs('tableb');
    await meet(table, second);
    const acts = await second.ports.repository.loadActs(second.id);
    const { signer, own } = await loadSecretariat(laptop.ports, alone.id);
    expect(acts.map(({ revision }) => revision.device)).toEqual([signer, own]);
    expect(await whatStands(table)).toEqual(await whatStands(second));
  });
});

describe('a file to join with', () => {
  test('opens with its code alone, and once on a laptop', async () => {
    const laptop = await aBackupLaptop('tablee');
    const joining = joiningOf(laptop);
    const wrong = `${A_CARD_CODE.slice(0, -1)}${A_CARD_CODE.endsWith('0') ? '1' : '0'}`;
    const problems = ['card-code-needed', 'card-code-mistyped'];
    for (const [index, typed] of ['', wrong].entries()) {
      expect(await joining.joinSecretariat(joiningFile.bytes, typed)).toEqual({
        ok: false,
        error: { type: problems[index] },
      });
    }
    expect(await laptop.ports.repository.listWorkspaces()).toEqual([]);
    getValue(await joining.joinSecretariat(joiningFile.bytes, A_CARD_CODE));
    const again = { ok: false, error: { type: 'joined-already' } };
    expect(await joining.joinSecretariat(joiningFile.bytes, A_CARD_CODE)).toEqual(again);
    expect(await first.joining.readJoiningFile(joiningFile.bytes)).toEqual(again);
  });

  test('lets several laptops in, each with a key of its own', async () => {
    const [second, third] = [await joinAs('tableb'), await joinAs('tablec')];
    const keys = await Promise.all(
      [second, third].map(async ({ ports, id }) => (await loadSecretariat(ports, id)).own),
    );
    expect(new Set(keys).size).toBe(2);
  });

  test('bears no name that another bears, also as it is read aloud', async () => {
    for (const joining of ['Meja 2', 'meja-2', 'MEJA (2)']) {
      expect(await first.joining.makeJoiningFile(first.id, { here: '', joining })).toMatchObject({
        error: { type: 'laptop-name-taken' },
      });
    }
    getValue(await first.joining.makeJoiningFile(first.id, { here: '', joining: 'Meja 3' }));
  });

  test('that lets two in tells them apart wherever they are named', async () => {
    const [second, third] = [await joinAs('tableb'), await joinAs('tablec')];
    for (const { services, id } of [second, third]) {
      getValue(await services.withdrawEntry(id, entryId(1), GONE));
    }
    await meet(second, third);
    const { laptops = [], own } = await loadSecretariat(third.ports, third.id);
    const names = laptops.map(({ key }) => nameLaptop(laptops, key));
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^Meja 2 \([A-Z0-9]{4}\)$/);
    // At both the same: whoever reads it aloud is understood.
    await meet(third, second);
    const there = (await loadSecretariat(second.ports, second.id)).laptops ?? [];
    expect(own && nameLaptop(there, own)).toBe(own && nameLaptop(laptops, own));
  });

  test('is no other kind of file, and no other competition’s', async () => {
    const { joining } = await joinAs('tableb');
    expect(await joining.readJoiningFile(competitionFile.bytes)).toMatchObject({
      error: { type: 'not-a-joining-file', kind: 'competition' },
    });
    expect(refusals(await take(first, joiningFile))).toEqual(['not-a-scores-file']);
  });

  test('is made once judges have the competition as it is, under names that tell laptops apart', async () => {
    const make = (names: typeof NAMES) => first.joining.makeJoiningFile(first.id, names);
    expect(await make({ here: '', joining: ' ' })).toMatchObject({ error: { type: 'laptop-name-missing' } });
    for (const joining of ['meja 1', 'MEJA  1', 'Ｍｅｊａ 1']) {
      expect(await make({ here: '', joining })).toMatchObject({ error: { type: 'laptop-name-taken' } });
    }
    expect(await make({ here: '', joining: 'x'.repeat(121) })).toMatchObject({
      error: { type: 'text-too-long' },
    });
    const rename = (before: Competition) => setIdentity(before, { ...before.identity, name: 'Lain' });
    getValue(await event.services.changeCompetition(event.id, rename));
    expect(await make({ here: '', joining: 'Meja 3' })).toMatchObject({
      error: { type: 'joining-before-file' },
    });
  });
});

describe('what a laptop says', () => {
  test('counts for nobody where its certificate is not the competition’s key’s word', async () => {
    const second = await joinAs('tableb');
    getValue(await second.services.excuse(second.id, [(await judgeAt('J1')).key(1)], SICK));
    const sealed = await decisionsOf(second);
    const opened = getValue(
      await second.ports.keyring.open(
        (await loadSecretariat(second.ports, second.id)).own as DeviceKey,
        sealed.bytes,
      ),
    );
    const file = getValue(await second.ports.codec.decode(opened));
    if (file.kind !== 'decisions' || !file.secretariat) throw new Error('no decisions of several');
    const [laptop] = file.secretariat.laptops;
    const forged = { ...file.secretariat, laptops: [{ ...(laptop as SecretariatLaptop), name: 'Meja 9' }] };
    await expect(second.ports.codec.encode({ ...file, secretariat: forged })).rejects.toThrow(
      'signature-wrong',
    );
    // A laptop that vouches for itself: another competition's key, as far as this one knows.
    const stranger = await second.ports.keyring.createKey();
    const own = await second.ports.codec.vouching.certify(stranger, {
      ...{ competition: file.competition.id, key: file.signer, name: 'Meja 2', at: file.createdAt },
    });
    const itself = { key: stranger, laptops: [own] };
    const alien = await second.ports.codec.encode({ ...file, secretariat: itself });
    expect(refusals(await take(first, { ...sealed, bytes: alien }))).toEqual(['other-secretariat']);
  });

  test('is in its own files alone: no laptop hands on what another wrote as its own word', async () => {
    const second = await joinAs('tableb');
    const sheet = (await judgeAt('J1')).key(1);
    getValue(await first.services.excuse(first.id, [sheet], SICK));
    getValue(await second.services.excuse(second.id, [{ ...sheet, entry: entryId(2) }], SICK));
    await meet(first, second);
    const sealed = await decisionsOf(second);
    const { own } = await loadSecretariat(second.ports, second.id);
    const opened = getValue(await second.ports.keyring.open(own as DeviceKey, sealed.bytes));
    const file = getValue(await second.ports.codec.decode(opened));
    if (file.kind !== 'decisions') throw new Error('no decisions');
    expect(file.revisions.map(({ revision }) => revision.device)).toEqual([own]);
    const acts = await second.ports.repository.loadActs(second.id);
    await expect(second.ports.codec.encode({ ...file, revisions: acts })).rejects.toThrow('another device');
  });
});

describe('the competition’s key', () => {
  test('is handed over with a code: one laptop holds it, and the trail of both says which', async () => {
    const second = await joinAs('tableb');
    getValue(await first.joining.giveKey(first.id, { ...quietly, here: '' }));
    const backup = lastSaved(first.ports);
    expect(await event.services.exportCompetitionFile(event.id)).toMatchObject({
      error: { type: 'key-held-elsewhere' },
    });
    const taking = { bytes: backup.bytes, secret: A_CARD_CODE, reason: 'Laptop pertama pulang.' };
    getValue(await second.joining.takeKey(second.id, taking));
    const rename = (before: Competition) => setIdentity(before, { ...before.identity, name: 'Lomba kedua' });
    getValue(await second.services.changeCompetition(second.id, rename));
    getValue(await second.services.exportCompetitionFile(second.id));
    const newer = lastSaved(second.ports);
    expect((await loadSecretariat(second.ports, second.id)).edition?.number).toBe(2);
    await meet(first, second);
    expect(refusals(await take(first, newer))).toEqual([]);
    expect((await loadSecretariat(first.ports, first.id)).competition.identity.name).toBe('Lomba kedua');
    for (const table of [first, second]) {
      const acts = await table.ports.repository.loadActs(table.id);
      expect(acts.at(-1)?.revision).toMatchObject({ act: 'key-taken', name: 'Meja 2', from: 'laptop' });
    }
    // A judge who has the first file opens the second, and cards still open.
    const desk = await aDesk(newer, 'J2', fakePorts({}, { seed: 'jtwo' }));
    await sign(desk, 70);
    expect(refusals(await take(second, await desk.handOver()))).toEqual([]);
    expect(getValue(await second.services.openCards(second.id)).length).toBe(3);
  });

  test('is handed on by a laptop that joined, and comes back to where it was', async () => {
    const [second, third] = [await joinAs('tableb'), await joinAs('tablec')];
    const reason = 'Pindah meja.';
    for (const [from, to] of [
      [first, second],
      [second, third],
      [third, first],
    ] as const) {
      await meet(from, to);
      getValue(await from.joining.giveKey(from.id, { ...quietly, here: '' }));
      const { bytes } = lastSaved(from.ports);
      getValue(await to.joining.takeKey(to.id, { bytes, secret: A_CARD_CODE, reason }));
      await meet(from, to);
      getValue(await to.services.exportCompetitionFile(to.id));
      expect(await from.services.exportCompetitionFile(from.id)).toMatchObject({
        error: { type: 'key-held-elsewhere' },
      });
    }
  });

  test('is in a full backup of the laptop that took it, for when that one is gone too', async () => {
    const [second, third] = [await joinAs('tableb'), await joinAs('tablec')];
    getValue(await first.joining.giveKey(first.id, { ...quietly, here: '' }));
    const { bytes } = lastSaved(first.ports);
    getValue(await second.joining.takeKey(second.id, { bytes, secret: A_CARD_CODE, reason: 'Diterima.' }));
    const passphrase = 'kata sandi panjang';
    getValue(await second.laptop.backups.make(second.id, { ...quietly, passphrase }));
    const backup = lastSaved(second.ports).bytes;
    const taking = { bytes: backup, secret: passphrase, reason: 'Meja 2 rusak.' };
    getValue(await third.joining.takeKey(third.id, taking));
    getValue(await third.services.exportCompetitionFile(third.id));
  });

  test('is taken over from a full backup where the laptop that had it is gone', async () => {
    const second = await joinAs('tableb');
    getValue(await first.laptop.backups.make(first.id, { ...quietly, passphrase: 'kata sandi panjang' }));
    const backup = lastSaved(first.ports);
    const taking = { bytes: backup.bytes, secret: 'kata sandi panjang', reason: 'Laptop pertama rusak.' };
    expect(await second.joining.takeKey(second.id, { ...taking, secret: 'salah' })).toMatchObject({
      error: { type: 'passphrase-wrong' },
    });
    expect(await second.joining.takeKey(second.id, { ...taking, reason: ' ' })).toMatchObject({
      error: { type: 'reason-missing' },
    });
    getValue(await second.joining.takeKey(second.id, taking));
    getValue(await second.services.exportCompetitionFile(second.id));
    // The first one turns up again: it learns that it holds the key no more.
    await meet(first, second);
    expect(await first.services.exportCompetitionFile(first.id)).toMatchObject({
      error: { type: 'key-held-elsewhere' },
    });
    expect(refusals(await take(first, await decisionsOf(second)))).toEqual([]);
  });

  test('is in no backup of a laptop that never had it, nor in another competition’s', async () => {
    const [second, third] = [await joinAs('tableb'), await joinAs('tablec')];
    getValue(await third.laptop.backups.make(third.id, { ...quietly, passphrase: 'kata sandi panjang' }));
    const taking = { secret: 'kata sandi panjang', reason: 'Coba.' };
    expect(
      await second.joining.takeKey(second.id, { ...taking, bytes: lastSaved(third.ports).bytes }),
    ).toMatchObject({ error: { type: 'backup-without-key' } });
  });

  test('held by two at once is in dispute, and neither writes a file until one is confirmed', async () => {
    const second = await joinAs('tableb');
    getValue(await first.joining.giveKey(first.id, { ...quietly, here: '' }));
    const { bytes } = lastSaved(first.ports);
    getValue(await second.joining.takeKey(second.id, { bytes, secret: A_CARD_CODE, reason: 'Diterima.' }));
    getValue(await first.joining.keepKey(first.id, 'Dikira hilang.'));
    await meet(first, second);
    const disputed = { error: { type: 'key-holder-disputed' } };
    for (const { services, id } of [first, second]) {
      expect(await services.exportCompetitionFile(id)).toMatchObject(disputed);
    }
    const [heads] = await conflictsAt(first);
    const act = heads?.find(({ revision }) => revision.act === 'key-taken' && revision.name === 'Meja 1');
    if (!act || !heads) throw new Error('nothing in dispute');
    const shown = heads.map(({ id }) => id);
    getValue(await second.services.confirmAct(second.id, { act: act.revision, shown, reason: 'Tetap.' }));
    await meet(first, second);
    getValue(await first.services.exportCompetitionFile(first.id));
    expect(await second.services.exportCompetitionFile(second.id)).toMatchObject({
      error: { type: 'key-held-elsewhere' },
    });
  });

  test('that came back on another laptop goes on under a new key of that laptop’s own', async () => {
    getValue(await first.laptop.backups.make(first.id, { ...quietly, passphrase: 'kata sandi panjang' }));
    const { bytes } = lastSaved(first.ports);
    const laptop = await aBackupLaptop('tablef');
    const opened = getValue(await laptop.backups.inspect(bytes, { passphrase: 'kata sandi panjang' }));
    getValue(await laptop.backups.restore(opened, { onPhase: () => {} }));
    const [before, after] = [
      await loadSecretariat(first.ports, first.id),
      await loadSecretariat(laptop.ports, first.id),
    ];
    expect(after.own).not.toBe(before.own);
    expect(after.laptops?.map(({ name }) => name)).toEqual(['Meja 1', 'Meja 1 (2)']);
    const acts = await laptop.ports.repository.loadActs(first.id);
    expect(acts.at(-1)?.revision).toMatchObject({ act: 'key-taken', laptop: after.own, from: 'backup' });
    getValue(await toTable(laptop, first.id).services.exportCompetitionFile(first.id));
  });
});
