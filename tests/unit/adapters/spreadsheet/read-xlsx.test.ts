import { describe, expect, test, vi } from 'vitest';
import { createSpreadsheet } from '../../../../renderer/adapters/spreadsheet/spreadsheet';
import { zip } from '../../../../renderer/adapters/spreadsheet/zip';
import { getTable, readTable, tableFile } from '../../../builders/a-table';

const damaged = { ok: false, error: { type: 'table-unreadable', detail: 'damaged' } };

/** `foreign.xlsx` with every directory entry's unpacked size set to `size`. */
function withClaimedSize(size: number): Uint8Array {
  const bytes = tableFile('foreign.xlsx');
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

/** Counts the threads that are started; the libraries take hold of the class when they are loaded. */
const threads = vi.hoisted(() => ({ started: 0 }));
vi.hoisted(() => {
  const module = process.getBuiltinModule('node:worker_threads');
  const { Worker } = module;
  module.Worker = class extends Worker {
    constructor(...options: ConstructorParameters<typeof Worker>) {
      super(...options);
      threads.started += 1;
    }
  };
});

describe('a workbook', () => {
  test('is read as the person sees it: first visible sheet, days, times, formula results, merged cells', async () => {
    expect(await getTable(tableFile('foreign.xlsx'))).toEqual({
      header: ['No', 'Judul Inovasi', 'Instansi', 'Tanggal', 'Nilai'],
      rows: [
        { line: 4, cells: ['1', 'Lapor & Layan', 'Dinas A', '2026-03-16', '87.5'] },
        { line: 6, cells: ['2', 'Lapor & Layan!', 'Dinas B', '2026-03-16 08:30', '0.3'] },
        { line: 7, cells: ['3', 'TRUE', 'Dinas B', '', ''] },
      ],
    });
  });

  test('that was cut off, or has one wrong byte, is damaged', async () => {
    expect(await readTable(tableFile('damaged.xlsx'))).toEqual(damaged);
    expect(await readTable(tableFile('flipped.xlsx'))).toEqual(damaged);
  });

  test('whose check sums are wrong is damaged, though it unpacks', async () => {
    const bytes = tableFile('foreign.xlsx');
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 16, 0, true);
    }
    expect(await readTable(bytes)).toEqual(damaged);
  });

  test('with a byte flipped anywhere is refused or read, and never throws', async () => {
    const whole = tableFile('foreign.xlsx');
    for (let at = 4; at < whole.length; at += 13) {
      const changed = whole.slice();
      changed[at] = (changed[at] as number) ^ 0xff;
      expect(await readTable(changed)).toHaveProperty('ok');
    }
  });

  test('that a password protects is refused as protected', async () => {
    expect(await readTable(tableFile('protected.xlsx'))).toEqual({
      ok: false,
      error: { type: 'table-unreadable', detail: 'protected' },
    });
  });

  test('with a stray character in the last column or the last row is refused before it is laid out', async () => {
    expect(await readTable(tableFile('far-cell.xlsx'))).toEqual({
      ok: false,
      error: { type: 'table-unreadable', detail: 'too-many-columns' },
    });
    expect(await readTable(tableFile('deep-cell.xlsx'))).toEqual({
      ok: false,
      error: { type: 'table-too-large', rows: 1_048_576 },
    });
  });

  test('that claims to unpack to more than 256 MB is refused without unpacking', async () => {
    expect(await readTable(withClaimedSize(50 * 1024 * 1024))).toEqual({
      ok: false,
      error: { type: 'table-unreadable', detail: 'unpacked-too-large' },
    });
  });

  test('that unpacks to more than it claims is refused where the claim ends', async () => {
    const content = new Uint8Array(8 * 1024 * 1024).fill(32);
    const bomb = zip([{ name: 'xl/workbook.xml', content }], 'deflated');
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 4 <= bomb.length; at += 1) {
      if (view.getUint32(at, true) === content.length) view.setUint32(at, 1_000, true);
    }
    expect(await readTable(bomb)).toEqual(damaged);
  });

  test('is read without a worker, however large a part is: the content security policy allows none', async () => {
    const { toXlsx } = createSpreadsheet();
    const rows = Array.from({ length: 6_000 }, (_, index) => [
      index + 1,
      `Inovasi nomor ${index + 1}`,
      'Dinas',
    ]);
    const bytes = await toXlsx([{ name: 'A', caption: [], header: ['No', 'Judul', 'Instansi'], rows }]);
    const result = await readTable(bytes);
    expect(result.ok && result.value.table.rows).toHaveLength(6_000);
    expect(result.ok && result.value.table.rows.at(-1)).toEqual({
      line: 6_001,
      cells: ['6000', 'Inovasi nomor 6000', 'Dinas'],
    });
    expect(threads.started).toBe(0);
  });
});
