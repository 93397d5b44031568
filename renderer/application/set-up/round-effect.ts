import { type Entry, isActive, type Round } from '../../domain/competition';
import type { HashText, JudgeId } from '../../domain/ids';
import { judgesByEntry } from '../../domain/judges-by-entry';
import { toSheetStates } from '../../domain/merge';
import { type StoredRevision, sheetId } from '../../domain/revision';
import { rubricHash } from '../../domain/rule-book';
import { toAuthority } from '../acts/to-authority';
import type { SecretariatWorkspace } from '../workspace/workspace';

/** What it does to sheets if others take part in a round, or score in it. */
export interface RoundEffect {
  /** Signed or not to be scored by their judges, and no longer asked for: kept, and counted no more. */
  readonly dropped: number;
  /** Asked for, and not before; those that are there all the same count again. */
  readonly added: number;
}

/** Sheets of a round that judges have finished with, by `sheetId`. */
export function findFinishedSheets(
  revisions: readonly StoredRevision[],
  secretariat: Pick<SecretariatWorkspace, 'competition' | 'signer' | 'laptops'>,
  round: Round,
  hash: HashText,
): ReadonlySet<string> {
  const inForce = rubricHash(round, hash);
  const states = toSheetStates(
    revisions.filter(({ revision }) => revision.round === round.id),
    (id) => (id === round.id ? inForce : undefined),
    toAuthority(secretariat),
    secretariat.competition.access?.struckOut,
  );
  const finished = [...states].filter(([, { type }]) => type !== 'empty' && type !== 'draft');
  return new Set(finished.map(([id]) => id));
}

/** @param finished see {@link findFinishedSheets} */
export function toRoundEffect(
  finished: ReadonlySet<string>,
  entries: readonly Entry[],
  before: Round,
  after: Round,
): RoundEffect {
  const [judgesBefore, judgesAfter] = [judgesByEntry(before), judgesByEntry(after)];
  let [dropped, added] = [0, 0];
  for (const entry of entries.filter(isActive)) {
    const [had, has] = [new Set(judgesBefore(entry)), new Set(judgesAfter(entry))];
    const idOf = (judge: JudgeId): string => sheetId({ judge, entry: entry.id, round: before.id });
    for (const judge of had) if (!has.has(judge) && finished.has(idOf(judge))) dropped += 1;
    for (const judge of has) if (!had.has(judge)) added += 1;
  }
  return { dropped, added };
}
