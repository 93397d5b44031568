import { describe, expect, test } from 'vitest';
import { createBackupFiles } from '../../../../renderer/adapters/backup/backup-file';
import { BACKUP_LIMITS } from '../../../../renderer/adapters/backup/backup-limits';
import { createCodec } from '../../../../renderer/adapters/bundle/codec';
import { createSealIdentity } from '../../../../renderer/adapters/keys/age-seal';
import { PKCS8_PREFIX } from '../../../../renderer/adapters/keys/ed25519';
import { createMemoryKeyring } from '../../../../renderer/adapters/keys/memory-keyring';
import { identifyFile } from '../../../../renderer/application/receive/identify-file';
import { toBase64 } from '../../../../renderer/domain/base64';
import { joinBytes } from '../../../../renderer/domain/bytes';
import type { DeviceKey } from '../../../../renderer/domain/ids';
import { aBackup, aCarriedKey } from '../../../builders/a-backup';
import { bodyLines, signBody } from '../../../builders/a-signed-body';
import { fakePorts, getValue } from '../../../builders/fake-ports';

const keyring = createMemoryKeyring('backup');
const files = createBackupFiles(keyring);
const signer = await keyring.createKey();
const key = await aCarriedKey('one');

/** The same file with its lines changed, signed again. */
async function resigned(change: (lines: readonly string[]) => readonly string[]): Promise<Uint8Array> {
  const { bytes } = await files.encode(aBackup({ keys: [key] }), signer);
  return signBody(keyring, signer, 'backup', change(bodyLines(bytes)));
}

const changeHeader =
  (change: (header: Record<string, unknown>) => object) =>
  ([first = '', ...rest]: readonly string[]) => [JSON.stringify(change(JSON.parse(first))), ...rest];

