import type { ColumnMapping, KnownHeadings } from './column-mapping';

/** Without these there is nothing to read. */
export const NEEDED_MARK_FIELDS = ['judge', 'entry', 'criterion', 'mark'] as const;

/** `reason`: why a judge doesn't score the entry. */
export type MarkField = (typeof NEEDED_MARK_FIELDS)[number] | 'reason';

export type MarkMapping = ColumnMapping<MarkField>;

export const MARK_HEADINGS: KnownHeadings<MarkField> = {
  judge: ['Judge Code', 'Kode Juri', 'Judge', 'Juri', 'Kode Penilai', 'Penilai'],
  entry: [
    'Entry',
    'Entry Number',
    'Nomor Peserta',
    'No Peserta',
    'Nomor Urut',
    'No Urut',
    'Nomor Entri',
    'No Entri',
    'Peserta',
    'Nomor',
    'Number',
  ],
  criterion: ['Criterion ID', 'Kode Kriteria', 'Criterion', 'Kriteria', 'Criteria', 'Aspek', 'Unsur'],
  mark: ['Mark', 'Nilai', 'Skor', 'Score'],
  reason: ['Reason', 'Alasan'],
};
