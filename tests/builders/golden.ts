import type { Aggregation } from '../../renderer/domain/aggregation/aggregations';
import type { Competition, Entry, Excusal, Panel, Round } from '../../renderer/domain/competition';
import type { PanelId } from '../../renderer/domain/ids';
import { type Mark, toBasisPoints } from '../../renderer/domain/quantities';
import { type Revision, type StoredRevision, sealRevision } from '../../renderer/domain/revision';
import { parseMark, type Scale } from '../../renderer/domain/rubric';
import { rubricHash } from '../../renderer/domain/rule-book';
import { type ExactScore, formatScore } from '../../renderer/domain/score';
import type { Row, Tabulation } from '../../renderer/domain/tabulate';
import type { TieBreak } from '../../renderer/domain/tie-breaks/tie-breaks';
import { aCompetition } from './a-competition';
import { aJudge, judgeId } from './a-judge';
import { aRevision, deviceKey } from './a-revision';
import { aPanel, aRound, roundId } from './a-round';
import { aPartsRubric, aRubric, aScale } from './a-rubric';
import { anEntry, entryId } from './an-entry';
import { hashText } from './hash-text';

/**
 * A competition small enough to work out by hand. `sheets` and `result` are tables as on paper:
 * a cell of `sheets` holds the marks in the rubric's order (`-` for none), or `recused`, `excused`,
 * `draft …`, `old …` (signed on another rubric), or nothing.
 */
export interface Golden {
  /** What the competition shows, as a sentence. */
  readonly shows: string;
  /** Per cent by criterion. */
  readonly weights?: { readonly [criterion: string]: number };
  /** Instead of per cent: parts by criterion. */
  readonly parts?: { readonly [criterion: string]: number };
  readonly scale?: Scale;
  readonly entries?: readonly Partial<Entry>[];
  /** Room by room; everybody scores everything when left out. */
  readonly rooms?: readonly { readonly judges: readonly string[]; readonly entries: readonly number[] }[];
  readonly aggregation?: Aggregation;
  readonly tieBreaks?: readonly TieBreak[];
  /** Of a round before, called Proposal, with the same rubric and rooms; `earlier` is its id. */
  readonly earlier?: string;
  /** Instead of the same rubric: parts by criterion. */
  readonly earlierParts?: { readonly [criterion: string]: number };
  /** Numbers of the entries the round is for; everybody when left out. */
  readonly entrants?: readonly number[];
  readonly earlierEntrants?: readonly number[];
  /** Basis points of the round before and of this one. */
  readonly combined?: readonly [number, number];
  readonly sheets: string;
  /** Columns `rank | entry | score | in`, `=` after a shared rank, `?` after a provisional one. */
  readonly result: string;
  /** Of each row of the result: what separated it, and what is to be told of its score. */
  readonly told?: readonly string[];
  /** Of each row of the result, in points. */
  readonly exact?: readonly string[];
  readonly complete: 'complete' | 'incomplete';
  /** Of both rounds together, as `result`; `in` counts the sheets of both. */
  readonly final?: Pick<Golden, 'result' | 'told' | 'exact' | 'complete'>;
}

const readTable = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

