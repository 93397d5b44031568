import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { givesByExample } from '../../builders/by-example';
import { atMost, exactly, toCount, told } from '../../endurance/figures';
import { partTexts } from '../../endurance/part-texts';
import { type FullRun, type PartRecord, type Piece, readRecord } from '../../endurance/record';
import { renderResults } from '../../endurance/render-results';
import { emptyTally } from '../../endurance/seeds';

const PARTS = [
  { id: 'r1', number: 'R1', title: 'Killed', how: 'It is killed.' },
  { id: 'r2', number: 'R2', title: 'Torn', how: 'It is torn.' },
];

const machine = { system: 'Linux 6.1', processors: 2, node: '20.20.2' };

const aRecord = (values: Partial<FullRun> = {}): PartRecord => ({
  full: { date: '2026-03-16', machine, figures: [exactly('marks lost', 0, 0)], ...values },
});

const aPiece = (values: Partial<Piece> = {}): Piece => ({
  from: 1,
  count: 650_000,
  since: '2026-11-30',
  until: '2026-11-30',
  machine,
  program: '0.1.0 (6b9fb8d)',
  code: '3fa9c1d2',
  tally: { ...emptyTally, failures: [] },
  ...values,
});

const aSeries = (...pieces: readonly Piece[]) => ({
  unit: 'cases',
  goal: 1_000_000,
  pieces: [...pieces],
  figures: [exactly('cases broken', 0, 0)],
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

  test('seeds done so far are told as such, and never as the whole', () => {
    const text = renderResults(PARTS, { r1: { series: aSeries(aPiece()) } });
    expect(text).toContain('| R1 | Killed | 650 000 of 1 000 000 cases so far, held | 2026-11-30 |');
    expect(text).toContain(
      '*650 000 of 1 000 000 cases so far, held: 2026-11-30, Linux 6.1, 2 processors, Node 20.20.2, Pleno 0.1.0 (6b9fb8d)*',
    );
  });

  test('seeds done so far stand beside the last full run, and take its place once they are whole', () => {
    const part = { ...aRecord(), series: aSeries(aPiece()) };
    const text = renderResults(PARTS, { r1: part });
    expect(text).toContain(
      '| R1 | Killed | yes; 650 000 of 1 000 000 cases so far, held | 2026-03-16; 2026-11-30 |',
    );
    expect(text).toContain('*Last in full: 2026-03-16, Linux 6.1, 2 processors, Node 20.20.2*');
    const whole = renderResults(PARTS, { r1: { ...part, series: aSeries(aPiece({ count: 1_000_000 })) } });
    expect(whole).toContain('| R1 | Killed | yes | 2026-11-30 |');
    expect(whole).not.toContain('2026-03-16');
  });

  test('each piece names its seeds, days, machine and program, and what failed names its seed', () => {
    const tally = { ...emptyTally, failed: 1, failures: [{ seed: 650_007, said: 'lost' }] };
    const other = aPiece({
      from: 650_001,
      count: 1_000,
      since: '2026-11-30',
      until: '2026-12-01',
      machine: { ...machine, processors: 8 },
      program: '0.1.0 (7c9fb8d)',
      tally,
    });
    const text = renderResults(PARTS, { r1: { series: aSeries(aPiece(), other) } });
    expect(text).toContain('In 2 pieces, of one and the same code:');
    expect(text).toContain(
      '| 650 001 to 651 000 | 2026-11-30 to 2026-12-01, Linux 6.1, 8 processors, Node 20.20.2, Pleno 0.1.0 (7c9fb8d) |',
    );
    expect(text).toContain('| seed 650007: lost |');
    const mixed = renderResults(PARTS, { r1: { series: aSeries(aPiece(), { ...other, code: 'other' }) } });
    expect(mixed).toContain('In 2 pieces, of 2 different states of the code:');
  });

  test('the file of the results is what the recorded figures say', async () => {
    const written = await readFile(inTests('RESULTS.md'), 'utf8');
    expect(written).toBe(renderResults(partTexts, await readRecord(inTests('endurance/record'))));
  });
});

givesByExample('the count %d is written %s', toCount, [
  [0, '0'],
  [999, '999'],
  [1000, '1 000'],
  [1_234_567, '1 234 567'],
]);
