import { describe, expect, test } from 'vitest';
import type { Backups } from '../../renderer/application/backup/backup';
import type { OpenedBackup } from '../../renderer/application/backup/inspect-backup';
import { createServices } from '../../renderer/application/create-services';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import type { Vault } from '../../renderer/application/ports/vault';
import { toResultReport } from '../../renderer/application/results/result-report';
import { toSecretariatView } from '../../renderer/application/results/secretariat-view';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import { aBackupLaptop, type BackupLaptop } from '../builders/a-backup-laptop';
import { aLastingVault } from '../builders/a-lasting-vault';
import { type ADesk, aDesk, anEvent, exportFile, loadSecretariat, loadView } from '../builders/an-event';
import { anIncomingFile, getValue, lastSaved } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';
import { A_CARD_CODE } from '../builders/quick-credentials';
import { quiet } from '../builders/take-files';

const secret = 'kata sandi yang panjang';

/** A secretariat with one judge's scores in, and that judge's laptop. */
async function anEventWithScores(vault: Vault = aLastingVault()): Promise<{
  readonly office: BackupLaptop;
  readonly id: WorkspaceId;
  readonly bench: BackupLaptop;
  readonly desk: ADesk;
}> {
  const office = await aBackupLaptop('office', { vault });
  const event = await anEvent({ ports: office.ports });
  const file = await exportFile(event);
  const bench = await aBackupLaptop('bench');
  const desk = await aDesk(file, 'J1', bench.ports);
  await desk.mark(1, allMarksOf(await event.competition()));
  await desk.mark(2, allMarksOf(await event.competition()));
  await desk.sign(1);
  await takeScores(office, event.id, await desk.handOver());
  return { office, id: event.id, bench, desk };
}

const allMarksOf = (competition: {
  readonly rounds: readonly { readonly rubric: { readonly criteria: readonly { readonly id: string }[] } }[];
}) =>
  Object.fromEntries((competition.rounds[0]?.rubric.criteria ?? []).map(({ id }, index) => [id, 70 + index]));

async function takeScores(office: BackupLaptop, id: WorkspaceId, file: OutgoingFile): Promise<void> {
  const [outcome] = await createServices(office.ports).importBundles(id, [anIncomingFile(file)], {
    onProgress: () => {},
    signal: quiet.signal,
  });
  expect(outcome).toMatchObject({ type: 'taken' });
}

async function backUp(laptop: BackupLaptop, id: WorkspaceId, passphrase?: string): Promise<OutgoingFile> {
  getValue(await laptop.backups.make(id, { ...quiet, ...(passphrase === undefined ? {} : { passphrase }) }));
  return lastSaved(laptop.ports);
}

const open = async (backups: Backups, file: OutgoingFile, passphrase?: string): Promise<OpenedBackup> =>
  getValue(await backups.inspect(file.bytes, passphrase === undefined ? {} : { passphrase }));

const bring = async (laptop: BackupLaptop, file: OutgoingFile, passphrase?: string) =>
  getValue(
    await laptop.backups.restore(await open(laptop.backups, file, passphrase), {
      ...quiet,
      oldLaptop: 'stopped',
    }),
  );

/** Everything there is to say about a competition. */
async function everything({ ports }: BackupLaptop, id: WorkspaceId): Promise<unknown> {
  const { repository } = ports;
  return {
    workspace: await repository.findWorkspace(id),
    revisions: await repository.loadRevisions(id),
    imports: await repository.listImports(id),
    exports: await repository.listExports(id),
  };
}

async function resultsOf({ ports }: BackupLaptop, id: WorkspaceId): Promise<unknown> {
  const workspace = await loadSecretariat(ports, id);
  const [round] = toSecretariatView(workspace, await ports.repository.loadRevisions(id), hashText).rounds;
  if (!round) throw new Error('no round');
  return toResultReport(workspace.competition, round.tabulation, []);
}

