import { describe, expect, test } from 'vitest';
import { toFileStatus } from '../../../../renderer/application/set-up/file-status';
import type { ExportRecord, WorkspaceId } from '../../../../renderer/application/workspace/workspace';
import type { Competition } from '../../../../renderer/domain/competition';
import type { Edition } from '../../../../renderer/domain/edition';
import type { Sha256 } from '../../../../renderer/domain/ids';
import { aCompetition } from '../../../builders/a-competition';

const hash = (competition: Competition): Sha256 => competition.identity.name as Sha256;

const called = (name: string): Competition => {
  const competition = aCompetition();
  return { ...competition, identity: { ...competition.identity, name } };
};

const edition = (number: number, content: string): Edition => ({ number, hash: content as Sha256 });

const exported = (given: Edition | undefined, kind: ExportRecord['kind'] = 'competition'): ExportRecord => ({
  workspace: 'w' as WorkspaceId,
  kind,
  fileName: 'file.pleno',
  fileHash: 'f' as Sha256,
  count: 1,
  lastSeq: 0,
  ...(given && { edition: given }),
  // The clock says nothing: the last file bears the earliest moment there is.
  at: '0001-01-01T00:00:00.000Z',
});

describe('the state of the competition file', () => {
  test('is none before the first file, whatever else was written', () => {
    expect(toFileStatus(called('a'), [], [], hash)).toEqual({ type: 'none' });
    const files = [exported(edition(1, 'a'), 'scores')];
    expect(toFileStatus(called('a'), files, [], hash)).toEqual({ type: 'none' });
  });

  test('is current while the last file holds what is here, also after a change that was taken back', () => {
    const files = [exported(edition(1, 'a')), exported(edition(2, 'b'))];
    expect(toFileStatus(called('b'), files, [], hash)).toEqual({ type: 'current', edition: edition(2, 'b') });
    expect(toFileStatus(called('a'), files, [], hash)).toEqual({
      type: 'outdated',
      edition: edition(2, 'b'),
    });
  });

  test('is unnumbered when an earlier program made the last file', () => {
    expect(toFileStatus(called('a'), [exported(undefined)], [], hash)).toEqual({ type: 'unnumbered' });
  });

  test('is overtaken when others work under a later file, or under another one of that number', () => {
    const files = [exported(edition(2, 'b'))];
    for (const elsewhere of [edition(5, 'x'), edition(2, 'x')]) {
      expect(toFileStatus(called('b'), files, [{ edition: elsewhere }], hash)).toEqual({
        type: 'overtaken',
        edition: edition(2, 'b'),
        elsewhere,
      });
    }
    expect(toFileStatus(called('b'), files, [{ edition: edition(1, 'x') }, {}], hash).type).toBe('current');
  });
});
