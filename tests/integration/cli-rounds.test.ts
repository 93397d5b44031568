import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import type { ResultReport } from '../../renderer/application/results/result-report';
import type { Round } from '../../renderer/domain/competition';
import { rubricHash } from '../../renderer/domain/rule-book';
import { aCompetition } from '../builders/a-competition';
import { judgeId, someJudges } from '../builders/a-judge';
import { aChain } from '../builders/a-revision';
import { someMarks } from '../builders/a-rubric';
import { entryId, someEntries } from '../builders/an-entry';
import { aFolder, type EventFiles, writeCompetition, writeEvent } from '../builders/golden-files';
import { hashText } from '../builders/hash-text';
import { FINAL_POINTS, FINAL_RESULT, firstPoints, withFinal } from '../builders/two-rounds';

let folder = '';
let files: EventFiles;
const competition = withFinal(aCompetition({ entries: someEntries(7), judges: someJudges(3) }));
const [first, final] = competition.rounds as [Round, Round];

const sheet = (round: Round, judge: string, entry: number, points: number) => ({
  round: round.id,
  rubricHash: rubricHash(round, hashText),
  judge: judgeId(judge),
  entry: entryId(entry),
  marks: someMarks({ a: points, b: points }),
});

beforeAll(async () => {
  folder = await aFolder();
  const revisions = competition.judges.flatMap(({ code }) =>
    aChain(
      code,
      ...competition.entries.map(({ number }) => sheet(first, code, number, firstPoints(number))),
      ...Object.entries(FINAL_POINTS[code] ?? {}).map(([entry, points]) =>
        sheet(final, code, Number(entry), points),
      ),
    ),
  );
  files = await writeEvent(folder, competition, revisions);
});
afterAll(() => rm(folder, { recursive: true }));

const results = (...options: readonly string[]) =>
  runCommand(['results', '--competition', files.competition, ...options, ...files.bundles.values()]);

async function report(...options: readonly string[]) {
  const { exit, out, remarks } = await results('--format', 'json', ...options);
  expect([exit, remarks]).toEqual([0, []]);
  return JSON.parse(out) as ResultReport<object>;
}

const scores = ({ rows }: ResultReport<object>) => rows.map(({ entry, score }) => [entry.number, score]);

describe('pleno results of several rounds', () => {
  test('gives the final ranking by the weights of the rounds, and what each round brought', async () => {
    const made = await report();
    expect(made).toMatchObject({
      round: null,
      combination: [
        { round: 'Presentation', weight: 4000 },
        { round: 'Final', weight: 6000 },
      ],
      complete: true,
      counts: { expected: 29, counted: 29 },
    });
    expect(made.rows.map(({ entry, rank, score }) => [entry.number, rank, score])).toEqual(
      FINAL_RESULT.map(([number, rank, score]) => [number, rank ?? null, score ?? null]),
    );
    expect(made.rows[0]?.rounds).toEqual([
      { round: 'Presentation', score: '62.000000', exact: '62/1' },
      { round: 'Final', score: '91.000000', exact: '91/1' },
    ]);
    expect(made.rows[6]?.rounds).toEqual([{ round: 'Presentation', score: '74.000000', exact: '74/1' }]);
  });

  test.each([
    ['its name', 'Final'],
    ['its name in other letters', ' fINAL '],
    ['its number', '2'],
    ['its id', 'final'],
  ])('gives one round by %s', async (_, asked) => {
    const made = await report('--round', asked);
    expect(made.round).toBe('Final');
    expect(made).not.toHaveProperty('combination');
    expect(scores(made)).toEqual([
      [1, '91.000000'],
      [2, '80.000000'],
      [3, '72.500000'],
      [4, '60.000000'],
      [5, '50.000000'],
    ]);
  });

  test.each([['0'], ['3'], ['Semifinal'], ['']])(
    'knows no round "%s", and says which there are',
    async (asked) => {
      const { exit, remarks } = await results('--round', asked, '--language', 'id');
      expect(exit).toBe(1);
      expect(remarks[0]).toContain(`tidak ada tahap “${asked}”. Yang ada: 1 Presentation, 2 Final.`);
    },
  );

  test('asks for the number where a name is not enough', async () => {
    const path = join(folder, 'twins.pleno');
    await writeCompetition(path, { ...competition, rounds: [first, { ...final, name: first.name }] });
    const ask = (round: string) =>
      runCommand(['results', '--competition', path, '--round', round, ...files.bundles.values()]);
    expect((await ask(first.name)).remarks[0]).toContain('several rounds are “Presentation”: 1 Presentation');
    expect((await ask('1')).out).toContain('Presentation');
  });

  test('gives the last round alone where nothing else is said', async () => {
    const { combination: _, ...plain } = competition;
    const path = join(folder, 'plain.pleno');
    await writeCompetition(path, plain);
    const { out } = await runCommand([
      ...['results', '--competition', path, '--format', 'json'],
      ...files.bundles.values(),
    ]);
    expect(JSON.parse(out)).toMatchObject({ round: 'Final', complete: false });
  });

  test('says in text what the final score is made of, and has a column a round in a table', async () => {
    expect((await results()).out).toContain('final score: 40 % Presentation + 60 % Final\n');
    const [head, best] = (await results('--format', 'csv')).out.split('\r\n');
    expect(head).toMatch(/,recused,Presentation,Final$/);
    expect(best).toMatch(/,79\.400000,5,5,0,62\.000000,91\.000000$/);
  });

  test('ranks the final within panels', async () => {
    const made = await report('--scope', 'panel');
    expect(made.scopes?.map(({ name, rows }) => [name, rows.map(({ entry }) => entry.number)])).toEqual([
      ['A', [1, 2, 3]],
      ['B', [4, 5]],
    ]);
  });
});
