import { describe, expect, test } from 'vitest';
import { createCodeBook } from '../../../../renderer/application/results/code-book';
import { toFinalResult } from '../../../../renderer/application/results/final-result';
import { toFinalSheets } from '../../../../renderer/application/results/final-sheets';
import { findPaperCode } from '../../../../renderer/application/results/find-paper-code';
import type { FinalTabulation } from '../../../../renderer/domain/combination';
import type { Competition } from '../../../../renderer/domain/competition';
import { toField } from '../../../../renderer/domain/field';
import { toSheetStates } from '../../../../renderer/domain/merge';
import { toPaperCode } from '../../../../renderer/domain/paper-code';
import { toFinalContent, toRecapContent } from '../../../../renderer/domain/paper-content';
import { rubricHash } from '../../../../renderer/domain/rule-book';
import { rankWithin } from '../../../../renderer/domain/scopes';
import { tabulate } from '../../../../renderer/domain/tabulate';
import { strings } from '../../../../renderer/strings/both-languages';
import { aCompetition } from '../../../builders/a-competition';
import { judgeId, someJudges } from '../../../builders/a-judge';
import { aChain } from '../../../builders/a-revision';
import { someMarks } from '../../../builders/a-rubric';
import { entryId, someEntries } from '../../../builders/an-entry';
import { hashText } from '../../../builders/hash-text';
import { FINAL, FINAL_POINTS, FINAL_RESULT, firstPoints, withFinal } from '../../../builders/two-rounds';

const competition = withFinal(aCompetition({ entries: someEntries(7), judges: someJudges(3) }));

function count(
  of: Competition,
  change: { readonly [judge: string]: { readonly [entry: number]: number } } = {},
) {
  const inForce = new Map(of.rounds.map((round) => [round.id, rubricHash(round, hashText)]));
  const revisions = of.judges.flatMap(({ code }) => {
    const inFinal = { ...FINAL_POINTS[code], ...change[code] };
    const sheets = [
      ...of.entries.map(({ number }) => ({ round: of.rounds[0]?.id, number, points: firstPoints(number) })),
      ...Object.entries(inFinal).map(([entry, points]) => ({ round: FINAL, number: Number(entry), points })),
    ];
    return aChain(
      code,
      ...sheets.flatMap(({ round, number, points }) =>
        round === undefined
          ? []
          : [
              {
                ...{ round, judge: judgeId(code), entry: entryId(number) },
                rubricHash: inForce.get(round) ?? hashText(''),
                marks: someMarks({ a: points, b: points }),
              },
            ],
      ),
    );
  });
  const states = toSheetStates(revisions, (round) => inForce.get(round));
  const tables = of.rounds.map((round) => tabulate(toField(of, round), states));
  return { revisions, states, tables, result: toFinalResult(of, tables) };
}

const { revisions, states, tables, result } = count(competition);
const final = result?.final as FinalTabulation;

describe('the rounds together', () => {
  test('are nothing of their own where there is one round', () => {
    const one = aCompetition();
    const own = one.rounds.map((round) => tabulate(toField(one, round), new Map()));
    expect(toFinalResult(one, own)).toBeUndefined();
  });

  test('are the last round alone where nothing is said', () => {
    const { combination: _, ...plain } = competition;
    const alone = count(plain).result?.final;
    expect(alone?.combination).toEqual([{ round: FINAL, weight: 10_000 }]);
    expect(alone?.rows.map(({ entry }) => entry.number)).toEqual([1, 2, 3, 4, 5]);
  });

  test('fill a table with a column a round, and the tables it rests on', () => {
    const facts = { competition, madeAt: 'now', words: strings.en.recap };
    const rounds = tables.map((tabulation) => ({ tabulation, decided: [] }));
    const [sheet, ...others] = toFinalSheets(final, rounds, facts);
    expect(sheet.caption).toContain('Final score: 40% Presentation and 60% Final');
    expect(sheet.header.slice(6)).toEqual(['Presentation', 'Final', 'Final score', 'Exact score', 'Notes']);
    expect(sheet.rows.map((row) => [row[1], row[0], row[6], row[7], row[9]])).toEqual(
      FINAL_RESULT.map(([number, rank, score], index) => [
        number,
        rank ?? null,
        { decimal: `${firstPoints(number)}.000000` },
        [91, 80, 72.5, 60, 50].map((points) => ({ decimal: points.toFixed(6) }))[index] ?? 'not in it',
        score === undefined ? null : { decimal: score },
      ]),
    );
    expect(others.map(({ name }) => name)).toEqual([
      ...['Recap Presentation', 'Raw marks Presentation'],
      ...['Recap Final', 'Raw marks Final'],
    ]);
  });
});

describe('a paper of the rounds together', () => {
  const book = createCodeBook(competition, hashText, 'new');
  const find = (code: Parameters<typeof findPaperCode>[0], facts = { tables, final }) =>
    findPaperCode(code, { competition, revisions, states, book, ...facts });
  const code = toPaperCode(toFinalContent(competition.id, final), hashText);

  test('is found by its code as long as it says what is so', () => {
    expect(find(code)).toMatchObject({ type: 'final', scope: 'all' });
    const later = count(competition, { J1: { 1: 91 } });
    expect(find(code, { tables: later.tables, final: later.result?.final ?? final })).toEqual({
      type: 'unknown',
    });
  });

  test('is told from a paper of the last round, and ranked within panels from ranked together', () => {
    const last = tables[1] as (typeof tables)[number];
    expect(find(toPaperCode(toRecapContent(competition.id, last), hashText)).type).toBe('recap');
    const parts = rankWithin(final, competition, 'panel');
    expect(find(toPaperCode(toFinalContent(competition.id, final, parts), hashText))).toMatchObject({
      type: 'final',
      scope: 'panel',
    });
  });

  test('has another code where rounds weigh otherwise, though nobody’s rank differs', () => {
    const other = {
      ...final,
      combination: final.combination.map((part) => ({ ...part, weight: 5_000 as never })),
    };
    expect(toPaperCode(toFinalContent(competition.id, other), hashText)).not.toBe(code);
  });
});
