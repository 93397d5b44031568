import type { Act } from '../application/acts/act';
import type { Competition } from '../domain/competition';
import type { EntryId, JudgeId, RoundId } from '../domain/ids';
import { assertNever } from '../domain/result';
import { formatCount } from './formats';
import type { Language } from './language';
import { getStrings } from './strings';

/** Names of what a competition has; what it no longer has keeps its identifier. */
export interface ActNames {
  readonly judge: (id: JudgeId) => string;
  readonly entryNumber: (id: EntryId) => string;
  readonly round: (id: RoundId) => string;
}

export function toActNames({ judges, entries, rounds }: Competition): ActNames {
  const codes = new Map(judges.map(({ id, code }) => [id, code]));
  const numbers = new Map(entries.map(({ id, number }) => [id, number]));
  const named = new Map(rounds.map(({ id, name }) => [id, name]));
  return {
    judge: (id) => codes.get(id) ?? id,
    entryNumber: (id) => String(numbers.get(id) ?? id),
    round: (id) => named.get(id) ?? id,
  };
}

/** What an act says, in one sentence, its reason left out. */
export function describeAct(act: Act, names: ActNames, language: Language): string {
  const { said } = getStrings(language).acts;
  const facts = {
    judge: 'judge' in act ? names.judge(act.judge) : '',
    entry: 'entry' in act ? names.entryNumber(act.entry) : '',
    round: 'round' in act ? names.round(act.round) : '',
  };
  const count = (value: number): string => formatCount(value, language);
  switch (act.act) {
    case 'excusal':
      return said.excusal[act.says]({ ...facts, count: '' });
    case 'withdrawal':
      return said.withdrawal[act.says]({ ...facts, count: '' });
    case 'dispute-seen':
      return said['dispute-seen'].seen({ ...facts, count: count(act.seen.length) });
    case 'strike':
      return said.strike['struck-out']({ ...facts, count: count(act.lastSeq) });
    case 'card-replacement':
      return said['card-replacement'].replaced({ ...facts, count: count(act.laptops.length) });
    case 'round-closing':
      return said['round-closing'][act.says.type]({
        ...facts,
        count: act.says.type === 'closed' ? count(act.says.counted.length) : '',
      });
    case 'amendment':
      return said.amendment.amended({ ...facts, count: count(act.version) });
    case 'key-taken':
      return said['key-taken'][act.from]({ ...facts, count: '', laptop: act.name });
    case 'laptop-struck-out':
      return said['laptop-struck-out']['struck-out']({ ...facts, count: '', laptop: act.name });
    default:
      return assertNever(act);
  }
}

/** Why, as whoever decided it wrote; undefined where nobody was asked. */
export function reasonOf(act: Act): string | undefined {
  if (act.act !== 'round-closing') return act.reason;
  return act.says.type === 'opened' ? act.says.reason : undefined;
}
