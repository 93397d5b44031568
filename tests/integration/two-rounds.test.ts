import { beforeAll, describe, expect, test } from 'vitest';
import { findOwnRounds } from '../../renderer/application/sheets/judge-desk';
import { toOwnSheets } from '../../renderer/application/sheets/own-sheets';
import { formatScore } from '../../renderer/domain/score';
import { judgeId } from '../builders/a-judge';
import { roundId } from '../builders/a-round';
import { someMarks } from '../builders/a-rubric';
import { entryId } from '../builders/an-entry';
import { type ADesk, type AnEvent, aDesk, anEvent, exportFile, loadView } from '../builders/an-event';
import { anIncomingFile, anotherLaptop, getValue } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';
import { quiet } from '../builders/take-files';
import { FINAL, FINAL_POINTS, FINAL_RESULT, firstPoints, withFinal } from '../builders/two-rounds';

const ENTRIES = [1, 2, 3, 4, 5, 6, 7];

async function sign(desk: ADesk, code: string, round: string, points: ReadonlyMap<number, number>) {
  const keys = [...points.keys()].map((entry) => ({
    judge: judgeId(code),
    entry: entryId(entry),
    round: roundId(round),
  }));
  for (const [index, value] of [...points.values()].entries()) {
    const key = keys[index];
    if (key === undefined) continue;
    const marks = someMarks({ a: value, b: value });
    getValue(await desk.services.saveSheet(desk.id, key, { marks, notes: { overall: '', criteria: {} } }));
  }
  getValue(await desk.services.submitSheets(desk.id, keys));
}

const toPoints = (points: Readonly<Record<number, number>> = {}): ReadonlyMap<number, number> =>
  new Map(Object.entries(points).map(([entry, value]) => [Number(entry), value]));

const roundsOf = async (event: AnEvent) => {
  const { rounds } = await loadView(event);
  return rounds.map(({ round, tabulation, progress, closed }) => ({
    name: round.name,
    complete: tabulation.complete,
    expected: progress.count.expected,
    closed: closed?.table,
  }));
};

const finalOf = async (event: AnEvent) =>
  (await loadView(event)).final?.rows.map(({ entry, rank, score, provisional }) => ({
    row: [entry.number, rank, score && formatScore(score, 6)],
    provisional,
  }));

describe('an event of two rounds with a final of five in two rooms', () => {
  let event: AnEvent;
  const desks = new Map<string, ADesk>();
  const desk = (code: string): ADesk => {
    const found = desks.get(code);
    if (found === undefined) throw new Error(`no desk of ${code}`);
    return found;
  };
  const handIn = async (...codes: readonly string[]) => {
    const files = await Promise.all(codes.map(async (code) => anIncomingFile(await desk(code).handOver())));
    const outcomes = await event.services.importBundles(event.id, files, quiet);
    expect(outcomes.map(({ type }) => type)).toEqual(codes.map(() => 'taken'));
  };

  beforeAll(async () => {
    event = await anEvent({ entries: ENTRIES.length, judges: 3 });
    getValue(await event.services.changeCompetition(event.id, withFinal));
    const file = await exportFile(event);
    for (const code of ['J1', 'J2', 'J3']) desks.set(code, await aDesk(file, code, anotherLaptop(code)));
  });

  test('is one competition file, in which each judge finds the sheets of each round', async () => {
    const workspace = await desk('J3').workspace();
    const own = findOwnRounds(workspace).map(({ id }) => toOwnSheets(workspace, [], hashText, id));
    expect(own.map(({ round, sheets }) => [round.name, sheets.map(({ entry }) => entry.number)])).toEqual([
      ['Tahap Presentasi', ENTRIES],
      ['Final', [4, 5]],
    ]);
  });

  test('is scored and merged round by round', async () => {
    const [first = ''] = (await event.competition()).rounds.map(({ id }) => id);
    const points = new Map(ENTRIES.map((entry) => [entry, firstPoints(entry)]));
    for (const code of ['J1', 'J2', 'J3']) await sign(desk(code), code, first, points);
    await handIn('J1', 'J2', 'J3');
    expect(await roundsOf(event)).toEqual([
      { name: 'Tahap Presentasi', complete: true, expected: 21, closed: undefined },
      { name: 'Final', complete: false, expected: 8, closed: undefined },
    ]);
    expect((await finalOf(event))?.every(({ row }) => row[1] === undefined)).toBe(true);
    expect((await loadView(event)).final?.complete).toBe(false);
  });

  test('closes a round while the next one is open', async () => {
    const [first, final] = (await event.competition()).rounds;
    if (!first || !final) throw new Error('two rounds');
    getValue(await event.services.closeRound(event.id, first.id));
    expect(await event.services.closeRound(event.id, final.id)).toEqual({
      ok: false,
      error: { type: 'round-not-complete', missing: 8 },
    });
    await sign(desk('J1'), 'J1', FINAL, toPoints(FINAL_POINTS.J1));
    await sign(desk('J3'), 'J3', FINAL, toPoints(FINAL_POINTS.J3));
    await handIn('J1', 'J3');
    const waiting = await finalOf(event);
    // J2's part of the final is missing: those entries are ranked, and provisional.
    expect(waiting?.filter(({ provisional }) => provisional).map(({ row }) => row[0])).toEqual([1, 2, 3]);
  });

  test('ranks the final, and both together by their weights', async () => {
    await sign(desk('J2'), 'J2', FINAL, toPoints(FINAL_POINTS.J2));
    await handIn('J2');
    const view = await loadView(event);
    expect(
      view.rounds
        .at(-1)
        ?.tabulation.rows.map(({ entry, score }) => [entry.number, score && formatScore(score, 2)]),
    ).toEqual([
      [1, '91.00'],
      [2, '80.00'],
      [3, '72.50'],
      [4, '60.00'],
      [5, '50.00'],
    ]);
    expect((await finalOf(event))?.map(({ row }) => row)).toEqual(FINAL_RESULT.map((row) => [...row]));
    expect(view.final?.complete).toBe(true);
    expect(view.final?.counts).toMatchObject({ expected: 29, counted: 29, missing: 0 });
  });

  test('stays as it was closed, whatever comes to a closed round later', async () => {
    const final = (await event.competition()).rounds.at(-1);
    if (!final) throw new Error('no final');
    getValue(await event.services.closeRound(event.id, final.id));
    expect((await roundsOf(event)).map(({ closed }) => closed)).toEqual(['same', 'same']);
    const [first] = (await event.competition()).rounds;
    const key = { judge: judgeId('J1'), entry: entryId(1), round: first?.id ?? roundId() };
    getValue(await desk('J1').services.reopenSheet(desk('J1').id, key, 'Salah ketik'));
    await handIn('J1');
    expect((await finalOf(event))?.map(({ row }) => row)).toEqual(FINAL_RESULT.map((row) => [...row]));
    const late = (await loadView(event)).rounds.map(({ closed }) => closed?.late);
    expect(late).toEqual([1, 0]);
  });
});
