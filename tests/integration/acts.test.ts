import { describe, expect, test } from 'vitest';
import { createDatabase } from '../../renderer/adapters/database/database';
import { createPauses } from '../../renderer/adapters/pauses';
import { isAct, type StoredAct } from '../../renderer/application/acts/act';
import { findActConflicts, foldActs } from '../../renderer/application/acts/fold-acts';
import { standingOf } from '../../renderer/application/acts/with-acts';
import { createDisputeFinder } from '../../renderer/application/disputes/disputed-sheet';
import { toOwnSheets } from '../../renderer/application/sheets/own-sheets';
import { createTrails } from '../../renderer/application/trail/trails';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import { toHeadsDigest } from '../../renderer/domain/decision';
import type { RevisionId } from '../../renderer/domain/ids';
import type { SheetKey } from '../../renderer/domain/revision';
import { describeEntry, toTrailNames } from '../../renderer/features/trail/describe-entry';
import { aBackupLaptop, type BackupLaptop } from '../builders/a-backup-laptop';
import { judgeId } from '../builders/a-judge';
import { aLastingVault } from '../builders/a-lasting-vault';
import { deviceKey } from '../builders/a-revision';
import { onlyRound } from '../builders/a-round';
import { anAct, oneOfEachKind } from '../builders/an-act';
import {
  type ADesk,
  type AnEvent,
  aDesk,
  anEvent,
  exportFile,
  loadStanding,
  loadView,
} from '../builders/an-event';
import { anotherLaptop, getValue, lastSaved } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';
import { quiet, takeFiles } from '../builders/take-files';

const reason = 'Sakit, surat dokter ada.';

interface Scene {
  readonly event: AnEvent;
  readonly desk: ADesk;
  readonly sheet: SheetKey;
}

/** The judge's laptop has the file, and the secretariat notes afterwards that entry 1 isn't for this judge. */
async function aScene(ports?: BackupLaptop['ports']): Promise<Scene> {
  const event = await anEvent(ports && { ports });
  const desk = await aDesk(await exportFile(event), 'J1', anotherLaptop('one'));
  const sheet = desk.key(1);
  getValue(await event.services.excuse(event.id, [sheet], { says: 'excused', reason }));
  return { event, desk, sheet };
}

const cellOf = async (event: Pick<AnEvent, 'ports' | 'id'>, { judge, entry }: SheetKey) =>
  (await loadView(event)).rounds[0]?.tabulation.rows.find((row) => row.entry.id === entry)?.cells.get(judge);

const standingAt = async (desk: ADesk, number: number): Promise<string | undefined> => {
  const { repository } = desk.ports;
  const workspace = standingOf(await desk.workspace(), await repository.loadActs(desk.id));
  const { sheets } = toOwnSheets(
    workspace,
    await repository.loadRevisions(desk.id),
    hashText,
    onlyRound(workspace),
  );
  return sheets.find(({ entry }) => entry.number === number)?.standing;
};

