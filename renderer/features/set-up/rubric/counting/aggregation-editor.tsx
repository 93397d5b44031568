import { ChoiceCards } from '../../../../components/choice-cards';
import { AGGREGATIONS, type Aggregation } from '../../../../domain/aggregation/aggregations';
import { useText } from '../../../../hooks/use-text';
import type { RubricDraft } from '../rubric-draft';

interface AggregationEditorProps {
  readonly draft: RubricDraft;
  readonly onChange: (draft: RubricDraft) => void;
}

/** How an entry's score comes from its sheets. */
export function AggregationEditor({ draft, onChange }: AggregationEditorProps) {
  const { setUp, rules } = useText();
  return (
    <ChoiceCards
      legend={setUp.rubric.aggregationLegend}
      choices={WAYS.map((value) => ({
        value,
        name: rules.aggregations[value].name,
        text: rules.aggregations[value].text,
      }))}
      value={draft.aggregation}
      onChange={(aggregation) => onChange({ ...draft, aggregation })}
    />
  );
}

const WAYS = Object.keys(AGGREGATIONS) as readonly Aggregation[];
