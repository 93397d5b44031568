import type { LogContents, LogProblem } from '../../application/ports/archive';
import { err, ok, type Result } from '../../domain/result';
import type { createPauses } from '../pauses';
import { toReceivedNames } from '../received/received-names';
import { belongsIn } from './check-facts';
import { readFact } from './fact-lines';
import { createWorkspaceFold, type WorkspaceFacts } from './fold-log';
import type { NamedFiles } from './read-named';
import type { LogScan } from './scan-log';

/** What the lines of a workspace's log add up to; refused at the first that isn't one. */
export async function foldScan(
  { lines }: LogScan,
  pauses: ReturnType<typeof createPauses>,
): Promise<Result<WorkspaceFacts, LogProblem>> {
  const fold = createWorkspaceFold();
  for (const [index, line] of lines.entries()) {
    const fact = readFact(line);
    if (fact === 'newer') return err({ type: 'log-newer', line: index + 1, what: line.type });
    if (fact === 'unsound' || (fact !== 'later' && !belongsIn('', fact))) {
      return err({ type: 'log-damaged', line: index + 1 });
    }
    if (fact !== 'later') fold.add(fact);
    const pause = pauses.ifDue();
    if (pause !== undefined) await pause;
  }
  return ok(fold.result());
}

/** @throws if the facts have no workspace */
export function toContents(
  scan: LogScan,
  facts: WorkspaceFacts,
  { lost, revisions }: Pick<NamedFiles, 'lost' | 'revisions'>,
): LogContents {
  if (facts.workspace === undefined) throw new Error('A log without a workspace');
  const revisionIds = new Set([...facts.revisions.keys(), ...revisions.keys()]);
  return {
    workspace: facts.workspace,
    lines: scan.lines.length,
    revisions: revisionIds.size,
    revisionIds,
    imports: facts.imports.length,
    received: toReceivedNames(facts.imports),
    lost,
    lastAt: scan.lines.at(-1)?.at ?? facts.workspace.changedAt,
    hashes: scan.lines.map(({ hash }) => hash),
  };
}
