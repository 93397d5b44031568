#!/usr/bin/env bash
# Dexie's own add-on for backups, asked for a database that holds a signing key as the browser keeps it.
#
# The database is fake-indexeddb, which copies values by Node's structured clone; the key is Node's WebCrypto.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  dexie@4.4.7 dexie-export-import@4.4.0 fake-indexeddb@6.2.8

cat > try.mjs <<'JS'
import 'fake-indexeddb/auto';
import Dexie from 'dexie';

globalThis.self = globalThis;
const { exportDB } = await import('dexie-export-import');
const database = new Dexie('judge');
database.version(1).stores({ keys: 'name' });
const { privateKey } = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
await database.table('keys').bulkPut([
  { name: 'handle', key: privateKey },
  { name: 'bytes', key: new Uint8Array([1, 2, 3]) },
]);
const kept = await database.table('keys').get('handle');
const signature = await crypto.subtle.sign('Ed25519', kept.key, new Uint8Array(1));
console.log(`the database gives back a key that signs: ${signature.byteLength} bytes`);
const { rows } = JSON.parse(await (await exportDB(database)).text()).data.data[0];
for (const row of rows) {
  const { name, key } = row.$ ?? row;
  console.log(`the backup holds of ${name}: ${JSON.stringify(key)}`);
}
process.exit(0);
JS
seen=$(node try.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'the database gives back a key that signs: 64 bytes
the backup holds of bytes: {"buffer":"AQID","byteOffset":0,"length":3}
the backup holds of handle: {}' ]
cat <<'TEXT'
Seen: the export resolves as if it were whole. The key is an empty object in it, and what is restored from it can never
sign again.
TEXT
