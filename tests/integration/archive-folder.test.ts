import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import { openWithAge } from '../../renderer/adapters/backup/lock-with-age';
import { createDisputeFinder } from '../../renderer/application/disputes/disputed-sheet';
import type { FolderSaver } from '../../renderer/application/ports/file-saver';
import { toResultReport } from '../../renderer/application/results/result-report';
import { toSecretariatView } from '../../renderer/application/results/secretariat-view';
import { toHeadsDigest } from '../../renderer/domain/decision';
import { err, ok } from '../../renderer/domain/result';
import { toArchiveReadme } from '../../renderer/strings/archive-readme';
import { aBackupLaptop, type BackupLaptop } from '../builders/a-backup-laptop';
import {
  type ADesk,
  type AnEvent,
  aDesk,
  anEvent,
  exportFile,
  loadSecretariat,
  loadStanding,
} from '../builders/an-event';
import { anIncomingFile, anotherLaptop, getValue } from '../builders/fake-ports';
import { aFolder } from '../builders/golden-files';
import { hashText } from '../builders/hash-text';

const PASSPHRASE = 'kata sandi arsip';
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

let folder = '';
let laptop: BackupLaptop;
let event: AnEvent;
/** Judge 2's. */
let lastDesk: ADesk;
/** Opened, as each was signed. */
const signed: Uint8Array[] = [];

