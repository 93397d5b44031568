import { isActive } from '../../domain/competition';
import { findDistrusted } from '../../domain/distrust';
import { groupBySheet } from '../../domain/group-by-sheet';
import type { DeviceKey, HashText, RevisionId } from '../../domain/ids';
import { judgesByEntry } from '../../domain/judges-by-entry';
import { findHeads, toSheetState } from '../../domain/merge';
import { type SheetKey, type StoredRevision, sheetId } from '../../domain/revision';
import { rubricHash } from '../../domain/rule-book';
import { seenFrom } from '../../domain/sheet';
import { type Authoritative, toAuthority } from '../acts/to-authority';
import type { JudgeWorkspace } from '../workspace/workspace';

/** A sheet this laptop had signed, which another laptop has replaced at the secretariat. */
export interface TakenSheet {
  readonly key: SheetKey;
  readonly laptops: readonly DeviceKey[];
}

/** Those of which this laptop's signature is still all the sheet says here: what can be signed again. */
export function findTakenSheets(
  here: Authoritative & Pick<JudgeWorkspace, 'competition' | 'device' | 'receipt'>,
  revisions: readonly StoredRevision[],
  hash: HashText,
): readonly TakenSheet[] {
  const { competition, device, receipt } = here;
  const authority = toAuthority(here);
  const known = new Map(receipt?.taken?.map((taken) => [taken.work, taken]));
  if (known.size === 0) return [];
  const signed = revisions.filter(({ id, revision }) => known.has(id) && revision.device === device);
  const asked = new Set(signed.map(({ revision }) => sheetId(revision)));
  const sheets = groupBySheet(revisions.filter(({ revision }) => asked.has(sheetId(revision))));
  const distrusted = findDistrusted(revisions, competition.access?.struckOut);
  return signed.flatMap(({ id, revision: { judge, entry, round } }): readonly TakenSheet[] => {
    const key = { judge, entry, round };
    const rules = competition.rounds.find((one) => one.id === round);
    const sheet = sheets.get(sheetId(key));
    const subject = competition.entries.find((one) => one.id === entry);
    if (rules === undefined || sheet === undefined || subject === undefined) return [];
    if (!isActive(subject) || !judgesByEntry(rules)(subject).includes(judge)) return [];
    const state = seenFrom(device, toSheetState(sheet, rubricHash(rules, hash), distrusted, authority));
    const counts = state.type === 'submitted' || state.type === 'recused';
    return counts && findHeads(sheet, distrusted).every((head) => head.id === id)
      ? [{ key, laptops: known.get(id)?.laptops ?? [] }]
      : [];
  });
}

/** What this laptop's next revision of a sheet has to name besides: what took its work, here or not. */
export function findTakers(
  { device, receipt }: Pick<JudgeWorkspace, 'device' | 'receipt'>,
  sheet: readonly StoredRevision[],
): readonly RevisionId[] {
  const known = new Map(receipt?.taken?.map((taken) => [taken.work, taken.by]));
  if (known.size === 0) return [];
  return sheet.flatMap(({ id, revision }) => (revision.device === device ? (known.get(id) ?? []) : []));
}
