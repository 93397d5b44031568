import { MessageSquarePlus, MessageSquareText } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { NOTE_LIMIT } from '../../application/workspace/limits';
import { classNames } from '../../components/class-names';
import typography from '../../components/typography.module.css';
import type { Mark } from '../../domain/quantities';
import type { Criterion, Rubric } from '../../domain/rubric';
import { toWeighted } from '../../domain/sheet';
import { useLanguage, useText } from '../../hooks/use-text';
import { describeProblem } from '../../strings/describe-problem';
import { formatMark, formatPoints, formatWeight } from '../../strings/formats';
import styles from './criteria-table.module.css';
import type { MarkFieldReading } from './mark-field';
import { MarkInput, type Move } from './mark-input';

interface CriterionRowProps {
  readonly rubric: Rubric;
  readonly criterion: Criterion;
  readonly text: string;
  readonly reading: MarkFieldReading;
  readonly note: string;
  readonly noteState: 'open' | 'closed';
  readonly mode: 'editable' | 'read-only';
  readonly earlierMark: Mark | undefined;
  readonly inputRef: (element: HTMLInputElement | null) => void;
  readonly onType: (text: string) => void;
  readonly onNote: (text: string) => void;
  readonly onMove: (move: Move) => void;
  readonly onToggleNote: () => void;
  readonly onFocus: () => void;
  readonly onLeave: () => void;
}

/** One criterion: what is asked, the mark, what the mark adds, and a note. */
export function CriterionRow(props: CriterionRowProps) {
  const { rubric, criterion, text, reading, note, noteState, mode, earlierMark } = props;
  const { scoring } = useText().judge;
  const language = useLanguage();
  const id = useId();
  const hasNote = note.trim() !== '';
  const editable = mode === 'editable';
  return (
    <>
      <tr className={styles.row} data-reading={reading.type}>
        <th scope="row" className={styles.criterion}>
          <span className={styles.name}>{criterion.name}</span>
          {criterion.guidance !== '' && (
            <span id={`${id}-guidance`} className={styles.guidance} title={criterion.guidance}>
              {criterion.guidance}
            </span>
          )}
        </th>
        <td className={styles.weight}>{formatWeight(criterion.weight, rubric, language)}</td>
        <td className={styles.mark}>
          {editable ? (
            <MarkInput
              label={scoring.markOf(criterion.name)}
              text={text}
              state={reading.type === 'problem' ? 'problem' : 'sound'}
              describedBy={reading.type === 'problem' ? `${id}-problem` : undefined}
              inputRef={props.inputRef}
              onType={props.onType}
              onMove={props.onMove}
              onFocus={props.onFocus}
              onLeave={props.onLeave}
            />
          ) : (
            <span className={styles.fixedMark}>
              {reading.type === 'mark' ? formatMark(reading.mark, language) : '–'}
            </span>
          )}
        </td>
        <td className={styles.contribution}>
          <span aria-live="polite">
            {reading.type === 'problem' && (
              <span id={`${id}-problem`} className={styles.problem}>
                {describeProblem(reading.problem, language)}
              </span>
            )}
          </span>
          {reading.type === 'mark' && (
            <span>{formatPoints(toWeighted(rubric, reading.mark * criterion.weight), language)}</span>
          )}
          {earlierMark !== undefined && reading.type === 'empty' && (
            <span className={typography.aside}>{scoring.earlierMark(formatMark(earlierMark, language))}</span>
          )}
        </td>
        <td className={styles.noteCell}>
          {(editable || hasNote) && (
            <button
              type="button"
              className={classNames(styles.noteButton, hasNote && styles.hasNote)}
              // Tab goes from mark to mark; Alt+C opens the note from the mark's field.
              tabIndex={editable ? -1 : 0}
              aria-expanded={noteState === 'open'}
              aria-label={hasNote ? scoring.readNote(criterion.name) : scoring.addNote(criterion.name)}
              title={editable ? `${scoring.note} (Alt+C)` : scoring.note}
              onClick={props.onToggleNote}
            >
              {hasNote ? <MessageSquareText aria-hidden="true" /> : <MessageSquarePlus aria-hidden="true" />}
            </button>
          )}
        </td>
      </tr>
      {noteState === 'open' && <NoteRow {...props} />}
    </>
  );
}

function NoteRow({ criterion, note, mode, onNote, onToggleNote, onLeave }: CriterionRowProps) {
  const { scoring } = useText().judge;
  const field = useRef<HTMLTextAreaElement>(null);
  // Opened by the person, so this is where they want to be.
  useEffect(() => field.current?.focus(), []);
  return (
    <tr className={styles.noteRow}>
      <td colSpan={5}>
        {mode === 'read-only' ? (
          <p className={styles.noteText}>{note}</p>
        ) : (
          <textarea
            ref={field}
            className={styles.note}
            aria-label={scoring.noteOf(criterion.name)}
            rows={2}
            maxLength={NOTE_LIMIT}
            value={note}
            onChange={(event) => onNote(event.target.value)}
            onBlur={onLeave}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              onToggleNote();
            }}
          />
        )}
      </td>
    </tr>
  );
}
