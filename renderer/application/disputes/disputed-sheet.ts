import type { Authority } from '../../domain/authority';
import { withoutStruck } from '../../domain/authority';
import type { Competition, Entry, Judge, Round } from '../../domain/competition';
import { findDecidedVersions, isDecision } from '../../domain/decision';
import { findDistrusted } from '../../domain/distrust';
import { entrantsOf } from '../../domain/entrants';
import type { HashText, RevisionId, Sha256 } from '../../domain/ids';
import { findHeads, mergeRevisions, toSheetState } from '../../domain/merge';
import { type SheetKey, type StoredRevision, sheetId } from '../../domain/revision';
import { rubricHash } from '../../domain/rule-book';
import { type ConflictCause, missingCriteria, type SheetState } from '../../domain/sheet';
import { findTaken } from '../../domain/taken';
import { type Authoritative, toAuthority } from '../acts/to-authority';

/**
 * A sheet the secretariat can decide: one in dispute, one it has decided and may decide again, or one that counts
 * in spite of the record that its judge doesn't score.
 */
export interface DisputedSheet {
  readonly key: SheetKey;
  readonly judge: Judge;
  readonly entry: Entry;
  readonly round: Round;
  readonly rubricHash: Sha256;
  /** `decided`: the secretariat's decision is all the sheet says. `excused`: the judge signed in spite of the excusal. */
  readonly cause: ConflictCause | 'decided' | 'excused';
  /** The reason of the record that the judge doesn't score this, if there is one. */
  readonly excusal: string | undefined;
  readonly heads: readonly StoredRevision[];
  /** What was signed or decided and the heads took, see `findTaken`; empty as a rule. */
  readonly lost: readonly StoredRevision[];
  /** What a decision replaces, in the one order: the heads, and the work they took that is still open. */
  readonly replaces: readonly StoredRevision[];
  /**
   * What can be chosen among, in the one order: the heads, and behind a decision what it was about; and the
   * work that was lost to them.
   */
  readonly versions: readonly DisputedVersion[];
}

export interface DisputedVersion {
  readonly stored: StoredRevision;
  /** `unusable`: a draft, taken back, incomplete, or by an earlier rubric; it can't be chosen. */
  readonly use: 'usable' | 'unusable';
}

interface Secretariat extends Authoritative {
  readonly competition: Competition;
}

/** Looks sheets up among all revisions; undefined for one there is nothing to decide about. */
export function createDisputeFinder(
  secretariat: Secretariat,
  revisions: readonly StoredRevision[],
  hash: HashText,
): (key: SheetKey) => DisputedSheet | undefined {
  const { competition } = secretariat;
  const authority = toAuthority(secretariat);
  const distrusted = findDistrusted(revisions, competition.access?.struckOut);
  const sheets = new Map<string, StoredRevision[]>();
  for (const stored of revisions) {
    const id = sheetId(stored.revision);
    const sheet = sheets.get(id);
    if (sheet) sheet.push(stored);
    else sheets.set(id, [stored]);
  }
  return (key) => {
    const round = competition.rounds.find((one) => one.id === key.round);
    const judge = competition.judges.find((one) => one.id === key.judge);
    const entry = competition.entries.find((one) => one.id === key.entry);
    if (!round || !judge || !entry || entrantsOf(round, [entry]).length === 0) return undefined;
    const sheet = withoutStruck(sheets.get(sheetId(key)) ?? [], authority);
    const heads = findHeads(sheet, distrusted);
    const inForce = rubricHash(round, hash);
    const state = toSheetState(sheet, inForce, distrusted, authority);
    const isDecided = heads.length > 0 && heads.every((head) => isDecision(head, authority));
    const excusal = competition.excusals.find((one) => sheetId(one) === sheetId(key))?.reason;
    const cause = toCause(state, isDecided ? 'decided' : 'open', excusal);
    if (cause === undefined) return undefined;
    const { open, lost } = findTaken(sheet, heads, inForce, distrusted, authority);
    const versions = mergeRevisions(isDecided ? toVersionsBehind(heads, sheet, authority) : heads, lost);
    return {
      key,
      judge,
      entry,
      round,
      rubricHash: inForce,
      cause,
      excusal,
      heads,
      lost,
      replaces: mergeRevisions(heads, open),
      versions: versions.map((stored) => ({
        stored,
        use: isUsable(stored, round, inForce) ? 'usable' : 'unusable',
      })),
    };
  };
}

/** Why there is something to decide; undefined where there isn't. */
function toCause(
  state: SheetState,
  standing: 'decided' | 'open',
  excusal: string | undefined,
): DisputedSheet['cause'] | undefined {
  if (state.type === 'conflict') return state.cause;
  if (standing === 'decided') return 'decided';
  return state.type === 'submitted' && excusal !== undefined ? 'excused' : undefined;
}

function toVersionsBehind(
  decisions: readonly StoredRevision[],
  sheet: readonly StoredRevision[],
  authority: Authority,
): readonly StoredRevision[] {
  const byId = new Map(sheet.map((stored) => [stored.id, stored]));
  const behind = new Map<RevisionId, StoredRevision>();
  for (const decision of decisions) {
    for (const stored of findDecidedVersions(decision, byId, authority)) behind.set(stored.id, stored);
  }
  return [...behind.values()];
}

/** Whether the sheet would count with it. */
const isUsable = ({ revision }: StoredRevision, { rubric }: Round, inForce: Sha256): boolean =>
  revision.state === 'recused' ||
  (revision.state === 'submitted' &&
    revision.rubricHash === inForce &&
    missingCriteria(rubric, revision.marks).length === 0);
