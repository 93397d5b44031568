import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { IconButton } from '../../../components/icon-button';
import layout from '../../../components/layout.module.css';
import { SelectField } from '../../../components/text-field';
import { useText } from '../../../hooks/use-text';
import { moved, type RubricDraft } from './rubric-draft';
import styles from './tie-break-editor.module.css';

interface TieBreakEditorProps {
  readonly draft: RubricDraft;
  readonly onChange: (draft: RubricDraft) => void;
}

/** Which criteria separate equal scores, in what order; none is an answer too. */
export function TieBreakEditor({ draft, onChange }: TieBreakEditorProps) {
  const { setUp } = useText();
  const { rubric: text } = setUp;
  const { tieBreaks } = draft;
  const rows = new Map(draft.criteria.map((row) => [row.key, row.name.trim() || text.unnamed]));
  const free = draft.criteria.filter(({ key }) => !tieBreaks.includes(key));
  // A list that took the first choice an arrow key passes would be no use without a mouse.
  const [chosen, setChosen] = useState('');

  function add(): void {
    if (!free.some(({ key }) => key === chosen)) return;
    onChange({ ...draft, tieBreaks: [...tieBreaks, chosen] });
    setChosen('');
  }

  return (
    <div className={layout.stack}>
      <p className={styles.quiet}>{text.tieText}</p>
      {tieBreaks.length > 0 && (
        <ol className={styles.list}>
          {tieBreaks.map((key, index) => {
            const name = rows.get(key) ?? text.unnamed;
            return (
              <li key={key} className={styles.item}>
                <span className={styles.position}>{index + 1}.</span>
                <span className={styles.name}>{name}</span>
                <IconButton
                  label={text.tieUp(name)}
                  icon={<ArrowUp />}
                  disabled={index === 0}
                  onClick={() => onChange({ ...draft, tieBreaks: moved(tieBreaks, index, -1) })}
                />
                <IconButton
                  label={text.tieDown(name)}
                  icon={<ArrowDown />}
                  disabled={index === tieBreaks.length - 1}
                  onClick={() => onChange({ ...draft, tieBreaks: moved(tieBreaks, index, 1) })}
                />
                <IconButton
                  label={text.tieRemove(name)}
                  icon={<Trash2 />}
                  onClick={() =>
                    onChange({ ...draft, tieBreaks: tieBreaks.filter((other) => other !== key) })
                  }
                />
              </li>
            );
          })}
        </ol>
      )}
      {free.length > 0 && (
        <div className={styles.add}>
          <SelectField
            label={text.tieNext}
            value={free.some(({ key }) => key === chosen) ? chosen : ''}
            choices={[
              { value: '', label: text.tieChoose },
              ...free.map(({ key, name }) => ({ value: key, label: name.trim() || text.unnamed })),
            ]}
            onChange={setChosen}
          />
          <Button icon={<Plus aria-hidden="true" />} onClick={add}>
            {text.tieAdd}
          </Button>
        </div>
      )}
    </div>
  );
}
