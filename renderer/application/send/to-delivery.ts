import type { StoredRevision } from '../../domain/revision';
import { type SheetKey, sheetId } from '../../domain/revision';
import type { ExportRecord, JudgeWorkspace } from '../workspace/workspace';

/** How much of a judge's work is still only on this laptop. */
export interface DeliveryState {
  /** The newest scores file written, if any. */
  readonly last: ExportRecord | undefined;
  /** Sheets whose verdict (signed, recused, taken back) is newer than the last scores file. */
  readonly undelivered: readonly SheetKey[];
  /** Sheets that only a draft has changed since then. */
  readonly draftsChanged: readonly SheetKey[];
}

/** What has changed on this device since the last hand-over. */
export function toDelivery(
  workspace: JudgeWorkspace,
  revisions: readonly StoredRevision[],
  exports: readonly ExportRecord[],
): DeliveryState {
  const last = exports
    .filter(
      (record) => record.workspace === workspace.id && record.kind === 'scores' && isOwn(workspace, record),
    )
    .reduce<ExportRecord | undefined>(
      (newest, record) => (newest && newest.lastSeq > record.lastSeq ? newest : record),
      undefined,
    );
  const reached = last?.lastSeq ?? 0;
  const verdicts = new Map<string, SheetKey>();
  const drafts = new Map<string, SheetKey>();
  for (const { revision } of revisions) {
    if (revision.device !== workspace.device || revision.seq <= reached) continue;
    const sheets = revision.state === 'draft' ? drafts : verdicts;
    const { judge, entry, round } = revision;
    sheets.set(sheetId(revision), { judge, entry, round });
  }
  return {
    last,
    undelivered: [...verdicts.values()],
    draftsChanged: [...drafts].flatMap(([id, key]) => (verdicts.has(id) ? [] : [key])),
  };
}

/** A file of another key says nothing about how far this one's revisions have got. */
const isOwn = ({ device, earlierDevices = [] }: JudgeWorkspace, record: ExportRecord): boolean =>
  record.device === undefined ? earlierDevices.length === 0 : record.device === device;

/** Sheets of which this laptop has something that is in no scores file it wrote. */
export const countUndelivered = ({ undelivered, draftsChanged }: DeliveryState): number =>
  undelivered.length + draftsChanged.length;
