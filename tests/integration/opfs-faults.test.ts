import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { durabilityObstacle } from '../endurance/durability';
import { openProfileBrowser } from '../endurance/profile-browser';
import { serveVaultPage, toRemoteVault } from '../fixtures/vault-page/open-vault-page';
import type { ServedPage } from '../serve-test-page';

/* The calls to the system under the browser's vault fail one by one: strace answers in the system's place. */

const obstacle = durabilityObstacle();
const LINE = new TextEncoder().encode('0123456789');
const APPENDS = 6;

/** Where Chromium keeps the second file of the first address; the first one was the trial at the start. */
const LOG_FILE = 'Default/File System/000/t/00/00000001';

let served: ServedPage;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pleno-faults-'));
  if (obstacle === undefined) served = await serveVaultPage();
});

afterAll(async () => {
  await served?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

test.skipIf(obstacle !== undefined).for([
  ['a flush that fails', ['fdatasync:error=EIO:when=3..4'], ['vault-failed']],
  // A browser that reports the write as done leaves only the file itself to say that it wasn't.
  ['no room on the disk', ['pwrite64:error=ENOSPC:when=3'], ['vault-full | vault-failed']],
  ['a write that fails', ['pwrite64:error=EIO:when=3'], ['vault-failed']],
  [
    'a line that could be neither flushed nor taken back',
    ['fdatasync:error=EIO:when=3', 'ftruncate:error=EIO:when=1+'],
    // From then on the log is longer than its writer believes, and says so.
    ['vault-failed', 'log-moved', 'log-moved', 'log-moved'],
  ],
] as const)(
  `%s is never called saved${obstacle === undefined ? '' : ` (${obstacle})`}`,
  async ([name, faults, expected], context) => {
    const profile = join(folder, name.replaceAll(' ', '-'));
    const trace = `${profile}.txt`;
    const strace = ['strace', '-f', '-qq', '-P', join(profile, LOG_FILE), '-o', trace];
    const calls = ['-e', 'trace=fdatasync,pwrite64,ftruncate'];
    const through = [...strace, ...calls, ...faults.flatMap((fault) => ['-e', `inject=${fault}`])];

    const { acknowledged, refusals } = await onProfile(profile, through, appendLines);
    if (!readFileSync(trace, 'utf8').includes('INJECTED'))
      context.skip('this Chromium keeps its files elsewhere');
    expect(refusals).toHaveLength(expected.length);
    for (const [index, types] of expected.entries()) expect(types.split(' | ')).toContain(refusals[index]);
    expect(acknowledged).toBe(APPENDS - expected.length);

    const found = await onProfile(profile, [], async (page) => {
      const read = await toRemoteVault(page).logs.read('log', 0, 1000);
      return read.ok ? new TextDecoder().decode(read.value) : read.error.type;
    });
    expect(found.slice(0, acknowledged * LINE.length)).toBe('0123456789'.repeat(acknowledged));
  },
);

async function appendLines(page: Page): Promise<{ acknowledged: number; refusals: readonly string[] }> {
  const { logs } = toRemoteVault(page);
  const refusals: string[] = [];
  let acknowledged = 0;
  for (let count = 0; count < APPENDS; count += 1) {
    const appended = await logs.append('log', acknowledged * LINE.length, LINE);
    if (appended.ok) acknowledged += 1;
    else refusals.push(appended.error.type);
  }
  return { acknowledged, refusals };
}

/** Opens the vault in a browser on the profile, and kills the browser afterwards. */
async function onProfile<T>(
  profile: string,
  through: readonly string[],
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const browser = await openProfileBrowser(profile, through);
  try {
    await browser.page.goto(served.address);
    await browser.page.waitForFunction(() => 'vaultPage' in window);
    expect(await browser.page.evaluate(() => window.vaultPage.open())).toBe('lasting');
    return await work(browser.page);
  } finally {
    await browser.kill();
  }
}
