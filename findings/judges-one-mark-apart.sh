#!/usr/bin/env bash
# Two judges who are always one mark apart, and two who contradict each other: the agreement is the same.
#
# Krippendorff's alpha is defined over a distance between values. For marks that is the square of their difference
# (interval data); 1 is full agreement, 0 what chance would give.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts krippendorff@0.1.0

cat > try.mjs <<'JS'
import { createRequire } from 'node:module';

const { alpha } = createRequire(import.meta.url)('krippendorff');

/** By the definition, for complete tables: squares of differences within an entry against those of all pairs. */
const alphaOfMarks = (judges) => {
  const entries = judges[0].map((_, index) => judges.map((marks) => marks[index]));
  const all = entries.flat();
  const squares = (values) => values.flatMap((a) => values.map((b) => (a - b) ** 2)).reduce((sum, each) => sum + each, 0);
  const seen = entries.reduce((sum, values) => sum + squares(values), 0) / (judges.length - 1) / all.length;
  return 1 - seen / (squares(all) / all.length / (all.length - 1));
};
const first = [80, 85, 90, 75, 88];
const tables = {
  'one mark apart everywhere': [first, [81, 86, 91, 76, 89]],
  'against each other': [first, [61, 99, 62, 97, 70]],
};
for (const [name, judges] of Object.entries(tables)) {
  console.log(`${name}: ${alpha(judges).toFixed(4)}, by the squares of differences ${alphaOfMarks(judges).toFixed(4)}`);
}
const without = (nothing) => alpha([first, first.map((mark, index) => (index === 2 ? nothing : mark))]).toFixed(4);
console.log(`one mark not given: ${without(undefined)} as undefined, ${without(null)} as null`);
JS
seen=$(node try.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'one mark apart everywhere: 0.0000, by the squares of differences 0.9850
against each other: 0.0000, by the squares of differences -0.1764
one mark not given: 1.0000 as undefined, 0.7805 as null' ]
cat <<'TEXT'
Seen: the package counts two marks as equal or not, whatever lies between them, and has no other distance unless one is
handed to it; and a mark that was not given, read from JSON as null, counts as one that everybody else contradicts.
TEXT
