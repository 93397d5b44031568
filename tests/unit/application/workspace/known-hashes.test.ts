import { expect, test } from 'vitest';
import { findKnownHashes } from '../../../../renderer/application/workspace/known-hashes';
import type { Sha256 } from '../../../../renderer/domain/ids';
import { workspaceId } from '../../../builders/a-workspace';
import { anImport } from '../../../builders/an-import';

const id = workspaceId();
const [sealed, opened, other] = ['a', 'b', 'c'].map((digit) => digit.repeat(64) as Sha256) as [
  Sha256,
  Sha256,
  Sha256,
];
const imports = [
  anImport({ workspace: id, fileHash: sealed, content: opened }),
  anImport({ workspace: id, fileHash: other }),
];

test('what was taken in before says nothing new', () => {
  expect(findKnownHashes(id, { imports, exports: [] }, [])).toEqual(new Set([sealed, other]));
});

test('what both copies have lost is wanted again, in the competition that lost it', () => {
  const lost = (workspace = id) => [{ workspace, name: opened }];
  expect(findKnownHashes(id, { imports, exports: [] }, lost())).toEqual(new Set([other]));
  const elsewhere = lost('another' as typeof id);
  expect(findKnownHashes(id, { imports, exports: [] }, elsewhere)).toEqual(new Set([sealed, other]));
});