describe('a backup of the secretariat', () => {
  test('brings everything back on another laptop: set-up, scores, trail, results', async () => {
    const { office, id } = await anEventWithScores();
    const file = await backUp(office, id);
    expect(file.name).toMatch(/_cadangan_sekretariat_20260316_[0-9a-f]{8}\.pleno$/);
    const fresh = await aBackupLaptop('fresh');
    const opened = await open(fresh.backups, file);
    expect(opened).toMatchObject({
      here: { type: 'absent' },
      keyPlan: 'missing',
      signedBy: 'workspace',
      twin: undefined,
    });
    expect(await bring(fresh, file)).toEqual({ workspace: id, role: 'secretariat', key: 'missing' });
    expect(await everything(fresh, id)).toEqual(await everything(office, id));
    expect(await resultsOf(fresh, id)).toEqual(await resultsOf(office, id));
  });

  test('keeps the whole history, with a line about where it came from', async () => {
    const { office, id } = await anEventWithScores();
    const before = getValue(await office.profile.archive.readLog(id));
    const file = await backUp(office, id);
    const fresh = await aBackupLaptop('fresh');
    await bring(fresh, file);
    const after = getValue(await fresh.profile.archive.readLog(id));
    expect(Buffer.from(after.bytes.subarray(0, before.bytes.length)).equals(before.bytes)).toBe(true);
    const added = new TextDecoder().decode(after.bytes.subarray(before.bytes.length));
    expect(added.trim().split('\n')).toHaveLength(1);
    expect(added).toContain('"what":"restored"');
    const noted = new TextDecoder().decode(getValue(await office.profile.archive.readLog(id)).bytes);
    expect(noted).toContain('"what":"backup-made"');
    expect(noted).toContain(file.name);
  });

  test('without a passphrase has no private key in it, so no competition file can be signed', async () => {
    const { office, id } = await anEventWithScores();
    const file = await backUp(office, id);
    expect(new TextDecoder().decode(file.bytes)).not.toContain('pkcs8');
    const fresh = await aBackupLaptop('fresh');
    await bring(fresh, file);
    expect(await createServices(fresh.ports).exportCompetitionFile(id)).toEqual({
      ok: false,
      error: { type: 'key-missing', role: 'secretariat' },
    });
  });

  test('under a passphrase carries the key, and the competition file can be signed', async () => {
    const { office, id } = await anEventWithScores();
    const file = await backUp(office, id, secret);
    expect(file.name).toMatch(/\.pleno\.age$/);
    const fresh = await aBackupLaptop('fresh');
    expect(await fresh.backups.inspect(file.bytes)).toEqual({ ok: false, error: { type: 'backup-locked' } });
    expect(await fresh.backups.inspect(file.bytes, { passphrase: 'kata sandi yang salah' })).toEqual({
      ok: false,
      error: { type: 'passphrase-wrong' },
    });
    expect(await fresh.ports.repository.listWorkspaces()).toEqual([]);
    expect(await bring(fresh, file, secret)).toMatchObject({ key: 'kept' });
    expect((await createServices(fresh.ports).exportCompetitionFile(id)).ok).toBe(true);
  });

  test('gives back the key alone where only that is missing', async () => {
    const { office, id } = await anEventWithScores();
    const withKey = await backUp(office, id, secret);
    const fresh = await aBackupLaptop('fresh');
    await bring(fresh, await backUp(office, id));
    const facts = await everything(fresh, id);
    const opened = await open(fresh.backups, withKey, secret);
    expect(opened.offersKey).toBe(true);
    getValue(await fresh.backups.takeKey(opened));
    expect(await everything(fresh, id)).toEqual(facts);
    expect((await createServices(fresh.ports).exportCompetitionFile(id)).ok).toBe(true);
    expect((await open(fresh.backups, withKey, secret)).offersKey).toBe(false);
  });
});

