import { Link } from 'wouter';
import type { PaperCodeVerdict } from '../../application/results/find-paper-code';
import type { TrailEntry } from '../../application/trail/trail-entry';
import type { SecretariatWorkspace, WorkspaceId } from '../../application/workspace/workspace';
import { Notice } from '../../components/notice';
import { isOldPaperCode, type PrintedCode } from '../../domain/paper-code';
import { useLanguage, useText } from '../../hooks/use-text';
import { routes, toAddressRound } from '../../routes';
import { formatCount, formatInstant } from '../../strings/formats';

interface RecapVerdictProps {
  readonly workspace: SecretariatWorkspace;
  readonly code: PrintedCode;
  readonly table: Extract<PaperCodeVerdict, { readonly type: 'recap' | 'final' }>;
}

/** The code of the table as it is now. */
export function RecapVerdict({ workspace: { id, competition }, code, table }: RecapVerdictProps) {
  const { check: words } = useText();
  const address =
    table.type === 'final'
      ? routes.finalResult(id)
      : routes.secretariat(id, 'results', toAddressRound(competition.rounds, table.table.round.id));
  const toResults = <Link href={address}>{words.seeResults}</Link>;
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
