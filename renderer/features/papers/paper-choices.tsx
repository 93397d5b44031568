import type { PaperSize } from '../../application/papers/paper-request';
import { Section } from '../../components/page';
import { SelectField, TextField } from '../../components/text-field';
import { toChoices } from '../../components/to-choices';
import { isDay } from '../../domain/day';
import { useText } from '../../hooks/use-text';
import { DayField } from '../../parts/editing/day-field';
import styles from './papers-screen.module.css';

export interface PaperChoices {
  readonly size: PaperSize;
  readonly place: string;
  /** A day, empty, or what was typed and is neither. */
  readonly date: string;
}

/** Typed, and no day: it can't be printed. */
export const isUnreadDate = (date: string): boolean => date !== '' && !isDay(date);

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
        <DayField
          label={printing.date}
          hint={printing.dateHint}
          problem={isUnreadDate(facts.date) ? printing.dateUnread : undefined}
          value={facts.date}
          onChange={(date) => onChange({ ...facts, date })}
        />
      </div>
    </Section>
  );
}
