import { Link } from 'wouter';
import type { TrailEntry } from '../../application/trail/trail-entry';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { Notice } from '../../components/notice';
import { isOldPaperCode, type PrintedCode } from '../../domain/paper-code';
import { useLanguage, useText } from '../../hooks/use-text';
import { routes } from '../../routes';
import { formatCount, formatInstant } from '../../strings/formats';

interface RecapVerdictProps {
  readonly workspace: WorkspaceId;
  readonly code: PrintedCode;
}

/** The code of the table as it is now. */
export function RecapVerdict({ workspace, code }: RecapVerdictProps) {
  const { check: words } = useText();
  const toResults = <Link href={routes.secretariat(workspace, 'results')}>{words.seeResults}</Link>;
  return isOldPaperCode(code) ? (
    <Notice tone="warning" announce="spoken" title={words.recapMatchesOld} actions={toResults}>
      {words.matchesOldText}
    </Notice>
  ) : (
    <Notice tone="success" announce="spoken" title={words.recapCurrent} actions={toResults} />
  );
}

interface EarlierRecapProps {
  readonly workspace: WorkspaceId;
  /** The line that says when it was printed. */
  readonly made: TrailEntry;
}

/** The code of a table that was printed before something changed. */
export function EarlierRecap({ workspace, made: { at, n } }: EarlierRecapProps) {
  const { check: words } = useText();
  const language = useLanguage();
  return (
    <Notice
      tone="warning"
      announce="spoken"
      title={words.recapEarlier}
      actions={<Link href={routes.secretariat(workspace, 'trail')}>{words.seeTrail}</Link>}
    >
      {words.recapEarlierText(formatInstant(at, language), formatCount(n, language))}
    </Notice>
  );
}
