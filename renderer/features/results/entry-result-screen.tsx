import { ArrowLeft } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { speaksForSecretariat } from '../../application/acts/to-authority';
import type { Conflict, OverruledExcusal } from '../../application/results/secretariat-view';
import type { SecretariatWorkspace, WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { Page, Section } from '../../components/page';
import { Tag } from '../../components/tag';
import typography from '../../components/typography.module.css';
import type { EntryId } from '../../domain/ids';
import { sheetId } from '../../domain/revision';
import { headsOf } from '../../domain/sheet';
import type { Row } from '../../domain/tabulate';
import { useAddressRound } from '../../hooks/use-address-round';
import type { RoundWithSheets } from '../../hooks/use-secretariat-view';
import { useLanguage, useText } from '../../hooks/use-text';
import { type RoundFacts, SecretariatRound } from '../../parts/rounds/secretariat-round';
import { routes } from '../../routes';
import { formatCount, formatExactPoints, formatPoints } from '../../strings/formats';
import { tellScoreNote } from '../../strings/rule-words';
import { EntryMarks } from './entry-marks';
import styles from './entry-result-screen.module.css';
import { Originals } from './originals';
import { ScoreStrip } from './score-strip';

interface EntryResultScreenProps {
  readonly workspace: WorkspaceId;
  readonly entry: EntryId;
}

/** One entry with every judge's marks: the answer to "how did this score come about?". */
export function EntryResultScreen({ workspace, entry }: EntryResultScreenProps) {
  return (
    <SecretariatRound workspace={workspace}>
      {(facts) => <Loaded {...facts} entry={entry} />}
    </SecretariatRound>
  );
}

function Loaded({ workspace, view, chooser, entry: id }: RoundFacts & Pick<EntryResultScreenProps, 'entry'>) {
  const addressRound = useAddressRound();
  const { results } = useText();
  const [, navigate] = useLocation();
  const entry = workspace.competition.entries.find((one) => one.id === id);
  const row = view?.tabulation.rows.find((one) => one.entry.id === id);
  const back = (
    <Button
      icon={<ArrowLeft aria-hidden="true" />}
      onClick={() => navigate(routes.secretariat(workspace.id, 'results', addressRound))}
    >
      {results.backToRanking}
    </Button>
  );
  if (!view || !entry) {
    return (
      <Page title={results.entryMissing}>
        <EmptyState title={results.entryMissing} action={back}>
          {results.emptyText}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={`${entry.number} · ${entry.title}`}
      lead={entry.institution.name}
      width="full"
      actions={back}
    >
      {chooser}
      {!row && entry.status.type === 'active' && (
        <Notice tone="info">{results.notInRound(view.round.name)}</Notice>
      )}
      {entry.status.type === 'withdrawn' && (
        <Notice tone="warning">{results.entryWithdrawn(entry.status.reason)}</Notice>
      )}
      {row && <Result row={row} view={view} />}
      <Taken
        workspace={workspace.id}
        sheets={view.conflicts.filter(({ cause, entry: one }) => cause === 'taken' && one.id === id)}
      />
      <Overruled workspace={workspace.id} sheets={view.overruled.filter((sheet) => sheet.entry.id === id)} />
      {row && <JudgeNotes row={row} view={view} workspace={workspace} />}
      {row && <Originals row={row} view={view} workspace={workspace.id} />}
    </Page>
  );
}

function Result({ row, view }: { readonly row: Row; readonly view: RoundWithSheets }) {
  const { results, rules } = useText();
  const language = useLanguage();
  const scores = view.tabulation.rows.flatMap(({ score }) => (score ? [score] : []));
  return (
    <>
      <Section>
        <div className={styles.result}>
          {row.score && <ScoreStrip scores={scores} own={row.score} />}
          <div className={styles.score}>
            <strong>{row.score ? formatPoints(row.score, language) : '–'}</strong>
            {row.rank !== undefined && (
              <span>{results.rankOf(row.rank, formatCount(scores.length, language))}</span>
            )}
            <span className={styles.tags}>
              {row.tied && <Tag tone="neutral">{results.tied}</Tag>}
              {row.provisional && (
                <Tag tone="warning">{row.score ? results.isProvisional : results.notScored}</Tag>
              )}
            </span>
            {row.score && (
              <span className={typography.aside}>
                {results.exactScore(formatExactPoints(row.score, language))}
              </span>
            )}
            {row.scoreNote && <span className={typography.aside}>{tellScoreNote(rules, row.scoreNote)}</span>}
          </div>
        </div>
      </Section>
      <h2>{results.marksTitle}</h2>
      <EntryMarks row={row} tabulation={view.tabulation} />
    </>
  );
}

interface TakenProps {
  readonly workspace: WorkspaceId;
  readonly sheets: readonly Conflict[];
}

/** The judges whose signed sheet for this entry was replaced from another laptop. */
function Taken({ workspace, sheets }: TakenProps) {
  const addressRound = useAddressRound();
  const { conflicts } = useText();
  return sheets.map(({ judge, entry }) => (
    <Notice
      key={judge.id}
      tone="problem"
      title={`${judge.code} · ${judge.name}: ${conflicts.causes.taken()}`}
      actions={
        <Link
          href={routes.conflict(workspace, { judge: judge.id, entry: entry.id }, addressRound)}
          aria-label={conflicts.takenOf(judge.code, entry.number)}
        >
          {conflicts.toConflicts}
        </Link>
      }
    >
      {conflicts.because.taken}
    </Notice>
  ));
}

interface OverruledProps {
  readonly workspace: WorkspaceId;
  readonly sheets: readonly OverruledExcusal[];
}

/** The judges who signed this entry's sheet although they had been excused. */
function Overruled({ workspace, sheets }: OverruledProps) {
  const addressRound = useAddressRound();
  const { conflicts } = useText();
  return sheets.map(({ judge, entry, reason }) => (
    <Notice
      key={judge.id}
      tone="warning"
      title={`${judge.code} · ${judge.name}: ${conflicts.overruledTitle}`}
      actions={
        <Link
          href={routes.conflict(workspace, { judge: judge.id, entry: entry.id }, addressRound)}
          aria-label={conflicts.overruledOf(judge.code, entry.number)}
        >
          {conflicts.toOverruled}
        </Link>
      }
    >
      {conflicts.overruledBecause(reason)}
    </Notice>
  ));
}

interface JudgeNotesProps {
  readonly row: Row;
  readonly view: RoundWithSheets;
  readonly workspace: SecretariatWorkspace;
}

function JudgeNotes({ row, view, workspace }: JudgeNotesProps) {
  const { results, collect, conflicts } = useText();
  const { competition } = workspace;
  const { criteria } = view.round.rubric;
  const notes = competition.judges.flatMap((judge) => {
    const state = view.states.get(sheetId({ judge: judge.id, entry: row.entry.id, round: view.round.id }));
    const revision = state && headsOf(state)[0]?.revision;
    const cell = row.cells.get(judge.id);
    const texts = [
      {
        title: collect.excusedBy.secretariat,
        text: cell?.type === 'excused' && cell.by === 'secretariat' ? cell.reason : '',
      },
      {
        title:
          revision && speaksForSecretariat(workspace, revision.device)
            ? conflicts.decidedNow
            : collect.reason,
        text: revision?.reason ?? '',
      },
      { title: results.overallNote, text: revision?.notes.overall ?? '' },
      ...criteria.map(({ id, name }) => ({ title: name, text: revision?.notes.criteria[id] ?? '' })),
    ].filter(({ text }) => text.trim() !== '');
    return texts.length > 0 ? [{ judge, texts }] : [];
  });
  return (
    <Section title={results.notesTitle}>
      {notes.length === 0 && <p>{results.noNotes}</p>}
      {notes.map(({ judge, texts }) => (
        <div key={judge.id} className={styles.notes}>
          <h3>
            {judge.code} · {judge.name}
          </h3>
          <dl>
            {texts.map(({ title, text }) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </Section>
  );
}