/* Judge 1 on two laptops disagrees about entry 1 and the secretariat decides; judge 2 on one. */
beforeAll(async () => {
  folder = await aFolder();
  laptop = await aBackupLaptop('secretariat');
  event = await anEvent({ ports: laptop.ports });
  const file = await exportFile(event);
  const [a, b, second] = await Promise.all([
    aDesk(file, 'J1', anotherLaptop('A')),
    aDesk(file, 'J1', anotherLaptop('B')),
    aDesk(file, 'J2', anotherLaptop('second')),
  ]);
  lastDesk = second;
  await take(a, { 1: 80, 2: 82, 3: 76 });
  await take(b, { 1: 60 });
  await take(second, { 1: 90, 2: 84, 3: 78 });
  await decide(a.key(1));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function take(desk: ADesk, marks: { readonly [entry: number]: number }): Promise<void> {
  for (const [entry, mark] of Object.entries(marks)) await desk.mark(Number(entry), { a: mark, b: mark });
  await desk.sign(...Object.keys(marks).map(Number));
  const handedOver = await desk.handOver();
  signed.push(getValue(await desk.ports.keyring.open((await desk.workspace()).device, handedOver.bytes)));
  const [outcome] = await event.services.importBundles(event.id, [anIncomingFile(handedOver)], {
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  expect(outcome?.type).toBe('taken');
}

async function decide(key: ReturnType<ADesk['key']>): Promise<void> {
  const workspace = await loadSecretariat(laptop.ports, event.id);
  const sheet = createDisputeFinder(
    workspace,
    await laptop.ports.repository.loadRevisions(event.id),
    hashText,
  )(key);
  const [version] = sheet?.versions ?? [];
  if (sheet === undefined || version === undefined) throw new Error('nothing is in dispute');
  const shown = toHeadsDigest(sheet.replaces, hashText);
  const choice = { type: 'take', version: version.stored.id } as const;
  getValue(await event.services.decideConflicts(event.id, [{ key, shown, choice }], 'Juri memilih ini'));
}

/** Writes into `folder/name`. */
const onDisk = (name: string, fails: (path: string) => boolean = () => false): FolderSaver => ({
  create: async () =>
    ok({
      where: join(folder, name),
      write: async (path, bytes) => {
        if (fails(path)) return err({ type: 'file-not-written', name: path, detail: '', cause: 'full' });
        mkdirSync(dirname(join(folder, name, path)), { recursive: true });
        writeFileSync(join(folder, name, path), bytes);
        return ok(undefined);
      },
    }),
});

const save = async (folders: FolderSaver, passphrase?: string, signal = new AbortController().signal) =>
  laptop.backups.saveArchiveFolder(event.id, {
    ...(passphrase !== undefined && { passphrase }),
    ...{ folders, toReadme: toArchiveReadme, onProgress: () => {}, signal },
  });

async function saveAs(name: string, passphrase?: string): Promise<string> {
  const saved = getValue(await save(onDisk(name), passphrase));
  expect(saved).toMatchObject({ type: 'saved', where: join(folder, name) });
  return join(folder, name);
}

/** The report of the secretariat's own screen. */
async function ownReport() {
  const workspace = await loadStanding(laptop.ports, event.id);
  const view = toSecretariatView(workspace, await laptop.ports.repository.loadRevisions(event.id), hashText);
  const [round] = view.rounds;
  if (round === undefined) throw new Error('no round');
  return JSON.parse(JSON.stringify(toResultReport(workspace.competition, round.tabulation, [])));
}

const recount = async (...args: readonly string[]) => {
  const { exit, out, remarks } = await runCommand(['results', '--format', 'json', ...args]);
  return { exit, remarks, report: JSON.parse(out === '' ? 'null' : out) };
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('an archive folder', () => {
  test('has every file that came in to the byte, under its SHA-256, and from it alone the result is counted again', async () => {
    const path = await saveAs('open');
    expect(readdirSync(join(path, 'received')).toSorted()).toEqual(
      signed.map((bytes) => `${sha256(bytes)}.pleno`).toSorted(),
    );
    for (const bytes of signed) {
      const kept = readFileSync(join(path, 'received', `${sha256(bytes)}.pleno`));
      expect(Buffer.compare(kept, bytes)).toBe(0);
    }
    const { exit, remarks, report } = await recount('--archive', path);
    expect([exit, remarks]).toEqual([0, []]);
    expect(report).toEqual(await ownReport());
    expect(report.complete).toBe(true);
  });

  test('names every other file in SHA256SUMS, as sha256sum checks it', async ({ skip }) => {
    const path = await saveAs('sums');
    const listed = readFileSync(join(path, 'SHA256SUMS'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(66));
    const files = readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) =>
        join(parentPath, name)
          .slice(path.length + 1)
          .replaceAll('\\', '/'),
      );
    expect(listed.toSorted()).toEqual(files.filter((name) => name !== 'SHA256SUMS').toSorted());
    if (!has('sha256sum')) skip('there is no sha256sum on this machine');
    expect(spawnSync('sh', ['-c', 'sha256sum -c --strict SHA256SUMS'], { cwd: path }).status).toBe(0);
  });

  test('tells in two languages what lies in it, and who wrote each file', async () => {
    const readme = readFileSync(join(await saveAs('readme'), 'README.txt'), 'utf8');
    expect(readme).toContain('ARSIP LOMBA: Test Competition');
    expect(readme).toContain('ARCHIVE OF A COMPETITION: Test Competition');
    for (const bytes of signed) expect(readme.split(`received/${sha256(bytes)}.pleno`)).toHaveLength(3);
    expect(readme.match(/^ {6}J1 /gm)).toHaveLength(4);
    expect(readme).not.toMatch(/undefined|\[object/);
  });

  test('is sealed under a passphrase: no mark can be read without it, and with it the result is counted again', async () => {
    const path = await saveAs('sealed', PASSPHRASE);
    const names = readdirSync(path, { recursive: true }).map(String);
    expect(names.filter((name) => name.endsWith('.pleno'))).toEqual(['competition.pleno']);
    for (const name of names.filter((each) => each.endsWith('.age'))) {
      expect(readFileSync(join(path, name)).includes('"marks"')).toBe(false);
    }
    const unopened = await recount('--archive', path);
    expect(unopened.exit).toBe(1);
    expect(unopened.remarks.filter((remark) => remark.includes('--identity'))).toHaveLength(4);

    const key = getValue(await openWithAge(readFileSync(join(path, 'audit-key.age')), [PASSPHRASE]));
    writeFileSync(join(folder, 'key.txt'), key);
    const { exit, remarks, report } = await recount('--archive', path, '--identity', join(folder, 'key.txt'));
    expect([exit, remarks]).toEqual([0, []]);
    expect(report).toEqual(await ownReport());
  });

  test('is opened by age and checked by openssl, without Pleno', async ({ skip }) => {
    if (!['age', 'openssl', 'sh'].every(has)) skip('there is no age, openssl or sh on this machine');
    const path = await saveAs('tools', PASSPHRASE);
    writeFileSync(
      join(path, 'key.txt'),
      getValue(await openWithAge(readFileSync(join(path, 'audit-key.age')), [PASSPHRASE])),
    );
    const readme = readFileSync(
      join(import.meta.dirname, '../../renderer/adapters/bundle/README.md'),
      'utf8',
    );
    const [, check = ''] = /```sh\n(DIR=[\s\S]*?)```/.exec(readme) ?? [];
    const sealed = readdirSync(path, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.pleno.age'));
    expect(sealed).toHaveLength(4);
    for (const name of sealed) {
      const opened = spawnSync('age', ['-d', '-i', 'key.txt', '-o', 'opened.pleno', name], { cwd: path });
      expect(opened.status).toBe(0);
      const env = { ...process.env, FILE: join(path, 'opened.pleno'), TMPDIR: folder };
      const { status, stdout } = spawnSync('sh', ['-euc', check], { cwd: path, env, encoding: 'utf8' });
      expect([status, stdout.trim()]).toEqual([0, 'Signature Verified Successfully']);
    }
  });

  test('of which a file was changed counts without it, and says which', async () => {
    const path = await saveAs('changed');
    const [name = ''] = readdirSync(join(path, 'received'));
    writeFileSync(join(path, 'received', name), 'something else');
    const { exit, remarks } = await recount('--archive', path);
    expect(exit).toBe(1);
    expect(
      remarks.some((remark) => remark.includes(name) && remark.includes('no longer what was saved')),
    ).toBe(true);
  });

  test('that was cut off has no SHA256SUMS, and is not counted', async () => {
    const full = await save(onDisk('full', (path) => path === 'README.txt'));
    expect(full).toMatchObject({ ok: false, error: { type: 'file-not-written', cause: 'full' } });
    expect(readdirSync(join(folder, 'full'))).not.toContain('SHA256SUMS');
    const { exit, report } = await recount('--archive', join(folder, 'full'));
    expect([exit, report]).toEqual([1, null]);
  });

  test('names no file outside of it', async () => {
    const path = await saveAs('outside');
    writeFileSync(join(path, 'SHA256SUMS'), `${'0'.repeat(64)}  ../open/README.txt\n`);
    const { exit, remarks } = await recount('--archive', path);
    expect(exit).toBe(1);
    expect(remarks[0]).toContain('line 1');
  });

  test('is not begun when the person changes their mind, and what was begun is named when they stop', async () => {
    expect(getValue(await save({ create: async () => ok(undefined) }))).toEqual({ type: 'cancelled' });
    const stop = new AbortController();
    const stopping = onDisk('stopped', () => {
      stop.abort();
      return false;
    });
    expect(getValue(await save(stopping, undefined, stop.signal))).toEqual({
      type: 'cancelled',
      unfinished: join(folder, 'stopped'),
    });
  });

  test('leaves a line in the trail', async () => {
    const path = await saveAs('noted');
    const { bytes } = getValue(await laptop.profile.archive.readLog(event.id));
    expect(new TextDecoder().decode(bytes)).toContain(`{"what":"archive-saved","fileName":"${path}"}`);
  });
});

describe('a folder saved after the round was closed', () => {
  test('counts what was closed, and names what came late', async () => {
    const { entry } = lastDesk.key(3);
    getValue(await event.services.withdrawEntry(event.id, entry, { says: 'withdrawn', reason: 'Mundur' }));
    const [round] = (await event.competition()).rounds;
    if (round === undefined) throw new Error('no round');
    getValue(await event.services.closeRound(event.id, round.id));
    const before = await ownReport();
    expect(before.rows).toHaveLength(2);
    getValue(await lastDesk.services.reopenSheet(lastDesk.id, lastDesk.key(2), 'Salah ketik'));
    await take(lastDesk, { 2: 10 });
    expect(await ownReport()).toEqual(before);

    const { exit, remarks, report } = await recount('--archive', await saveAs('closed'));
    expect(report).toEqual(before);
    expect(exit).toBe(0);
    expect(remarks).toEqual([
      expect.stringMatching(/^the round was closed at \d{4}-/),
      "sheets that came after that and don't count: 1",
    ]);
  });
});
