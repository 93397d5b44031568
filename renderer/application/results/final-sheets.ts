import type { FinalTabulation } from '../../domain/combination';
import { formatScore } from '../../domain/score';
import type { Tabulation } from '../../domain/tabulate';
import type { DecidedSheet } from '../disputes/decided-sheets';
import type { ExportCell, ExportSheet } from '../ports/spreadsheet';
import { toAbstentions, toOverruledExcusals } from './abstentions';
import { frameCaption, nameOf, type RecapTableNeeds, toNotes, toRecapSheets } from './recap-table';

/** A round with what its own tables need. */
export interface RoundTable {
  readonly tabulation: Tabulation;
  /** Sheets that are as the secretariat decided. */
  readonly decided: readonly DecidedSheet[];
}

/** The final ranking as tables: the ranking itself, and of each round that counts what it rests on. */
export const toFinalSheets = (
  final: FinalTabulation,
  tables: readonly RoundTable[],
  facts: Omit<RecapTableNeeds, 'decided'>,
): readonly [final: ExportSheet, ...rounds: ExportSheet[]] => {
  const counting = findCounting(final, tables);
  return [
    toFinalSheet(final, counting, facts),
    ...counting.flatMap(({ tabulation, decided }) =>
      toRecapSheets(tabulation, { ...facts, decided }).map((sheet) => ({
        ...sheet,
        name: `${sheet.name} ${tabulation.round.name}`,
      })),
    ),
  ];
};

/** The rounds that count, in their order. */
const findCounting = <Of extends Pick<RoundTable, 'tabulation'>>(
  { combination }: FinalTabulation,
  tables: readonly Of[],
): readonly Of[] =>
  combination.flatMap(({ round }) => tables.filter(({ tabulation }) => tabulation.round.id === round));

/** One row an entry, in rank order, rounds as columns. */
function toFinalSheet(
  final: FinalTabulation,
  counting: readonly RoundTable[],
  facts: Omit<RecapTableNeeds, 'decided'>,
): ExportSheet {
  const { competition, words } = facts;
  const category = nameOf(competition.categories);
  const group = nameOf(competition.groups);
  const rounds = counting.map(({ tabulation }) => tabulation.round);
  return {
    name: words.finalSheet,
    caption: frameCaption(words.finalTitle, final, facts, {
      of: words.combination(weighedRounds(final, rounds)),
      told: counting.flatMap(({ tabulation }) =>
        [
          ...toAbstentions(tabulation).map(words.abstention),
          ...toOverruledExcusals(tabulation).map(words.overruledExcusal),
        ].map((line) => `${tabulation.round.name}: ${line}`),
      ),
    }),
    header: [
      ...[words.rank, words.number, words.title, words.institution, words.category, words.group],
      ...rounds.map(({ name }) => name),
      ...[words.finalScore, words.exactScore, words.notes],
    ],
    rows: final.rows.map((row, index): readonly ExportCell[] => [
      row.rank ?? null,
      row.entry.number,
      row.entry.title,
      row.entry.institution.name,
      category(row.entry.category),
      group(row.entry.group),
      ...rounds.map(({ id }): ExportCell => {
        const own = row.rounds.get(id);
        if (own === undefined) return words.notInRound;
        return own.score ? { decimal: formatScore(own.score, 6) } : null;
      }),
      row.score ? { decimal: formatScore(row.score, 2) } : null,
      row.score ? { decimal: formatScore(row.score, 6) } : null,
      toNotes(row, [final.rows[index - 1], final.rows[index + 1]], words),
    ]),
  };
}

/** The rounds that count with their weights, as they are told. */
export const weighedRounds = (
  { combination }: Pick<FinalTabulation, 'combination'>,
  rounds: readonly Pick<Tabulation['round'], 'id' | 'name'>[],
) =>
  combination.flatMap(({ round, weight }) =>
    rounds.filter(({ id }) => id === round).map(({ name }) => ({ name, weight })),
  );
