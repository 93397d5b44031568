import { describe, expect, test } from 'vitest';
import { countUndelivered, toDelivery } from '../../../../renderer/application/send/to-delivery';
import type { ExportRecord } from '../../../../renderer/application/workspace/workspace';
import type { Sha256 } from '../../../../renderer/domain/ids';
import { aChain } from '../../../builders/a-revision';
import { aJudgeWorkspace } from '../../../builders/a-workspace';
import { entryId } from '../../../builders/an-entry';

const workspace = aJudgeWorkspace();
const handedOver = (lastSeq: number): ExportRecord => ({
  workspace: workspace.id,
  kind: 'scores',
  fileName: 'nilai.pleno',
  fileHash: 'hash' as Sha256,
  count: lastSeq,
  lastSeq,
  at: '2026-03-16T05:00:00.000Z',
});
const written = aChain(
  '1',
  { entry: entryId(1), state: 'draft' },
  { entry: entryId(1) },
  { entry: entryId(2), state: 'draft' },
  { entry: entryId(3), state: 'recused', reason: 'pembina' },
);
const lost = (...exports: readonly ExportRecord[]): number =>
  countUndelivered(toDelivery(workspace, written, exports));

describe('the sheets that exist on this laptop only', () => {
  test('are all of them before the first hand-over, drafts included, each once', () => {
    expect(lost()).toBe(3);
  });

  test('are those changed since the latest scores file', () => {
    expect(lost(handedOver(1), handedOver(2))).toBe(2);
    expect(lost(handedOver(3))).toBe(1);
  });

  test('are none when the latest scores file has everything', () => {
    expect(lost(handedOver(4))).toBe(0);
  });

  test('are not those that came from another laptop', () => {
    expect(countUndelivered(toDelivery(workspace, aChain('2', {}), []))).toBe(0);
  });
});
