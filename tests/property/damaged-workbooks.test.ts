import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openArchive } from '../../renderer/adapters/spreadsheet/unzip';
import { zip } from '../../renderer/adapters/spreadsheet/zip';
import { tableFile } from '../builders/a-table';
import { getGrid, readGrid } from '../builders/a-workbook';
import { runsOf } from '../builders/runs-of';

const FILES = ['foreign.xlsx', 'cdata-part.xlsx', 'zip64.xlsx', 'merged-category.xlsx', 'iso-time-cell.xlsx'];

const aFile = fc.constantFrom(...FILES).map((name) => ({ name, bytes: tableFile(name) }));

test('a workbook that is cut off or has wrong bytes is refused, or read whole: never a shorter table', () => {
  fc.assert(
    fc.property(
      aFile,
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { maxLength: 3 }),
      fc.option(fc.nat(), { nil: undefined }),
      ({ name, bytes }, flips, cut) => {
        const changed = cut === undefined ? bytes.slice() : bytes.slice(0, cut % (bytes.length + 1));
        for (const [at, mask] of flips) {
          if (changed.length > 0)
            changed[at % changed.length] = (changed[at % changed.length] as number) ^ mask;
        }
        const reading = readGrid(changed);
        // What check sums don't cover (names, times) may change without harm.
        if (reading.ok) expect(reading.value.grid).toEqual(getGrid(tableFile(name)).grid);
      },
    ),
    { numRuns: runsOf(300) },
  );
});

/** Parts of a workbook with sound check sums, whatever stands in them. */
function unpack(bytes: Uint8Array): { readonly name: string; readonly xml: string }[] {
  const opened = openArchive(bytes, () => true, 10_000_000);
  if (!opened.ok) throw new Error(opened.error.type);
  const { names, read } = opened.value;
  return names.map((name) => {
    const content = read(name);
    if (!content.ok) throw new Error(content.error.type);
    return { name, xml: new TextDecoder().decode(content.value) };
  });
}

const PIECES = [
  '<',
  '>',
  '/',
  '"',
  '&',
  '<c>',
  '</c>',
  '<v>',
  '</row>',
  '<!--',
  ']]>',
  '<![CDATA[',
  'r="1"',
  ' ',
];

test('whatever is put into a part or taken out of it, reading answers, with each row once and in order', async () => {
  const files = FILES.map((name) => unpack(tableFile(name)));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.nat(),
      fc.nat(),
      fc.nat({ max: 12 }),
      fc.constantFrom('', ...PIECES),
      async (parts, which, at, taken, put) => {
        const changed = parts.map(({ name, xml }, index) => {
          if (index !== which % parts.length) return { name, xml };
          const place = at % (xml.length + 1);
          return { name, xml: xml.slice(0, place) + put + xml.slice(place + taken) };
        });
        const bytes = zip(
          changed.map(({ name, xml }) => ({ name, content: new TextEncoder().encode(xml) })),
          'stored',
        );
        const reading = readGrid(bytes);
        expect(reading).toHaveProperty('ok');
        if (!reading.ok) return;
        const lines = reading.value.grid.rows.map(({ line }) => line);
        expect(lines).toEqual([...new Set(lines)].toSorted((a, b) => a - b));
      },
    ),
    { numRuns: runsOf(500) },
  );
});
