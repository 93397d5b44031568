import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { EmptyState } from '../../components/empty-state';
import { EntryName } from '../../components/entry-name';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import type { Entry } from '../../domain/competition';
import type { EntryId } from '../../domain/ids';
import { useOwnSheets } from '../../hooks/use-own-sheets';
import { useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { SheetView } from './sheet-view';

interface ScoringScreenProps {
  readonly workspace: WorkspaceId;
  readonly entry: EntryId;
}

/** One score sheet. */
export function ScoringScreen({ workspace, entry: id }: ScoringScreenProps) {
  const text = useText();
  const open = useOwnSheets(workspace);
  // The frame says what is wrong when the competition isn't here.
  if (open.type !== 'ready') return null;
  const { own } = open;
  const index = own?.sheets.findIndex(({ entry }) => entry.id === id) ?? -1;
  if (own && index >= 0) return <SheetView workspace={open.workspace} own={own} index={index} />;

  const toDesk = <Link href={routes.desk(workspace)}>{text.judge.scoring.toDesk}</Link>;
  const entry = open.workspace.competition.entries.find((each) => each.id === id);
  if (entry?.status.type === 'withdrawn') return <WithdrawnEntry entry={entry} toDesk={toDesk} />;
  return (
    <Page title={text.judge.desk.title}>
      <EmptyState title={text.judge.scoring.unknownTitle} action={toDesk}>
        {text.judge.scoring.unknownText}
      </EmptyState>
    </Page>
  );
}

function WithdrawnEntry({ entry, toDesk }: { readonly entry: Entry; readonly toDesk: ReactNode }) {
  const { scoring } = useText().judge;
  const reason = entry.status.type === 'withdrawn' ? entry.status.reason : '';
  return (
    <Page title={scoring.withdrawnTitle}>
      <EntryName entry={entry} size="heading" />
      <Notice tone="info">{scoring.withdrawnText(reason)}</Notice>
      <div>{toDesk}</div>
    </Page>
  );
}
