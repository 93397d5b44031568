#!/usr/bin/env bash
# Forty-six rows in IndexedDB, and one start of the same browser, on the same profile, with its next kind of store.
#
# Chromium keeps IndexedDB in LevelDB; a store on SQLite stands behind the feature IdbSqliteBackingStore, off by default
# in this version. Both are Chromium's own; nothing is damaged, and nothing but a count is asked for.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @sparticuz/chromium@147.0.0 playwright-core@1.65.0

cat > try.mjs <<'JS'
import { mkdtemp, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as driver } from 'playwright-core';

const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<p>'));
await new Promise((resolve) => server.listen(0, resolve));
const address = `http://localhost:${server.address().port}/`;
const profile = await mkdtemp(join(process.cwd(), 'profile-'));
const executablePath = await chromium.executablePath();

/** In the page: writes rows if asked, then counts them. */
const count = (rows) =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('event', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('marks', { autoIncrement: true });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('marks', 'readwrite', { durability: 'strict' });
      const marks = transaction.objectStore('marks');
      for (let row = 0; row < rows; row += 1) marks.add({ row });
      const counted = marks.count();
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(counted.result);
      };
    };
  });

async function start(store, rows = 0) {
  const features = store === 'SQLite' ? ['--enable-features=IdbSqliteBackingStore'] : [];
  const context = await driver.launchPersistentContext(profile, {
    executablePath,
    args: ['--no-sandbox', ...features],
  });
  const page = await context.newPage();
  await page.goto(address);
  const found = await page.evaluate(count, rows);
  await context.close();
  const kept = await readdir(join(profile, 'Default/IndexedDB'));
  const levels = kept.some((name) => name.endsWith('.leveldb')) ? 'there' : 'gone';
  console.log(`${store}: ${found} rows; LevelDB's folder is ${levels}`);
}

await start('LevelDB', 46);
await start('LevelDB');
await start('SQLite');
await start('LevelDB');
server.close();
JS
seen=$(node try.mjs)
printf '%s\n' "$seen"
[ "$seen" = "LevelDB: 46 rows; LevelDB's folder is there
LevelDB: 46 rows; LevelDB's folder is there
SQLite: 0 rows; LevelDB's folder is gone
LevelDB: 0 rows; LevelDB's folder is there" ]
cat <<'TEXT'
Seen: nothing is carried over. One look with the other store removes the folder of the first, without an error, and going
back finds an empty database.
TEXT
