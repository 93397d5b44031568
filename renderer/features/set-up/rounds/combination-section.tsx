import { useState } from 'react';
import { setCombination } from '../../../application/set-up/edit-rounds';
import { Button } from '../../../components/button';
import { ChoiceCards } from '../../../components/choice-cards';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/notice';
import { Section } from '../../../components/page';
import { TextField } from '../../../components/text-field';
import { useTypedHold } from '../../../components/typed-hold';
import typography from '../../../components/typography.module.css';
import type { Competition } from '../../../domain/competition';
import { equalJson } from '../../../domain/equal-json';
import { useLanguage, useText } from '../../../hooks/use-text';
import { describeField } from '../../../parts/editing/field-problem';
import { ReasonedEditDialog } from '../../../parts/editing/reasoned-edit-dialog';
import type { Edits } from '../../../parts/editing/use-edits';
import { WeightTotal } from '../rubric/weight-total';
import {
  findWeightProblem,
  isUnready,
  readCombination,
  toCombinationDraft,
  totalOf,
} from './combination-draft';
import styles from './combination-section.module.css';

interface CombinationSectionProps {
  readonly competition: Competition;
  readonly edits: Edits;
}

/** What the final score comes from; saved as a whole, since no part of it holds by itself. */
export function CombinationSection({ competition, edits }: CombinationSectionProps) {
  const { setUp } = useText();
  const { rounds: words } = setUp;
  const { combination: text } = words;
  const language = useLanguage();
  const { rounds } = competition;
  const [start] = useState(() => toCombinationDraft(competition, language === 'id' ? ',' : '.'));
  const [draft, setDraft] = useState(start);
  const [step, setStep] = useState<'typing' | 'refused' | 'asking'>('typing');
  const next = readCombination(draft, rounds);
  const changed = draft.from !== start.from || !equalJson([...draft.weights], [...start.weights]);
  useTypedHold(changed ? 'something' : 'nothing');
  const change = (to: typeof draft): void => {
    setDraft(to);
    setStep('typing');
  };
  const save = (): void => {
    if (isUnready(draft)) setStep('refused');
    else if (competition.ruleBook.type === 'frozen') setStep('asking');
    else void edits.edit((current) => setCombination(current, next));
  };
  return (
    <Section title={text.title}>
      <form
        noValidate
        className={layout.stackWide}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <ChoiceCards
          legend={text.legend}
          value={draft.from}
          choices={[
            { value: 'last', name: text.last, text: text.lastText(rounds.at(-1)?.name ?? '') },
            { value: 'several', name: text.several, text: text.severalText },
          ]}
          onChange={(from) => change({ ...draft, from })}
        />
        {draft.from === 'several' && (
          <>
            <ol className={styles.weights}>
              {rounds.map(({ id, name }) => {
                const weight = draft.weights.get(id) ?? '';
                return (
                  <li key={id} className={styles.weight}>
                    <span className={typography.strong}>{name}</span>
                    <TextField
                      label={text.weightOf(name)}
                      labelLayout="hidden"
                      inputMode="decimal"
                      value={weight}
                      onChange={(typed) =>
                        change({ ...draft, weights: new Map(draft.weights).set(id, typed) })
                      }
                      problem={describeField(findWeightProblem(weight), setUp, language)}
                    />
                    <span aria-hidden="true">%</span>
                  </li>
                );
              })}
            </ol>
            <div>
              <WeightTotal total={totalOf(draft)} unit="percent" />
            </div>
            <p className={typography.aside}>{text.hint}</p>
          </>
        )}
        {step === 'refused' && (
          <Notice tone="warning" announce="spoken">
            {text.notFull}
          </Notice>
        )}
        {changed && (
          <div className={layout.rowCentred}>
            <Button look="primary" type="submit">
              {text.save}
            </Button>
            <Button onClick={() => change(start)}>{setUp.rubric.amendCancel}</Button>
          </div>
        )}
      </form>
      {step === 'asking' && (
        <ReasonedEditDialog
          title={text.saveTitle}
          label={setUp.rubric.amendReason}
          confirm={setUp.rubric.amendConfirm}
          saving={edits.saving}
          onClose={() => setStep('typing')}
          onConfirm={(reason) => edits.amend((current) => setCombination(current, next), reason)}
        >
          <p>{text.saveText}</p>
        </ReasonedEditDialog>
      )}
    </Section>
  );
}
