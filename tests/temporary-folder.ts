import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for everything the run writes aside, so that nothing of it stays behind on the machine. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'pleno-tests-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
