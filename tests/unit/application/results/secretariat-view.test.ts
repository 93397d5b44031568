import { describe, expect, test } from 'vitest';
import { toSecretariatView } from '../../../../renderer/application/results/secretariat-view';
import { findOwnRounds, toJudgeDesk } from '../../../../renderer/application/sheets/judge-desk';
import type { JudgeWorkspace, WorkspaceId } from '../../../../renderer/application/workspace/workspace';
import type { Competition } from '../../../../renderer/domain/competition';
import { sheetProgress } from '../../../../renderer/domain/progress';
import type { Revision } from '../../../../renderer/domain/revision';
import { aCompetition } from '../../../builders/a-competition';
import { judgeId } from '../../../builders/a-judge';
import { aChain, aStoredRevision, deviceKey } from '../../../builders/a-revision';
import { aPanel, aRound, roundId } from '../../../builders/a-round';
import { someMarks } from '../../../builders/a-rubric';
import { anEntry, entryId, someEntries } from '../../../builders/an-entry';
import { hashText } from '../../../builders/hash-text';
import { withWithdrawn } from '../../../builders/noted-before';

const signer = deviceKey('secretariat');

const aJudgeWorkspace = (competition: Competition): JudgeWorkspace => ({
  id: 'workspace-1' as WorkspaceId,
  role: 'judge',
  competition,
  signer,
  judge: judgeId('J1'),
  device: deviceKey('1'),
  createdAt: '2026-03-16T00:00:00.000Z',
  changedAt: '2026-03-16T00:00:00.000Z',
});

const on = (entry: number, state: Revision['state'], marks: { readonly [criterion: string]: number }) => ({
  entry: entryId(entry),
  state,
  marks: someMarks(marks),
});

describe('a judge’s desk', () => {
  const competition = withWithdrawn(
    aCompetition({ entries: someEntries(7).toReversed() }),
    entryId(7),
    'Mundur',
  );
  const revisions = aChain(
    '1',
    on(1, 'draft', { a: 80 }),
    on(2, 'draft', { a: 90, b: 90 }),
    on(3, 'submitted', { a: 90, b: 90 }),
    { ...on(4, 'recused', {}), reason: 'Keluarga' },
    on(5, 'submitted', { a: 70, b: 70 }),
  );
  const desk = toJudgeDesk(aJudgeWorkspace(competition), revisions, hashText, roundId());

  test('lists the entries of the panel in running order, without those that are withdrawn', () => {
    expect(desk.sheets.map(({ entry }) => entry.number)).toEqual([1, 2, 3, 4, 5, 6]);
    const otherPanel = aRound({ panels: [aPanel({ entries: [entryId(2)] })] });
    const narrow = toJudgeDesk(
      aJudgeWorkspace({ ...competition, rounds: [otherPanel] }),
      [],
      hashText,
      roundId(),
    );
    expect(narrow.sheets.map(({ entry }) => entry.number)).toEqual([2]);
  });

  test('is of one round each: the rounds the judge has a sheet in', () => {
    const final = aRound({ id: roundId('final'), entrants: [entryId(3)] });
    const others = aRound({ id: roundId('others'), panels: [aPanel({ judges: [judgeId('J2')] })] });
    const nobody = aRound({ id: roundId('nobody'), entrants: [entryId(7)] });
    const workspace = aJudgeWorkspace({ ...competition, rounds: [aRound(), others, nobody, final] });
    expect(findOwnRounds(workspace).map(({ id }) => id)).toEqual([roundId(), final.id]);
    const inFinal = toJudgeDesk(workspace, revisions, hashText, final.id);
    expect(inFinal.sheets.map(({ entry, state }) => [entry.number, state.type])).toEqual([[3, 'empty']]);
  });

  test('counts where the sheets stand', () => {
    expect(desk.counts).toEqual({
      total: 6,
      empty: 1,
      incomplete: 1,
      complete: 1,
      submitted: 2,
      recused: 1,
      conflict: 0,
    });
  });

  test('counts a sheet marked by an earlier rubric as one to mark, whatever it was', () => {
    const earlier = { rubricHash: hashText('earlier rubric') };
    const stale = aChain(
      '1',
      { ...on(1, 'draft', { a: 90, b: 90 }), ...earlier },
      { ...on(2, 'submitted', { a: 90, b: 90 }), ...earlier },
      { ...on(3, 'withdrawn', { a: 90, b: 90 }), ...earlier, reason: 'Salah ketik' },
    );
    const { counts } = toJudgeDesk(aJudgeWorkspace(competition), stale, hashText, roundId());
    expect(counts).toMatchObject({ total: 6, empty: 3, incomplete: 3, complete: 0, submitted: 0 });
  });

  test('ranks the judge’s own complete sheets, equal ones together', () => {
    expect(desk.sheets.map(({ rank }) => rank)).toEqual([undefined, 1, 1, undefined, 3, undefined]);
    expect(desk.sheets[0]).toMatchObject({ missing: 1, score: undefined, marks: someMarks({ a: 80 }) });
  });

  test('throws for a round that is not there', () => {
    expect(() => toJudgeDesk(aJudgeWorkspace(competition), [], hashText, roundId('x'))).toThrow('round');
  });
});

