#!/usr/bin/env bash
# Numbers in Indonesian words, as minutes have them: six packages, and what each makes of a mark, a zero and a minus.
#
# Right by the language's grammar: nol; seribu; minus tiga; delapan puluh tujuh koma dua lima.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  terbilang@0.0.3 terbilang-ts@2.1.0 @develoka/angka-terbilang-js@1.4.2 angka-menjadi-terbilang@0.5.0 \
  to-words@5.7.0 n2words@4.0.0

cat > try.mjs <<'JS'
import { createRequire } from 'node:module';
import { toCardinal } from 'n2words/id-ID';

const require = createRequire(import.meta.url);
const { ToWords } = require('to-words');
const toWords = new ToWords({ localeCode: 'id-ID' });
const writers = {
  terbilang: require('terbilang'),
  'terbilang-ts': require('terbilang-ts').default,
  'angka-terbilang-js': require('@develoka/angka-terbilang-js'),
  'angka-menjadi-terbilang': require('angka-menjadi-terbilang'),
  'to-words': (number) => toWords.convert(number),
  n2words: toCardinal,
};
for (const number of [0, 1000, -3, 87.25]) {
  console.log(number);
  for (const [name, write] of Object.entries(writers)) {
    let said;
    try {
      said = `"${String(write(number)).trim().toLowerCase()}"`;
    } catch {
      said = 'refused';
    }
    console.log(`  ${name}: ${said}`);
  }
}
JS
seen=$(node try.mjs)
printf '%s\n' "$seen"
[ "$seen" = '0
  terbilang: "nol"
  terbilang-ts: ""
  angka-terbilang-js: "nol"
  angka-menjadi-terbilang: "nol"
  to-words: "nol"
  n2words: "nol"
1000
  terbilang: "satu ribu"
  terbilang-ts: "seribu"
  angka-terbilang-js: "seribu"
  angka-menjadi-terbilang: "seribu"
  to-words: "seribu"
  n2words: "seribu"
-3
  terbilang: "minus tiga"
  terbilang-ts: "tiga"
  angka-terbilang-js: "puluh tiga"
  angka-menjadi-terbilang: refused
  to-words: "minus tiga"
  n2words: "min tiga"
87.25
  terbilang: "delapan puluh tujuh"
  terbilang-ts: "delapan puluh undefined"
  angka-terbilang-js: "delapan puluh tujuh koma dua lima"
  angka-menjadi-terbilang: "delapan ribu tujuh ratus dua puluh lima"
  to-words: "delapan puluh tujuh koma dua puluh lima"
  n2words: "delapan puluh tujuh koma dua puluh lima"' ]
cat <<'TEXT'
Seen: a score of 87,25 comes out as 8 725, as 87, or with a word that is none; a minus is lost or becomes "puluh tiga";
a thousand is "satu ribu" where everybody says "seribu". No two packages agree on all four.
TEXT
