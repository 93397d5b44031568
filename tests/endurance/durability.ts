import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { serveTestPage } from '../serve-test-page';
import { countFlushes, type FlushCount, readFlushes, type Span } from './flush-trace';
import { getStarted } from './make-profile';
import { openProfileBrowser, type Store } from './profile-browser';
import { prepare, save, startPage } from './visit';

export interface DurabilityFigures {
  readonly chromium: string;
  readonly marks: number;
  /** Under IndexedDB: at least one flush of the file that the store writes first, for every mark. */
  readonly database: FlushCount;
  /** In the private file system, where the log is. */
  readonly vault: FlushCount;
  /** The same place and as many writes, but not strict: what would be counted if the flushes weren't in force. */
  readonly relaxed: FlushCount;
  /** While nothing was saved. */
  readonly idle: FlushCount;
}

const DATABASE = /\/IndexedDB\//;
/** Where each store writes a change first, and what it flushes before it says that the change is there. */
const FIRST_WRITTEN: { readonly [store in Store]: RegExp } = {
  leveldb: /\.leveldb\/\d+\.log$/,
  // The write-ahead log; the database's own file gets the rows at some idle moment, or when it is closed.
  sqlite: /-wal$/,
};
const VAULT = /\/File System\//;
const ANY = /\/IndexedDB\/|\/File System\//;

/** Why flushes can't be counted on this machine; undefined where they can. */
export function durabilityObstacle(): string | undefined {
  if (process.platform !== 'linux') return 'flushes are counted by strace, which is for Linux';
  const tried = spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', process.execPath, '--version']);
  if (tried.error !== undefined) return 'strace is not on this machine';
  return tried.status === 0 ? undefined : 'strace may not watch other programs here';
}

/**
 * Whether "saved" means flushed: marks are saved as the program saves them, one after another, in a
 * Chromium whose calls to the system are watched.
 */
export async function runDurability(marks: number, store: Store): Promise<DurabilityFigures> {
  const served = await serveTestPage(join(import.meta.dirname, 'page'));
  const folder = await mkdtemp(join(tmpdir(), 'pleno-flushes-'));
  const trace = join(folder, 'trace.txt');
  const through = ['strace', '-f', '-qq', '-y', '-ttt', '-e', 'trace=fdatasync,fsync', '-o', trace];
  try {
    const browser = await openProfileBrowser(join(folder, 'profile'), through, store);
    let closed = false;
    try {
      await browser.page.goto(served.address);
      const spans = await saveMarks(browser.page, marks);
      // Strace writes what it saw when everything is over.
      await browser.close();
      closed = true;
      const flushes = readFlushes(await readFile(trace, 'utf8'));
      return {
        chromium: browser.version,
        marks,
        database: countFlushes(flushes, FIRST_WRITTEN[store], spans.saves),
        vault: countFlushes(flushes, VAULT, spans.saves),
        relaxed: countFlushes(flushes, DATABASE, spans.relaxed),
        idle: countFlushes(flushes, ANY, [spans.idle]),
      };
    } finally {
      if (!closed) await browser.kill();
    }
  } finally {
    await served.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

interface Spans {
  readonly saves: readonly Span[];
  readonly relaxed: readonly Span[];
  readonly idle: Span;
}

async function saveMarks(page: Page, marks: number): Promise<Spans> {
  getStarted(await startPage(page, 'profile'));
  const workspace = await prepare(page, { entries: 20, seed: 7 });
  const saves: Span[] = [];
  for (let number = 1; number <= marks; number += 1) {
    saves.push(await during(() => save(page, workspace, number, 1)));
  }
  // What a save leaves to be done later is not idleness.
  await wait(1000);
  const idle = await during(() => wait(1000));
  const relaxed: Span[] = [];
  // Making a database is flushed in any case.
  await putRelaxed(page, 0);
  for (let number = 1; number <= marks; number += 1) {
    relaxed.push(await during(() => putRelaxed(page, number)));
  }
  return { saves, relaxed, idle };
}

async function during(work: () => Promise<unknown>): Promise<Span> {
  const from = Date.now();
  await work();
  // Strace counts parts of milliseconds.
  return { from, to: Date.now() + 1 };
}

/** One row into another database of the page, without waiting for the disk. */
const putRelaxed = (page: Page, number: number): Promise<void> =>
  page.evaluate(
    (value) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('relaxed', 1);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
        opening.onsuccess = () => {
          const write = opening.result.transaction('rows', 'readwrite', { durability: 'relaxed' });
          write.objectStore('rows').put(value, value);
          write.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          write.onerror = () => reject(write.error);
        };
      }),
    number,
  );
