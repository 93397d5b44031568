import type { ColumnMapping, KnownHeadings } from './column-mapping';

export const MARK_FIELDS = ['judge', 'entry', 'criterion', 'mark'] as const;
export type MarkField = (typeof MARK_FIELDS)[number];

export type MarkMapping = ColumnMapping<MarkField>;

export const MARK_HEADINGS: KnownHeadings<MarkField> = {
  judge: ['Judge', 'Judge Code', 'Kode Juri', 'Juri'],
  entry: ['Entry', 'Entry Number', 'Nomor Peserta', 'No Peserta', 'Nomor Urut', 'No Urut', 'Peserta'],
  criterion: ['Criterion', 'Kriteria', 'Criteria'],
  mark: ['Mark', 'Nilai'],
};
