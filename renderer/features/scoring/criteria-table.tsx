import { useRef, useState } from 'react';
import type { OwnSheet } from '../../application/sheets/own-sheets';
import { NOTE_LIMIT } from '../../application/workspace/limits';
import { classNames } from '../../components/class-names';
import type { CriterionId } from '../../domain/ids';
import type { Rubric } from '../../domain/rubric';
import { findMark } from '../../domain/sheet';
import { useLanguage, useText } from '../../hooks/use-text';
import type { SheetDraft, SheetEditor } from '../../stores/sheet-editor';
import { NOTHING_TYPED } from '../../stores/typed-mark';
import { formatMark } from '../../strings/formats';
import styles from './criteria-table.module.css';
import { CriterionRow } from './criterion-row';
import { readMarkField } from './mark-field';
import type { Move } from './mark-input';

interface CriteriaTableProps {
  readonly rubric: Rubric;
  readonly sheet: OwnSheet;
  readonly draft: SheetDraft;
  readonly editor: SheetEditor;
  readonly mode: 'editable' | 'read-only';
  /** Keeps the fields by criterion, for whoever moves the cursor. */
  readonly fields: Map<CriterionId, HTMLInputElement>;
  readonly onCurrent: (criterion: CriterionId) => void;
}

/** All criteria of a sheet, and the overall note. */
export function CriteriaTable(props: CriteriaTableProps) {
  const { rubric, sheet, draft, editor, mode, fields, onCurrent } = props;
  const { scoring } = useText().judge;
  const language = useLanguage();
  const [typingIn, setTypingIn] = useState<CriterionId>();
  const [openNotes, setOpenNotes] = useState<ReadonlySet<CriterionId>>(new Set());
  const overall = useRef<HTMLTextAreaElement>(null);
  const { criteria, scale } = rubric;

  const toggleNote = (criterion: CriterionId) => {
    if (openNotes.has(criterion)) fields.get(criterion)?.focus();
    setOpenNotes((open) => {
      const next = new Set(open);
      if (!next.delete(criterion)) next.add(criterion);
      return next;
    });
  };
  const to = (criterion: (typeof criteria)[number] | undefined) =>
    criterion && fields.get(criterion.id)?.focus();
  /** After the last mark comes the note, never what signs: nobody signs by pressing Enter once too often. */
  const toNext = (index: number) => {
    if (index + 1 < criteria.length) to(criteria[index + 1]);
    else overall.current?.focus();
  };
  const move = (index: number, where: Move) => {
    const criterion = criteria[index];
    switch (where) {
      case 'note':
        if (criterion) toggleNote(criterion.id);
        break;
      case 'previous':
        to(criteria[index - 1]);
        break;
      case 'next':
        toNext(index);
        break;
      case 'on':
        void editor.flush();
        toNext(index);
        break;
    }
  };
  const leave = () => void editor.flush();

  return (
    <table className={styles.table}>
      <colgroup>
        <col />
        <col className={styles.columnWeight} />
        <col className={styles.columnMark} />
        <col className={styles.columnContribution} />
        <col className={styles.columnNote} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            {scoring.criterion}
            <span className={styles.scale}>
              {scoring.scale(
                formatMark(scale.min, language),
                formatMark(scale.max, language),
                formatMark(scale.step, language),
              )}
            </span>
          </th>
          <th scope="col" className={styles.weightHead}>
            {scoring.weight}
          </th>
          <th scope="col" className={styles.markHead}>
            {scoring.mark}
          </th>
          <th scope="col" className={styles.contribution}>
            {scoring.contribution}
          </th>
          <th scope="col">
            <span className="visually-hidden">{scoring.note}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {criteria.map((criterion, index) => {
          const { id } = criterion;
          const field = draft.typed[id] ?? NOTHING_TYPED;
          return (
            <CriterionRow
              key={id}
              rubric={rubric}
              criterion={criterion}
              text={field.text}
              reading={readMarkField(field, rubric.scale, typingIn === id ? 'typing' : 'left')}
              note={Object.hasOwn(draft.notes.criteria, id) ? (draft.notes.criteria[id] ?? '') : ''}
              noteState={openNotes.has(id) ? 'open' : 'closed'}
              mode={mode}
              earlierMark={findMark(sheet.earlierMarks, id)}
              inputRef={(element) => {
                if (element) fields.set(id, element);
                else fields.delete(id);
              }}
              onType={(typed) => editor.typeMark(id, typed)}
              onNote={(typed) => editor.typeNote(id, typed)}
              onMove={(where) => move(index, where)}
              onToggleNote={() => toggleNote(id)}
              onFocus={() => {
                setTypingIn(id);
                onCurrent(id);
              }}
              onLeave={() => {
                setTypingIn((typing) => (typing === id ? undefined : typing));
                leave();
              }}
            />
          );
        })}
        <tr className={classNames(styles.row, styles.overallRow)}>
          <th scope="row" className={styles.criterion}>
            <span className={styles.name}>{scoring.overallNote}</span>
          </th>
          <td colSpan={4}>
            {mode === 'editable' ? (
              <textarea
                ref={overall}
                className={styles.note}
                aria-label={scoring.overallNote}
                placeholder={scoring.overallNotePlaceholder}
                rows={1}
                maxLength={NOTE_LIMIT}
                value={draft.notes.overall}
                onChange={(event) => editor.typeNote('overall', event.target.value)}
                onBlur={leave}
              />
            ) : (
              <p className={styles.noteText}>{draft.notes.overall.trim() || scoring.noNote}</p>
            )}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
