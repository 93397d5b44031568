import { Segments } from '../../components/segments';
import { useText } from '../../hooks/use-text';
import type { RoundFacts } from '../../parts/rounds/secretariat-round';

/** Of which result a paper is: of the round shown, or of the rounds together. */
export type ResultOf = 'round' | 'together';

interface ResultChoiceProps {
  /** The round's name. */
  readonly round: string;
  readonly together: RoundFacts['together'];
  readonly value: ResultOf;
  readonly onChange: (value: ResultOf) => void;
}

/** Nothing where there is one round. */
export function ResultChoice({ round, together, value, onChange }: ResultChoiceProps) {
  const { printing, results } = useText();
  if (together === undefined) return null;
  return (
    <Segments
      legend={printing.resultOf}
      choices={[
        { value: 'round', label: round },
        { value: 'together', label: results.finalTitle },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
