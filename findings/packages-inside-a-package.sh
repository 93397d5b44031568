#!/usr/bin/env bash
# Whose work is in the file that a browser loads to make PDFs: asked of the installed packages, and of its source map.
#
# A notice of licences is usually made from what npm has installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts pdfmake@0.3.11

cat > try.cjs <<'JS'
const { existsSync, readFileSync } = require('node:fs');

const { sources } = JSON.parse(readFileSync('node_modules/pdfmake/build/pdfmake.js.map', 'utf8'));
const inside = new Set();
for (const source of sources) {
  const found = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source);
  if (found) inside.add(found[1]);
}
const missing = [...inside].filter((name) => !existsSync(`node_modules/${name}`)).sort();
console.log(`packages in pdfmake.js: ${inside.size}, of these not installed with it: ${missing.length}`);
console.log(['core-js', 'readable-stream', 'buffer', 'file-saver'].filter((name) => missing.includes(name)).join(', '));
const licence = readFileSync('node_modules/pdfmake/LICENSE', 'utf8');
console.log(`its licence file names core-js: ${licence.includes('core-js') ? 'yes' : 'no'}`);
JS
seen=$(node try.cjs)
printf '%s\n' "$seen"
[ "$seen" = 'packages in pdfmake.js: 71, of these not installed with it: 51
core-js, readable-stream, buffer, file-saver
its licence file names core-js: no' ]
cat <<'TEXT'
Seen: whoever lists the licences of what is installed gives notice of 20 of the 71 packages that are shipped; the other 51
were put into the file where it was made, and its banner says MIT for all of them.
TEXT
