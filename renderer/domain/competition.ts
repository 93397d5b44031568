import type { Access } from './access';
import type { Aggregation } from './aggregation/aggregations';
import type { Day } from './day';
import type {
  CompetitionId,
  EntryId,
  InnovationId,
  InstitutionId,
  JudgeId,
  OptionId,
  PanelId,
  RoundId,
  Sha256,
} from './ids';
import type { Plan } from './plan';
import type { BasisPoints } from './quantities';
import type { Rubric } from './rubric';
import type { TieBreak } from './tie-breaks/tie-breaks';

/** What the data is for; a file of one nature never mixes with another (experience, rule 9). */
export type Nature = 'event' | 'rehearsal' | 'sample';

export type Level = 'city' | 'province' | 'nation' | 'other';

export interface Identity {
  readonly name: string;
  /** Edition year, e.g. 2026. */
  readonly year: number;
  readonly level: Level;
  /** The city, province or country, e.g. "Kota Malang". */
  readonly region: string;
  readonly organiser: string;
  readonly venue: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** One line of an editable list: category, group or kind of institution. */
export interface Option {
  readonly id: OptionId;
  readonly name: string;
}

export interface Institution {
  /** Several entries may be of one. Absent only until what was typed or came in is put into the competition. */
  readonly id?: InstitutionId;
  readonly name: string;
  readonly kind: OptionId | null;
}

export type EntryStatus =
  | { readonly type: 'active' }
  | { readonly type: 'withdrawn'; readonly reason: string };

export type NoteFor = 'everybody' | 'judges';

export interface Entry {
  readonly id: EntryId;
  /** Positive and unique in the competition; the default running order. */
  readonly number: number;
  readonly title: string;
  /** Absent only until what was typed or came in is put into the competition. */
  readonly innovation?: InnovationId;
  readonly institution: Institution;
  readonly category: OptionId | null;
  readonly group: OptionId | null;
  readonly note: string;
  /** Whom the note is for; absent: everybody. Papers for entrants leave out what is for judges. */
  readonly noteFor?: NoteFor;
  readonly status: EntryStatus;
}

export interface Judge {
  readonly id: JudgeId;
  /** Short and unique, e.g. "J1": what tables and file names call the judge. */
  readonly code: string;
  readonly name: string;
  readonly affiliation: string;
  readonly role: 'chair' | 'member';
}

/** Who scores what: each judge of the panel scores each of its entries. */
export interface Panel {
  readonly id: PanelId;
  readonly name: string;
  readonly judges: readonly JudgeId[];
  readonly entries: 'all' | readonly EntryId[];
}

export interface Round {
  readonly id: RoundId;
  readonly name: string;
  readonly kind: 'administrative' | 'proposal' | 'presentation' | 'field';
  /** Whom the round is for, by hand; absent: every active entry. No part of the rule book. */
  readonly entrants?: readonly EntryId[];
  readonly rubric: Rubric;
  readonly aggregation: Aggregation;
  /** In the order given; whatever they leave equal stays tied. */
  readonly tieBreaks: readonly TieBreak[];
  readonly panels: readonly Panel[];
}

/** What a round's score weighs in the final score. */
export interface RoundWeight {
  readonly round: RoundId;
  readonly weight: BasisPoints;
}

/** The secretariat's record that a judge will not score an entry; leaves the divisor like a recusal. */
export interface Excusal {
  readonly judge: JudgeId;
  readonly entry: EntryId;
  readonly round: RoundId;
  readonly reason: string;
  /** ISO instant, shown only. */
  readonly at: string;
}

export interface RuleBookVersion {
  readonly version: number;
  readonly hash: Sha256;
  readonly reason: string;
  readonly at: string;
}

/** Rules of scoring, number 6: open while being written, frozen from the first competition file on. */
export type RuleBookStatus =
  | { readonly type: 'open' }
  | { readonly type: 'frozen'; readonly history: readonly [RuleBookVersion, ...RuleBookVersion[]] };

export interface Competition {
  readonly id: CompetitionId;
  readonly nature: Nature;
  readonly identity: Identity;
  readonly categories: readonly Option[];
  readonly groups: readonly Option[];
  readonly institutionKinds: readonly Option[];
  readonly entries: readonly Entry[];
  readonly judges: readonly Judge[];
  /** In the order in which they are held. */
  readonly rounds: readonly Round[];
  /** The rounds that count, in their order, each once, 10 000 together; absent: the last round alone. */
  readonly combination?: readonly RoundWeight[];
  readonly excusals: readonly Excusal[];
  readonly ruleBook: RuleBookStatus;
  /** Absent where nobody was given a card: then score files are neither sealed nor certified. */
  readonly access?: Access;
  /** Absent while nothing is planned. */
  readonly plan?: Plan;
}

export const isActive = (entry: Entry): boolean => entry.status.type === 'active';

/** The current version of a frozen rule book, or undefined while it is open. */
export function currentRuleBook(competition: Competition): RuleBookVersion | undefined {
  return competition.ruleBook.type === 'frozen' ? competition.ruleBook.history.at(-1) : undefined;
}

/** The same of a rule book that is frozen. @throws while it is open */
export function getRuleBook(competition: Competition): RuleBookVersion {
  const ruleBook = currentRuleBook(competition);
  if (!ruleBook) throw new Error('the rule book is not frozen');
  return ruleBook;
}

/** Active entries in running order (by number). */
export const runningOrder = (competition: Competition): Entry[] =>
  competition.entries.filter(isActive).toSorted((a, b) => a.number - b.number);
