import type {
  JudgeWorkspace,
  SecretariatWorkspace,
  WorkspaceId,
} from '../../renderer/application/workspace/workspace';
import { aCompetition, aFrozenRuleBook } from './a-competition';
import { judgeId } from './a-judge';
import { deviceKey } from './a-revision';

export const workspaceId = (id = 'workspace-1'): WorkspaceId => id as WorkspaceId;

const base = () => ({
  id: workspaceId(),
  competition: aCompetition(),
  signer: deviceKey('secretariat'),
  createdAt: '2026-03-15T02:00:00.000Z',
  changedAt: '2026-03-15T02:00:00.000Z',
});

export const aSecretariatWorkspace = (facts: Partial<SecretariatWorkspace> = {}): SecretariatWorkspace => ({
  ...base(),
  role: 'secretariat',
  ...facts,
});

/** J1's workspace on device 1: the rules are frozen, as in every file. */
export const aJudgeWorkspace = (facts: Partial<JudgeWorkspace> = {}): JudgeWorkspace => ({
  ...base(),
  competition: aCompetition({ ruleBook: aFrozenRuleBook() }),
  role: 'judge',
  judge: judgeId('J1'),
  device: deviceKey('1'),
  ...facts,
});
