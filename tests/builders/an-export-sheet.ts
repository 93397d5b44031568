import type { ExportSheet } from '../../renderer/application/ports/spreadsheet';

export const anExportSheet = (facts: Partial<ExportSheet> = {}): ExportSheet => ({
  name: 'Rekap',
  caption: [],
  header: ['No', 'Judul', 'Skor'],
  rows: [[1, 'Satu', 87.5]],
  ...facts,
});
