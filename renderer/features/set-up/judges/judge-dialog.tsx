import { useState } from 'react';
import { addJudge, nextJudgeCode, updateJudge } from '../../../application/set-up/edit-competition';
import { Button } from '../../../components/button';
import layout from '../../../components/layout.module.css';
import { SelectField, TextArea, TextField } from '../../../components/text-field';
import { toChoices } from '../../../components/to-choices';
import typography from '../../../components/typography.module.css';
import type { Competition, Judge } from '../../../domain/competition';
import type { JudgeId } from '../../../domain/ids';
import { useApp } from '../../../hooks/app-context';
import { useLanguage, useText } from '../../../hooks/use-text';
import { AddDialog } from '../../../parts/editing/add-dialog';
import { describeField, type FieldProblem } from '../../../parts/editing/field-problem';
import styles from '../../../parts/editing/form.module.css';
import type { EditProblem } from '../../../parts/editing/use-autosave';
import type { Edits } from '../../../parts/editing/use-edits';
import { useProblemsShown } from '../../../parts/editing/use-problems-shown';
import type { Saving } from '../../../stores/save-queue';
import {
  emptyJudgeDraft,
  findJudgeDraftProblems,
  type JudgeDraftField,
  toJudgeContent,
  toJudgeDraft,
} from './judge-form';

interface JudgeDialogProps extends Pick<Edits, 'edit' | 'amend'> {
  readonly competition: Competition;
  /** Undefined: a new one. */
  readonly judge: Judge | undefined;
  readonly saving: Saving<EditProblem>;
  readonly onClose: () => void;
  readonly onRemove: (judge: Judge) => void;
}

/** Adds a judge, or several one after the other, or edits one. A frozen panel asks for a reason. */
export function JudgeDialog(props: JudgeDialogProps) {
  const { competition, judge, edit, amend, saving, onClose, onRemove } = props;
  const { services } = useApp();
  const { setUp } = useText();
  const { judges: text } = setUp;
  const language = useLanguage();
  const [start, setStart] = useState(() =>
    judge ? toJudgeDraft(judge) : emptyJudgeDraft(nextJudgeCode(competition), competition.judges),
  );
  const [draft, setDraft] = useState(start);
  const [reason, setReason] = useState('');
  const [added, setAdded] = useState<string>();
  const asksReason = !judge && competition.ruleBook.type === 'frozen';
  const shown = useProblemsShown<JudgeDraftField | 'reason', FieldProblem>({
    ...findJudgeDraftProblems(draft, competition.judges, judge?.id),
    ...(asksReason && reason.trim() === '' ? { reason: missing() } : {}),
  });
  const field = (name: 'code' | 'name' | 'affiliation') => ({
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
    onBlur: () => shown.leave(name),
    problem: describeField(shown.problemOf(name), setUp, language),
  });

  async function save(then: 'close' | 'next'): Promise<void> {
    if (!shown.submit()) return;
    const content = toJudgeContent(draft);
    const change = (current: Competition): Competition =>
      judge
        ? updateJudge(current, judge.id, content)
        : addJudge(current, { ...content, id: services.newId() as JudgeId });
    const saved = await (asksReason ? amend(change, reason) : edit(change));
    if (!saved) return;
    if (then === 'close') {
      onClose();
      return;
    }
    const present: Judge[] = [...competition.judges, { ...content, id: '' as JudgeId }];
    const next = emptyJudgeDraft(nextJudgeCode({ ...competition, judges: present }), present);
    setAdded(content.code);
    setStart(next);
    setDraft(next);
    shown.reset();
    shown.form.current?.querySelector<HTMLElement>('[name="name"]')?.focus();
  }

  return (
    <AddDialog
      title={judge ? text.editTitle(judge.code) : text.addTitle}
      state={reason === '' && JSON.stringify(draft) === JSON.stringify(start) ? 'unchanged' : 'changed'}
      form={shown.form}
      saving={saving}
      adding={judge ? 'one' : 'several'}
      words={text}
      added={added === undefined ? undefined : text.added(added)}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={text.name}
        name="name"
        hint={text.nameHint}
        required
        autoFocus={!judge}
        {...field('name')}
      />
      <div className={layout.rowLoose}>
        <div className={styles.short}>
          <TextField label={text.code} required {...field('code')} />
        </div>
        <div className={styles.long}>
          <SelectField
            label={text.role}
            value={draft.role}
            choices={toChoices(['chair', 'member'], text.roles)}
            onChange={(role) => setDraft({ ...draft, role })}
          />
        </div>
      </div>
      <p className={typography.aside}>{text.codeHint}</p>
      <TextField label={text.affiliation} {...field('affiliation')} />
      {asksReason && (
        <TextArea
          label={text.reason}
          hint={text.frozen}
          required
          maxLength={500}
          value={reason}
          onChange={setReason}
          onBlur={() => shown.leave('reason')}
          problem={describeField(shown.problemOf('reason'), setUp, language)}
        />
      )}
      {judge && (
        <div className={layout.rowCentred}>
          <Button look="plain" onClick={() => onRemove(judge)}>
            {text.remove}
          </Button>
        </div>
      )}
    </AddDialog>
  );
}

const missing = (): FieldProblem => ({ type: 'missing' });