/** The competition of a golden, with the revisions its sheets came in. */
export function toCompetition(golden: Golden): {
  readonly competition: Competition;
  readonly revisions: readonly StoredRevision[];
} {
  const [head = [], ...rows] = readTable(golden.sheets);
  const codes = head.slice(1);
  const scale = golden.scale ?? aScale();
  const rubric = golden.parts ? aPartsRubric(golden.parts, scale) : aRubric(golden.weights, scale);
  const rooms = golden.rooms?.map(
    ({ judges, entries }, index): Panel => ({
      id: `room-${index + 1}` as PanelId,
      name: `Room ${index + 1}`,
      judges: judges.map(judgeId),
      entries: entries.map(entryId),
    }),
  );
  const panels = rooms ?? [aPanel({ judges: codes.map(judgeId) })];
  const round = aRound({
    rubric,
    panels,
    tieBreaks: golden.tieBreaks ?? [],
    ...(golden.aggregation && { aggregation: golden.aggregation }),
    ...(golden.entrants && { entrants: golden.entrants.map(entryId) }),
  });
  const { entrants: _, ...alike } = round;
  const earlier = aRound({
    ...{ ...alike, id: roundId('earlier'), name: 'Proposal', tieBreaks: [] },
    ...(golden.earlierParts && { rubric: aPartsRubric(golden.earlierParts, scale) }),
    ...(golden.earlierEntrants && { entrants: golden.earlierEntrants.map(entryId) }),
  });
  const excusals: Excusal[] = [];
  const chains = new Map<string, StoredRevision[]>();
  const read = (lines: readonly string[][], of: Round): void => {
    for (const [number = '', ...cells] of lines) {
      cells.forEach((cell, column) => {
        const code = codes[column] ?? '';
        const key = { judge: judgeId(code), entry: entryId(Number(number)), round: of.id };
        if (cell === '') return;
        if (cell === 'excused') {
          excusals.push({ ...key, reason: 'ill', at: '2026-03-16T02:00:00.000Z' });
          return;
        }
        const chain = chains.get(code) ?? [];
        const revision = toRevision(cell, of, golden.shows);
        const stored = { ...revision, ...key, seq: chain.length + 1, prev: chain.at(-1)?.id ?? null };
        chains.set(code, [...chain, sealRevision({ ...stored, device: deviceKey(code) }, hashText)]);
      });
    }
  };
  if (golden.earlier !== undefined) read(readTable(golden.earlier).slice(1), earlier);
  read(rows, round);

  return {
    competition: aCompetition({
      entries:
        golden.entries?.map((entry, index) => anEntry({ number: index + 1, ...entry })) ??
        rows.map(([number]) => anEntry({ number: Number(number) })),
      judges: codes.map((code) => aJudge({ code })),
      rounds: [...(golden.earlier === undefined ? [] : [earlier]), round],
      excusals,
      ...(golden.combined && {
        combination: golden.combined.map((weight, index) => ({
          round: [earlier, round][index]?.id ?? round.id,
          weight: toBasisPoints(weight),
        })),
      }),
    }),
    revisions: [...chains.values()].flat(),
  };
}

/** What a cell of `sheets` says, to be put on the judge's chain. */
function toRevision(cell: string, { rubric, id, ...rest }: Round, shows: string): Revision {
  const words = cell.split(/\s+/);
  const state = words[0] === 'recused' ? 'recused' : words[0] === 'draft' ? 'draft' : 'submitted';
  const values = words.filter((word) => /^[\d-]/.test(word));
  const marks: { [criterion: string]: Mark } = {};
  rubric.criteria.forEach((criterion, index) => {
    const text = values[index] ?? '-';
    if (text === '-') return;
    const mark = parseMark(text, rubric.scale);
    if (!mark.ok) throw new Error(`${shows}: ${text} is no mark`);
    marks[criterion.id] = mark.value;
  });
  const inForce = rubricHash({ rubric, id, ...rest }, hashText);
  return aRevision({
    state,
    marks,
    rubricHash: words[0] === 'old' ? hashText('another rubric') : inForce,
    ...(state === 'recused' ? { reason: 'tie to the institution' } : {}),
  });
}

/** `result` of a golden as lines to compare: white space doesn't matter. */
export const toLines = (result: string): string[] =>
  readTable(result)
    .slice(1)
    .map((cells) => cells.join(' | '));

/** A tabulation in the words of a golden's `result`. */
export const describeRows = (tabulation: Tabulation<Row<ExactScore>>): string[] =>
  tabulation.rows.map(({ rank, tied, provisional, entry, score, judges }) =>
    [
      `${rank ?? 'none'}${tied ? '=' : ''}${provisional ? '?' : ''}`,
      entry.number,
      score ? formatScore(score, 6) : 'none',
      `${judges.counted} of ${judges.expected}${judges.excused > 0 ? `, ${judges.excused} out` : ''}`,
    ].join(' | '),
  );

/** A tabulation in the words of a golden's `told`: names of what decided, nothing where nothing did. */
export const describeTold = (tabulation: Tabulation<Row<ExactScore>>): string[] =>
  tabulation.rows.map(({ separatedBy, scoreNote }) =>
    [separatedBy && ('name' in separatedBy ? separatedBy.name : separatedBy.type), scoreNote?.type]
      .filter((word) => word !== undefined)
      .join(' '),
  );
