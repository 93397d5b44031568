import { FileSpreadsheet, ScanSearch } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { toRecapSheets } from '../../application/results/recap-table';
import { toScopeSheet } from '../../application/results/scope-sheet';
import type { SecretariatWorkspace, WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { SheetCounts } from '../../components/sheet-counts';
import { scopesOf } from '../../domain/scopes';
import { useApp } from '../../hooks/app-context';
import { useAddressRound } from '../../hooks/use-address-round';
import { useLostFiles } from '../../hooks/use-lost-files';
import type { RoundWithSheets } from '../../hooks/use-secretariat-view';
import { useLanguage, useText } from '../../hooks/use-text';
import { type RoundFacts, SecretariatRound } from '../../parts/rounds/secretariat-round';
import { routes } from '../../routes';
import { describePlace } from '../../strings/describe-place';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount, formatInstant } from '../../strings/formats';
import { FilterBar } from './filter-bar';
import { noRankingFilter, type RankingFilter } from './ranking-filter';
import { RankingTables } from './ranking-tables';
import { RoundClosing } from './round-closing';
import { useRankingPlace } from './use-ranking-place';

/** The official ranking by score, with everything that makes it provisional in plain sight. */
export function ResultsScreen({ workspace }: { readonly workspace: WorkspaceId }) {
  return <SecretariatRound workspace={workspace}>{(facts) => <Loaded {...facts} />}</SecretariatRound>;
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

interface RecapReport {
  readonly tone: 'success' | 'problem';
  readonly text: string;
  /** What could not be saved, to be tried once more. */
  readonly retry?: 'xlsx' | 'csv';
}

interface ReportProps {
  readonly report: RecapReport;
  readonly onRetry: (format: 'xlsx' | 'csv') => void;
}

function Report({ report: { tone, text, retry }, onRetry }: ReportProps) {
  const { frame } = useText();
  return (
    <Notice
      tone={tone}
      announce="spoken"
      actions={retry && <Button onClick={() => onRetry(retry)}>{frame.safety.retry}</Button>}
    >
      {text}
    </Notice>
  );
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
  const { spreadsheet, now, session, trails } = useApp();
  const { conflicts, frame, results, recap, rules } = useText();
  const [, navigate] = useLocation();
  const language = useLanguage();
  const place = useRankingPlace(workspace.id);
  const [filter, setFilter] = useState<RankingFilter>(place?.filter ?? noRankingFilter);
  const shown = useDeferredValue(filter);
  const countLost = useLostFiles();
  const [report, setReport] = useState<RecapReport>();
  const { tabulation, round } = view;
  const { competition } = workspace;
  const scopes = useMemo(() => scopesOf(tabulation, competition), [tabulation, competition]);
  const { counts } = tabulation;

  async function exportRecap(format: 'xlsx' | 'csv'): Promise<void> {
    const lost = await countLost(workspace.id);
    if (lost > 0) {
      setReport({ tone: 'problem', text: results.filesLost(formatCount(lost, language)) });
      return;
    }
    const facts = {
      competition,
      madeAt: formatInstant(now(), language),
      trail: trails.findHead(workspace.id),
      words: recap,
      decided: view.decided,
    };
    const [first, marks] = toRecapSheets(tabulation, facts);
    const within = filter.scope === 'all' ? [] : [toScopeSheet(tabulation, facts, filter.scope)];
    const file =
      format === 'xlsx'
        ? {
            name: 'rekap.xlsx',
            mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
            bytes: await spreadsheet.toXlsx([first, ...within, marks]),
          }
        : { name: 'rekap.csv', mime: 'text/csv', bytes: spreadsheet.toCsv(first) };
    const name = `${competition.identity.year} ${competition.identity.name} ${file.name}`.replace(
      /[\\/:*?"<>|]/g,
      '-',
    );
    const event = { what: 'table-exported', table: 'recap', form: format } as const;
    const saved = await trails.save(workspace.id, { ...file, name }, event);
    if (!saved.ok) {
      setReport({ tone: 'problem', text: describeProblem(saved.error, language), retry: format });
    }
    if (saved.ok && saved.value.type === 'saved') {
      setReport({
        tone: 'success',
        text: results.exported(describePlace(saved.value.where, name, language)),
      });
    }
  }

  const sheetCounts = (
    <SheetCounts
      counts={recap.counts(counts)}
      abstentions={view.abstentions.map(recap.abstention)}
      title={recap.abstentions(view.abstentions.length)}
    />
  );
  return (
    <Page
      title={results.title}
      lead={results.lead(round.name, rules.aggregations[round.aggregation].lead)}
      width="full"
      actions={
        <>
          <Button
            clicks="first"
            icon={<FileSpreadsheet aria-hidden="true" />}
            onClick={() => void exportRecap('xlsx')}
          >
            {results.exportXlsx}
          </Button>
          <Button clicks="first" onClick={() => void exportRecap('csv')}>
            {results.exportCsv}
          </Button>
          <Button
            look="plain"
            icon={<ScanSearch aria-hidden="true" />}
            onClick={() => navigate(routes.secretariat(workspace.id, 'check'))}
          >
            {frame.screens.check}
          </Button>
        </>
      }
    >
      {chooser}
      {report && <Report report={report} onRetry={(format) => void exportRecap(format)} />}
      {tabulation.complete ? (
        <Notice tone="success" title={results.complete}>
          {sheetCounts}
        </Notice>
      ) : (
        <Notice tone="warning" title={results.provisional(formatCount(counts.missing, language))}>
          {sheetCounts}
        </Notice>
      )}
      <RoundClosing workspace={workspace} view={view} />
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
      <FilterBar competition={competition} scopes={scopes} filter={filter} onChange={setFilter} />
      <RankingTables
        workspace={workspace.id}
        competition={competition}
        tabulation={tabulation}
        filter={shown}
        place={place}
        onOpen={(entry, scrolled) =>
          session.getState().setRankingPlace({ workspace: workspace.id, entry, scrolled, filter })
        }
      />
    </Page>
  );
}
