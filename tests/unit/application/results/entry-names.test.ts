import { describe, expect, test } from 'vitest';
import { readTrailBytes } from '../../../../renderer/adapters/journal/read-trail';
import type { Fact } from '../../../../renderer/application/ports/facts';
import { readEntryNames } from '../../../../renderer/application/results/entry-names';
import { toObjectPatch } from '../../../../renderer/application/workspace/object-patch';
import type { Entry } from '../../../../renderer/domain/competition';
import { aCompetition } from '../../../builders/a-competition';
import { aLog, aNote } from '../../../builders/a-log';
import { aSecretariatWorkspace } from '../../../builders/a-workspace';
import { anEntry, entryId } from '../../../builders/an-entry';

const begun = (entries: readonly Entry[]): Fact => ({
  type: 'workspace',
  stamp: 'a',
  workspace: aSecretariatWorkspace({ competition: aCompetition({ entries }) }),
});

const changed = (before: readonly Entry[], after: readonly Entry[]): Fact => ({
  type: 'change',
  from: 'a',
  stamp: 'b',
  workspace: {},
  competition: toObjectPatch({ entries: before }, { entries: after }, ['entries']),
});

async function namesIn(...facts: readonly Fact[]) {
  const trail = await readTrailBytes(aLog(facts.map((fact) => [fact])).bytes);
  return readEntryNames(trail, () => undefined);
}

describe('what entries were ever called', () => {
  test('is every number, title and institution that the trail has, each once, in their order', async () => {
    const one = [anEntry(), anEntry({ number: 2 })];
    const two = [anEntry({ title: 'Renamed' }), anEntry({ number: 2 })];
    const three = [
      anEntry({ title: 'Renamed', institution: { name: 'Moved', kind: null } }),
      anEntry({ number: 2 }),
    ];
    const names = await namesIn(
      begun(one),
      aNote('x'),
      changed(one, two),
      changed(two, three),
      changed(three, one),
      begun(one),
    );
    expect(names.get(entryId(1))).toEqual([
      { number: 1, title: 'Innovation 1', institution: 'Office 1' },
      { number: 1, title: 'Renamed', institution: 'Office 1' },
      { number: 1, title: 'Renamed', institution: 'Moved' },
    ]);
    expect(names.get(entryId(2))).toEqual([{ number: 2, title: 'Innovation 2', institution: 'Office 2' }]);
  });

  test('has nothing of an entry that somebody has written into the trail in no shape of ours', async () => {
    const odd = [null, 7, [], { id: 'x' }, { ...anEntry(), title: 5 }, { ...anEntry(), number: 1.5 }];
    const names = await namesIn(
      begun(odd as unknown as readonly Entry[]),
      begun('none' as unknown as readonly Entry[]),
    );
    expect(names.size).toBe(0);
  });
});
