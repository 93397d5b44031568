import { Link } from 'wouter';
import type { DecisionStanding, MadeDecision } from '../../application/disputes/to-decisions';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { EntryName } from '../../components/entry-name';
import { DataTable } from '../../components/table/data-table';
import tableStyles from '../../components/table/data-table.module.css';
import { Tag } from '../../components/tag';
import typography from '../../components/typography.module.css';
import { sheetScore } from '../../domain/sheet';
import { useAddressRound } from '../../hooks/use-address-round';
import { useLanguage, useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { formatInstant, formatPoints } from '../../strings/formats';
import type { Language } from '../../strings/language';
import type { Strings } from '../../strings/strings';
import styles from './decisions-table.module.css';
import { JudgeOfSheet } from './sheet-cells';

const tones = {
  'in-force': 'accent',
  awaited: 'warning',
  disputed: 'danger',
  answered: 'neutral',
  redecided: 'neutral',
} as const satisfies { readonly [standing in DecisionStanding]: string };

interface DecisionsTableProps {
  readonly workspace: WorkspaceId;
  /** The latest first. */
  readonly decisions: readonly MadeDecision[];
}

/** What was decided, why and when; nothing ever leaves this list. */
export function DecisionsTable({ workspace, decisions }: DecisionsTableProps) {
  const addressRound = useAddressRound();
  const { conflicts: words } = useText();
  const language = useLanguage();
  return (
    <DataTable
      columns={[
        {
          head: words.sheet,
          kind: 'name',
          className: styles.sheet,
          cell: ({ key, judge, entry }) => (
            <>
              <Link
                href={routes.conflict(workspace, key, addressRound)}
                className={tableStyles.link}
                aria-label={words.seeOf(judge.code, entry.number)}
              >
                <EntryName entry={entry} />
              </Link>
              <JudgeOfSheet judge={judge} />
            </>
          ),
        },
        {
          head: words.decision,
          cell: (made) => (
            <>
              <span className={typography.strong}>{describeDecision(made, words, language)}</span>
              <span className={styles.time}>{formatInstant(made.decision.revision.wall, language)}</span>
            </>
          ),
        },
        { head: words.reason, className: styles.reason, cell: ({ decision }) => decision.revision.reason },
        {
          head: words.standing,
          cell: ({ standing }) => <Tag tone={tones[standing]}>{words.standings[standing]}</Tag>,
        },
      ]}
      items={decisions}
      toKey={({ decision }) => decision.id}
    />
  );
}

function describeDecision(
  { decision, round, taken }: MadeDecision,
  words: Strings['conflicts'],
  language: Language,
): string {
  const { state, marks } = decision.revision;
  if (state === 'withdrawn') return words.asked;
  if (state === 'recused') return taken === undefined ? words.leftOut : words.tookRecusal;
  const score = sheetScore(round.rubric, marks);
  return words.took(score === undefined ? '' : formatPoints(score, language));
}
