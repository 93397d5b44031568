import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBackupFiles } from '../../renderer/adapters/backup/backup-file';
import { closeWithAge, openWithAge } from '../../renderer/adapters/backup/lock-with-age';
import { hashBytes } from '../../renderer/adapters/hash';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import { toReceivedSection } from '../../renderer/application/backup/received-section';
import { recogniseBackup } from '../../renderer/application/receive/recognise-backup';
import { joinBytes } from '../../renderer/domain/bytes';
import { aBackup } from '../builders/a-backup';
import { atTerminal } from '../builders/at-terminal';
import { getValue } from '../builders/fake-ports';

/** As much work as the tests need; the product's own is tried once. */
const QUICK = 10;
const secret = 'kata sandi untuk café';

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
/** Why age can't be tried here; undefined when it can. It asks for a passphrase at a terminal only. */
const obstacle = ['age', 'script'].every(has) ? undefined : 'there is no age, or no script, on this machine';

let folder: string;
let backup: Uint8Array;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pleno-backup-age-'));
  ({ bytes: backup } = await createBackupFiles(createMemoryKeyring()).encode(aBackup(), undefined));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a backup under a passphrase', () => {
  test('opens with it, and with nothing else', async () => {
    const locked = getValue(await closeWithAge(backup, secret, QUICK));
    expect(recogniseBackup(locked)).toBe('locked');
    expect(Buffer.from(getValue(await openWithAge(locked, ['a wrong one', secret]))).equals(backup)).toBe(
      true,
    );
    expect(await openWithAge(locked, ['a wrong one', 'Kata sandi untuk café'])).toEqual({
      ok: false,
      error: { type: 'passphrase-wrong' },
    });
  });

  test('shows nothing of what is inside', async () => {
    const locked = Buffer.from(getValue(await closeWithAge(backup, secret, QUICK)));
    for (const text of ['pleno', 'Kompetisi Uji', 'Judge One', 'backup'])
      expect(locked.includes(text)).toBe(false);
  });

  test('is refused with any byte changed, cut off anywhere, or with work nobody can do', async () => {
    const locked = getValue(await closeWithAge(new Uint8Array(100), secret, 1));
    for (let at = 0; at < locked.length; at += 1) {
      const changed = locked.slice();
      changed[at] = (changed[at] as number) ^ 1;
      expect(await openWithAge(changed, [secret]), `byte ${at}`).toMatchObject({ ok: false });
      expect(await openWithAge(locked.subarray(0, at), [secret]), `cut at ${at}`).toMatchObject({
        ok: false,
      });
    }
    const text = Buffer.from(locked)
      .toString('latin1')
      .replace(/^(-> scrypt \S+) 1$/m, '$1 30');
    expect(await openWithAge(Buffer.from(text, 'latin1'), [secret])).toEqual({
      ok: false,
      error: { type: 'file-damaged', line: null },
    });
  });

  test('opens with age alone', async ({ skip }) => {
    if (obstacle !== undefined) skip(obstacle);
    // With the product's own work factor.
    writeFileSync(join(folder, 'cadangan.pleno.age'), getValue(await closeWithAge(backup, secret)));
    expect(await atTerminal('age -d -o cadangan.pleno cadangan.pleno.age', secret, folder)).toBe(0);
    expect(readFileSync(join(folder, 'cadangan.pleno')).equals(backup)).toBe(true);
  });

  test('closed with age alone opens here', async ({ skip }) => {
    if (obstacle !== undefined) skip(obstacle);
    writeFileSync(join(folder, 'plain.pleno'), backup);
    expect(await atTerminal('age -p -o closed.age plain.pleno', secret, folder)).toBe(0);
    const opened = getValue(await openWithAge(readFileSync(join(folder, 'closed.age')), [secret]));
    expect(Buffer.from(opened).equals(backup)).toBe(true);
  });

  test('open, gives up its parts to stock tools, by the very lines of the documentation', async ({
    skip,
  }) => {
    if (!has('sh')) skip('there is no sh on this machine');
    const script = readScript('backup', '# The parts');
    expect(script).toContain('tail');
    expect(runScript(script).equals(aBackup().log)).toBe(true);
  });

  test('open, with files behind its log, gives up the log alone by the same lines', async ({ skip }) => {
    if (!has('sh')) skip('there is no sh on this machine');
    const file = new TextEncoder().encode('{"pleno":1}\n{"signature":"…"}\n');
    const section = toReceivedSection(new Map([[hashBytes(file), file]]));
    if (section === undefined) throw new Error('no section');
    const { header, keys, log } = aBackup();
    const whole = {
      header: { ...header, received: section.facts },
      keys,
      log: joinBytes([log, section.bytes]),
    };
    const { bytes } = await createBackupFiles(createMemoryKeyring()).encode(whole, undefined);
    expect(runScript(readScript('backup', '# The parts'), bytes).equals(log)).toBe(true);
  });

  test('open, is confirmed by openssl with the lines for every other file', async ({ skip }) => {
    if (!has('sh') || !has('openssl')) skip('there is no sh, or no openssl, on this machine');
    expect(runScript(readScript('bundle', 'DIR=')).toString()).toContain('Signature Verified Successfully');
  });
});

/** The shell script of a README that begins like this. */
function readScript(adapter: 'backup' | 'bundle', start: string): string {
  const readme = readFileSync(
    join(import.meta.dirname, `../../renderer/adapters/${adapter}/README.md`),
    'utf8',
  );
  const scripts = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, script = '']) => script);
  return scripts.find((script) => script.startsWith(start)) ?? '';
}

function runScript(script: string, file = backup): Buffer {
  writeFileSync(join(folder, 'parts.pleno'), file);
  const env = { ...process.env, FILE: 'parts.pleno', TMPDIR: folder };
  return execFileSync('sh', ['-euc', script], { cwd: folder, env });
}
