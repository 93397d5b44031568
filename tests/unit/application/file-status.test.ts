import { describe, expect, test } from 'vitest';
import { toFileStatus } from '../../../renderer/application/file-status';
import type { ExportRecord, WorkspaceId } from '../../../renderer/application/workspace';
import type { Sha256 } from '../../../renderer/domain/ids';

const exported = (at: string, kind: ExportRecord['kind'] = 'competition'): ExportRecord => ({
  workspace: 'w' as WorkspaceId,
  kind,
  fileName: `${at}.pleno`,
  fileHash: at as Sha256,
  count: 1,
  lastSeq: 0,
  at,
});

const changed = { changedAt: '2026-03-16T02:00:00.000Z' };

describe('the state of the competition file', () => {
  test('is none before the first file, whatever else was written', () => {
    expect(toFileStatus(changed, [])).toBe('none');
    expect(toFileStatus(changed, [exported('2026-03-16T03:00:00.000Z', 'scores')])).toBe('none');
  });

  test('is current when nothing has changed since the last file', () => {
    const files = [exported('2026-03-16T01:00:00.000Z'), exported('2026-03-16T02:00:00.000Z')];
    expect(toFileStatus(changed, files)).toBe('current');
  });

  test('is outdated when something has changed since', () => {
    expect(toFileStatus(changed, [exported('2026-03-16T01:59:59.999Z')])).toBe('outdated');
  });
});
