import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { ENTRY_LIMITS } from '../../../application/tables/entries/entry-rows';
import { Button } from '../../../components/button';
import { IconButton } from '../../../components/icon-button';
import layout from '../../../components/layout.module.css';
import { Segments } from '../../../components/segments';
import { TextArea, TextField } from '../../../components/text-field';
import typography from '../../../components/typography.module.css';
import { useApp } from '../../../hooks/app-context';
import { useLanguage, useText } from '../../../hooks/use-text';
import { describeField, type FieldProblem } from '../../../parts/editing/field-problem';
import { UndoLine } from '../../../parts/editing/undo-line';
import { formatCount } from '../../../strings/formats';
import styles from './criteria-editor.module.css';
import {
  addCriterion,
  type CriterionDraft,
  changeCriterion,
  changeUnit,
  moveCriterion,
  type RemovedCriterion,
  type RubricDraft,
  removeCriterion,
  restoreCriterion,
  totalOf,
} from './rubric-draft';
import { parseWeight, type WeightUnit } from './typed-weight';
import { WeightTotal } from './weight-total';

interface CriteriaEditorProps {
  readonly draft: RubricDraft;
  readonly onChange: (draft: RubricDraft) => void;
}

/** Criteria as rows to type in, with the sum of the weights always in sight. */
export function CriteriaEditor({ draft, onChange }: CriteriaEditorProps) {
  const { services } = useApp();
  const { setUp } = useText();
  const { rubric: text } = setUp;
  const language = useLanguage();
  const [removed, setRemoved] = useState<RemovedCriterion>();
  const list = useRef<HTMLOListElement>(null);
  // A rubric begun by hand opens with one empty row: that is where to type.
  const [focusRow, setFocusRow] = useState(() => {
    const [first, ...others] = draft.criteria;
    return first && others.length === 0 && first.name === '' ? first.key : undefined;
  });

  useEffect(() => {
    if (focusRow === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${focusRow}"] input`)?.focus();
    setFocusRow(undefined);
  }, [focusRow]);

  function add(): void {
    const key = services.newId();
    onChange(addCriterion(draft, key));
    setFocusRow(key);
  }

  function remove(key: string): void {
    const result = removeCriterion(draft, key);
    setRemoved(result.removed);
    onChange(result.draft);
    // The button that had the focus is gone; the next row's name is where work goes on.
    const at = Math.min(result.removed?.index ?? 0, result.draft.criteria.length - 1);
    setFocusRow(result.draft.criteria[at]?.key);
  }

  return (
    <div className={styles.editor}>
      <Segments
        legend={text.unit}
        choices={[
          { value: 'percent', label: text.units.percent },
          { value: 'parts', label: text.units.parts },
        ]}
        value={draft.unit}
        onChange={(unit) => onChange(changeUnit(draft, unit, language === 'id' ? ',' : '.'))}
      />
      {draft.unit === 'parts' && <p className={typography.soft}>{text.partsText}</p>}
      {draft.criteria.length === 0 && <p className={typography.soft}>{text.empty}</p>}
      <ol ref={list} className={layout.column}>
        {draft.criteria.map((row, index) => (
          <CriterionRow
            key={row.key}
            row={row}
            unit={draft.unit}
            index={index}
            last={index === draft.criteria.length - 1}
            onChange={(change) => onChange(changeCriterion(draft, row.key, change))}
            onMove={(by) => onChange(moveCriterion(draft, row.key, by))}
            onRemove={() => remove(row.key)}
          />
        ))}
      </ol>
      {removed && (
        <UndoLine
          text={text.removed(removed.row.name)}
          onUndo={() => {
            onChange(restoreCriterion(draft, removed));
            setFocusRow(removed.row.key);
            setRemoved(undefined);
          }}
        />
      )}
      <div>
        <Button icon={<Plus aria-hidden="true" />} onClick={add}>
          {text.addCriterion}
        </Button>
      </div>
      {draft.criteria.length > 0 && (
        <div className={styles.sum}>
          <WeightTotal total={totalOf(draft)} unit={draft.unit} />
        </div>
      )}
    </div>
  );
}

interface CriterionRowProps {
  readonly row: CriterionDraft;
  readonly unit: WeightUnit;
  readonly index: number;
  readonly last: boolean;
  readonly onChange: (change: Partial<Pick<CriterionDraft, 'name' | 'weight' | 'guidance'>>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function CriterionRow({ row, unit, index, last, onChange, onMove, onRemove }: CriterionRowProps) {
  const { setUp } = useText();
  const { rubric: text } = setUp;
  const language = useLanguage();
  const [left, setLeft] = useState<'name' | 'no'>('no');
  const position = formatCount(index + 1, language);
  const weight = parseWeight(row.weight, unit);
  const tooLong: FieldProblem | undefined =
    row.name.length > ENTRY_LIMITS.title ? { type: 'too-long', limit: ENTRY_LIMITS.title } : undefined;
  const missing: FieldProblem | undefined =
    left === 'name' && row.name.trim() === '' ? { type: 'missing' } : undefined;
  return (
    <li className={styles.row} data-row={row.key}>
      <span className={styles.position} aria-hidden="true">
        {position}
      </span>
      <div className={styles.name}>
        <TextField
          label={text.criterionName(position)}
          labelLayout="hidden"
          placeholder={text.criterion}
          value={row.name}
          onChange={(name) => onChange({ name })}
          onBlur={() => setLeft('name')}
          problem={describeField(tooLong ?? missing, setUp, language)}
        />
      </div>
      <div className={styles.weight}>
        <TextField
          label={unit === 'parts' ? text.partOf(position) : text.weightOf(position)}
          labelLayout="hidden"
          placeholder="0"
          inputMode={unit === 'parts' ? 'numeric' : 'decimal'}
          value={row.weight}
          onChange={(value) => onChange({ weight: value })}
          problem={weight.ok ? undefined : describeField(weight.error, setUp, language)}
        />
        {unit === 'percent' && <span aria-hidden="true">%</span>}
      </div>
      <div className={styles.buttons}>
        <IconButton
          label={text.moveUp(position)}
          icon={<ArrowUp />}
          disabled={index === 0}
          onClick={() => onMove(-1)}
        />
        <IconButton
          label={text.moveDown(position)}
          icon={<ArrowDown />}
          disabled={last}
          onClick={() => onMove(1)}
        />
        <IconButton label={text.remove(position)} icon={<Trash2 />} onClick={onRemove} />
      </div>
      <div className={styles.guidance}>
        <TextArea
          label={text.guidanceOf(position)}
          labelLayout="hidden"
          placeholder={text.guidanceHint}
          rows={1}
          maxLength={ENTRY_LIMITS.note}
          value={row.guidance}
          onChange={(guidance) => onChange({ guidance })}
        />
      </div>
    </li>
  );
}
