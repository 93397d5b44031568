import { type ColumnMapping, guessColumns, type KnownHeadings } from './column-mapping';

export type JudgeField = 'code' | 'name' | 'affiliation' | 'role' | 'panel';

export type JudgeMapping = ColumnMapping<JudgeField>;

export const JUDGE_HEADINGS: KnownHeadings<JudgeField> = {
  code: [
    'Kode Juri',
    'Kode',
    'Judge Code',
    'Code',
    'No Urut',
    'Nomor Urut',
    'No Juri',
    'Nomor Juri',
    'No',
    'Nomor',
  ],
  name: [
    'Nama Juri',
    'Nama Lengkap dan Gelar',
    'Nama dan Gelar',
    'Nama Lengkap',
    'Nama Penilai',
    'Nama',
    'Judge Name',
    'Name of Judge',
    'Full Name',
    'Name',
    'Judge',
    'Juri',
    'Penilai',
  ],
  affiliation: [
    'Instansi',
    'Nama Instansi',
    'Asal Instansi',
    'Instansi Asal',
    'Nama Lembaga',
    'Lembaga',
    'Nama Organisasi',
    'Organisasi',
    'Perguruan Tinggi',
    'Universitas',
    'Unit Kerja',
    'Unit',
    'Asal',
    'Affiliation',
    'Institution',
    'Institution Name',
    'Name of Institution',
    'Organisation',
    'Organization',
    'Organisation Name',
    'Organization Name',
  ],
  // "Jabatan" beside one of the others is the post at home.
  role: ['Jabatan dalam Tim', 'Kedudukan dalam Tim', 'Peran', 'Kedudukan', 'Jabatan', 'Role', 'Position'],
  panel: ['Panel', 'Ruang', 'Room'],
};

/** What {@link guessColumns} takes for sure. */
export const guessJudgeMapping = (header: readonly string[]): JudgeMapping =>
  guessColumns(header, JUDGE_HEADINGS).mapping;
