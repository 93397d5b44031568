import { useState } from 'react';
import { addRound, describeRound } from '../../../application/set-up/edit-rounds';
import { listPresets } from '../../../application/set-up/rubric-presets';
import { cleanCell } from '../../../application/tables/fold-text';
import { CheckField } from '../../../components/check-field';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/notice';
import { SelectField, TextArea, TextField } from '../../../components/text-field';
import { toChoices } from '../../../components/to-choices';
import type { Competition, Judge, Round } from '../../../domain/competition';
import type { JudgeId } from '../../../domain/ids';
import { useApp } from '../../../hooks/app-context';
import { useLanguage, useText } from '../../../hooks/use-text';
import { describeField, type FieldProblem } from '../../../parts/editing/field-problem';
import { FormDialog } from '../../../parts/editing/form-dialog';
import { useAction } from '../../../parts/editing/use-action';
import type { Edits } from '../../../parts/editing/use-edits';
import { useProblemsShown } from '../../../parts/editing/use-problems-shown';
import styles from './round-dialog.module.css';
import { findRoundNameProblem, KINDS, type RoundStart, toAddedRound, toRoundDraft } from './round-form';

interface RoundDialogProps {
  readonly competition: Competition;
  /** Undefined: a new one. */
  readonly round: Round | undefined;
  readonly edits: Edits;
  readonly onClose: () => void;
}

/** Adds a round with its rubric and judges to begin with, or says anew what one is called. Frozen rules ask for a reason. */
export function RoundDialog({ competition, round, edits, onClose }: RoundDialogProps) {
  const { services } = useApp();
  const { setUp } = useText();
  const { rounds: words, rubric } = setUp;
  const { form: text } = words;
  const language = useLanguage();
  const [start] = useState(() => toRoundDraft(competition, round, text.names));
  const [draft, setDraft] = useState(start);
  const [reason, setReason] = useState('');
  const { busy, run } = useAction();
  const frozen = competition.ruleBook.type === 'frozen';
  const asksReason = round === undefined && frozen;
  const nameProblem = findRoundNameProblem(draft.name, competition.rounds, round);
  const shown = useProblemsShown<'name' | 'reason', FieldProblem>({
    ...(nameProblem && { name: nameProblem }),
    ...(asksReason && reason.trim() === '' && { reason: { type: 'missing' as const } }),
  });

  async function save(): Promise<void> {
    if (!shown.submit()) return;
    const { kind } = draft;
    const name = cleanCell(draft.name);
    const added = toAddedRound(draft, competition, services.newId, language);
    const change = (current: Competition): Competition =>
      round ? describeRound(current, round.id, { name, kind }) : addRound(current, added);
    if (await (asksReason ? edits.amend(change, reason) : edits.edit(change))) onClose();
  }

  return (
    <FormDialog
      title={round ? words.editOf(round.name) : words.add}
      state={draft === start && reason === '' ? 'unchanged' : 'changed'}
      form={shown.form}
      busy={busy}
      saving={edits.saving}
      submitLabel={round ? setUp.judges.save : words.add}
      onSubmit={() => run(save)}
      onClose={onClose}
    >
      <SelectField<Round['kind']>
        label={text.kind}
        value={draft.kind}
        choices={toChoices(KINDS, rubric.stages)}
        onChange={(kind) => {
          // A name nobody touched goes with its kind.
          const name = draft.name === text.names[draft.kind] ? text.names[kind] : draft.name;
          setDraft({ ...draft, kind, name });
        }}
      />
      <TextField
        label={text.name}
        hint={text.nameHint}
        required
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        onBlur={() => shown.leave('name')}
        problem={describeField(shown.problemOf('name'), setUp, language)}
      />
      {round === undefined && (
        <>
          <SelectField<RoundStart>
            label={text.start}
            hint={frozen ? text.startHintFrozen : text.startHint}
            value={draft.start}
            choices={[
              ...(frozen ? [] : [{ value: 'empty' as const, label: text.startEmpty }]),
              ...competition.rounds
                .filter((one) => one.rubric.criteria.length > 0)
                .map(({ id, name }) => ({ value: `round ${id}` as const, label: text.startLike(name) })),
              ...listPresets(language).map(({ id, name }) => ({
                value: `preset ${id}` as const,
                label: text.startPreset(name),
              })),
            ]}
            onChange={(value) => setDraft({ ...draft, start: value })}
          />
          {competition.judges.length > 0 && (
            <JudgeChoice
              legend={text.judges}
              judges={competition.judges}
              chosen={draft.judges}
              onChange={(judges) => setDraft({ ...draft, judges })}
            />
          )}
          {competition.combination === undefined && <Notice tone="info">{text.lastCounts}</Notice>}
        </>
      )}
      {asksReason && (
        <TextArea
          label={rubric.amendReason}
          required
          maxLength={500}
          value={reason}
          onChange={setReason}
          onBlur={() => shown.leave('reason')}
          problem={describeField(shown.problemOf('reason'), setUp, language)}
        />
      )}
    </FormDialog>
  );
}

interface JudgeChoiceProps {
  readonly legend: string;
  readonly judges: readonly Judge[];
  readonly chosen: ReadonlySet<JudgeId>;
  readonly onChange: (chosen: ReadonlySet<JudgeId>) => void;
}

function JudgeChoice({ legend, judges, chosen, onChange }: JudgeChoiceProps) {
  return (
    <fieldset className={styles.judges}>
      <legend>{legend}</legend>
      <div className={layout.stackTight}>
        {judges.map(({ id, code, name }) => (
          <CheckField
            key={id}
            className={styles.judge}
            label={`${code} · ${name}`}
            value={chosen.has(id) ? 'on' : 'off'}
            ticked="on"
            unticked="off"
            onChange={(seat) => {
              const next = new Set(chosen);
              if (seat === 'on') next.add(id);
              else next.delete(id);
              onChange(next);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
