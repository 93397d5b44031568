import type { LogContents, LogProblem } from '../../application/ports/archive';
import type { Competition } from '../../domain/competition';
import { err, ok, type Result } from '../../domain/result';
import { createPauses, type Pauses } from '../pauses';
import { unlessUnread } from '../received/kept-unread-error';
import { areSoundFacts } from './check-facts';
import { findHistoryFault } from './check-history';
import { type Excess, findFarTooMany, hasEndlessText, SHORT_LINE_BYTES } from './find-excess';
import type { WorkspaceFacts } from './fold-log';
import { foldScan, toContents } from './fold-scan';
import { parsePlainJson } from './plain-json';
import { type NamedFiles, type ReadNamedNeeds, readNamed } from './read-named';
import { isMended, type LogScan, scanLog } from './scan-log';

export interface InspectedLog {
  readonly contents: LogContents;
  /** Of its lines. */
  readonly facts: WorkspaceFacts;
  readonly files: NamedFiles;
}

/**
 * Checks a log that came from outside, line by line: check sums, chain, that every line is one of ours, and
 * that all of them, with the files they name, add up to what the screens take for granted. A break is accepted only where the log
 * itself says that it was mended.
 */
export async function inspectLog(
  bytes: Uint8Array,
  needs: ReadNamedNeeds,
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
  const damaged = err<LogProblem>({ type: 'log-damaged', line: scan.lines.length });
  if (!areSoundFacts(workspace.id, facts)) return damaged;
  const files = await unlessUnread(() => readNamed(facts, needs));
  if (!files.ok) return files.error.type === 'worker-failed' ? err(files.error) : damaged;
  for (const { revisions } of [facts, files.value]) {
    if ((await findHistoryFault({ workspace, revisions }, pauses)) !== undefined) return damaged;
  }
  return ok({ facts, files: files.value, contents: toContents(scan, facts, files.value) });
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
