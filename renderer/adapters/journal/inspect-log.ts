import type { LogContents, LogProblem } from '../../application/archive';
import type { Fact } from '../../application/facts';
import { err, ok, type Result } from '../../domain/result';
import { revisionSchema } from '../bundle/revision-schema';
import { parseStrictJson } from '../bundle/strict-json';
import { createPauses } from '../pauses';
import { isSoundWorkspace } from './check-workspace';
import { toFact } from './fact-lines';
import { createWorkspaceFold, type WorkspaceFacts } from './fold-log';
import { isMended, type LogScan, scanLog } from './scan-log';

export interface InspectedLog {
  readonly contents: LogContents;
  readonly facts: WorkspaceFacts;
}

/**
 * Checks a log that came from outside, line by line: check sums, chain, and that everything in it is
 * what the screens take for granted. A break is accepted only where the log itself says that it was mended.
 */
export async function inspectLog(bytes: Uint8Array): Promise<Result<InspectedLog, LogProblem>> {
  const pauses = createPauses();
  const scan = await scanLog(bytes, pauses);
  const fault = findFault(scan);
  if (fault !== undefined) return err({ type: 'log-damaged', line: fault });
  const fold = createWorkspaceFold();
  for (const [index, line] of scan.lines.entries()) {
    const fact = readFact(line);
    if (fact === 'unsound') return err({ type: 'log-damaged', line: index + 1 });
    if (fact !== undefined) fold.add(fact);
    const pause = pauses.ifDue();
    if (pause !== undefined) await pause;
  }
  const facts = fold.result();
  if (facts.workspace === undefined || facts.isRemoved) return err({ type: 'log-without-workspace' });
  if (!isSoundWorkspace(facts.workspace)) return err({ type: 'log-damaged', line: scan.lines.length });
  return ok({ facts, contents: toContents(scan, facts) });
}

function findFault(scan: LogScan): number | undefined {
  if (scan.torn > 0) return scan.lines.length + 1;
  if (isMended(scan)) return undefined;
  return (scan.breaks[0] ?? 0) + 1;
}

function readFact(line: LogScan['lines'][number]): Fact | 'unsound' | undefined {
  if (line.type === 'revision') {
    const json = parseStrictJson(line.body);
    if (!json.ok || !json.value.canonical || !revisionSchema.safeParse(json.value.value).success) {
      return 'unsound';
    }
  }
  try {
    return toFact(line);
  } catch (error) {
    if (error instanceof SyntaxError) return 'unsound';
    throw error;
  }
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
    lastAt: scan.lines.at(-1)?.at ?? facts.workspace.changedAt,
    hashes: scan.lines.map(({ hash }) => hash),
  };
}
