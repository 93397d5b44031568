import { useMemo } from 'react';
import { ENTRY_HEADINGS, type EntryField } from '../../../application/tables/columns/entry-columns';
import { applyEntries } from '../../../application/tables/entries/apply-entries';
import type { EntryImport } from '../../../application/tables/entries/entry-import';
import { previewEntriesInSteps } from '../../../application/tables/entries/import-entries';
import type { Competition } from '../../../domain/competition';
import type { EntryId } from '../../../domain/ids';
import { useLanguage, useText } from '../../../hooks/use-text';
import type { EditProblem } from '../../../parts/editing/use-autosave';
import type { Saving } from '../../../stores/save-queue';
import { describeImport } from '../tables/describe-import';
import { ImportDialog } from '../tables/import-dialog';
import {
  describeEntryNotice,
  describeEntryProblem,
  entryDoubtWords,
  entryFieldNames,
  toNamedEntryDoubt,
} from './describe-entry-import';

interface EntryImportDialogProps {
  readonly competition: Competition;
  /** Entries that anybody's marks are in for. */
  readonly marked: ReadonlySet<EntryId>;
  readonly edit: (change: (competition: Competition) => Competition) => Promise<boolean>;
  readonly saving: Saving<EditProblem>;
  readonly onClose: () => void;
}

export function EntryImportDialog({ competition, marked, edit, saving, onClose }: EntryImportDialogProps) {
  const { setUp } = useText();
  const language = useLanguage();
  const kind = useMemo(() => {
    const { importing: text, identity } = setUp;
    return describeImport<EntryField, EntryId, EntryImport>(
      {
        title: text.entriesTitle,
        fields: entryFieldNames(setUp),
        required: ['title', 'institution'],
        headings: ENTRY_HEADINGS,
        marked,
        previewInSteps: (table, mapping, newId, options) =>
          previewEntriesInSteps(table, mapping, competition, newId, options),
        apply: applyEntries,
        findAlikes: ({ alikes }) => (alikes.length > 0 ? 'some' : 'none'),
        toView: (row) => ({
          ...(row.type === 'renumber' && { before: String(row.before.number) }),
          mark: String(row.entry.number),
          title: row.entry.title,
          detail: row.entry.institution.name,
        }),
        toNewOptions: ({ newOptions }) =>
          (['categories', 'groups', 'institutionKinds'] as const).map((list) => ({
            list: identity.lists[list],
            names: newOptions[list].map(({ name }) => name),
          })),
        describeProblem: (problem) => describeEntryProblem(problem, setUp, language),
        toNamed: toNamedEntryDoubt,
        doubtWords: entryDoubtWords(setUp),
        describeNotice: (notice) => describeEntryNotice(notice, setUp),
        words: {
          willAdd: text.willAddEntries,
          willUpdate: text.willUpdateEntries,
          willRenumber: text.willRenumberEntries,
          confirm: text.entriesConfirm,
          added: text.doneEntries,
          updated: text.doneUpdatedEntries,
          renumbered: text.doneRenumberedEntries,
          byName: text.byTitle,
          byMark: text.byNumber,
          update: text.updateEntries,
        },
        correctable: competition.entries.length > 0 ? 'something' : 'nothing',
        panelIsFrozen: false,
      },
      text,
    );
  }, [competition, marked, setUp, language]);
  return <ImportDialog kind={kind} save={edit} saving={saving} onClose={onClose} />;
}
