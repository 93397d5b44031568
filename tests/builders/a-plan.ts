import type { EntryId, PanelId, RoomId, SessionId } from '../../renderer/domain/ids';
import type { Plan, Session } from '../../renderer/domain/plan';
import { roundId } from './a-round';
import { entryId } from './an-entry';

/** A morning of the first panel, of the entries named. */
export const aSession = (facts: Partial<Session> = {}): Session => ({
  id: 'session-1' as SessionId,
  day: '2026-03-16',
  room: 'room-1' as RoomId,
  round: roundId(),
  panel: 'panel-1' as PanelId,
  start: 8 * 60,
  stages: [
    { name: 'Paparan', seconds: 7 * 60 },
    { name: 'Tanya jawab', seconds: 13 * 60 },
  ],
  breaks: [{ name: 'Ishoma', start: 11 * 60 + 45, minutes: 60 }],
  order: [entryId(2), entryId(1)] satisfies EntryId[],
  ...facts,
});

export const aPlan = (facts: Partial<Plan> = {}): Plan => ({
  rooms: [{ id: 'room-1' as RoomId, name: 'Ruang Rapat 1' }],
  sessions: [aSession()],
  ...facts,
});