describe('what the secretariat notes', () => {
  test('counts at once, and is told the judge by the receipt', async () => {
    const { event, desk, sheet } = await aScene();
    expect(await cellOf(event, sheet)).toMatchObject({ type: 'excused', by: 'secretariat', reason });
    expect(await standingAt(desk, 1)).toBe('empty');
    getValue(await event.services.exportReceipt(event.id, judgeId('J1')));
    await takeFiles(desk, [lastSaved(event.ports)]);
    expect(await standingAt(desk, 1)).toBe('excused');
    expect(await desk.ports.repository.loadRevisions(desk.id)).toEqual([]);

    getValue(await event.services.excuse(event.id, [sheet], { says: 'taken-back', reason: 'Sembuh.' }));
    expect(await cellOf(event, sheet)).toMatchObject({ type: 'missing' });
    getValue(await event.services.exportReceipt(event.id, judgeId('J1')));
    await takeFiles(desk, [lastSaved(event.ports)]);
    expect(await standingAt(desk, 1)).toBe('empty');
  });

  test('is told no other judge; which entries take part, the competition file says', async () => {
    const { event } = await aScene();
    const other = await aDesk(await exportFile(event), 'J2', anotherLaptop('two'));
    getValue(await event.services.withdrawEntry(event.id, other.key(2).entry, { says: 'withdrawn', reason }));
    getValue(await event.services.exportReceipt(event.id, judgeId('J2')));
    await takeFiles(other, [lastSaved(event.ports)]);
    expect(await other.ports.repository.loadActs(other.id)).toEqual([]);
    expect(await standingAt(other, 2)).toBe('empty');
    const next = await aDesk(await exportFile(event), 'J2', anotherLaptop('three'));
    expect(await standingAt(next, 2)).toBeUndefined();
  });

  test('needs a reason that can be carried', async () => {
    const { event, sheet } = await aScene();
    const before = await event.ports.repository.loadActs(event.id);
    for (const [typed, type] of [
      [' \n', 'reason-missing'],
      ['a'.repeat(2_001), 'text-too-long'],
    ] as const) {
      const refused = await event.services.excuse(event.id, [sheet], { says: 'excused', reason: typed });
      expect(refused).toMatchObject({ ok: false, error: { type } });
    }
    expect(await event.ports.repository.loadActs(event.id)).toEqual(before);
  });

  test('stands in a chain of its own: a decision about a sheet takes no number from it', async () => {
    const { event, sheet } = await aScene();
    const { repository } = event.ports;
    getValue(await event.services.withdrawEntry(event.id, sheet.entry, { says: 'withdrawn', reason }));
    const acts = await repository.loadActs(event.id);
    expect(acts.map(({ revision }) => revision.seq)).toEqual([1, 2]);
    expect(acts[1]?.revision.prev).toBe(acts[0]?.id);
    await repository.appendRevisions<never>(event.id, ({ tip, actTip }) => {
      expect([tip.seq, actTip.seq]).toEqual([0, 2]);
      return { ok: true, value: [] };
    });
  });

  test('a withdrawn entry is in the next competition file, an excusal in none', async () => {
    const { event, desk, sheet } = await aScene();
    getValue(await event.services.withdrawEntry(event.id, desk.key(2).entry, { says: 'withdrawn', reason }));
    const next = await aDesk(await exportFile(event), 'J1', anotherLaptop('spare'));
    const { competition } = await next.workspace();
    expect(competition.entries.map(({ status }) => status.type)).toEqual(['active', 'withdrawn', 'active']);
    expect(competition.excusals).toEqual([]);
    expect(await cellOf(event, sheet)).toMatchObject({ type: 'excused' });
  });
});