describe('what is here', () => {
  test('is shown next to what is in the backup', async () => {
    const { office, id, desk } = await anEventWithScores();
    const file = await backUp(office, id);
    expect((await open(office.backups, file)).here).toMatchObject({
      type: 'present',
      relation: 'here-newer',
    });
    await desk.sign(2);
    await takeScores(office, id, await desk.handOver());
    const opened = await open(office.backups, file);
    expect(opened.here).toMatchObject({ relation: 'here-newer', contents: { imports: 2 }, givesUp: 1 });
    expect(opened.log.contents).toMatchObject({ imports: 1 });
  });

  test('is not touched when it has moved since it was shown', async () => {
    const { office, id, desk } = await anEventWithScores();
    const opened = await open(office.backups, await backUp(office, id));
    await desk.sign(2);
    await takeScores(office, id, await desk.handOver());
    const facts = await everything(office, id);
    expect(await office.backups.restore(opened, quiet)).toEqual({
      ok: false,
      error: { type: 'backup-here-changed' },
    });
    expect(await everything(office, id)).toEqual(facts);
  });

  test('is kept as a snapshot before it goes, and comes back from there', async () => {
    const { office, id, desk } = await anEventWithScores();
    const file = await backUp(office, id);
    const old = await everything(office, id);
    await desk.sign(2);
    await takeScores(office, id, await desk.handOver());
    const newer = await everything(office, id);
    await bring(office, file);
    expect(await everything(office, id)).toEqual(old);
    const [snapshot] = getValue(await office.backups.snapshots.list());
    if (!snapshot) throw new Error('no snapshot');
    expect(snapshot.workspace).toBe(id);
    const bytes = getValue(await office.backups.snapshots.read(snapshot));
    const opened = getValue(await office.backups.inspect(bytes));
    expect(opened.here).toMatchObject({ type: 'present', relation: 'diverged' });
    getValue(await office.backups.restore(opened, quiet));
    expect(await everything(office, id)).toEqual(newer);
  });

  test('stays when no snapshot of it can be written', async () => {
    const vault = aLastingVault();
    let write: Vault['snapshots']['write'] = vault.snapshots.write;
    const { office, id, desk } = await anEventWithScores({
      ...vault,
      snapshots: { ...vault.snapshots, write: (...request) => write(...request) },
    });
    const file = await backUp(office, id);
    await desk.sign(2);
    await takeScores(office, id, await desk.handOver());
    const facts = await everything(office, id);
    write = async () => ({ ok: false, error: { type: 'vault-full' } });
    expect(await office.backups.restore(await open(office.backups, file), quiet)).toEqual({
      ok: false,
      error: { type: 'vault-full' },
    });
    expect(await everything(office, id)).toEqual(facts);
  });
});

describe('what is no backup', () => {
  test('is refused with its name, and changes nothing', async () => {
    const { office, id, desk } = await anEventWithScores();
    const scores = await desk.handOver();
    const facts = await everything(office, id);
    expect(await office.backups.inspect(scores.bytes)).toEqual({
      ok: false,
      error: { type: 'not-a-backup' },
    });
    expect(await office.backups.inspect(new Uint8Array([1, 2, 3]))).toEqual({
      ok: false,
      error: { type: 'not-a-pleno-file' },
    });
    const { bytes } = await backUp(office, id);
    const cut = await office.backups.inspect(bytes.subarray(0, bytes.length - 100));
    expect(cut).toMatchObject({ ok: false, error: { type: 'file-damaged' } });
    const locked = (await backUp(office, id, secret)).bytes.slice();
    locked[locked.length - 20] = (locked[locked.length - 20] as number) ^ 1;
    expect(await office.backups.inspect(locked, { passphrase: secret })).toMatchObject({
      ok: false,
      error: { type: 'file-damaged' },
    });
    expect((await everything(office, id)) as object).toEqual(facts);
  });
});

