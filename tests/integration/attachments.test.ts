import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createDatabase } from '../../renderer/adapters/database/database';
import type { FolderSaver } from '../../renderer/application/ports/file-saver';
import { importBundles } from '../../renderer/application/receive/import-bundles';
import type { ImportOutcome, IncomingFile } from '../../renderer/application/receive/import-outcome';
import { deliverFile } from '../../renderer/application/send/deliver-file';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import { ok } from '../../renderer/domain/result';
import { describeEntry, toTrailNames } from '../../renderer/features/trail/describe-entry';
import { toArchiveReadme } from '../../renderer/strings/archive-readme';
import { aBackupLaptop, type BackupLaptop } from '../builders/a-backup-laptop';
import { aLastingVault } from '../builders/a-lasting-vault';
import { aLetterOf, anEnclosure, aPostedLetter, receiversOfLetters } from '../builders/a-letter';
import { asFile, kindsWithLetters } from '../builders/a-made-up-kind';
import { anEvent, exportFile, loadSecretariat } from '../builders/an-event';
import { anIncomingFile, getValue, lastSaved } from '../builders/fake-ports';
import { aFolder } from '../builders/golden-files';

/* From the sender's folder into both copies, and from there into everything that carries them on. */

const kinds = kindsWithLetters;
const quiet = { onPhase: () => {}, signal: new AbortController().signal };
/** Not text, with line feeds inside, and none at its end. */
const scan = anEnclosure(Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7) % 251));
const table = anEnclosure('nomor;skor\n1;90\n2;84\n', 'text/csv');

interface Office {
  readonly laptop: BackupLaptop;
  readonly id: WorkspaceId;
  readonly letter: IncomingFile;
  readonly take: (...files: readonly IncomingFile[]) => Promise<readonly ImportOutcome[]>;
}

async function anOffice(
  database = `attachments-${crypto.randomUUID()}`,
  vault = aLastingVault(),
): Promise<Office> {
  const laptop = await aBackupLaptop('office', { kinds, vault, database });
  const event = await anEvent({ ports: laptop.ports });
  await exportFile(event);
  const workspace = await loadSecretariat(laptop.ports, event.id);
  const letter = await aPostedLetter(laptop.ports, aLetterOf(workspace, [scan, table]));
  return { laptop, id: event.id, letter, take: takeWith(laptop, event.id) };
}

const takeWith =
  ({ ports }: BackupLaptop, id: WorkspaceId) =>
  (...files: readonly IncomingFile[]) =>
    importBundles(ports, id, files, {
      onProgress: () => {},
      signal: quiet.signal,
      receivers: receiversOfLetters,
    });

const [scanFile, tableFile] = [anIncomingFile(scan), anIncomingFile(table)];

/** Both enclosures lie in both places, and are found whole. */
async function expectKept({ profile, vault }: BackupLaptop, id: WorkspaceId): Promise<void> {
  for (const { attachment, bytes } of [scan, table]) {
    expect(getValue(await profile.received.read(id, attachment.name))).toEqual(bytes);
    expect(getValue(await vault.received.read(id, attachment.name))).toEqual(bytes);
  }
  await profile.received.check();
  expect(profile.received.getReport()).toMatchObject({ state: 'checked', lost: [] });
}

