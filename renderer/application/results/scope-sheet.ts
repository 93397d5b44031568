import { type PartScope, rankWithin } from '../../domain/scopes';
import { formatScore } from '../../domain/score';
import type { Tabulation } from '../../domain/tabulate';
import type { ExportCell, ExportSheet } from '../ports/spreadsheet';
import { type RecapTableNeeds, toCaption, toNotes } from './recap-table';

/** The ranking within each category, group or panel: part by part, each by rank. */
export function toScopeSheet(tabulation: Tabulation, facts: RecapTableNeeds, scope: PartScope): ExportSheet {
  const { competition, words } = facts;
  return {
    name: words.scopes[scope],
    caption: toCaption(`${words.recapTitle} · ${words.scopes[scope]}`, tabulation, facts),
    header: [
      words[scope],
      words.rank,
      words.number,
      words.title,
      words.institution,
      words.score,
      words.exactScore,
      words.notes,
    ],
    rows: rankWithin(tabulation, competition, scope).flatMap(({ name, rows }) =>
      rows.map((row, index): readonly ExportCell[] => [
        name ?? words.noPart[scope],
        row.rank ?? null,
        row.entry.number,
        row.entry.title,
        row.entry.institution.name,
        row.score ? { decimal: formatScore(row.score, 2) } : null,
        row.score ? { decimal: formatScore(row.score, 6) } : null,
        toNotes(row, [rows[index - 1], rows[index + 1]], words),
      ]),
    ),
  };
}
