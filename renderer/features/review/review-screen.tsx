import { PenLine } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useStore } from 'zustand';
import type { OwnSheet, OwnSheets } from '../../application/sheets/own-sheets';
import type { JudgeWorkspace, WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { EntryName } from '../../components/entry-name';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { SelectField } from '../../components/text-field';
import typography from '../../components/typography.module.css';
import type { EntryId } from '../../domain/ids';
import { assertNever } from '../../domain/result';
import { useApp } from '../../hooks/app-context';
import { useAddressRound } from '../../hooks/use-address-round';
import { useOwnSheets } from '../../hooks/use-own-sheets';
import { useLanguage, useText } from '../../hooks/use-text';
import { ReopenDialog } from '../../parts/reopen/reopen-dialog';
import { RoundChooser } from '../../parts/rounds/round-chooser';
import { routes } from '../../routes';
import { findStage } from '../../stores/pending-signatures';
import { formatCount, formatPoints } from '../../strings/formats';
import { type ReviewOrder, toReview } from './review-rows';
import styles from './review-screen.module.css';
import { ReviewTable } from './review-table';
import { SignDialog } from './sign-dialog';
import { SigningNotice } from './signing-notice';

/** All of the judge's sheets in one table, to be signed. */
export function ReviewScreen({ workspace }: { readonly workspace: WorkspaceId }) {
  const open = useOwnSheets(workspace);
  if (open.type !== 'ready') return null;
  const chooser = <RoundChooser rounds={open.rounds} shown={open.own?.round.id} />;
  if (open.own === undefined) return <Nothing workspace={workspace} chooser={chooser} />;
  return <Review workspace={open.workspace} own={open.own} chooser={chooser} />;
}

interface NothingProps {
  readonly workspace: WorkspaceId;
  readonly chooser: ReactNode;
}

function Nothing({ workspace, chooser }: NothingProps) {
  const { review } = useText().judge;
  const [, navigate] = useLocation();
  const round = useAddressRound();
  return (
    <Page title={review.title}>
      {chooser}
      <EmptyState
        title={review.empty}
        action={
          <Button look="primary" onClick={() => navigate(routes.desk(workspace, round))}>
            {review.emptyAction}
          </Button>
        }
      >
        {review.emptyText}
      </EmptyState>
    </Page>
  );
}

type Done =
  | { readonly type: 'signed'; readonly count: number }
  | { readonly type: 'taken-back' }
  | { readonly type: 'reopened'; readonly number: number };

interface ReviewProps {
  readonly workspace: JudgeWorkspace;
  readonly own: OwnSheets;
  /** Which round this is, and the way to the others. */
  readonly chooser: ReactNode;
}

function Review({ workspace, own, chooser }: ReviewProps) {
  const { review } = useText().judge;
  const language = useLanguage();
  const [order, setOrder] = useState<ReviewOrder>('rank');
  const [left, setLeft] = useState<ReadonlySet<EntryId>>(new Set());
  const [signing, setSigning] = useState<readonly OwnSheet[]>();
  const [reopening, setReopening] = useState<OwnSheet>();
  const [done, setDone] = useState<Done>();
  const summary = useMemo(() => toReview(workspace, own, order), [workspace, own, order]);
  const { signatures } = useApp();
  const onTheWay = useStore(signatures.store);
  // Whoever leaves the screen has signed.
  useEffect(() => () => void signatures.writeNow(), [signatures]);
  const isHeld = ({ key }: OwnSheet): boolean => findStage(onTheWay, workspace.id, key) !== 'none';
  const ready = summary.ready.filter((sheet) => !isHeld(sheet));
  // Everything that is complete is chosen until the judge takes it out.
  const chosen = ready.filter(({ entry }) => !left.has(entry.id));
  const count = (value: number): string => formatCount(value, language);

  if (own.sheets.every(({ standing }) => standing === 'empty')) {
    return <Nothing workspace={workspace.id} chooser={chooser} />;
  }
  const choose = (entries: readonly EntryId[], choice: 'in' | 'out') =>
    setLeft((now) => {
      const next = new Set(now);
      for (const entry of entries) {
        if (choice === 'in') next.delete(entry);
        else next.add(entry);
      }
      return next;
    });
  const sign = async (sheets: readonly OwnSheet[]): Promise<void> => {
    setDone(undefined);
    const outcome = await signatures.sign({ workspace: workspace.id, keys: sheets.map(({ key }) => key) });
    // What could not be written is said above every screen.
    if (outcome === 'taken-back') setDone({ type: 'taken-back' });
    else if (outcome === 'written') setDone({ type: 'signed', count: sheets.length });
  };
  return (
    <div className={styles.screen}>
      {chooser}
      <header className={layout.row}>
        <div className={styles.heading}>
          <h1>{review.title}</h1>
          <p className={typography.soft}>{review.lead}</p>
          <p className={typography.strong}>
            {review.summary(count(summary.signed), count(summary.ready.length), count(summary.incomplete))}
            {summary.mean && ` · ${review.mean(formatPoints(summary.mean, language))}`}
          </p>
        </div>
        <div className={styles.actions}>
          <div className={styles.sort}>
            <SelectField
              label={review.sortBy}
              labelLayout="hidden"
              value={order}
              choices={[
                { value: 'rank', label: review.sortRank },
                { value: 'order', label: review.sortOrder },
              ]}
              onChange={setOrder}
            />
          </div>
          {ready.length === 0 ? (
            // While some are about to be signed, nobody is told that there are none.
            summary.ready.length === 0 && <p className={typography.soft}>{review.nothingToSign}</p>
          ) : (
            <Button
              look="primary"
              icon={<PenLine aria-hidden="true" />}
              disabled={chosen.length === 0}
              onClick={() => setSigning(chosen)}
            >
              {review.signSelected(count(chosen.length))}
            </Button>
          )}
        </div>
      </header>
      <SigningNotice workspace={workspace.id} />
      {done && <DoneNotice workspace={workspace.id} done={done} />}
      {summary.tied > 0 && <Notice tone="info">{review.tieNotice(count(summary.tied))}</Notice>}
      <ReviewTable
        workspace={workspace.id}
        rows={summary.rows}
        criteria={own.round.rubric.criteria.length}
        ready={ready}
        isHeld={isHeld}
        chosen={new Set(chosen.map(({ entry }) => entry.id))}
        onChoose={choose}
        onSign={(sheet) => setSigning([sheet])}
        onReopen={setReopening}
      />
      {signing && (
        <SignDialog
          workspace={workspace.id}
          sheets={signing}
          incomplete={signing.length > 1 ? summary.incomplete : 0}
          onClose={() => setSigning(undefined)}
          onSigned={() => {
            setSigning(undefined);
            void sign(signing);
          }}
        />
      )}
      {reopening && (
        <ReopenDialog
          workspace={workspace.id}
          sheet={reopening}
          onClose={() => setReopening(undefined)}
          onReopened={() => {
            setDone({ type: 'reopened', number: reopening.entry.number });
            setReopening(undefined);
          }}
        >
          <EntryName entry={reopening.entry} />
        </ReopenDialog>
      )}
    </div>
  );
}

interface DoneNoticeProps {
  readonly workspace: WorkspaceId;
  readonly done: Done;
}

function DoneNotice({ workspace, done }: DoneNoticeProps) {
  const { review, signing } = useText().judge;
  const language = useLanguage();
  switch (done.type) {
    case 'taken-back':
      return (
        <Notice tone="info" announce="spoken">
          {signing.takenBack}
        </Notice>
      );
    case 'signed':
      return (
        <Notice tone="success" announce="spoken">
          {review.signedNow(formatCount(done.count, language))}{' '}
          <Link href={routes.handOver(workspace)}>{review.toHandOver}</Link>
        </Notice>
      );
    case 'reopened':
      return (
        <Notice tone="success" announce="spoken">
          {review.reopenedNow(done.number)}
        </Notice>
      );
    default:
      return assertNever(done);
  }
}
