import { MoveRight } from 'lucide-react';
import { toDeviceName } from '../../application/file-name';
import type { ReplacedSheet } from '../../application/views';
import type { SecretariatWorkspace } from '../../application/workspace';
import tableStyles from '../../components/data-table.module.css';
import { focusWhenScrolled } from '../../components/focus-when-scrolled';
import type { Round } from '../../domain/competition';
import { isDecision } from '../../domain/decision';
import type { StoredRevision } from '../../domain/revision';
import { rubricHash } from '../../domain/rule-book';
import { toScore } from '../../domain/score';
import { sheetScore } from '../../domain/sheet';
import { useApp } from '../../stores/app-context';
import { routes } from '../../stores/routes';
import { useLanguage, useText } from '../../stores/use-text';
import { formatInstant, formatPoints } from '../../strings/formats';
import styles from './replaced-table.module.css';
import { CompareCell, SheetName } from './sheet-cells';

interface ReplacedTableProps {
  readonly workspace: SecretariatWorkspace;
  readonly round: Round;
  /** By judge, then by entry number. */
  readonly sheets: readonly ReplacedSheet[];
}

/** The sheets that count by what one laptop of their judge signed over another's signature. */
export function ReplacedTable({ workspace, round, sheets }: ReplacedTableProps) {
  const { conflicts: words } = useText();
  const { hash } = useApp();
  const language = useLanguage();
  const inForce = rubricHash(round, hash);
  const toLaptop = (stored: StoredRevision): string =>
    isDecision(stored, workspace.signer) ? words.byDecision : toDeviceName(stored.revision.device, hash);
  const toPoints = ({ revision }: StoredRevision): string => {
    if (revision.state === 'recused') return words.replacedRecusal;
    // Marks of an earlier rubric don't add up under the present weights.
    const score = revision.rubricHash === inForce ? sheetScore(round.rubric, revision.marks) : undefined;
    return score === undefined ? '–' : formatPoints(toScore(score), language);
  };
  return (
    <div ref={focusWhenScrolled} className={tableStyles.frame}>
      <table className={tableStyles.table}>
        <thead>
          <tr>
            <th scope="col">{words.sheet}</th>
            <th scope="col">{words.replacedScores}</th>
            <th scope="col">{words.replacedLaptops}</th>
            <th scope="col">
              <span className="visually-hidden">{words.compare}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sheets.map(({ judge, entry, head, replaced }) => (
            <tr key={`${judge.id} ${entry.id}`}>
              <th scope="row" className={styles.sheet}>
                <SheetName judge={judge} entry={entry} />
              </th>
              <td className={styles.change}>
                <Change before={replaced.map(toPoints)} now={toPoints(head)} />
              </td>
              <td className={styles.change}>
                <Change before={replaced.map(toLaptop)} now={toLaptop(head)} />
                <span className={styles.when}>
                  {words.replacedWhen(formatInstant(head.revision.wall, language))}
                </span>
              </td>
              <CompareCell
                href={routes.conflict(workspace.id, { judge: judge.id, entry: entry.id })}
                label={words.replacedOf(judge.code, entry.number)}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Change({ before, now }: { readonly before: readonly string[]; readonly now: string }) {
  const { conflicts: words } = useText();
  return (
    <>
      {before.join(' · ')}
      <MoveRight aria-hidden="true" className={styles.arrow} />
      <span className="visually-hidden"> {words.replacedBy} </span>
      <strong>{now}</strong>
    </>
  );
}
