import { type ColumnMapping, guessColumns, type KnownHeadings } from './column-mapping';

export type EntryField =
  | 'number'
  | 'title'
  | 'institution'
  | 'institutionKind'
  | 'category'
  | 'group'
  | 'note';

export type EntryMapping = ColumnMapping<EntryField>;

export const ENTRY_HEADINGS: KnownHeadings<EntryField> = {
  institutionKind: [
    'Jenis Instansi',
    'Jenis Unit',
    'Jenis OPD',
    'Jenis Perangkat Daerah',
    'Jenis Lembaga',
    'Kategori Instansi',
    'Institution Kind',
    'Kind of Institution',
    'Institution Type',
    'Type of Institution',
    'Organisation Type',
    'Organization Type',
    'Type of Organisation',
    'Type of Organization',
    'Agency Type',
    'Jenis',
  ],
  number: [
    'No Urut',
    'Nomor Urut',
    'Nomor Peserta',
    'No Peserta',
    'No Inovasi',
    'Nomor Inovasi',
    'Nomor Entri',
    'No Entri',
    'Entry Number',
    'Entry No',
    'Nomor',
    'Number',
    'No',
    'Nr',
    '#',
  ],
  title: [
    'Judul Inovasi',
    'Nama Inovasi',
    'Judul Proposal Inovasi',
    'Judul Proposal',
    'Judul',
    'Inovasi',
    'Innovation Title',
    'Innovation Name',
    'Title of Innovation',
    'Name of Innovation',
    'Entry Title',
    'Title',
    'Innovation',
  ],
  institution: [
    'Nama Instansi',
    'Instansi',
    'Nama OPD',
    'OPD',
    'Nama Perangkat Daerah',
    'Perangkat Daerah',
    'Nama Unit Kerja',
    'Nama Unit',
    'Unit Kerja',
    'Unit',
    'Nama UPP',
    'UPP',
    'Nama SKPD',
    'SKPD',
    'Nama Lembaga',
    'Lembaga',
    'Institution',
    'Institution Name',
    'Name of Institution',
    'Organisation',
    'Organization',
    'Organisation Name',
    'Organization Name',
    'Name of Organisation',
    'Name of Organization',
    'Agency',
    'Agency Name',
  ],
  category: ['Kategori', 'Kategori Inovasi', 'Category'],
  group: ['Kelompok', 'Kelompok Inovasi', 'Group'],
  note: ['Keterangan', 'Catatan', 'Note', 'Notes', 'Remarks'],
};

/** What {@link guessColumns} takes for sure. */
export const guessMapping = (header: readonly string[]): EntryMapping =>
  guessColumns(header, ENTRY_HEADINGS).mapping;