describe('acts on the disk', () => {
  const acts = (laptop: BackupLaptop, id: WorkspaceId) => laptop.profile.repository.loadActs(id);

  test('are in both copies: a lost database has them again from the log', async () => {
    const [vault, database] = [aLastingVault(), `acts-${crypto.randomUUID()}`];
    const office = await aBackupLaptop('office', { vault, database });
    const { event, sheet } = await aScene(office.ports);
    const written = await acts(office, event.id);
    expect(written).toHaveLength(1);
    await office.profile.close();

    const again = await aBackupLaptop('office', { vault, database });
    expect(await acts(again, event.id)).toEqual(written);
    await again.profile.close();

    const raw = createDatabase(database);
    await raw.open();
    await raw.delete();
    const rebuilt = await aBackupLaptop('office', { vault, database });
    expect(await acts(rebuilt, event.id)).toEqual(written);
    expect(await cellOf({ ports: rebuilt.ports, id: event.id }, sheet)).toMatchObject({ type: 'excused' });
    await rebuilt.profile.close();
  });

  test.each([
    ['without a passphrase', undefined],
    ['under one', 'kata sandi yang panjang'],
  ])('come back from a backup %s', async (_, passphrase) => {
    const office = await aBackupLaptop('office');
    const { event, sheet } = await aScene(office.ports);
    const written = await acts(office, event.id);
    getValue(
      await office.backups.make(event.id, { ...quiet, ...(passphrase !== undefined && { passphrase }) }),
    );
    const bytes = office.ports.saved.at(-1)?.bytes ?? new Uint8Array();
    const spare = await aBackupLaptop('spare');
    const opened = getValue(
      await spare.backups.inspect(bytes, passphrase === undefined ? {} : { passphrase }),
    );
    getValue(await spare.backups.restore(opened, { onPhase: () => {}, oldLaptop: 'stopped' }));
    // With the competition's key comes the note that this laptop has taken it.
    const taken = passphrase === undefined ? [] : ['key-taken'];
    const back = await acts(spare, event.id);
    expect(back.slice(0, written.length)).toEqual(written);
    expect(
      back
        .slice(written.length)
        .filter(isAct)
        .map(({ revision }) => revision.act),
    ).toEqual(taken);
    expect(await cellOf({ ports: spare.ports, id: event.id }, sheet)).toMatchObject({ type: 'excused' });
  });

  test('come back on a judge’s laptop too, whatever its receipt told', async () => {
    const bench = await aBackupLaptop('bench');
    const event = await anEvent();
    const desk = await aDesk(await exportFile(event), 'J1', bench.ports);
    getValue(await event.services.excuse(event.id, [desk.key(1)], { says: 'excused', reason }));
    await event.ports.repository.addImport(event.id, [], (counts) => ({
      ...{ workspace: event.id, fileName: 'x', fileHash: hashText('x'), judge: null, device: deviceKey('x') },
      ...{ kind: 'decisions', ...counts, at: '2026-03-16T05:00:00.000Z' },
    }));
    const told = oneOfEachKind().filter(
      ({ revision }) => !('judge' in revision) || revision.judge === judgeId('J1'),
    );
    await desk.ports.repository.addImport(desk.id, told, (counts) => ({
      ...{
        workspace: desk.id,
        fileName: 't',
        fileHash: hashText('t'),
        judge: judgeId('J1'),
        device: deviceKey('office'),
      },
      ...{ kind: 'receipt', ...counts, at: '2026-03-16T05:00:00.000Z' },
    }));
    getValue(await bench.backups.make(desk.id, { ...quiet, passphrase: 'kata sandi yang panjang' }));
    const bytes = bench.ports.saved.at(-1)?.bytes ?? new Uint8Array();
    const spare = await aBackupLaptop('spare bench');
    const opened = getValue(await spare.backups.inspect(bytes, { passphrase: 'kata sandi yang panjang' }));
    getValue(await spare.backups.restore(opened, { onPhase: () => {}, oldLaptop: 'stopped' }));
    expect(await acts(spare, desk.id)).toHaveLength(told.length);
  });

  test('are told by the trail, with their reason, in both languages', async () => {
    const office = await aBackupLaptop('office');
    const { event, desk, sheet } = await aScene(office.ports);
    getValue(await event.services.withdrawEntry(event.id, desk.key(2).entry, { says: 'withdrawn', reason }));
    getValue(await event.services.excuse(event.id, [sheet], { says: 'taken-back', reason: 'Sembuh.' }));
    const trails = createTrails({ ...office.ports, archive: office.profile.archive, createPauses });
    const { entries } = getValue(await trails.read(event.id));
    const names = toTrailNames(await event.competition());
    const told = entries.filter(({ what }) => what.type === 'act');
    expect(told.map((entry) => describeEntry(entry, names, 'id').title)).toEqual([
      'Juri J1 dicatat tidak menilai peserta 1',
      'Peserta 2 dinyatakan mundur',
      'Juri J1 kembali menilai peserta 1',
    ]);
    expect(told.map((entry) => describeEntry(entry, names, 'en').title)).toEqual([
      'Judge J1 is recorded as not scoring entry 1',
      'Entry 2 has withdrawn',
      'Judge J1 scores entry 1 again',
    ]);
    expect(describeEntry(told[0] as (typeof told)[number], names, 'id').aside).toContain(`alasan: ${reason}`);
    expect(told.map(({ group }) => group)).toEqual(['decisions', 'decisions', 'decisions']);
  });
});