describe('the secretariat’s view', () => {
  test('puts states, table, progress and conflicts of each round together', () => {
    const competition = aCompetition({ entries: [anEntry({ number: 1 }), anEntry({ number: 2 })] });
    const revisions = [
      ...aChain('1', on(1, 'submitted', { a: 90, b: 80 }), on(2, 'submitted', { a: 60, b: 60 })),
      ...aChain('2', on(1, 'submitted', { a: 91, b: 80 })),
    ];
    const view = toSecretariatView({ competition, signer }, revisions, hashText);
    expect(view.states.size).toBe(2);
    expect(view.distrusted.size).toBe(0);
    const [round] = view.rounds;
    expect(round?.tabulation.counts).toEqual({ expected: 4, excused: 0, due: 4, counted: 1, missing: 3 });
    expect(
      round?.conflicts.map(({ judge, entry, heads }) => [judge.code, entry.number, heads.length]),
    ).toEqual([['J1', 1, 2]]);
    const [first] = round?.progress.entries ?? [];
    expect(first && competition.judges.map(({ id }) => sheetProgress(first, id))).toEqual([
      'conflict',
      'empty',
    ]);
  });

  test('names what was taken by another laptop by judge, then by entry number, and counts it as missing', () => {
    const competition = aCompetition({ entries: [1, 2].map((number) => anEntry({ number })) });
    const of = (judge: string, entry: number, ...marked: readonly { readonly [id: string]: number }[]) => {
      const sheet = { ...on(entry, 'submitted', {}), judge: judgeId(judge) };
      const [before, now] = marked.map(someMarks);
      const device = (name: string) => deviceKey(`${judge} ${entry} ${name}`);
      const old = aStoredRevision({ ...sheet, device: device('old'), ...(before && { marks: before }) });
      return [
        old,
        aStoredRevision({
          ...{ ...sheet, device: device('new'), lamport: 2, supersedes: [old.id] },
          ...(now && { marks: now }),
        }),
      ];
    };
    const revisions = [
      ...of('J2', 1, { a: 80, b: 80 }, { a: 60, b: 60 }),
      ...of('J1', 2, { a: 80, b: 80 }, { a: 60, b: 60 }),
      ...of('J1', 1, { a: 80, b: 80 }, { a: 60 }),
    ];
    const [round] = toSecretariatView({ competition, signer }, revisions, hashText).rounds;
    expect(
      round?.conflicts.map(({ judge, entry, cause, taken }) => [
        judge.code,
        entry.number,
        cause,
        taken.length,
      ]),
    ).toEqual([
      ['J1', 1, 'taken', 1],
      ['J1', 2, 'taken', 1],
      ['J2', 1, 'taken', 1],
    ]);
    expect(round?.tabulation.counts.counted).toBe(0);
  });

  test('names a device that wrote two histories', () => {
    const one = aStoredRevision({ seq: 1, marks: someMarks({ a: 90, b: 80 }) });
    const two = aStoredRevision({ seq: 1, marks: someMarks({ a: 91, b: 80 }) });
    const view = toSecretariatView({ competition: aCompetition(), signer }, [one, two], hashText);
    expect([...view.distrusted]).toEqual([[deviceKey('1'), { from: 1, because: 'forked-device' }]]);
  });
});
