import { FileText, RotateCw, Table2 } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { ToldTrail } from '../../application/trail/trails';
import type {
  JudgeWorkspace,
  SecretariatWorkspace,
  WorkspaceId,
} from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { FoldedNote } from '../../components/folded-note';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { Page, Section } from '../../components/page';
import { ProgressBar } from '../../components/progress-bar';
import type { TableHandle } from '../../components/table/table-props';
import typography from '../../components/typography.module.css';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { useJudgeWorkspace, useSecretariatWorkspace } from '../../hooks/use-workspace';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount } from '../../strings/formats';
import { ChainState } from './chain-state';
import { filterLines, noTrailFilter, type TrailFilter, type TrailRow } from './filter-lines';
import { HeadCheck } from './head-check';
import { LineDialog } from './line-dialog';
import { TrailFilters } from './trail-filters';
import { TrailTable } from './trail-table';
import { useSaveTrail } from './use-save-trail';
import { useTrail } from './use-trail';

/** Everything that ever changed anything in the secretariat's competition. */
export function SecretariatTrailScreen({ workspace: id }: { readonly workspace: WorkspaceId }) {
  const open = useSecretariatWorkspace(id);
  return open.type === 'ready' ? <TrailOf workspace={open.workspace} /> : null;
}

/** The same on a judge's laptop, about the judge's own sheets. */
export function JudgeTrailScreen({ workspace: id }: { readonly workspace: WorkspaceId }) {
  const open = useJudgeWorkspace(id);
  return open.type === 'ready' ? <TrailOf workspace={open.workspace} /> : null;
}

type AnyWorkspace = SecretariatWorkspace | JudgeWorkspace;

function TrailOf({ workspace }: { readonly workspace: AnyWorkspace }) {
  const { vault } = useApp();
  const { trail: words } = useText();
  const language = useLanguage();
  const [round, setRound] = useState(0);
  // Read once and kept: a competition that changes meanwhile has new lines, and they are read when asked for.
  const [competition] = useState(workspace.competition);
  const reading = useTrail(workspace.id, competition, round);
  const again = (): void => setRound(round + 1);
  if (reading.type === 'ready') {
    return <Loaded workspace={workspace} told={reading.told} rows={reading.rows} onAgain={again} />;
  }
  return (
    <Page title={words.title} lead={words.lead} width="full">
      {vault.kind === 'memory' && <Notice tone="warning">{words.memoryOnly}</Notice>}
      {reading.type === 'reading' && (
        <ProgressBar label={words[reading.phase]} {...reading.progress} figures="percent" />
      )}
      {reading.type === 'failed' && reading.problem.type === 'workspace-missing' && (
        <EmptyState title={words.empty} action={<Button onClick={again}>{words.again}</Button>}>
          {words.emptyText}
        </EmptyState>
      )}
      {reading.type === 'failed' && reading.problem.type !== 'workspace-missing' && (
        <Notice tone="problem" announce="spoken" actions={<Button onClick={again}>{words.again}</Button>}>
          {describeProblem(reading.problem, language)}
        </Notice>
      )}
    </Page>
  );
}

interface LoadedProps {
  readonly workspace: AnyWorkspace;
  readonly told: ToldTrail;
  /** Oldest first. */
  readonly rows: readonly TrailRow[];
  readonly onAgain: () => void;
}

function Loaded({ workspace, told, rows, onAgain }: LoadedProps) {
  const { vault } = useApp();
  const { trail: words, common } = useText();
  const language = useLanguage();
  const [filter, setFilter] = useState<TrailFilter>(noTrailFilter);
  const table = useRef<TableHandle>(null);
  const [opened, setOpened] = useState<TrailRow>();
  const [comparing, setComparing] = useState<'open' | 'closed'>('closed');
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => filterLines(rows, wanted), [rows, wanted]);
  const { report, saveLines, saveTable } = useSaveTrail(workspace, told, rows);
  const { judges } = workspace.competition;
  const count = (value: number): string => formatCount(value, language);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="full"
      actions={
        <Button icon={<RotateCw aria-hidden="true" />} onClick={onAgain}>
          {words.again}
        </Button>
      }
    >
      {vault.kind === 'memory' && <Notice tone="warning">{words.memoryOnly}</Notice>}
      <ChainState trail={told.trail} onCompare={() => setComparing('open')} />
      <TrailFilters
        rows={rows}
        judges={workspace.role === 'secretariat' ? judges : []}
        filter={filter}
        note={words.shown(count(shown.length), count(rows.length))}
        table={table}
        onChange={setFilter}
      />
      {shown.length === 0 ? (
        <EmptyState
          title={words.nothingFound}
          action={<Button onClick={() => setFilter(noTrailFilter)}>{words.clear}</Button>}
        >
          {null}
        </EmptyState>
      ) : (
        <TrailTable ref={table} rows={shown} onOpen={setOpened} />
      )}
      <Section title={words.saveTitle}>
        <p className={typography.softProse}>{words.saveText}</p>
        <FoldedNote title={common.forCheckers}>{words.saveHow}</FoldedNote>
        <div className={layout.row}>
          <Button clicks="first" icon={<FileText aria-hidden="true" />} onClick={() => void saveLines()}>
            {words.saveLines}
          </Button>
          <Button clicks="first" icon={<Table2 aria-hidden="true" />} onClick={() => void saveTable()}>
            {words.saveTable}
          </Button>
        </div>
        {report && (
          <Notice tone={report.tone} announce="spoken">
            {report.text}
          </Notice>
        )}
      </Section>
      {comparing === 'open' && <HeadCheck trail={told.trail} onClose={() => setComparing('closed')} />}
      {opened && (
        <LineDialog
          trail={told.told}
          row={opened}
          competition={workspace.competition}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Page>
  );
}
