import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBackupFiles } from '../../renderer/adapters/backup/backup-file';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import { aBackup, aCarriedKey } from '../builders/a-backup';
import { signBody } from '../builders/a-signed-body';
import { runsOf } from '../builders/runs-of';

/** More with PLENO_RUNS=100000. */
const RUNS = Number(process.env.PLENO_RUNS ?? 500);
const options = { seed: 20_260_316, numRuns: runsOf(RUNS) };
const TIMEOUT = 60_000 + RUNS * 20;

const keyring = createMemoryKeyring('backups');
const files = createBackupFiles(keyring);
const signer = await keyring.createKey();
const key = await aCarriedKey('one');
const { bytes: original } = await files.encode(aBackup({ keys: [key] }), signer);

const isRefused = async (bytes: Uint8Array): Promise<boolean> => !(await files.decode(bytes)).ok;

describe('a backup file', () => {
  test(
    'comes back as it went out, whatever the lines of the log are',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 20 }),
          fc.boolean(),
          async (texts, withKey) => {
            const lines = texts.map((text) => `${JSON.stringify({ text })}\n`);
            const log = new TextEncoder().encode(lines.join(''));
            const backup = aBackup({ log, lines: lines.length, keys: withKey ? [key] : [] });
            const read = await files.decode((await files.encode(backup, signer)).bytes);
            expect(read).toEqual({ ok: true, value: { ...backup, signer } });
          },
        ),
        options,
      ),
    TIMEOUT,
  );

  test('is refused with any one byte changed', async () => {
    for (let at = 0; at < original.length; at += 1) {
      for (const flip of [0x01, 0x20, 0x80]) {
        const changed = original.slice();
        changed[at] = (changed[at] as number) ^ flip;
        expect(await isRefused(changed), `byte ${at} ^ ${flip}`).toBe(true);
      }
    }
  });

  test('is refused cut off anywhere', async () => {
    for (let length = 0; length < original.length; length += 1) {
      expect(await isRefused(original.subarray(0, length)), `cut at ${length}`).toBe(true);
    }
  });

  test('is refused with any line doubled, dropped or moved', async () => {
    const lines = new TextDecoder().decode(original).split(/(?<=\n)/);
    const toBytes = (parts: readonly string[]) => new TextEncoder().encode(parts.join(''));
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at] as string;
      expect(await isRefused(toBytes(lines.toSpliced(at, 0, line)))).toBe(true);
      expect(await isRefused(toBytes(lines.toSpliced(at, 1)))).toBe(true);
      if (at > 0) {
        expect(await isRefused(toBytes(lines.toSpliced(at - 1, 2, line, lines[at - 1] as string)))).toBe(
          true,
        );
      }
    }
  });

  test(
    'never brings the reader down, also when a key signed what somebody made up',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.record({
            at: fc.nat(600),
            remove: fc.nat(40),
            insert: fc.string({ unit: 'binary', maxLength: 12 }),
          }),
          async ({ at, remove, insert }) => {
            const text = new TextDecoder().decode(original).split('\n').slice(0, -2).join('\n');
            const cut = Math.min(at, text.length);
            const body = `${text.slice(0, cut)}${insert}${text.slice(cut + remove)}\n`;
            const bytes = await signBody(keyring, signer, 'backup', new TextEncoder().encode(body));
            const read = await files.decode(bytes);
            if (read.ok) {
              // Whatever got through is a sound container: it comes back the same.
              const { signer: _, ...backup } = read.value;
              const again = await files.decode((await files.encode(backup, signer)).bytes);
              expect(again).toEqual(read);
            } else expect(read.error.type).toMatch(/^[a-z-]+$/);
          },
        ),
        options,
      ),
    TIMEOUT,
  );
});
