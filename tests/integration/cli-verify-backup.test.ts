import { quiet } from '../builders/take-files';
import 'fake-indexeddb/auto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import { aBackupLaptop } from '../builders/a-backup-laptop';
import { anEvent, exportFile } from '../builders/an-event';
import { getValue, lastSaved } from '../builders/fake-ports';
import { aFolder } from '../builders/golden-files';

let folder = '';
let bytes = new Uint8Array();
const path = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await aFolder();
  const office = await aBackupLaptop('office');
  const { id, ...event } = await anEvent({ ports: office.ports });
  await exportFile({ id, ...event });
  getValue(await office.backups.make(id, quiet));
  bytes = new Uint8Array(lastSaved(office.ports).bytes);
  await writeFile(path('backup.pleno'), bytes);
  const flipped = new Uint8Array(bytes);
  const middle = Math.floor(bytes.length / 2);
  flipped[middle] = (flipped[middle] as number) ^ 1;
  await writeFile(path('flipped.pleno'), flipped);
  await writeFile(path('cut.pleno'), bytes.subarray(0, middle));
});
afterAll(() => rm(folder, { recursive: true }));

test('pleno verify says what a backup holds, and how far its history reaches', async () => {
  const { exit, out } = await runCommand(['verify', path('backup.pleno'), '--format', 'json']);
  expect(exit).toBe(0);
  const [facts] = JSON.parse(out).files;
  const last = new TextDecoder().decode(bytes).trimEnd().split('\n').length;
  expect(facts).toMatchObject({
    holds: true,
    kind: 'backup',
    role: 'secretariat',
    judge: null,
    keys: 0,
    revisions: 0,
    // All lines but the header and the signature.
    lines: last - 2,
  });
  const { out: text } = await runCommand(['verify', path('backup.pleno')]);
  expect(text).toContain('holds: unchanged since it was signed');
  expect(text).toContain(`history      ${last - 2} lines, unbroken, up to ${facts.head}`);
});

test.each(['flipped.pleno', 'cut.pleno'])('pleno verify refuses a backup that changed: %s', async (name) => {
  const { exit, out } = await runCommand(['verify', path(name)]);
  expect(exit).toBe(1);
  expect(out).toContain('does not hold');
});
