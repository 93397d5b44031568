#!/usr/bin/env bash
# A score with three decimals in a CSV becomes a thousand times as much in LibreOffice of the other language.
#
# Needs LibreOffice Calc (Debian: libreoffice-calc 7.4.7), which is used as it is installed, with a profile of its own
# in a temporary folder. Without it the script says so and shows nothing.
set -euo pipefail
if ! command -v soffice > /dev/null; then
  echo 'not run: soffice (libreoffice-calc) is not installed'
  exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf 'Nilai\n79,688\n79.688\n0,125\n0.125\n87,50\n87.50\n79,6875\n79.6875\n' > marks.csv

# 59 ; 34 " 76 UTF-8, from line 1, then the language the file is read in: 1033 English, 1057 Indonesian.
read_in() {
  soffice "-env:UserInstallation=file://$folder/profile" --headless --infilter="CSV:59,34,76,1,,$1" \
    --convert-to fods --outdir "$1" marks.csv > /dev/null 2>&1
  grep -oE 'office:value-type="(string|float)"( office:value="[^"]*")?' "$1/marks.fods" \
    | sed -E 's/.*value="([^"]*)"$/\1/; s/.*"string"$/text/' | tail -n +2 | paste -sd ' ' -
}
english=$(read_in 1033)
indonesian=$(read_in 1057)
soffice --version
printf 'written     79,688 79.688 0,125 0.125 87,50 87.50 79,6875 79.6875\nEnglish     %s\nIndonesian  %s\n' "$english" "$indonesian"
[ "$english" = '79688 79.688 125 0.125 text 87.5 text 79.6875' ]
[ "$indonesian" = '79.688 79688 0.125 125 87.5 text 79.6875 text' ]
cat <<'TEXT'
Seen: with exactly three decimals the other language's mark is read as one between thousands, even in "0,125",
which becomes 125. With two or four decimals the worst that happens is a text.
TEXT
