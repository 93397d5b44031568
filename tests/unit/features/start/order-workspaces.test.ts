import { expect, test } from 'vitest';
import type { Workspace } from '../../../../renderer/application/workspace/workspace';
import type { Competition } from '../../../../renderer/domain/competition';
import type { CompetitionId } from '../../../../renderer/domain/ids';
import { orderWorkspaces } from '../../../../renderer/features/start/order-workspaces';
import { aCompetition } from '../../../builders/a-competition';
import { judgeId } from '../../../builders/a-judge';
import { aJudgeWorkspace, aSecretariatWorkspace, workspaceId } from '../../../builders/a-workspace';

const of = (id: string, nature: Competition['nature'], competition = id) => ({
  id: workspaceId(id),
  competition: aCompetition({ id: competition as CompetitionId, nature }),
});

const lastUse =
  (uses: { readonly [id: string]: string }) =>
  ({ id }: Workspace): string =>
    uses[id] ?? '2026-01-01T00:00:00.000Z';

test('real events come first, those used last before others, then rehearsals, then the sample', () => {
  const rows = orderWorkspaces(
    [
      aSecretariatWorkspace(of('sample', 'sample')),
      aSecretariatWorkspace(of('rehearsal', 'rehearsal')),
      aSecretariatWorkspace(of('old', 'event')),
      aSecretariatWorkspace(of('new', 'event')),
    ],
    lastUse({ sample: '2026-03-19T00:00:00.000Z', new: '2026-03-17T00:00:00.000Z' }),
  );
  expect(rows.map((row) => (row.type === 'one' ? row.workspace.id : row.first.id))).toEqual([
    'new',
    'old',
    'rehearsal',
    'sample',
  ]);
});

test('the sample is one line with its chairs, the secretariat’s first, as old as its last use', () => {
  const rows = orderWorkspaces(
    [
      aJudgeWorkspace({ ...of('second', 'sample', 'c'), judge: judgeId('J2') }),
      aJudgeWorkspace({ ...of('first', 'sample', 'c'), judge: judgeId('J1') }),
      aSecretariatWorkspace(of('desk', 'sample', 'c')),
    ],
    lastUse({ second: '2026-03-19T00:00:00.000Z' }),
  );
  expect(rows).toHaveLength(1);
  const [row] = rows;
  expect(row?.type === 'sample' && row.chairs.map(({ id }) => id)).toEqual(['desk', 'first', 'second']);
  expect(row?.at).toBe('2026-03-19T00:00:00.000Z');
});
