import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react';
import { toFinalSheets, weighedRounds } from '../../application/results/final-sheets';
import type { SecretariatView } from '../../application/results/secretariat-view';
import type { SecretariatWorkspace, WorkspaceId } from '../../application/workspace/workspace';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import type { Column } from '../../components/table/column';
import { orderBy } from '../../components/table/rules/sort-rows';
import type { TableHandle } from '../../components/table/table-props';
import type { FinalRow, FinalTabulation } from '../../domain/combination';
import type { Round } from '../../domain/competition';
import type { StoredRevision } from '../../domain/revision';
import { scopesOf } from '../../domain/scopes';
import { compareScores } from '../../domain/score';
import { useApp } from '../../hooks/app-context';
import { useSecretariatView } from '../../hooks/use-secretariat-view';
import { useLanguage, useText } from '../../hooks/use-text';
import { useSecretariatWorkspace } from '../../hooks/use-workspace';
import { RoundChooser } from '../../parts/rounds/round-chooser';
import { toRoundChoices } from '../../parts/rounds/secretariat-round';
import { routes } from '../../routes';
import { formatCount, formatPoints } from '../../strings/formats';
import { FilterBar } from './filter-bar';
import { FinalTab } from './final-tab';
import { noRankingFilter, type RankingFilter } from './ranking-filter';
import styles from './ranking-table.module.css';
import { RankingTables } from './ranking-tables';
import { RecapButtons, RecapReportNotice } from './recap-buttons';
import { useCutLine } from './use-cut-line';
import { useRankingPlace } from './use-ranking-place';
import { useRecapExport } from './use-recap-export';

/** The ranking of the rounds together, by their weights. */
export function FinalResultScreen({ workspace }: { readonly workspace: WorkspaceId }) {
  const open = useSecretariatWorkspace(workspace);
  return open.type === 'ready' ? <Loaded workspace={open.workspace} revisions={open.revisions} /> : null;
}

interface LoadedProps {
  readonly workspace: SecretariatWorkspace;
  readonly revisions: readonly StoredRevision[];
}

function Loaded({ workspace, revisions }: LoadedProps) {
  const { results } = useText();
  const view = useSecretariatView(workspace, revisions);
  const chooser = (
    <RoundChooser
      rounds={toRoundChoices(view)}
      shown={undefined}
      addressOf={(round) => routes.secretariat(workspace.id, 'results', round)}
    >
      <FinalTab workspace={workspace.id} place="here" />
    </RoundChooser>
  );
  if (view.final === undefined || view.final.counts.counted === 0) {
    return (
      <Page title={results.finalTitle}>
        {chooser}
        <EmptyState title={results.emptyTitle}>{results.emptyText}</EmptyState>
      </Page>
    );
  }
  return <FinalRanking workspace={workspace} view={view} final={view.final} chooser={chooser} />;
}

interface FinalRankingProps {
  readonly workspace: SecretariatWorkspace;
  readonly view: SecretariatView;
  readonly final: FinalTabulation;
  readonly chooser: ReactNode;
}

function FinalRanking({ workspace, view, final, chooser }: FinalRankingProps) {
  const { session } = useApp();
  const { recap, results } = useText();
  const language = useLanguage();
  const place = useRankingPlace(workspace.id);
  const [filter, setFilter] = useState<RankingFilter>(place?.filter ?? noRankingFilter);
  const shown = useDeferredValue(filter);
  const { competition } = workspace;
  const { counts } = final;
  const scopes = useMemo(() => scopesOf(final, competition), [final, competition]);
  const rounds = useMemo(() => toCountingRounds(final, competition.rounds), [final, competition]);
  const columns = rounds.map(
    ({ id, name }): Column<FinalRow> => ({
      id,
      head: name,
      kind: 'number',
      width: 6,
      headClassName: styles.round,
      className: styles.sheet,
      order: orderBy(({ rounds: scores }) => scores.get(id)?.score, compareScores),
      toText: ({ rounds: scores }) => {
        const own = scores.get(id)?.score;
        return own ? formatPoints(own, language) : '';
      },
      cell: (row) => <RoundScore row={row} round={id} />,
    }),
  );
  const cut = useCutLine(workspace.id, 'final');
  const table = useRef<TableHandle>(null);
  const { report, save } = useRecapExport(workspace, results.finalFile, (facts) =>
    toFinalSheets(final, view.rounds, facts),
  );
  return (
    <Page
      title={results.finalTitle}
      lead={
        rounds.length === 1
          ? results.finalAlone(final.round.name)
          : results.finalLead(recap.combination(weighedRounds(final, rounds)))
      }
      width="full"
      actions={<RecapButtons workspace={workspace.id} onSave={save} />}
    >
      {chooser}
      <RecapReportNotice report={report} onSave={save} />
      {final.complete ? (
        <Notice tone="success" title={results.complete}>
          {recap.counts(counts)}
        </Notice>
      ) : (
        <Notice tone="warning" title={results.provisional(formatCount(counts.missing, language))}>
          {`${recap.counts(counts)} ${results.finalMark}`}
        </Notice>
      )}
      <FilterBar {...{ competition, scopes, filter, cut, table }} onChange={setFilter} />
      <RankingTables
        competition={competition}
        tabulation={final}
        columns={columns}
        countHead={results.sheets}
        rubric={undefined}
        top={cut.top}
        table={table}
        addressOf={(row) =>
          routes.entryResult(workspace.id, row.entry.id, lastRoundOf(row) ?? final.round.id)
        }
        filter={shown}
        place={place}
        onOpen={(entry, scrolled) =>
          session.getState().setRankingPlace({ workspace: workspace.id, entry, scrolled, filter })
        }
      />
    </Page>
  );
}

/** The rounds that count, in their order. */
const toCountingRounds = ({ combination }: FinalTabulation, rounds: readonly Round[]): readonly Round[] =>
  rounds.filter(({ id }) => combination.some(({ round }) => round === id));

/** Where the entry was judged last. */
const lastRoundOf = ({ rounds }: FinalRow): Round['id'] | undefined => [...rounds.keys()].at(-1);

function RoundScore({ row, round }: { readonly row: FinalRow; readonly round: Round['id'] }) {
  const { recap } = useText();
  const language = useLanguage();
  const own = row.rounds.get(round);
  if (own === undefined) return recap.notInRound;
  const text = own.score ? formatPoints(own.score, language) : '–';
  return own.provisional ? `${text}*` : text;
}
