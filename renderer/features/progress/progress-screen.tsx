import { useState } from 'react';
import { useLocation } from 'wouter';
import type { SecretariatWorkspace, WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { SheetCounts } from '../../components/sheet-counts';
import type { EntryId, JudgeId } from '../../domain/ids';
import { sheetProgress } from '../../domain/progress';
import type { StoredRevision } from '../../domain/revision';
import { routes } from '../../stores/routes';
import { useRoundView } from '../../stores/use-round-view';
import { useLanguage, useText } from '../../stores/use-text';
import { useSecretariatWorkspace } from '../../stores/use-workspace';
import { formatCount } from '../../strings/formats';
import { JudgeStrips } from './judge-strips';
import { ProgressMatrix } from './progress-matrix';
import { SheetDialog } from './sheet-dialog';

/** Who has handed in what, at a glance and sheet by sheet. */
export function ProgressScreen({ workspace: id }: { readonly workspace: WorkspaceId }) {
  const open = useSecretariatWorkspace(id);
  if (open.type !== 'ready') return null;
  return <Ready workspace={open.workspace} revisions={open.revisions} />;
}

interface ReadyProps {
  readonly workspace: SecretariatWorkspace;
  readonly revisions: readonly StoredRevision[];
}

function Ready({ workspace, revisions }: ReadyProps) {
  const { collect, recap, conflicts: conflictWords } = useText();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const view = useRoundView(workspace, revisions);
  const [sheet, setSheet] = useState<{ readonly judge: JudgeId; readonly entry: EntryId }>();
  if (!view || view.progress.count.expected === 0) {
    return (
      <Page title={collect.progressTitle} lead={collect.progressLead}>
        <EmptyState title={collect.noJudges}>{collect.noJudgesText}</EmptyState>
      </Page>
    );
  }
  const { progress, conflicts } = view;
  const toConflicts = () => navigate(routes.secretariat(workspace.id, 'conflicts'));
  const { missing, due } = progress.count;
  const sheetCounts = (
    <SheetCounts
      counts={recap.counts(progress.count)}
      abstentions={view.abstentions.map(recap.abstention)}
      title={recap.abstentions(view.abstentions.length)}
    />
  );
  const row = sheet && view.tabulation.rows.find(({ entry }) => entry.id === sheet.entry);
  const judge = sheet && workspace.competition.judges.find(({ id }) => id === sheet.judge);
  return (
    <Page
      title={collect.progressTitle}
      lead={collect.progressLead}
      width="full"
      actions={
        <Button look="primary" onClick={() => navigate(routes.secretariat(workspace.id, 'collect'))}>
          {collect.toCollect}
        </Button>
      }
    >
      {missing === 0 ? (
        <Notice tone="success" title={collect.allIn}>
          {sheetCounts}
        </Notice>
      ) : (
        <Notice
          tone="warning"
          title={collect.missing(formatCount(missing, language), formatCount(due, language))}
        >
          {sheetCounts}
        </Notice>
      )}
      {conflicts.length > 0 && (
        <Notice
          tone="problem"
          title={collect.conflicts(formatCount(conflicts.length, language))}
          actions={<Button onClick={toConflicts}>{conflictWords.toConflicts}</Button>}
        >
          {conflicts.slice(0, 12).map(({ judge: one, entry }) => (
            <Button
              key={`${one.id} ${entry.id}`}
              look="plain"
              onClick={() => setSheet({ judge: one.id, entry: entry.id })}
            >
              {collect.conflictOf(one.code, entry.number)}
            </Button>
          ))}
        </Notice>
      )}
      {view.distrusted.size > 0 && (
        <Notice
          tone="problem"
          actions={
            conflicts.length === 0 && <Button onClick={toConflicts}>{conflictWords.toConflicts}</Button>
          }
        >
          {collect.doubted}
        </Notice>
      )}
      {view.overruled.length > 0 && (
        <Notice
          tone="warning"
          title={conflictWords.overruledNotice(formatCount(view.overruled.length, language))}
          actions={<Button onClick={toConflicts}>{conflictWords.toOverruled}</Button>}
        >
          {conflictWords.overruledText}
        </Notice>
      )}
      <JudgeStrips workspace={workspace} progress={progress} />
      <ProgressMatrix progress={progress} onOpen={setSheet} />
      {sheet && row && judge && (
        <SheetDialog
          workspace={workspace}
          round={view.round}
          judge={judge}
          entry={row.entry}
          cell={row.cells.get(sheet.judge)}
          progress={sheetProgress(row, sheet.judge)}
          missing={view.tabulation.rows.flatMap(({ entry, cells }) =>
            cells.get(sheet.judge)?.type === 'missing' ? [entry.id] : [],
          )}
          recorded={view.tabulation.rows.flatMap(({ entry, cells }) => {
            const cell = cells.get(sheet.judge);
            return cell?.type === 'excused' && cell.by === 'secretariat' ? [entry.id] : [];
          })}
          onClose={() => setSheet(undefined)}
        />
      )}
    </Page>
  );
}
