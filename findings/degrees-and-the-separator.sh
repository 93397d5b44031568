#!/usr/bin/env bash
# A title line with commas makes a list of judges separated by semicolons fall apart at the degrees in the names.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts papaparse@5.7.1 csv-parse@6.2.1

cat > try.mjs <<'JS'
import Papa from 'papaparse';
import { parse } from 'csv-parse/sync';

const names = ['J1;Dr. A, S.T., M.T.', 'J2;Dr. B, S.Sos., M.Si.', 'J3;Dr. C, S.H., M.H.'];
const show = (title, text) => {
  const { data, meta, errors } = Papa.parse(text);
  console.log(`${title}: separator ${JSON.stringify(meta.delimiter)}, errors ${errors.length}, ${JSON.stringify(data.at(-1))}`);
};
show('heading and names', ['Kode;Nama', ...names].join('\n'));
show('a title above', ['Daftar Juri, KOVABLIK, 2021', 'Kode;Nama', ...names].join('\n'));
const rows = parse(['Kode;Nama', ...names].join('\n'), { delimiter: [';', ','], relax_column_count: true });
console.log(`csv-parse, two separators named: ${JSON.stringify(rows.at(-1))}`);
JS
seen=$(node try.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'heading and names: separator ";", errors 0, ["J3","Dr. C, S.H., M.H."]
a title above: separator ",", errors 0, ["J3;Dr. C"," S.H."," M.H."]
csv-parse, two separators named: ["J3","Dr. C"," S.H."," M.H."]' ]
cat <<'TEXT'
Seen: Papa Parse 5.7.1 guesses right until a title stands above the heading; then it takes the commas between
two degrees ("S.T., M.T.") for the separator and reports no error. csv-parse 6.2.1 doesn't choose among the
separators it is given: it splits at all of them.
TEXT
