import type { Fact } from '../../application/ports/facts';
import type { LogFiles } from '../../application/ports/vault';
import type { VaultProblem } from '../../application/workspace/problem';
import { joinBytes } from '../../domain/bytes';
import { ok, type Result } from '../../domain/result';
import type { createPauses } from '../pauses';
import { toBody, toLineType } from './fact-lines';
import { EMPTY_HEAD, encodeLine, type LogHead } from './log-lines';
import { readWholeLog, scanLog } from './scan-log';

/** A fact on its way into a log. */
export interface DatedFact {
  readonly at: string;
  readonly fact: Fact;
}

/**
 * Writes to one log, knowing where it ends. One write at a time; the caller sees to that.
 * @param head where the log ends now
 * @param onShrunk the log lost lines it had; what is written goes behind those that are left
 */
export function createLogWriter(
  logs: LogFiles,
  name: string,
  pauses: ReturnType<typeof createPauses>,
  head: LogHead,
  onShrunk: () => void = () => {},
) {
  let current = head;
  /** The last write failed: what stands behind the head is ours, and nobody was told that it is saved. */
  let hasFailed = false;

  /** One write: all of the facts or none. */
  const append = async (facts: readonly DatedFact[]): Promise<Result<void, VaultProblem>> => {
    if (facts.length === 0) return ok(undefined);
    const encoded = await encodeAll(current, facts, pauses);
    const appended = await logs.append(name, current.size, encoded.bytes);
    if (appended.ok) return accept(encoded.head);
    if (appended.error.type !== 'log-moved') return refuse(appended.error);
    const moved = await findEnd(appended.error.size);
    if (!moved.ok) return refuse(moved.error);
    current = moved.value;
    const again = await encodeAll(current, facts, pauses);
    const repeated = await logs.append(name, current.size, again.bytes);
    if (repeated.ok) return accept(again.head);
    const { error } = repeated;
    return refuse(error.type === 'log-moved' ? { type: 'vault-failed', detail: 'log-moved' } : error);
  };

  const accept = (next: LogHead): Result<void, VaultProblem> => {
    current = next;
    hasFailed = false;
    return ok(undefined);
  };

  const refuse = (error: VaultProblem): Result<void, VaultProblem> => {
    hasFailed = true;
    return { ok: false, error };
  };

  /** Where the log goes on, when it is not as long as it was left. */
  const findEnd = async (size: number): Promise<Result<LogHead, VaultProblem>> => {
    if (size < current.size) onShrunk();
    if (!hasFailed || size < current.size) return settle(logs, name, pauses);
    // Also a line that is whole: taken for saved now, it would stand beside the one written instead of it.
    const cut = await logs.cut(name, current.size);
    return cut.ok ? ok(current) : cut;
  };

  return { append, getHead: () => current };
}

export type LogWriter = ReturnType<typeof createLogWriter>;

/** Cuts off what is behind the last whole write; the head of the log as it is then. */
export async function settle(
  logs: LogFiles,
  name: string,
  pauses: ReturnType<typeof createPauses>,
): Promise<Result<LogHead, VaultProblem>> {
  const bytes = await readWholeLog(logs, name);
  if (!bytes.ok) return bytes;
  if (bytes.value.length === 0) return ok(EMPTY_HEAD);
  const scan = await scanLog(bytes.value, pauses);
  if (scan.torn > 0) {
    const cut = await logs.cut(name, scan.head.size);
    if (!cut.ok) return cut;
  }
  return ok(scan.head);
}

async function encodeAll(
  from: LogHead,
  facts: readonly DatedFact[],
  pauses: ReturnType<typeof createPauses>,
): Promise<{ readonly bytes: Uint8Array; readonly head: LogHead }> {
  let head = from;
  const parts: Uint8Array[] = [];
  for (const [index, { at, fact }] of facts.entries()) {
    const line = encodeLine(head, {
      left: facts.length - 1 - index,
      at,
      type: toLineType(fact),
      body: toBody(fact),
    });
    parts.push(line.bytes);
    head = line.head;
    const pause = pauses.ifDue();
    if (pause !== undefined) await pause;
  }
  return { bytes: joinBytes(parts), head };
}
