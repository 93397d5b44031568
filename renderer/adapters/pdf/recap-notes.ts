import type { DecidedSheet } from '../../application/disputes/decided-sheets';
import type { RecapRow } from '../../application/papers/paper-request';
import type { ScopedRanking } from '../../domain/scopes';
import { compareScores } from '../../domain/score';
import type { Tabulation } from '../../domain/tabulate';
import { strings } from '../../strings/both-languages';
import { formatExactPoints, formatPoints } from '../../strings/formats';
import { joinList } from '../../strings/join-list';
import type { Language } from '../../strings/language';
import { tellPart, tellScoreNote, tellTieBreak } from '../../strings/rule-words';

/** What a reader of the ranking has to be told: ties, what separated equal scores, look-alikes, decisions. */
export function recapNotes(
  tabulation: Tabulation<RecapRow>,
  language: Language,
  decided: readonly DecidedSheet[] = [],
  parts?: readonly ScopedRanking<RecapRow>[],
): string[] {
  return [
    ...(parts?.flatMap((part) => {
      const name = tellPart(strings[language].rules, part);
      return rankNotes(part, language).map((note) => `${name}: ${note}`);
    }) ?? rankNotes(tabulation, language)),
    ...scoreNotes(tabulation, language),
    ...decidedNotes(decided, language),
  ];
}

export const decidedNotes = (decided: readonly DecidedSheet[], language: Language): string[] =>
  decided.map(({ judge, entry, reason }) =>
    strings[language].papers.recap.decided(entry.number, judge.code, reason),
  );

/** What there is to say about ranks, of all entries or of a part of them. */
const rankNotes = (ranked: Ranked, language: Language): string[] => [
  ...tieNotes(ranked, language),
  ...separatedNotes(ranked, language),
  ...lookAlikeNotes(ranked, language),
];

type Ranked = Pick<Tabulation<RecapRow>, 'rows'>;

function tieNotes({ rows }: Ranked, language: Language): string[] {
  const words = strings[language].papers.recap;
  return runsOf(rows, (a, b) => a.tied && b.tied && a.rank === b.rank).map((group) =>
    words.tie(group[0]?.rank ?? 0, joinList(numbersOf(group), words.and)),
  );
}

function separatedNotes({ rows }: Ranked, language: Language): string[] {
  const { papers, rules } = strings[language];
  const words = papers.recap;
  const notes: string[] = [];
  for (const group of runsOf(rows, (a, b) => a.score && b.score && compareScores(a.score, b.score) === 0)) {
    const by = new Set(
      group.flatMap(({ separatedBy }) => (separatedBy ? [tellTieBreak(rules, separatedBy)] : [])),
    );
    if (by.size === 0) continue;
    notes.push(words.separated(joinList(numbersOf(group), words.and), joinList([...by], words.and)));
  }
  return notes;
}

/** How scores came about, where that isn't as everywhere: entries of the same note together. */
function scoreNotes({ rows }: Ranked, language: Language): string[] {
  const { papers, rules } = strings[language];
  const words = papers.recap;
  const noted = new Map<string, RecapRow[]>();
  for (const row of rows) {
    if (row.scoreNote?.place !== 'row') continue;
    const note = tellScoreNote(rules, row.scoreNote);
    noted.set(note, [...(noted.get(note) ?? []), row]);
  }
  return [...noted].map(([note, of]) => words.scoreNote(joinList(numbersOf(of), words.and), note));
}

/** Entries whose scores read the same at two decimals and are not. */
function lookAlikeNotes({ rows }: Ranked, language: Language): string[] {
  const words = strings[language].papers.recap;
  const alike = runsOf(
    rows,
    (a, b) => a.score && b.score && formatPoints(a.score, language) === formatPoints(b.score, language),
  );
  return alike.flatMap((group) => {
    const exact = group.flatMap(({ entry, score }) =>
      score ? [{ text: formatExactPoints(score, language), number: entry.number, score }] : [],
    );
    const [first, ...others] = exact;
    if (first === undefined || others.every(({ score }) => compareScores(first.score, score) === 0))
      return [];
    return [
      words.lookEqual(
        joinList(
          exact.map(({ number, text }) => words.entryScore(number, text)),
          words.and,
        ),
      ),
    ];
  });
}

/** Neighbours that belong together, groups of two or more. */
function runsOf(
  rows: readonly RecapRow[],
  together: (a: RecapRow, b: RecapRow) => boolean | undefined,
): RecapRow[][] {
  const runs: RecapRow[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && before && together(before, row) === true) last.push(row);
    else runs.push([row]);
  }
  return runs.filter((run) => run.length > 1);
}

const numbersOf = (rows: readonly RecapRow[]): string[] => rows.map(({ entry }) => String(entry.number));
