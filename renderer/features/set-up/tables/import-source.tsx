import type { ReactNode } from 'react';
import type {
  TableChoices,
  TableDoubt,
  TableReading,
  TextSeparator,
} from '../../../application/ports/spreadsheet';
import { Button } from '../../../components/button';
import { Segments } from '../../../components/segments';
import { SelectField } from '../../../components/text-field';
import { toChoices } from '../../../components/to-choices';
import { useLanguage, useText } from '../../../hooks/use-text';
import { describeTableDoubt } from '../../../strings/describe-table';
import { ImportNotes } from './import-notes';
import styles from './import-source.module.css';

interface ImportSourceProps {
  readonly reading: TableReading;
  /** As chosen last, while that is still being read. */
  readonly choices: TableChoices;
  readonly busy: 'reading' | 'idle';
  readonly onChoose: (choices: TableChoices) => void;
  readonly onCancel: () => void;
  /** What came of it, in a sentence or two. */
  readonly children: ReactNode;
}

const SEPARATORS: readonly TextSeparator[] = [';', ',', '\t', '|'];

/** How the file was read, what was done with it, and what can be said about it. */
export function ImportSource(props: ImportSourceProps) {
  const { reading, choices, busy, onChoose, onCancel, children } = props;
  const { tables: text } = useText();
  const language = useLanguage();
  const { source, notes, doubts } = reading;
  const asked = (type: TableDoubt['type']): string | undefined => {
    const doubt = doubts.find((one) => one.type === type);
    return doubt && describeTableDoubt(doubt, language);
  };
  const sheetAsked = choices.sheet === undefined ? asked('sheet-undecided') : undefined;
  const separatorAsked = choices.separator === undefined ? asked('separator-undecided') : undefined;
  const hiddenAsked = choices.hidden === undefined ? asked('hidden-undecided') : undefined;
  const hasHidden =
    hiddenAsked !== undefined ||
    choices.hidden !== undefined ||
    notes.some(({ type }) => type === 'hidden-taken' || type === 'hidden-skipped');
  return (
    <>
      <div className={styles.source}>
        {source.type === 'workbook' && (source.sheets.length > 1 || sheetAsked !== undefined) && (
          <div className={styles.choice}>
            <SelectField
              label={text.sheet}
              value={sheetAsked === undefined ? (choices.sheet ?? source.sheet) : ''}
              problem={sheetAsked}
              choices={[
                ...(sheetAsked === undefined ? [] : [{ value: '', label: text.chooseSheet }]),
                ...source.sheets.map((sheet) => ({ value: sheet, label: sheet })),
              ]}
              // What is hidden on one worksheet says nothing about another.
              onChange={(sheet) => sheet !== '' && onChoose({ sheet })}
            />
          </div>
        )}
        {source.type === 'text' && (
          <div className={styles.choice}>
            <SelectField
              label={text.separator}
              value={separatorAsked === undefined ? (choices.separator ?? source.separator) : ''}
              problem={separatorAsked}
              choices={[
                ...(separatorAsked === undefined
                  ? []
                  : [{ value: '' as const, label: text.chooseSeparator }]),
                ...toChoices(SEPARATORS, text.separators),
              ]}
              onChange={(separator) => separator !== '' && onChoose({ ...choices, separator })}
            />
          </div>
        )}
        {hasHidden && (
          <div className={styles.hidden}>
            <Segments
              legend={text.hidden}
              value={choices.hidden ?? 'unsaid'}
              choices={[
                { value: 'take', label: text.hiddenChoices.take },
                { value: 'skip', label: text.hiddenChoices.skip },
              ]}
              onChange={(hidden) => hidden !== 'unsaid' && onChoose({ ...choices, hidden })}
            />
            {hiddenAsked && <p className={styles.asked}>{hiddenAsked}</p>}
          </div>
        )}
        <div className={styles.summary}>{children}</div>
      </div>
      <div role="status" className={styles.busy}>
        {busy === 'reading' && text.readingAgain}
        {busy === 'reading' && <Button onClick={onCancel}>{text.cancelReading}</Button>}
      </div>
      <ImportNotes notes={notes} />
    </>
  );
}
