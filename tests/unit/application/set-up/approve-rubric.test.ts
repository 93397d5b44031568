import { describe, expect, test } from 'vitest';
import {
  approvalHash,
  approveRubric,
  findRubricApproval,
  findUnapprovedRounds,
  wasRubricApproved,
} from '../../../../renderer/application/set-up/approve-rubric';
import { changeCompetition } from '../../../../renderer/application/set-up/change-competition';
import {
  addJudge,
  setAggregation,
  setRubric,
  setTieBreaks,
} from '../../../../renderer/application/set-up/edit-competition';
import type { SecretariatWorkspace } from '../../../../renderer/application/workspace/workspace';
import type { Competition } from '../../../../renderer/domain/competition';
import { aCompetition } from '../../../builders/a-competition';
import { aJudge } from '../../../builders/a-judge';
import { aRound, roundId } from '../../../builders/a-round';
import { aRubric, criterionId } from '../../../builders/a-rubric';
import { aSecretariatWorkspace, workspaceId } from '../../../builders/a-workspace';
import { fakePorts } from '../../../builders/fake-ports';
import { hashText } from '../../../builders/hash-text';

async function prepare(facts: Partial<SecretariatWorkspace> = {}) {
  const ports = fakePorts();
  await ports.repository.addWorkspace(aSecretariatWorkspace(facts));
  const find = async (): Promise<SecretariatWorkspace> => {
    const workspace = await ports.repository.findWorkspace(workspaceId());
    if (workspace?.role !== 'secretariat') throw new Error('the workspace went away');
    return workspace;
  };
  const change = (edit: (competition: Competition) => Competition) =>
    changeCompetition(ports, workspaceId(), edit);
  return { ports, find, change };
}

const shown = approvalHash(aRound(), hashText);

describe('approving the rubric', () => {
  test('is remembered for the rubric that was shown', async () => {
    const { ports, find } = await prepare();
    expect(findRubricApproval(await find(), aRound(), hashText)).toBeUndefined();
    expect(await approveRubric(ports, workspaceId(), shown)).toMatchObject({ ok: true });
    expect(findRubricApproval(await find(), aRound(), hashText)).toMatchObject({ hash: shown });
  });

  test.each([
    ['a weight', (competition: Competition) => setRubric(competition, roundId(), aRubric({ a: 61, b: 39 }))],
    [
      'a tie-break',
      (competition: Competition) =>
        setTieBreaks(competition, roundId(), [{ type: 'criterion', criterion: criterionId('a') }]),
    ],
    [
      'the way scores are counted',
      (competition: Competition) => setAggregation(competition, roundId(), 'trimmed-mean'),
    ],
  ])('does not hold once %s has changed', async (_, edit) => {
    const { ports, find, change } = await prepare();
    await approveRubric(ports, workspaceId(), shown);
    await change(edit);
    const workspace = await find();
    const [round = aRound()] = workspace.competition.rounds;
    expect(findRubricApproval(workspace, round, hashText)).toBeUndefined();
    expect(wasRubricApproved(workspace, round)).toBe(true);
  });

  test('still holds when a judge joins the panel', async () => {
    const { ports, find, change } = await prepare();
    await approveRubric(ports, workspaceId(), shown);
    await change((competition) => addJudge(competition, aJudge({ code: 'J9' })));
    expect(findRubricApproval(await find(), aRound(), hashText)).toMatchObject({ hash: shown });
  });

  test('is refused when the rubric is no longer the one on the screen', async () => {
    const { ports, find, change } = await prepare();
    await change((competition) => setRubric(competition, roundId(), aRubric({ a: 50, b: 50 })));
    expect(await approveRubric(ports, workspaceId(), shown)).toEqual({
      ok: false,
      error: { type: 'rubric-changed-meanwhile' },
    });
    expect((await find()).rubricApprovals).toBeUndefined();
  });

  describe('of several rounds', () => {
    const final = aRound({ id: roundId('final'), name: 'Final' });
    const two = { competition: aCompetition({ rounds: [aRound(), final] }) };

    test('is one for each, given in any order', async () => {
      const { ports, find } = await prepare(two);
      expect(findUnapprovedRounds(await find(), hashText)).toEqual([aRound(), final]);
      await approveRubric(ports, workspaceId(), approvalHash(final, hashText));
      expect(findUnapprovedRounds(await find(), hashText)).toEqual([aRound()]);
      expect(wasRubricApproved(await find(), aRound())).toBe(false);
      await approveRubric(ports, workspaceId(), shown);
      await approveRubric(ports, workspaceId(), approvalHash(final, hashText));
      const { rubricApprovals } = await find();
      expect(rubricApprovals?.map(({ round }) => round)).toEqual([roundId(), final.id]);
      expect(findUnapprovedRounds(await find(), hashText)).toEqual([]);
    });

    test('holds where an earlier program gave it to the only round there was', async () => {
      const { find } = await prepare({
        ...two,
        rubricApproval: { hash: shown, at: '2026-03-15T02:00:00.000Z' },
      });
      expect(findRubricApproval(await find(), aRound(), hashText)).toMatchObject({ hash: shown });
      expect(findUnapprovedRounds(await find(), hashText)).toEqual([final]);
    });
  });

  test('of an earlier program is known to have lapsed', async () => {
    const { find } = await prepare({
      rubricApproval: { hash: hashText('before'), at: '2026-03-15T02:00:00.000Z' },
    });
    expect(findRubricApproval(await find(), aRound(), hashText)).toBeUndefined();
    expect(wasRubricApproved(await find(), aRound())).toBe(true);
  });
});
