import type { Page } from 'playwright';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import type { HandOver, Keeping, ReadBack, StartReport } from './page/protocol';
import { openProfileBrowser, type Store } from './profile-browser';

/** A start that takes longer than this doesn't end. */
const START_LIMIT_MS = 90_000;

/** Opens the browser on the profile, the page in it, and closes both as a person would. */
export async function visit<T>(
  profile: string,
  address: string,
  work: (page: Page, version: string) => Promise<T>,
  store: Store = 'leveldb',
): Promise<T> {
  const browser = await openProfileBrowser(profile, [], store);
  let closed = false;
  try {
    await browser.page.goto(address);
    const result = await work(browser.page, browser.version);
    await browser.close();
    closed = true;
    return result;
  } finally {
    if (!closed) await browser.kill();
  }
}

/** As the person saw it: the page may have loaded itself anew meanwhile. */
export type PageStart = StartReport & { readonly reloads: number };

/** A start that loses its database loads the page anew, as the product does; never for ever. */
const MOST_RELOADS = 3;

/** Starts the program in the page, and again where it loads the page anew. */
export async function startPage(page: Page, keeping: Keeping): Promise<PageStart> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<PageStart>((resolve) => {
    const problem = `no answer within ${START_LIMIT_MS / 1000} s`;
    timer = setTimeout(() => resolve({ type: 'failed', problem, reloads: 0 }), START_LIMIT_MS);
  });
  try {
    return await Promise.race([startThroughReloads(page, keeping, 0), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function startThroughReloads(page: Page, keeping: Keeping, reloads: number): Promise<PageStart> {
  try {
    return { ...(await page.evaluate((kept) => window.endurance.start(kept), keeping)), reloads };
  } catch (error) {
    // Not the program's word: the page itself is gone, and somebody opens it again.
    if (/target crashed|has been closed/i.test(String(error))) throw error;
    const isReload = /context was destroyed|navigat/i.test(String(error));
    if (!isReload || reloads === MOST_RELOADS) return { type: 'failed', problem: String(error), reloads };
    await page.waitForFunction(() => window.endurance !== undefined);
    return startThroughReloads(page, keeping, reloads + 1);
  }
}

export const readBack = (page: Page, workspace: WorkspaceId): Promise<ReadBack> =>
  page.evaluate((id) => window.endurance.readBack(id), workspace);

export const handOver = (page: Page, workspace: WorkspaceId): Promise<HandOver> =>
  page.evaluate((id) => window.endurance.handOver(id), workspace);

export const prepare = (page: Page, plan: { entries: number; seed: number }): Promise<WorkspaceId> =>
  page.evaluate((wanted) => window.endurance.prepare(wanted), plan);

/** @returns milliseconds of each save */
export const save = (
  page: Page,
  workspace: WorkspaceId,
  first: number,
  count: number,
): Promise<readonly number[]> =>
  page.evaluate((wanted) => window.endurance.save(wanted.workspace, wanted.first, wanted.count), {
    workspace,
    first,
    count,
  });
