import type { Competition, Excusal } from '../../renderer/domain/competition';
import type { EntryId } from '../../renderer/domain/ids';

/* What a competition file said itself before there were acts: such files are about. */

export const withExcusal = (competition: Competition, excusal: Excusal): Competition => ({
  ...competition,
  excusals: [...competition.excusals, excusal],
});

export const withWithdrawn = (competition: Competition, id: EntryId, reason: string): Competition => ({
  ...competition,
  entries: competition.entries.map((entry) =>
    entry.id === id ? { ...entry, status: { type: 'withdrawn', reason } } : entry,
  ),
});
