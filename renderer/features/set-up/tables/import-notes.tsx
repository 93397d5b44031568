import type { TableNote } from '../../../application/ports/spreadsheet';
import { useLanguage, useText } from '../../../hooks/use-text';
import { describeTableNote } from '../../../strings/describe-table';
import { formatCount } from '../../../strings/formats';
import styles from './import-source.module.css';

/** What was done while reading: one line, that opens where there is more than one thing. */
export function ImportNotes({ notes }: { readonly notes: readonly TableNote[] }) {
  const { tables } = useText();
  const language = useLanguage();
  const [first, ...others] = notes.map((note) => describeTableNote(note, language));
  if (first === undefined) return null;
  if (others.length === 0) return <p className={styles.note}>{first}</p>;
  return (
    <details className={styles.notes}>
      <summary>{tables.noted(formatCount(notes.length, language))}</summary>
      <ul>
        {[first, ...others].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
