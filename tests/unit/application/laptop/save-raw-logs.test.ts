import { describe, expect, test } from 'vitest';
import { zip } from '../../../../renderer/adapters/spreadsheet/zip';
import { saveRawLogs } from '../../../../renderer/application/laptop/save-raw-logs';
import type { OutgoingFile } from '../../../../renderer/application/ports/file-saver';
import type { VaultProblem } from '../../../../renderer/application/workspace/problem';
import { err, ok, type Result } from '../../../../renderer/domain/result';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function aDesk(logs: { readonly [name: string]: Result<Uint8Array, VaultProblem> }) {
  const saved: OutgoingFile[] = [];
  return {
    saved,
    needs: {
      list: async () => ok(Object.keys(logs).map((name) => ({ name, size: 1 }))),
      read: async (name: string) => logs[name] ?? ok(new Uint8Array()),
      files: {
        save: async (file: OutgoingFile) => {
          saved.push(file);
          return ok({ type: 'saved' as const, where: 'downloads' });
        },
      },
      pack: (raw: readonly { readonly name: string; readonly content: Uint8Array }[]) => zip(raw, 'stored'),
      now: () => '2026-03-16T02:00:00.000Z',
    },
  };
}

describe('the logs as a file', () => {
  test('are all of them byte by byte, whatever stands in them, without the private keys', async () => {
    const { saved, needs } = aDesk({
      lomba: ok(encode('{"crc":"torn')),
      keys: ok(encode('pkcs8')),
      profile: ok(new Uint8Array([0, 255, 7])),
    });
    expect(await saveRawLogs(needs)).toEqual(
      ok({ type: 'saved', where: 'downloads', name: 'catatan-pleno-20260316T020000Z.zip' }),
    );
    const [file] = saved;
    const bytes = Buffer.from(file?.bytes ?? []).toString('latin1');
    expect(bytes).toContain('lomba.jsonl{"crc":"torn');
    expect(bytes).toContain('profile.jsonl\u0000\u00ff\u0007');
    expect(bytes).not.toContain('pkcs8');
  });

  test('are saved without one that can not be read, which is named', async () => {
    const { saved, needs } = aDesk({
      lomba: ok(encode('line')),
      other: err({ type: 'vault-failed', detail: 'EIO' }),
    });
    expect((await saveRawLogs(needs)).ok).toBe(true);
    const bytes = Buffer.from(saved[0]?.bytes ?? []).toString('latin1');
    expect(bytes).toContain('lomba.jsonlline');
    expect(bytes).toContain('other.not-read.txt');
    expect(bytes).toContain('EIO');
  });

  test('are no file where there are none, or where nobody can tell', async () => {
    const { saved, needs } = aDesk({ keys: ok(encode('pkcs8')) });
    expect(await saveRawLogs(needs)).toEqual(err({ type: 'no-logs' }));
    expect(await saveRawLogs({ ...needs, list: async () => err({ type: 'vault-gone' }) })).toEqual(
      err({ type: 'vault-gone' }),
    );
    expect(saved).toEqual([]);
  });
});