describe('what a file names leaves with it', () => {
  const packing = (id: WorkspaceId, enclosures: readonly (typeof scan)[]) => ({
    toName: () => 'surat.pleno',
    record: { workspace: id, count: 0, lastSeq: 0 },
    attachments: new Map(enclosures.map(({ attachment, bytes }) => [attachment.name, bytes])),
  });

  test('by its hash, and comes in elsewhere as it was', async () => {
    const { laptop, id } = await anOffice();
    const letter = asFile(aLetterOf(await loadSecretariat(laptop.ports, id), [scan, table]));
    getValue(await deliverFile(laptop.ports, letter, packing(id, [table, scan])));
    const saved = lastSaved(laptop.ports);
    expect(saved.beside).toEqual([
      { name: scan.name, mime: 'application/pdf', bytes: scan.bytes },
      { name: table.name, mime: 'text/csv', bytes: table.bytes },
    ]);
    const outcomes = await takeWith(laptop, id)(...[...(saved.beside ?? []), saved].map(anIncomingFile));
    expect(outcomes.map(({ type }) => type)).toEqual(['taken', 'taken', 'taken']);
    await expectKept(laptop, id);
  });

  test('or it doesn’t leave: one that is missing, or another, or would lie open beside a sealed file', async () => {
    const { laptop, id } = await anOffice();
    const { competition, signer } = await loadSecretariat(laptop.ports, id);
    const letter = asFile(aLetterOf({ competition, signer }, [scan]));
    const before = laptop.ports.saved.length;
    const other = { ...scan, bytes: scan.bytes.map((byte) => byte ^ 1) };
    for (const enclosures of [[], [table], [other]]) {
      await expect(deliverFile(laptop.ports, letter, packing(id, enclosures))).rejects.toThrow('Not at hand');
    }
    const recipients = competition.access ? [competition.access.recipient] : [];
    const sealing = { recipients, opener: signer };
    await expect(deliverFile(laptop.ports, letter, { ...packing(id, [scan]), sealing })).rejects.toThrow(
      'would not be sealed',
    );
    expect(laptop.ports.saved).toHaveLength(before);
    expect((await laptop.ports.repository.listExports(id)).map(({ kind }) => kind)).toEqual(['competition']);
  });
});

describe('what lies beside a file', () => {
  test.each([
    ['behind it', (letter: IncomingFile) => [letter, scanFile, tableFile]],
    ['before it', (letter: IncomingFile) => [tableFile, scanFile, letter]],
  ])('is taken in the same lot %s, and kept in both places', async (_, order) => {
    const { laptop, id, letter, take } = await anOffice();
    const outcomes = await take(...order(letter));
    expect(outcomes.map(({ type }) => type)).toEqual(['taken', 'taken', 'taken']);
    expect(outcomes.some((outcome) => 'waiting' in outcome)).toBe(false);
    await expectKept(laptop, id);
    expect(laptop.profile.received.getReport()).toMatchObject({ mended: 0 });
    expect(await laptop.ports.repository.loadToHandOver(id)).toEqual({
      ok: true,
      value: { revisions: [], acts: [] },
    });
  });

  test('is waited for, taken when it comes, under whatever name, and not lost meanwhile', async () => {
    const { laptop, id, letter, take } = await anOffice();
    expect(await take(letter)).toEqual([expect.objectContaining({ type: 'taken', waiting: 2 })]);
    await laptop.profile.received.check();
    expect(laptop.profile.received.getReport()).toMatchObject({ state: 'checked', lost: [] });
    expect(await take(letter, tableFile)).toEqual([
      expect.objectContaining({ type: 'taken', waiting: 1 }),
      expect.objectContaining({ type: 'taken', fileName: table.name }),
    ]);
    const renamed = anIncomingFile({ name: 'hasil pindai.pdf', bytes: scan.bytes });
    expect(await take(renamed)).toEqual([
      expect.objectContaining({
        type: 'taken',
        record: expect.objectContaining({ kind: 'attachment', fileHash: scan.attachment.name, added: 0 }),
      }),
    ]);
    await expectKept(laptop, id);
  });

  test('is refused while nobody names it, and a file of another size isn’t read for it', async () => {
    const { laptop, id, letter, take } = await anOffice();
    const stranger = anEnclosure('surat lain');
    const refused = (fileName: string, type: string) => ({ type: 'refused', fileName, problem: { type } });
    expect(await take(anIncomingFile(stranger))).toEqual([refused(stranger.name, 'attachment-unnamed')]);
    await take(letter);
    expect(
      await take(
        anIncomingFile(stranger),
        anIncomingFile({ name: 'foto.jpg', bytes: stranger.bytes }),
        // As long as one that is named, and called like it.
        anIncomingFile({ name: scan.name, bytes: scan.bytes.map((byte) => byte ^ 1) }),
      ),
    ).toEqual([
      refused(stranger.name, 'attachment-unnamed'),
      refused('foto.jpg', 'not-a-pleno-file'),
      refused(scan.name, 'attachment-unnamed'),
    ]);
    let reads = 0;
    const counted: IncomingFile = {
      ...anIncomingFile(stranger),
      read: async () => {
        reads += 1;
        return stranger.bytes;
      },
    };
    await take(counted);
    expect(reads).toBe(1);
    expect(await laptop.ports.repository.listImports(id)).toHaveLength(1);
  });

  test('is mended from the other copy where one is damaged', async () => {
    const { laptop, id, letter, take } = await anOffice();
    await take(letter, scanFile, tableFile);
    const { received } = laptop.vault;
    getValue(await received.write(id, scan.attachment.name, scan.bytes.subarray(1)));
    await laptop.profile.received.check();
    expect(laptop.profile.received.getReport()).toMatchObject({ mended: 1, lost: [] });
    await expectKept(laptop, id);
  });

  test('survives the database, as the log names it', async () => {
    const [vault, name] = [aLastingVault(), `attachments-${crypto.randomUUID()}`];
    const { laptop, id, letter, take } = await anOffice(name, vault);
    await take(letter, scanFile, tableFile);
    const before = await laptop.ports.repository.listImports(id);
    await laptop.profile.close();
    const again = await aBackupLaptop('office', { kinds, vault, database: `${name}-fresh` });
    expect(await again.ports.repository.listImports(id)).toEqual(before);
    await expectKept(again, id);
    await again.profile.close();
  });

  test('is named where both copies are damaged, until it is taken in again', async () => {
    const [vault, name] = [aLastingVault(), `attachments-${crypto.randomUUID()}`];
    const { laptop, id, letter, take } = await anOffice(name, vault);
    await take(letter, scanFile, tableFile);
    await laptop.profile.close();
    const database = createDatabase(name);
    await database.open();
    await database.received.delete([id, scan.attachment.name]);
    database.close();
    getValue(await vault.received.write(id, scan.attachment.name, Uint8Array.of(1)));
    const again = await aBackupLaptop('office', { kinds, vault, database: name });
    await again.profile.received.check();
    expect(again.profile.received.getReport().lost).toEqual([
      { workspace: id, name: scan.attachment.name, fileName: scan.name, holds: 'attachment' },
    ]);
    await takeWith(again, id)(scanFile);
    await expectKept(again, id);
    await again.profile.close();
  });
});