describe('what one laptop took from another, and was looked at', () => {
  test('is in dispute no more, and the sheet says what it says last, on every laptop', async () => {
    const event = await anEvent({ judges: 1 });
    const file = await exportFile(event);
    const [first, second] = [
      await aDesk(file, 'J1', anotherLaptop('first')),
      await aDesk(file, 'J1', anotherLaptop('second')),
    ];
    await first.mark(1, { a: 80, b: 80 });
    await first.sign(1);
    const scores = await first.handOver();
    await takeFiles(second, [scores]);
    getValue(await second.services.reopenSheet(second.id, second.key(1), 'Salah ketik'));
    await second.mark(1, { a: 60, b: 60 });
    await second.sign(1);
    await takeFiles(event, [scores, await second.handOver()]);
    const key = first.key(1);
    expect(await cellOf(event, key)).toMatchObject({ type: 'missing', state: { cause: 'taken' } });

    const shownOf = async () => {
      const sheet = createDisputeFinder(
        await loadStanding(event.ports, event.id),
        await event.ports.repository.loadRevisions(event.id),
        hashText,
      )(key);
      return toHeadsDigest(sheet?.replaces ?? [], hashText);
    };
    const shown = await shownOf();
    const stale = { key, shown: hashText('another screen'), reason };
    expect(await event.services.letStand(event.id, stale)).toMatchObject({
      error: { type: 'conflict-moved-on' },
    });
    getValue(await event.services.letStand(event.id, { key, shown, reason }));
    expect(await cellOf(event, key)).toMatchObject({ type: 'counted', score: { sum: 60_000_000, count: 1 } });
    // Looked at once: there is nothing left to look at.
    expect(await event.services.letStand(event.id, { key, shown, reason })).toMatchObject({ ok: false });
    // The judge's laptops are told.
    getValue(await event.services.exportReceipt(event.id, judgeId('J1')));
    await takeFiles(first, [lastSaved(event.ports)]);
    const told = await first.ports.repository.loadActs(first.id);
    expect(told.map(({ revision }) => 'act' in revision && revision.act)).toEqual(['dispute-seen']);
  });
});

describe('two tables that say different things', () => {
  test('end visible and equal on both, until one of the two is confirmed with a reason', async () => {
    const { event, sheet } = await aScene();
    const { repository } = event.ports;
    const [mine] = (await repository.loadActs(event.id)) as readonly [StoredAct];
    // The other table's laptop wrote by the same key without knowing of this one.
    const theirs = anAct(
      { act: 'excusal', ...sheet, says: 'taken-back', reason: 'Hadir.' },
      { device: mine.revision.device, lamport: mine.revision.lamport, wall: '2026-03-16T04:00:00.000Z' },
    );
    await repository.addImport(event.id, [theirs], (counts) => ({
      ...{ workspace: event.id, fileName: 'keputusan.pleno', fileHash: hashText('k'), judge: null },
      ...{ device: mine.revision.device, kind: 'decisions', ...counts, at: '2026-03-16T05:00:00.000Z' },
    }));
    const heads = findActConflicts(foldActs(await repository.loadActs(event.id)));
    expect(heads.map((both) => both.length)).toEqual([2]);
    expect(await cellOf(event, sheet)).toMatchObject({ type: 'missing' });

    const confirm = (shown: readonly RevisionId[], why = reason) =>
      event.services.confirmAct(event.id, { act: mine.revision, shown, reason: why });
    expect(await confirm([mine.id])).toMatchObject({ error: { type: 'conflict-moved-on' } });
    expect(await confirm([mine.id, theirs.id], ' ')).toMatchObject({ error: { type: 'reason-missing' } });
    getValue(await confirm([mine.id, theirs.id]));
    expect(findActConflicts(foldActs(await repository.loadActs(event.id)))).toEqual([]);
    expect(await cellOf(event, sheet)).toMatchObject({ type: 'excused', reason });
  });
});
