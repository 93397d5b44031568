import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import {
  addOption,
  findOptionUses,
  moveOption,
  type OptionList,
  removeOption,
  renameOption,
  restoreOption,
} from '../../../application/set-up/edit-competition';
import { cleanCell } from '../../../application/tables/fold-text';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { IconButton } from '../../../components/icon-button';
import layout from '../../../components/layout.module.css';
import { TextField } from '../../../components/text-field';
import { useTypedHold } from '../../../components/typed-hold';
import type { Competition, Option } from '../../../domain/competition';
import type { OptionId } from '../../../domain/ids';
import { useApp } from '../../../hooks/app-context';
import { useLanguage, useText } from '../../../hooks/use-text';
import { describeField } from '../../../parts/editing/field-problem';
import { UndoLine } from '../../../parts/editing/undo-line';
import { formatCount } from '../../../strings/formats';
import styles from './option-list-editor.module.css';
import { findOptionNameProblem } from './option-name';

interface OptionListEditorProps {
  readonly competition: Competition;
  readonly list: OptionList;
  readonly edit: (change: (competition: Competition) => Competition) => Promise<boolean>;
}

/** One editable list: add, rename, reorder, remove. */
export function OptionListEditor({ competition, list, edit }: OptionListEditorProps) {
  const { services } = useApp();
  const { common, setUp } = useText();
  const { identity: text } = setUp;
  const language = useLanguage();
  const [adding, setAdding] = useState('');
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState<Option>();
  const [removed, setRemoved] = useState<{ readonly option: Option; readonly index: number }>();
  const options = competition[list];
  const problem = findOptionNameProblem(adding, options);
  useTypedHold(adding === '' ? 'nothing' : 'something');

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (problem) {
      setTried(true);
      return;
    }
    const option: Option = { id: services.newId() as OptionId, name: cleanCell(adding) };
    setAdding('');
    setTried(false);
    await edit((current) => addOption(current, list, option));
  }

  async function remove(option: Option): Promise<void> {
    const index = options.findIndex(({ id }) => id === option.id);
    const unused = findOptionUses(competition, list, option.id).length === 0;
    setAsking(undefined);
    if (await edit((current) => removeOption(current, list, option.id))) {
      setRemoved(unused ? { option, index } : undefined);
    }
  }

  return (
    <section className={layout.stackNarrowing} aria-label={text.lists[list]}>
      <h3>{text.lists[list]}</h3>
      {options.length === 0 && <p className={styles.empty}>{text.listEmpty}</p>}
      <ol className={layout.stackTight}>
        {options.map((option, index) => {
          const uses = findOptionUses(competition, list, option.id).length;
          return (
            <li key={option.id} className={styles.option}>
              <OptionName
                key={option.name}
                option={option}
                options={options}
                onRename={(name) => void edit((current) => renameOption(current, list, option.id, name))}
              />
              <span className={styles.uses}>{uses > 0 && text.optionUses(formatCount(uses, language))}</span>
              <span className={styles.buttons}>
                <IconButton
                  label={text.moveUp(option.name)}
                  icon={<ArrowUp />}
                  disabled={index === 0}
                  onClick={() => void edit((current) => moveOption(current, list, option.id, -1))}
                />
                <IconButton
                  label={text.moveDown(option.name)}
                  icon={<ArrowDown />}
                  disabled={index === options.length - 1}
                  onClick={() => void edit((current) => moveOption(current, list, option.id, 1))}
                />
                <IconButton
                  label={text.removeOption(option.name)}
                  icon={<Trash2 />}
                  onClick={() => (uses > 0 ? setAsking(option) : void remove(option))}
                />
              </span>
            </li>
          );
        })}
      </ol>
      {removed && (
        <UndoLine
          text={text.removedOption(removed.option.name)}
          onUndo={() => {
            setRemoved(undefined);
            void edit((current) => restoreOption(current, list, removed));
          }}
        />
      )}
      <form className={styles.add} onSubmit={(event) => void add(event)}>
        <div className={styles.addField}>
          <TextField
            label={text.addOption[list]}
            value={adding}
            onChange={setAdding}
            problem={
              tried || problem?.type === 'too-long' ? describeField(problem, setUp, language) : undefined
            }
            onBlur={() => setTried(false)}
          />
        </div>
        <Button type="submit" icon={<Plus aria-hidden="true" />}>
          {text.addShort}
          <span className="visually-hidden"> {text.lists[list]}</span>
        </Button>
      </form>
      {asking && (
        <ConfirmDialog
          title={text.removeOptionTitle(asking.name)}
          cancel={common.cancel}
          confirm={text.removeOptionConfirm}
          onClose={() => setAsking(undefined)}
          onConfirm={() => void remove(asking)}
        >
          <p>
            {text.removeOptionText(
              formatCount(findOptionUses(competition, list, asking.id).length, language),
            )}
          </p>
        </ConfirmDialog>
      )}
    </section>
  );
}

interface OptionNameProps {
  readonly option: Option;
  readonly options: readonly Option[];
  readonly onRename: (name: string) => void;
}

/** The name as a field; a wrong one stays as typed and the saved one stays in force. */
function OptionName({ option, options, onRename }: OptionNameProps) {
  const { setUp } = useText();
  const language = useLanguage();
  const [name, setName] = useState(option.name);
  const problem = findOptionNameProblem(name, options, option.id);
  return (
    <div className={styles.name}>
      <TextField
        label={`${setUp.identity.optionName} ${option.name}`}
        labelLayout="hidden"
        value={name}
        onChange={setName}
        problem={describeField(problem, setUp, language)}
        onBlur={() => {
          if (!problem && cleanCell(name) !== option.name) onRename(cleanCell(name));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setName(option.name);
        }}
      />
    </div>
  );
}
