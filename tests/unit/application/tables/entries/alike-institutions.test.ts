import { describe, expect, test } from 'vitest';
import { chooseColumns } from '../../../../../renderer/application/tables/columns/choose-columns';
import { ENTRY_HEADINGS } from '../../../../../renderer/application/tables/columns/entry-columns';
import { type Alikes, applyEntries } from '../../../../../renderer/application/tables/entries/apply-entries';
import { previewEntries } from '../../../../../renderer/application/tables/entries/import-entries';
import type { Competition } from '../../../../../renderer/domain/competition';
import { settleIdentities } from '../../../../../renderer/domain/entry-identity';
import { aCompetition } from '../../../../builders/a-competition';
import { getTable } from '../../../../builders/a-table';
import { anEntry, institutionId } from '../../../../builders/an-entry';
import { hashText } from '../../../../builders/hash-text';

const here = aCompetition({
  entries: [anEntry({ number: 1, institution: { name: 'Kelurahan Ampel', kind: null } })],
});

/** What the competition is after an import of these rows, `number,title,institution`. */
async function importRows(rows: readonly string[], alikes?: Alikes, competition: Competition = here) {
  const text = ['No,Judul,Instansi', ...rows].join('\n');
  const table = await getTable(new TextEncoder().encode(text), ENTRY_HEADINGS);
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `new-${ids}`;
  };
  const { mapping } = chooseColumns(table.header, ENTRY_HEADINGS);
  const preview = previewEntries(table, mapping, competition, newId);
  const after = settleIdentities(competition, applyEntries(competition, preview, alikes), hashText);
  return { preview, ids: after.entries.map(({ institution }) => institution.id) };
}

describe('institutions of a table', () => {
  test('are those that are known by the name, in whatever capitals', async () => {
    const { preview, ids } = await importRows([
      '2,Satu,KELURAHAN AMPEL',
      '3,Dua,Dinas Sosial',
      '4,Tiga,dinas sosial',
    ]);
    const [ampel, second, third, fourth] = ids;
    expect(preview.alikes).toEqual([]);
    expect([ampel, second]).toEqual([institutionId('Kelurahan Ampel'), institutionId('Kelurahan Ampel')]);
    expect(third).toBe(fourth);
    expect(third).not.toBe(ampel);
  });

  test('that only look like a known one are that one unless somebody says that they are another', async () => {
    const rows = ['2,Satu,Kelurahan-Ampel'];
    const { preview, ids } = await importRows(rows);
    expect(preview.alikes).toEqual([
      { name: 'Kelurahan-Ampel', other: 'Kelurahan Ampel', id: institutionId('Kelurahan Ampel') },
    ]);
    expect(ids[1]).toBe(ids[0]);
    const { ids: others } = await importRows(rows, 'another');
    expect(others[0]).toBe(institutionId('Kelurahan Ampel'));
    expect(others[1]).not.toBe(others[0]);
  });

  test('that look alike among themselves are asked about too', async () => {
    const rows = ['2,Satu,SDN Kauman 1', '3,Dua,SDN Kauman I'];
    const { preview, ids } = await importRows(rows);
    expect(preview.alikes).toHaveLength(1);
    expect(ids[1]).toBe(ids[2]);
    const { ids: others } = await importRows(rows, 'another');
    expect(new Set(others).size).toBe(3);
  });
});
