import type { OverruledExcusal } from '../../application/results/secretariat-view';
import type { WorkspaceId } from '../../application/workspace/workspace';
import tableStyles from '../../components/data-table.module.css';
import { focusWhenScrolled } from '../../components/focus-when-scrolled';
import { useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import styles from './disputes-table.module.css';
import { CompareCell, SheetName } from './sheet-cells';

interface OverruledExcusalsProps {
  readonly workspace: WorkspaceId;
  /** By judge, then by entry number. */
  readonly sheets: readonly OverruledExcusal[];
}

/** The sheets of judges who signed although they had been excused: they count until they are left out. */
export function OverruledExcusals({ workspace, sheets }: OverruledExcusalsProps) {
  const { conflicts: words } = useText();
  return (
    <div ref={focusWhenScrolled} className={tableStyles.frame}>
      <table className={tableStyles.table}>
        <thead>
          <tr>
            <th scope="col">{words.sheet}</th>
            <th scope="col">{words.overruledReason}</th>
            <th scope="col">
              <span className="visually-hidden">{words.compare}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sheets.map(({ judge, entry, reason }) => (
            <tr key={`${judge.id} ${entry.id}`}>
              <th scope="row" className={styles.sheet}>
                <SheetName judge={judge} entry={entry} />
              </th>
              <td>{reason}</td>
              <CompareCell
                href={routes.conflict(workspace, { judge: judge.id, entry: entry.id })}
                label={words.overruledOf(judge.code, entry.number)}
                text={words.toOverruled}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
