import { useState } from 'react';
import { addEntry, nextEntryNumber, updateEntry } from '../../../application/set-up/edit-competition';
import { Button } from '../../../components/button';
import layout from '../../../components/layout.module.css';
import { Segments } from '../../../components/segments';
import { SelectField, TextArea, TextField } from '../../../components/text-field';
import typography from '../../../components/typography.module.css';
import type { Competition, Entry, Option } from '../../../domain/competition';
import type { EntryId } from '../../../domain/ids';
import { useApp } from '../../../hooks/app-context';
import { useLanguage, useText } from '../../../hooks/use-text';
import { AddDialog } from '../../../parts/editing/add-dialog';
import { describeField } from '../../../parts/editing/field-problem';
import styles from '../../../parts/editing/form.module.css';
import type { EditProblem } from '../../../parts/editing/use-autosave';
import { useProblemsShown } from '../../../parts/editing/use-problems-shown';
import type { Saving } from '../../../stores/save-queue';
import {
  type EntryDraft,
  type EntryDraftField,
  emptyEntryDraft,
  findEntryDraftProblems,
  toEntryContent,
  toEntryDraft,
} from './entry-form';

interface EntryDialogProps {
  readonly competition: Competition;
  /** Undefined: a new one. */
  readonly entry: Entry | undefined;
  readonly edit: (change: (competition: Competition) => Competition) => Promise<boolean>;
  readonly saving: Saving<EditProblem>;
  readonly onClose: () => void;
  /** What else can be done with the entry. */
  readonly onWithdraw: (entry: Entry) => void;
  readonly onRestore: (entry: Entry) => void;
  readonly onRemove: (entry: Entry) => void;
}

/** Adds an entry, or several one after the other, or edits one. */
export function EntryDialog(props: EntryDialogProps) {
  const { competition, entry, edit, saving, onClose, onWithdraw, onRestore, onRemove } = props;
  const { services } = useApp();
  const { setUp } = useText();
  const { entries: text } = setUp;
  const language = useLanguage();
  const [start, setStart] = useState<EntryDraft>(() =>
    entry ? toEntryDraft(entry) : emptyEntryDraft(nextEntryNumber(competition)),
  );
  const [draft, setDraft] = useState(start);
  const [added, setAdded] = useState<number>();
  const problems = findEntryDraftProblems(draft, competition.entries, entry?.id);
  const shown = useProblemsShown(problems);
  const field = (name: Exclude<EntryDraftField, 'noteFor'>) => ({
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
    onBlur: () => shown.leave(name),
    problem: describeField(shown.problemOf(name), setUp, language),
  });
  const choices = (options: readonly Option[]) => [
    { value: '', label: text.none },
    ...options.map(({ id, name }) => ({ value: id as string, label: name })),
  ];

  async function save(then: 'close' | 'next'): Promise<void> {
    if (!shown.submit()) return;
    const content = toEntryContent(draft);
    const saved = await edit((current) =>
      entry
        ? updateEntry(current, entry.id, content)
        : addEntry(current, { ...content, id: services.newId() as EntryId, status: { type: 'active' } }),
    );
    if (!saved) return;
    if (then === 'close') {
      onClose();
      return;
    }
    const next = emptyEntryDraft(Math.max(nextEntryNumber(competition), content.number + 1), draft);
    setAdded(content.number);
    setStart(next);
    setDraft(next);
    shown.reset();
    shown.form.current?.querySelector<HTMLElement>('[name="title"]')?.focus();
  }

  return (
    <AddDialog
      title={entry ? text.editTitle(String(entry.number)) : text.addTitle}
      state={draft === start || JSON.stringify(draft) === JSON.stringify(start) ? 'unchanged' : 'changed'}
      form={shown.form}
      saving={saving}
      adding={entry ? 'one' : 'several'}
      words={text}
      added={added === undefined ? undefined : text.added(String(added))}
      onSave={save}
      onClose={onClose}
    >
      <div className={layout.rowLoose}>
        <div className={styles.short}>
          <TextField label={text.numberField} inputMode="numeric" required {...field('number')} />
        </div>
      </div>
      <TextField label={text.titleField} name="title" required autoFocus={!entry} {...field('title')} />
      <TextField label={text.institution} required {...field('institution')} />
      <div className={layout.rowLoose}>
        <div className={styles.long}>
          <SelectField label={text.kind} choices={choices(competition.institutionKinds)} {...field('kind')} />
        </div>
        <div className={styles.long}>
          <SelectField label={text.group} choices={choices(competition.groups)} {...field('group')} />
        </div>
      </div>
      <SelectField label={text.category} choices={choices(competition.categories)} {...field('category')} />
      <TextArea label={text.note} hint={setUp.optional} rows={1} {...field('note')} />
      {draft.note.trim() !== '' && (
        <Segments
          legend={text.noteFor.whom}
          choices={[
            { value: 'everybody', label: text.noteFor.everybody },
            { value: 'judges', label: text.noteFor.judges },
          ]}
          value={draft.noteFor}
          onChange={(noteFor) => setDraft({ ...draft, noteFor })}
        />
      )}
      {entry && (
        <div className={layout.rowCentred}>
          {entry.status.type === 'active' ? (
            <Button look="plain" onClick={() => onWithdraw(entry)}>
              {text.withdraw}
            </Button>
          ) : (
            <>
              <span className={typography.aside}>{text.withdrawnBecause(entry.status.reason)}</span>
              <Button look="plain" onClick={() => onRestore(entry)}>
                {text.restore}
              </Button>
            </>
          )}
          {competition.ruleBook.type === 'open' && (
            <Button look="plain" onClick={() => onRemove(entry)}>
              {text.remove}
            </Button>
          )}
        </div>
      )}
    </AddDialog>
  );
}
