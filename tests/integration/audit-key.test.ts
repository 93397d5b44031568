import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import { openWithAge } from '../../renderer/adapters/backup/lock-with-age';
import { createSealIdentity, openSealed } from '../../renderer/adapters/keys/age-seal';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import type { SealIdentity } from '../../renderer/domain/ids';
import { aBackupLaptop, type BackupLaptop } from '../builders/a-backup-laptop';
import { aDesk, anEvent, exportFile } from '../builders/an-event';
import { atTerminal } from '../builders/at-terminal';
import { anotherLaptop, getValue, lastSaved } from '../builders/fake-ports';
import { aFolder } from '../builders/golden-files';

const PASSPHRASE = 'kata sandi pemeriksa';
const never = new AbortController().signal;
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

let folder = '';
let laptop: BackupLaptop;
let id: WorkspaceId;
let bundle = new Uint8Array();
beforeAll(async () => {
  folder = await aFolder();
  laptop = await aBackupLaptop('secretariat');
  const event = await anEvent({ ports: laptop.ports });
  id = event.id;
  const file = await exportFile(event);
  writeFileSync(join(folder, 'competition.pleno'), file.bytes);
  const desk = await aDesk(file, 'J1', anotherLaptop('one'));
  await desk.mark(1, { a: 90, b: 80 });
  await desk.sign(1);
  bundle = Uint8Array.from((await desk.handOver()).bytes);
  writeFileSync(join(folder, 'bundle.pleno'), bundle);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const save = () => laptop.backups.exportAuditKey(id, { passphrase: PASSPHRASE, signal: never });

describe('the audit key', () => {
  test('opens the sealed files, and is an identity file as age-keygen writes it', async () => {
    expect(getValue(await save())).toMatchObject({
      type: 'saved',
      name: expect.stringMatching(/_kunci-pemeriksa_\w{8}\.age$/),
    });
    const { bytes } = lastSaved(laptop.ports);
    const text = new TextDecoder().decode(getValue(await openWithAge(bytes, [PASSPHRASE])));
    expect(text).toMatch(
      /^# created: \S+\n# competition: Test Competition\n# public key: age1\S+\nAGE-SECRET-KEY-1\S+\n$/,
    );
    const identity = text.trimEnd().split('\n').at(-1) as SealIdentity;
    expect((await openSealed(identity, bundle)).ok).toBe(true);
    expect(Buffer.from(bytes).includes('AGE-SECRET-KEY')).toBe(false);
  });

  test('leaves a line in the trail, and none when nothing was saved', async () => {
    const linesOf = async () =>
      new TextDecoder().decode(getValue(await laptop.profile.archive.readLog(id)).bytes);
    const before = (await linesOf()).split('"what":"audit-key-made"').length;
    getValue(await save());
    expect((await linesOf()).split('"what":"audit-key-made"')).toHaveLength(before + 1);
    const cancelled = AbortSignal.abort();
    expect(await laptop.backups.exportAuditKey(id, { passphrase: PASSPHRASE, signal: cancelled })).toEqual({
      ok: false,
      error: { type: 'backup-cancelled' },
    });
    expect((await linesOf()).split('"what":"audit-key-made"')).toHaveLength(before + 1);
  });

  test('is not given out where it would open nothing', async () => {
    const stranger = await aBackupLaptop('stranger');
    const fresh = await anEvent({ ports: stranger.ports });
    const refused = { ok: false, error: { type: 'audit-key-missing' } };
    const ask = () => stranger.backups.exportAuditKey(fresh.id, { passphrase: PASSPHRASE, signal: never });
    expect(await ask()).toEqual(refused);
    await exportFile(fresh);
    expect((await ask()).ok).toBe(true);
    const workspace = await stranger.ports.repository.findWorkspace(fresh.id);
    if (workspace?.role !== 'secretariat') throw new Error('no secretariat here');
    await stranger.ports.keyring.attachIdentity(workspace.signer, await createSealIdentity());
    expect(await ask()).toEqual(refused);
  });

  test('opened by age at a terminal gives the file for pleno results, by the lines of the documentation', async ({
    skip,
  }) => {
    if (!['age', 'script', 'sh'].every(has)) skip('there is no age, script or sh on this machine');
    getValue(await save());
    writeFileSync(join(folder, 'key.age'), lastSaved(laptop.ports).bytes);
    const readme = readFileSync(
      join(import.meta.dirname, '../../renderer/adapters/bundle/README.md'),
      'utf8',
    );
    const [, recipe = ''] = /```sh\n(# Open the key[\s\S]*?)```/.exec(readme) ?? [];
    writeFileSync(join(folder, 'recipe.sh'), recipe);
    expect(await atTerminal('sh -eu recipe.sh', PASSPHRASE, folder)).toBe(0);
    expect(readFileSync(join(folder, 'opened.pleno'), 'utf8')).toContain('"kind":"scores"');
    copyFileSync(join(folder, 'bundle.pleno'), join(folder, 'J1.pleno'));
    const { exit, remarks, out } = await runCommand([
      ...['results', '--competition', join(folder, 'competition.pleno')],
      ...['--identity', join(folder, 'key.txt'), '--format', 'json', join(folder, 'J1.pleno')],
    ]);
    expect([exit, remarks]).toEqual([0, []]);
    expect(JSON.parse(out).rows[0]).toMatchObject({ entry: { number: 1 }, judges: { counted: 1 } });
  });
});
