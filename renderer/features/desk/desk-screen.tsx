import { Search } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { OwnSheet } from '../../application/sheets/own-sheets';
import type { JudgeWorkspace, WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import type { TableHandle } from '../../components/table/table-props';
import typography from '../../components/typography.module.css';
import { UnsavedNotice } from '../../components/unsaved-notice';
import { useAddressRound } from '../../hooks/use-address-round';
import { useLeftUnsaved } from '../../hooks/use-left-unsaved';
import { useOwnSheets } from '../../hooks/use-own-sheets';
import { useSafety } from '../../hooks/use-safety';
import { useSheetLinks } from '../../hooks/use-sheet-links';
import { useLanguage, useText } from '../../hooks/use-text';
import { RoundChooser } from '../../parts/rounds/round-chooser';
import { routes } from '../../routes';
import { formatCount } from '../../strings/formats';
import styles from './desk-screen.module.css';
import { DeskTable } from './desk-table';
import { EditionLine, LaterEdition } from './edition-line';
import { countGroups, type DeskGroup } from './next-step';
import { NextStepCard } from './next-step-card';
import { searchSheets } from './search-sheets';
import { StandingSummary } from './standing-summary';

/** The judge's running order, with what comes next. */
export function DeskScreen({ workspace: id }: { readonly workspace: WorkspaceId }) {
  const { desk } = useText().judge;
  const language = useLanguage();
  const [, navigate] = useLocation();
  const open = useOwnSheets(id);
  const addressRound = useAddressRound();
  const [typed, setTyped] = useState('');
  const [group, setGroup] = useState<DeskGroup | 'all'>('all');
  const searched = useDeferredValue(typed);
  const search = useRef<HTMLInputElement>(null);
  const table = useRef<TableHandle>(null);
  useSlashKey(search);

  if (open.type !== 'ready') return null;
  const { own, rounds } = open;
  const chooser = <RoundChooser rounds={rounds} shown={own?.round.id} />;
  if (own === undefined || own.sheets.length === 0) {
    return (
      <div className={styles.screen}>
        {chooser}
        <h1>{desk.title}</h1>
        <EmptyState title={desk.none}>{desk.noneText}</EmptyState>
      </div>
    );
  }
  const { round, sheets } = own;
  const shown = searchSheets(sheets, searched, group);
  const onSearchKey = (event: KeyboardEvent) => {
    // What was typed last counts, not what is drawn.
    const [first] = searchSheets(sheets, typed, group);
    if (event.key === 'ArrowDown') table.current?.focusRow(0);
    else if (event.key === 'Enter' && typed.trim() !== '' && first)
      navigate(routes.scoring(id, first.entry.id, addressRound));
    else if (event.key === 'Escape' && typed !== '') setTyped('');
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.screen}>
      {chooser}
      <header className={styles.header}>
        <div className={styles.heading}>
          <h1>{desk.title}</h1>
          <StandingSummary
            counts={countGroups(sheets)}
            total={sheets.length}
            group={group}
            onGroup={(chosen) => setGroup((now) => (now === chosen ? 'all' : chosen))}
          />
          <EditionLine workspace={open.workspace} />
        </div>
        <NextStepCard workspace={open.workspace} sheets={sheets} revisions={open.revisions} />
      </header>
      <LaterEdition workspace={open.workspace} />
      <LeftUnsaved workspace={open.workspace} sheets={sheets} />
      {open.revisions.length === 0 && open.workspace.competition.nature !== 'sample' && (
        <MoveHere workspace={id} />
      )}
      <div className={styles.tools}>
        <search className={styles.search}>
          <Search aria-hidden="true" />
          <input
            ref={search}
            type="search"
            autoComplete="off"
            spellCheck={false}
            aria-label={desk.search}
            aria-keyshortcuts="/"
            placeholder={desk.search}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onSearchKey}
          />
        </search>
        <p className={typography.aside} role="status">
          {typed !== '' || group !== 'all'
            ? desk.found(formatCount(shown.length, language), formatCount(sheets.length, language))
            : desk.searchHint}
        </p>
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={desk.nothingFound}
          action={
            <Button
              onClick={() => {
                setTyped('');
                setGroup('all');
                search.current?.focus();
              }}
            >
              {desk.showAll}
            </Button>
          }
        >
          {desk.nothingFoundText}
        </EmptyState>
      ) : (
        <DeskTable
          ref={table}
          workspace={id}
          sheets={shown}
          criteria={round.rubric.criteria.length}
          onAbove={() => search.current?.focus()}
        />
      )}
    </div>
  );
}

/** A fresh laptop may take the place of another one in the middle of the event. */
function MoveHere({ workspace }: { readonly workspace: WorkspaceId }) {
  const { receipts } = useText();
  return (
    <p className={typography.aside}>
      {receipts.moveTitle} <Link href={routes.handOver(workspace)}>{receipts.moveAction}</Link>
    </p>
  );
}

function LeftUnsaved({
  workspace,
  sheets,
}: {
  readonly workspace: JudgeWorkspace;
  readonly sheets: readonly OwnSheet[];
}) {
  const { judge } = useText();
  const toLinks = useSheetLinks(workspace);
  const unsaved = useLeftUnsaved(workspace.id, sheets);
  const { safety } = useSafety();
  // The banner above says where these marks are and how they come back: no sheet is to be put right by hand.
  if (safety.type === 'log-only') return null;
  return (
    <UnsavedNotice
      text={judge.desk.unsaved(unsaved.length)}
      sheets={toLinks(unsaved.map(({ key }) => key))}
    />
  );
}

/** "/" goes to the search field, unless somebody is typing. */
function useSlashKey(search: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const { target } = event;
      const typing =
        target instanceof HTMLInputElement ||
        target instanceof HTMLTextAreaElement ||
        target instanceof HTMLSelectElement;
      if (event.key !== '/' || typing || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      search.current?.focus();
      search.current?.select();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [search]);
}
