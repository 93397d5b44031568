import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atMost, exactly, type PartRecord, readFigures, toCount, told } from '../../endurance/figures';
import { partTexts } from '../../endurance/part-texts';
import { renderResults } from '../../endurance/render-results';

const PARTS = [
  { id: 'r1', number: 'R1', title: 'Killed', how: 'It is killed.' },
  { id: 'r2', number: 'R2', title: 'Torn', how: 'It is torn.' },
];

const aRecord = (values: Partial<PartRecord> = {}): PartRecord => ({
  date: '2026-03-16',
  machine: { system: 'Linux 6.1', processors: 2, node: '20.20.2' },
  figures: [exactly('marks lost', 0, 0)],
  ...values,
});

const inTests = (path: string): string => join(import.meta.dirname, '../..', path);

describe('the text of the results', () => {
  test('a part that was never run says so, and claims nothing', () => {
    const text = renderResults(PARTS, { r1: aRecord() });
    expect(text).toContain('| R1 | Killed | yes | 2026-03-16 |');
    expect(text).toContain('| R2 | Torn | not run yet | – |');
    expect(text).toContain('## R2 Torn\n\nIt is torn.\n\n*Not run yet.*');
  });

  test('a figure that missed its aim is told in its part and at the top', () => {
    const figures = [exactly('marks lost', 3, 0), atMost('start', 1.234, 2, 's')];
    const text = renderResults(PARTS, { r1: aRecord({ figures }) });
    expect(text).toContain('| R1 | Killed | **1 of 2 not** | 2026-03-16 |');
    expect(text).toContain('| marks lost | 3 | 0 | **not held** |');
    expect(text).toContain('| start | 1.23 s | ≤ 2 s | held |');
  });

  test('a figure nobody is held to has no aim and no verdict', () => {
    const text = renderResults(PARTS, { r1: aRecord({ figures: [told('kills', 10_000)] }) });
    expect(text).toContain('| kills | 10 000 |  |  |');
  });

  test('each part names its own date, machine and browser', () => {
    const text = renderResults(PARTS, {
      r1: aRecord({ chromium: '156.0' }),
      r2: aRecord({ date: '2026-04-01', machine: { system: 'Linux 6.9', processors: 1, node: '22.1.0' } }),
    });
    expect(text).toContain('*2026-03-16, Linux 6.1, 2 processors, Node 20.20.2, Chromium 156.0*');
    expect(text).toContain('*2026-04-01, Linux 6.9, 1 processor, Node 22.1.0*');
  });

  test('a cell keeps the table whole', () => {
    const text = renderResults(PARTS, { r1: aRecord({ figures: [told('a | b', 'one\ntwo')] }) });
    expect(text).toContain('| a \\| b | one two |  |  |');
  });

  test('the file of the results is what the recorded figures say', async () => {
    const written = await readFile(inTests('RESULTS.md'), 'utf8');
    expect(written).toBe(renderResults(partTexts, await readFigures(inTests('endurance/figures.json'))));
  });
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1 000'],
  [1_234_567, '1 234 567'],
])('the count %d is written %s', (count, text) => {
  expect(toCount(count)).toBe(text);
});
