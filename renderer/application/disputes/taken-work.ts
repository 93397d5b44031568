import { isActive } from '../../domain/competition';
import { findDistrusted } from '../../domain/distrust';
import type { DeviceKey, HashText, JudgeId, RevisionId } from '../../domain/ids';
import { findHeads, toSheetState } from '../../domain/merge';
import { type SheetKey, type StoredRevision, sheetId } from '../../domain/revision';
import { rubricHash } from '../../domain/rule-book';
import { seenFrom } from '../../domain/sheet';
import { judgesByEntry } from '../../domain/tabulate';
import { findTaken } from '../../domain/taken';
import type { JudgeWorkspace, SecretariatWorkspace, TakenWork } from '../workspace';

/** What of a judge's laptops others of the judge have replaced, to be told to the judge. */
export function findTakenWork(
  { competition, signer }: Pick<SecretariatWorkspace, 'competition' | 'signer'>,
  judge: JudgeId,
  revisions: readonly StoredRevision[],
  hash: HashText,
): readonly TakenWork[] {
  const distrusted = findDistrusted(revisions, competition.access?.struckOut);
  const inForce = new Map(competition.rounds.map((round) => [round.id, rubricHash(round, hash)]));
  return [...groupBySheet(revisions.filter(({ revision }) => revision.judge === judge))].flatMap(
    ([, sheet]): readonly TakenWork[] => {
      const rubric = inForce.get((sheet[0] as StoredRevision).revision.round);
      if (rubric === undefined) return [];
      const heads = findHeads(sheet, distrusted);
      return findTaken(sheet, heads, rubric, distrusted, signer).unsaid.flatMap((work) => {
        const by = heads.filter(
          ({ revision: { device } }) => device !== signer && device !== work.revision.device,
        );
        // The secretariat decides its own affairs; and its word stands until it does.
        if (by.length === 0 || work.revision.device === signer) return [];
        return [
          {
            work: work.id,
            by: by.map(({ id }) => id),
            laptops: [...new Set(by.map(({ revision }) => revision.device))],
          },
        ];
      });
    },
  );
}

/** A sheet this laptop had signed, which another laptop has replaced at the secretariat. */
export interface TakenSheet {
  readonly key: SheetKey;
  readonly laptops: readonly DeviceKey[];
}

/** Those of which this laptop's signature is still all the sheet says here: what can be signed again. */
export function findTakenSheets(
  {
    competition,
    device,
    receipt,
    signer,
  }: Pick<JudgeWorkspace, 'competition' | 'device' | 'receipt' | 'signer'>,
  revisions: readonly StoredRevision[],
  hash: HashText,
): readonly TakenSheet[] {
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
    const state = seenFrom(device, toSheetState(sheet, rubricHash(rules, hash), distrusted, signer));
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

function groupBySheet(revisions: readonly StoredRevision[]): ReadonlyMap<string, readonly StoredRevision[]> {
  const sheets = new Map<string, StoredRevision[]>();
  for (const stored of revisions) {
    const key = sheetId(stored.revision);
    const sheet = sheets.get(key);
    if (sheet) sheet.push(stored);
    else sheets.set(key, [stored]);
  }
  return sheets;
}
