import { cp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'playwright';
import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import { percentile } from '../percentile';
import { type Damage, type DatabaseFolder, findDatabaseFolder } from './damage-kinds';
import type { Keeping, ReadBack, StartReport } from './page/protocol';
import type { Store } from './profile-browser';
import { prepare, readBack, save, startPage, visit } from './visit';

export interface ProfilePlan {
  readonly keeping: Keeping;
  readonly revisions: number;
  readonly entries: number;
  /** So many of the revisions came after the older copy was taken. */
  readonly sinceOlder: number;
  /** LevelDB unless named. */
  readonly store?: Store;
}

const CLEAN_STARTS = 3;

/** A profile full of marks, closed and untouched: what every kind of damage is tried on a copy of. */
export interface FullProfile {
  readonly folder: string;
  readonly workspace: WorkspaceId;
  readonly store: Store;
  /** The database's files as they were some saves earlier; kept of LevelDB only. */
  readonly older: DatabaseFolder | undefined;
  readonly contents: Extract<ReadBack, { readonly type: 'read' }>;
  /** Starts at which nothing was wrong: how long the middle one took, and how long any of them kept the page from answering. */
  readonly start: { readonly openMs: number; readonly blockedMs: number };
  /** Milliseconds of the last saves, with all the others there already. */
  readonly saveTimes: readonly number[];
  readonly chromium: string;
}

export async function makeProfile(folder: string, address: string, plan: ProfilePlan): Promise<FullProfile> {
  const { keeping, revisions, entries, sinceOlder, store = 'leveldb' } = plan;
  const profile = join(folder, keeping);
  const workspace = await visit(
    profile,
    address,
    async (page) => {
      getStarted(await startPage(page, keeping));
      const id = await prepare(page, { entries, seed: 2026 });
      await save(page, id, 1, revisions - sinceOlder);
      return id;
    },
    store,
  );
  const older = store === 'leveldb' ? await keepOlder(profile, join(folder, keeping)) : undefined;
  const saveTimes = await visit(
    profile,
    address,
    async (page) => {
      getStarted(await startPage(page, keeping));
      return save(page, workspace, revisions - sinceOlder + 1, sinceOlder);
    },
    store,
  );
  const look = async (page: Page, chromium: string): Promise<FullProfile> => {
    const starts = [getStarted(await startPage(page, keeping))];
    while (starts.length < CLEAN_STARTS) {
      await page.reload();
      starts.push(getStarted(await startPage(page, keeping)));
    }
    const contents = await readBack(page, workspace);
    if (contents.type !== 'read' || contents.revisions.length !== revisions) {
      throw new Error(`an untouched profile does not read back: ${JSON.stringify(contents).slice(0, 200)}`);
    }
    const openMs = percentile(
      starts.map((start) => start.openMs),
      50,
    );
    const blockedMs = Math.max(...starts.map((start) => start.blockedMs));
    const start = { openMs, blockedMs };
    return { folder: profile, store, workspace, older, contents, start, saveTimes, chromium };
  };
  return visit(profile, address, look, store);
}

async function keepOlder(profile: string, place: string): Promise<DatabaseFolder> {
  const files = await findDatabaseFolder(profile);
  const older = { leveldb: `${place}-older`, blobs: `${place}-older-blobs` };
  await cp(files.leveldb, older.leveldb, { recursive: true });
  // There are none while no value is large.
  await cp(files.blobs, older.blobs, { recursive: true }).catch(() => undefined);
  return older;
}

/** What a browser can make anew, and what belongs to the one that is running. */
const LEFT_OUT = /^(Singleton.*|DevToolsActivePort|.*Cache|component_crx_cache|extensions_crx_cache)$/;

const copyProfile = (from: string, to: string): Promise<void> =>
  cp(from, to, { recursive: true, filter: (path) => !LEFT_OUT.test(basename(path)) });

export function getStarted(report: StartReport): Extract<StartReport, { readonly type: 'started' }> {
  if (report.type === 'started') return report;
  throw new Error(`the program did not start: ${report.problem}`);
}

/** The profile once more, in the place of the copy before. */
export async function makeCopy({ folder }: Pick<FullProfile, 'folder'>): Promise<string> {
  const copy = `${folder}-copy`;
  await rm(copy, { recursive: true, force: true, maxRetries: 3 });
  await copyProfile(folder, copy);
  return copy;
}

/** Looks at a copy with the damage. @returns undefined where the damage could not be done */
export async function onDamagedCopy<T>(
  full: FullProfile,
  damage: Damage,
  look: (copy: string) => Promise<T>,
): Promise<T | undefined> {
  if (full.older === undefined) return undefined;
  const copy = await makeCopy(full);
  const possible = await damage.inflict(await findDatabaseFolder(copy), full.older);
  return possible ? look(copy) : undefined;
}

/** How what was read back differs from what had been saved; undefined if in nothing. */
export function findDifference(
  { contents }: FullProfile,
  found: ReadBack,
  { filesSince }: { readonly filesSince: number } = { filesSince: 0 },
): string | undefined {
  if (found.type === 'unreadable') return `unreadable: ${found.problem}`;
  if (found.revisionsHash !== contents.revisionsHash) {
    return `${found.revisions.length} of ${contents.revisions.length} revisions`;
  }
  if (found.workspaceHash !== contents.workspaceHash) return 'the workspace is another';
  const expected = contents.fileHashes.length + filesSince;
  if (found.fileHashes.length !== expected) return `${found.fileHashes.length} of ${expected} files`;
  return undefined;
}
