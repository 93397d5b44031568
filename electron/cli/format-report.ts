import { toCsv } from '../../renderer/adapters/spreadsheet/to-csv';
import type { ReportRow, ResultReport } from '../../renderer/application/result-report';
import { assertNever } from '../../renderer/domain/result';

export const FORMATS = ['text', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export const toFormat = (text: string | undefined): Format => FORMATS.find((one) => one === text) ?? 'text';

export function formatReport<Refused extends object>(report: ResultReport<Refused>, format: Format): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'csv':
      return toTable(report);
    case 'text':
      return toText(report);
    default:
      return assertNever(format);
  }
}

/** One row an entry, the sheets of each judge that has one as columns at the end. */
function toTable({ rows }: ResultReport<object>): string {
  const judges = [...new Set(rows.flatMap(({ sheets }) => sheets.map(({ judge }) => judge)))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  const bytes = toCsv(
    {
      name: 'results',
      caption: [],
      header: [
        'rank',
        'tied',
        'provisional',
        'number',
        'title',
        'institution',
        'score',
        'expected',
        'counted',
        'recused',
        ...judges,
      ],
      rows: rows.map((row) => [
        row.rank,
        String(row.tied),
        String(row.provisional),
        row.entry.number,
        row.entry.title,
        row.entry.institution,
        row.score,
        row.judges.expected,
        row.judges.counted,
        row.judges.recused,
        ...judges.map((code) => row.sheets.find(({ judge }) => judge === code)?.score ?? null),
      ]),
    },
    ',',
  );
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function toText(report: ResultReport<object>): string {
  const sheets = report.rows.reduce(
    (sum, { judges }) => ({
      in: sum.in + judges.counted + judges.recused,
      expected: sum.expected + judges.expected,
    }),
    { in: 0, expected: 0 },
  );
  const state = report.complete
    ? 'complete'
    : `not complete: ${sheets.in} of ${sheets.expected} sheets in; ranks with ? are provisional`;
  return [
    `${report.competition} · ${report.round}`,
    state,
    '',
    `${'rank'.padStart(6)}  ${'score'.padStart(11)}  ${'judges'.padEnd(13)}  entry`,
    ...report.rows.map(toLine),
    '',
  ].join('\n');
}

function toLine({ rank, tied, provisional, score, judges, entry }: ReportRow): string {
  const place = `${rank ?? '–'}${tied ? '=' : ''}${provisional ? '?' : ''}`;
  const count = `${judges.counted}/${judges.expected}${judges.recused > 0 ? ` (${judges.recused} out)` : ''}`;
  return `${place.padStart(6)}  ${(score ?? '–').padStart(11)}  ${count.padEnd(13)}  ${entry.number}. ${entry.title} (${entry.institution})`;
}
