import layout from '../../../components/layout.module.css';
import { TextField } from '../../../components/text-field';
import typography from '../../../components/typography.module.css';
import { useLanguage, useText } from '../../../hooks/use-text';
import { describeField } from '../../../parts/editing/field-problem';
import { describeProblem } from '../../../strings/describe-problem';
import { type DraftProblem, parseScaleMark, type RubricDraft } from './rubric-draft';
import styles from './scale-editor.module.css';

interface ScaleEditorProps {
  readonly draft: RubricDraft;
  readonly problems: readonly DraftProblem[];
  readonly onChange: (draft: RubricDraft) => void;
}

/** Lowest, highest, step: typed like marks are. */
export function ScaleEditor({ draft, problems, onChange }: ScaleEditorProps) {
  const { setUp } = useText();
  const { rubric: text } = setUp;
  const language = useLanguage();
  const whole = problems.find(
    (problem) => problem.type === 'scale-empty' || problem.type === 'scale-step-does-not-fit',
  );
  return (
    <div className={layout.stack}>
      <p className={typography.soft}>{text.scaleText}</p>
      <div className={layout.rowLoose}>
        {(['min', 'max', 'step'] as const).map((field) => {
          const mark = parseScaleMark(draft[field]);
          return (
            <div key={field} className={styles.field}>
              <TextField
                label={text[field]}
                inputMode="decimal"
                value={draft[field]}
                onChange={(value) => onChange({ ...draft, [field]: value })}
                problem={mark.ok ? undefined : describeField(mark.error, setUp, language)}
              />
            </div>
          );
        })}
      </div>
      <p className={styles.problem} role="status">
        {problems.some(({ type }) => type === 'scale-unreadable')
          ? text.scaleUnreadable
          : whole
            ? describeProblem(whole, language)
            : ''}
      </p>
    </div>
  );
}
