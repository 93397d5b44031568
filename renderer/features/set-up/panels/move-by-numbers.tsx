import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/button';
import { SelectField, TextField } from '../../../components/text-field';
import { useTypedHold } from '../../../components/typed-hold';
import typography from '../../../components/typography.module.css';
import type { Entry, Panel } from '../../../domain/competition';
import type { EntryId, PanelId } from '../../../domain/ids';
import { useLanguage, useText } from '../../../hooks/use-text';
import { formatCount } from '../../../strings/formats';
import { type NumberRange, readNumberList } from './number-list';
import styles from './panels.module.css';

interface MoveByNumbersProps {
  readonly entries: readonly Entry[];
  readonly panels: readonly Panel[];
  readonly onMove: (moving: ReadonlySet<EntryId>, to: PanelId) => void;
}

/** Many entries at once onto one panel, by their numbers. */
export function MoveByNumbers({ entries, panels, onMove }: MoveByNumbersProps) {
  const { setUp } = useText();
  const { panels: text } = setUp.rounds;
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<PanelId>();
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState('');
  useTypedHold(typed === '' ? 'nothing' : 'something');
  const target = panels.find(({ id }) => id === chosen) ?? panels.at(-1);
  if (target === undefined) return null;

  function move(event: FormEvent, to: Panel): void {
    event.preventDefault();
    setDone('');
    const read = readNumberList(typed);
    if (!read.ok) {
      const { part } = read.error;
      setProblem(part === '' ? setUp.fields.missing() : text.numbersWrong(part));
      return;
    }
    const has = ({ number }: Entry, { from, to: last }: NumberRange): boolean =>
      number >= from && number <= last;
    const unknown = read.value.filter((range) => !entries.some((entry) => has(entry, range)));
    if (unknown.length > 0) {
      const names = unknown.map(({ from, to: last }) => (from === last ? `${from}` : `${from}–${last}`));
      setProblem(text.numbersUnknown(names.join(', ')));
      return;
    }
    const moving = entries.filter((entry) => read.value.some((range) => has(entry, range)));
    onMove(new Set(moving.map(({ id }) => id)), to.id);
    setTyped('');
    setDone(text.moved(formatCount(moving.length, language), to.name));
  }

  return (
    <form
      className={styles.move}
      noValidate
      aria-label={text.moveTitle}
      onSubmit={(event) => move(event, target)}
    >
      <div className={styles.numbers}>
        <TextField
          label={text.numbers}
          hint={text.numbersHint}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setProblem(undefined);
          }}
          problem={problem}
        />
      </div>
      <div className={styles.to}>
        <SelectField<PanelId>
          label={text.to}
          value={target.id}
          choices={panels.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
      </div>
      <Button type="submit">{text.move}</Button>
      <span role="status" className={typography.aside}>
        {done}
      </span>
    </form>
  );
}