describe('a backup file', () => {
  test('holds header, keys and the history to the letter', async () => {
    const backup = aBackup({ keys: [key] });
    const { bytes, hash } = await files.encode(backup, signer);
    expect(getValue(await files.decode(bytes))).toEqual({ ...backup, signer });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const [first, second, ...log] = bodyLines(bytes);
    expect(first).toMatch(/^\{"pleno":1,"kind":"backup","competition":\{"id":/);
    expect(second).toBe(JSON.stringify({ type: 'key', ...key }));
    expect(new TextEncoder().encode(log.map((line) => `${line}\n`).join(''))).toEqual(backup.log);
  });

  test('carries what opens the files sealed for the key, and reads files from before there was such a thing', async () => {
    const carried = { ...key, identity: await createSealIdentity() };
    for (const keys of [[key], [carried]]) {
      const { bytes } = await files.encode(aBackup({ keys }), signer);
      expect(getValue(await files.decode(bytes)).keys).toEqual(keys);
    }
  });

  test('is signed by a key of its own where this profile holds none', async () => {
    const { bytes } = await files.encode(aBackup(), undefined);
    const one = getValue(await files.decode(bytes)).signer;
    const another = getValue(await files.decode((await files.encode(aBackup(), undefined)).bytes)).signer;
    expect(one).not.toBe(signer);
    expect(one).not.toBe(another);
  });

  test('is known by its first bytes, and by no other way in', async () => {
    const { bytes } = await files.encode(aBackup(), signer);
    const codec = createCodec(keyring);
    const { repository } = fakePorts();
    expect(await identifyFile({ codec, keyring, repository }, bytes)).toEqual({
      ok: true,
      value: { kind: 'backup' },
    });
    expect(await codec.decode(bytes)).toEqual({
      ok: false,
      error: { type: 'kind-elsewhere', kind: 'backup' },
    });
  });

  test('takes lines of a log that no other file may have', async () => {
    const log = new TextEncoder().encode(`{"crc":"${'x'.repeat(3_000_000)}"}\n`);
    const backup = aBackup({ log, lines: 1 });
    const { bytes } = await files.encode(backup, signer);
    expect(Buffer.from(getValue(await files.decode(bytes)).log).equals(log)).toBe(true);
    const tooLong = new TextEncoder().encode(`{"crc":"${'x'.repeat(BACKUP_LIMITS.lineBytes)}"}\n`);
    const { bytes: refused } = await files.encode(aBackup({ log: tooLong, lines: 1 }), signer);
    const read = await files.decode(refused);
    // The reason alone: a comparison of what was read after all would be one of megabytes, number by number.
    expect(read.ok ? 'taken' : read.error).toEqual({ type: 'limit-exceeded', limit: 'line' });
  });

  test('of a newer program is refused before anything else is said about it', async () => {
    const { bytes } = await files.encode(aBackup(), signer);
    const newer = new TextEncoder().encode(
      new TextDecoder().decode(bytes).replace('{"pleno":1,', '{"pleno":2,'),
    );
    expect(await files.decode(newer)).toEqual({ ok: false, error: { type: 'format-newer', version: 2 } });
  });

  test('is of the second version only where that is needed, and either says no more than it may', async () => {
    const backup = aBackup();
    const received = { files: 1, lines: 2, bytes: 4, filled: 1 };
    const filled = {
      ...backup,
      header: { ...backup.header, received },
      log: joinBytes([backup.log, new TextEncoder().encode('{}\na\n')]),
    };
    const { bytes } = await files.encode(filled, signer);
    const [first = ''] = new TextDecoder().decode(bytes).split('\n', 1);
    expect(first).toMatch(/^\{"pleno":1,"kind":"backup","version":2,/);
    expect(getValue(await files.decode(bytes)).header).toEqual(filled.header);
    expect(new TextDecoder().decode((await files.encode(backup, signer)).bytes)).not.toContain('"version"');
    const second = (line: string) => line.replace('"kind":"backup",', '"kind":"backup","version":2,');
    for (const changed of [
      // As the first version has it, and what only the second one may say.
      await resigned(([line = '', ...rest]) => [second(line), ...rest]),
      await resigned(([line = '', ...rest]) => [
        line.replace(/\}$/, ',"received":{"files":1,"lines":0,"bytes":0,"filled":1}}'),
        ...rest,
      ]),
    ]) {
      expect(await files.decode(changed)).toMatchObject({ error: { type: 'content-invalid', line: 1 } });
    }
  });

  test('of a later version is told as newer, once its signature holds, and whatever its size', async () => {
    const later = (line: string) => line.replace('"kind":"backup",', '"kind":"backup","version":3,');
    const error = { type: 'kind-newer', kind: 'backup', version: 3 };
    const signed = await resigned(([first = '', ...rest]) => [later(first), ...rest]);
    expect(await files.decode(signed)).toEqual({ ok: false, error });
    const { bytes } = await files.encode(aBackup(), signer);
    const forged = new TextEncoder().encode(later(new TextDecoder().decode(bytes)));
    expect(await files.decode(forged)).toEqual({ ok: false, error: { type: 'signature-wrong' } });
    const long = new Uint8Array(BACKUP_LIMITS.lineBytes + 100).fill(0x20);
    long.set(new TextEncoder().encode('{"pleno":1,"kind":"backup","version":3,'));
    expect(await files.decode(long)).toEqual({ ok: false, error });
  });

  test('of another kind is not one', async () => {
    const { bytes } = await files.encode(aBackup(), signer);
    const other = new TextEncoder().encode(new TextDecoder().decode(bytes).replace('"backup"', '"scores"'));
    expect(await files.decode(other)).toEqual({
      ok: false,
      error: { type: 'kind-elsewhere', kind: 'scores' },
    });
  });

  test.each([
    ['a line more than it says', (lines: readonly string[]) => [...lines, '{}']],
    ['a line less than it says', (lines: readonly string[]) => lines.slice(0, -1)],
    [
      'more history than lines',
      changeHeader((header) => ({ ...header, log: { lines: 99, head: 'a'.repeat(64) } })),
    ],
    ['no history', changeHeader((header) => ({ ...header, log: { lines: 0, head: 'a'.repeat(64) } }))],
    ['a member nobody knows', changeHeader((header) => ({ ...header, extra: 1 }))],
    ['a workspace that is no name', changeHeader((header) => ({ ...header, workspace: '../keys' }))],
    [
      'a judge in the secretariat',
      changeHeader((header) => ({ ...header, role: 'secretariat', judge: { code: 'J1', name: 'A' } })),
    ],
    ['text that turns around', changeHeader((header) => ({ ...header, competitionName: 'a\u202eb' }))],
    ['an instant that is none', changeHeader((header) => ({ ...header, createdAt: 'kemarin' }))],
  ])('with %s is refused', async (_what, change) => {
    const refused = await files.decode(await resigned(change));
    expect(refused).toMatchObject({ ok: false, error: { type: 'content-invalid', line: 1 } });
  });

  test.each([
    ['of another public key', { ...key, key: signer }],
    ['that is no private key', { ...key, pkcs8: toBase64(new Uint8Array(48)) }],
    ['too short', { ...key, pkcs8: toBase64(new Uint8Array(PKCS8_PREFIX)) }],
    ['with more than a key', { ...key, note: 'x' }],
    ['with an identity that is none', { ...key, identity: `AGE-SECRET-KEY-1${'Q'.repeat(58)}` }],
    ['with a recipient in place of an identity', { ...key, identity: `age1${'q'.repeat(58)}` }],
  ])('with a private key %s is refused', async (_what, wrong) => {
    const refused = await files.decode(
      await resigned(([first = '', , ...log]) => [first, JSON.stringify({ type: 'key', ...wrong }), ...log]),
    );
    expect(refused).toMatchObject({ ok: false, error: { type: 'content-invalid', line: 2 } });
  });

  test('with the same key twice is refused', async () => {
    const { bytes } = await files.encode(aBackup({ keys: [key, key] }), signer);
    expect(await files.decode(bytes)).toMatchObject({
      ok: false,
      error: { type: 'content-invalid', line: 3 },
    });
  });

  test('signed by one key and naming another is refused', async () => {
    const other = (await aCarriedKey('two')).key as DeviceKey;
    const bytes = await resigned(changeHeader((header) => ({ ...header, signer: { key: other } })));
    expect(await files.decode(bytes)).toEqual({ ok: false, error: { type: 'signature-wrong' } });
  });
});
