import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright';
import { findBrowser, WITHOUT } from '../e2e/browser';

/** A real Chromium on a profile that outlives it. */
export interface ProfileBrowser {
  readonly page: Page;
  readonly version: string;
  /** The browser with all its processes is gone at once, as if somebody had pulled it out. */
  readonly kill: () => Promise<void>;
  /** As a person closes it. */
  readonly close: () => Promise<void>;
}

/** What Chromium keeps IndexedDB in: `sqlite` is off by default in Chromium 156, and coming. */
export type Store = 'leveldb' | 'sqlite';

const STORE_FLAGS: { readonly [store in Store]: readonly string[] } = {
  leveldb: [`--disable-features=${[...WITHOUT, 'IdbSqliteBackingStore'].join(',')}`],
  sqlite: [`--disable-features=${WITHOUT.join(',')}`, '--enable-features=IdbSqliteBackingStore'],
};

const START_MS = 30_000;
const END_MS = 15_000;

/**
 * @param folder of the profile; made by the browser if it isn't there
 * @param through a program that starts the browser given after its own arguments, and watches it
 */
export async function openProfileBrowser(
  folder: string,
  through: readonly string[] = [],
  store: Store = 'leveldb',
): Promise<ProfileBrowser> {
  const found = await findBrowser('newest');
  const [command = found.executablePath, ...before] = [...through, found.executablePath];
  const child = spawn(
    command,
    [
      ...before,
      ...found.args,
      '--headless=new',
      ...STORE_FLAGS[store],
      '--disable-extensions',
      '--disable-default-apps',
      '--disable-component-extensions-with-background-pages',
      `--user-data-dir=${folder}`,
      '--remote-debugging-port=0',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-breakpad',
      '--disable-component-update',
      '--disable-sync',
      '--password-store=basic',
      '--use-mock-keychain',
      'about:blank',
    ],
    // A process group of its own, so that all of it can be killed at once.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...found.env } },
  );
  const gone = once(child, 'exit');
  // A run that is stopped leaves no browser behind.
  const endWithUs = (): void => killGroup(child);
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  try {
    const browser = await chromium.connectOverCDP(await findDebugAddress(child));
    const context = browser.contexts()[0];
    if (!context) throw new Error('the browser has no window');
    const page = context.pages()[0] ?? (await context.newPage());
    return {
      page,
      version: browser.version(),
      kill: async () => {
        killGroup(child);
        await gone;
        await waitForGroup(child);
        await browser.close().catch(() => undefined);
      },
      close: async () => {
        await endBrowser(browser);
        const ended = await Promise.race([gone.then(() => true), wait(END_MS, false, { ref: false })]);
        if (!ended) throw new Error(`the browser did not end within ${END_MS} ms`);
        await waitForGroup(child);
      },
    };
  } catch (error) {
    killGroup(child);
    throw error;
  }
}

async function findDebugAddress(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the browser did not start: ${said}`)), START_MS);
    child.stderr?.on('data', (data: Buffer) => {
      said = (said + data.toString('utf8')).slice(-4000);
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the browser ended with ${code}: ${said}`)));
  });
}

async function endBrowser(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  // The answer may be lost with the browser.
  await session.send('Browser.close').catch(() => undefined);
  await browser.close().catch(() => undefined);
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Until nothing of the browser holds the profile any more; helpers end a little after their parent. */
async function waitForGroup({ pid }: ChildProcess): Promise<void> {
  if (pid === undefined || process.platform === 'win32') return;
  const until = performance.now() + END_MS;
  while (isGroupAlive(pid)) {
    if (performance.now() > until) throw new Error('processes of the browser are still there');
    await wait(10);
  }
}

function isGroupAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
  } catch {
    return false;
  }
  // The dead whom nobody has buried yet answer too, but hold no file.
  return process.platform !== 'linux' || readdirSync('/proc').some((name) => isAliveIn(group, name));
}

function isAliveIn(group: number, processId: string): boolean {
  if (!/^\d+$/.test(processId)) return false;
  try {
    // After the name in parentheses: state, parent, process group.
    const [state, , processGroup] = readFileSync(`/proc/${processId}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return Number(processGroup) === group && state !== 'Z' && state !== 'X';
  } catch {
    // Ended meanwhile.
    return false;
  }
}
