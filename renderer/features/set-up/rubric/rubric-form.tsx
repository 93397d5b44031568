import layout from '../../../components/layout.module.css';
import { Section } from '../../../components/page';
import { useText } from '../../../hooks/use-text';
import { AggregationEditor } from './counting/aggregation-editor';
import { TieBreakEditor } from './counting/tie-break-editor';
import type { NamedRounds } from './counting/tie-break-names';
import { CriteriaEditor } from './criteria-editor';
import { JudgePreview } from './judge-preview';
import type { DraftProblem, RubricDraft } from './rubric-draft';
import { ScaleEditor } from './scale-editor';

interface RubricFormProps {
  readonly draft: RubricDraft;
  readonly problems: readonly DraftProblem[];
  /** The other rounds of the competition. */
  readonly rounds: NamedRounds;
  readonly onChange: (draft: RubricDraft) => void;
  /** A field was left. */
  readonly onLeave?: () => void;
}

/** All there is to say about a rubric. */
export function RubricForm({ draft, problems, rounds, onChange, onLeave }: RubricFormProps) {
  const { setUp } = useText();
  const { rubric: text } = setUp;
  return (
    <form
      className={layout.stackLoose}
      noValidate
      onBlur={onLeave}
      onSubmit={(event) => event.preventDefault()}
    >
      <Section title={text.criteriaTitle}>
        <CriteriaEditor draft={draft} onChange={onChange} />
      </Section>
      <Section title={text.scaleTitle}>
        <ScaleEditor draft={draft} problems={problems} onChange={onChange} />
      </Section>
      <Section title={text.aggregationTitle}>
        <AggregationEditor draft={draft} onChange={onChange} />
      </Section>
      <Section title={text.tieTitle}>
        <TieBreakEditor draft={draft} rounds={rounds} onChange={onChange} />
      </Section>
      {draft.criteria.some(({ name }) => name.trim() !== '') && (
        <Section title={text.previewTitle}>
          <JudgePreview draft={draft} />
        </Section>
      )}
    </form>
  );
}
