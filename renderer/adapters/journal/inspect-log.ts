import type { LogContents, LogProblem } from '../../application/ports/archive';
import type { Competition } from '../../domain/competition';
import { err, ok, type Result } from '../../domain/result';
import { createPauses, type Pauses } from '../pauses';
import { toReceivedNames } from './bring-received';
import { areSoundFacts, belongsIn } from './check-facts';
import { findHistoryFault } from './check-history';
import { readFact } from './fact-lines';
import { type Excess, findFarTooMany, hasEndlessText, SHORT_LINE_BYTES } from './find-excess';
import { createWorkspaceFold, type WorkspaceFacts } from './fold-log';
import { parsePlainJson } from './plain-json';
import { isMended, type LogScan, scanLog } from './scan-log';

export interface InspectedLog {
  readonly contents: LogContents;
  readonly facts: WorkspaceFacts;
}

/**
 * Checks a log that came from outside, line by line: check sums, chain, that every line is one of ours, and
 * that all of them add up to what the screens take for granted. A break is accepted only where the log
 * itself says that it was mended.
 */
export async function inspectLog(
  bytes: Uint8Array,
  pauses: Pauses = createPauses(),
): Promise<Result<InspectedLog, LogProblem>> {
  const scan = await scanLog(bytes, pauses);
  const fault = findFault(scan);
  if (fault !== undefined) return err({ type: 'log-damaged', line: fault });
  const folded = await foldScan(scan, pauses);
  if (!folded.ok) return folded;
  const facts = folded.value;
  const { workspace } = facts;
  if (workspace === undefined || facts.isRemoved) return err({ type: 'log-without-workspace' });
  const excess = findExcess(scan, workspace.competition);
  if (excess !== undefined) return err(excess);
  if (!areSoundFacts(workspace.id, facts) || (await findHistoryFault(facts, pauses)) !== undefined) {
    return err({ type: 'log-damaged', line: scan.lines.length });
  }
  return ok({ facts, contents: toContents(scan, facts) });
}

function findFault(scan: LogScan): number | undefined {
  if (scan.torn > 0) return scan.lines.length + 1;
  if (isMended(scan)) return undefined;
  return (scan.breaks[0] ?? 0) + 1;
}

function findExcess({ lines }: LogScan, competition: Competition): Excess | undefined {
  const limit = findFarTooMany(competition);
  if (limit !== undefined) return { type: 'limit-exceeded', limit };
  const isEndless = lines.some(
    ({ raw, body }) => raw.length > SHORT_LINE_BYTES && hasEndlessText(parsePlainJson(body)?.value),
  );
  return isEndless ? { type: 'limit-exceeded', limit: 'text' } : undefined;
}

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
export function toContents(scan: LogScan, facts: WorkspaceFacts): LogContents {
  if (facts.workspace === undefined) throw new Error('A log without a workspace');
  return {
    workspace: facts.workspace,
    lines: scan.lines.length,
    revisions: facts.revisions.size,
    revisionIds: new Set(facts.revisions.keys()),
    imports: facts.imports.length,
    received: toReceivedNames(facts.imports),
    lastAt: scan.lines.at(-1)?.at ?? facts.workspace.changedAt,
    hashes: scan.lines.map(({ hash }) => hash),
  };
}
