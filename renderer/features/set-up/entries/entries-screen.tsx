import { FileInput, Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { removeEntry } from '../../../application/set-up/edit-competition';
import type { SecretariatWorkspace, WorkspaceId } from '../../../application/workspace/workspace';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { EmptyState } from '../../../components/empty-state';
import { EntryName } from '../../../components/entry-name';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/notice';
import { Page } from '../../../components/page';
import { SearchField } from '../../../components/search-field';
import { FilterLine } from '../../../components/table/filter-line';
import type { TableHandle } from '../../../components/table/table-props';
import { TableTools } from '../../../components/table/table-tools';
import { SelectField } from '../../../components/text-field';
import type { Entry } from '../../../domain/competition';
import type { StoredRevision } from '../../../domain/revision';
import { useApp } from '../../../hooks/app-context';
import { useLanguage, useText } from '../../../hooks/use-text';
import { useSecretariatWorkspace } from '../../../hooks/use-workspace';
import { AlikeEntries } from '../../../parts/editing/look-alike-notice';
import { NextStep } from '../../../parts/editing/next-step';
import { ReasonedEditDialog } from '../../../parts/editing/reasoned-edit-dialog';
import { SaveLine } from '../../../parts/editing/save-line';
import { useEdits } from '../../../parts/editing/use-edits';
import { formatCount } from '../../../strings/formats';
import { EntriesTable } from './entries-table';
import { EntryDialog } from './entry-dialog';
import { EntryImportDialog } from './entry-import-dialog';
import { countByOption, filterEntries, noEntryFilter } from './filter-entries';

/** Who takes part: imported or typed, searched, corrected, withdrawn. */
export function EntriesScreen({ workspace: id }: { readonly workspace: WorkspaceId }) {
  const open = useSecretariatWorkspace(id);
  return open.type === 'ready' ? <Entries workspace={open.workspace} revisions={open.revisions} /> : null;
}

type Asking =
  | { readonly type: 'nothing' }
  | { readonly type: 'add' }
  | { readonly type: 'import' }
  | { readonly type: 'edit' | 'withdraw' | 'restore' | 'remove'; readonly entry: Entry };

interface EntriesProps {
  readonly workspace: SecretariatWorkspace;
  readonly revisions: readonly StoredRevision[];
}

function Entries({ workspace, revisions }: EntriesProps) {
  const { competition } = workspace;
  const { common, setUp } = useText();
  const { entries: text } = setUp;
  const language = useLanguage();
  const { services } = useApp();
  const { saving, edit, track } = useEdits(workspace.id);
  const [asking, setAsking] = useState<Asking>({ type: 'nothing' });
  const [filter, setFilter] = useState(noEntryFilter);
  const shown = useMemo(() => filterEntries(competition.entries, filter), [competition.entries, filter]);
  const marked = useMemo(() => new Set(revisions.map(({ revision }) => revision.entry)), [revisions]);
  const table = useRef<TableHandle>(null);
  const close = () => setAsking({ type: 'nothing' });
  const count = (value: number): string => formatCount(value, language);

  const buttons = (
    <>
      <Button
        look={competition.entries.length === 0 ? 'primary' : 'secondary'}
        icon={<FileInput aria-hidden="true" />}
        onClick={() => setAsking({ type: 'import' })}
      >
        {text.import}
      </Button>
      <Button icon={<Plus aria-hidden="true" />} onClick={() => setAsking({ type: 'add' })}>
        {text.add}
      </Button>
    </>
  );
  const choices = (field: 'category' | 'group', all: string) => [
    { value: '', label: all },
    ...countByOption(
      competition.entries,
      field,
      field === 'category' ? competition.categories : competition.groups,
    ).map((option) => ({
      value: option.value,
      label: `${option.name ?? text.none} (${count(option.count)})`,
    })),
  ];

  return (
    <Page
      title={text.title}
      lead={text.lead}
      width="full"
      actions={competition.entries.length > 0 && buttons}
    >
      {competition.ruleBook.type === 'frozen' && <Notice tone="info">{text.newFileNeeded}</Notice>}
      {competition.entries.length === 0 ? (
        <EmptyState title={text.emptyTitle} action={<div className={layout.row}>{buttons}</div>}>
          <p>{text.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          <AlikeEntries entries={competition.entries} />
          <FilterLine
            note={text.shown(count(shown.length), count(competition.entries.length))}
            tools={<TableTools table={table} />}
          >
            <SearchField
              label={text.search}
              value={filter.text}
              onChange={(value) => setFilter({ ...filter, text: value })}
            />
            <SelectField
              label={text.category}
              labelLayout="hidden"
              value={filter.category}
              choices={choices('category', text.allCategories)}
              onChange={(category) => setFilter({ ...filter, category })}
            />
            <SelectField
              label={text.group}
              labelLayout="hidden"
              value={filter.group}
              choices={choices('group', text.allGroups)}
              onChange={(group) => setFilter({ ...filter, group })}
            />
          </FilterLine>
          {saving.type !== 'idle' && <SaveLine saving={saving} />}
          {shown.length === 0 ? (
            <EmptyState
              title={text.nothingFound}
              action={<Button onClick={() => setFilter(noEntryFilter)}>{text.clearSearch}</Button>}
            >
              {null}
            </EmptyState>
          ) : (
            <EntriesTable
              ref={table}
              competition={competition}
              entries={shown}
              onEdit={(entry) => setAsking({ type: 'edit', entry })}
            />
          )}
          <NextStep workspace={workspace.id} screen="judges" />
        </>
      )}
      {(asking.type === 'add' || asking.type === 'edit') && (
        <EntryDialog
          competition={competition}
          entry={asking.type === 'edit' ? asking.entry : undefined}
          edit={edit}
          saving={saving}
          onClose={close}
          onWithdraw={(entry) => setAsking({ type: 'withdraw', entry })}
          onRestore={(entry) => setAsking({ type: 'restore', entry })}
          onRemove={(entry) => setAsking({ type: 'remove', entry })}
        />
      )}
      {asking.type === 'withdraw' && (
        <ReasonedEditDialog
          title={text.withdrawTitle(String(asking.entry.number))}
          label={text.withdrawReason}
          confirm={text.withdrawConfirm}
          saving={saving}
          onClose={close}
          onConfirm={(reason) =>
            track(services.withdrawEntry(workspace.id, asking.entry.id, { says: 'withdrawn', reason }))
          }
        >
          <EntryName entry={asking.entry} />
          <p>{text.withdrawText}</p>
        </ReasonedEditDialog>
      )}
      {asking.type === 'restore' && (
        <ReasonedEditDialog
          title={text.restoreTitle(String(asking.entry.number))}
          label={text.withdrawReason}
          confirm={text.restore}
          saving={saving}
          onClose={close}
          onConfirm={(reason) =>
            track(services.withdrawEntry(workspace.id, asking.entry.id, { says: 'restored', reason }))
          }
        >
          <EntryName entry={asking.entry} />
          <p>{text.restoreText}</p>
        </ReasonedEditDialog>
      )}
      {asking.type === 'remove' && (
        <ConfirmDialog
          title={text.removeTitle(String(asking.entry.number))}
          cancel={common.cancel}
          confirm={text.removeConfirm}
          onClose={close}
          onConfirm={() => {
            close();
            void edit((current) => removeEntry(current, asking.entry.id));
          }}
        >
          <EntryName entry={asking.entry} />
          <p>{text.removeText}</p>
        </ConfirmDialog>
      )}
      {asking.type === 'import' && (
        <EntryImportDialog
          competition={competition}
          marked={marked}
          edit={edit}
          saving={saving}
          onClose={close}
        />
      )}
    </Page>
  );
}
