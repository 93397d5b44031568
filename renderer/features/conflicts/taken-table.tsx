import { MoveRight } from 'lucide-react';
import { toAuthority } from '../../application/acts/to-authority';
import type { Conflict } from '../../application/results/secretariat-view';
import { toDeviceName } from '../../application/send/file-name';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import { DataTable } from '../../components/table/data-table';
import type { Round } from '../../domain/competition';
import { isDecision } from '../../domain/decision';
import type { StoredRevision } from '../../domain/revision';
import { rubricHash } from '../../domain/rule-book';
import { sheetScore } from '../../domain/sheet';
import { useApp } from '../../hooks/app-context';
import { useAddressRound } from '../../hooks/use-address-round';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatInstant, formatPoints } from '../../strings/formats';
import { compareColumn, sheetColumn, toSheetKey } from './sheet-cells';
import styles from './taken-table.module.css';

interface TakenTableProps {
  readonly workspace: SecretariatWorkspace;
  readonly round: Round;
  /** By judge, then by entry number. */
  readonly sheets: readonly Conflict[];
}

/** The sheets of which one laptop replaced what another had signed, or the secretariat had decided. */
export function TakenTable({ workspace, round, sheets }: TakenTableProps) {
  const addressRound = useAddressRound();
  const { conflicts: words } = useText();
  const { hash } = useApp();
  const language = useLanguage();
  const inForce = rubricHash(round, hash);
  const toLaptop = (stored: StoredRevision): string =>
    isDecision(stored, toAuthority(workspace))
      ? words.byDecision
      : toDeviceName(stored.revision.device, hash);
  const toPoints = ({ revision }: StoredRevision): string => {
    if (revision.state !== 'submitted') return words.takenStates[revision.state];
    // Marks of an earlier rubric don't add up under the present weights.
    const score = revision.rubricHash === inForce ? sheetScore(round.rubric, revision.marks) : undefined;
    return score === undefined ? words.takenStates.submitted : formatPoints(score, language);
  };
  return (
    <DataTable
      columns={[
        sheetColumn(words, styles.sheet),
        {
          head: words.takenScores,
          className: styles.change,
          cell: ({ heads, taken }) => (
            <Change before={distinct(taken.map(toPoints))} now={distinct(heads.map(toPoints))} />
          ),
        },
        {
          head: words.takenLaptops,
          className: styles.change,
          cell: ({ heads, taken }) => (
            <>
              <Change before={distinct(taken.map(toLaptop))} now={distinct(heads.map(toLaptop))} />
              {heads.slice(-1).map(({ id, revision }) => (
                <span key={id} className={styles.when}>
                  {words.takenWhen(formatInstant(revision.wall, language))}
                </span>
              ))}
            </>
          ),
        },
        compareColumn(words, { workspace: workspace.id, round: addressRound }, { labelOf: words.takenOf }),
      ]}
      items={sheets}
      toKey={toSheetKey}
    />
  );
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

function Change({ before, now }: { readonly before: readonly string[]; readonly now: readonly string[] }) {
  const { conflicts: words } = useText();
  return (
    <>
      {before.join(' · ')}
      <MoveRight aria-hidden="true" className={styles.arrow} />
      <span className="visually-hidden"> {words.takenBy} </span>
      <strong>{now.join(' · ')}</strong>
    </>
  );
}
