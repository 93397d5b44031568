import { expect, test } from 'vitest';
import { placeIn, type RankingPlace } from '../../../renderer/stores/ranking-place';
import { createSessionStore } from '../../../renderer/stores/session-store';
import { workspaceId } from '../../builders/a-workspace';
import { entryId } from '../../builders/an-entry';

const place: RankingPlace = {
  workspace: workspaceId('lomba'),
  entry: entryId(31),
  scrolled: { window: 120, table: 640 },
  filter: { text: 'sekolah', category: 'all', group: 'all', scope: 'all' },
};

test('a place in the ranking is come back to in its own competition only', () => {
  const session = createSessionStore({
    initial: undefined,
    save: () => undefined,
    loadLanguage: async () => undefined,
  });
  session.getState().setRankingPlace(place);
  const kept = session.getState().rankingPlace;
  expect(placeIn(workspaceId('lomba'), kept)).toEqual(place);
  expect(placeIn(workspaceId('lain'), kept)).toBeUndefined();
  expect(placeIn(workspaceId('lomba'), undefined)).toBeUndefined();
});
