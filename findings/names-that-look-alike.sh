#!/usr/bin/env bash
# Plain names of entries, shown to three packages that look for letters which look alike.
#
# The data behind two of them is Unicode's confusables (UTS #39), in which the skeleton of "m" is "rn".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  unicode-confusables@0.1.1 unhomoglyph@1.0.6 confusables@1.1.1

cat > try.mjs <<'JS'
import { createRequire } from 'node:module';
import { remove } from 'confusables';

const require = createRequire(import.meta.url);
const { isConfusing } = require('unicode-confusables');
const unhomoglyph = require('unhomoglyph');
for (const name of ['Puskesmas Dinoyo', 'SI PEKA', 'Layanan Kota', 'ꦱꦿꦶ', 'Đặng']) {
  const confusing = isConfusing(name) ? 'suspicious' : 'plain';
  console.log(`${name}: ${confusing}; unhomoglyph ${unhomoglyph(name)}; confusables ${remove(name)}`);
}
const same = unhomoglyph('Kumia') === unhomoglyph('Kurnia') ? 'one name' : 'two names';
console.log(`Kumia, Kurnia: ${same}`);
JS
seen=$(node try.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'Puskesmas Dinoyo: suspicious; unhomoglyph Puskesrnas Dinoyo; confusables Puskesmas Dinoyo
SI PEKA: suspicious; unhomoglyph Sl PEKA; confusables SI PEKA
Layanan Kota: plain; unhomoglyph Layanan Kota; confusables Layanan Kota
ꦱꦿꦶ: plain; unhomoglyph ꦱꦿꦶ; confusables ꦱ
Đặng: suspicious; unhomoglyph D̵ặng; confusables Dang
Kumia, Kurnia: one name' ]
cat <<'TEXT'
Seen: every name with an "m" in it, and so every health centre, is suspicious to one package, and "Kumia" and "Kurnia" are
one name to another; the third takes the vowel and the second consonant away from "Sri" in Javanese letters.
TEXT
