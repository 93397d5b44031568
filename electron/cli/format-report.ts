import { toCsv } from '../../renderer/adapters/spreadsheet/to-csv';
import type {
  ReportRecusal,
  ReportRow,
  ResultReport,
} from '../../renderer/application/results/result-report';
import { assertNever } from '../../renderer/domain/result';
import { SCOPES, type Scope } from '../../renderer/domain/scopes';

export const FORMATS = ['text', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export const toFormat = (text: string | undefined): Format => FORMATS.find((one) => one === text) ?? 'text';

export const toScope = (text: string | undefined): Scope => SCOPES.find((one) => one === text) ?? 'all';

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

/**
 * One row an entry, the sheets of each judge that has one as columns at the end, or in the final ranking each round; where a scope was asked for, its
 * parts one after the other, each row with the name of its own.
 */
function toTable({ rows: all, scopes, combination }: ResultReport<object>): string {
  const rows = scopes?.flatMap((scope) => scope.rows) ?? all;
  const names = scopes?.flatMap((scope) => scope.rows.map(() => scope.name));
  const type = scopes?.[0]?.type;
  const rounds = combination?.map(({ round }) => round) ?? [];
  const judges = [...new Set(rows.flatMap(({ sheets }) => sheets.map(({ judge }) => judge)))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  const bytes = toCsv(
    {
      name: 'results',
      caption: [],
      header: [
        ...(type === undefined ? [] : [type]),
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
        ...rounds,
      ],
      rows: rows.map((row, index) => [
        ...(names === undefined ? [] : [names[index] ?? null]),
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
        ...rounds.map((name) => row.rounds?.find(({ round }) => round === name)?.score ?? null),
      ]),
    },
    ',',
  );
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function toText(report: ResultReport<object>): string {
  const { due, counted, missing, recused } = report.counts;
  const state = [
    report.complete ? 'complete' : 'not complete',
    `: ${counted} of ${due} sheets in, ${missing} missing, ${recused} not scoring`,
    report.complete ? '' : '; ranks with ? are provisional',
  ].join('');
  return [
    `${report.competition} · ${report.round ?? toFormula(report)}`,
    state,
    '',
    `${'rank'.padStart(6)}  ${'score'.padStart(11)}  ${'judges'.padEnd(13)}  entry`,
    ...report.rows.map(toLine),
    ...(report.scopes ?? []).flatMap(({ type, name, rows }) => [
      '',
      `${type} ${name ?? '–'}`,
      ...rows.map(toLine),
    ]),
    ...(report.recusals.length > 0 ? ['', 'not scoring', ...report.recusals.map(toRecusalLine)] : []),
    '',
  ].join('\n');
}

/** What the final score is made of: "final score: 40 % Proposal + 60 % Presentation". */
const toFormula = ({ combination = [] }: ResultReport<object>): string =>
  `final score: ${combination.map(({ round, weight }) => `${weight / 100} % ${round}`).join(' + ')}`;

function toLine({ rank, tied, provisional, score, judges, entry }: ReportRow): string {
  const place = `${rank ?? '–'}${tied ? '=' : ''}${provisional ? '?' : ''}`;
  const count = `${judges.counted}/${judges.due}${judges.recused > 0 ? ` (${judges.recused} out)` : ''}`;
  return `${place.padStart(6)}  ${(score ?? '–').padStart(11)}  ${count.padEnd(13)}  ${entry.number}. ${entry.title} (${entry.institution})`;
}

const SAID_BY: { readonly [by in ReportRecusal['by']]: string } = {
  judge: 'declared by the judge',
  secretariat: 'recorded by the secretariat',
  decision: 'decided by the secretariat',
};

function toRecusalLine({ judge, by, reason, sheets, entries, round }: ReportRecusal): string {
  const numbers = entries.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
  return `${judge.padStart(6)}  ${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}${round === undefined ? '' : ` of ${round}`}: ${numbers} (${SAID_BY[by]}): ${reason}`;
}
