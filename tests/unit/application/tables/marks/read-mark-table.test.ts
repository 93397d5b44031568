import { describe, expect, test } from 'vitest';
import type { Table, TableRow } from '../../../../../renderer/application/ports/spreadsheet';
import { readMarkTable } from '../../../../../renderer/application/tables/marks/read-mark-table';
import type { Competition } from '../../../../../renderer/domain/competition';
import { sheetId } from '../../../../../renderer/domain/revision';
import type { Rubric } from '../../../../../renderer/domain/rubric';
import { aCompetition } from '../../../../builders/a-competition';
import { judgeId, someJudges } from '../../../../builders/a-judge';
import { aPanel, aRound, roundId } from '../../../../builders/a-round';
import { aRubric, aScale } from '../../../../builders/a-rubric';
import { anEntry, entryId } from '../../../../builders/an-entry';
import { hashText } from '../../../../builders/hash-text';

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

const MAPPING = { judge: 0, entry: 1, criterion: 2, mark: 3, reason: null };

/** Rows from line 2 on, as `judge entry criterion mark`, `_` for an empty cell. */
const aMarkTable = (...rows: string[]) => ({
  header: ['Judge', 'entry', 'CRITERION', ' mark '],
  rows: rows.map((row, index) => ({
    line: index + 2,
    cells: row.split(' ').map((cell) => (cell === '_' ? '' : cell)),
  })),
});

function readTable(table: Table, of: Competition = competition) {
  const reading = readMarkTable(of, of.rounds[0] ?? round, table, MAPPING, hashText);
  if (!reading.ok) throw new Error(reading.error.type);
  return reading.value;
}

const read = (...rows: string[]) => readTable(aMarkTable(...rows));
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
    ['J1 1.000 a 80', 'entry-unknown'],
    ['J1 -1 a 80', 'entry-unknown'],
    ['J1 1 z 80', 'criterion-unknown'],
    ['J1 1 A 80', 'criterion-unknown'],
    ['J1 1 constructor 80', 'criterion-unknown'],
    ['J3 1 a 80', 'judge-not-on-panel'],
    ['J1 1 a x', 'mark-not-a-number'],
    ['J1 1 a 100,5', 'mark-out-of-range'],
    ['J1 1 a 80,3', 'mark-off-step'],
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

  test('says why a judge does not score, where a column does', () => {
    const table: Table = {
      header: ['judge', 'entry', 'criterion', 'mark', 'reason'],
      rows: [
        { line: 2, cells: ['J1', '1', '', 'recused', 'Atasan langsung'] },
        { line: 3, cells: ['J2', '1', '', 'recused', ''] },
      ],
    };
    const reading = readMarkTable(competition, round, table, { ...MAPPING, reason: 4 }, hashText);
    if (!reading.ok) throw new Error(reading.error.type);
    const reasons = [...reading.value.states.values()].map(
      (state) => state.type === 'recused' && state.head.revision.reason,
    );
    expect(reasons).toEqual(['Atasan langsung', 'recused']);
  });

  test('without one of its columns is refused with their names', () => {
    const mapping = { ...MAPPING, entry: null, mark: null, reason: null };
    expect(readMarkTable(competition, round, aMarkTable(), mapping, hashText)).toEqual({
      ok: false,
      error: { type: 'columns-missing', columns: ['entry', 'mark'] },
    });
  });

  test('takes the number of an entry as a spreadsheet writes it', () => {
    const reading = read('J1 1.0 a 80', 'J1 01 b 80');
    expect(stateOf(reading, 'J1', 1)?.type).toBe('submitted');
  });

  test('refuses one point or a thousand where the scale has both, and takes it where it has not', () => {
    const thousand = withRubric(aRubric({ a: 60, b: 40 }, aScale(0, 1000, 1)));
    const table = aMarkTable('J1 1 a 1.000', 'J1 1 b 900', 'J2 1 a 1000', 'J2 1 b 1,000');
    expect(readTable(table, thousand).refused.map(({ line, problem }) => [line, problem])).toEqual([
      [2, { type: 'mark-doubtful', decimal: 100, thousands: 100_000 }],
      [5, { type: 'mark-doubtful', decimal: 100, thousands: 100_000 }],
    ]);
    expect(stateOf(read('J1 1 a 87.500', 'J1 1 b 1.000'), 'J1', 1)).toMatchObject({
      head: { revision: { marks: { a: 8750, b: 100 } } },
    });
  });
});

