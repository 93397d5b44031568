import type { DeviceKey, JudgeId, RevisionId } from './ids';
import { compareRevisions, type SheetKey, type StoredRevision, sheetId } from './revision';
import { type SheetState, sameVerdict } from './sheet';
import { runSteps, type Steps } from './steps';

/** A sheet that counts by what one laptop of the judge signed over another's signature. */
export interface ReplacedElsewhere extends SheetKey {
  /** What counts. */
  readonly head: StoredRevision;
  /** What another laptop had signed last, of each whose signature was replaced, in the one order. */
  readonly replaced: readonly StoredRevision[];
}

/**
 * The sheets whose counting version replaced one that another laptop of the judge had signed: a judge may do
 * that, and so may whoever has the judge's card and a score file. No conflict, but worth a look.
 *
 * A signed version without a conflict has been named in `supersedes`, or its own laptop went on. So it was
 * replaced elsewhere when another laptop named it, in whatever state, however long before the version that
 * counts, and whether or not what lies between has arrived. Not worth a look: what the counting version says
 * itself, and what the secretariat replaced.
 * @param states of all sheets, by `sheetId`
 * @param authority the competition's own key, which signs the secretariat's decisions
 */
export function* replacedElsewhereInSteps(
  revisions: readonly StoredRevision[],
  states: ReadonlyMap<string, SheetState>,
  authority: DeviceKey,
): Steps<readonly ReplacedElsewhere[]> {
  const several = yield* ofSeveralLaptopsInSteps(revisions, authority);
  // The usual case by far: every judge writes on one laptop.
  if (several.length === 0) return [];
  const signed = new Map<RevisionId, StoredRevision>();
  for (const [index, stored] of several.entries()) {
    if (index % ITEMS_A_STEP === 0) yield;
    if (isSigned(stored)) signed.set(stored.id, stored);
  }
  const sheets = new Map<string, Set<StoredRevision>>();
  for (const [index, { revision }] of several.entries()) {
    if (index % ITEMS_A_STEP === 0) yield;
    for (const id of revision.supersedes) {
      const earlier = signed.get(id);
      if (earlier === undefined || earlier.revision.device === revision.device) continue;
      const key = sheetId(earlier.revision);
      // Naming another sheet's version replaces nothing.
      if (key !== sheetId(revision)) continue;
      const taken = sheets.get(key);
      if (taken) taken.add(earlier);
      else sheets.set(key, new Set([earlier]));
    }
  }
  const last = yield* lastSignedInSteps(signed.values(), sheets);
  const found: ReplacedElsewhere[] = [];
  let items = 0;
  for (const [key, taken] of sheets) {
    items += 1;
    if (items % ITEMS_A_STEP === 0) yield;
    const state = states.get(key);
    if (state?.type !== 'submitted' && state?.type !== 'recused') continue;
    const { head } = state;
    const replaced = [...taken].filter(
      (stored) => stored.revision.seq === last.get(laptopOf(key, stored)) && !sameVerdict(stored, head),
    );
    if (replaced.length === 0) continue;
    const { judge, entry, round } = head.revision;
    found.push({ judge, entry, round, head, replaced: replaced.sort(compareRevisions) });
  }
  return found;
}

/** {@link replacedElsewhereInSteps} at once. */
export const findReplacedElsewhere = (
  revisions: readonly StoredRevision[],
  states: ReadonlyMap<string, SheetState>,
  authority: DeviceKey,
): readonly ReplacedElsewhere[] => runSteps(replacedElsewhereInSteps(revisions, states, authority));

/** Revisions looked at between two rests. */
const ITEMS_A_STEP = 1_000;

/** What judges wrote who wrote on more than one laptop. */
function* ofSeveralLaptopsInSteps(
  revisions: readonly StoredRevision[],
  authority: DeviceKey,
): Steps<readonly StoredRevision[]> {
  const laptops = new Map<JudgeId, DeviceKey>();
  const several = new Set<JudgeId>();
  for (const [index, { revision }] of revisions.entries()) {
    if (index % ITEMS_A_STEP === 0) yield;
    const { judge, device } = revision;
    if (device === authority) continue;
    const known = laptops.get(judge);
    if (known === undefined) laptops.set(judge, device);
    else if (known !== device) several.add(judge);
  }
  if (several.size === 0) return [];
  return revisions.filter(({ revision }) => several.has(revision.judge) && revision.device !== authority);
}

/** The number under which each laptop last signed each of these sheets. */
function* lastSignedInSteps(
  signed: Iterable<StoredRevision>,
  sheets: ReadonlyMap<string, unknown>,
): Steps<ReadonlyMap<string, number>> {
  const last = new Map<string, number>();
  let items = 0;
  for (const stored of signed) {
    items += 1;
    if (items % ITEMS_A_STEP === 0) yield;
    const key = sheetId(stored.revision);
    if (!sheets.has(key)) continue;
    const laptop = laptopOf(key, stored);
    last.set(laptop, Math.max(stored.revision.seq, last.get(laptop) ?? 0));
  }
  return last;
}

const laptopOf = (key: string, { revision }: StoredRevision): string => `${key} ${revision.device}`;

const isSigned = ({ revision: { state } }: StoredRevision): boolean =>
  state === 'submitted' || state === 'recused';
