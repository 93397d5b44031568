import type { Fact } from '../../application/facts';
import type { LogFiles, VaultProblem } from '../../application/vault';
import { ok, type Result } from '../../domain/result';
import type { createPauses } from '../pauses';
import { toBody } from './fact-lines';
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
 */
export function createLogWriter(
  logs: LogFiles,
  name: string,
  pauses: ReturnType<typeof createPauses>,
  head: LogHead,
) {
  let current = head;

  /** One write: all of the facts or none. */
  const append = async (facts: readonly DatedFact[]): Promise<Result<void, VaultProblem>> => {
    if (facts.length === 0) return ok(undefined);
    const encoded = await encodeAll(current, facts, pauses);
    const appended = await logs.append(name, current.size, encoded.bytes);
    if (appended.ok) {
      current = encoded.head;
      return ok(undefined);
    }
    if (appended.error.type !== 'log-moved') return { ok: false, error: appended.error };
    // What a failed write left behind, or a log that shrank: go by what stands there now.
    const found = await settle(logs, name, pauses);
    if (!found.ok) return found;
    current = found.value;
    const again = await encodeAll(current, facts, pauses);
    const repeated = await logs.append(name, current.size, again.bytes);
    if (repeated.ok) {
      current = again.head;
      return ok(undefined);
    }
    const { error } = repeated;
    return {
      ok: false,
      error: error.type === 'log-moved' ? { type: 'vault-failed', detail: 'log-moved' } : error,
    };
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
      type: fact.type,
      body: toBody(fact),
    });
    parts.push(line.bytes);
    head = line.head;
    const pause = pauses.ifDue();
    if (pause !== undefined) await pause;
  }
  const bytes = new Uint8Array(head.size - from.size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes, head };
}
