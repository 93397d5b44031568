import { useMemo } from 'react';
import type { Standing } from '../../application/acts/with-acts';
import {
  findPaperCode,
  type PaperCodeNeeds,
  type PaperCodeVerdict,
} from '../../application/results/find-paper-code';
import type { SecretariatView } from '../../application/results/secretariat-view';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import { Notice } from '../../components/notice';
import { isOldPaperCode, type PrintedCode } from '../../domain/paper-code';
import { assertNever } from '../../domain/result';
import type { StoredRevision } from '../../domain/revision';
import { useSecretariatView } from '../../hooks/use-secretariat-view';
import { useText } from '../../hooks/use-text';
import styles from './check-screen.module.css';
import { EarlierRecap, RecapVerdict } from './recap-verdict';
import { SheetVerdict } from './sheet-verdict';
import { useCodeBook } from './use-code-book';
import { usePaperPast } from './use-paper-past';

interface CodeAnswerProps {
  readonly code: PrintedCode;
  readonly workspace: SecretariatWorkspace;
  readonly revisions: readonly StoredRevision[];
}

/** What is known about a code: by what there is now, and where nothing has it, by the trail. */
export function CodeAnswer({ code, workspace, revisions }: CodeAnswerProps) {
  const { check: words } = useText();
  const { competition } = workspace;
  const view = useSecretariatView(workspace, revisions);
  const book = useCodeBook(competition, isOldPaperCode(code) ? 'old' : 'new', revisions);
  const facts = useMemo(
    () => book && toFacts(workspace, revisions, view, book),
    [workspace, revisions, view, book],
  );
  const verdict = useMemo(() => facts && findPaperCode(code, facts), [code, facts]);
  if (facts === undefined || verdict === undefined) return <p role="status">{words.preparing}</p>;
  return (
    <>
      {isOldPaperCode(code) && <p className={styles.note}>{words.oldCode}</p>}
      {verdict.type === 'unknown' ? (
        <AnswerByTrail code={code} workspace={workspace} facts={facts} />
      ) : (
        <Verdict code={code} workspace={workspace} verdict={verdict} />
      )}
    </>
  );
}

const toFacts = (
  { competition, closings }: Standing<SecretariatWorkspace>,
  revisions: readonly StoredRevision[],
  { states, rounds, final }: SecretariatView,
  book: PaperCodeNeeds['book'],
): PaperCodeNeeds => ({
  competition,
  closings,
  revisions,
  states,
  tables: rounds.map(({ tabulation }) => tabulation),
  final,
  book,
});

interface AnswerByTrailProps {
  readonly code: PrintedCode;
  readonly workspace: SecretariatWorkspace;
  readonly facts: PaperCodeNeeds;
}

function AnswerByTrail({ code, workspace, facts }: AnswerByTrailProps) {
  const { check: words } = useText();
  const past = usePaperPast(workspace.id, code);
  const verdict = useMemo(
    () => (past.type === 'read' ? findPaperCode(code, { ...facts, earlierNames: past.names }) : undefined),
    [code, facts, past],
  );
  if (past.type === 'reading' || verdict === undefined) return <p role="status">{words.preparing}</p>;
  if (past.made !== undefined) return <EarlierRecap workspace={workspace.id} made={past.made} />;
  return <Verdict code={code} workspace={workspace} verdict={verdict} />;
}

interface VerdictProps {
  readonly code: PrintedCode;
  readonly workspace: SecretariatWorkspace;
  readonly verdict: PaperCodeVerdict;
}

function Verdict({ code, workspace, verdict }: VerdictProps) {
  const { check: words } = useText();
  switch (verdict.type) {
    case 'unknown':
      return (
        <Notice
          tone="problem"
          announce="spoken"
          title={isOldPaperCode(code) ? words.unknownOld : words.unknown}
        >
          {words.unknownText}
        </Notice>
      );
    case 'recap':
    case 'final':
      return <RecapVerdict workspace={workspace} code={code} table={verdict} />;
    case 'sheets':
      return (
        <>
          {verdict.sheets.some(({ standing }) => standing.type === 'shared-code') && (
            <Notice tone="problem" announce="spoken" title={words.sharedCode}>
              {words.sharedCodeText}
            </Notice>
          )}
          {verdict.sheets.map((sheet) => (
            <SheetVerdict key={sheet.revisions[0].id} sheet={sheet} workspace={workspace} />
          ))}
        </>
      );
    default:
      return assertNever(verdict);
  }
}
