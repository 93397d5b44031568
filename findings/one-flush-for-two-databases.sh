#!/usr/bin/env bash
# A row is put into one database of IndexedDB without waiting for the disk, then a row into another one of the same page,
# strictly. Which of the two is on the disk?
#
# Asked of Chromium with its usual store (LevelDB) and with its next one (SQLite, behind the feature
# IdbSqliteBackingStore, off by default in this version). What is flushed is seen with strace, which has to be there
# (Linux only); where a row stands is found by a word in it. The first row has been told complete before the second is put.
set -euo pipefail
command -v strace > /dev/null || { echo 'strace is needed' >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @sparticuz/chromium@147.0.0 playwright-core@1.65.0

cat > watched.sh <<'SH'
#!/usr/bin/env bash
exec strace -f -qq -y -ttt -e trace=fdatasync,fsync -o "$TRACE" "$BROWSER" "$@"
SH
chmod +x watched.sh

cat > try.mjs <<'JS'
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as driver } from 'playwright-core';

const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<p>'));
await new Promise((resolve) => server.listen(0, resolve));
const address = `http://localhost:${server.address().port}/`;
const executablePath = await chromium.executablePath();

/** In the page: one row into a database that is there already. @returns when it was put, and when it was told complete */
const put = ([name, durability, word]) =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const from = Date.now();
      const transaction = opening.result.transaction('rows', 'readwrite', { durability });
      transaction.objectStore('rows').add(word);
      transaction.oncomplete = () => resolve({ from, to: Date.now() + 1 });
    };
  });

const filesWith = (folder, word) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && readFileSync(path).includes(word));

async function look(store) {
  const profile = mkdtempSync(join(process.cwd(), 'profile-'));
  const trace = join(profile, 'trace.txt');
  const features = store === 'SQLite' ? ['--enable-features=IdbSqliteBackingStore'] : [];
  const context = await driver.launchPersistentContext(profile, {
    executablePath: join(process.cwd(), 'watched.sh'),
    env: { ...process.env, TRACE: trace, BROWSER: executablePath },
    args: ['--no-sandbox', ...features],
  });
  const page = await context.newPage();
  await page.goto(address);
  // Both are there, and what making them flushes is over.
  for (const name of ['marks', 'marker']) await page.evaluate(put, [name, 'strict', 'made']);
  await page.evaluate(put, ['marks', 'relaxed', 'relaxed-row']);
  const strict = await page.evaluate(put, ['marker', 'strict', 'strict-row']);
  const stores = join(profile, 'Default/IndexedDB');
  const places = { relaxed: filesWith(stores, 'relaxed-row'), strict: filesWith(stores, 'strict-row') };
  await context.close();
  const flushed = readFileSync(trace, 'utf8')
    .split('\n')
    .map((line) => /^\d+ +(\d+\.\d+) f(?:data)?sync\(\d+<(.*?)>/.exec(line))
    .filter((found) => found !== null && found[1] * 1000 >= strict.from && found[1] * 1000 <= strict.to)
    .map((found) => found[2]);
  const tell = (paths) => (paths.some((path) => flushed.includes(path)) ? 'flushed' : 'not flushed');
  console.log(`${store}: the strict row is ${tell(places.strict)}, the relaxed row before it ${tell(places.relaxed)}`);
}

await look('LevelDB');
await look('SQLite');
server.close();
JS
seen=$(node try.mjs)
printf '%s\n' "$seen"
[ "$seen" = "LevelDB: the strict row is flushed, the relaxed row before it flushed
SQLite: the strict row is flushed, the relaxed row before it not flushed" ]
cat <<'TEXT'
Seen: LevelDB keeps all databases of an address in one file, and one strict write puts on the disk whatever came before
it, in any of them. SQLite keeps a file for each: a strict write into one says nothing of another.
TEXT
