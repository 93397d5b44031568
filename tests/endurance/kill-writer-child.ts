/*
 * Writes to a log until it is killed, as the program does: the journal's writer over the vault on the
 * real disk. Prints the number of every record that was acknowledged.
 * Arguments: the vault's folder; number of the first record; how many writes until it tears one in two
 * and kills itself in the middle (0: never); the share of that write that gets to the disk.
 */
import { writeSync } from 'node:fs';
import { nodeVaultDisk } from '../../electron/handlers/disk/node-vault-disk';
import type { VaultDisk } from '../../electron/handlers/disk/vault-disk';
import { createVaultStore } from '../../electron/handlers/vault/vault-store';
import { createLogWriter, settle } from '../../renderer/adapters/journal/log-writer';
import { createPauses } from '../../renderer/adapters/pauses';
import type { LogFiles } from '../../renderer/application/ports/vault';
import { KILLED_LOG, toLogFiles } from './killed-log';

const [root = '', first = '1', writesUntilTorn = '0', share = '0.5'] = process.argv.slice(2);

/** Cuts its own write short at the one planned, and is gone. */
function tearing(disk: VaultDisk): VaultDisk {
  let left = Number(writesUntilTorn);
  return {
    ...disk,
    open: async (path, way) => {
      const file = await disk.open(path, way);
      if (!path.endsWith('.jsonl')) return file;
      return {
        ...file,
        write: async (bytes, at) => {
          left -= 1;
          if (left !== 0) return file.write(bytes, at);
          await file.write(bytes.subarray(0, Math.floor(bytes.byteLength * Number(share))), at);
          process.kill(process.pid, 'SIGKILL');
          return new Promise(() => undefined);
        },
      };
    },
  };
}

const store = createVaultStore({ root, disk: tearing(nodeVaultDisk), now: () => new Date() });
const logs: LogFiles = toLogFiles(store);
const pauses = createPauses();
const head = await settle(logs, KILLED_LOG, pauses);
if (!head.ok) throw new Error(`The log can't be opened: ${head.error.type}`);
const writer = createLogWriter(logs, KILLED_LOG, pauses, head.value);
writeSync(1, 'ready\n');
for (let next = Number(first); ; ) {
  // One mark mostly, now and then a whole file of them: all of it or nothing.
  const count = next % 7 === 0 ? 40 : 1;
  const facts = Array.from({ length: count }, (_, index) => ({
    at: new Date().toISOString(),
    fact: {
      type: 'revision',
      text: JSON.stringify({ record: next + index, note: 'x'.repeat(next % 500) }),
    } as const,
  }));
  const written = await writer.append(facts);
  if (!written.ok) throw new Error(`The log refuses: ${written.error.type}`);
  next += count;
  writeSync(1, `${next - 1}\n`);
}
