import type { Entry, Round } from './competition';
import { toEntrantCheck } from './entrants';
import type { JudgeId } from './ids';

/** The judges of an entry: those of every panel that has it, each once; nobody where the round isn't for it. */
export function judgesByEntry(round: Round): (entry: Entry) => readonly JudgeId[] {
  const everyone = new Set(
    round.panels.filter(({ entries }) => entries === 'all').flatMap(({ judges }) => judges),
  );
  const chosen = new Map<string, Set<JudgeId>>();
  for (const { entries, judges } of round.panels) {
    if (entries === 'all') continue;
    for (const entry of entries) {
      const set = chosen.get(entry) ?? new Set(everyone);
      for (const judge of judges) set.add(judge);
      chosen.set(entry, set);
    }
  }
  const all = [...everyone];
  const isEntrant = toEntrantCheck(round);
  return (entry) => {
    if (!isEntrant(entry)) return [];
    const own = chosen.get(entry.id);
    return own ? [...own] : all;
  };
}