test('the trail tells what a file names, and what came of it', async () => {
  const { laptop, id, letter, take } = await anOffice();
  await take(letter, scanFile);
  const { lines } = getValue(await laptop.profile.archive.readTrail(id));
  expect(lines.filter(({ type }) => type === 'import')).toHaveLength(2);
  const names = toTrailNames((await loadSecretariat(laptop.ports, id)).competition);
  const tell = async (language: 'id' | 'en') =>
    (await laptop.ports.repository.listImports(id)).map((record) =>
      describeEntry(
        { index: 0, n: 1, at: record.at, group: 'files', what: { type: 'import', record } },
        names,
        language,
      ),
    );
  expect(await tell('id')).toEqual([
    {
      title: 'Berkas jenis “letter” dari Pleno yang lebih baru diterima',
      aside: 'surat.pleno · tanpa segel · menyebut 2 lampiran',
    },
    { title: 'Lampiran dari Sekretariat diterima', aside: scan.name },
  ]);
  expect((await tell('en'))[1]).toEqual({
    title: 'An attachment from Secretariat taken in',
    aside: scan.name,
  });
});

describe('what carries a workspace on', () => {
  test.each([
    ['without a passphrase', undefined],
    ['under one', 'kata sandi yang panjang'],
  ])('a backup %s has each once, and brings it back into both places', async (_, passphrase) => {
    const { laptop, id, letter, take } = await anOffice();
    await take(letter, scanFile, tableFile);
    await take(scanFile);
    const made = getValue(
      await laptop.backups.make(id, { ...quiet, ...(passphrase !== undefined && { passphrase }) }),
    );
    expect(made.type).toBe('saved');
    const bytes = laptop.ports.saved.at(-1)?.bytes ?? new Uint8Array();
    if (passphrase === undefined) {
      const [header = ''] = new TextDecoder().decode(bytes).split('\n', 1);
      expect(JSON.parse(header)).toMatchObject({ version: 2, received: { files: 3, filled: 1 } });
    }
    const other = await aBackupLaptop(`other-${passphrase}`, { kinds });
    const opened = getValue(
      await other.backups.inspect(bytes, passphrase === undefined ? {} : { passphrase }),
    );
    expect(opened.log.contents.lost).toEqual([]);
    getValue(await other.backups.restore(opened, { onPhase: () => {}, oldLaptop: 'stopped' }));
    await expectKept(other, id);
    expect(other.profile.received.getReport()).toMatchObject({ mended: 0 });
  });

  test('a backup as version 2 was first written brings back what it had', async () => {
    const bytes = new Uint8Array(
      readFileSync(join(import.meta.dirname, '../fixtures/backup-2/backup.pleno')),
    );
    const { profile, vault, backups } = await aBackupLaptop('reader of version 2', { kinds });
    const opened = getValue(await backups.inspect(bytes));
    expect(opened.log.contents.lost).toEqual([]);
    const { workspace: id } = getValue(
      await backups.restore(opened, { onPhase: () => {}, oldLaptop: 'stopped' }),
    );
    const records = await profile.repository.listImports(id);
    expect(records.map(({ kind }) => kind)).toEqual(['letter', 'attachment', 'attachment']);
    const [, ...beside] = records.map(({ content, fileHash }) => content ?? fileHash);
    const contents = beside.map(async (name) => [...getValue(await vault.received.read(id, name))]);
    expect(await Promise.all(contents)).toEqual([
      [0, 10, 37, 255],
      [...new TextEncoder().encode('nomor;skor\n1;90\n')],
    ]);
    await profile.received.check();
    expect(profile.received.getReport()).toEqual({ state: 'checked', mended: 0, lost: [] });
  });

  test('a snapshot names them, and one that is carried off without them says which are missing', async () => {
    const { laptop, id, letter, take } = await anOffice();
    await take(letter, scanFile);
    await laptop.job.runLast();
    const [snapshot] = getValue(await laptop.vault.snapshots.list());
    const bytes = getValue(await laptop.vault.snapshots.read('own', snapshot?.name ?? ''));
    const other = await aBackupLaptop('elsewhere', { kinds });
    const bare = getValue(await other.backups.inspect(bytes));
    // What never came isn't missing.
    expect(bare.log.contents.lost).toHaveLength(2);
    const beside = [scan.bytes, await letter.read(1_000_000)];
    const opened = getValue(await other.backups.inspect(bytes, { beside }));
    expect(opened.log.contents.lost).toEqual([]);
    getValue(await other.backups.restore(opened, { onPhase: () => {}, oldLaptop: 'stopped' }));
    expect(getValue(await other.profile.received.read(id, scan.attachment.name))).toEqual(scan.bytes);
  });

  test('an archive folder has them under their hashes, with sums that hold, and says what never came', async () => {
    const root = await aFolder();
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const { laptop, id, letter, take } = await anOffice();
    await take(letter, scanFile);
    const folders: FolderSaver = {
      create: async () =>
        ok({
          where: root,
          write: async (path, bytes) => {
            mkdirSync(dirname(join(root, path)), { recursive: true });
            writeFileSync(join(root, path), bytes);
            return ok(undefined);
          },
        }),
    };
    const options = { folders, toReadme: toArchiveReadme, onProgress: () => {}, signal: quiet.signal };
    getValue(await laptop.backups.saveArchiveFolder(id, options));
    expect(new Uint8Array(readFileSync(join(root, `attachments/${scan.name}`)))).toEqual(scan.bytes);
    const checked = spawnSync('sh', ['-c', 'sha256sum -c SHA256SUMS'], { cwd: root, encoding: 'utf8' });
    expect(checked).toMatchObject({ status: 0 });
    expect(checked.stdout).toContain(`attachments/${scan.name}: OK`);
    const readme = readFileSync(join(root, 'README.txt'), 'utf8');
    expect(readme).toContain('attachments/         lampiran berkas-berkas itu');
    expect(readme).toContain(
      `PERHATIAN: lampiran berikut belum pernah diterima, sehingga tidak ada di sini:\n  ${table.name}`,
    );
    expect(readme).toContain(
      `ATTENTION: these attachments have never come in, and so are not here:\n  ${table.name}`,
    );
  });
});
