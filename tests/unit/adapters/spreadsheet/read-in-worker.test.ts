import { afterEach, describe, expect, test, vi } from 'vitest';
import { createPageSpreadsheet } from '../../../../renderer/adapters/spreadsheet/page-spreadsheet';
import { ENTRY_HEADINGS } from '../../../../renderer/application/tables/columns/entry-columns';
import { readTable, tableFile } from '../../../builders/a-table';
import { aTableWorker, type TableWorkerStand } from '../../../builders/a-table-worker';

const REQUEST = { headings: ENTRY_HEADINGS };
const NOT_FINISHED = { ok: false, error: { type: 'table-unreadable', detail: 'not-finished' } };

const failed = (cause: string) => ({ ok: false, error: { type: 'worker-failed', cause } });

const readWith = (stand: TableWorkerStand, bytes: Uint8Array, signal?: AbortSignal) =>
  createPageSpreadsheet(() => stand.worker).read(bytes, REQUEST, signal);

afterEach(() => vi.useRealTimers());

describe('reading in a worker', () => {
  test.each(['zip64.xlsx', 'data-on-second-sheet.xlsx', 'semicolon-bom.csv', 'damaged.xlsx', 'table.ods'])(
    'says the same as reading here: %s',
    async (name) => {
      const stand = aTableWorker();
      expect(await readWith(stand, tableFile(name))).toEqual(await readTable(tableFile(name)));
      expect(stand.countEnded()).toBe(1);
    },
  );

  test('leaves the bytes to whoever asked', async () => {
    const bytes = tableFile('zip64.xlsx');
    await readWith(aTableWorker(), bytes);
    expect(bytes).toEqual(tableFile('zip64.xlsx'));
  });

  test('hands a large table over in parts that are unpacked in a moment each', async () => {
    const stand = aTableWorker();
    const lines = Array.from({ length: 20_000 }, (_, index) => `${index + 1};Judul ${index};Dinas`);
    const bytes = new TextEncoder().encode(['No;Judul;Instansi', ...lines].join('\n'));
    const reading = await readWith(stand, bytes);
    expect(reading.ok && reading.value.table.rows).toHaveLength(20_000);
    expect(reading).toEqual(await readTable(bytes));
    const parts = stand.reports.filter(({ type }) => type === 'rows');
    expect(parts).toHaveLength(6);
  });

  test('asks no worker about a file that is too large', async () => {
    const stand = aTableWorker('silent');
    expect(await readWith(stand, new Uint8Array(32 * 1024 * 1024 + 1))).toEqual({
      ok: false,
      error: { type: 'table-unreadable', detail: 'file-too-large' },
    });
    expect(stand.countEnded()).toBe(0);
  });

  test('ends at once when it is cancelled, before and while it goes on', async () => {
    const before = aTableWorker('silent');
    expect(await readWith(before, tableFile('zip64.xlsx'), AbortSignal.abort())).toEqual({
      ok: false,
      error: { type: 'table-cancelled' },
    });
    const stand = aTableWorker('silent');
    const controller = new AbortController();
    const reading = readWith(stand, tableFile('zip64.xlsx'), controller.signal);
    controller.abort();
    expect(await reading).toEqual({ ok: false, error: { type: 'table-cancelled' } });
    expect(stand.countEnded()).toBe(1);
  });

  test.each(['error', 'messageerror'] as const)(
    'is given up when the worker never starts (%s), or breaks down later',
    async (type) => {
      const unborn = aTableWorker('silent');
      const reading = readWith(unborn, tableFile('zip64.xlsx'));
      unborn.fail(type);
      expect(await reading).toEqual(failed('not-started'));
      expect(unborn.countEnded()).toBe(1);

      const broken = aTableWorker('silent');
      const second = readWith(broken, tableFile('zip64.xlsx'));
      broken.report({ type: 'alive' });
      broken.fail(type);
      expect(await second).toEqual(NOT_FINISHED);
      expect(broken.countEnded()).toBe(1);
    },
  );

  test('is given up where there are no workers at all', async () => {
    const { read } = createPageSpreadsheet(() => {
      throw new Error('no workers');
    });
    expect(await read(tableFile('zip64.xlsx'), REQUEST)).toEqual(failed('not-started'));
  });

  test('is given up when the worker fails or falls silent, and waited for as long as it says that it goes on', async () => {
    const broken = aTableWorker('silent');
    const first = readWith(broken, tableFile('zip64.xlsx'));
    broken.report({ type: 'failed', detail: 'RangeError' });
    expect(await first).toEqual(NOT_FINISHED);

    vi.useFakeTimers();
    const silent = aTableWorker('silent');
    const second = readWith(silent, tableFile('zip64.xlsx'));
    for (let minutes = 0; minutes < 30; minutes += 1) {
      silent.report({ type: 'alive' });
      await vi.advanceTimersByTimeAsync(59_000);
    }
    expect(silent.countEnded()).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await second).toEqual(failed('silent'));
    expect(silent.countEnded()).toBe(1);
  });
});
