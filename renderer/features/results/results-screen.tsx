import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { toRecapSheets } from '../../application/results/recap-table';
import { toScopeSheet } from '../../application/results/scope-sheet';
import type { SecretariatWorkspace, WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { SheetCounts } from '../../components/sheet-counts';
import type { TableHandle } from '../../components/table/table-props';
import { scopesOf } from '../../domain/scopes';
import { useApp } from '../../hooks/app-context';
import { useAddressRound } from '../../hooks/use-address-round';
import type { RoundWithSheets } from '../../hooks/use-secretariat-view';
import { useLanguage, useText } from '../../hooks/use-text';
import { type RoundFacts, SecretariatRound } from '../../parts/rounds/secretariat-round';
import { routes } from '../../routes';
import { formatCount, formatPoints } from '../../strings/formats';
import { FilterBar } from './filter-bar';
import { FinalTab } from './final-tab';
import { noRankingFilter, type RankingFilter } from './ranking-filter';
import { toJudgeColumns } from './ranking-table';
import { RankingTables } from './ranking-tables';
import { RecapButtons, RecapReportNotice } from './recap-buttons';
import { RoundState } from './round-state';
import { useCutLine } from './use-cut-line';
import { useRankingPlace } from './use-ranking-place';
import { useRecapExport } from './use-recap-export';

/** The official ranking by score, with everything that makes it provisional in plain sight. */
export function ResultsScreen({ workspace }: { readonly workspace: WorkspaceId }) {
  return (
    <SecretariatRound workspace={workspace} tabs={<FinalTab workspace={workspace} place="elsewhere" />}>
      {(facts) => <Loaded {...facts} />}
    </SecretariatRound>
  );
}

function Loaded({ workspace, view, chooser }: RoundFacts) {
  const { results } = useText();
  const [, navigate] = useLocation();
  if (!view || view.tabulation.counts.counted === 0) {
    return (
      <Page title={results.title}>
        {chooser}
        <EmptyState
          title={results.emptyTitle}
          action={
            <Button look="primary" onClick={() => navigate(routes.secretariat(workspace.id, 'collect'))}>
              {results.emptyAction}
            </Button>
          }
        >
          {results.emptyText}
        </EmptyState>
      </Page>
    );
  }
  return <Ranking workspace={workspace} view={view} chooser={chooser} />;
}

/** Disputed sheets named one by one; the rest is on the screen behind the button. */
const NAMED = 6;

function DisputedNames({ conflicts }: { readonly conflicts: RoundWithSheets['conflicts'] }) {
  const { collect } = useText();
  const names = conflicts.map(({ judge, entry }) => collect.conflictOf(judge.code, entry.number));
  return <p>{names.length > NAMED ? `${names.slice(0, NAMED).join(', ')} …` : names.join(', ')}</p>;
}

function Ranking({
  workspace,
  view,
  chooser,
}: {
  readonly workspace: SecretariatWorkspace;
  readonly view: RoundWithSheets;
  readonly chooser: ReactNode;
}) {
  const addressRound = useAddressRound();
  const { session } = useApp();
  const { conflicts, results, recap, rules } = useText();
  const [, navigate] = useLocation();
  const language = useLanguage();
  const place = useRankingPlace(workspace.id);
  const [filter, setFilter] = useState<RankingFilter>(place?.filter ?? noRankingFilter);
  const shown = useDeferredValue(filter);
  const { tabulation, round } = view;
  const { competition } = workspace;
  const scopes = useMemo(() => scopesOf(tabulation, competition), [tabulation, competition]);
  const columns = useMemo(
    () => toJudgeColumns(tabulation, (score) => formatPoints(score, language)),
    [tabulation, language],
  );
  const cut = useCutLine(workspace.id, round.id);
  const table = useRef<TableHandle>(null);
  const part = addressRound === undefined ? '' : round.name;
  const { report, save } = useRecapExport(workspace, part, (facts) => {
    const [first, marks] = toRecapSheets(tabulation, { ...facts, decided: view.decided });
    const within = filter.scope === 'all' ? [] : [toScopeSheet(tabulation, facts, filter.scope)];
    return [first, ...within, marks];
  });

  const sheetCounts = (
    <SheetCounts
      counts={recap.counts(tabulation.counts)}
      abstentions={view.abstentions.map(recap.abstention)}
      title={recap.abstentions(view.abstentions.length)}
    />
  );
  return (
    <Page
      title={results.title}
      lead={results.lead(round.name, rules.aggregations[round.aggregation].lead)}
      width="full"
      actions={<RecapButtons workspace={workspace.id} onSave={save} />}
    >
      {chooser}
      <RecapReportNotice report={report} onSave={save} />
      <RoundState workspace={workspace} view={view} counts={sheetCounts} />
      {view.conflicts.length > 0 && (
        <Notice
          tone="problem"
          title={conflicts.resultsNotice(formatCount(view.conflicts.length, language))}
          actions={
            <Button onClick={() => navigate(routes.secretariat(workspace.id, 'conflicts', addressRound))}>
              {conflicts.toConflicts}
            </Button>
          }
        >
          <DisputedNames conflicts={view.conflicts} />
        </Notice>
      )}
      {view.overruled.length > 0 && (
        <Notice
          tone="warning"
          title={conflicts.overruledNotice(formatCount(view.overruled.length, language))}
          actions={
            <Button onClick={() => navigate(routes.secretariat(workspace.id, 'conflicts', addressRound))}>
              {conflicts.toOverruled}
            </Button>
          }
        />
      )}
      <FilterBar {...{ competition, scopes, filter, cut, table }} onChange={setFilter} />
      <RankingTables
        competition={competition}
        tabulation={tabulation}
        columns={columns}
        countHead={results.judges}
        rubric={round.rubric}
        top={cut.top}
        table={table}
        addressOf={({ entry }) => routes.entryResult(workspace.id, entry.id, addressRound)}
        filter={shown}
        place={place}
        onOpen={(entry, scrolled) =>
          session.getState().setRankingPlace({ workspace: workspace.id, entry, scrolled, filter })
        }
      />
    </Page>
  );
}