describe('a criterion', () => {
  const named = (first: string, second: string) => {
    const rubric = aRubric();
    const names = [first, second];
    return withRubric({
      ...rubric,
      criteria: rubric.criteria.map((one, index) => ({ ...one, name: names[index] ?? '' })),
    });
  };
  const table = (...criteria: string[]): Table => ({
    header: ['judge', 'entry', 'criterion', 'mark'],
    rows: criteria.map((criterion, index) => ({ line: index + 2, cells: ['J1', '1', criterion, '80'] })),
  });

  test('may be named by its exact name, and one criterion by both is still one', () => {
    const reading = readTable(table('Dampak nyata', ' Kebaruan', 'a'), named('Dampak nyata', 'Kebaruan'));
    expect(reading.refused).toEqual([]);
    expect(stateOf(reading, 'J1', 1)?.type).toBe('submitted');
  });

  test('is not found by a name that two have, or by half of one', () => {
    const twice = readTable(table('Dampak'), named('Dampak', 'Dampak'));
    expect(reasons(twice)).toEqual([[2, 'criterion-unknown']]);
    const half = readTable(table('Dampak', 'dampak nyata'), named('Dampak nyata', 'Kebaruan'));
    expect(reasons(half)).toEqual([
      [2, 'criterion-unknown'],
      [3, 'criterion-unknown'],
    ]);
  });

  test('is found by its id before a name that reads the same', () => {
    const reading = readTable(table('b', 'a'), named('b', 'Kebaruan'));
    expect(stateOf(reading, 'J1', 1)?.type).toBe('submitted');
  });
});

describe('a row with a fault', () => {
  const withFaults = (row: string, faults: TableRow['faults']): Table => {
    const { header, rows } = aMarkTable(row, 'J1 1 b 80');
    return { header, rows: rows.map((one, index) => (index === 0 && faults ? { ...one, faults } : one)) };
  };
  const beyond = { type: 'cells-beyond-heading', column: null, count: 1 } as const;

  test.each([
    ['J1 1 a 80', beyond, { type: 'cells-beyond-heading', count: 1 }],
    ['J9 1 a 80', beyond, { type: 'cells-beyond-heading', count: 1 }],
    ['J1 3 a 80', beyond, { type: 'cells-beyond-heading', count: 1 }],
    [
      'J1 1 a #N/A',
      { type: 'cell-error', column: 3, text: '#N/A' } as const,
      { type: 'cell-error', field: 'mark', text: '#N/A' },
    ],
    [
      'J1 1 a _',
      { type: 'cell-uncalculated', column: 3 } as const,
      { type: 'cell-uncalculated', field: 'mark' },
    ],
    [
      'J1 #REF! a 80',
      { type: 'cell-error', column: 1, text: '#REF!' } as const,
      { type: 'cell-error', field: 'entry', text: '#REF!' },
    ],
  ])('is refused as what it is, and its sheet is not complete: %s, %j', (row, fault, problem) => {
    const reading = readTable(withFaults(row, [fault]));
    expect(reading.refused.map((one) => one.problem)).toEqual([{ line: 2, ...problem }]);
    expect(stateOf(reading, 'J1', 1)?.type).toBe('draft');
  });

  test('in a column nobody takes, or about a withdrawn entry, harms nothing', () => {
    const other = withFaults('J1 1 a 80', [{ type: 'cell-error', column: 4, text: '#N/A' }]);
    expect(stateOf(readTable(other), 'J1', 1)?.type).toBe('submitted');
    const withdrawn = withFaults('J1 3 a #N/A', [{ type: 'cell-error', column: 3, text: '#N/A' }]);
    expect(readTable(withdrawn).refused).toEqual([]);
  });

  test('does not let a sound mark for the same criterion stand beside it', () => {
    const { header, rows } = withFaults('J1 1 a #N/A', [{ type: 'cell-error', column: 3, text: '#N/A' }]);
    const again = { line: 9, cells: ['J1', '1', 'a', '80'] };
    expect(reasons(readTable({ header, rows: [...rows, again] }))).toEqual([
      [2, 'cell-error'],
      [9, 'mark-contradicted'],
    ]);
  });
});

function withRubric(rubric: Rubric): Competition {
  return { ...competition, rounds: [{ ...round, rubric }] };
}
