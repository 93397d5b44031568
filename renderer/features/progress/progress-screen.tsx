import { useState } from 'react';
import { useLocation } from 'wouter';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { SheetCounts } from '../../components/sheet-counts';
import type { Excusal } from '../../domain/competition';
import type { EntryId, JudgeId } from '../../domain/ids';
import { sheetProgress } from '../../domain/progress';
import { sheetId } from '../../domain/revision';
import { useAddressRound } from '../../hooks/use-address-round';
import type { RoundWithSheets } from '../../hooks/use-secretariat-view';
import { useLanguage, useText } from '../../hooks/use-text';
import { type RoundFacts, SecretariatRound } from '../../parts/rounds/secretariat-round';
import { routes } from '../../routes';
import { formatCount } from '../../strings/formats';
import { JudgeStrips } from './judge-strips';
import { ProgressMatrix } from './progress-matrix';
import { SheetDialog } from './sheet-dialog';

/** Who has handed in what, at a glance and sheet by sheet. */
export function ProgressScreen({ workspace }: { readonly workspace: WorkspaceId }) {
  return <SecretariatRound workspace={workspace}>{(facts) => <Ready {...facts} />}</SecretariatRound>;
}

function Ready({ workspace, view, chooser }: RoundFacts) {
  const addressRound = useAddressRound();
  const { collect, recap, conflicts: conflictWords } = useText();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [sheet, setSheet] = useState<{ readonly judge: JudgeId; readonly entry: EntryId }>();
  if (!view || view.progress.count.expected === 0) {
    return (
      <Page title={collect.progressTitle} lead={collect.progressLead}>
        {chooser}
        <EmptyState title={collect.noJudges}>{collect.noJudgesText}</EmptyState>
      </Page>
    );
  }
  const { progress, conflicts } = view;
  const toConflicts = () => navigate(routes.secretariat(workspace.id, 'conflicts', addressRound));
  const { missing, due } = progress.count;
  const sheetCounts = (
    <SheetCounts
      counts={recap.counts(progress.count)}
      abstentions={view.abstentions.map(recap.abstention)}
      title={recap.abstentions(view.abstentions.length)}
    />
  );
  const isAnyForked = [...view.distrusted.values()].some(({ because }) => because === 'forked-device');
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
      {chooser}
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
      {isAnyForked && (
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
        />
      )}
      <ProgressMatrix progress={progress} onOpen={setSheet} />
      <JudgeStrips workspace={workspace} progress={progress} />
      {sheet && row && judge && (
        <SheetDialog
          workspace={workspace}
          round={view.round}
          judge={judge}
          entry={row.entry}
          cell={row.cells.get(sheet.judge)}
          progress={sheetProgress(row, sheet.judge)}
          {...sortByRecord(view, workspace.competition.excusals, sheet.judge)}
          onClose={() => setSheet(undefined)}
        />
      )}
    </Page>
  );
}

/** What of a judge is missing, apart from what the secretariat has recorded and what was signed in spite of it. */
function sortByRecord({ round, tabulation }: RoundWithSheets, excusals: readonly Excusal[], judge: JudgeId) {
  const records = new Set(excusals.map(sheetId));
  const missing: EntryId[] = [];
  const recorded: EntryId[] = [];
  for (const { entry, cells } of tabulation.rows) {
    const cell = cells.get(judge);
    const isMissing = cell?.type === 'missing';
    if (records.has(sheetId({ judge, entry: entry.id, round: round.id }))) {
      if (isMissing || (cell?.type === 'excused' && cell.by === 'secretariat')) recorded.push(entry.id);
    } else if (isMissing) missing.push(entry.id);
  }
  return { missing, recorded };
}
