import type { Conflict } from '../../application/results/secretariat-view';
import type { WorkspaceId } from '../../application/workspace/workspace';
import tableStyles from '../../components/data-table.module.css';
import { focusWhenScrolled } from '../../components/focus-when-scrolled';
import { Tag } from '../../components/tag';
import type { Round } from '../../domain/competition';
import type { StoredRevision } from '../../domain/revision';
import { toScore } from '../../domain/score';
import { sheetScore } from '../../domain/sheet';
import { useLanguage, useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { formatCount, formatPoints } from '../../strings/formats';
import type { Language } from '../../strings/language';
import styles from './disputes-table.module.css';
import { CompareCell, SheetName } from './sheet-cells';

interface DisputesTableProps {
  readonly workspace: WorkspaceId;
  readonly round: Round;
  /** By judge, then by entry number. */
  readonly conflicts: readonly Conflict[];
}

/** The sheets nobody has decided yet. */
export function DisputesTable({ workspace, round, conflicts }: DisputesTableProps) {
  const { conflicts: words } = useText();
  const language = useLanguage();
  return (
    <div ref={focusWhenScrolled} className={tableStyles.frame}>
      <table className={tableStyles.table}>
        <thead>
          <tr>
            <th scope="col">{words.sheet}</th>
            <th scope="col">{words.contents}</th>
            <th scope="col" className={tableStyles.number}>
              {words.scores}
            </th>
            <th scope="col">
              <span className="visually-hidden">{words.compare}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map(({ judge, entry, cause, heads }) => (
            <tr key={`${judge.id} ${entry.id}`}>
              <th scope="row" className={styles.sheet}>
                <SheetName judge={judge} entry={entry} />
              </th>
              <td>
                <Tag tone="danger">{words.causes[cause](formatCount(heads.length, language))}</Tag>
              </td>
              <td className={tableStyles.number}>{toScores(round, heads, language)}</td>
              <CompareCell
                href={routes.conflict(workspace, { judge: judge.id, entry: entry.id })}
                label={words.compareOf(judge.code, entry.number)}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Scores that are named; a flooded sheet has hundreds, many of them alike. */
const NAMED = 4;

/** "80,00 · 60,00"; a recusal, and marks that don't add up, have a dash. */
function toScores({ rubric }: Round, heads: readonly StoredRevision[], language: Language): string {
  const scores = heads.map(({ revision }) => {
    const score = revision.state === 'recused' ? undefined : sheetScore(rubric, revision.marks);
    return score === undefined ? '–' : formatPoints(toScore(score), language);
  });
  if (scores.length <= NAMED) return scores.join(' · ');
  return [...[...new Set(scores)].slice(0, NAMED), '…'].join(' · ');
}
