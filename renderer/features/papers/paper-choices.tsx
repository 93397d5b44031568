import type { PaperSize } from '../../application/papers/paper-request';
import { Section } from '../../components/page';
import { SelectField, TextField } from '../../components/text-field';
import { toChoices } from '../../components/to-choices';
import { useText } from '../../hooks/use-text';
import styles from './papers-screen.module.css';

export interface PaperChoices {
  readonly size: PaperSize;
  readonly place: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
}

interface PaperChoicesFieldsProps {
  readonly facts: PaperChoices;
  readonly onChange: (facts: PaperChoices) => void;
}

/** Paper, place and date: asked once for all papers. */
export function PaperChoicesFields({ facts, onChange }: PaperChoicesFieldsProps) {
  const { printing } = useText();
  return (
    <Section title={printing.paper}>
      <div className={styles.fields}>
        <SelectField<PaperSize>
          label={printing.size}
          value={facts.size}
          choices={toChoices(['a4', 'f4'], printing.sizes)}
          onChange={(size) => onChange({ ...facts, size })}
        />
        <TextField
          label={printing.place}
          placeholder={printing.placeHint}
          value={facts.place}
          maxLength={100}
          onChange={(place) => onChange({ ...facts, place })}
        />
        <TextField
          label={printing.date}
          type="date"
          hint={printing.dateHint}
          value={facts.date}
          onChange={(date) => onChange({ ...facts, date })}
        />
      </div>
    </Section>
  );
}
