import type { ImportRecord } from '../../renderer/application/workspace/workspace';
import type { Sha256 } from '../../renderer/domain/ids';
import { judgeId } from './a-judge';
import { deviceKey } from './a-revision';
import { workspaceId } from './a-workspace';

/** What a laptop writes down of a judge's file it took. */
export const anImport = (facts: Partial<ImportRecord> = {}): ImportRecord => ({
  workspace: workspaceId(),
  fileName: 'J1.pleno',
  fileHash: '0'.repeat(64) as Sha256,
  judge: judgeId('J1'),
  device: deviceKey('1'),
  added: 0,
  known: 0,
  at: '2026-03-16T02:00:00.000Z',
  ...facts,
});
