import type { Conflict } from '../../application/results/secretariat-view';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { DataTable } from '../../components/table/data-table';
import { Tag } from '../../components/tag';
import type { Round } from '../../domain/competition';
import type { StoredRevision } from '../../domain/revision';
import { sheetScore } from '../../domain/sheet';
import { useAddressRound } from '../../hooks/use-address-round';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount, formatPoints } from '../../strings/formats';
import type { Language } from '../../strings/language';
import { compareColumn, sheetColumn, toSheetKey } from './sheet-cells';

interface DisputesTableProps {
  readonly workspace: WorkspaceId;
  readonly round: Round;
  /** By judge, then by entry number. */
  readonly conflicts: readonly Conflict[];
}

/** The sheets nobody has decided yet. */
export function DisputesTable({ workspace, round, conflicts }: DisputesTableProps) {
  const addressRound = useAddressRound();
  const { conflicts: words } = useText();
  const language = useLanguage();
  return (
    <DataTable
      columns={[
        sheetColumn(words),
        {
          head: words.contents,
          cell: ({ cause, heads }) => (
            <Tag tone="danger">{words.causes[cause](formatCount(heads.length, language))}</Tag>
          ),
        },
        { head: words.scores, kind: 'number', cell: ({ heads }) => toScores(round, heads, language) },
        compareColumn(words, { workspace, round: addressRound }, { labelOf: words.compareOf }),
      ]}
      items={conflicts}
      toKey={toSheetKey}
    />
  );
}

/** Scores that are named; a flooded sheet has hundreds, many of them alike. */
const NAMED = 4;

/** "80,00 · 60,00"; a recusal, and marks that don't add up, have a dash. */
function toScores({ rubric }: Round, heads: readonly StoredRevision[], language: Language): string {
  const scores = heads.map(({ revision }) => {
    const score = revision.state === 'recused' ? undefined : sheetScore(rubric, revision.marks);
    return score === undefined ? '–' : formatPoints(score, language);
  });
  if (scores.length <= NAMED) return scores.join(' · ');
  return [...[...new Set(scores)].slice(0, NAMED), '…'].join(' · ');
}
