import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  addPanel,
  nextPanelName,
  panelsByEntry,
  removePanel,
  renamePanel,
} from '../../../application/set-up/edit-panels';
import { cleanCell } from '../../../application/tables/fold-text';
import { JUDGE_LIMITS } from '../../../application/tables/judges/judge-rows';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { IconButton } from '../../../components/icon-button';
import layout from '../../../components/layout.module.css';
import { Section } from '../../../components/page';
import { TextField } from '../../../components/text-field';
import typography from '../../../components/typography.module.css';
import type { Entry, Panel } from '../../../domain/competition';
import type { PanelId } from '../../../domain/ids';
import { useApp } from '../../../hooks/app-context';
import { useLanguage, useText } from '../../../hooks/use-text';
import { describeField, type FieldProblem } from '../../../parts/editing/field-problem';
import { formatCount } from '../../../strings/formats';
import styles from './panels.module.css';

interface PanelListProps {
  readonly panels: readonly Panel[];
  /** All of the competition. */
  readonly entries: readonly Entry[];
  /** Those of the round. */
  readonly entrants: readonly Entry[];
  readonly onChange: (panels: readonly Panel[]) => void;
}

/** The panels of a round: their names and sizes; one more, or one less. */
export function PanelList({ panels, entries, entrants, onChange }: PanelListProps) {
  const { services } = useApp();
  const { common, setUp } = useText();
  const { panels: text } = setUp.rounds;
  const language = useLanguage();
  const [asking, setAsking] = useState<Panel>();
  const [added, setAdded] = useState<PanelId>();
  const count = (value: number): string => formatCount(value, language);
  const places = [...panelsByEntry(panels, entrants).values()].flat();
  const sizeOf = (panel: Panel): number => places.filter(({ id }) => id === panel.id).length;
  const several = panels.length > 1;
  const stillEmpty = panels.find((panel) => panel.id === added && sizeOf(panel) + panel.judges.length === 0);
  const heir = panels.find(({ id }) => id !== asking?.id);

  function remove(panel: Panel): void {
    setAsking(undefined);
    onChange(removePanel(panels, panel.id, entries));
  }

  return (
    <Section title={text.listTitle}>
      {several ? (
        <ul className={layout.stackClose}>
          {panels.map((panel) => {
            const size = sizeOf(panel);
            return (
              <li key={panel.id} className={styles.item}>
                <PanelName
                  key={panel.name}
                  panel={panel}
                  panels={panels}
                  onRename={(name) => onChange(renamePanel(panels, panel.id, name))}
                />
                <span className={typography.aside}>
                  {text.judgeCount(count(panel.judges.length))} · {text.entryCount(count(size))}
                </span>
                <IconButton
                  label={text.remove(panel.name)}
                  icon={<Trash2 />}
                  onClick={() => (size + panel.judges.length > 0 ? setAsking(panel) : remove(panel))}
                />
              </li>
            );
          })}
        </ul>
      ) : (
        <p className={typography.soft}>{text.listOne}</p>
      )}
      <div className={layout.rowCentred}>
        <Button
          icon={<Plus aria-hidden="true" />}
          onClick={() => {
            const name = nextPanelName(panels);
            const id = services.newId() as PanelId;
            onChange(addPanel(panels, { id, name }, entries));
            setAdded(id);
          }}
        >
          {text.add}
        </Button>
        <span role="status" className={typography.aside}>
          {stillEmpty && text.panelAdded(stillEmpty.name)}
        </span>
      </div>
      {asking && heir && (
        <ConfirmDialog
          title={text.removeTitle(asking.name)}
          cancel={common.cancel}
          confirm={text.removeConfirm}
          onClose={() => setAsking(undefined)}
          onConfirm={() => remove(asking)}
        >
          <p>{text.removeText(count(sizeOf(asking)), heir.name)}</p>
        </ConfirmDialog>
      )}
    </Section>
  );
}

interface PanelNameProps {
  readonly panel: Panel;
  readonly panels: readonly Panel[];
  readonly onRename: (name: string) => void;
}

/** The name as a field; a wrong one stays as typed and the one before stays in force. */
function PanelName({ panel, panels, onRename }: PanelNameProps) {
  const { setUp } = useText();
  const language = useLanguage();
  const [name, setName] = useState(panel.name);
  const problem = findNameProblem(cleanCell(name), panels, panel);
  return (
    <div className={styles.nameField}>
      <TextField
        label={setUp.rounds.panels.rename(panel.name)}
        labelLayout="hidden"
        value={name}
        onChange={setName}
        problem={describeField(problem, setUp, language)}
        onBlur={() => {
          if (!problem && cleanCell(name) !== panel.name) onRename(cleanCell(name));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setName(panel.name);
        }}
      />
    </div>
  );
}

function findNameProblem(name: string, panels: readonly Panel[], own: Panel): FieldProblem | undefined {
  if (name === '') return { type: 'missing' };
  if (name.length > JUDGE_LIMITS.panel) return { type: 'too-long', limit: JUDGE_LIMITS.panel };
  return panels.some((panel) => panel.id !== own.id && panel.name === name)
    ? { type: 'name-taken' }
    : undefined;
}
