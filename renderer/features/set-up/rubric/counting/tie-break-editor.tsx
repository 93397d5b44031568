import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { moved } from '../../../../application/set-up/moved';
import { Button } from '../../../../components/button';
import { IconButton } from '../../../../components/icon-button';
import layout from '../../../../components/layout.module.css';
import { SelectField } from '../../../../components/text-field';
import { possibleTieBreaks } from '../../../../domain/tie-breaks/choices';
import type { TieBreak } from '../../../../domain/tie-breaks/tie-breaks';
import { useText } from '../../../../hooks/use-text';
import type { RubricDraft } from '../rubric-draft';
import styles from './tie-break-editor.module.css';
import { type NamedRounds, nameTieBreak } from './tie-break-names';

interface TieBreakEditorProps {
  readonly draft: RubricDraft;
  /** The other rounds of the competition. */
  readonly rounds: NamedRounds;
  readonly onChange: (draft: RubricDraft) => void;
}

/** What separates equal scores, in what order; nothing is an answer too. */
export function TieBreakEditor({ draft, rounds, onChange }: TieBreakEditorProps) {
  const { setUp, rules } = useText();
  const { rubric: text } = setUp;
  const { tieBreaks } = draft;
  const criteria = new Map(draft.criteria.map((row) => [row.key, row.name.trim() || text.unnamed]));
  const nameOf = (tieBreak: TieBreak): string => nameTieBreak(tieBreak, criteria, rounds, rules);
  const chosenKeys = new Set(tieBreaks.map(keyOf));
  const free = possibleTieBreaks({
    criterion: draft.criteria.map(({ key }) => key),
    round: rounds.map(({ id }) => id),
  }).filter((tieBreak) => !chosenKeys.has(keyOf(tieBreak)));
  // A list that took the first choice an arrow key passes would be no use without a mouse.
  const [chosen, setChosen] = useState('');
  const next = free.find((tieBreak) => keyOf(tieBreak) === chosen);

  function add(): void {
    if (next === undefined) return;
    onChange({ ...draft, tieBreaks: [...tieBreaks, next] });
    setChosen('');
  }

  return (
    <div className={layout.stack}>
      <p className={styles.quiet}>{text.tieText}</p>
      {tieBreaks.length > 0 && (
        <ol className={styles.list}>
          {tieBreaks.map((tieBreak, index) => {
            const name = nameOf(tieBreak);
            return (
              <li key={keyOf(tieBreak)} className={styles.item}>
                <span className={styles.position}>{index + 1}.</span>
                <span className={styles.name}>{capitalise(name)}</span>
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
                  onClick={() => onChange({ ...draft, tieBreaks: tieBreaks.toSpliced(index, 1) })}
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
            value={next === undefined ? '' : chosen}
            choices={[
              { value: '', label: text.tieChoose },
              ...free.map((tieBreak) => ({ value: keyOf(tieBreak), label: capitalise(nameOf(tieBreak)) })),
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

const keyOf = (tieBreak: TieBreak): string => JSON.stringify(tieBreak);

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
