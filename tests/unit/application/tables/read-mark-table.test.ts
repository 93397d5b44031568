import { describe, expect, test } from 'vitest';
import { readMarkTable } from '../../../../renderer/application/tables/read-mark-table';
import { sheetId } from '../../../../renderer/domain/revision';
import { aCompetition } from '../../../builders/a-competition';
import { judgeId, someJudges } from '../../../builders/a-judge';
import { aPanel, aRound, roundId } from '../../../builders/a-round';
import { anEntry, entryId } from '../../../builders/an-entry';
import { hashText } from '../../../builders/hash-text';

const competition = aCompetition({
  judges: someJudges(3),
  entries: [
    anEntry({ number: 1 }),
    anEntry({ number: 2 }),
    anEntry({ number: 3, status: { type: 'withdrawn', reason: 'x' } }),
  ],
  rounds: [aRound({ panels: [aPanel()] })],
});
const [round = aRound()] = competition.rounds;

/** Rows from line 2 on, as `judge entry criterion mark`, `_` for an empty cell. */
function read(...rows: string[]) {
  const table = {
    header: ['Judge', 'entry', 'CRITERION', ' mark '],
    rows: rows.map((row, index) => ({
      line: index + 2,
      cells: row.split(' ').map((cell) => (cell === '_' ? '' : cell)),
    })),
  };
  const reading = readMarkTable(competition, round, table, hashText);
  if (!reading.ok) throw new Error(reading.error.type);
  return reading.value;
}
const stateOf = (reading: ReturnType<typeof read>, judge: string, entry: number) =>
  reading.states.get(sheetId({ judge: judgeId(judge), entry: entryId(entry), round: roundId() }));
const reasons = (reading: ReturnType<typeof read>) =>
  reading.refused.map(({ line, problem }) => [line, problem.type]);

describe('a table of marks', () => {
  test('makes a signed sheet of all the marks of a judge for an entry, comma or point', () => {
    const reading = read('J1 1 a 87,5', 'j1 01 b 80.0');
    expect(stateOf(reading, 'J1', 1)).toMatchObject({
      type: 'submitted',
      head: { revision: { marks: { a: 8750, b: 8000 } } },
    });
    expect(reading).toMatchObject({ refused: [], incomplete: [] });
  });

  test('leaves a sheet with a mark missing out, and says which', () => {
    const reading = read('J1 1 a 80', 'J1 1 b _', 'J2 1 a _');
    expect(stateOf(reading, 'J1', 1)?.type).toBe('draft');
    expect(stateOf(reading, 'J2', 1)).toBeUndefined();
    expect(reading.incomplete).toMatchObject([
      { judge: { code: 'J1' }, entry: { number: 1 }, missing: ['b'] },
    ]);
    expect(reading.refused).toEqual([]);
  });

  test('takes a recusal from the mark column, whatever the criterion says', () => {
    const reading = read('J1 1 _ recused', 'J2 2 a Recused', 'J2 2 b RECUSED', 'J2 2 a _');
    expect(stateOf(reading, 'J1', 1)?.type).toBe('recused');
    expect(stateOf(reading, 'J2', 2)?.type).toBe('recused');
    expect(reading.refused).toEqual([]);
  });

  test('refuses a recusal together with marks, all rows of the sheet', () => {
    const reading = read('J1 1 a 80', 'J1 1 _ recused', 'J1 1 b 80', 'J2 1 a 80', 'J2 1 b 80');
    expect(reasons(reading)).toEqual([
      [2, 'recused-and-marked'],
      [3, 'recused-and-marked'],
      [4, 'recused-and-marked'],
    ]);
    expect(stateOf(reading, 'J1', 1)).toBeUndefined();
    expect(stateOf(reading, 'J2', 1)?.type).toBe('submitted');
  });

  test('refuses both of two different marks, and takes a repeat', () => {
    const reading = read('J1 1 a 47.5', 'J1 1 b 80', 'J1 1 a 42.5', 'J2 1 a 80', 'J2 1 b 80', 'J2 1 a 80,00');
    expect(reasons(reading)).toEqual([
      [2, 'mark-contradicted'],
      [4, 'mark-contradicted'],
    ]);
    expect(stateOf(reading, 'J1', 1)?.type).toBe('draft');
    expect(stateOf(reading, 'J2', 1)?.type).toBe('submitted');
  });

  test('does not let a sound mark stand beside an unsound one for the same criterion', () => {
    const reading = read('J1 1 a 870', 'J1 1 a 87', 'J1 1 b 80');
    expect(reasons(reading)).toEqual([
      [2, 'mark-out-of-range'],
      [3, 'mark-contradicted'],
    ]);
    expect(stateOf(reading, 'J1', 1)?.type).toBe('draft');
  });

  test.each([
    ['J9 1 a 80', 'judge-unknown'],
    ['_ 1 a 80', 'judge-unknown'],
    ['J1 9 a 80', 'entry-unknown'],
    ['J1 1.0 a 80', 'entry-unknown'],
    ['J1 -1 a 80', 'entry-unknown'],
    ['J1 1 z 80', 'criterion-unknown'],
    ['J1 1 A 80', 'criterion-unknown'],
    ['J1 1 constructor 80', 'criterion-unknown'],
    ['J3 1 a 80', 'judge-not-on-panel'],
    ['J1 1 a x', 'mark-not-a-number'],
    ['J1 1 a 100,5', 'mark-out-of-range'],
    ['J1 1 a 80,3', 'mark-off-step'],
    ['J1 1 a 87 5', 'row-too-long'],
  ])('refuses the row %j: %s, and the others stay', (row, reason) => {
    const reading = read(row, 'J2 1 a 80', 'J2 1 b 80');
    expect(reasons(reading)).toEqual([[2, reason]]);
    expect(stateOf(reading, 'J2', 1)?.type).toBe('submitted');
    expect(stateOf(reading, 'J1', 1)?.type).not.toBe('submitted');
  });

  test('passes over rows about a withdrawn entry', () => {
    const reading = read('J1 3 a 80', 'J1 3 b 80');
    expect(reading.states.size).toBe(0);
    expect(reading.refused).toEqual([]);
  });

  test('without one of its columns is refused with their names', () => {
    const table = { header: ['judge', 'nomor', 'criterion', 'nilai'], rows: [] };
    expect(readMarkTable(competition, round, table, hashText)).toEqual({
      ok: false,
      error: { type: 'columns-missing', columns: ['entry', 'mark'] },
    });
  });

  test('with one of its columns twice is refused, as either could be meant', () => {
    const table = { header: ['judge', 'entry', 'criterion', 'Mark', 'mark'], rows: [] };
    expect(readMarkTable(competition, round, table, hashText)).toEqual({
      ok: false,
      error: { type: 'columns-repeated', columns: ['mark'] },
    });
  });
});
