import { type StoredRevision, sheetId } from './revision';

/** Revisions by `sheetId`, sheets and revisions in the order given. */
export function groupBySheet(
  revisions: readonly StoredRevision[],
): ReadonlyMap<string, readonly StoredRevision[]> {
  const sheets = new Map<string, StoredRevision[]>();
  for (const stored of revisions) {
    const key = sheetId(stored.revision);
    const sheet = sheets.get(key);
    if (sheet) sheet.push(stored);
    else sheets.set(key, [stored]);
  }
  return sheets;
}
