import type { Competition, Entry, Identity, Judge, Option } from '../../domain/competition';
import type { EntryId, JudgeId, OptionId } from '../../domain/ids';
import type { SampleSource } from '../ports/ports';
import type { Table } from '../ports/spreadsheet';
import { toNewCompetition } from '../set-up/create-competition';
import { addEntries, addJudge, setRubric } from '../set-up/edit-competition';

const IDENTITY: Identity = {
  name: 'Lomba Contoh Inovasi Pelayanan Publik',
  year: 2026,
  level: 'city',
  region: 'Kota Malang',
  organiser: 'Bagian Organisasi, Sekretariat Daerah (contoh)',
  venue: 'Ruang pertemuan hotel (contoh)',
  startsOn: '2026-03-16',
  endsOn: '2026-03-17',
};

/** The sample competition as the secretariat would have set it up. */
export function toSampleCompetition(source: SampleSource, newId: () => string): Competition {
  const columns = toColumns(source.entries);
  const lists = {
    institutionKinds: toOptions(columns('Jenis Instansi'), newId),
    categories: toOptions(columns('Kategori'), newId),
    groups: toOptions(columns('Kelompok'), newId),
  };
  const fresh: Competition = { ...toNewCompetition(IDENTITY, 'sample', { newId }), ...lists };
  const entries = toEntries(columns, lists, newId);
  const judges = toJudges(toColumns(source.judges), newId);
  const people = judges.reduce(addJudge, addEntries(fresh, entries));
  return people.rounds.reduce((made, { id }) => setRubric(made, id, source.rubric), people);
}

type Columns = (name: string) => readonly string[];

/** @throws if the table has no such column: the program's own sample file is broken. */
function toColumns(table: Table): Columns {
  return (name) => {
    const index = table.header.indexOf(name);
    if (index < 0) throw new Error(`the sample has no column "${name}"`);
    return table.rows.map(({ cells }) => (cells[index] ?? '').trim());
  };
}

const toOptions = (names: readonly string[], newId: () => string): Option[] =>
  [...new Set(names)].map((name) => ({ id: newId() as OptionId, name }));

function toEntries(
  columns: Columns,
  lists: Pick<Competition, 'categories' | 'groups' | 'institutionKinds'>,
  newId: () => string,
): Entry[] {
  const [titles, institutions, kinds] = [
    columns('Judul Inovasi'),
    columns('Instansi'),
    columns('Jenis Instansi'),
  ];
  const [categories, groups, notes] = [columns('Kategori'), columns('Kelompok'), columns('Keterangan')];
  const find = (options: readonly Option[], name: string | undefined): OptionId | null =>
    options.find((option) => option.name === name)?.id ?? null;
  return columns('No Urut').map((number, row) => ({
    id: newId() as EntryId,
    number: Number(number),
    title: titles[row] ?? '',
    institution: { name: institutions[row] ?? '', kind: find(lists.institutionKinds, kinds[row]) },
    category: find(lists.categories, categories[row]),
    group: find(lists.groups, groups[row]),
    note: notes[row] ?? '',
    status: { type: 'active' },
  }));
}

function toJudges(columns: Columns, newId: () => string): Judge[] {
  const [names, roles] = [columns('Nama'), columns('Jabatan')];
  return columns('Kode').map((code, row) => ({
    id: newId() as JudgeId,
    code,
    name: names[row] ?? '',
    affiliation: '',
    role: roles[row] === 'Ketua' ? 'chair' : 'member',
  }));
}
