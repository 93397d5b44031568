#!/usr/bin/env bash
# The XML reader beneath read-excel-file takes what XML forbids without a word, and what XML allows for its end.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts saxen@11.2.0
cat > try.mjs <<'JS'
import { Parser } from 'saxen';

/** Everything the reader says of a text that is handed to it in these pieces. */
function read(...pieces) {
  const said = [];
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    const written = Object.entries(attributes()).map(([key, value]) => ` ${key}=${decode(value)}`);
    said.push(`<${name}${written.join('')}>`);
  });
  parser.on('text', (text, decode) => said.push(decode(text)));
  parser.on('warn', ({ message }) => said.push(`(warning: ${message})`));
  parser.on('error', ({ message }) => said.push(`(error: ${message})`));
  if (pieces.length === 1) parser.parse(pieces[0]);
  else {
    for (const piece of pieces) parser.write(piece);
    parser.end();
  }
  return said.join(' ');
}

console.log('two roots:', read('<a>satu</a><b>dua</b>'));
console.log('unknown entity:', read('<a>Dinas &nbsp; Kota & Desa</a>'));
console.log('letter beyond U+FFFF:', [...read('<a>&#x1F3C6;</a>').at(-1)].map((one) => one.codePointAt(0).toString(16)).join());
console.log('whole:', read('<a t="x>y">satu</a>'));
console.log('in two pieces:', read('<a t="x>', 'y">satu</a>'));
JS
seen=$(node try.mjs 2>&1)
printf '%s\n' "$seen"
[ "$seen" = 'two roots: <a> satu <b> dua
unknown entity: <a> Dinas &nbsp; Kota & Desa
letter beyond U+FFFF: f3c6
whole: <a t=x>y> satu
in two pieces: (warning: missing closing quotes) <a> y">satu' ]
cat <<'TEXT'
Seen, saxen 11.2.0: two documents one behind the other, an entity nobody declared and a bare ampersand pass without
an error or a warning; a letter beyond U+FFFF that is written as a number becomes another one; and a tag that ends
up in two pieces of a stream at the wrong place loses its attribute and leaves half of it as text.
TEXT
