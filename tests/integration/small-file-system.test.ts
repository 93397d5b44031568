import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createLogWriter, type DatedFact, settle } from '../../renderer/adapters/journal/log-writer';
import { readWholeLog, scanLog } from '../../renderer/adapters/journal/scan-log';
import { createPauses } from '../../renderer/adapters/pauses';
import { createVaultOverIpc } from '../builders/vault-over-ipc';

const size = 2 * 1024 * 1024;
const mounted = mountSmall();
const reason = 'no small file system: mounting a tmpfs is not permitted here';

/** A real file system of two megabytes; undefined where this user may not mount one. */
function mountSmall(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'pleno-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
}

afterAll(() => {
  if (mounted === undefined) return;
  execFileSync('umount', ['--lazy', mounted], { stdio: 'ignore' });
  rmSync(mounted, { recursive: true, force: true });
});

const aFact = (number: number): DatedFact => ({
  at: '2026-03-16T02:42:03.000Z',
  fact: { type: 'revision', text: JSON.stringify({ record: number, note: 'x'.repeat(number % 900) }) },
});

describe('a disk that is full', () => {
  test('takes no more, loses nothing, and takes again once there is room', async (context) => {
    if (mounted === undefined) return context.skip(reason);
    const ballast = join(mounted, 'ballast');
    await writeFile(ballast, new Uint8Array(512 * 1024));
    const { vault, store } = createVaultOverIpc({ root: join(mounted, 'vault') });
    const pauses = createPauses();
    const head = await settle(vault.logs, 'full', pauses);
    if (!head.ok) throw new Error(head.error.type);
    const writer = createLogWriter(vault.logs, 'full', pauses, head.value);

    let saved = 0;
    let outcome = await writer.append([aFact(1)]);
    while (outcome.ok) {
      saved += 1;
      outcome = await writer.append([aFact(saved + 1)]);
    }
    expect(outcome).toEqual({ ok: false, error: { type: 'vault-full' } });
    expect(saved).toBeGreaterThan(1000);

    const isSound = async (): Promise<void> => {
      const bytes = await readWholeLog(vault.logs, 'full');
      if (!bytes.ok) throw new Error(bytes.error.type);
      const scan = await scanLog(bytes.value, pauses);
      expect({ lines: scan.lines.length, torn: scan.torn, breaks: scan.breaks }).toEqual({
        lines: saved,
        torn: 0,
        breaks: [],
      });
    };
    await isSound();
    // Nothing else gets through either, and nothing is left half written.
    expect(await vault.notes.write('sentinel', 'x'.repeat(100_000))).toEqual(outcome);
    expect(await vault.snapshots.write('own', 'a.pleno', new Uint8Array(100_000))).toEqual(outcome);
    expect(await vault.logs.replace('full', new Uint8Array(100_000))).toEqual(outcome);
    expect(await vault.disk.probe()).toEqual(outcome);
    await isSound();
    expect(await vault.disk.findFreeBytes()).toBeLessThan(100_000);

    await rm(ballast);
    expect(await writer.append([aFact(saved + 1)])).toEqual({ ok: true, value: undefined });
    saved += 1;
    await isSound();
    expect(await vault.snapshots.write('own', 'a.pleno', new Uint8Array(100_000))).toMatchObject({
      ok: true,
    });
    await store.close();
  });
});