describe('a backup of a judge', () => {
  test('with the key goes on where the old laptop stopped', async () => {
    const { office, id, bench, desk } = await anEventWithScores();
    const file = await backUp(bench, desk.id, secret);
    expect(file.name).toMatch(/_cadangan_j1_/);
    const spare = await aBackupLaptop('spare');
    const opened = await open(spare.backups, file, secret);
    expect(opened.keyPlan).toBe('asked');
    expect(getValue(await spare.backups.restore(opened, { ...quiet, oldLaptop: 'stopped' }))).toMatchObject({
      key: 'kept',
    });
    const services = createServices(spare.ports);
    getValue(await services.submitSheets(desk.id, [desk.key(2)]));
    getValue(await services.exportBundle(desk.id));
    await takeScores(office, id, lastSaved(spare.ports));
    const view = await loadView({ ports: office.ports, id });
    expect([...view.states.values()].map(({ type }) => type)).toEqual(['submitted', 'submitted']);
    expect(view.distrusted.size).toBe(0);
  });

  test.each([
    ['without the key', undefined],
    ['with the key, while the old laptop goes on,', secret],
  ])('%s is signed again with a new one, and nothing is in dispute', async (_how, passphrase) => {
    const { office, id, bench, desk } = await anEventWithScores();
    const file = await backUp(bench, desk.id, passphrase);
    const spare = await aBackupLaptop('spare');
    const opened = await open(spare.backups, file, passphrase);
    const restored = getValue(await spare.backups.restore(opened, { ...quiet, oldLaptop: 'goes-on' }));
    expect(restored).toEqual({ workspace: desk.id, role: 'judge', key: { type: 'renewed', toSign: 1 } });
    const services = createServices(spare.ports);
    getValue(await services.submitSheets(desk.id, [desk.key(1), desk.key(2)]));
    // A new key needs the card's word once more.
    getValue(await services.unlockLaptop(desk.id, A_CARD_CODE));
    getValue(await services.exportBundle(desk.id));
    await takeScores(office, id, lastSaved(spare.ports));
    const view = await loadView({ ports: office.ports, id });
    expect([...view.states.values()].map(({ type }) => type)).toEqual(['submitted', 'submitted']);
    expect(view.distrusted.size).toBe(0);
  });

  test('put back over newer work on its own laptop gets a new key, so that no number is used twice', async () => {
    const { bench, desk } = await anEventWithScores();
    const file = await backUp(bench, desk.id, secret);
    const { device } = await desk.workspace();
    await desk.mark(3, { a: 1 });
    const opened = await open(bench.backups, file, secret);
    expect(opened.keyPlan).toBe('renewed');
    expect(opened.here).toMatchObject({ relation: 'here-newer', givesUp: 1 });
    getValue(await bench.backups.restore(opened, quiet));
    expect((await desk.workspace()).device).not.toBe(device);
  });

  test('put back over the same work keeps its key', async () => {
    const { bench, desk } = await anEventWithScores();
    const opened = await open(bench.backups, await backUp(bench, desk.id, secret), secret);
    expect(opened.keyPlan).toBe('kept');
    expect(opened.here).toMatchObject({ givesUp: 0 });
  });
});

describe('cancelling', () => {
  test('saves nothing and notes nothing', async () => {
    const { office, id } = await anEventWithScores();
    const saved = office.ports.saved.length;
    const before = getValue(await office.profile.archive.readLog(id)).contents.lines;
    const cancelled = new AbortController();
    const made = await office.backups.make(id, {
      passphrase: secret,
      signal: cancelled.signal,
      onPhase: (phase) => phase === 'locking' && cancelled.abort(),
    });
    expect(made).toEqual({ ok: false, error: { type: 'backup-cancelled' } });
    expect(office.ports.saved).toHaveLength(saved);
    expect(getValue(await office.profile.archive.readLog(id)).contents.lines).toBe(before);
  });
});
