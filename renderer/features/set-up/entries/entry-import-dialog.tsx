import { useMemo } from 'react';
import { ENTRY_HEADINGS, type EntryField } from '../../../application/tables/columns/entry-columns';
import { applyEntries } from '../../../application/tables/entries/apply-entries';
import { previewEntriesInSteps } from '../../../application/tables/entries/import-entries';
import type { Competition } from '../../../domain/competition';
import type { EntryId } from '../../../domain/ids';
import { mapInSteps } from '../../../domain/steps';
import { useLanguage, useText } from '../../../hooks/use-text';
import type { EditProblem } from '../../../parts/editing/use-autosave';
import type { Saving } from '../../../stores/save-queue';
import { formatCount } from '../../../strings/formats';
import { ImportDialog } from '../tables/import-dialog';
import type { ImportKind } from '../tables/import-kind';
import {
  describeEntryDoubt,
  describeEntryNotice,
  describeEntryProblem,
  describeEntryReadings,
  entryFieldNames,
} from './describe-entry-import';

interface EntryImportDialogProps {
  readonly competition: Competition;
  /** Entries that anybody's marks are in for. */
  readonly marked: ReadonlySet<EntryId>;
  readonly edit: (change: (competition: Competition) => Competition) => Promise<boolean>;
  readonly saving: Saving<EditProblem>;
  readonly onClose: () => void;
}

const fields: readonly EntryField[] = [
  'number',
  'title',
  'institution',
  'institutionKind',
  'category',
  'group',
  'note',
];

export function EntryImportDialog({ competition, marked, edit, saving, onClose }: EntryImportDialogProps) {
  const { setUp } = useText();
  const language = useLanguage();
  const { importing: text } = setUp;
  const kind = useMemo((): ImportKind<EntryField> => {
    const names = entryFieldNames(setUp);
    const count = (value: number): string => formatCount(value, language);
    return {
      title: text.entriesTitle,
      fields: fields.map((field) => ({ field, name: names[field] })),
      required: ['title', 'institution'],
      headings: ENTRY_HEADINGS,
      *preview(table, mapping, newId, existing) {
        const preview = yield* previewEntriesInSteps(table, mapping, competition, newId, {
          existing,
          hasSheets: (entry) => marked.has(entry),
        });
        return {
          apply: (current) => applyEntries(current, preview),
          view: {
            rows: yield* mapInSteps(preview.rows, (row) => {
              const { type, line, entry } = row;
              return {
                line,
                what: type,
                ...(row.type === 'renumber' && { before: String(row.before.number) }),
                mark: String(entry.number),
                title: entry.title,
                detail: entry.institution.name,
              };
            }),
            newOptions: (['categories', 'groups', 'institutionKinds'] as const).map((list) => ({
              list: setUp.identity.lists[list],
              names: preview.newOptions[list].map(({ name }) => name),
            })),
            problems: yield* mapInSteps(preview.problems, (problem) => ({
              line: problem.line,
              sentence: describeEntryProblem(problem, setUp, language),
            })),
            doubts: yield* mapInSteps(preview.doubts, (doubt) => ({
              line: doubt.line,
              sentence: describeEntryDoubt(doubt, setUp),
              readings: describeEntryReadings(doubt, setUp),
            })),
            notices: yield* mapInSteps(
              preview.notices.filter((notice) => notice.type !== 'already-there'),
              (notice) => ({ line: notice.line, sentence: describeEntryNotice(notice, setUp) }),
            ),
            counts: preview.counts,
          },
        };
      },
      words: {
        willAdd: (added) => text.willAddEntries(count(added)),
        willUpdate: (updated) => text.willUpdateEntries(count(updated)),
        willRenumber: (renumbered) => text.willRenumberEntries(count(renumbered)),
        confirm: (rows) => text.entriesConfirm(count(rows)),
        added: (added) => text.doneEntries(count(added)),
        updated: (updated) => text.doneUpdatedEntries(count(updated)),
        renumbered: (renumbered) => text.doneRenumberedEntries(count(renumbered)),
        byName: text.byTitle,
        byMark: text.byNumber,
        update: text.updateEntries,
      },
      correctable: competition.entries.length > 0 ? 'something' : 'nothing',
      panelIsFrozen: false,
    };
  }, [competition, marked, setUp, text, language]);
  return <ImportDialog kind={kind} save={edit} saving={saving} onClose={onClose} />;
}
